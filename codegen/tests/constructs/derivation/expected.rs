// file: derivation/anything.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyAttribute, AnyNode, Wildcard};

/// Schema: `c:AnythingType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anything {
    /// `mark`
    pub mark: Option<String>,
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
    /// Text and elements in the order of the document.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for Anything {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mark = r.attribute("mark")?;
        let any_attributes = r.any_attributes(&Wildcard::ANY)?;
        Ok(Self {
            mark,
            any_attributes,
            nodes: r.mixed()?,
        })
    }
}

impl WriteXml for Anything {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("mark", &self.mark);
        w.any_attributes(&Wildcard::ANY, &self.any_attributes);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::setters! {
    Anything {
        with_mark(mark: some into String),
        with_any_attributes(any_attributes: each AnyAttribute),
        with_nodes(nodes: each AnyNode),
    }
}

ews_types::codegen::arbitrary! {
    s => Anything {
        mark: s.value()?,
        any_attributes: s.any_attributes(&Wildcard::ANY)?,
        nodes: s.mixed()?,
    }
}

ews_types::codegen::serde! {
    Anything { mark: "mark", any_attributes: "any_attributes", nodes: "nodes" }
}

// file: derivation/circle.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Circle`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Circle {
    /// The text.
    pub value: String,
}

impl Circle {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for Circle {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for Circle {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Circle {
        with_value(value: into String),
    }
}

ews_types::codegen::wrapper!(Circle, text);

ews_types::codegen::arbitrary! {
    s => Circle {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Circle { value: "value" } }

// file: derivation/marked.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyAttribute, Wildcard};

/// Schema: `c:Marked`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Marked {
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
}

impl Content for Marked {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            any_attributes: r.any_attributes(&Wildcard::only(&[Some("urn:b")]))?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Marked);

impl WriteXml for Marked {
    fn attributes(&self, w: &mut Writer) {
        w.any_attributes(&Wildcard::only(&[Some("urn:b")]), &self.any_attributes);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Marked {
        with_any_attributes(any_attributes: each AnyAttribute),
    }
}

ews_types::codegen::arbitrary! {
    s => Marked {
        any_attributes: s.any_attributes(&Wildcard::only(&[Some("urn:b")]))?,
    }
}

ews_types::codegen::serde! { Marked { any_attributes: "any_attributes" } }

// file: derivation/marked_size.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:MarkedSize`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MarkedSize {
    /// `unit`
    pub unit: Option<String>,
    /// `mark`
    pub mark: Option<String>,
    /// The text.
    pub value: i32,
}

impl MarkedSize {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: i32) -> Self {
        Self {
            unit: None,
            mark: None,
            value,
        }
    }
}

impl ReadXml for MarkedSize {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let unit = r.attribute("unit")?;
        let mark = r.attribute("mark")?;
        Ok(Self {
            unit,
            mark,
            value: r.value()?,
        })
    }
}

impl WriteXml for MarkedSize {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("unit", &self.unit);
        w.optional_attribute("mark", &self.mark);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    MarkedSize {
        with_unit(unit: some into String),
        with_mark(mark: some into String),
        with_value(value: i32),
    }
}

ews_types::codegen::wrapper!(MarkedSize, i32);

ews_types::codegen::arbitrary! {
    s => MarkedSize {
        unit: s.value()?,
        mark: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { MarkedSize { unit: "unit", mark: "mark", value: "value" } }

// file: derivation/open.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Open`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Open {
    /// `unit`
    pub unit: Option<String>,
    /// The text.
    pub value: i32,
}

impl Open {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: i32) -> Self {
        Self { unit: None, value }
    }
}

impl ReadXml for Open {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let unit = r.attribute("unit")?;
        Ok(Self {
            unit,
            value: r.value()?,
        })
    }
}

impl WriteXml for Open {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("unit", &self.unit);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Open {
        with_unit(unit: some into String),
        with_value(value: i32),
    }
}

ews_types::codegen::wrapper!(Open, i32);

ews_types::codegen::arbitrary! {
    s => Open {
        unit: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Open { unit: "unit", value: "value" } }

// file: derivation/open_element.rs

use super::Size;
use ews_types::codegen::{Particle, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Open` and what may stand in its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OpenElement {
    /// `c:Open`
    Open(Size),
    /// `c:Same`
    Same(Size),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for OpenElement {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:Open", Self::Open)
            .one("c:Same", Self::Same)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for OpenElement {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::Open(value) => w.element("c:Open", value),
            Self::Same(value) => w.element("c:Same", value),
            Self::Other(value) => w.other(value),
        }
    }
}

ews_types::codegen::shared_base! {
    OpenElement, Size, as_size, as_size_mut {
        Open,
        Same,
    }
}

ews_types::codegen::arbitrary! {
    s => enum OpenElement {
        Open(s.value()?),
        Same(s.value()?),
    }
}

ews_types::codegen::serde! { enum OpenElement { Open: "Open", Same: "Same", Other: "Other" } }

// file: derivation/other.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Other`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Other {
    /// `unit`
    pub unit: Option<String>,
    /// `mark`
    pub mark: Option<String>,
    /// The text.
    pub value: i32,
}

impl Other {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: i32) -> Self {
        Self {
            unit: None,
            mark: None,
            value,
        }
    }
}

impl ReadXml for Other {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let unit = r.attribute("unit")?;
        let mark = r.attribute("mark")?;
        Ok(Self {
            unit,
            mark,
            value: r.value()?,
        })
    }
}

