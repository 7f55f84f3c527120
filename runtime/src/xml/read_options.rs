//! Lenient or strict reading, and its limits.

#[cfg(feature = "parallel")]
use crate::xml::sharing::Sharing;

/// Options of reading. The default is lenient, with limits that ordinary documents do not reach.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() {
/// use orders::Orders;
/// use xsd_runtime::xml::{ReadOptions, Root};
///
/// let options = ReadOptions::strict().max_size(100);
/// let read = |shop: &str| {
///     let xml = format!("<Orders xmlns='urn:example:orders'><Shop>{shop}</Shop><Till/></Orders>");
///     Orders::from_xml_with(xml, &options).map(|orders| orders.shop).map_err(|error| error.to_string())
/// };
/// assert_eq!(read("North"), Err("1:54: Orders/Till: expected no element <o:Till> here".to_owned()));
/// assert_eq!(read(&"x".repeat(1000)), Err("1:1: Orders: expected at most 100 bytes".to_owned()));
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    pub(crate) strict: bool,
    pub(crate) skip_doctype: bool,
    pub(crate) max_depth: usize,
    pub(crate) max_attributes: usize,
    pub(crate) max_namespaces: usize,
    pub(crate) max_namespace_length: usize,
    pub(crate) max_text: usize,
    pub(crate) max_size: usize,
    pub(crate) max_notices: usize,
    #[cfg(feature = "parallel")]
    pub(crate) sharing: Sharing,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self {
            strict: false,
            skip_doctype: false,
            max_depth: 96,
            max_attributes: 256,
            max_namespaces: 256,
            max_namespace_length: 1024,
            max_text: 256 << 20,
            max_size: 1 << 30,
            max_notices: 1_000,
            #[cfg(feature = "parallel")]
            sharing: Sharing::from(256 << 10),
        }
    }
}

impl ReadOptions {
    /// Lenient reading: what departs from the schema is reported, and costs no more than the smallest part around
    /// it that may be absent. See [`Effect`](crate::xml::Effect) for what can become of it:
    ///
    /// - elements and attributes that the schema does not know are left out, except that a choice keeps an element;
    /// - a value that is not of its type, or an element without a required part, is left out if it may be absent;
    ///   otherwise what is around it is left out. If nothing around it may be absent, it is an error;
    /// - elements may come in any order, and in another namespace of the schemas if only one is possible;
    /// - values that enumerations do not know or facets forbid are kept, and numbers of elements do not matter;
    /// - a namespace may begin with `https://`;
    /// - U+FFFD replaces each character that XML cannot hold.
    #[must_use]
    pub fn lenient() -> Self {
        Self::default()
    }

    /// Strict reading: everything that lenient reading would report is an error, wherever in the document it is.
    ///
    /// `xsi:type` may name the declared type of an element, or one that derives from it, if the code was generated for
    /// that, as it is without a profile. Otherwise it is an error on an element with attributes or elements from whose
    /// type no other derives. The value of an element with only text is not judged by the type that `xsi:type` names.
    ///
    /// What is inside wildcard content (`xs:any`) is not checked, whatever its `processContents` says.
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

    /// Whether a DOCTYPE before the root element is skipped (default: no, it is an error). It may name a file,
    /// which is not read, and may declare elements, attributes and notations, which is not used: attributes do
    /// not get the defaults that it declares. A DOCTYPE that declares an entity, or refers to a parameter
    /// entity, is an error as ever. Nothing of the DOCTYPE is kept.
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
    /// # fn main() {
    /// use orders::Orders;
    /// use xsd_runtime::xml::{ReadOptions, Root};
    ///
    /// let options = ReadOptions::strict().skip_doctype(true);
    /// let read = |doctype: &str| {
    ///     let xml = format!("{doctype}<Orders xmlns='urn:example:orders'><Shop>North</Shop></Orders>");
    ///     Orders::from_xml_with(xml, &options).map(|orders| orders.shop).map_err(|error| error.to_string())
    /// };
    /// assert_eq!(read("<!DOCTYPE Orders SYSTEM 'orders.dtd'>"), Ok("North".to_owned()));
    /// let refused = "1:19: expected a DOCTYPE without entities";
    /// assert_eq!(read("<!DOCTYPE Orders [<!ENTITY a 'b'>]>"), Err(refused.to_owned()));
    /// # }
    /// ```
    #[must_use]
    pub fn skip_doctype(self, skip_doctype: bool) -> Self {
        Self {
            skip_doctype,
            ..self
        }
    }

