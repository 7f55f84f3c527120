// file: same_names/thing.rs

use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:Thing`.
#[derive(Clone, Debug, PartialEq)]
pub struct Thing {
    /// `Id`
    pub id: i32,
    /// `c:Id`
    pub id_element: String,
    /// `c:Mark`
    pub mark: Option<String>,
}

impl Thing {
    /// With what the schema requires, and nothing else.
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
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
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

ews_types::codegen::arbitrary! {
    m => Thing {
        id: m.make()?,
        id_element: m.make()?,
        mark: m.make()?,
    }
}

// file: same_names/thing_type.rs

use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:ThingType`.
#[derive(Clone, Debug, PartialEq)]
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
    /// With what the schema requires, and nothing else.
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
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
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

ews_types::codegen::arbitrary! {
    m => ThingType {
        point: m.make()?,
        between: m.make()?,
        point_2: m.make()?,
        after: m.make()?,
        point_3: m.list(..)?,
    }
}

// file: same_names/try.rs

use super::{Thing, ThingType};
use ews_types::codegen::{Particle, ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:TryType`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// `c:Thing`
    pub thing: Thing,
    /// `c:ThingType`
    pub thing_type: Option<ThingType>,
    /// `c:A | c:B`
    ///
    /// Must be there if `c:C | c:D` is.
    pub choice: Option<TryChoice>,
    /// `c:C | c:D`
    ///
    /// Must be there if `c:A | c:B` is.
    pub c_choice: Option<TryCChoice>,
}

impl Try {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(thing: Thing) -> Self {
        Self {
            thing,
            thing_type: None,
            choice: None,
            c_choice: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut thing = None;
        let mut thing_type = None;
        let mut choice = None;
        let mut c_choice = None;
        r.open()?;
        while r.child()? {
            r.one("c:Thing", &mut thing)?;
            r.one("c:ThingType", &mut thing_type)?;
            r.choose(&mut choice)?;
            r.choose(&mut c_choice)?;
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
        w.choice(self.choice.as_ref());
        if self.choice.is_some() {
            w.expected("c:C | c:D", self.c_choice.as_ref());
        }
        w.choice(self.c_choice.as_ref());
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq)]
pub enum TryChoice {
    /// `c:A`
    A(i32),
    /// `c:B`
    B(i32),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found).one("c:A", Self::A).one("c:B", Self::B).end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::A(value) => w.element("c:A", value),
            Self::B(value) => w.element("c:B", value),
        }
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq)]
pub enum TryCChoice {
    /// `c:C`
    C(i32),
    /// `c:D`
    D(i32),
}

impl Particle for TryCChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found).one("c:C", Self::C).one("c:D", Self::D).end()?;
        Ok(found)
    }
}

impl WriteXml for TryCChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::C(value) => w.element("c:C", value),
            Self::D(value) => w.element("c:D", value),
        }
    }
}

ews_types::codegen::arbitrary! {
    m => {
        let has_choice = m.has()?;
    } Try {
        thing: m.make()?,
        thing_type: m.make()?,
        choice: m.when(has_choice, |m| Ok(Some(m.make()?)))?.unwrap_or_default(),
        c_choice: m.when(has_choice, |m| Ok(Some(m.make()?)))?.unwrap_or_default(),
    }
}

ews_types::codegen::arbitrary! {
    m => enum TryChoice {
        A(m.make()?),
        B(m.make()?),
    }
}

ews_types::codegen::arbitrary! {
    m => enum TryCChoice {
        C(m.make()?),
        D(m.make()?),
    }
}

