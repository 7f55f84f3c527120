//! The check of a value against the facets of its type.

use std::cmp::Ordering;

use super::checkable::{Checkable, text_under};
use super::facets::{Bound, Facets, Rule};
use super::lexical::Value;

impl Facets {
    /// The first facet that a value violates.
    #[must_use]
    pub fn broken_by<T: Value>(&'static self, value: &T) -> Option<Rule> {
        let value = value.checkable();
        let text = text_under(&value, Some(self));
        self.broken(&value, &text).into_iter().next()
    }

    /// Whether a value that was read from this text violates no facet.
    #[must_use]
    pub fn admits<T: Value>(&self, value: &T, text: &str) -> bool {
        self.broken(&value.checkable(), text).is_empty()
    }

    /// All facets that a value with this lexical form violates.
    pub(crate) fn broken(&self, value: &dyn Checkable, text: &str) -> Vec<Rule> {
        let mut broken = Vec::new();
        let text = self.white_space.normalised(text);
        // Each member type of a union has its own way.
        let text = value.white_space().normalised(&text);
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
        let compare = |bound: &str| value.compare_to(bound);
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
        // Values are compared, not texts: 1.0 is 1.
        let is = |other: &str| value.is(&self.white_space.normalised(other));
        if !self.values.is_empty() {
            let is_listed = self.values.iter().any(|listed| is(listed));
            ask(is_listed, Rule::OneOf(self.values));
        }
        if let Some(fixed) = self.fixed {
            ask(is(fixed), Rule::Fixed(fixed));
        }
        if let Some(item) = self.item {
            value.broken_by_items(&text, item, &mut broken);
        }
        broken
    }
}

/// How many digits a number has, and how many of them are after the point. Leading zeros of the whole part and
/// trailing zeros of the fraction do not count.
fn digits(text: &str) -> (usize, usize) {
    let number = text.trim_start_matches(['+', '-']);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let whole = whole.trim_start_matches('0').len();
    let fraction = fraction.trim_end_matches('0').len();
    (whole + fraction, fraction)
}
