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
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `kind`
    pub kind: Option<Kind>,
}

impl Content for Try {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            kind: r.attribute("kind")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Try);

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("kind", &self.kind);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Try {
        with_kind(kind: some into Kind),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        kind: s.value()?,
    }
}

ews_types::codegen::serde! { Try { kind: "kind" } }

// file: chameleon/try_response.rs

use super::Kind;
use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `kind`
    pub kind: Option<Kind>,
}

impl Content for TryResponse {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            kind: r.attribute("kind")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("kind", &self.kind);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    TryResponse {
        with_kind(kind: some into Kind),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        kind: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { kind: "kind" } }

