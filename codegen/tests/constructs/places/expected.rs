// file: places/days.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:DaysType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days {
    /// `c:Day`
    ///
    /// Must be present if `c:Sun | c:Rain`, `c:Night` or `c:Guests` is.
    pub day: Option<i32>,
    /// `c:Sun | c:Rain`
    pub choice: Option<DaysChoice>,
    /// `c:Night`
    ///
    /// Must be present if `c:Day`, `c:Sun | c:Rain` or `c:Guests` is.
    pub night: Option<i32>,
    /// `c:Guests`
    pub guests: Option<DaysGuests>,
}

impl ReadXml for Days {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut day = None;
        let mut choice = None;
        let mut night = None;
        let mut guests = None;
        r.open()?;
        while r.child()? {
            r.one("c:Day", &mut day)?;
            r.particle(&mut choice)?;
            r.one("c:Night", &mut night)?;
            r.one("c:Guests", &mut guests)?;
        }
        if choice.is_some() || night.is_some() || guests.is_some() {
            r.expected("c:Day", day.as_ref())?;
        }
        if day.is_some() || choice.is_some() || guests.is_some() {
            r.expected("c:Night", night.as_ref())?;
        }
        Ok(Self {
            day,
            choice,
            night,
            guests,
        })
    }
}

impl WriteXml for Days {
    fn content(&self, w: &mut Writer) {
        if self.choice.is_some() || self.night.is_some() || self.guests.is_some() {
            w.expected("c:Day", self.day.as_ref());
        }
        w.optional("c:Day", &self.day);
        w.optional_particle(&self.choice);
        if self.day.is_some() || self.choice.is_some() || self.guests.is_some() {
            w.expected("c:Night", self.night.as_ref());
        }
        w.optional("c:Night", &self.night);
        w.optional("c:Guests", &self.guests);
    }
}

/// Schema: a choice in `Days`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DaysChoice {
    /// `c:Sun`
    Sun(i32),
    /// `c:Rain`
    Rain(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for DaysChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Sun", Self::Sun)
            .one("c:Rain", Self::Rain)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for DaysChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Sun(value) => w.element("c:Sun", value),
            Self::Rain(value) => w.element("c:Rain", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: `c:Guests`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DaysGuests {
    /// `DaysGuestsGuestToSofaGroup`
    pub guest_to_sofa_groups: Vec<DaysGuestsGuestToSofaGroup>,
}

impl ReadXml for DaysGuests {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut guest_to_sofa_groups = Vec::new();
        r.open()?;
        while r.child()? {
            r.particles(&mut guest_to_sofa_groups)?;
        }
        r.count("", ..=2, &guest_to_sofa_groups)?;
        Ok(Self {
            guest_to_sofa_groups,
        })
    }
}

impl WriteXml for DaysGuests {
    fn content(&self, w: &mut Writer) {
        w.count("", ..=2, &self.guest_to_sofa_groups);
        w.particles(&self.guest_to_sofa_groups);
    }
}

/// Schema: a sequence in `DaysGuests`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DaysGuestsGuestToSofaGroup {
    /// `c:Guest | c:Child`
    pub choice: DaysGuestsGuestToSofaGroupChoice,
    /// `c:Bed | c:Sofa`
    pub bed_choice: DaysGuestsGuestToSofaGroupBedChoice,
}

impl DaysGuestsGuestToSofaGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        choice: impl Into<DaysGuestsGuestToSofaGroupChoice>,
        bed_choice: impl Into<DaysGuestsGuestToSofaGroupBedChoice>,
    ) -> Self {
        Self {
            choice: choice.into(),
            bed_choice: bed_choice.into(),
        }
    }
}

impl Particle for DaysGuestsGuestToSofaGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut choice = None;
        let mut bed_choice = None;
        r.particle(&mut choice)?;
        r.particle(&mut bed_choice)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self {
            choice: r.required("c:Guest | c:Child", choice)?,
            bed_choice: r.required("c:Bed | c:Sofa", bed_choice)?,
        }))
    }
}

impl WriteXml for DaysGuestsGuestToSofaGroup {
    fn content(&self, w: &mut Writer) {
        w.particle(&self.choice);
        w.particle(&self.bed_choice);
    }
}

