// file: shared_root/again.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Again`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Again {
    /// `c:Name`
    pub name: Option<String>,
}

impl Content for Again {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Name", &mut self.name)
    }
}

ews_types::codegen::content!(Again);

impl WriteXml for Again {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Name", &self.name);
    }
}

ews_types::codegen::setters! {
    Again {
        with_name(name: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Again {
        name: s.value()?,
    }
}

ews_types::codegen::serde! { Again { name: "Name" } }

// file: shared_root/again_response.rs

use super::Shared;
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:AgainResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgainResponse {
    /// `c:Again`
    pub again: Shared,
    /// `c:Shared`
    pub shared: Shared,
}

impl AgainResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(again: impl Into<Shared>, shared: impl Into<Shared>) -> Self {
        Self {
            again: again.into(),
            shared: shared.into(),
        }
    }
}

impl ReadXml for AgainResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut again = None;
        let mut shared = None;
        r.open()?;
        while r.child()? {
            r.one("c:Again", &mut again)?;
            r.one("c:Shared", &mut shared)?;
        }
        Ok(Self {
            again: r.required("c:Again", again)?,
            shared: r.required("c:Shared", shared)?,
        })
    }
}

impl WriteXml for AgainResponse {
    fn content(&self, w: &mut Writer) {
        w.element("c:Again", &self.again);
        w.element("c:Shared", &self.shared);
    }
}

ews_types::codegen::setters! {
    AgainResponse {
        with_again(again: into Shared),
        with_shared(shared: into Shared),
    }
}

ews_types::codegen::arbitrary! {
    s => AgainResponse {
        again: s.value()?,
        shared: s.value()?,
    }
}

ews_types::codegen::serde! { AgainResponse { again: "Again", shared: "Shared" } }

// file: shared_root/shared.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:SharedType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shared {
    /// `c:Name`
    pub name: Option<String>,
}

impl Content for Shared {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Name", &mut self.name)
    }
}

ews_types::codegen::content!(Shared);

impl WriteXml for Shared {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Name", &self.name);
    }
}

ews_types::codegen::setters! {
    Shared {
        with_name(name: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Shared {
        name: s.value()?,
    }
}

ews_types::codegen::serde! { Shared { name: "Name" } }

// file: shared_root/try.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Name`
    pub name: Option<String>,
}

impl Content for Try {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Name", &mut self.name)
    }
}

ews_types::codegen::content!(Try);

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Name", &self.name);
    }
}

ews_types::codegen::setters! {
    Try {
        with_name(name: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        name: s.value()?,
    }
}

ews_types::codegen::serde! { Try { name: "Name" } }

// file: shared_root/try_response.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:Name`
    pub name: Option<String>,
}

impl Content for TryResponse {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Name", &mut self.name)
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.optional("c:Name", &self.name);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_name(name: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        name: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { name: "Name" } }

