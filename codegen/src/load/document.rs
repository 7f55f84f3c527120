//! A schema file that was read and checked.

use std::sync::Arc;

use roxmltree::Node;

use super::check;
use super::elements::{Elements, Link, SchemaElement};
use super::source_text::SourceText;
use crate::error::{Error, ErrorKind};
use crate::location::Location;

/// A schema file. If it has no target namespace and several schemas include it, there is one document for
/// each namespace that it takes on.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) text: Arc<SourceText>,
    pub(super) elements: Elements,
    /// What it includes, imports and redefines.
    pub(crate) links: Vec<Link>,
    /// The namespace of what it defines.
    pub(crate) target: Option<Arc<str>>,
    /// Whether it has that namespace from a schema that includes it.
    pub(crate) is_chameleon: bool,
    /// Whether it stands in a WSDL.
    pub(crate) is_inline: bool,
    /// Whether it is the built-in schema of the prefix `xml`.
    pub(crate) is_built_in: bool,
    /// The schemas that includes and imports of all documents name, but that were not read.
    pub(crate) unread: Arc<[Unread]>,
    /// Prefixes and namespaces that its root element declares.
    pub(crate) prefixes: Vec<(String, String)>,
    /// The text that `xsd-parser` gets.
    pub(super) parser_text: String,
}

/// A schema to which an include or import refers, and that was not read.
#[derive(Debug)]
pub(crate) struct Unread {
    /// Its namespace.
    pub(crate) namespace: Option<Arc<str>>,
    /// Whether the schema gives its location.
    pub(crate) has_location: bool,
    /// Why it was not read.
    pub(crate) why: Error,
}

impl Document {
    /// Checks a schema: the root element of the text, or one that stands in a WSDL. If it has no target
    /// namespace, it takes on that of the schema that includes it.
    pub(super) fn new(
        text: &Arc<SourceText>,
        root: Node,
        includer: Option<Arc<str>>,
    ) -> Result<Self, Error> {
        let checked = check::check(text, root)?;
        let own = checked.target.as_deref().map(Arc::from);
        Ok(Self {
            text: Arc::clone(text),
            elements: checked.elements,
            links: checked.links,
            is_chameleon: own.is_none() && includer.is_some(),
            target: own.or(includer),
            is_inline: root.parent_element().is_some(),
            is_built_in: false,
            unread: Arc::default(),
            prefixes: checked.prefixes,
            parser_text: checked.parser_text,
        })
    }

    /// The element that has this `id` in the text for `xsd-parser`.
    pub(crate) fn element(&self, id: Option<&str>) -> &SchemaElement {
        let number = id.and_then(|id| id.parse().ok());
        self.elements.get(number.unwrap_or_default())
    }

    /// The location of the byte at `offset`.
    pub(crate) fn location(&self, offset: usize) -> Location {
        self.text.location(offset)
    }

    /// An error at the byte at `offset`.
    pub(super) fn error(&self, offset: usize, kind: ErrorKind) -> Error {
        self.text.error(offset, kind)
    }

    /// Whether names of a namespace may be used in it.
    pub(crate) fn sees(&self, namespace: Option<&str>) -> bool {
        let is_imported = |link: &Link| link.is_import() && link.namespace.as_deref() == namespace;
        namespace == self.target.as_deref() || self.links.iter().any(is_imported)
    }
}
