//! What goes wrong when a document is read, and where.

use crate::text::excerpt::excerpt;
use crate::value::{Rule, Value};
use crate::xml::location::Location;

/// A document that cannot be read, or that strict reading refuses. Its message says it all: there is no
/// source behind it that would say it again.
#[derive(Debug, thiserror::Error)]
#[error("{location}: {kind}")]
pub struct ReadError {
    location: Box<Location>,
    kind: Box<ReadErrorKind>,
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

    /// Where it was found.
    #[must_use]
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// What was found.
    #[must_use]
    pub fn kind(&self) -> &ReadErrorKind {
        &self.kind
    }
}

/// What is wrong at a [`Location`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The document is in another encoding than UTF-8.
    #[error("expected UTF-8, found {0}")]
    Encoding(String),
    /// The bytes are not valid UTF-8.
    #[error("expected UTF-8, found a byte sequence that is not")]
    NotUtf8,
    /// It is not well-formed XML, or its namespaces are not.
    #[error("expected well-formed XML: {0}")]
    Syntax(String),
    /// A document type declaration, which SOAP forbids.
    #[error("expected a document without a DOCTYPE")]
    Doctype,
    /// The document ends inside an element.
    #[error("expected </{0}>, found the end of the document")]
    UnexpectedEnd(String),
    /// There is no element at all.
    #[error("expected an element, found the end of the document")]
    Empty,
    /// Another root, or another child where just one kind can be.
    #[error("expected {expected}, found <{found}>")]
    WrongElement {
        /// What was expected.
        expected: String,
        /// The name that was found, with its namespace if it has one.
        found: String,
    },
    /// A required element is not there.
    #[error("expected {0}, which is missing")]
    MissingElement(String),
    /// A required attribute is not there.
    #[error("expected the attribute {0}, which is missing")]
    MissingAttribute(String),
    /// An element that the schema does not have here (strict reading).
    #[error("expected no element <{0}> here")]
    UnexpectedElement(String),
    /// An attribute that the schema does not have here (strict reading).
    #[error("expected no attribute {0} here")]
    UnexpectedAttribute(String),
    /// Text between elements (strict reading).
    #[error("expected no text here, found {0:?}")]
    UnexpectedText(String),
    /// A value that is not of its type, or unknown to its enumeration (strict reading).
    #[error("expected {expected}, found {found:?}")]
    Value {
        /// What was expected.
        expected: &'static str,
        /// The value, cut to a sane length.
        found: String,
    },
    /// A value that a facet of its type forbids (strict reading).
    #[error("expected {rule}, found {found:?}")]
    Facet {
        /// What the facet asks.
        rule: Rule,
        /// The value, cut to a sane length.
        found: String,
    },
    /// Something that is there too seldom or too often (strict reading).
    #[error("expected {expected}, found {found}")]
    Occurrence {
        /// What was expected, such as `at least 1 <t:Attribution>`.
        expected: String,
        /// How many there are.
        found: usize,
    },
    /// The value of `xsi:type` names no type that can be here.
    #[error("expected the type {expected}, found {found}")]
    Type {
        /// What was expected.
        expected: String,
        /// The name that was found.
        found: String,
    },
    /// A namespace spelt `https://` (strict reading).
    #[error("expected the namespace {expected}, found {found}")]
    Namespace {
        /// The schema's spelling.
        expected: &'static str,
        /// The document's.
        found: String,
    },
    /// A reference to a character that XML cannot hold (strict reading).
    #[error("expected a character of XML, found the reference {0}")]
    ForbiddenReference(String),
    /// A limit of [`ReadOptions`](crate::xml::ReadOptions) is exceeded.
    #[error("expected at most {limit} {what}")]
    Limit {
        /// What is limited.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
}

impl ReadErrorKind {
    /// A prefix that stands for nothing.
    pub(crate) fn undeclared(prefix: &str) -> Self {
        Self::Syntax(format!("the prefix {:?} is not declared", excerpt(prefix)))
    }
}

/// A text that is no value of a type, or none that its enumeration knows.
pub(crate) fn unexpected_value<T: Value>(found: &str) -> ReadErrorKind {
    ReadErrorKind::Value {
        expected: T::EXPECTED,
        found: excerpt(found),
    }
}
