//! How a document is read, leniently or strictly, and within which limits; how one is written.

/// Options of reading. The default is lenient, with limits that no honest document meets.
///
/// ```
/// use xsd_runtime::xml::ReadOptions;
/// let options = ReadOptions::strict().max_depth(32);
/// assert!(options.is_strict());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    pub(crate) strict: bool,
    pub(crate) max_depth: usize,
    pub(crate) max_attributes: usize,
    pub(crate) max_namespaces: usize,
    pub(crate) max_namespace_length: usize,
    pub(crate) max_text: usize,
    pub(crate) max_size: usize,
    pub(crate) max_notices: usize,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self {
            strict: false,
            max_depth: 96,
            max_attributes: 256,
            max_namespaces: 256,
            max_namespace_length: 1024,
            max_text: 256 << 20,
            max_size: 1 << 30,
            max_notices: 1_000,
        }
    }
}

impl ReadOptions {
    /// Lenient reading: what the schema does not know is passed over and reported, element order is
    /// free, unknown enumeration values are kept, namespaces may be spelt `https://`.
    #[must_use]
    pub fn lenient() -> Self {
        Self::default()
    }

    /// Strict reading: what lenient reading would report is an error. So is an `xsi:type` where the schema
    /// has no type that derives from the element's: validators admit one there that names the same type.
    #[must_use]
    pub fn strict() -> Self {
        Self {
            strict: true,
            ..Self::default()
        }
    }

    /// Whether reading is strict.
    #[must_use]
    pub fn is_strict(&self) -> bool {
        self.strict
    }

    /// Elements inside one another, at most (default 96). Reading recurses to this depth: an unoptimised
    /// build needs up to 2 MiB of stack for that, which is what a thread has.
    #[must_use]
    pub fn max_depth(self, max_depth: usize) -> Self {
        Self { max_depth, ..self }
    }

    /// Attributes of one element, at most, namespace declarations included (default 256).
    #[must_use]
    pub fn max_attributes(self, max_attributes: usize) -> Self {
        Self {
            max_attributes,
            ..self
        }
    }

    /// Namespace declarations in scope, at most: those of an element and of all elements around it
    /// (default 256). Finding the namespace of a name takes so many steps.
    #[must_use]
    pub fn max_namespaces(self, max_namespaces: usize) -> Self {
        Self {
            max_namespaces,
            ..self
        }
    }

    /// Bytes of the name of a namespace, at most (default 1,024). Elements of open content each declare
    /// theirs when they are written.
    #[must_use]
    pub fn max_namespace_length(self, max_namespace_length: usize) -> Self {
        Self {
            max_namespace_length,
            ..self
        }
    }

    /// Bytes of one text or attribute value, at most (default 256 MiB).
    #[must_use]
    pub fn max_text(self, max_text: usize) -> Self {
        Self { max_text, ..self }
    }

    /// Bytes of a document, at most (default 1 GiB).
    #[must_use]
    pub fn max_size(self, max_size: usize) -> Self {
        Self { max_size, ..self }
    }

    /// Notices in the report of lenient reading, at most (default 1,000). Reading goes on beyond that,
    /// and one more notice says that there are others.
    #[must_use]
    pub fn max_notices(self, max_notices: usize) -> Self {
        Self {
            max_notices,
            ..self
        }
    }
}

/// Options of writing. By default, whatever XML can hold is written.
///
/// ```
/// use ews_types::types::{ExchangeVersion, RequestServerVersion};
/// use xsd_runtime::xml::{WriteOptions, WriteXml};
/// use ews_types::{Header, messages::GetImItems, soap::{Body, Envelope}};
///
/// let unknown = ExchangeVersion::from("Exchange2099");
/// let header = Header {
///     request_server_version: Some(RequestServerVersion::new(unknown)),
///     ..Header::default()
/// };
/// let envelope = Envelope::new(Some(header), Body::Message(ews_types::Message::GetImItems(GetImItems::default())));
/// let known = ews_types::NAMESPACES;
/// assert!(envelope.to_xml(known).is_ok());
/// let error = envelope.to_xml_with(known, &WriteOptions::default().validate(true));
/// assert_eq!(
///     error.map_err(|error| error.to_string()),
///     Err("Envelope/Header/RequestServerVersion/@Version: expected a value of ExchangeVersion, \
///          found \"Exchange2099\"".to_owned()),
/// );
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WriteOptions {
    pub(crate) validate: bool,
}

impl WriteOptions {
    /// Refuses a value that its schema does not admit (default: no).
    #[must_use]
    pub fn validate(self, validate: bool) -> Self {
        Self { validate }
    }
}
