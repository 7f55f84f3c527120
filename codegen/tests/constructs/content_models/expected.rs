// file: content/base.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:BaseType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Base {
    /// `c:Step`
    pub step: Vec<i32>,
}

impl ReadXml for Base {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut step = Vec::new();
        r.open()?;
        while r.child()? {
            r.up_to(2, "c:Step", &mut step)?;
        }
        r.count("c:Step", 2..=2, &step)?;
        Ok(Self { step })
    }
}

impl WriteXml for Base {
    fn content(&self, w: &mut Writer) {
        w.count("c:Step", 2..=2, &self.step);
        w.each("c:Step", &self.step);
    }
}

ews_types::codegen::setters! {
    Base {
        with_step(step: each i32),
    }
}

ews_types::codegen::arbitrary! {
    s => Base {
        step: s.list(2..=2)?,
    }
}

ews_types::codegen::serde! { Base { step: "Step" } }

// file: content/branches.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:BranchesType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Branches {
    /// `BranchesCenturyYearGroup`
    CenturyYearGroup(BranchesCenturyYearGroup),
    /// `BranchesYearDayGroup`
    YearDayGroup(BranchesYearDayGroup),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for Branches {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .particle(Self::CenturyYearGroup)
            .particle(Self::YearDayGroup)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for Branches {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::CenturyYearGroup(value) => w.particle(value),
            Self::YearDayGroup(value) => w.particle(value),
            Self::Other(value) => w.other(value),
        }
    }
}

impl ReadXml for Branches {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        r.only_particle("BranchesCenturyYearGroup | BranchesYearDayGroup")
    }
}

/// Schema: a sequence in `Branches`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BranchesCenturyYearGroup {
    /// `c:Century`
    pub century: i32,
    /// `c:Year`
    pub year: i32,
}

impl BranchesCenturyYearGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(century: i32, year: i32) -> Self {
        Self { century, year }
    }
}

impl Particle for BranchesCenturyYearGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        if !r.at_any(&["c:Century"]) {
            return Ok(None);
        }
        let start = r.position();
        let mut century = None;
        let mut year = None;
        r.one("c:Century", &mut century)?;
        r.one("c:Year", &mut year)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self {
            century: r.required("c:Century", century)?,
            year: r.required("c:Year", year)?,
        }))
    }
}

impl WriteXml for BranchesCenturyYearGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:Century", &self.century);
        w.element("c:Year", &self.year);
    }
}

/// Schema: a sequence in `Branches`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BranchesYearDayGroup {
    /// `c:Year`
    pub year: i32,
    /// `c:Day`
    pub day: i32,
}

impl BranchesYearDayGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(year: i32, day: i32) -> Self {
        Self { year, day }
    }
}

impl Particle for BranchesYearDayGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut year = None;
        let mut day = None;
        r.one("c:Year", &mut year)?;
        r.one("c:Day", &mut day)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self {
            year: r.required("c:Year", year)?,
            day: r.required("c:Day", day)?,
        }))
    }
}

impl WriteXml for BranchesYearDayGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:Year", &self.year);
        w.element("c:Day", &self.day);
    }
}

ews_types::codegen::variants! {
    Branches {
        CenturyYearGroup(BranchesCenturyYearGroup) as_century_year_group,
        YearDayGroup(BranchesYearDayGroup) as_year_day_group,
    }
}

