//! The trait of simple values: each has a lexical form.

use std::cmp::Ordering;

use super::checkable::{Checkable, have_same_text, text_under};
use super::facets::{Facets, Rule};
use super::print::Print;
use super::white_space::WhiteSpace;

/// A simple value: the text of an element, or the value of an attribute.
///
/// ```
/// use xsd_runtime::value::Value;
/// assert_eq!(i32::from_text(" -7 "), Some(-7));
/// assert_eq!(bool::from_text("1"), Some(true));
/// assert_eq!(u16::from_text("65536"), None);
/// ```
pub trait Value: Send + Sync + Sized {
    /// What follows the word “expected” in a message, such as `an xs:int`.
    const EXPECTED: &'static str;

    /// Reads a lexical form. White space around it is ignored, except for strings.
    fn from_text(text: &str) -> Option<Self>;

    /// Writes the lexical form.
    fn print(&self, print: &mut Print<'_>);

    /// Whether the schema knows this value. It does not know the `Other` of an enumeration, and a value of a
    /// union that violates the facets of its member type.
    fn is_known(&self) -> bool {
        true
    }

    /// Whether the schema knows this value and allows the text from which it was read. White space around a value
    /// of an enumeration is allowed only if its type collapses white space.
    fn is_admitted(&self, _text: &str) -> bool {
        self.is_known()
    }

    /// As [`Value::from_text`], with what [`Value::is_admitted`] says of the value and the text. A union finds both at once.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    fn from_text_judged(text: &str) -> Option<(Self, bool)> {
        let value = Self::from_text(text)?;
        let is_admitted = value.is_admitted(text);
        Some((value, is_admitted))
    }

    /// The length for facets: in characters of the lexical form, in bytes or in items.
    fn length(&self, text: &str) -> usize {
        text.chars().count()
    }

    /// The order of this value and the end of a range. `None` if they have no order.
    fn compare(&self, _bound: &Self) -> Option<Ordering> {
        None
    }

    /// Whether this is the same value, if that is more than to have the same lexical form.
    fn is_same(&self, other: &Self) -> bool {
        self.compare(other) == Some(Ordering::Equal)
            || have_same_text(&self.checkable(), &other.checkable())
    }

    /// Lexical forms of this value, numbered from 0: those that patterns of schemas ask for. `None` after the
    /// last one. Two values of a type have the same sort of form under the same number.
    fn spelling(&self, _number: usize) -> Option<String> {
        None
    }

    /// What the type of this value does to white space.
    fn white_space(&self) -> WhiteSpace {
        WhiteSpace::Collapse
    }

    /// Adds the facets that items of a list violate, which was read from this text.
    fn broken_by_items(&self, _text: &str, _item: &'static Facets, _broken: &mut Vec<Rule>) {}

    /// The value for checks.
    #[doc(hidden)]
    fn checkable(&self) -> impl Checkable {
        self
    }
}

/// The lexical form of a value.
#[doc(hidden)]
pub fn plain_text(value: &impl Value) -> String {
    text_under(&value.checkable(), None)
}
