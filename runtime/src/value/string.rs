//! `xs:string`: the text is kept unchanged, with its white space.

use super::lexical::Value;
use super::print::Print;
use super::white_space::WhiteSpace;

impl Value for String {
    const EXPECTED: &'static str = "a text";

    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as for the writer's `print`")]
    fn print(&self, print: &mut Print<'_>) {
        print.text(self);
    }

    fn is_same(&self, other: &Self) -> bool {
        self == other
    }

    /// Facets may say otherwise.
    fn white_space(&self) -> WhiteSpace {
        WhiteSpace::Preserve
    }
}