ews_types::codegen::arbitrary! {
    s => enum Branches {
        CenturyYearGroup(s.value()?),
        YearDayGroup(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum Branches {
        CenturyYearGroup: "CenturyYearGroup", YearDayGroup: "YearDayGroup", Other: "Other",
    }
}

ews_types::codegen::setters! {
    BranchesCenturyYearGroup {
        with_century(century: i32),
        with_year(year: i32),
    }
}

ews_types::codegen::arbitrary! {
    s => BranchesCenturyYearGroup {
        century: s.value()?,
        year: s.value()?,
    }
}

ews_types::codegen::serde! { BranchesCenturyYearGroup { century: "Century", year: "Year" } }

ews_types::codegen::setters! {
    BranchesYearDayGroup {
        with_year(year: i32),
        with_day(day: i32),
    }
}

ews_types::codegen::arbitrary! {
    s => BranchesYearDayGroup {
        year: s.value()?,
        day: s.value()?,
    }
}

ews_types::codegen::serde! { BranchesYearDayGroup { year: "Year", day: "Day" } }

// file: content/longer.rs

use super::Base;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:LongerType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Longer {
    /// What `Base` has.
    pub base: Base,
    /// `c:Step`
    pub step: Option<i32>,
    /// `c:End`
    pub end: i32,
}

impl Longer {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(end: i32) -> Self {
        Self {
            base: Default::default(),
            step: None,
            end,
        }
    }
}

ews_types::codegen::extends!(Longer, base, Base);

impl ReadXml for Longer {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut step = Vec::new();
        let mut own_step = None;
        let mut end = None;
        r.open()?;
        while r.child()? {
            r.up_to(2, "c:Step", &mut step)?;
            r.one("c:Step", &mut own_step)?;
            r.one("c:End", &mut end)?;
        }
        r.count("c:Step", 2..=2, &step)?;
        Ok(Self {
            base: Base { step },
            step: own_step,
            end: r.required("c:End", end)?,
        })
    }
}

impl WriteXml for Longer {
    fn attributes(&self, w: &mut Writer) {
        self.base.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.base.content(w);
        w.optional("c:Step", &self.step);
        w.element("c:End", &self.end);
    }
}

ews_types::codegen::setters! {
    Longer {
        with_base(base: into Base),
        with_step(step: some i32),
        with_end(end: i32),
    }
}

ews_types::codegen::wrapper!(Longer, i32);

ews_types::codegen::arbitrary! {
    s => Longer {
        base: s.base()?,
        step: s.value()?,
        end: s.value()?,
    }
}

ews_types::codegen::serde! { Longer { ..base, step: "$step", end: "End" } }

// file: content/neighbours.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:NeighboursType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Neighbours {
    /// `c:Point`
    pub point: Vec<i32>,
    /// `c:Point`
    pub point_2: i32,
    /// `NeighboursColourWidthGroup`
    pub colour_width_group: Option<NeighboursColourWidthGroup>,
    /// `c:Width`
    pub width: Option<i32>,
}

impl Neighbours {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(point_2: i32) -> Self {
        Self {
            point: Vec::new(),
            point_2,
            colour_width_group: None,
            width: None,
        }
    }
}

impl ReadXml for Neighbours {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut point = Vec::new();
        let mut point_2 = None;
        let mut colour_width_group = None;
        let mut width = None;
        r.open()?;
        while r.child()? {
            r.up_to(2, "c:Point", &mut point)?;
            r.one("c:Point", &mut point_2)?;
            r.particle(&mut colour_width_group)?;
            r.one("c:Width", &mut width)?;
        }
        r.count("c:Point", 2..=2, &point)?;
        Ok(Self {
            point,
            point_2: r.required("c:Point", point_2)?,
            colour_width_group,
            width,
        })
    }
}

impl WriteXml for Neighbours {
    fn content(&self, w: &mut Writer) {
        w.count("c:Point", 2..=2, &self.point);
        w.each("c:Point", &self.point);
        w.element("c:Point", &self.point_2);
        w.optional_particle(&self.colour_width_group);
        w.optional("c:Width", &self.width);
    }
}

/// Schema: a sequence in `Neighbours`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NeighboursColourWidthGroup {
    /// `c:Colour`
    pub colour: String,
    /// `c:Width`
    pub width: i32,
}

impl NeighboursColourWidthGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(colour: impl Into<String>, width: i32) -> Self {
        Self {
            colour: colour.into(),
            width,
        }
    }
}

impl Particle for NeighboursColourWidthGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        if !r.at_any(&["c:Colour"]) {
            return Ok(None);
        }
        let start = r.position();
        let mut colour = None;
        let mut width = None;
        r.one("c:Colour", &mut colour)?;
        r.one("c:Width", &mut width)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self {
            colour: r.required("c:Colour", colour)?,
            width: r.required("c:Width", width)?,
        }))
    }
}

