//! How a document is written.

#[cfg(feature = "parallel")]
use crate::xml::sharing::Sharing;

/// Options of writing. The default writes every value that XML can hold, also an invalid one.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() {
/// use orders::{Order, OrderChoice, Orders};
/// use xsd_runtime::xml::{Root, WriteOptions};
///
/// let order = Order::new("7", "Lin", OrderChoice::Address("5 Mill Lane".to_owned()));
/// let orders = Orders { list: Some(vec![order]), ..Orders::new("North") };
/// assert!(orders.to_xml().is_ok());
/// let error = orders.to_xml_with(&WriteOptions::default().validate(true)).expect_err("it is invalid");
/// assert_eq!(
///     error.to_string(),
///     "Orders/List/Order/@Id: expected a text that matches [A-Z][0-9]+, found \"7\"; \
///      Orders/List/Order: expected at least 1 <o:Item>, found 0",
/// );
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "parallel"), derive(Default))]
pub struct WriteOptions {
    pub(crate) validate: bool,
    pub(crate) replace_characters: bool,
    #[cfg(feature = "parallel")]
    pub(crate) sharing: Sharing,
}

#[cfg(feature = "parallel")]
impl Default for WriteOptions {
    fn default() -> Self {
        Self {
            validate: false,
            replace_characters: false,
            sharing: Sharing::from(2 << 20),
        }
    }
}

impl WriteOptions {
    /// Whether a value that its schema does not allow is an error (default: no).
    #[must_use]
    pub fn validate(self, validate: bool) -> Self {
        Self { validate, ..self }
    }

    /// Whether U+FFFD replaces each character that XML cannot hold, such as a NUL, instead of the error
    /// [`WriteError::Character`](crate::xml::WriteError::Character) (default: no). In names such a character is always
    /// an error. [`Root::to_xml_with_replacements`](crate::xml::Root::to_xml_with_replacements) says where it was done.
    #[must_use]
    pub fn replace_characters(self, replace_characters: bool) -> Self {
        Self {
            replace_characters,
            ..self
        }
    }

    /// How many threads write a long list together (default: 0, as many as there are processors). There are no more than
    /// one for each [`WriteOptions::long_list`] of what remains. What is written is the same with any number.
    ///
    /// Threads have ended when writing returns. Each has a stack of 8 MiB: with a larger one of its own, for deeply nested
    /// values, a program lets one thread write.
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use orders::{Order, OrderChoice, Orders};
    /// use xsd_runtime::xml::{Root, WriteOptions};
    ///
    /// let order = Order::new("A1", "Lin", OrderChoice::Address("5 Mill Lane".to_owned()));
    /// let orders = Orders { list: Some(vec![order; 10_000]), ..Orders::new("North") };
    /// let alone = orders.to_xml_with(&WriteOptions::default().threads(1))?;
    /// assert!(orders.to_xml_with(&WriteOptions::default().threads(3))? == alone);
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "parallel")]
    #[must_use]
    pub fn threads(mut self, threads: usize) -> Self {
        self.sharing.threads = threads;
        self
    }

    /// From how many bytes on a list is long (default 2,097,152). Then several threads write the rest of it, if it is likely
    /// to have as many bytes. Starting a thread takes as long as writing some hundred thousand bytes.
    #[cfg(feature = "parallel")]
    #[must_use]
    pub fn long_list(mut self, long_list: usize) -> Self {
        self.sharing.long_list = long_list;
        self
    }
}
