// file: attribute_groups/try.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};
use ews_types::xml::{AnyAttribute, Wildcard};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `Own`
    pub own: Option<i32>,
    /// `Id`
    pub id: String,
    /// `Key`
    pub key: Option<String>,
    /// `Deep`
    pub deep: Option<bool>,
    /// `c:Shared`
    pub shared: Option<String>,
    /// Attributes that the schema leaves open.
    pub any_attributes: Vec<AnyAttribute>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            own: None,
            id: id.into(),
            key: None,
            deep: None,
            shared: None,
            any_attributes: Vec::new(),
        }
    }
}

impl Content for Try {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            own: r.attribute("Own")?,
            id: r.required_attribute("Id")?,
            key: r.attribute("Key")?,
            deep: r.attribute("Deep")?,
            shared: r.attribute("c:Shared")?,
            any_attributes: r.any_attributes(&Wildcard::only(&[Some("urn:o")]))?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(Try);

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Own", &self.own);
        w.attribute("Id", &self.id);
        w.optional_attribute("Key", &self.key);
        w.optional_attribute("Deep", &self.deep);
        w.optional_attribute("c:Shared", &self.shared);
        w.any_attributes(&Wildcard::only(&[Some("urn:o")]), &self.any_attributes);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Try {
        with_own(own: some i32),
        with_id(id: into String),
        with_key(key: some into String),
        with_deep(deep: some bool),
        with_shared(shared: some into String),
        with_any_attributes(any_attributes: each AnyAttribute),
    }
}

ews_types::codegen::wrapper!(Try, text);

ews_types::codegen::arbitrary! {
    s => Try {
        own: s.value()?,
        id: s.value()?,
        key: s.value()?,
        deep: s.value()?,
        shared: s.value()?,
        any_attributes: s.any_attributes(&Wildcard::only(&[Some("urn:o")]))?,
    }
}

ews_types::codegen::serde! {
    Try {
        own: "Own", id: "Id", key: "Key", deep: "Deep", shared: "Shared",
        any_attributes: "any_attributes",
    }
}

// file: attribute_groups/try_response.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// `Deep`
    pub deep: Option<bool>,
}

impl Content for TryResponse {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            deep: r.attribute("Deep")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Deep", &self.deep);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    TryResponse {
        with_deep(deep: some bool),
    }
}

ews_types::codegen::arbitrary! {
    s => TryResponse {
        deep: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { deep: "Deep" } }

