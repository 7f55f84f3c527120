//! A text that is not a value.

use crate::text::excerpt::excerpt;

/// The text is not a lexical form of the type.
///
/// ```
/// use xsd_runtime::value::Date;
/// let error = "2012-02-30".parse::<Date>().unwrap_err();
/// assert_eq!(error.to_string(), "expected an xs:date, found \"2012-02-30\"");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}, found {found:?}")]
pub struct NotAValue {
    expected: &'static str,
    found: String,
}

impl NotAValue {
    /// For a text that is not a value of a type, which is named such as `an xs:date`.
    #[must_use]
    pub fn new(expected: &'static str, text: &str) -> Self {
        Self {
            expected,
            found: excerpt(text),
        }
    }
}
