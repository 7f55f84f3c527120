//! What can be wrong in a document.

use crate::text::excerpt::excerpt;
use crate::text::plural::counted;
use crate::value::Rule;
use crate::xml::not_xml::NotXml;

/// What is wrong at a [`Location`](crate::xml::Location).
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
    /// The schema does not know the element here, or not another one of it (strict reading).
    #[error("expected no element <{0}> here")]
    UnexpectedElement(String),
    /// A strict wildcard admits the element, but the schemas do not declare it (strict reading).
    #[error("expected an element that the schemas declare, found <{0}>")]
    UndeclaredElement(String),
    /// A strict wildcard admits the attribute, but the schemas do not declare it (strict reading).
    #[error("expected an attribute that the schemas declare, found {0}")]
    UndeclaredAttribute(String),
    /// The schema has the element in another place among its siblings (strict reading).
    #[error("expected the elements in the order of the schema, found <{0}>")]
    OutOfOrder(String),
    /// The schema does not allow the attribute here (strict reading).
    #[error("expected no attribute {0} here")]
    UnexpectedAttribute(String),
    /// Text between elements (strict reading).
    #[error("expected no text here, found {0:?}")]
    UnexpectedText(String),
    /// A value that is not of its type, or that is not in its enumeration.
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
    /// `xsi:schemaLocation` or its like comes after the first name of this namespace (strict reading).
    #[error("expected the location of a schema before the first name of its namespace {0:?}")]
    LateLocation(String),
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
    /// A character that XML cannot hold (strict reading).
    #[error("expected a character of XML, found U+{:04X}", u32::from(*.0))]
    ForbiddenCharacter(char),
    /// A value, such as that of `xsi:type`, is a qualified name whose prefix is not declared.
    #[error("expected a declared prefix, found {0:?}")]
    UndeclaredPrefix(String),
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

    /// A name of an element or attribute whose prefix is not declared.
    pub(crate) fn undeclared(prefix: &str) -> Self {
        Self::Syntax(format!("the prefix {:?} is not declared", excerpt(prefix)))
    }

    /// Whether only the schema forbids it. Then lenient reading can leave out the part that has it. All else
    /// is about the document as a whole.
    pub(crate) fn is_about_schema(&self) -> bool {
        !matches!(
            self,
            Self::Encoding(_)
                | Self::NotUtf8
                | Self::Syntax(_)
                | Self::Doctype
                | Self::UnexpectedEnd(_)
                | Self::Empty
                | Self::NotXml(_)
                | Self::Limit { .. }
        )
    }
}

/// A text that is not a value of its type, or not in its enumeration.
pub(crate) fn unexpected_value(expected: &'static str, found: &str) -> ReadErrorKind {
    ReadErrorKind::Value {
        expected,
        found: excerpt(found),
    }
}

#[cfg(test)]
mod tests;
