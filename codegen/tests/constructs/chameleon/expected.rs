// file: chameleon/kind.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:Kind`.
    pub enum Kind {
        Other(String),
        Plain = "plain",
    }
}

// file: chameleon/try.rs

use super::Kind;
use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Try {
    /// `kind`
    pub kind: Option<Kind>,
}

impl Content for Try {
    fn start(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self { kind: r.attribute("kind")? })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<(), ReadError> {
        Ok(())
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("kind", &self.kind);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::arbitrary! {
    m => Try {
        kind: m.make()?,
    }
}

// file: chameleon/try_response.rs

use super::Kind;
use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TryResponse {
    /// `kind`
    pub kind: Option<Kind>,
}

impl Content for TryResponse {
    fn start(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self { kind: r.attribute("kind")? })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<(), ReadError> {
        Ok(())
    }
}

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("kind", &self.kind);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::arbitrary! {
    m => TryResponse {
        kind: m.make()?,
    }
}

