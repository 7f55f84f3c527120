//! Errors of reading: what is wrong in a document, and where.

use std::fmt;

use crate::text::excerpt::excerpt;
use crate::text::plural::counted;
use crate::value::{Rule, Value};
use crate::xml::location::Location;
use crate::xml::not_xml::NotXml;

/// A document cannot be read, or strict reading refuses it. The message has the location and what is wrong.
/// There is no [`source`](std::error::Error::source).
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() {
/// use orders::Orders;
/// use xsd_runtime::xml::{ReadErrorKind, Root};
///
/// let xml = "<Orders xmlns='urn:example:orders'\n  Day='1 May'/>";
/// let error = Orders::from_xml(xml).expect_err("it is not an xs:date");
/// assert_eq!(error.location().line, 2);
/// assert!(matches!(error.kind(), ReadErrorKind::Value { .. }));
/// assert_eq!(error.to_string(), "2:8: Orders: expected an xs:date, found \"1 May\"");
/// # }
/// ```
#[derive(thiserror::Error)]
#[error("{location}: {kind}")]
pub struct ReadError {
    location: Box<Location>,
    kind: Box<ReadErrorKind>,
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl fmt::Debug for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl ReadError {
    pub(crate) fn new(location: Location, kind: ReadErrorKind) -> Self {
        Self {
            location: Box::new(location),
            kind: Box::new(kind),
        }
    }

    pub(crate) fn into_parts(self) -> (Location, ReadErrorKind) {
        (*self.location, *self.kind)
    }

    /// Where the error is.
    #[must_use]
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// What is wrong there.
    #[must_use]
    pub fn kind(&self) -> &ReadErrorKind {
        &self.kind
    }
}

/// What is wrong at a [`Location`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The document has an encoding other than UTF-8.
    #[error("expected UTF-8, found {0}")]
    Encoding(String),
    /// The bytes are not valid UTF-8.
    #[error("expected UTF-8, found bytes that are not UTF-8")]
    NotUtf8,
    /// It is not well-formed XML, or not well-formed with namespaces.
    #[error("expected well-formed XML: {0}")]
    Syntax(String),
    /// A document type declaration. It is refused because it can define entities.
    #[error("expected a document without a DOCTYPE")]
    Doctype,
    /// A document type declaration that may be skipped, but declares an entity or refers to one.
    #[error("expected a DOCTYPE without entities")]
    Entity,
    /// The document ends inside an element.
    #[error("expected </{0}>, found the end of the document")]
    UnexpectedEnd(String),
    /// The document has no element.
    #[error("expected an element, found the end of the document")]
    Empty,
    /// It is something else than XML, or a page for people.
    #[error("expected an XML document, found {0}")]
    NotXml(NotXml),
    /// Another element than the one that must be here.
    #[error("expected {expected}, found <{found}>")]
    WrongElement {
        /// What was expected.
        expected: String,
        /// The name that was found, with its namespace if it has one.
        found: String,
    },
    /// A required element is missing.
    #[error("expected {0}, which is missing")]
    MissingElement(String),
    /// A required attribute is missing.
    #[error("expected the attribute {0}, which is missing")]
    MissingAttribute(String),
    /// The schema does not allow the element here (strict reading).
    #[error("expected no element <{0}> here")]
    UnexpectedElement(String),
    /// The schema does not allow the attribute here (strict reading).
    #[error("expected no attribute {0} here")]
    UnexpectedAttribute(String),
    /// Text between elements (strict reading).
    #[error("expected no text here, found {0:?}")]
    UnexpectedText(String),
    /// A value that is not of its type, or that is not in its enumeration (strict reading).
    #[error("expected {expected}, found {found:?}")]
    Value {
        /// What was expected.
        expected: &'static str,
        /// The beginning of the value.
        found: String,
    },
    /// A value that a facet of its type forbids (strict reading).
    #[error("expected {rule}, found {found:?}")]
    Facet {
        /// The facet.
        rule: Rule,
        /// The beginning of the value.
        found: String,
    },
    /// Too few or too many elements or items (strict reading).
    #[error("expected {expected}, found {found}")]
    Occurrence {
        /// What was expected, such as `at least 1 <o:Item>`.
        expected: String,
        /// How many there are.
        found: usize,
    },
    /// An identity constraint does not hold: `xs:key`, `xs:unique`, `xs:keyref` (strict reading).
    #[error("expected {expected}, found {found}")]
    Identity {
        /// What was expected, such as `a value of o:Shelves`.
        expected: String,
        /// The beginning of the values that were found.
        found: String,
    },
    /// The type in `xsi:type` cannot be here.
    #[error("expected the type {expected}, found {found}")]
    Type {
        /// What was expected.
        expected: String,
        /// The name that was found.
        found: String,
    },
    /// A namespace that begins with `https://` instead of `http://` (strict reading).
    #[error("expected the namespace {expected}, found {found}")]
    Namespace {
        /// The namespace in the schema.
        expected: &'static str,
        /// The namespace in the document.
        found: String,
    },
    /// A reference to a character that XML cannot hold (strict reading).
    #[error("expected a character of XML, found the reference {0}")]
    ForbiddenReference(String),
    /// A limit of [`ReadOptions`](crate::xml::ReadOptions) is exceeded.
    #[error("expected at most {}", counted(*.limit, .what))]
    Limit {
        /// What is limited: a noun in the plural, such as `bytes of text`.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
}

impl ReadErrorKind {
    /// A prefix without a namespace.
    pub(crate) fn undeclared(prefix: &str) -> Self {
        Self::Syntax(format!("the prefix {:?} is not declared", excerpt(prefix)))
    }

    /// A DOCTYPE that is not skipped where it is, although one may be skipped if `may_skip` says so.
    pub(crate) fn doctype(may_skip: bool, has_root: bool) -> Self {
        if !may_skip {
            return Self::Doctype;
        }
        let what = if has_root {
            "a DOCTYPE can only be before the root element"
        } else {
            "there can only be one DOCTYPE"
        };
        Self::Syntax(what.to_owned())
    }
}

/// A text that is not a value of its type, or not in its enumeration.
pub(crate) fn unexpected_value<T: Value>(found: &str) -> ReadErrorKind {
    ReadErrorKind::Value {
        expected: T::EXPECTED,
        found: excerpt(found),
    }
}

#[cfg(test)]
mod tests;
