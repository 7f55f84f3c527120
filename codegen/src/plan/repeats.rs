//! How often something occurs, and who looks after that.

use super::parts::{ContentPart, Counting};
use crate::model::Occurs;

/// How often something occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeats {
    /// The least and the most.
    pub occurs: Occurs,
    /// Whether the reader must stop at its maximum, because what follows may have the same name.
    pub is_limited: bool,
    /// How its number is checked.
    pub counting: Counting,
}

impl Repeats {
    /// What has nothing around it that matters.
    pub(super) const fn own(occurs: Occurs) -> Self {
        Self {
            occurs,
            is_limited: false,
            counting: Counting::Own,
        }
    }

    pub(super) fn of(part: &ContentPart<'_>) -> Self {
        Self {
            occurs: part.occurs,
            is_limited: part.is_limited,
            counting: part.counting,
        }
    }

    /// What is checked of the number of values, if anything is.
    #[must_use]
    pub fn checked(self) -> Option<Occurs> {
        let is_checked = match self.counting {
            Counting::Own => !self.occurs.is_any_number(),
            Counting::Together => true,
            Counting::InAnother => false,
        };
        is_checked.then_some(self.occurs)
    }

    /// How many are made for an arbitrary value, so that it is read as it was written: no more than necessary of what
    /// is checked together, and as many as there can be of what is in it.
    #[must_use]
    pub fn made(self) -> Occurs {
        let Occurs { min, max } = self.occurs;
        match (self.counting, max) {
            (Counting::Together, _) => Occurs {
                min,
                max: Some(min.max(1)),
            },
            (Counting::InAnother, Some(max)) if max > 1 => Occurs {
                min: max,
                max: Some(max),
            },
            _ => self.occurs,
        }
    }

    /// The number at which the reader must stop.
    #[must_use]
    pub fn limit(self) -> Option<u64> {
        self.occurs.max.filter(|_| self.is_limited)
    }
}
