//! Values with a lexical form.

use std::cmp::Ordering;

use super::print::Print;
use crate::text::escape::Escape;

use super::facets::{Facets, Rule};

/// A value with a lexical form: text of an element, or an attribute.
///
/// ```
/// use xsd_runtime::value::Value;
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

/// The lexical form of a value.
pub(crate) fn plain_text(value: &impl Value) -> String {
    let mut out = String::new();
    value.print(&mut Print {
        out: &mut out,
        escape: Escape::Nothing,
        problem: None,
    });
    out
}
