//! Simple values: the Rust types that XSD's simple types become, each with its lexical form.
//!
//! | XSD | Rust |
//! |---|---|
//! | `xs:string` and what derives from it, `xs:anyURI` | [`String`] |
//! | `xs:boolean` | [`bool`] |
//! | `xs:byte` … `xs:unsignedLong`, `xs:integer` … | the integer of that width, [`i64`] or [`u64`] |
//! | `xs:float`, `xs:double` | [`f32`], [`f64`] |
//! | `xs:decimal` | [`Decimal`] |
//! | `xs:dateTime`, `xs:date`, `xs:time`, `xs:duration` | [`DateTime`], [`Date`], [`Time`], [`Duration`] |
//! | `xs:base64Binary`, `xs:hexBinary` | [`Vec<u8>`], [`HexBinary`] |
//! | list | [`Vec`] of the item |
//! | enumeration | an enum made by `enumeration!` |
//! | union | an enum made by `union!` |
//!
//! What a restriction asks beyond that is in its [`Facets`].

mod binary;
mod civil;
mod decimal;
mod duration;
mod enumeration;
mod facets;
mod lists;
mod number;
mod pattern;
mod text;
mod union;

pub use binary::HexBinary;
pub use civil::{Date, DateTime, Offset, Time};
pub use decimal::Decimal;
pub use duration::Duration;
pub use facets::{Bound, Facets, Rule, WhiteSpace};
pub use lists::ListItem;
pub use pattern::Pattern;

use std::cmp::Ordering;

use crate::xml::Print;

/// A value with a lexical form: text of an element, or an attribute.
///
/// ```
/// use ews_types::value::Value;
/// assert_eq!(i32::from_text(" -7 "), Some(-7));
/// assert_eq!(bool::from_text("1"), Some(true));
/// assert_eq!(u16::from_text("65536"), None);
/// ```
pub trait Value: Sized {
    /// What a message says was expected, such as `an xs:int`.
    const EXPECTED: &'static str;

    /// Reads a lexical form; white space around it does not matter unless it is a string.
    fn from_text(text: &str) -> Option<Self>;

    /// Writes the lexical form.
    fn print(&self, print: &mut Print<'_>);

    /// Whether the schema knows this value: `false` for an enumeration's `Other`, and for a union's
    /// value that its member does not admit.
    fn is_known(&self) -> bool {
        true
    }

    /// Whether the schema knows this value and admits the text from which it was read: `false` for an
    /// enumeration's value with blanks around it, unless its type collapses white space.
    fn is_admitted(&self, _text: &str) -> bool {
        self.is_known()
    }

    /// Its length as the facets count it, given its lexical form: characters, octets or items.
    fn length(&self, text: &str) -> usize {
        text.chars().count()
    }

    /// How it compares with the end of a range; `None` if there is no telling.
    fn compare(&self, _bound: &Self) -> Option<Ordering> {
        None
    }

    /// Adds the facets that an item of a list does not meet.
    fn broken_by_items(&self, _item: &Facets, _broken: &mut Vec<Rule>) {}
}

/// Lets values be elements: the text of the element is the lexical form.
#[doc(hidden)]
#[macro_export]
macro_rules! value_elements {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::xml::ReadXml for $type {
            #[inline]
            fn read(reader: &mut $crate::xml::Reader<'_>) -> Result<Self, $crate::xml::ReadError> {
                reader.value()
            }
        }

        impl $crate::xml::WriteXml for $type {
            fn content(&self, writer: &mut $crate::xml::Writer) {
                writer.value(self);
            }

            #[inline]
            fn write(&self, writer: &mut $crate::xml::Writer, name: &'static str) {
                writer.value_element(name, self);
            }
        }
    )+};
}

value_elements!(
    bool,
    i8,
    i16,
    i32,
    i64,
    u8,
    u16,
    u32,
    u64,
    f32,
    f64,
    Decimal,
    DateTime,
    Date,
    Time,
    Duration,
    Vec<u8>,
    HexBinary,
);

#[cfg(test)]
mod testing {
    use super::Value;
    use crate::xml::plain_text;

    /// The lexical form of a value.
    pub(super) fn text(value: &impl Value) -> String {
        plain_text(value)
    }

    /// Reads a text and writes what it read.
    pub(super) fn again<T: Value>(lexical: &str) -> Option<String> {
        T::from_text(lexical).map(|value| text(&value))
    }
}
