//! Occurrence: how many elements or items there may be.

use std::ops::{Bound, RangeBounds};

use crate::text::plural::counted;
use crate::xml::read_error_kind::ReadErrorKind;

/// `minOccurs` and `maxOccurs`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Occurs {
    pub(crate) min: usize,
    pub(crate) max: usize,
}

impl Occurs {
    pub(crate) fn new(range: &impl RangeBounds<usize>) -> Self {
        let min = match range.start_bound() {
            Bound::Included(min) => *min,
            Bound::Excluded(below) => below.saturating_add(1),
            Bound::Unbounded => 0,
        };
        let max = match range.end_bound() {
            Bound::Included(max) => *max,
            Bound::Excluded(above) => above.saturating_sub(1),
            Bound::Unbounded => usize::MAX,
        };
        Self { min, max }
    }

    /// For a message: the number of items that elements must make.
    pub(crate) fn of_items(self) -> String {
        let Self { min, max } = self;
        let items = match max {
            usize::MAX => format!("at least {}", counted(min, "items")),
            _ if min == max => counted(min, "items"),
            _ => format!("{min} to {}", counted(max, "items")),
        };
        format!("elements that make {items}")
    }

    /// What is wrong with this number of elements. `name` is their name, or several names with ` | ` between
    /// them; it is empty for the items of a list.
    pub(crate) fn broken(self, count: usize, name: &str) -> Option<ReadErrorKind> {
        let (bound, limit) = if count < self.min {
            ("at least", self.min)
        } else if count > self.max {
            ("at most", self.max)
        } else {
            return None;
        };
        Some(ReadErrorKind::Occurrence {
            expected: match name {
                "" => format!("{bound} {}", counted(limit, "items")),
                _ => format!("{bound} {limit} {}", elements(name)),
            },
            found: count,
        })
    }
}

/// Names with ` | ` between them as a message shows them.
pub(crate) fn elements(names: &str) -> String {
    let names = names.split(" | ").map(|name| format!("<{name}>"));
    names.collect::<Vec<_>>().join(" or ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_wrong() {
        let message = |range: std::ops::RangeInclusive<usize>, count| {
            let broken = Occurs::new(&range).broken(count, "t:A | t:B");
            broken.map(|kind| kind.to_string())
        };
        assert_eq!(message(1..=3, 2), None);
        assert_eq!(
            message(1..=3, 0).as_deref(),
            Some("expected at least 1 <t:A> or <t:B>, found 0")
        );
        assert_eq!(
            message(1..=3, 4).as_deref(),
            Some("expected at most 3 <t:A> or <t:B>, found 4")
        );
    }
}
