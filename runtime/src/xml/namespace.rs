//! Names in generated code: a *canonical prefix* of one or two characters, a colon and the local name, such
//! as `t:DisplayName`. What prefix a document uses does not matter; the writer uses the canonical prefixes.

/// A namespace that generated code knows, and its canonical prefix.
///
/// ```
/// use xsd_runtime::xml::Namespace;
/// const ORDERS: Namespace = Namespace::new("o", "urn:example:orders");
/// assert_eq!(ORDERS.prefix(), "o");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Namespace {
    pub(crate) prefix: &'static str,
    pub(crate) uri: &'static str,
}

impl Namespace {
    /// A namespace with its canonical prefix.
    ///
    /// # Panics
    /// If the prefix is not an ASCII letter, alone or with another ASCII letter or digit after it. In a
    /// constant this is a compile-time error.
    #[must_use]
    pub const fn new(prefix: &'static str, uri: &'static str) -> Self {
        let is_canonical = match prefix.as_bytes() {
            [first] => first.is_ascii_alphabetic(),
            [first, second] => first.is_ascii_alphabetic() && second.is_ascii_alphanumeric(),
            _ => false,
        };
        assert!(
            is_canonical,
            "a canonical prefix is an ASCII letter, or one with a letter or digit"
        );
        Self { prefix, uri }
    }

    /// The canonical prefix.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        self.prefix
    }

    /// The identifier of names with the canonical prefix.
    pub(crate) fn id(self) -> Id {
        match *self.prefix.as_bytes() {
            [first, second] => pair(first, second),
            [first, ..] => Id::from(first),
            [] => NONE,
        }
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
/// const ORDERS: &[Namespace] = &[Namespace::new("o", "urn:example:orders")];
/// const AROUND: &[Namespace] = &[Namespace::new("p", "urn:example:protocol")];
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
        self.generated.iter().map(|namespace| namespace.id())
    }

    /// The URIs of all, with the identifier of each.
    pub(crate) fn uris(self) -> impl Iterator<Item = (Id, &'static str)> {
        let named = self.generated.iter().chain(self.around);
        let named = named.map(|namespace| (namespace.id(), namespace.uri));
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
pub(crate) type Id = u16;
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

/// The identifier of a canonical prefix of two characters. It is none of the others: those of one letter are
/// less, because the second character is not zero.
const fn pair(first: u8, second: u8) -> Id {
    Id::from_le_bytes([first, second])
}

/// A name as generated code spells it: with the canonical prefix, if its namespace has one.
pub(crate) fn spelled(id: Id, local: &str) -> String {
    match id {
        NONE | FOREIGN => local.to_owned(),
        XML => format!("xml:{local}"),
        XSI => format!("xsi:{local}"),
        _ => {
            let characters = id.to_le_bytes().into_iter().filter(|byte| *byte != 0);
            let prefix: String = characters.map(char::from).collect();
            format!("{prefix}:{local}")
        }
    }
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
        (Id::from(bytes[0]), &name[2..])
    } else if bytes.len() > 3 && bytes[2] == b':' {
        (pair(bytes[0], bytes[1]), &name[3..])
    } else if let Some(local) = name.strip_prefix("xml:") {
        (XML, local)
    } else if let Some(local) = name.strip_prefix("xsi:") {
        (XSI, local)
    } else {
        (NONE, name)
    }
}
