//! Names in generated code: a *canonical prefix* of one letter, a colon and the local name, such as
//! `t:DisplayName`. What prefix a document uses does not matter; the writer uses the canonical prefixes.

/// A namespace that generated code knows, and its canonical prefix.
///
/// ```
/// use xsd_runtime::xml::Namespace;
/// const ORDERS: Namespace = Namespace::new('o', "urn:example:orders");
/// assert_eq!(ORDERS.prefix(), 'o');
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Namespace {
    pub(crate) prefix: u8,
    pub(crate) uri: &'static str,
}

impl Namespace {
    /// A namespace with its canonical prefix.
    ///
    /// # Panics
    /// If the prefix is not an ASCII letter. In a constant this is a compile-time error.
    #[must_use]
    pub const fn new(prefix: char, uri: &'static str) -> Self {
        assert!(
            prefix.is_ascii_alphabetic(),
            "a canonical prefix is one ASCII letter"
        );
        Self {
            prefix: prefix as u8,
            uri,
        }
    }

    /// The canonical prefix.
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

/// The namespaces that a document is read or written with.
///
/// Those of the generated code are enough for most documents. A protocol that puts elements around it can add more.
///
/// ```
/// use xsd_runtime::xml::{Namespace, Namespaces};
/// const ORDERS: &[Namespace] = &[Namespace::new('o', "urn:example:orders")];
/// const AROUND: &[Namespace] = &[Namespace::new('p', "urn:example:protocol")];
/// let namespaces = Namespaces::new(ORDERS).around(AROUND);
/// # let _ = namespaces;
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Namespaces {
    generated: &'static [Namespace],
    around: &'static [Namespace],
    unnamed: &'static [&'static str],
}

impl Namespaces {
    /// The namespaces of generated code.
    #[must_use]
    pub const fn new(generated: &'static [Namespace]) -> Self {
        Self {
            generated,
            around: &[],
            unnamed: &[],
        }
    }

    /// Adds the namespaces of elements around those of the generated code.
    #[must_use]
    pub const fn around(self, around: &'static [Namespace]) -> Self {
        Self { around, ..self }
    }

    /// Adds namespaces that have no canonical prefix. Lenient reading takes their `https://` spelling for
    /// the `http://` one, as it does for all others.
    #[must_use]
    pub const fn unnamed(self, unnamed: &'static [&'static str]) -> Self {
        Self { unnamed, ..self }
    }

    /// All that have a canonical prefix, those around first.
    pub(crate) fn named(self) -> impl Iterator<Item = &'static Namespace> {
        self.around.iter().chain(self.generated)
    }

    /// The identifiers of those of the generated code.
    pub(crate) fn own(self) -> impl Iterator<Item = Id> + Clone {
        self.generated.iter().map(|namespace| namespace.prefix)
    }

    /// The URIs of all, with the identifier of each.
    pub(crate) fn uris(self) -> impl Iterator<Item = (Id, &'static str)> {
        let named = self.generated.iter().chain(self.around);
        let named = named.map(|namespace| (namespace.prefix, namespace.uri));
        let unnamed = self.unnamed.iter().map(|uri| (FOREIGN, *uri));
        named.chain(unnamed)
    }

    /// Whether there is none with a canonical prefix.
    pub(crate) fn is_empty(self) -> bool {
        self.named().next().is_none()
    }

    /// Those of the generated code alone.
    pub(crate) fn without_around(self) -> Self {
        Self::new(self.generated)
    }

    /// Those around the generated code.
    pub(crate) fn outer(self) -> &'static [Namespace] {
        self.around
    }
}

impl From<&'static [Namespace]> for Namespaces {
    fn from(generated: &'static [Namespace]) -> Self {
        Self::new(generated)
    }
}

impl<const N: usize> From<&'static [Namespace; N]> for Namespaces {
    fn from(generated: &'static [Namespace; N]) -> Self {
        Self::new(generated)
    }
}

/// The namespace of XML Schema itself.
pub(crate) const XS_URI: &str = "http://www.w3.org/2001/XMLSchema";
pub(crate) const XSI_URI: &str = "http://www.w3.org/2001/XMLSchema-instance";
pub(crate) const XMLNS_URI: &str = "http://www.w3.org/2000/xmlns/";
pub(crate) const XML_URI: &str = "http://www.w3.org/XML/1998/namespace";

/// A namespace as the reader keeps it: the canonical prefix, or one of these.
pub(crate) type Id = u8;
/// No namespace.
pub(crate) const NONE: Id = 0;
/// A namespace that generated code does not know.
pub(crate) const FOREIGN: Id = 1;
/// The namespace of `xml:lang`.
pub(crate) const XML: Id = 2;
/// The namespace of `xsi:type`.
pub(crate) const XSI: Id = 3;

/// Whether XML itself gives a prefix its meaning.
pub(crate) fn is_reserved(prefix: &str) -> bool {
    matches!(prefix, "xml" | "xmlns")
}

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