    /// The greatest depth of nested elements (default 96). Reading recurses to this depth. A build without
    /// optimisation needs up to 2 MiB of stack for the default, which is what a thread has.
    #[must_use]
    pub fn max_depth(self, max_depth: usize) -> Self {
        Self { max_depth, ..self }
    }

    /// The greatest number of attributes of an element, with its namespace declarations (default 256).
    #[must_use]
    pub fn max_attributes(self, max_attributes: usize) -> Self {
        Self {
            max_attributes,
            ..self
        }
    }

    /// The greatest number of namespace declarations in scope: those of an element and of all elements around it
    /// (default 256). To find the namespace of a name takes up to this many steps.
    #[must_use]
    pub fn max_namespaces(self, max_namespaces: usize) -> Self {
        Self {
            max_namespaces,
            ..self
        }
    }

    /// The greatest length of a namespace in bytes (default 1,024). Each element in wildcard content declares its
    /// namespaces when it is written.
    #[must_use]
    pub fn max_namespace_length(self, max_namespace_length: usize) -> Self {
        Self {
            max_namespace_length,
            ..self
        }
    }

    /// The greatest length of a text or an attribute value in bytes (default 256 MiB).
    #[must_use]
    pub fn max_text(self, max_text: usize) -> Self {
        Self { max_text, ..self }
    }

    /// The greatest size of a document in bytes (default 1 GiB).
    #[must_use]
    pub fn max_size(self, max_size: usize) -> Self {
        Self { max_size, ..self }
    }

    /// The greatest number of notices of lenient reading (default 1,000). If there are more, reading continues,
    /// and one more notice says that there are others.
    #[must_use]
    pub fn max_notices(self, max_notices: usize) -> Self {
        Self {
            max_notices,
            ..self
        }
    }

    /// How many threads read a long list together (default: 0, as many as there are processors). There are no more than
    /// one for each [`ReadOptions::long_list`] of what remains of the document. What is read and reported is the same
    /// with any number. Before that, two threads look through a text of 16 times that size for characters that cannot be
    /// in it.
    ///
    /// Threads have ended when reading returns. One thread reads lists alone from where an element had to be left out or
    /// could be read in several ways, because that may concern those after it; and all lists of a document if
    /// [`ReadOptions::max_depth`] is above 384, because other threads have a stack of 8 MiB.
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use orders::{Order, OrderChoice, Orders};
    /// use xsd_runtime::xml::{ReadOptions, Root};
    ///
    /// let order = Order::new("A1", "Lin", OrderChoice::Address("5 Mill Lane".to_owned()));
    /// let orders = Orders { list: Some(vec![order; 10_000]), ..Orders::new("North") };
    /// let xml = orders.to_xml()?;
    /// for threads in [1, 3] {
    ///     let options = ReadOptions::lenient().threads(threads);
    ///     assert!(Orders::from_xml_with(&xml, &options)? == orders);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "parallel")]
    #[must_use]
    pub fn threads(mut self, threads: usize) -> Self {
        self.sharing.threads = threads;
        self
    }

    /// From how many bytes on a list is long (default 262,144, or the 64th part of the document if that is more). Then
    /// several threads read the rest of it, if as many bytes of the document remain. Starting a thread takes as long as
    /// reading some ten thousand bytes.
    #[cfg(feature = "parallel")]
    #[must_use]
    pub fn long_list(mut self, long_list: usize) -> Self {
        self.sharing.long_list = long_list;
        self
    }
}
