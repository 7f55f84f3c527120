//! Ranges of whole numbers.

use crate::model::simple_values::{Base, Restrictions};
use crate::model::value_space as space;
use crate::model::{Builtin, Facet};

/// A range of whole numbers; `None` has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    least: Option<i128>,
    most: Option<i128>,
}

impl Range {
    pub(crate) fn is_in(self, other: Self) -> bool {
        let below = other
            .least
            .is_some_and(|end| self.least.is_none_or(|own| own < end));
        let above = other
            .most
            .is_some_and(|end| self.most.is_none_or(|own| own > end));
        !below && !above
    }

    pub(crate) fn has(self, number: i128) -> bool {
        let only = Self {
            least: Some(number),
            most: Some(number),
        };
        only.is_in(self)
    }

    fn of_builtin(builtin: Builtin) -> Self {
        let (least, most) = space::range(builtin);
        let number = |text: Option<&str>| text.and_then(|text| text.parse().ok());
        Self {
            least: number(least),
            most: number(most),
        }
    }
}

pub(crate) fn is_whole(builtin: Builtin) -> bool {
    builtin.and_bases().any(|base| base == Builtin::Integer)
}

/// The range of a type of whole numbers, facets included.
pub(crate) fn range(restrictions: &Restrictions<'_>) -> Option<Range> {
    let Base::Builtin(builtin) = restrictions.base else {
        return None;
    };
    if !is_whole(builtin) {
        return None;
    }
    let mut range = Range::of_builtin(builtin);
    let number = |text: &str, step: i128| text.trim().parse::<i128>().ok()?.checked_add(step);
    let raise = |own: Option<i128>, end: Option<i128>| own.max(end);
    let lower = |own: Option<i128>, end: Option<i128>| match (own, end) {
        (Some(own), Some(end)) => Some(own.min(end)),
        (own, end) => own.or(end),
    };
    for facet in restrictions.steps.iter().flat_map(|facets| facets.iter()) {
        match facet {
            Facet::MinInclusive(text) => range.least = raise(range.least, number(text, 0)),
            Facet::MinExclusive(text) => range.least = raise(range.least, number(text, 1)),
            Facet::MaxInclusive(text) => range.most = lower(range.most, number(text, 0)),
            Facet::MaxExclusive(text) => range.most = lower(range.most, number(text, -1)),
            Facet::TotalDigits(digits) => {
                let end = u32::try_from(*digits).ok();
                let end = end.and_then(|digits| 10_i128.checked_pow(digits));
                range.least = raise(range.least, end.map(|end| 1 - end));
                range.most = lower(range.most, end.map(|end| end - 1));
            }
            _ => {}
        }
    }
    Some(range)
}

/// The range of the Rust type for a type of whole numbers: that of a built-in type with ends, or 64 bits where the
/// facets say that this is enough, or any number.
pub(crate) fn rust_range(restrictions: &Restrictions<'_>) -> Option<Range> {
    let Base::Builtin(builtin) = restrictions.base else {
        return None;
    };
    let range = range(restrictions)?;
    let own = Range::of_builtin(builtin);
    if own.least.is_some() && own.most.is_some() {
        return Some(own);
    }
    let [signed, unsigned] = [Builtin::Long, Builtin::UnsignedLong].map(Range::of_builtin);
    let none = Range {
        least: None,
        most: None,
    };
    let has_sign = own.least.is_none();
    Some(match (range.is_in(signed), range.is_in(unsigned)) {
        (true, true) if has_sign => signed,
        (_, true) => unsigned,
        (true, false) => signed,
        (false, false) => none,
    })
}
