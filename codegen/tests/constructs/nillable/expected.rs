// file: nillable/node.rs

use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:NodeType`.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// `c:Name`
    pub name: String,
    /// `c:Next`
    pub next: Option<Option<Box<Node>>>,
}

impl Node {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            next: None,
        }
    }
}

impl ReadXml for Node {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut name = None;
        let mut next = None;
        r.open()?;
        while r.child()? {
            r.one("c:Name", &mut name)?;
            r.one_nillable_boxed("c:Next", &mut next)?;
        }
        Ok(Self {
            name: r.required("c:Name", name)?,
            next,
        })
    }
}

impl WriteXml for Node {
    fn content(&self, w: &mut Writer) {
        w.element("c:Name", &self.name);
        w.optional_nillable("c:Next", &self.next);
    }
}

ews_types::codegen::arbitrary! {
    m => Node {
        name: m.make()?,
        next: m.make()?,
    }
}

// file: nillable/try.rs

use super::Node;
use ews_types::codegen::{Particle, ReadXml, Reader, WriteXml, Writer};
use ews_types::value::Date;
use ews_types::xml::ReadError;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// `c:Required`
    pub required: Option<i32>,
    /// `c:Optional`
    pub optional: Option<Option<Node>>,
    /// `c:Repeated`
    pub repeated: Vec<Option<String>>,
    /// `c:Array`
    pub array: Option<Vec<Option<Date>>>,
    /// `c:A | c:B`
    pub choice: Vec<TryChoice>,
    /// `c:Left | c:Right`
    pub left_choice: Option<TryLeftChoice>,
}

impl Try {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(required: Option<i32>) -> Self {
        Self {
            required,
            optional: None,
            repeated: Vec::new(),
            array: None,
            choice: Vec::new(),
            left_choice: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut required = None;
        let mut optional = None;
        let mut repeated = Vec::new();
        let mut array = None;
        let mut choice = Vec::new();
        let mut left_choice = None;
        r.open()?;
        while r.child()? {
            r.one_nillable("c:Required", &mut required)?;
            r.one_nillable("c:Optional", &mut optional)?;
            r.many_nillable("c:Repeated", &mut repeated)?;
            r.list_nillable("c:Array", "c:Item", &mut array)?;
            r.choices(&mut choice)?;
            r.choose(&mut left_choice)?;
        }
        Ok(Self {
            required: r.required("c:Required", required)?,
            optional,
            repeated,
            array,
            choice,
            left_choice,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.nillable("c:Required", &self.required);
        w.optional_nillable("c:Optional", &self.optional);
        w.each_nillable("c:Repeated", &self.repeated);
        if let Some(values) = &self.array {
            w.list_nillable("c:Array", "c:Item", values);
        }
        w.choices(&self.choice);
        w.choice(self.left_choice.as_ref());
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq)]
pub enum TryChoice {
    /// `c:A`
    A(Option<i32>),
    /// `c:B`
    B(Node),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found).nillable("c:A", Self::A).one("c:B", Self::B).end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::A(value) => w.nillable("c:A", value),
            Self::B(value) => w.element("c:B", value),
        }
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq)]
pub enum TryLeftChoice {
    /// `c:Left`
    Left(Vec<Option<i32>>),
    /// `c:Right`
    Right(i32),
}

impl Particle for TryLeftChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found)
            .items_of(1.., |a| a.many_nillable("c:Left", Self::Left))
            .one("c:Right", Self::Right)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryLeftChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Left(value) => w.counted("c:Left", 1.., value, Writer::each_nillable),
            Self::Right(value) => w.element("c:Right", value),
        }
    }
}

ews_types::codegen::arbitrary! {
    m => Try {
        required: m.make()?,
        optional: m.make()?,
        repeated: m.list(..)?,
        array: m.optional(|m| m.list(..))?,
        choice: m.list(..)?,
        left_choice: m.make()?,
    }
}

ews_types::codegen::arbitrary! {
    m => enum TryChoice {
        A(m.make()?),
        B(m.make()?),
    }
}

ews_types::codegen::arbitrary! {
    m => enum TryLeftChoice {
        Left(m.each(1.., |m| m.make())?),
        Right(m.make()?),
    }
}

// file: nillable/try_response.rs

use ews_types::codegen::{Particle, ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq)]
pub struct TryResponse {
    /// `c:Leaf | c:Same`
    pub choice: TryResponseChoice,
}

impl TryResponse {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(choice: TryResponseChoice) -> Self {
        Self { choice }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.choose(&mut choice)?;
        }
        Ok(Self {
            choice: r.required("c:Leaf | c:Same", choice)?,
        })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.choice(Some(&self.choice));
    }
}

/// Schema: a choice in `TryResponse`.
#[derive(Clone, Debug, PartialEq)]
pub enum TryResponseChoice {
    /// `c:Leaf`
    Leaf(i32),
    /// `c:Same`
    Same(Option<Box<TryResponseSame>>),
}

impl Particle for TryResponseChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Leaf", Self::Leaf)
            .nillable_boxed("c:Same", Self::Same)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryResponseChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Leaf(value) => w.element("c:Leaf", value),
            Self::Same(value) => w.nillable("c:Same", value),
        }
    }
}

/// Schema: `c:Same`.
#[derive(Clone, Debug, PartialEq)]
pub struct TryResponseSame {
    /// `c:TryResponse`
    pub try_response: TryResponse,
}

impl TryResponseSame {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(try_response: TryResponse) -> Self {
        Self { try_response }
    }
}

impl ReadXml for TryResponseSame {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut try_response = None;
        r.open()?;
        while r.child()? {
            r.one("c:TryResponse", &mut try_response)?;
        }
        Ok(Self {
            try_response: r.required("c:TryResponse", try_response)?,
        })
    }
}

impl WriteXml for TryResponseSame {
    fn content(&self, w: &mut Writer) {
        w.element("c:TryResponse", &self.try_response);
    }
}

ews_types::codegen::arbitrary! {
    m => TryResponse {
        choice: m.make()?,
    }
}

ews_types::codegen::arbitrary! {
    m => enum TryResponseChoice {
        Leaf(m.make()?),
        Same(m.make()?),
    }
}

ews_types::codegen::arbitrary! {
    m => TryResponseSame {
        try_response: m.make()?,
    }
}

