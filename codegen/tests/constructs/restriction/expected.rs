// file: restriction/narrow.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:NarrowType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Narrow {
    /// `Id`
    pub id: Option<String>,
    /// `Version`
    pub version: i32,
    /// `c:Name`
    pub name: String,
    /// `c:Value`
    pub value: Option<String>,
}

impl Narrow {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(version: i32, name: impl Into<String>) -> Self {
        Self {
            id: None,
            version,
            name: name.into(),
            value: None,
        }
    }
}

impl ReadXml for Narrow {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let id = r.attribute("Id")?;
        let version = r.required_attribute("Version")?;
        let mut name = None;
        let mut value = None;
        r.open()?;
        while r.child()? {
            r.one("c:Name", &mut name)?;
            r.one("c:Value", &mut value)?;
        }
        Ok(Self {
            id,
            version,
            name: r.required("c:Name", name)?,
            value,
        })
    }
}

impl WriteXml for Narrow {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
        w.attribute("Version", &self.version);
    }

    fn content(&self, w: &mut Writer) {
        w.element("c:Name", &self.name);
        w.optional("c:Value", &self.value);
    }
}

ews_types::codegen::setters! {
    Narrow {
        with_id(id: some into String),
        with_version(version: i32),
        with_name(name: into String),
        with_value(value: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Narrow {
        id: s.value()?,
        version: s.value()?,
        name: s.value()?,
        value: s.value()?,
    }
}

ews_types::codegen::serde! { Narrow { id: "Id", version: "Version", name: "Name", value: "Value" } }

// file: restriction/no_content.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:NoContentType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoContent {
    /// `Id`
    pub id: Option<String>,
    /// `Version`
    pub version: Option<i32>,
}

impl Content for NoContent {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            id: r.attribute("Id")?,
            version: r.attribute("Version")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(NoContent);

impl WriteXml for NoContent {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
        w.optional_attribute("Version", &self.version);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    NoContent {
        with_id(id: some into String),
        with_version(version: some i32),
    }
}

ews_types::codegen::arbitrary! {
    s => NoContent {
        id: s.value()?,
        version: s.value()?,
    }
}

ews_types::codegen::serde! { NoContent { id: "Id", version: "Version" } }

// file: restriction/try_response.rs

use super::{Narrow, NoContent, Wide};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `c:Wide`
    pub wide: Wide,
    /// `c:NoContent`
    pub no_content: Option<NoContent>,
    /// `c:Extended`
    pub extended: Option<TryResponseExtended>,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(wide: impl Into<Wide>) -> Self {
        Self {
            wide: wide.into(),
            no_content: None,
            extended: None,
        }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut wide = None;
        let mut no_content = None;
        let mut extended = None;
        r.open()?;
        while r.child()? {
            r.one("c:Wide", &mut wide)?;
            r.one("c:NoContent", &mut no_content)?;
            r.one("c:Extended", &mut extended)?;
        }
        Ok(Self {
            wide: r.required("c:Wide", wide)?,
            no_content,
            extended,
        })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.element("c:Wide", &self.wide);
        w.optional("c:NoContent", &self.no_content);
        w.optional("c:Extended", &self.extended);
    }
}

/// Schema: `c:Extended`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponseExtended {
    /// What `Narrow` has.
    pub narrow: Narrow,
    /// `c:More`
    pub more: String,
}

impl TryResponseExtended {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(narrow: impl Into<Narrow>, more: impl Into<String>) -> Self {
        Self {
            narrow: narrow.into(),
            more: more.into(),
        }
    }
}

ews_types::codegen::extends!(TryResponseExtended, narrow, Narrow);

impl ReadXml for TryResponseExtended {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let id = r.attribute("Id")?;
        let version = r.required_attribute("Version")?;
        let mut name = None;
        let mut value = None;
        let mut more = None;
        r.open()?;
        while r.child()? {
            r.one("c:Name", &mut name)?;
            r.one("c:Value", &mut value)?;
            r.one("c:More", &mut more)?;
        }
        Ok(Self {
            narrow: Narrow {
                id,
                version,
                name: r.required("c:Name", name)?,
                value,
            },
            more: r.required("c:More", more)?,
        })
    }
}

impl WriteXml for TryResponseExtended {
    fn attributes(&self, w: &mut Writer) {
        self.narrow.attributes(w);
    }

    fn content(&self, w: &mut Writer) {
        self.narrow.content(w);
        w.element("c:More", &self.more);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_wide(wide: into Wide),
        with_no_content(no_content: some into NoContent),
        with_extended(extended: some into TryResponseExtended),
    }
}

ews_types::codegen::wrapper!(TryResponse, Wide);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        wide: s.value()?,
        no_content: s.value()?,
        extended: s.value()?,
    }
}

ews_types::codegen::serde! {
    TryResponse { wide: "Wide", no_content: "NoContent", extended: "Extended" }
}

ews_types::codegen::setters! {
    TryResponseExtended {
        with_narrow(narrow: into Narrow),
        with_more(more: into String),
    }
    ..narrow {
        with_id(id: some into String),
        with_version(version: i32),
        with_name(name: into String),
        with_value(value: some into String),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponseExtended {
        narrow: s.base()?,
        more: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponseExtended { ..narrow, more: "More" } }

// file: restriction/wide.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:WideType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wide {
    /// `Id`
    pub id: Option<String>,
    /// `Secret`
    pub secret: Option<String>,
    /// `Version`
    pub version: Option<i32>,
    /// `c:Name`
    pub name: Option<String>,
    /// `c:Value`
    pub value: Vec<String>,
}

impl Content for Wide {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            id: r.attribute("Id")?,
            secret: r.attribute("Secret")?,
            version: r.attribute("Version")?,
            ..Self::default()
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.one("c:Name", &mut self.name)?;
        r.many("c:Value", &mut self.value)
    }
}

ews_types::codegen::content!(Wide);

impl WriteXml for Wide {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Id", &self.id);
        w.optional_attribute("Secret", &self.secret);
        w.optional_attribute("Version", &self.version);
    }

    fn content(&self, w: &mut Writer) {
        w.optional("c:Name", &self.name);
        w.each("c:Value", &self.value);
    }
}

ews_types::codegen::setters! {
    Wide {
        with_id(id: some into String),
        with_secret(secret: some into String),
        with_version(version: some i32),
        with_name(name: some into String),
        with_value(value: each into String),
    }
}

ews_types::codegen::arbitrary! {
    s => Wide {
        id: s.value()?,
        secret: s.value()?,
        version: s.value()?,
        name: s.value()?,
        value: s.list(..)?,
    }
}

ews_types::codegen::serde! {
    Wide { id: "Id", secret: "Secret", version: "Version", name: "Name", value: "Value" }
}