impl WriteXml for NeighboursColourWidthGroup {
    fn content(&self, w: &mut Writer) {
        w.element("c:Colour", &self.colour);
        w.element("c:Width", &self.width);
    }
}

ews_types::codegen::setters! {
    Neighbours {
        with_point(point: each i32),
        with_point_2(point_2: i32),
        with_colour_width_group(colour_width_group: some into NeighboursColourWidthGroup),
        with_width(width: some i32),
    }
}

ews_types::codegen::wrapper!(Neighbours, i32);

ews_types::codegen::arbitrary! {
    s => Neighbours {
        point: s.list(2..=2)?,
        point_2: s.value()?,
        colour_width_group: s.value()?,
        width: s.value()?,
    }
}

ews_types::codegen::serde! {
    Neighbours {
        point: "Point", point_2: "$point_2", colour_width_group: "colour_width_group",
        width: "Width",
    }
}

ews_types::codegen::setters! {
    NeighboursColourWidthGroup {
        with_colour(colour: into String),
        with_width(width: i32),
    }
}

ews_types::codegen::arbitrary! {
    s => NeighboursColourWidthGroup {
        colour: s.value()?,
        width: s.value()?,
    }
}

ews_types::codegen::serde! { NeighboursColourWidthGroup { colour: "Colour", width: "Width" } }

// file: content/open.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:OpenType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Open {
    /// `c:First`
    pub first: i32,
    /// `OpenGroup`
    pub group: Option<OpenGroup>,
    /// `c:Middle`
    pub middle: Option<i32>,
    /// `any element`
    pub any_element: Option<AnyElement>,
}

impl Open {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(first: i32) -> Self {
        Self {
            first,
            group: None,
            middle: None,
            any_element: None,
        }
    }
}

impl ReadXml for Open {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut first = None;
        let mut group = None;
        let mut middle = None;
        let mut any_element = None;
        r.open()?;
        while r.child()? {
            r.one("c:First", &mut first)?;
            r.particle(&mut group)?;
            r.one("c:Middle", &mut middle)?;
            r.any_one(
                &Wildcard::only(&[Some("urn:example:two")]),
                &mut any_element,
            )?;
        }
        Ok(Self {
            first: r.required("c:First", first)?,
            group,
            middle,
            any_element,
        })
    }
}

impl WriteXml for Open {
    fn content(&self, w: &mut Writer) {
        w.element("c:First", &self.first);
        w.optional_particle(&self.group);
        w.optional("c:Middle", &self.middle);
        w.any(
            &Wildcard::only(&[Some("urn:example:two")]),
            self.any_element.as_slice(),
        );
    }
}

/// Schema: a sequence in `Open`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OpenGroup {
    /// `any element`
    pub any_element: AnyElement,
    /// `any element`
    pub any_elements: Vec<AnyElement>,
}

impl OpenGroup {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(any_element: AnyElement) -> Self {
        Self {
            any_element,
            any_elements: Vec::new(),
        }
    }
}

impl Particle for OpenGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        if !r.at_any_or(&[], &[Wildcard::only(&[Some("urn:example:one")])]) {
            return Ok(None);
        }
        let start = r.position();
        let mut any_element = None;
        let mut any_elements = Vec::new();
        r.any_one(
            &Wildcard::only(&[Some("urn:example:one")]),
            &mut any_element,
        )?;
        r.any_up_to(
            2,
            &Wildcard::other(Some("urn:example:content")),
            &mut any_elements,
        )?;
        if r.position() == start {
            return Ok(None);
        }
        r.count("", 2..=2, &any_elements)?;
        Ok(Some(Self {
            any_element: r.required("any element", any_element)?,
            any_elements,
        }))
    }
}

