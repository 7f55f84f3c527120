//! The facet `whiteSpace`.

use std::borrow::Cow;

use crate::text::characters::trim;

/// What is done to white space before a text is looked at.
///
/// ```
/// use xsd_runtime::value::WhiteSpace;
/// assert_eq!(WhiteSpace::Collapse.normalised("  a\n b "), "a b");
/// assert_eq!(WhiteSpace::Replace.normalised("a\tb "), "a b ");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhiteSpace {
    /// Nothing.
    Preserve,
    /// Each character of white space becomes a space.
    Replace,
    /// As `Replace`. Then several spaces become one, and those at both ends are removed.
    Collapse,
}

impl WhiteSpace {
    /// A text with its white space normalised.
    #[must_use]
    pub fn normalised(self, text: &str) -> Cow<'_, str> {
        let blanks = ['\t', '\n', '\r'];
        match self {
            Self::Replace if text.contains(blanks) => text.replace(blanks, " ").into(),
            Self::Collapse if text.contains(blanks) || text.contains("  ") => {
                let words = text.split([' ', '\t', '\n', '\r']);
                let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
                words.join(" ").into()
            }
            Self::Collapse => trim(text).into(),
            _ => text.into(),
        }
    }
}
