//! Facets: the rules of a simple type that its Rust type does not express.

use super::pattern::Pattern;
use super::white_space::WhiteSpace;
use crate::text::plural::counted;

/// The facets of a simple type, those of its bases included.
///
/// ```
/// use xsd_runtime::value::{Facets, Pattern};
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
    /// `whiteSpace`: what is done to a text before it is checked.
    pub white_space: WhiteSpace,
    /// `minLength`, or `length`: in characters, bytes or items.
    pub min_length: Option<usize>,
    /// `maxLength`, or `length`.
    pub max_length: Option<usize>,
    /// `pattern`: a text must match each of these.
    pub patterns: &'static [&'static Pattern],
    /// `minInclusive` or `minExclusive`.
    pub min: Bound,
    /// `maxInclusive` or `maxExclusive`.
    pub max: Bound,
    /// `totalDigits`
    pub total_digits: Option<usize>,
    /// `fractionDigits`
    pub fraction_digits: Option<usize>,
    /// `enumeration`, where the type is not a Rust enum. Empty if there is none.
    pub values: &'static [&'static str],
    /// `fixed`: the only value.
    pub fixed: Option<&'static str>,
    /// The facets of each item of a list.
    pub item: Option<&'static Facets>,
}

/// An end of the range of a value, with the text of the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The range has no end here.
    None,
    /// The end belongs to the range.
    Inclusive(&'static str),
    /// The end does not belong to the range.
    Exclusive(&'static str),
}

/// A facet that a value violates. The text of the error follows the word “expected” in messages.
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
    #[error("at most {}", counted(*.0, "digits"))]
    TotalDigits(usize),
    /// `fractionDigits`
    #[error("at most {}", counted(*.0, "digits after the point"))]
    FractionDigits(usize),
    /// `enumeration`
    #[error("one of {}", .0.join(", "))]
    OneOf(&'static [&'static str]),
    /// `fixed`
    #[error("the fixed value {0:?}")]
    Fixed(&'static str),
}

impl Facets {
    /// No facets.
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
}

#[cfg(test)]
mod tests {
    use super::Rule;
    use crate::testing::{assert_messages, variants};

    variants!(Rule: MinLength, MaxLength, Pattern, AtLeast, MoreThan, AtMost, LessThan, TotalDigits,
        FractionDigits, OneOf, Fixed);

    #[test]
    fn every_rule_has_its_message() {
        let messages = [
            (Rule::MinLength(1), "a length of at least 1"),
            (Rule::MaxLength(9), "a length of at most 9"),
            (Rule::Pattern("a|b"), "a text that matches a|b"),
            (Rule::AtLeast("1"), "at least 1"),
            (Rule::MoreThan("0"), "more than 0"),
            (Rule::AtMost("9"), "at most 9"),
            (Rule::LessThan("10"), "less than 10"),
            (Rule::TotalDigits(4), "at most 4 digits"),
            (Rule::FractionDigits(2), "at most 2 digits after the point"),
            (Rule::OneOf(&["a", "b"]), "one of a, b"),
            (Rule::Fixed("a"), "the fixed value \"a\""),
        ];
        assert_messages(&messages, name, ALL);
    }
}
