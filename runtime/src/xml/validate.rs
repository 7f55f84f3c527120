//! The check of a value against its schema.

use crate::xml::invalid::Invalid;
use crate::xml::traits::WriteXml;
use crate::xml::writer::Writer;

/// A value that can be checked against its schema: facets, occurrence, enumerations, namespaces of wildcards. What
/// wildcard content must be by `processContents`, keys and IDs are not checked, because a value does not know what
/// its schemas declare: writing a document with the option `validate` checks these. Every generated type has this.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() {
/// use orders::{Item, Order, OrderChoice};
/// use xsd_runtime::xml::Validate;
///
/// let mut order = Order::new("C7", "Lin", OrderChoice::Address("5 Mill Lane".to_owned()));
/// let invalid = order.validate().expect_err("it has no item");
/// assert_eq!(invalid.to_string(), "expected at least 1 <o:Item>, found 0");
///
/// order.item.push(Item { count: Some(0), ..Item::new("tea") });
/// let invalid = order.validate().expect_err("the count is 0");
/// assert_eq!(invalid.violations()[0].path, "Item/@Count");
/// assert_eq!(invalid.to_string(), "Item/@Count: expected at least 1, found \"0\"");
/// # }
/// ```
pub trait Validate {
    /// Checks what the Rust type cannot guarantee.
    ///
    /// # Errors
    /// Everything that the schema does not allow.
    fn validate(&self) -> Result<(), Invalid>;
}

impl<T: WriteXml> Validate for T {
    fn validate(&self) -> Result<(), Invalid> {
        // The writer makes all checks.
        Writer::validate(&|writer, name| {
            writer.open(name);
            self.attributes(writer);
            self.content(writer);
            writer.close(name);
        })
    }
}
