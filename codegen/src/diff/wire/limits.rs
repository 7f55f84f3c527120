//! The ends of ranges of values.

use std::cmp::Ordering;

use super::numbers::is_whole;
use crate::model::value_space as space;
use crate::model::{Builtin, Facet};

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limit<'m> {
    pub(crate) is_least: bool,
    text: &'m str,
    is_inclusive: bool,
}

impl<'m> Limit<'m> {
    pub(crate) fn of(facet: &'m Facet) -> Option<Self> {
        let (is_least, text, is_inclusive) = match facet {
            Facet::MinInclusive(text) => (true, text, true),
            Facet::MinExclusive(text) => (true, text, false),
            Facet::MaxInclusive(text) => (false, text, true),
            Facet::MaxExclusive(text) => (false, text, false),
            _ => return None,
        };
        Some(Self {
            is_least,
            text: text.trim(),
            is_inclusive,
        })
    }

    /// The ends of a built-in type.
    pub(crate) fn of_builtin(builtin: Builtin) -> impl Iterator<Item = Limit<'static>> {
        let (least, most) = space::range(builtin);
        [(true, least), (false, most)]
            .into_iter()
            .filter_map(|(is_least, text)| {
                Some(Limit {
                    is_least,
                    text: text?,
                    is_inclusive: true,
                })
            })
    }

    /// The first or last whole number that it allows.
    fn number(&self) -> Option<i128> {
        let step = match (self.is_inclusive, self.is_least) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => -1,
        };
        self.text.parse::<i128>().ok()?.checked_add(step)
    }

    /// How two ends of the same side compare: `Greater` if this one allows less. `None` if that is not known.
    pub(crate) fn compare(&self, other: &Limit<'_>, builtin: Builtin) -> Option<Ordering> {
        if self.is_least != other.is_least {
            return None;
        }
        let order = match (self.number(), other.number()) {
            (Some(own), Some(other)) if is_whole(builtin) => own.cmp(&other),
            _ => match space::compare(builtin, self.text, other.text)? {
                // Without the end itself there is less.
                Ordering::Equal => return Some(other.is_inclusive.cmp(&self.is_inclusive)),
                order => order,
            },
        };
        Some(if self.is_least {
            order
        } else {
            order.reverse()
        })
    }

    /// Whether all that it allows another one allows, too.
    pub(crate) fn implies(&self, other: &Limit<'_>, builtin: Builtin) -> bool {
        self.compare(other, builtin).is_some_and(Ordering::is_ge)
    }
}