impl WriteXml for OpenGroup {
    fn content(&self, w: &mut Writer) {
        w.any(
            &Wildcard::only(&[Some("urn:example:one")]),
            std::slice::from_ref(&self.any_element),
        );
        w.count("", 2..=2, &self.any_elements);
        w.any(
            &Wildcard::other(Some("urn:example:content")),
            &self.any_elements,
        );
    }
}

ews_types::codegen::setters! {
    Open {
        with_first(first: i32),
        with_group(group: some into OpenGroup),
        with_middle(middle: some i32),
        with_any_element(any_element: some AnyElement),
    }
}

ews_types::codegen::wrapper!(Open, i32);

ews_types::codegen::arbitrary! {
    s => Open {
        first: s.value()?,
        group: s.value()?,
        middle: s.value()?,
        any_element: s.optional(|s| s.any(&Wildcard::only(&[Some("urn:example:two")])))?,
    }
}

ews_types::codegen::serde! {
    Open { first: "First", group: "group", middle: "Middle", any_element: "any_element" }
}

ews_types::codegen::setters! {
    OpenGroup {
        with_any_element(any_element: AnyElement),
        with_any_elements(any_elements: each AnyElement),
    }
}

ews_types::codegen::wrapper!(OpenGroup, AnyElement);

ews_types::codegen::arbitrary! {
    s => OpenGroup {
        any_element: s.any(&Wildcard::only(&[Some("urn:example:one")]))?,
        any_elements: s.each(2..=2, |s| s.any(&Wildcard::other(Some("urn:example:content"))))?,
    }
}

ews_types::codegen::serde! {
    OpenGroup { any_element: "any_element", any_elements: "any_elements" }
}

// file: content/repeated_choice.rs

use ews_types::codegen::{Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: a choice in `RepeatedChoice`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RepeatedChoiceItem {
    /// `c:Tone`
    Tone(i32),
    /// `c:Rest`
    Rest(i32),
    /// `any element`
    Any(AnyElement),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for RepeatedChoiceItem {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Tone", Self::Tone)
            .one("c:Rest", Self::Rest)
            .any(&Wildcard::other(Some("urn:example:content")), Self::Any)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for RepeatedChoiceItem {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Tone(value) => w.element("c:Tone", value),
            Self::Rest(value) => w.element("c:Rest", value),
            Self::Any(value) => w.any(
                &Wildcard::other(Some("urn:example:content")),
                std::slice::from_ref(value),
            ),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::arbitrary! {
    s => enum RepeatedChoiceItem {
        Tone(s.value()?),
        Rest(s.value()?),
        Any(s.any(&Wildcard::other(Some("urn:example:content")))?),
    }
}

ews_types::codegen::serde! {
    enum RepeatedChoiceItem { Tone: "Tone", Rest: "Rest", Any: "Any", Other: "Other" }
}

// file: content/together.rs

use ews_types::codegen::{
    ContentModel, Modelled, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::xml::{AnyElement, Wildcard};

/// Schema: `c:TogetherType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Together {
    /// `TogetherOneTwoGroup`
    pub one_two_groups: Vec<TogetherOneTwoGroup>,
    /// `TogetherThreeGroup`
    pub three_groups: Vec<TogetherThreeGroup>,
}

impl ReadXml for Together {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut one_two_groups = Vec::new();
        let mut three_groups = Vec::new();
        r.open()?;
        while r.child()? {
            r.particles(&mut one_two_groups)?;
            r.particles(&mut three_groups)?;
        }
        r.count_together("", 2..=3, &one_two_groups)?;
        r.count_together("", 1..=2, &three_groups)?;
        Ok(Self {
            one_two_groups,
            three_groups,
        })
    }
}

impl WriteXml for Together {
    fn content(&self, w: &mut Writer) {
        w.count_together("", 2..=3, &self.one_two_groups);
        w.particles(&self.one_two_groups);
        w.count_together("", 1..=2, &self.three_groups);
        w.particles(&self.three_groups);
    }
}

/// Schema: a sequence in `Together`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TogetherOneTwoGroup {
    /// `c:One`
    pub one: Vec<i32>,
    /// `c:Two`
    pub two: Option<TogetherOneTwoGroupTwo>,
}

impl Particle for TogetherOneTwoGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut one = Vec::new();
        let mut two = None;
        r.up_to(2, "c:One", &mut one)?;
        r.particle(&mut two)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self { one, two }))
    }
}

