// file: without_heirs/open_element.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AbstractElement;

/// Schema: `c:Open`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OpenElement {
    /// The content, with the attributes.
    pub value: AbstractElement,
}

impl OpenElement {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<AbstractElement>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for OpenElement {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            value: ReadXml::read(r)?,
        })
    }
}

impl WriteXml for OpenElement {
    fn attributes(&self, w: &mut Writer) {
        self.value.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.value.content(w);
    }
}

ews_types::codegen::setters! {
    OpenElement {
        with_value(value: into AbstractElement),
    }
}

ews_types::codegen::wrapper!(OpenElement, AbstractElement);

ews_types::codegen::arbitrary! {
    s => OpenElement {
        value: s.impossible()?,
    }
}

ews_types::codegen::serde! { OpenElement(value) }

// file: without_heirs/try.rs

use ews_types::codegen::{Particle, ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AbstractElement, AnyElement};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Open`
    pub open: Option<AbstractElement>,
    /// `c:Known`
    pub known: String,
    /// `c:OpenAgain | c:Number`
    pub choice: Option<TryChoice>,
    /// `c:List`
    pub list: Option<Vec<AbstractElement>>,
    /// `c:Never`
    pub never: Option<TryNever>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(known: impl Into<String>) -> Self {
        Self {
            open: None,
            known: known.into(),
            choice: None,
            list: None,
            never: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut open = None;
        let mut known = None;
        let mut choice = None;
        let mut list = None;
        let mut never = None;
        r.open()?;
        while r.child()? {
            r.one("c:Open", &mut open)?;
            r.one("c:Known", &mut known)?;
            r.particle(&mut choice)?;
            r.list("c:List", &mut list).of("c:Item", ..)?;
            r.one("c:Never", &mut never)?;
        }
        Ok(Self {
            open,
            known: r.required("c:Known", known)?,
            choice,
            list,
            never,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Open", &self.open);
        w.element("c:Known", &self.known);
        w.optional_particle(&self.choice);
        w.optional_list("c:List", &self.list).of("c:Item", ..);
        w.optional("c:Never", &self.never);
    }
}

/// Schema: a choice in `Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryChoice {
    /// `c:OpenAgain`
    OpenAgain(AbstractElement),
    /// `c:Number`
    Number(i32),
    /// An element that the schema does not know.
    Other(Box<AnyElement>),
}

impl Particle for TryChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:OpenAgain", Self::OpenAgain)
            .one("c:Number", Self::Number)
            .other(Self::Other)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for TryChoice {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::OpenAgain(value) => w.element("c:OpenAgain", value),
            Self::Number(value) => w.element("c:Number", value),
            Self::Other(value) => w.other(value),
        }
    }
}

/// Schema: `c:Never`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryNever {
    /// ``
    pub choice: TryNeverChoice,
}

impl TryNever {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(choice: impl Into<TryNeverChoice>) -> Self {
        Self {
            choice: choice.into(),
        }
    }
}

impl ReadXml for TryNever {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut choice = None;
        r.open()?;
        while r.child()? {
            r.particle(&mut choice)?;
        }
        Ok(Self {
            choice: r.required("", choice)?,
        })
    }
}

impl WriteXml for TryNever {
    fn content(&self, w: &mut Writer) {
        w.particle(&self.choice);
    }
}

/// Schema: a choice in `TryNever`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TryNeverChoice {}

impl Particle for TryNeverChoice {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found).end()?;
        Ok(found)
    }
}

impl WriteXml for TryNeverChoice {
    fn content(&self, _: &mut Writer) {
        match *self {}
    }
}

ews_types::codegen::setters! {
    Try {
        with_open(open: some into AbstractElement),
        with_known(known: into String),
        with_choice(choice: some into TryChoice),
        with_list(list: some each into AbstractElement),
        with_never(never: some into TryNever),
    }
}

ews_types::codegen::wrapper!(Try, text);

ews_types::codegen::arbitrary! {
    s => Try {
        open: Default::default(),
        known: s.value()?,
        choice: s.value()?,
        list: s.optional(|s| Ok(Vec::new()))?,
        never: Default::default(),
    }
}

ews_types::codegen::serde! {
    Try { open: "Open", known: "Known", choice: "choice", list: "List", never: "Never" }
}

ews_types::codegen::variants! {
    TryChoice {
        Number(i32) as_number,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TryChoice {
        Number(s.value()?),
    }
}

ews_types::codegen::serde! {
    enum TryChoice { OpenAgain: "OpenAgain", Number: "Number", Other: "Other" }
}

ews_types::codegen::setters! {
    TryNever {
        with_choice(choice: into TryNeverChoice),
    }
}

ews_types::codegen::wrapper!(TryNever, into TryNeverChoice);

ews_types::codegen::arbitrary! {
    s => TryNever {
        choice: s.value()?,
    }
}

ews_types::codegen::serde! { TryNever { choice: "choice" } }

ews_types::codegen::arbitrary! {
    s => enum TryNeverChoice {}
}

ews_types::codegen::serde! { enum TryNeverChoice {} }

// file: without_heirs/try_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyAttribute, AnyNode, Wildcard};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
    /// Text and elements in the order of the document.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let any_attributes = r.any_attributes(&Wildcard::NILLABLE_ANY_TYPE)?;
        Ok(Self {
            any_attributes,
            nodes: r.mixed()?,
        })
    }
}

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.any_attributes(&Wildcard::NILLABLE_ANY_TYPE, &self.any_attributes);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_any_attributes(any_attributes: each AnyAttribute),
        with_nodes(nodes: each AnyNode),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        any_attributes: s.any_attributes(&Wildcard::NILLABLE_ANY_TYPE)?,
        nodes: s.mixed()?,
    }
}

ews_types::codegen::serde! { TryResponse { any_attributes: "any_attributes", nodes: "nodes" } }

