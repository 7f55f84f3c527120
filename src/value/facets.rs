//! Facets: what a simple type asks of a value beyond what its Rust type can say.

use std::cmp::Ordering;

use super::{Pattern, Value};
use crate::xml::{plain_text, trim};

/// The facets of a simple type, those of its bases included.
///
/// ```
/// use ews_types::value::{Facets, Pattern};
/// static CAPITALS: Pattern = Pattern::new("[A-Z]*", "[A-Z]*");
/// static CODE: Facets = Facets {
///     min_length: Some(2),
///     patterns: &[&CAPITALS],
///     ..Facets::NONE
/// };
/// let broken = |text: &str| CODE.broken_by(&text.to_owned()).map(|rule| rule.to_string());
/// assert_eq!(broken("OK"), None);
/// assert_eq!(broken("K").as_deref(), Some("a length of at least 2"));
/// assert_eq!(broken("ok").as_deref(), Some("a text that matches [A-Z]*"));
/// ```
#[derive(Debug)]
pub struct Facets {
    /// `whiteSpace`: what is done to a text before it is looked at.
    pub white_space: WhiteSpace,
    /// `minLength`, or `length`: characters, octets or items.
    pub min_length: Option<usize>,
    /// `maxLength`, or `length`.
    pub max_length: Option<usize>,
    /// `pattern`: a text matches each of these.
    pub patterns: &'static [&'static Pattern],
    /// `minInclusive` or `minExclusive`.
    pub min: Bound,
    /// `maxInclusive` or `maxExclusive`.
    pub max: Bound,
    /// `totalDigits`
    pub total_digits: Option<usize>,
    /// `fractionDigits`
    pub fraction_digits: Option<usize>,
    /// `enumeration` of values that are no enum of their own; empty if there is none.
    pub values: &'static [&'static str],
    /// `fixed`: the only value.
    pub fixed: Option<&'static str>,
    /// What is asked of each item of a list.
    pub item: Option<&'static Facets>,
}

/// What is done to white space before a text is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhiteSpace {
    /// Nothing.
    Preserve,
    /// Each white space character becomes a blank.
    Replace,
    /// As `Replace`, then runs become one blank and the ends are trimmed.
    Collapse,
}

/// An end of the range of a value, as the schema spells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// There is none.
    None,
    /// It belongs to the range.
    Inclusive(&'static str),
    /// It does not.
    Exclusive(&'static str),
}

/// A facet that a value does not meet, in the words of a message: “expected …”.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Rule {
    /// `minLength`
    #[error("a length of at least {0}")]
    MinLength(usize),
    /// `maxLength`
    #[error("a length of at most {0}")]
    MaxLength(usize),
    /// `pattern`
    #[error("a text that matches {0}")]
    Pattern(&'static str),
    /// `minInclusive`
    #[error("at least {0}")]
    AtLeast(&'static str),
    /// `minExclusive`
    #[error("more than {0}")]
    MoreThan(&'static str),
    /// `maxInclusive`
    #[error("at most {0}")]
    AtMost(&'static str),
    /// `maxExclusive`
    #[error("less than {0}")]
    LessThan(&'static str),
    /// `totalDigits`
    #[error("at most {0} digits")]
    TotalDigits(usize),
    /// `fractionDigits`
    #[error("at most {0} digits after the point")]
    FractionDigits(usize),
    /// `enumeration`
    #[error("one of {}", .0.join(", "))]
    OneOf(&'static [&'static str]),
    /// `fixed`
    #[error("the fixed value {0:?}")]
    Fixed(&'static str),
}

impl Facets {
    /// No facet at all.
    pub const NONE: Self = Self {
        white_space: WhiteSpace::Preserve,
        min_length: None,
        max_length: None,
        patterns: &[],
        min: Bound::None,
        max: Bound::None,
        total_digits: None,
        fraction_digits: None,
        values: &[],
        fixed: None,
        item: None,
    };

    /// The first facet that a value does not meet.
    #[must_use]
    pub fn broken_by<T: Value>(&self, value: &T) -> Option<Rule> {
        self.broken(value, &plain_text(value)).into_iter().next()
    }

    /// Whether a value that was read from this text meets all of them.
    #[must_use]
    pub fn admits<T: Value>(&self, value: &T, text: &str) -> bool {
        self.broken(value, text).is_empty()
    }

    /// All facets that a value with this lexical form does not meet.
    pub(crate) fn broken<T: Value>(&self, value: &T, text: &str) -> Vec<Rule> {
        let mut broken = Vec::new();
        let text = self.white_space.apply(text);
        let mut ask = |holds: bool, rule: Rule| {
            if !holds {
                broken.push(rule);
            }
        };
        if let Some(least) = self.min_length {
            ask(value.length(&text) >= least, Rule::MinLength(least));
        }
        if let Some(most) = self.max_length {
            ask(value.length(&text) <= most, Rule::MaxLength(most));
        }
        for pattern in self.patterns {
            ask(pattern.matches(&text), Rule::Pattern(pattern.schema()));
        }
        let compare = |bound: &str| T::from_text(bound).and_then(|bound| value.compare(&bound));
        match self.min {
            Bound::None => {}
            Bound::Inclusive(least) => ask(
                matches!(compare(least), Some(Ordering::Greater | Ordering::Equal)),
                Rule::AtLeast(least),
            ),
            Bound::Exclusive(least) => ask(
                compare(least) == Some(Ordering::Greater),
                Rule::MoreThan(least),
            ),
        }
        match self.max {
            Bound::None => {}
            Bound::Inclusive(most) => ask(
                matches!(compare(most), Some(Ordering::Less | Ordering::Equal)),
                Rule::AtMost(most),
            ),
            Bound::Exclusive(most) => {
                ask(compare(most) == Some(Ordering::Less), Rule::LessThan(most));
            }
        }
        if let Some(most) = self.total_digits {
            ask(digits(&text).0 <= most, Rule::TotalDigits(most));
        }
        if let Some(most) = self.fraction_digits {
            ask(digits(&text).1 <= most, Rule::FractionDigits(most));
        }
        // Values are compared, not their spellings.
        let canonical = |text: &str| {
            let text = self.white_space.apply(text);
            T::from_text(&text).map(|value| plain_text(&value))
        };
        let is = |other: &str| canonical(other) == canonical(&text);
        if !self.values.is_empty() {
            let is_listed = self.values.iter().any(|listed| is(listed));
            ask(is_listed, Rule::OneOf(self.values));
        }
        if let Some(fixed) = self.fixed {
            ask(is(fixed), Rule::Fixed(fixed));
        }
        if let Some(item) = self.item {
            value.broken_by_items(item, &mut broken);
        }
        broken
    }
}

impl WhiteSpace {
    fn apply(self, text: &str) -> std::borrow::Cow<'_, str> {
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

/// How many digits a number has that count, and how many of them after the point.
fn digits(text: &str) -> (usize, usize) {
    let number = text.trim_start_matches(['+', '-']);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let whole = whole.trim_start_matches('0').len();
    let fraction = fraction.trim_end_matches('0').len();
    (whole + fraction, fraction)
}
