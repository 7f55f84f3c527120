// file: mixed/long_text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyNode;

/// Schema: `c:LongTextType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LongText {
    /// `lang`
    pub lang: Option<String>,
    /// `nodes`
    pub nodes_attribute: Option<i32>,
    /// Text and elements in the order of the document.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for LongText {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let lang = r.attribute(("lang", &XS_LANGUAGE))?;
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
        w.optional_attribute(("lang", &XS_LANGUAGE), &self.lang);
        w.optional_attribute("nodes", &self.nodes_attribute);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::arbitrary! {
    s => LongText {
        lang: s.optional(|s| s.of(&XS_LANGUAGE))?,
        nodes_attribute: s.value()?,
        nodes: s.mixed()?,
    }
}

// file: mixed/same_text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyNode;

/// Schema: `c:SameTextType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SameText {
    /// `lang`
    pub lang: Option<String>,
    /// Text and elements in the order of the document.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for SameText {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let lang = r.attribute(("lang", &XS_LANGUAGE))?;
        Ok(Self {
            lang,
            nodes: r.mixed()?,
        })
    }
}

impl WriteXml for SameText {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("lang", &XS_LANGUAGE), &self.lang);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::arbitrary! {
    s => SameText {
        lang: s.optional(|s| s.of(&XS_LANGUAGE))?,
        nodes: s.mixed()?,
    }
}

// file: mixed/text.rs

use super::XS_LANGUAGE;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyNode;

/// Schema: `c:TextType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// `lang`
    pub lang: Option<String>,
    /// Text and elements in the order of the document.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for Text {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let lang = r.attribute(("lang", &XS_LANGUAGE))?;
        Ok(Self {
            lang,
            nodes: r.mixed()?,
        })
    }
}

impl WriteXml for Text {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("lang", &XS_LANGUAGE), &self.lang);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::arbitrary! {
    s => Text {
        lang: s.optional(|s| s.of(&XS_LANGUAGE))?,
        nodes: s.mixed()?,
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
use ews_types::xml::AnyNode;

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TryResponse {
    /// Text and elements in the order of the document.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { nodes: r.mixed()? })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        nodes: s.mixed()?,
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

