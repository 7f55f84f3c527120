// file: versions/try.rs

use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// The text.
    pub value: String,
}

impl Try {
    /// With what the schema requires, and nothing else.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into() }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::arbitrary! {
    m => Try {
        value: m.make()?,
    }
}

// file: versions/try_response.rs

use ews_types::codegen::{Content, Reader, WriteXml, Writer};
use ews_types::xml::ReadError;

/// Schema: `c:Answer`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TryResponse {
    /// `text`
    pub text: Option<String>,
}

impl Content for TryResponse {
    fn start(r: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self { text: r.attribute("text")? })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<(), ReadError> {
        Ok(())
    }
}

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("text", &self.text);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::arbitrary! {
    m => TryResponse {
        text: m.make()?,
    }
}

