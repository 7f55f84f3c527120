//! Wildcard content: elements and attributes that the schema leaves open, kept as they came.

use std::borrow::Cow;

use super::error::ReadError;
use super::reader::Reader;
use super::writer::Writer;
use super::{ReadXml, WriteXml};

/// A name with its namespace. Two names are equal whatever their prefixes.
#[derive(Clone, Debug, Default)]
pub struct AnyName {
    /// The namespace URI, `None` for no namespace.
    pub namespace: Option<String>,
    /// The local name.
    pub local: String,
    /// The prefix that the document used, and that the writer uses again if it can.
    pub prefix: Option<String>,
}

impl AnyName {
    /// A name in a namespace.
    #[must_use]
    pub fn new(namespace: impl Into<String>, local: impl Into<String>) -> Self {
        Self {
            namespace: Some(namespace.into()),
            local: local.into(),
            prefix: None,
        }
    }

    /// A name in no namespace.
    #[must_use]
    pub fn local(local: impl Into<String>) -> Self {
        Self {
            namespace: None,
            local: local.into(),
            prefix: None,
        }
    }

    pub(crate) fn read(namespace: Option<String>, prefix: &str, local: &str) -> Self {
        let prefix = Some(prefix)
            .filter(|prefix| !prefix.is_empty())
            .map(str::to_owned);
        Self {
            namespace,
            local: local.to_owned(),
            prefix,
        }
    }
}

impl PartialEq for AnyName {
    fn eq(&self, other: &Self) -> bool {
        self.namespace == other.namespace && self.local == other.local
    }
}

impl Eq for AnyName {}

/// An attribute that the schema leaves open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnyAttribute {
    /// Its name.
    pub name: AnyName,
    /// Its value.
    pub value: String,
}

impl AnyAttribute {
    pub(crate) fn read(
        namespace: Option<String>,
        prefix: &str,
        local: &str,
        value: String,
    ) -> Self {
        Self {
            name: AnyName::read(namespace, prefix, local),
            value,
        }
    }
}

/// An element that the schema leaves open, with all that is in it. Comments and processing
/// instructions are not kept.
///
/// ```
/// use ews_types::xml::{AnyElement, AnyName, AnyNode};
/// let mut element = AnyElement::new(AnyName::new("urn:example", "note"));
/// element.children.push(AnyNode::Text("back in 300 ms".to_owned()));
/// assert_eq!(element.text(), "back in 300 ms");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnyElement {
    /// Its name.
    pub name: AnyName,
    /// Its attributes, namespace declarations not among them.
    pub attributes: Vec<AnyAttribute>,
    /// Prefixes that its values use (as `xsi:type="xs:string"` does), with their namespaces.
    pub prefixes: Vec<(String, String)>,
    /// Its elements and text.
    pub children: Vec<AnyNode>,
}

/// What an [`AnyElement`] holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnyNode {
    /// An element.
    Element(AnyElement),
    /// Text, references resolved.
    Text(String),
}

impl AnyElement {
    /// An empty element.
    #[must_use]
    pub fn new(name: AnyName) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    /// Its own text, that of its elements left out.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        let mut pieces = self.children.iter().filter_map(|child| match child {
            AnyNode::Text(text) => Some(text.as_str()),
            AnyNode::Element(_) => None,
        });
        let first = pieces.next().unwrap_or_default();
        pieces.fold(Cow::Borrowed(first), |joined, piece| joined + piece)
    }

    /// Its elements.
    pub fn elements(&self) -> impl Iterator<Item = &AnyElement> {
        self.children.iter().filter_map(|child| match child {
            AnyNode::Element(element) => Some(element),
            AnyNode::Text(_) => None,
        })
    }

    /// The value of an attribute without a namespace.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let is_it = |a: &&AnyAttribute| a.name.namespace.is_none() && a.name.local == name;
        self.attributes
            .iter()
            .find(is_it)
            .map(|attribute| attribute.value.as_str())
    }
}

impl ReadXml for AnyElement {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        reader.any_element()
    }
}

impl WriteXml for AnyElement {
    fn content(&self, writer: &mut Writer) {
        writer.any_content(self);
    }

    fn write(&self, writer: &mut Writer, _name: &'static str) {
        writer.any(self);
    }
}

/// Which namespaces a wildcard of the schema admits.
///
/// ```
/// use ews_types::xml::Wildcard;
/// assert!(Wildcard::Any.admits(None));
/// assert!(!Wildcard::Other(Some("urn:a")).admits(Some("urn:a")));
/// assert!(Wildcard::Only(&[Some("urn:a"), None]).admits(None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wildcard {
    /// `##any`
    Any,
    /// `##other`: any namespace but this one, and not none.
    Other(Option<&'static str>),
    /// Exactly these, `None` for no namespace.
    Only(&'static [Option<&'static str>]),
}

impl Wildcard {
    /// The namespace of the SOAP envelope, as header blocks admit it for attributes.
    pub const SOAP: Self = Self::Only(&[Some(super::name::SOAP.uri)]);

    /// Whether it admits names of this namespace.
    #[must_use]
    pub fn admits(&self, namespace: Option<&str>) -> bool {
        match self {
            Self::Any => true,
            Self::Other(own) => namespace.is_some() && namespace != *own,
            Self::Only(list) => list.contains(&namespace),
        }
    }
}
