//! `xs:string`: the text is kept unchanged, with its white space.

use super::lexical::Value;
use super::print::Print;

impl Value for String {
    const EXPECTED: &'static str = "a text";

    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }

    #[inline]
    fn print(&self, print: &mut Print<'_>) {
        print.text(self);
    }
}
