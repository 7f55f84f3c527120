//! Values from text, as `FromStr` reads them.

use super::lexical::Value;
use crate::text::excerpt::excerpt;

/// The text is not a value of its type.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}, found {found:?}")]
pub struct NotAValue {
    expected: &'static str,
    found: String,
}

/// Reads a value.
#[doc(hidden)]
pub fn parse<T: Value>(text: &str) -> Result<T, NotAValue> {
    T::from_text(text).ok_or_else(|| NotAValue {
        expected: T::EXPECTED,
        found: excerpt(text).to_string(),
    })
}
