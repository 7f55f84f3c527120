// file: mixed/long_text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::{AnyNode, ReadError};

/// Schema: `c:LongTextType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LongText {
    /// `lang`
    pub lang: Option<String>,
    /// `nodes`
    pub nodes_attribute: Option<i32>,
    /// Text and elements as they come.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for LongText {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let lang = r.with(&XS_LANGUAGE, |r| r.attribute("lang"))?;
        let nodes_attribute = r.attribute("nodes")?;
        Ok(Self {
            lang,
            nodes_attribute,
            nodes: r.mixed()?,
        })
    }
}

impl WriteXml for LongText {
    fn attributes(&self, w: &mut Writer) {
        w.with(&XS_LANGUAGE, |w| w.optional_attribute("lang", &self.lang));
        w.optional_attribute("nodes", &self.nodes_attribute);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::arbitrary! {
    m => LongText {
        lang: m.optional(|m| m.of(&XS_LANGUAGE))?,
        nodes_attribute: m.make()?,
        nodes: m.mixed()?,
    }
}

// file: mixed/same_text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::{AnyNode, ReadError};

/// Schema: `c:SameTextType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SameText {
    /// `lang`
    pub lang: Option<String>,
    /// Text and elements as they come.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for SameText {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let lang = r.with(&XS_LANGUAGE, |r| r.attribute("lang"))?;
        Ok(Self { lang, nodes: r.mixed()? })
    }
}

impl WriteXml for SameText {
    fn attributes(&self, w: &mut Writer) {
        w.with(&XS_LANGUAGE, |w| w.optional_attribute("lang", &self.lang));
    }

    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::arbitrary! {
    m => SameText {
        lang: m.optional(|m| m.of(&XS_LANGUAGE))?,
        nodes: m.mixed()?,
    }
}

// file: mixed/text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::{AnyNode, ReadError};

/// Schema: `c:TextType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// `lang`
    pub lang: Option<String>,
    /// Text and elements as they come.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for Text {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        let lang = r.with(&XS_LANGUAGE, |r| r.attribute("lang"))?;
        Ok(Self { lang, nodes: r.mixed()? })
    }
}

impl WriteXml for Text {
    fn attributes(&self, w: &mut Writer) {
        w.with(&XS_LANGUAGE, |w| w.optional_attribute("lang", &self.lang));
    }

    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::arbitrary! {
    m => Text {
        lang: m.optional(|m| m.of(&XS_LANGUAGE))?,
        nodes: m.mixed()?,
    }
}

// file: mixed/try.rs

use super::{LongText, SameText, Text};
use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

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
    /// With what the schema requires, and nothing else.
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
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
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
    m => Try {
        text: m.make()?,
        long: m.make()?,
        same: m.make()?,
    }
}

// file: mixed/try_response.rs

use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::{AnyNode, ReadError};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TryResponse {
    /// Text and elements as they come.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self { nodes: r.mixed()? })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::arbitrary! {
    m => TryResponse {
        nodes: m.mixed()?,
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

