// file: mixed/long_text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{
    ContentModel, Modelled, Outline, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::xml::Mixed;

/// Schema: `c:LongTextType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LongText {
    /// `lang`
    pub lang: Option<String>,
    /// `nodes`
    pub nodes_attribute: Option<i32>,
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<LongTextChild>>,
}

impl ReadXml for LongText {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let lang = r.attribute(("lang", &XS_LANGUAGE))?;
        let nodes_attribute = r.attribute("nodes")?;
        Ok(Self {
            lang,
            nodes_attribute,
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for LongText {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("lang", &XS_LANGUAGE), &self.lang);
        w.optional_attribute("nodes", &self.nodes_attribute);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

impl Modelled for LongTextChild {
    const MODEL: ContentModel = ContentModel::Sequence(&[
        ContentModel::Repeated(0, usize::MAX, &[ContentModel::Element("c:b")]),
        ContentModel::Repeated(0, 1, &[ContentModel::Element("c:i")]),
    ]);

    fn outline(&self, outline: &mut Outline) {
        match self {
            Self::B(value) => outline.elements("c:b", std::slice::from_ref(value)),
            Self::I(value) => outline.elements("c:i", std::slice::from_ref(value)),
        }
    }
}

/// Schema: a child in `LongText`.
#[derive(Clone, Debug, PartialEq)]
pub enum LongTextChild {
    /// `c:b`
    B(String),
    /// `c:i`
    I(String),
}

impl Particle for LongTextChild {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found)
            .one("c:b", Self::B)
            .one("c:i", Self::I)
            .end()?;
        Ok(found)
    }
}

impl WriteXml for LongTextChild {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::B(value) => w.element("c:b", value),
            Self::I(value) => w.element("c:i", value),
        }
    }
}

ews_types::codegen::arbitrary! {
    s => LongText {
        lang: s.optional(|s| s.of(&XS_LANGUAGE))?,
        nodes_attribute: s.value()?,
        nodes: s.mixed_of(&[("c:b", |s| s.value().map(LongTextChild::B)), ("c:i", |s| s.value().map(LongTextChild::I))])?,
    }
}

ews_types::codegen::arbitrary! {
    s => enum LongTextChild {
        B(s.value()?),
        I(s.value()?),
    }
}

// file: mixed/same_text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{
    ContentModel, Modelled, Outline, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::xml::Mixed;

/// Schema: `c:SameTextType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SameText {
    /// `lang`
    pub lang: Option<String>,
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<SameTextChild>>,
}

impl ReadXml for SameText {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let lang = r.attribute(("lang", &XS_LANGUAGE))?;
        Ok(Self {
            lang,
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for SameText {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("lang", &XS_LANGUAGE), &self.lang);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

impl Modelled for SameTextChild {
    const MODEL: ContentModel = ContentModel::Free;

    fn outline(&self, outline: &mut Outline) {
        match self {
            Self::B(value) => outline.elements("c:b", std::slice::from_ref(value)),
        }
    }
}

/// Schema: a child in `SameText`.
#[derive(Clone, Debug, PartialEq)]
pub enum SameTextChild {
    /// `c:b`
    B(String),
}

impl Particle for SameTextChild {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found).one("c:b", Self::B).end()?;
        Ok(found)
    }
}

impl WriteXml for SameTextChild {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::B(value) => w.element("c:b", value),
        }
    }
}

ews_types::codegen::arbitrary! {
    s => SameText {
        lang: s.optional(|s| s.of(&XS_LANGUAGE))?,
        nodes: s.mixed_of(&[("c:b", |s| s.value().map(SameTextChild::B))])?,
    }
}

ews_types::codegen::arbitrary! {
    s => enum SameTextChild {
        B(s.value()?),
    }
}

// file: mixed/text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{
    ContentModel, Modelled, Outline, Particle, ReadXml, Reader, Result, WriteXml, Writer,
};
use ews_types::xml::Mixed;

/// Schema: `c:TextType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// `lang`
    pub lang: Option<String>,
    /// Text and children in the order of the document.
    pub nodes: Vec<Mixed<TextChild>>,
}

impl ReadXml for Text {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let lang = r.attribute(("lang", &XS_LANGUAGE))?;
        Ok(Self {
            lang,
            nodes: r.mixed_of()?,
        })
    }
}

impl WriteXml for Text {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("lang", &XS_LANGUAGE), &self.lang);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed_of(&self.nodes);
    }
}

impl Modelled for TextChild {
    const MODEL: ContentModel = ContentModel::Free;

    fn outline(&self, outline: &mut Outline) {
        match self {
            Self::B(value) => outline.elements("c:b", std::slice::from_ref(value)),
        }
    }
}

/// Schema: a child in `Text`.
#[derive(Clone, Debug, PartialEq)]
pub enum TextChild {
    /// `c:b`
    B(String),
}

impl Particle for TextChild {
    fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut found = None;
        r.alternatives(&mut found).one("c:b", Self::B).end()?;
        Ok(found)
    }
}

impl WriteXml for TextChild {
    fn content(&self, w: &mut Writer) {
        match self {
            Self::B(value) => w.element("c:b", value),
        }
    }
}

ews_types::codegen::arbitrary! {
    s => Text {
        lang: s.optional(|s| s.of(&XS_LANGUAGE))?,
        nodes: s.mixed_of(&[("c:b", |s| s.value().map(TextChild::B))])?,
    }
}

ews_types::codegen::arbitrary! {
    s => enum TextChild {
        B(s.value()?),
    }
}

// file: mixed/try.rs

use super::{LongText, SameText, Text};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// `c:Text`
    pub text: Text,
    /// `c:Long`
    pub long: Option<LongText>,
    /// `c:Same`
    pub same: Option<SameText>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(text: Text) -> Self {
        Self {
            text,
            long: None,
            same: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut text = None;
        let mut long = None;
        let mut same = None;
        r.open()?;
        while r.child()? {
            r.one("c:Text", &mut text)?;
            r.one("c:Long", &mut long)?;
            r.one("c:Same", &mut same)?;
        }
        Ok(Self {
            text: r.required("c:Text", text)?,
            long,
            same,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.element("c:Text", &self.text);
        w.optional("c:Long", &self.long);
        w.optional("c:Same", &self.same);
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        text: s.value()?,
        long: s.value()?,
        same: s.value()?,
    }
}

// file: mixed/try_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq)]
pub struct TryResponse {
    /// The text.
    pub value: String,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        value: s.value()?,
    }
}

// file: mixed/xs_language.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `xs:language`.
pub(crate) static XS_LANGUAGE: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&XS_LANGUAGE_PATTERN],
    ..Facets::NONE
};

static XS_LANGUAGE_PATTERN: Pattern = Pattern::new(
    "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*",
    "[A-Za-z]{1,8}(?:-[0-9A-Za-z]{1,8})*",
);