impl WriteXml for TogetherOneTwoGroup {
    fn content(&self, w: &mut Writer) {
        w.each("c:One", &self.one);
        w.optional_particle(&self.two);
    }
}

impl Modelled for TogetherOneTwoGroup {
    const MODEL: ContentModel = ContentModel::Sequence(&[
        ContentModel::Repeated(1, 2, &[ContentModel::Element("c:One")]),
        ContentModel::Repeated(0, 1, &[TogetherOneTwoGroupTwo::MODEL]),
    ]);

    fn outline(&self, outline: &mut ews_types::codegen::Outline) {
        outline.elements("c:One", &self.one);
        outline.particles(self.two.as_slice());
    }
}

/// Schema: a choice in `TogetherOneTwoGroup`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TogetherOneTwoGroupTwo {
    /// `c:Two`
    Two(i32),
    /// `any element`
    Any(AnyElement),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TogetherOneTwoGroupTwo {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Two", Self::Two)
            .any(&Wildcard::other(Some("urn:example:content")), Self::Any)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TogetherOneTwoGroupTwo {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Two(value) => w.element("c:Two", value),
            Self::Any(value) => w.any(
                &Wildcard::other(Some("urn:example:content")),
                std::slice::from_ref(value),
            ),
            Self::Other(value) => w.other(value),
        }
    }
}

impl Modelled for TogetherOneTwoGroupTwo {
    const MODEL: ContentModel = ContentModel::Choice(&[
        ContentModel::Element("c:Two"),
        ContentModel::Any(Wildcard::other(Some("urn:example:content"))),
    ]);

    fn outline(&self, outline: &mut ews_types::codegen::Outline) {
        match self {
            Self::Two(value) => outline.elements("c:Two", std::slice::from_ref(value)),
            Self::Any(value) => outline.any(
                Wildcard::other(Some("urn:example:content")),
                std::slice::from_ref(value),
            ),
            Self::Other(value) => outline.other(value),
        }
    }
}

/// Schema: a sequence in `Together`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TogetherThreeGroup {
    /// `c:Three`
    pub three: Vec<i32>,
}

impl Particle for TogetherThreeGroup {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let start = r.position();
        let mut three = Vec::new();
        r.up_to(4, "c:Three", &mut three)?;
        if r.position() == start {
            return Ok(None);
        }
        Ok(Some(Self { three }))
    }
}

impl WriteXml for TogetherThreeGroup {
    fn content(&self, w: &mut Writer) {
        w.each("c:Three", &self.three);
    }
}

impl Modelled for TogetherThreeGroup {
    const MODEL: ContentModel = ContentModel::Sequence(&[ContentModel::Repeated(
        3,
        4,
        &[ContentModel::Element("c:Three")],
    )]);

    fn outline(&self, outline: &mut ews_types::codegen::Outline) {
        outline.elements("c:Three", &self.three);
    }
}

ews_types::codegen::setters! {
    Together {
        with_one_two_groups(one_two_groups: each into TogetherOneTwoGroup),
        with_three_groups(three_groups: each into TogetherThreeGroup),
    }
}

ews_types::codegen::arbitrary! {
    s => Together {
        one_two_groups: s.list(2..=2)?,
        three_groups: s.list(1..=1)?,
    }
}

ews_types::codegen::serde! {
    Together { one_two_groups: "one_two_groups", three_groups: "three_groups" }
}

ews_types::codegen::setters! {
    TogetherOneTwoGroup {
        with_one(one: each i32),
        with_two(two: some into TogetherOneTwoGroupTwo),
    }
}

ews_types::codegen::arbitrary! {
    s => TogetherOneTwoGroup {
        one: s.list(2..=2)?,
        two: s.value()?,
    }
}

ews_types::codegen::serde! { TogetherOneTwoGroup { one: "One", two: "two" } }

