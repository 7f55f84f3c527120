//! Support for the tests of values.

use super::lexical::{Value, plain_text};

/// The lexical form of a value.
pub(super) fn text(value: &impl Value) -> String {
    plain_text(value)
}

/// Reads a text and writes what it read.
pub(super) fn again<T: Value>(lexical: &str) -> Option<String> {
    T::from_text(lexical).map(|value| text(&value))
}
