// file: abstract_types/circle.rs

use super::Shape;
use ews_types::codegen::{Content, ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:CircleType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Circle {
    /// What `Shape` has.
    pub shape: Shape,
    /// `c:Radius`
    pub radius: i32,
}

impl Circle {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(radius: i32) -> Self {
        Self {
            shape: Default::default(),
            radius,
        }
    }
}

ews_types::codegen::extends!(Circle, shape, Shape);

impl ReadXml for Circle {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut shape = Shape::start(r)?;
        let mut radius = None;
        r.open()?;
        while r.child()? {
            shape.children(r)?;
            r.one("c:Radius", &mut radius)?;
        }
        Ok(Self {
            shape,
            radius: r.required("c:Radius", radius)?,
        })
    }
}

impl WriteXml for Circle {
    fn attributes(&self, w: &mut Writer) {
        self.shape.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.shape.content(w);
        w.element("c:Radius", &self.radius);
    }
}

ews_types::codegen::setters! {
    Circle {
        with_shape(shape: into Shape),
        with_radius(radius: i32),
    }
    ..shape {
        with_id(id: some i32),
        with_name(name: some into String),
    }
}

ews_types::codegen::wrapper!(Circle, i32);

ews_types::codegen::arbitrary! {
    s => Circle {
        shape: s.base()?,
        radius: s.value()?,
    }
}

ews_types::codegen::serde! { Circle { ..shape, radius: "Radius" } }

// file: abstract_types/empty_base_choice.rs

use super::Only;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: the types that derive from `c:EmptyBaseType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EmptyBaseChoice {
    /// `c:OnlyType`
    Only(Only),
}

impl ReadXml for EmptyBaseChoice {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        match r.xsi_type()?.as_deref() {
            Some("c:OnlyType") => ReadXml::read(r).map(Self::Only),
            other => r.unknown_type("c:OnlyType", other),
        }
    }
}

impl WriteXml for EmptyBaseChoice {
    fn attributes(&self, w: &mut Writer) {
        match self {
            Self::Only(value) => w.derived_attributes("c:OnlyType", value),
        }
    }

    fn content(&self, w: &mut Writer) {
        match self {
            Self::Only(value) => value.content(w),
        }
    }
}

ews_types::codegen::variants! {
    EmptyBaseChoice {
        Only(Only) as_only,
    }
}

ews_types::codegen::arbitrary! {
    s => enum EmptyBaseChoice {
        Only(s.value()?),
    }
}

ews_types::codegen::serde! { abstract EmptyBaseChoice { Only: "OnlyType" } }

// file: abstract_types/figure.rs

use super::ShapeChoice;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Figure`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Figure {
    /// The content, with the attributes.
    pub value: ShapeChoice,
}

impl Figure {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<ShapeChoice>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for Figure {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            value: ReadXml::read(r)?,
        })
    }
}

impl WriteXml for Figure {
    fn attributes(&self, w: &mut Writer) {
        self.value.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.value.content(w);
    }
}

ews_types::codegen::setters! {
    Figure {
        with_value(value: into ShapeChoice),
    }
}

ews_types::codegen::wrapper!(Figure, ShapeChoice);

ews_types::codegen::arbitrary! {
    s => Figure {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Figure(value) }

// file: abstract_types/only.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:OnlyType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Only {
    /// `c:Left`
    Left(String),
    /// `c:Right`
    Right(String),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for Only {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Left", Self::Left)
            .one("c:Right", Self::Right)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for Only {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Left(value) => w.element("c:Left", value),
            Self::Right(value) => w.element("c:Right", value),
            Self::Other(value) => w.other(value),
        }
    }
}

impl ReadXml for Only {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        r.only_particle("c:Left | c:Right")
    }
}

ews_types::codegen::arbitrary! {
    s => enum Only {
        Left(s.value()?),
        Right(s.value()?),
    }
}

ews_types::codegen::serde! { enum Only { Left: "Left", Right: "Right", Other: "Other" } }

// file: abstract_types/round_choice.rs

use super::Circle;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: the types that derive from `c:RoundType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundChoice {
    /// `c:CircleType`
    Circle(Circle),
}

impl ReadXml for RoundChoice {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        match r.xsi_type()?.as_deref() {
            Some("c:CircleType") => ReadXml::read(r).map(Self::Circle),
            other => r.unknown_type("c:CircleType", other),
        }
    }
}

impl WriteXml for RoundChoice {
    fn attributes(&self, w: &mut Writer) {
        match self {
            Self::Circle(value) => w.derived_attributes("c:CircleType", value),
        }
    }

    fn content(&self, w: &mut Writer) {
        match self {
            Self::Circle(value) => value.content(w),
        }
    }
}

ews_types::codegen::variants! {
    RoundChoice {
        Circle(Circle) as_circle,
    }
}

ews_types::codegen::arbitrary! {
    s => enum RoundChoice {
        Circle(s.value()?),
    }
}

ews_types::codegen::serde! { abstract RoundChoice { Circle: "CircleType" } }

// file: abstract_types/shape.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:ShapeType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shape {
    /// `Id`
    pub id: Option<i32>,
    /// `c:Name`
    pub name: Option<String>,
}

impl Content for Shape {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            id: r.attribute("Id")?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Name", &mut self.name)
    }
}

ews_types::codegen::content!(Shape);

impl WriteXml for Shape {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
    }

    fn content(&self, w: &mut Writer) {
        w.optional("c:Name", &self.name);
    }
}

ews_types::codegen::setters! {
    Shape {
        with_id(id: some i32),
        with_name(name: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Shape {
        id: s.value()?,
        name: s.value()?,
    }
}

ews_types::codegen::serde! { Shape { id: "Id", name: "Name" } }

// file: abstract_types/shape_choice.rs

use super::{Circle, Shape, Square};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: the types that derive from `c:ShapeType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShapeChoice {
    /// `c:CircleType`
    Circle(Circle),
    /// `c:SquareType`
    Square(Square),
}

