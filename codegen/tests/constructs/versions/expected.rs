// file: versions/try.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// The text.
    pub value: String,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    Try {
        with_value(value: into String),
    }
}

ews_types::codegen::wrapper!(Try, text);

ews_types::codegen::arbitrary! {
    s => Try {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Try { value: "value" } }

// file: versions/try_response.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Answer`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `text`
    pub text: String,
    /// `c:Part`
    pub part: Vec<String>,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            part: Vec::new(),
        }
    }
}

impl Content for TryResponse {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            text: r.required_attribute("text")?,
            part: Vec::new(),
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:Part", &mut self.part)
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("text", &self.text);
    }

    fn content(&self, w: &mut Writer) {
        w.each("c:Part", &self.part);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_text(text: into String),
        with_part(part: each into String),
    }
}

ews_types::codegen::wrapper!(TryResponse, text);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        text: s.value()?,
        part: s.list(..)?,
    }
}

ews_types::codegen::serde! { TryResponse { text: "text", part: "Part" } }

