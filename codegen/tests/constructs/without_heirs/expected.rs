// file: without_heirs/open_element.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyAttribute, AnyNode, Wildcard};

/// Schema: `c:Open`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpenElement {
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
    /// Text and elements in the order of the document.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for OpenElement {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let any_attributes = r.any_attributes(&Wildcard::Any)?;
        Ok(Self {
            any_attributes,
            nodes: r.mixed()?,
        })
    }
}

impl WriteXml for OpenElement {
    fn attributes(&self, w: &mut Writer) {
        w.any_attributes(&Wildcard::Any, &self.any_attributes);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::arbitrary! {
    s => OpenElement {
        any_attributes: s.any_attributes(&Wildcard::Any)?,
        nodes: s.mixed()?,
    }
}

// file: without_heirs/try.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::AnyElement;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// `c:Open`
    pub open: Option<AnyElement>,
    /// `c:Extension`
    pub extension: Vec<String>,
    /// `c:Known`
    pub known: String,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(known: impl Into<String>) -> Self {
        Self {
            open: None,
            extension: Vec::new(),
            known: known.into(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut open = None;
        let mut extension = Vec::new();
        let mut known = None;
        r.open()?;
        while r.child()? {
            r.one("c:Open", &mut open)?;
            r.many("c:Extension", &mut extension)?;
            r.one("c:Known", &mut known)?;
        }
        Ok(Self {
            open,
            extension,
            known: r.required("c:Known", known)?,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Open", &self.open);
        w.each("c:Extension", &self.extension);
        w.element("c:Known", &self.known);
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        open: s.optional(|s| s.any_named(Some("urn:example:without_heirs"), "Open"))?,
        extension: s.list(..)?,
        known: s.value()?,
    }
}

// file: without_heirs/try_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyAttribute, AnyNode, Wildcard};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TryResponse {
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
    /// Text and elements in the order of the document.
    pub nodes: Vec<AnyNode>,
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let any_attributes = r.any_attributes(&Wildcard::Any)?;
        Ok(Self {
            any_attributes,
            nodes: r.mixed()?,
        })
    }
}

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.any_attributes(&Wildcard::Any, &self.any_attributes);
    }

    fn content(&self, w: &mut Writer) {
        w.mixed(&self.nodes);
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        any_attributes: s.any_attributes(&Wildcard::Any)?,
        nodes: s.mixed()?,
    }
}

