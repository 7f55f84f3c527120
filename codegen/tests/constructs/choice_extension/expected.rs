// file: choice_extension/base.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:BaseType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Base {
    /// `c:ById | c:ByName`
    pub choice: BaseChoice,
}

impl Base {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(choice: impl Into<BaseChoice>) -> Self {
        Self {
            choice: choice.into(),
        }
    }
}

impl ReadXml for Base {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.particle(&mut choice)?;
        }
        Ok(Self {
            choice: r.required("c:ById | c:ByName", choice)?,
        })
    }
}

impl WriteXml for Base {
    fn content(&self, w: &mut Writer) {
        w.particle(&self.choice);
    }
}

/// Schema: a choice in `Base`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BaseChoice {
    /// `c:ById`
    ById(String),
    /// `c:ByName`
    ByName(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for BaseChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:ById", Self::ById)
            .one("c:ByName", Self::ByName)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for BaseChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::ById(value) => w.element("c:ById", value),
            Self::ByName(value) => w.element("c:ByName", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Base {
        with_choice(choice: into BaseChoice),
    }
}

ews_types::codegen::wrapper!(Base, into BaseChoice);

ews_types::codegen::arbitrary! {
    s => Base {
        choice: s.value()?,
    }
}

ews_types::codegen::serde! { Base { choice: "choice" } }

ews_types::codegen::arbitrary! {
    s => enum BaseChoice {
        ById(s.value()?),
        ByName(s.value()?),
    }
}

ews_types::codegen::serde! { enum BaseChoice { ById: "ById", ByName: "ByName", Other: "Other" } }

// file: choice_extension/only_base.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:OnlyBaseType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OnlyBase {
    /// `c:Up | c:Down`
    pub choice: OnlyBaseChoice,
}

impl OnlyBase {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(choice: impl Into<OnlyBaseChoice>) -> Self {
        Self {
            choice: choice.into(),
        }
    }
}

impl ReadXml for OnlyBase {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.particle(&mut choice)?;
        }
        Ok(Self {
            choice: r.required("c:Up | c:Down", choice)?,
        })
    }
}

impl WriteXml for OnlyBase {
    fn content(&self, w: &mut Writer) {
        w.particle(&self.choice);
    }
}

/// Schema: a choice in `OnlyBase`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OnlyBaseChoice {
    /// `c:Up`
    Up(String),
    /// `c:Down`
    Down(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for OnlyBaseChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Up", Self::Up)
            .one("c:Down", Self::Down)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for OnlyBaseChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Up(value) => w.element("c:Up", value),
            Self::Down(value) => w.element("c:Down", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    OnlyBase {
        with_choice(choice: into OnlyBaseChoice),
    }
}

ews_types::codegen::wrapper!(OnlyBase, into OnlyBaseChoice);

ews_types::codegen::arbitrary! {
    s => OnlyBase {
        choice: s.value()?,
    }
}

ews_types::codegen::serde! { OnlyBase { choice: "choice" } }

ews_types::codegen::arbitrary! {
    s => enum OnlyBaseChoice {
        Up(s.value()?),
        Down(s.value()?),
    }
}

ews_types::codegen::serde! { enum OnlyBaseChoice { Up: "Up", Down: "Down", Other: "Other" } }

// file: choice_extension/try.rs

use super::Base;
use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::{Date, Time};
use ews_types::xml::AnyElement;

/// Schema: `c:MoreType`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Try {
    /// What `Base` has.
    pub base: Base,
    /// `c:WithDate | c:WithTime`
    pub choice: Vec<TryChoice>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(base: impl Into<Base>) -> Self {
        Self {
            base: base.into(),
            choice: Vec::new(),
        }
    }
}

ews_types::codegen::extends!(Try, base, Base);

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut choice = None;
        let mut own_choice = Vec::new();
        r.open()?;
        while r.child()? {
            r.particle(&mut choice)?;
            r.particles(&mut own_choice)?;
        }
        Ok(Self {
            base: Base {
                choice: r.required("c:ById | c:ByName", choice)?,
            },
            choice: own_choice,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        self.base.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.base.content(w);
        w.particles(&self.choice);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TryChoice {
    /// `c:WithDate`
    WithDate(Date),
    /// `c:WithTime`
    WithTime(Time),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:WithDate", Self::WithDate)
            .one("c:WithTime", Self::WithTime)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::WithDate(value) => w.element("c:WithDate", value),
            Self::WithTime(value) => w.element("c:WithTime", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Try {
        with_base(base: into Base),
        with_choice(choice: each into TryChoice),
    }
}

ews_types::codegen::wrapper!(Try, Base);

ews_types::codegen::arbitrary! {
    s => Try {
        base: s.base()?,
        choice: s.list(..)?,
    }
}

ews_types::codegen::serde! { Try { ..base, choice: "$choice" } }

ews_types::codegen::variants! {
    TryChoice {
        WithDate(Date) as_with_date,
        WithTime(Time) as_with_time,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryChoice {
        WithDate(s.value()?),
        WithTime(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum TryChoice { WithDate: "WithDate", WithTime: "WithTime", Other: "Other" }
}

// file: choice_extension/try_response.rs

use super::{OnlyBase, OnlyBaseChoice};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// What `OnlyBase` has.
    pub only_base: OnlyBase,
    /// `Id`
    pub id: Option<i32>,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(only_base: impl Into<OnlyBase>) -> Self {
        Self {
            only_base: only_base.into(),
            id: None,
        }
    }
}

ews_types::codegen::extends!(TryResponse, only_base, OnlyBase);

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let id = r.attribute("Id")?;
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.particle(&mut choice)?;
        }
        Ok(Self {
            id,
            only_base: OnlyBase {
                choice: r.required("c:Up | c:Down", choice)?,
            },
        })
    }
}

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        self.only_base.attributes(w);
        w.optional_attribute("Id", &self.id);
    }

    fn content(&self, w: &mut Writer) {
        self.only_base.content(w);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_only_base(only_base: into OnlyBase),
        with_id(id: some i32),
    }
    ..only_base {
        with_choice(choice: into OnlyBaseChoice),
    }
}

ews_types::codegen::wrapper!(TryResponse, OnlyBase);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        only_base: s.base()?,
        id: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { ..only_base, id: "Id" } }

