//! A value whose type is not known where it is checked. Checks are rare: the program has each once, not once for each
//! type.

use std::cmp::Ordering;

use super::facets::{Facets, Rule};
use super::print::{Print, printed};
use super::white_space::WhiteSpace;

/// What checks ask a value. The methods without a counterpart in `Value` take another value as its text.
#[doc(hidden)]
#[allow(missing_docs, reason = "the methods are those of `Value`")]
pub trait Checkable {
    fn expected(&self) -> &'static str;

    fn print(&self, print: &mut Print<'_>);

    fn is_known(&self) -> bool;

    fn length(&self, text: &str) -> usize;

    fn white_space(&self) -> WhiteSpace;

    fn broken_by_items(&self, text: &str, item: &'static Facets, broken: &mut Vec<Rule>);

    /// As `Value::compare`.
    fn compare_to(&self, bound: &str) -> Option<Ordering>;

    /// As `Value::is_same`.
    fn is(&self, other: &str) -> bool;

    /// The text that this writes for another value.
    fn plain_text_of(&self, other: &str) -> Option<String>;
}

/// The lexical form of a value whose type may have facets.
pub(crate) fn text_under(value: &dyn Checkable, facets: Option<&'static Facets>) -> String {
    printed(facets, |print| value.print(print))
}

/// Whether two values have the same lexical form.
pub(super) fn have_same_text(value: &dyn Checkable, other: &dyn Checkable) -> bool {
    text_under(value, None) == text_under(other, None)
}
