//! Names in generated code: a *house prefix* of one letter, a colon and the local name, such as
//! `t:DisplayName`. What prefix a document uses does not matter; the writer uses the house prefixes.

/// A namespace that generated code knows, and its house prefix.
///
/// ```
/// use ews_types::xml::Namespace;
/// const TYPES: Namespace = Namespace::new('t', "http://schemas.microsoft.com/exchange/services/2006/types");
/// assert_eq!(TYPES.prefix(), 't');
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Namespace {
    pub(crate) prefix: u8,
    pub(crate) uri: &'static str,
}

impl Namespace {
    /// A namespace with its house prefix.
    ///
    /// # Panics
    /// Where the prefix is no ASCII letter; in a constant that is a compile-time error.
    #[must_use]
    pub const fn new(prefix: char, uri: &'static str) -> Self {
        assert!(
            prefix.is_ascii_alphabetic(),
            "a house prefix is one ASCII letter"
        );
        Self {
            prefix: prefix as u8,
            uri,
        }
    }

    /// The house prefix.
    #[must_use]
    pub const fn prefix(self) -> char {
        self.prefix as char
    }

    /// The namespace URI.
    #[must_use]
    pub const fn uri(self) -> &'static str {
        self.uri
    }
}

/// The SOAP 1.1 envelope; its house prefix is `s`.
pub(crate) const SOAP: Namespace = Namespace::new('s', "http://schemas.xmlsoap.org/soap/envelope/");
pub(crate) const XSI_URI: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// The details of faults.
pub(crate) const ERRORS_URI: &str = "http://schemas.microsoft.com/exchange/services/2006/errors";
pub(crate) const XMLNS_URI: &str = "http://www.w3.org/2000/xmlns/";
pub(crate) const XML_URI: &str = "http://www.w3.org/XML/1998/namespace";

/// A namespace as the reader keeps it: the house prefix, or one of these.
pub(crate) type Id = u8;
/// No namespace.
pub(crate) const NONE: Id = 0;
/// A namespace that generated code does not know.
pub(crate) const FOREIGN: Id = 1;
/// The namespace of `xml:lang`.
pub(crate) const XML: Id = 2;
/// The namespace of `xsi:type`.
pub(crate) const XSI: Id = 3;

/// The namespace of the details of faults.
pub(crate) const ERRORS: Id = 4;

/// Splits a name of generated code into namespace and local name; folded away for a constant.
#[inline(always)]
#[allow(
    clippy::inline_always,
    reason = "comparison with a constant name must fold to a few words"
)]
pub(crate) fn split(name: &'static str) -> (Id, &'static str) {
    let bytes = name.as_bytes();
    if bytes.len() > 2 && bytes[1] == b':' {
        (bytes[0], &name[2..])
    } else if let Some(local) = name.strip_prefix("xml:") {
        (XML, local)
    } else {
        (NONE, name)
    }
}