impl ReadXml for ShapeChoice {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        match r.xsi_type()?.as_deref() {
            Some("c:CircleType") => ReadXml::read(r).map(Self::Circle),
            Some("c:SquareType") => ReadXml::read(r).map(Self::Square),
            other => r.unknown_type("c:CircleType | c:SquareType", other),
        }
    }
}

impl WriteXml for ShapeChoice {
    fn attributes(&self, w: &mut Writer) {
        match self {
            Self::Circle(value) => w.derived_attributes("c:CircleType", value),
            Self::Square(value) => w.derived_attributes("c:SquareType", value),
        }
    }

    fn content(&self, w: &mut Writer) {
        match self {
            Self::Circle(value) => value.content(w),
            Self::Square(value) => value.content(w),
        }
    }
}

ews_types::codegen::variants! {
    ShapeChoice {
        Circle(Circle) as_circle,
        Square(Square) as_square,
    }
}

ews_types::codegen::shared_base! {
    ShapeChoice, Shape {
        Circle,
        Square,
    }
}

ews_types::codegen::arbitrary! {
    s => enum ShapeChoice {
        Circle(s.value()?),
        Square(s.value()?),
    }
}

ews_types::codegen::serde! { abstract ShapeChoice { Circle: "CircleType", Square: "SquareType" } }

// file: abstract_types/square.rs

use super::{Shape, ShapeChoice};
use ews_types::codegen::{Content, ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:SquareType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Square {
    /// What `Shape` has.
    pub shape: Shape,
    /// `c:Side`
    pub side: i32,
    /// `c:Inside`
    pub inside: Option<Box<ShapeChoice>>,
}

impl Square {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(side: i32) -> Self {
        Self {
            shape: Default::default(),
            side,
            inside: None,
        }
    }
}

ews_types::codegen::extends!(Square, shape, Shape);

impl ReadXml for Square {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut shape = Shape::start(r)?;
        let mut side = None;
        let mut inside = None;
        r.open()?;
        while r.child()? {
            shape.children(r)?;
            r.one("c:Side", &mut side)?;
            r.one("c:Inside", &mut inside)?;
        }
        Ok(Self {
            shape,
            side: r.required("c:Side", side)?,
            inside,
        })
    }
}

impl WriteXml for Square {
    fn attributes(&self, w: &mut Writer) {
        self.shape.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.shape.content(w);
        w.element("c:Side", &self.side);
        w.optional("c:Inside", &self.inside);
    }
}

ews_types::codegen::setters! {
    Square {
        with_shape(shape: into Shape),
        with_side(side: i32),
        with_inside(inside: some into Box<ShapeChoice>),
    }
    ..shape {
        with_id(id: some i32),
        with_name(name: some into String),
    }
}

ews_types::codegen::wrapper!(Square, i32);

ews_types::codegen::arbitrary! {
    s => Square {
        shape: s.base()?,
        side: s.value()?,
        inside: s.value()?,
    }
}

ews_types::codegen::serde! { Square { ..shape, side: "Side", inside: "Inside" } }

// file: abstract_types/try.rs

use super::{EmptyBaseChoice, RoundChoice, ShapeChoice};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Shape`
    pub shape: ShapeChoice,
    /// `c:Round`
    pub round: Option<RoundChoice>,
    /// `c:More`
    pub more: Vec<ShapeChoice>,
    /// `c:OverEmpty`
    pub over_empty: Option<EmptyBaseChoice>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(shape: impl Into<ShapeChoice>) -> Self {
        Self {
            shape: shape.into(),
            round: None,
            more: Vec::new(),
            over_empty: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut shape = None;
        let mut round = None;
        let mut more = Vec::new();
        let mut over_empty = None;
        r.open()?;
        while r.child()? {
            r.one("c:Shape", &mut shape)?;
            r.one("c:Round", &mut round)?;
            r.list("c:More", &mut more).of("c:Shape", 1..)?;
            r.one("c:OverEmpty", &mut over_empty)?;
        }
        Ok(Self {
            shape: r.required("c:Shape", shape)?,
            round,
            more,
            over_empty,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:Shape", &self.shape);
        w.optional("c:Round", &self.round);
        w.optional_list("c:More", &self.more).of("c:Shape", 1..);
        w.optional("c:OverEmpty", &self.over_empty);
    }
}

ews_types::codegen::setters! {
    Try {
        with_shape(shape: into ShapeChoice),
        with_round(round: some into RoundChoice),
        with_more(more: each into ShapeChoice),
        with_over_empty(over_empty: some into EmptyBaseChoice),
    }
}

ews_types::codegen::wrapper!(Try, into ShapeChoice);

ews_types::codegen::arbitrary! {
    s => Try {
        shape: s.value()?,
        round: s.value()?,
        more: s.optional(|s| s.list(1..))?.unwrap_or_default(),
        over_empty: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try { shape: "Shape", round: "Round", more: "More", over_empty: "OverEmpty" }
}

// file: abstract_types/try_response.rs

use super::ShapeChoice;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// The content, with the attributes.
    pub value: ShapeChoice,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<ShapeChoice>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            value: ReadXml::read(r)?,
        })
    }
}

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        self.value.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.value.content(w);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_value(value: into ShapeChoice),
    }
}

ews_types::codegen::wrapper!(TryResponse, ShapeChoice);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse(value) }

