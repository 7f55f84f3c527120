// file: same_names/thing.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Thing`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Thing {
    /// `Id`
    pub id: i32,
    /// `c:Id`
    pub id_element: String,
    /// `c:Mark`
    pub mark: Option<String>,
}

impl Thing {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(id: i32, id_element: impl Into<String>) -> Self {
        Self {
            id,
            id_element: id_element.into(),
            mark: None,
        }
    }
}

impl ReadXml for Thing {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let id = r.required_attribute("Id")?;
        let mut id_element = None;
        let mut mark = None;
        r.open()?;
        while r.child()? {
            r.one("c:Id", &mut id_element)?;
            r.one("c:Mark", &mut mark)?;
        }
        Ok(Self {
            id,
            id_element: r.required("c:Id", id_element)?,
            mark,
        })
    }
}

impl WriteXml for Thing {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("Id", &self.id);
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:Id", &self.id_element);
        w.optional("c:Mark", &self.mark);
    }
}

ews_types::codegen::setters! {
    Thing {
        with_id(id: i32),
        with_id_element(id_element: into String),
        with_mark(mark: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Thing {
        id: s.value()?,
        id_element: s.value()?,
        mark: s.value()?,
    }
}

ews_types::codegen::serde! { Thing { id: "@Id", id_element: "Id", mark: "Mark" } }

// file: same_names/thing_type.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:ThingType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThingType {
    /// `c:Point`
    pub point: i32,
    /// `c:Between`
    pub between: Option<i32>,
    /// `c:Point`
    pub point_2: i32,
    /// `c:After`
    pub after: i32,
    /// `c:Point`
    pub point_3: Vec<i32>,
}

impl ThingType {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(point: i32, point_2: i32, after: i32) -> Self {
        Self {
            point,
            between: None,
            point_2,
            after,
            point_3: Vec::new(),
        }
    }
}

impl ReadXml for ThingType {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut point = None;
        let mut between = None;
        let mut point_2 = None;
        let mut after = None;
        let mut point_3 = Vec::new();
        r.open()?;
        while r.child()? {
            r.one("c:Point", &mut point)?;
            r.one("c:Between", &mut between)?;
            r.one("c:Point", &mut point_2)?;
            r.one("c:After", &mut after)?;
            r.many("c:Point", &mut point_3)?;
        }
        Ok(Self {
            point: r.required("c:Point", point)?,
            between,
            point_2: r.required("c:Point", point_2)?,
            after: r.required("c:After", after)?,
            point_3,
        })
    }
}

impl WriteXml for ThingType {
    fn content(&self, w: &mut Writer) {
        w.element("c:Point", &self.point);
        w.optional("c:Between", &self.between);
        w.element("c:Point", &self.point_2);
        w.element("c:After", &self.after);
        w.each("c:Point", &self.point_3);
    }
}

ews_types::codegen::setters! {
    ThingType {
        with_point(point: i32),
        with_between(between: some i32),
        with_point_2(point_2: i32),
        with_after(after: i32),
        with_point_3(point_3: each i32),
    }
}

ews_types::codegen::arbitrary! {
    s => ThingType {
        point: s.value()?,
        between: s.value()?,
        point_2: s.value()?,
        after: s.value()?,
        point_3: s.list(..)?,
    }
}

ews_types::codegen::serde! {
    ThingType {
        point: "Point", between: "Between", point_2: "$point_2", after: "After",
        point_3: "$point_3",
    }
}

// file: same_names/try.rs

use super::{Thing, ThingType};
use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:TryType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Thing`
    pub thing: Thing,
    /// `c:ThingType`
    pub thing_type: Option<ThingType>,
    /// `c:A | c:B`
    ///
    /// Must be present if `c:C | c:D` is.
    pub choice: Option<TryChoice>,
    /// `c:C | c:D`
    ///
    /// Must be present if `c:A | c:B` is.
    pub c_choice: Option<TryCChoice>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(thing: impl Into<Thing>) -> Self {
        Self {
            thing: thing.into(),
            thing_type: None,
            choice: None,
            c_choice: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut thing = None;
        let mut thing_type = None;
        let mut choice = None;
        let mut c_choice = None;
        r.open()?;
        while r.child()? {
            r.one("c:Thing", &mut thing)?;
            r.one("c:ThingType", &mut thing_type)?;
            r.particle(&mut choice)?;
            r.particle(&mut c_choice)?;
        }
        if c_choice.is_some() {
            r.expected("c:A | c:B", choice.as_ref())?;
        }
        if choice.is_some() {
            r.expected("c:C | c:D", c_choice.as_ref())?;
        }
        Ok(Self {
            thing: r.required("c:Thing", thing)?,
            thing_type,
            choice,
            c_choice,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:Thing", &self.thing);
        w.optional("c:ThingType", &self.thing_type);
        if self.c_choice.is_some() {
            w.expected("c:A | c:B", self.choice.as_ref());
        }
        w.optional_particle(&self.choice);
        if self.choice.is_some() {
            w.expected("c:C | c:D", self.c_choice.as_ref());
        }
        w.optional_particle(&self.c_choice);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryChoice {
    /// `c:A`
    A(i32),
    /// `c:B`
    B(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:A", Self::A)
            .one("c:B", Self::B)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::A(value) => w.element("c:A", value),
            Self::B(value) => w.element("c:B", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryCChoice {
    /// `c:C`
    C(i32),
    /// `c:D`
    D(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryCChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:C", Self::C)
            .one("c:D", Self::D)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryCChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::C(value) => w.element("c:C", value),
            Self::D(value) => w.element("c:D", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Try {
        with_thing(thing: into Thing),
        with_thing_type(thing_type: some into ThingType),
        with_choice(choice: some into TryChoice),
        with_c_choice(c_choice: some into TryCChoice),
    }
}

ews_types::codegen::wrapper!(Try, Thing);

ews_types::codegen::arbitrary! {
    s => {
        let has_choice = s.has()?;
    }
    Try {
        thing: s.value()?,
        thing_type: s.value()?,
        choice: s.when(has_choice, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
        c_choice: s.when(has_choice, |s| Ok(Some(s.value()?)))?.unwrap_or_default(),
    }
}

ews_types::codegen::serde! {
    Try { thing: "Thing", thing_type: "ThingType", choice: "choice", c_choice: "c_choice" }
}

ews_types::codegen::arbitrary! {
    s => enum TryChoice {
        A(s.value()?),
        B(s.value()?),
    }
}

ews_types::codegen::serde! { enum TryChoice { A: "A", B: "B", Other: "Other" } }

ews_types::codegen::arbitrary! {
    s => enum TryCChoice {
        C(s.value()?),
        D(s.value()?),
    }
}

ews_types::codegen::serde! { enum TryCChoice { C: "C", D: "D", Other: "Other" } }

