//! Errors of writing.

use std::fmt;

use crate::xml::invalid::Invalid;

/// A value cannot be written as XML, or the schema does not allow it.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() {
/// use orders::Orders;
/// use xsd_runtime::xml::Root;
///
/// let error = Orders::new("North\0").to_xml().expect_err("XML has no NUL");
/// assert_eq!(error.to_string(), "Orders/Shop: expected characters of XML, found '\\0'");
/// # }
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// A character that XML cannot hold, not even as a reference.
    #[error("{path}: expected characters of XML, found {character:?}")]
    Character {
        /// The open elements, as in [`Location::path`](crate::xml::Location::path).
        path: String,
        /// The character.
        character: char,
    },
    /// An item of a list that is empty or has white space: it would be read as no item, or as several.
    #[error("{path}: expected a list item without white space, found {item:?}")]
    Item {
        /// The open elements, as in [`Location::path`](crate::xml::Location::path).
        path: String,
        /// The item.
        item: String,
    },
    /// A name in wildcard content that is not an XML name.
    #[error("{path}: expected an XML name, found {name:?}")]
    Name {
        /// The open elements, as in [`Location::path`](crate::xml::Location::path).
        path: String,
        /// The name.
        name: String,
    },
    /// The schema does not allow the value. This is checked only with the option
    /// [`validate`](crate::xml::WriteOptions::validate).
    #[error(transparent)]
    Invalid(#[from] Invalid),
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl fmt::Debug for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests;
