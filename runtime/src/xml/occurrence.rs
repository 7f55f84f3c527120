//! Occurrence: how often something may be there.

use std::ops::{Bound, RangeBounds};

use crate::xml::read_error::ReadErrorKind;

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

    /// What is wrong with this many; `name` is that of the elements, or of several with ` | ` between.
    pub(crate) fn broken(self, count: usize, name: &str) -> Option<ReadErrorKind> {
        let (bound, limit) = if count < self.min {
            ("at least", self.min)
        } else if count > self.max {
            ("at most", self.max)
        } else {
            return None;
        };
        Some(ReadErrorKind::Occurrence {
            expected: match (name, limit) {
                ("", 1) => format!("{bound} 1 item"),
                ("", _) => format!("{bound} {limit} items"),
                _ => format!("{bound} {limit} {}", elements(name)),
            },
            found: count,
        })
    }
}

/// The names of elements, which ` | ` separates, for a message.
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
