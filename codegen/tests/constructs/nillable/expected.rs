// file: nillable/node.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::Nillable;

/// Schema: `c:NodeType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node {
    /// `c:Name`
    pub name: String,
    /// `c:Next`
    pub next: Option<Nillable<Box<Node>>>,
}

impl Node {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            next: None,
        }
    }
}

impl ReadXml for Node {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut name = None;
        let mut next = None;
        r.open()?;
        while r.child()? {
            r.one("c:Name", &mut name)?;
            r.one("c:Next", &mut next)?;
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
        w.optional("c:Next", &self.next);
    }
}

ews_types::codegen::setters! {
    Node {
        with_name(name: into String),
        with_next(next: some into Nillable<Box<Node>>),
    }
}

ews_types::codegen::wrapper!(Node, text);

ews_types::codegen::arbitrary! {
    s => Node {
        name: s.value()?,
        next: s.value()?,
    }
}

ews_types::codegen::serde! { Node { name: "Name", next: "Next" } }

// file: nillable/try.rs

use super::Node;
use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::Date;
use ews_types::xml::{AnyElement, Nillable};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Try {
    /// `c:Required`
    pub required: Nillable<i32>,
    /// `c:Optional`
    pub optional: Option<Nillable<Node>>,
    /// `c:Repeated`
    pub repeated: Vec<Nillable<String>>,
    /// `c:Array`
    pub array: Option<Vec<Nillable<Date>>>,
    /// `c:A | c:B`
    pub choice: Vec<TryChoice>,
    /// `c:Left | c:Right`
    pub left_choice: Option<TryLeftChoice>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(required: impl Into<Nillable<i32>>) -> Self {
        Self {
            required: required.into(),
            optional: None,
            repeated: Vec::new(),
            array: None,
            choice: Vec::new(),
            left_choice: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut required = None;
        let mut optional = None;
        let mut repeated = Vec::new();
        let mut array = None;
        let mut choice = Vec::new();
        let mut left_choice = None;
        r.open()?;
        while r.child()? {
            r.one("c:Required", &mut required)?;
            r.one("c:Optional", &mut optional)?;
            r.many("c:Repeated", &mut repeated)?;
            r.list("c:Array", &mut array).of("c:Item", ..)?;
            r.particles(&mut choice)?;
            r.particle(&mut left_choice)?;
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
        w.element("c:Required", &self.required);
        w.optional("c:Optional", &self.optional);
        w.each("c:Repeated", &self.repeated);
        w.optional_list("c:Array", &self.array).of("c:Item", ..);
        w.particles(&self.choice);
        w.optional_particle(&self.left_choice);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryChoice {
    /// `c:A`
    A(Nillable<i32>),
    /// `c:B`
    B(Node),
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
pub enum TryLeftChoice {
    /// `c:Left`
    Left(Vec<Nillable<i32>>),
    /// `c:Right`
    Right(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryLeftChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .many("c:Left", 1.., Self::Left)
            .one("c:Right", Self::Right)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryLeftChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Left(value) => {
                w.count("c:Left", 1.., value);
                w.each("c:Left", value);
            }
            Self::Right(value) => w.element("c:Right", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::setters! {
    Try {
        with_required(required: into Nillable<i32>),
        with_optional(optional: some into Nillable<Node>),
        with_repeated(repeated: each into Nillable<String>),
        with_array(array: some each into Nillable<Date>),
        with_choice(choice: each into TryChoice),
        with_left_choice(left_choice: some into TryLeftChoice),
    }
}

ews_types::codegen::wrapper!(Try, Nillable<i32>);

ews_types::codegen::arbitrary! {
    s => Try {
        required: s.value()?,
        optional: s.value()?,
        repeated: s.list(..)?,
        array: s.optional(|s| s.list(..))?,
        choice: s.list(..)?,
        left_choice: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        required: "Required", optional: "Optional", repeated: "Repeated", array: "Array",
        choice: "choice", left_choice: "left_choice",
    }
}

ews_types::codegen::variants! {
    TryChoice {
        A(Nillable<i32>) as_a,
        B(Node) as_b,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryChoice {
        A(s.value()?),
        B(s.value()?),
    }
}

ews_types::codegen::serde! { enum TryChoice { A: "A", B: "B", Other: "Other" } }

ews_types::codegen::variants! {
    TryLeftChoice {
        Left(Vec<Nillable<i32>>) as_left,
        Right(i32) as_right,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryLeftChoice {
        Left(s.each(1.., |s| s.value())?),
        Right(s.value()?),
    }
}

ews_types::codegen::serde! { enum TryLeftChoice { Left: "Left", Right: "Right", Other: "Other" } }

// file: nillable/try_response.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyElement, Nillable};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:Leaf | c:Same`
    pub choice: TryResponseChoice,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(choice: impl Into<TryResponseChoice>) -> Self {
        Self {
            choice: choice.into(),
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.particle(&mut choice)?;
        }
        Ok(Self {
            choice: r.required("c:Leaf | c:Same", choice)?,
        })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.particle(&self.choice);
    }
}

/// Schema: a choice in `TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryResponseChoice {
    /// `c:Leaf`
    Leaf(i32),
    /// `c:Same`
    Same(Nillable<Box<TryResponseSame>>),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryResponseChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Leaf", Self::Leaf)
            .one("c:Same", Self::Same)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryResponseChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Leaf(value) => w.element("c:Leaf", value),
            Self::Same(value) => w.element("c:Same", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: `c:Same`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponseSame {
    /// `c:TryResponse`
    pub try_response: TryResponse,
}

impl TryResponseSame {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(try_response: impl Into<TryResponse>) -> Self {
        Self {
            try_response: try_response.into(),
        }
    }
}

impl ReadXml for TryResponseSame {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
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

ews_types::codegen::setters! {
    TryResponse {
        with_choice(choice: into TryResponseChoice),
    }
}

ews_types::codegen::wrapper!(TryResponse, into TryResponseChoice);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        choice: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { choice: "choice" } }

ews_types::codegen::variants! {
    TryResponseChoice {
        Leaf(i32) as_leaf,
        Same(Nillable<Box<TryResponseSame>>) as_same,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryResponseChoice {
        Leaf(s.value()?),
        Same(s.value()?),
    }
}

ews_types::codegen::serde! { enum TryResponseChoice { Leaf: "Leaf", Same: "Same", Other: "Other" } }

ews_types::codegen::setters! {
    TryResponseSame {
        with_try_response(try_response: into TryResponse),
    }
}

ews_types::codegen::wrapper!(TryResponseSame, TryResponse);

ews_types::codegen::arbitrary! {
    s => TryResponseSame {
        try_response: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponseSame { try_response: "TryResponse" } }