/// Schema: a choice in `DaysGuestsGuestToSofaGroup`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DaysGuestsGuestToSofaGroupChoice {
    /// `c:Guest`
    Guest(String),
    /// `c:Child`
    Child(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for DaysGuestsGuestToSofaGroupChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Guest", Self::Guest)
            .one("c:Child", Self::Child)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for DaysGuestsGuestToSofaGroupChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Guest(value) => w.element("c:Guest", value),
            Self::Child(value) => w.element("c:Child", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: a choice in `DaysGuestsGuestToSofaGroup`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DaysGuestsGuestToSofaGroupBedChoice {
    /// `c:Bed`
    Bed(String),
    /// `c:Sofa`
    Sofa(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for DaysGuestsGuestToSofaGroupBedChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Bed", Self::Bed)
            .one("c:Sofa", Self::Sofa)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for DaysGuestsGuestToSofaGroupBedChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Bed(value) => w.element("c:Bed", value),
            Self::Sofa(value) => w.element("c:Sofa", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Days {
        with_day(day: some i32),
        with_choice(choice: some into DaysChoice),
        with_night(night: some i32),
        with_guests(guests: some into DaysGuests),
    }
}

ews_types::codegen::arbitrary! {
    s => {
        let has_day = s.has()?;
    }
    Days {
        day: s.when(has_day, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        choice: s.when(has_day, |s| s.value())?.unwrap_or_default(),
        night: s.when(has_day, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        guests: s.when(has_day, |s| s.value())?.unwrap_or_default(),
    }
}

ews_types::codegen::serde! {
    Days { day: "Day", choice: "choice", night: "Night", guests: "Guests" }
}

ews_types::codegen::arbitrary! {
    s => enum DaysChoice {
        Sun(s.value()?),
        Rain(s.value()?),
    }
}

ews_types::codegen::serde! { enum DaysChoice { Sun: "Sun", Rain: "Rain", Other: "Other" } }

ews_types::codegen::setters! {
    DaysGuests {
        with_guest_to_sofa_groups(guest_to_sofa_groups: each into DaysGuestsGuestToSofaGroup),
    }
}

ews_types::codegen::arbitrary! {
    s => DaysGuests {
        guest_to_sofa_groups: s.list(..=2)?,
    }
}

ews_types::codegen::serde! { DaysGuests { guest_to_sofa_groups: "guest_to_sofa_groups" } }

ews_types::codegen::setters! {
    DaysGuestsGuestToSofaGroup {
        with_choice(choice: into DaysGuestsGuestToSofaGroupChoice),
        with_bed_choice(bed_choice: into DaysGuestsGuestToSofaGroupBedChoice),
    }
}

ews_types::codegen::arbitrary! {
    s => DaysGuestsGuestToSofaGroup {
        choice: s.value()?,
        bed_choice: s.value()?,
    }
}

ews_types::codegen::serde! {
    DaysGuestsGuestToSofaGroup { choice: "choice", bed_choice: "bed_choice" }
}

ews_types::codegen::arbitrary! {
    s => enum DaysGuestsGuestToSofaGroupChoice {
        Guest(s.value()?),
        Child(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum DaysGuestsGuestToSofaGroupChoice { Guest: "Guest", Child: "Child", Other: "Other" }
}

ews_types::codegen::arbitrary! {
    s => enum DaysGuestsGuestToSofaGroupBedChoice {
        Bed(s.value()?),
        Sofa(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum DaysGuestsGuestToSofaGroupBedChoice { Bed: "Bed", Sofa: "Sofa", Other: "Other" }
}

// file: places/journey.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:JourneyType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Journey {
    /// `c:Start`
    pub start: Option<String>,
    /// `c:Train | c:Bus`
    pub choice: Option<JourneyChoice>,
    /// `c:Change`
    pub change: Option<String>,
    /// `c:Walk | c:Ride`
    pub walk_choice: Vec<JourneyWalkChoice>,
    /// `c:Pause`
    pub pause: Vec<String>,
    /// `c:Hotel | c:Tent`
    pub hotel_choice: JourneyHotelChoice,
    /// `c:End`
    pub end: Option<String>,
}

impl Journey {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(hotel_choice: impl Into<JourneyHotelChoice>) -> Self {
        Self {
            start: None,
            choice: None,
            change: None,
            walk_choice: Vec::new(),
            pause: Vec::new(),
            hotel_choice: hotel_choice.into(),
            end: None,
        }
    }
}

impl ReadXml for Journey {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut start = None;
        let mut choice = None;
        let mut change = None;
        let mut walk_choice = Vec::new();
        let mut pause = Vec::new();
        let mut hotel_choice = None;
        let mut end = None;
        r.open()?;
        while r.child()? {
            r.one("c:Start", &mut start)?;
            r.particle(&mut choice)?;
            r.one("c:Change", &mut change)?;
            r.particles(&mut walk_choice)?;
            r.many("c:Pause", &mut pause)?;
            r.particle(&mut hotel_choice)?;
            r.one("c:End", &mut end)?;
        }
        Ok(Self {
            start,
            choice,
            change,
            walk_choice,
            pause,
            hotel_choice: r.required("c:Hotel | c:Tent", hotel_choice)?,
            end,
        })
    }
}

impl WriteXml for Journey {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Start", &self.start);
        w.optional_particle(&self.choice);
        w.optional("c:Change", &self.change);
        w.particles(&self.walk_choice);
        w.each("c:Pause", &self.pause);
        w.particle(&self.hotel_choice);
        w.optional("c:End", &self.end);
    }
}

/// Schema: a choice in `Journey`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JourneyChoice {
    /// `c:Train`
    Train(i32),
    /// `c:Bus`
    Bus(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for JourneyChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Train", Self::Train)
            .one("c:Bus", Self::Bus)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for JourneyChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Train(value) => w.element("c:Train", value),
            Self::Bus(value) => w.element("c:Bus", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: a choice in `Journey`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JourneyWalkChoice {
    /// `c:Walk`
    Walk(i32),
    /// `c:Ride`
    Ride(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for JourneyWalkChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Walk", Self::Walk)
            .one("c:Ride", Self::Ride)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for JourneyWalkChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Walk(value) => w.element("c:Walk", value),
            Self::Ride(value) => w.element("c:Ride", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: a choice in `Journey`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JourneyHotelChoice {
    /// `c:Hotel`
    Hotel(String),
    /// `c:Tent`
    Tent(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for JourneyHotelChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Hotel", Self::Hotel)
            .one("c:Tent", Self::Tent)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for JourneyHotelChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Hotel(value) => w.element("c:Hotel", value),
            Self::Tent(value) => w.element("c:Tent", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Journey {
        with_start(start: some into String),
        with_choice(choice: some into JourneyChoice),
        with_change(change: some into String),
        with_walk_choice(walk_choice: each into JourneyWalkChoice),
        with_pause(pause: each into String),
        with_hotel_choice(hotel_choice: into JourneyHotelChoice),
        with_end(end: some into String),
    }
}

ews_types::codegen::wrapper!(Journey, into JourneyHotelChoice);

ews_types::codegen::arbitrary! {
    s => Journey {
        start: s.value()?,
        choice: s.value()?,
        change: s.value()?,
        walk_choice: s.list(..)?,
        pause: s.list(..)?,
        hotel_choice: s.value()?,
        end: s.value()?,
    }
}

ews_types::codegen::serde! {
    Journey {
        start: "Start", choice: "choice", change: "Change", walk_choice: "walk_choice",
        pause: "Pause", hotel_choice: "hotel_choice", end: "End",
    }
}

ews_types::codegen::arbitrary! {
    s => enum JourneyChoice {
        Train(s.value()?),
        Bus(s.value()?),
    }
}

ews_types::codegen::serde! { enum JourneyChoice { Train: "Train", Bus: "Bus", Other: "Other" } }

ews_types::codegen::arbitrary! {
    s => enum JourneyWalkChoice {
        Walk(s.value()?),
        Ride(s.value()?),
    }
}

ews_types::codegen::serde! { enum JourneyWalkChoice { Walk: "Walk", Ride: "Ride", Other: "Other" } }

ews_types::codegen::arbitrary! {
    s => enum JourneyHotelChoice {
        Hotel(s.value()?),
        Tent(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum JourneyHotelChoice { Hotel: "Hotel", Tent: "Tent", Other: "Other" }
}

// file: places/try.rs

use super::{Days, Journey};
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Journey`
    pub journey: Vec<Journey>,
    /// `c:Days`
    pub days: Vec<Days>,
}

impl Content for Try {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:Journey", &mut self.journey)?;
        r.many("c:Days", &mut self.days)
    }
}

ews_types::codegen::content!(Try);

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.each("c:Journey", &self.journey);
        w.each("c:Days", &self.days);
    }
}

ews_types::codegen::setters! {
    Try {
        with_journey(journey: each into Journey),
        with_days(days: each into Days),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        journey: s.list(..)?,
        days: s.list(..)?,
    }
}

ews_types::codegen::serde! { Try { journey: "Journey", days: "Days" } }