impl WriteXml for Other {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("unit", &self.unit);
        w.optional_attribute("mark", &self.mark);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Other {
        with_unit(unit: some into String),
        with_mark(mark: some into String),
        with_value(value: i32),
    }
}

ews_types::codegen::wrapper!(Other, i32);

ews_types::codegen::arbitrary! {
    s => Other {
        unit: s.value()?,
        mark: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Other { unit: "unit", mark: "mark", value: "value" } }

// file: derivation/same.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Same`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Same {
    /// `unit`
    pub unit: Option<String>,
    /// The text.
    pub value: i32,
}

impl Same {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: i32) -> Self {
        Self { unit: None, value }
    }
}

impl ReadXml for Same {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let unit = r.attribute("unit")?;
        Ok(Self {
            unit,
            value: r.value()?,
        })
    }
}

impl WriteXml for Same {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("unit", &self.unit);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Same {
        with_unit(unit: some into String),
        with_value(value: i32),
    }
}

ews_types::codegen::wrapper!(Same, i32);

ews_types::codegen::arbitrary! {
    s => Same {
        unit: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Same { unit: "unit", value: "value" } }

// file: derivation/shape.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Shape`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shape {
    /// The text.
    pub value: String,
}

impl Shape {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for Shape {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for Shape {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Shape {
        with_value(value: into String),
    }
}

ews_types::codegen::wrapper!(Shape, text);

ews_types::codegen::arbitrary! {
    s => Shape {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Shape { value: "value" } }

// file: derivation/size.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Size`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Size {
    /// `unit`
    pub unit: Option<String>,
    /// The text.
    pub value: i32,
}

impl Size {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: i32) -> Self {
        Self { unit: None, value }
    }
}

impl ReadXml for Size {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let unit = r.attribute("unit")?;
        Ok(Self {
            unit,
            value: r.value()?,
        })
    }
}

impl WriteXml for Size {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("unit", &self.unit);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Size {
        with_unit(unit: some into String),
        with_value(value: i32),
    }
}

ews_types::codegen::wrapper!(Size, i32);

ews_types::codegen::arbitrary! {
    s => Size {
        unit: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Size { unit: "unit", value: "value" } }

// file: derivation/try.rs

use super::{Anything, Marked, MarkedSize, OpenElement};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Anything`
    pub anything: Anything,
    /// `c:Size`
    pub size: MarkedSize,
    /// `c:Shape`
    pub shape: String,
    /// `c:Open | c:Same`
    pub open: OpenElement,
    /// `c:Marked`
    pub marked: Marked,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(
        anything: impl Into<Anything>,
        size: impl Into<MarkedSize>,
        shape: impl Into<String>,
        open: impl Into<OpenElement>,
        marked: impl Into<Marked>,
    ) -> Self {
        Self {
            anything: anything.into(),
            size: size.into(),
            shape: shape.into(),
            open: open.into(),
            marked: marked.into(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut anything = None;
        let mut size = None;
        let mut shape = None;
        let mut open = None;
        let mut marked = None;
        r.open()?;
        while r.child()? {
            r.one("c:Anything", &mut anything)?;
            r.one("c:Size", &mut size)?;
            r.one("c:Shape", &mut shape)?;
            r.particle(&mut open)?;
            r.one("c:Marked", &mut marked)?;
        }
        Ok(Self {
            anything: r.required("c:Anything", anything)?,
            size: r.required("c:Size", size)?,
            shape: r.required("c:Shape", shape)?,
            open: r.required("c:Open | c:Same", open)?,
            marked: r.required("c:Marked", marked)?,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:Anything", &self.anything);
        w.element("c:Size", &self.size);
        w.element("c:Shape", &self.shape);
        w.particle(&self.open);
        w.element("c:Marked", &self.marked);
    }
}

ews_types::codegen::setters! {
    Try {
        with_anything(anything: into Anything),
        with_size(size: into MarkedSize),
        with_shape(shape: into String),
        with_open(open: into OpenElement),
        with_marked(marked: into Marked),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        anything: s.value()?,
        size: s.value()?,
        shape: s.value()?,
        open: s.value()?,
        marked: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try { anything: "Anything", size: "Size", shape: "Shape", open: "open", marked: "Marked" }
}

// file: derivation/try_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `unit`
    pub unit: Option<String>,
    /// `mark`
    pub mark: Option<String>,
    /// The text.
    pub value: i32,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: i32) -> Self {
        Self {
            unit: None,
            mark: None,
            value,
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let unit = r.attribute("unit")?;
        let mark = r.attribute("mark")?;
        Ok(Self {
            unit,
            mark,
            value: r.value()?,
        })
    }
}

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("unit", &self.unit);
        w.optional_attribute("mark", &self.mark);
    }

    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_unit(unit: some into String),
        with_mark(mark: some into String),
        with_value(value: i32),
    }
}

ews_types::codegen::wrapper!(TryResponse, i32);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        unit: s.value()?,
        mark: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { unit: "unit", mark: "mark", value: "value" } }

