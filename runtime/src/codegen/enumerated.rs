//! What all generated enumerations do in the same way: the program has it once, not once for each of them.

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::value::{Checkable, Facets, Print, Rule, WhiteSpace, trim};

/// A value of an enumeration, for checks.
#[doc(hidden)]
#[derive(Debug)]
pub struct Enumerated<'a> {
    /// The value as the schema spells it.
    pub text: &'a str,
    /// Whether the schema knows it.
    pub is_known: bool,
    /// What follows the word “expected” in a message.
    pub expected: &'static str,
    /// What the type does to white space.
    pub white_space: WhiteSpace,
    /// All values that the schema knows.
    pub values: &'static [&'static str],
}

impl Enumerated<'_> {
    /// Another value of the enumeration as the schema spells it.
    fn spelled<'t>(&self, other: &'t str) -> Cow<'t, str> {
        if self.values.contains(&other) {
            return other.into();
        }
        respelled(other, self.white_space, self.values)
    }
}

impl Checkable for Enumerated<'_> {
    fn expected(&self) -> &'static str {
        self.expected
    }

    fn print(&self, print: &mut Print<'_>) {
        print.text(self.text);
    }

    fn is_known(&self) -> bool {
        self.is_known
    }

    fn length(&self, text: &str) -> usize {
        text.chars().count()
    }

    fn white_space(&self) -> WhiteSpace {
        self.white_space
    }

    fn broken_by_items(&self, _: &str, _: &'static Facets, _: &mut Vec<Rule>) {}

    fn compare_to(&self, _: &str) -> Option<Ordering> {
        None
    }

    fn is(&self, other: &str) -> bool {
        self.spelled(other) == self.text
    }

    fn plain_text_of(&self, other: &str) -> Option<String> {
        Some(self.spelled(other).into_owned())
    }
}

/// The number of a value among those of an enumeration.
#[doc(hidden)]
#[must_use]
pub fn number_of(text: &str, values: &[&str]) -> Option<usize> {
    values.iter().position(|&value| value == text)
}

/// A text that is no value of an enumeration, as the type of the enumeration has it. A value of the schema may itself
/// have blanks around it.
#[doc(hidden)]
#[cold]
#[must_use]
pub fn respelled<'t>(text: &'t str, white_space: WhiteSpace, values: &[&str]) -> Cow<'t, str> {
    let text = white_space.normalised(text);
    let is_value = |text: &str| values.contains(&text);
    let trimmed = trim(&text);
    if !is_value(&text) && is_value(trimmed) {
        return trimmed.to_owned().into();
    }
    text
}

/// Whether a text spells a value of an enumeration, apart from white space that does not matter.
#[doc(hidden)]
#[must_use]
pub fn spells(text: &str, value: &str, white_space: WhiteSpace) -> bool {
    text == value || white_space.normalised(text) == value
}