ews_types::codegen::variants! {
    TogetherOneTwoGroupTwo {
        Two(i32) as_two,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TogetherOneTwoGroupTwo {
        Two(s.value()?),
        Any(s.any(&Wildcard::other(Some("urn:example:content")))?),
    }
}

ews_types::codegen::serde! {
    enum TogetherOneTwoGroupTwo { Two: "Two", Any: "Any", Other: "Other" }
}

ews_types::codegen::setters! {
    TogetherThreeGroup {
        with_three(three: each i32),
    }
}

ews_types::codegen::arbitrary! {
    s => TogetherThreeGroup {
        three: s.list(4..=4)?,
    }
}

ews_types::codegen::serde! { TogetherThreeGroup { three: "Three" } }

// file: content/try.rs

use super::{Base, Branches, Longer, Neighbours, Open, RepeatedChoiceItem, Together};
use ews_types::codegen::{Choice, ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Branches`
    pub branches: Branches,
    /// `c:Neighbours`
    pub neighbours: Neighbours,
    /// `c:RepeatedChoice`
    pub repeated_choice: Vec<RepeatedChoiceItem>,
    /// `c:Together`
    pub together: Together,
    /// `c:Open`
    pub open: Open,
    /// `c:Base`
    pub base: Base,
    /// `c:Longer`
    pub longer: Longer,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        branches: impl Into<Branches>,
        neighbours: impl Into<Neighbours>,
        repeated_choice: impl IntoIterator<Item: Into<RepeatedChoiceItem>>,
        together: impl Into<Together>,
        open: impl Into<Open>,
        base: impl Into<Base>,
        longer: impl Into<Longer>,
    ) -> Self {
        Self {
            branches: branches.into(),
            neighbours: neighbours.into(),
            repeated_choice: repeated_choice.into_iter().map(Into::into).collect(),
            together: together.into(),
            open: open.into(),
            base: base.into(),
            longer: longer.into(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut branches = None;
        let mut neighbours = None;
        let mut repeated_choice = None;
        let mut together = None;
        let mut open = None;
        let mut base = None;
        let mut longer = None;
        r.open()?;
        while r.child()? {
            r.one("c:Branches", &mut branches)?;
            r.one("c:Neighbours", &mut neighbours)?;
            r.list("c:RepeatedChoice", &mut repeated_choice)
                .of(Choice, 1..)?;
            r.one("c:Together", &mut together)?;
            r.one("c:Open", &mut open)?;
            r.one("c:Base", &mut base)?;
            r.one("c:Longer", &mut longer)?;
        }
        Ok(Self {
            branches: r.required("c:Branches", branches)?,
            neighbours: r.required("c:Neighbours", neighbours)?,
            repeated_choice: r.required("c:RepeatedChoice", repeated_choice)?,
            together: r.required("c:Together", together)?,
            open: r.required("c:Open", open)?,
            base: r.required("c:Base", base)?,
            longer: r.required("c:Longer", longer)?,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:Branches", &self.branches);
        w.element("c:Neighbours", &self.neighbours);
        w.list("c:RepeatedChoice", &self.repeated_choice)
            .of(Choice, 1..);
        w.element("c:Together", &self.together);
        w.element("c:Open", &self.open);
        w.element("c:Base", &self.base);
        w.element("c:Longer", &self.longer);
    }
}

ews_types::codegen::setters! {
    Try {
        with_branches(branches: into Branches),
        with_neighbours(neighbours: into Neighbours),
        with_repeated_choice(repeated_choice: each into RepeatedChoiceItem),
        with_together(together: into Together),
        with_open(open: into Open),
        with_base(base: into Base),
        with_longer(longer: into Longer),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        branches: s.value()?,
        neighbours: s.value()?,
        repeated_choice: s.list(1..)?,
        together: s.value()?,
        open: s.value()?,
        base: s.value()?,
        longer: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        branches: "Branches", neighbours: "Neighbours", repeated_choice: "RepeatedChoice",
        together: "Together", open: "Open", base: "Base", longer: "Longer",
    }
}

