// file: groups/try.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::Date;
use ews_types::xml::AnyElement;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Try {
    /// `c:Person | c:Room`
    pub party: TryParty,
    /// `c:First`
    ///
    /// Must be present if `c:Last` is.
    pub first: Option<Date>,
    /// `c:Last`
    pub last: Option<Date>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(party: impl Into<TryParty>) -> Self {
        Self {
            party: party.into(),
            first: None,
            last: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut party = None;
        let mut first = None;
        let mut last = None;
        r.open()?;
        while r.child()? {
            r.particle(&mut party)?;
            r.one("c:First", &mut first)?;
            r.one("c:Last", &mut last)?;
        }
        if last.is_some() {
            r.expected("c:First", first.as_ref())?;
        }
        Ok(Self {
            party: r.required("c:Person | c:Room", party)?,
            first,
            last,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.particle(&self.party);
        if self.last.is_some() {
            w.expected("c:First", self.first.as_ref());
        }
        w.optional("c:First", &self.first);
        w.optional("c:Last", &self.last);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryParty {
    /// `c:Person`
    Person(String),
    /// `c:Room`
    Room(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryParty {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Person", Self::Person)
            .one("c:Room", Self::Room)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryParty {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Person(value) => w.element("c:Person", value),
            Self::Room(value) => w.element("c:Room", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Try {
        with_party(party: into TryParty),
        with_first(first: some into Date),
        with_last(last: some into Date),
    }
}

ews_types::codegen::wrapper!(Try, into TryParty);

ews_types::codegen::arbitrary! {
    s => {
        let has_first = s.has()?;
    }
    Try {
        party: s.value()?,
        first: s.when(has_first, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        last: s.when(has_first, |s| s.value())?.unwrap_or_default(),
    }
}

ews_types::codegen::serde! { Try { party: "party", first: "First", last: "Last" } }

ews_types::codegen::arbitrary! {
    s => enum TryParty {
        Person(s.value()?),
        Room(s.value()?),
    }
}

ews_types::codegen::serde! { enum TryParty { Person: "Person", Room: "Room", Other: "Other" } }

// file: groups/try_response.rs

use ews_types::codegen::{Content, Particle, Reader, Result, WriteXml, Writer};
use ews_types::value::Date;
use ews_types::xml::AnyElement;

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TryResponse {
    /// `c:Person | c:Room`
    pub party: Vec<TryResponseParty>,
    /// `TryResponseTitleFirstLastGroup`
    pub title_first_last_groups: Vec<TryResponseTitleFirstLastGroup>,
}

impl Content for TryResponse {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.particles(&mut self.party)?;
        r.particles(&mut self.title_first_last_groups)
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.particles(&self.party);
        w.particles(&self.title_first_last_groups);
    }
}

/// Schema: a choice in `TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryResponseParty {
    /// `c:Person`
    Person(String),
    /// `c:Room`
    Room(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryResponseParty {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Person", Self::Person)
            .one("c:Room", Self::Room)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryResponseParty {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Person(value) => w.element("c:Person", value),
            Self::Room(value) => w.element("c:Room", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: a sequence in `TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TryResponseTitleFirstLastGroup {
    /// `c:Title`
    pub title: String,
    /// `c:First`
    pub first: Date,
    /// `c:Last`
    pub last: Option<Date>,
}

impl TryResponseTitleFirstLastGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(title: impl Into<String>, first: impl Into<Date>) -> Self {
        Self {
            title: title.into(),
            first: first.into(),
            last: None,
        }
    }
}

impl Particle for TryResponseTitleFirstLastGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut title = None;
        let mut first = None;
        let mut last = None;
        r.one("c:Title", &mut title)?;
        r.one("c:First", &mut first)?;
        r.one("c:Last", &mut last)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self {
            title: r.required("c:Title", title)?,
            first: r.required("c:First", first)?,
            last,
        }))
    }
}

impl WriteXml for TryResponseTitleFirstLastGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:Title", &self.title);
        w.element("c:First", &self.first);
        w.optional("c:Last", &self.last);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_party(party: each into TryResponseParty),
        with_title_first_last_groups(title_first_last_groups: each into TryResponseTitleFirstLastGroup),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        party: s.list(..)?,
        title_first_last_groups: s.list(..)?,
    }
}

ews_types::codegen::serde! {
    TryResponse { party: "party", title_first_last_groups: "title_first_last_groups" }
}

ews_types::codegen::arbitrary! {
    s => enum TryResponseParty {
        Person(s.value()?),
        Room(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum TryResponseParty { Person: "Person", Room: "Room", Other: "Other" }
}

ews_types::codegen::setters! {
    TryResponseTitleFirstLastGroup {
        with_title(title: into String),
        with_first(first: into Date),
        with_last(last: some into Date),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponseTitleFirstLastGroup {
        title: s.value()?,
        first: s.value()?,
        last: s.value()?,
    }
}

ews_types::codegen::serde! {
    TryResponseTitleFirstLastGroup { title: "Title", first: "First", last: "Last" }
}

