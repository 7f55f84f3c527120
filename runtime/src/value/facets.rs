//! Facets: what a simple type asks of a value beyond what its Rust type can say.

use super::pattern::Pattern;

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
}
