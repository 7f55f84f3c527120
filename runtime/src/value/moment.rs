//! Moments. Dates and times are compared as moments.

use std::cmp::Ordering;

use super::offset::Offset;

/// The greatest offset, in seconds.
const FOURTEEN_HOURS: i128 = 14 * 3600;

/// A moment since 1970-01-01. Without an offset it is counted as if it was in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Moment {
    pub(super) seconds: i128,
    pub(super) attoseconds: u64,
    pub(super) has_offset: bool,
}

impl Moment {
    /// The moment of a day since 1970-01-01 and a time of that day.
    pub(super) fn new(
        day: i64,
        second_of_day: i64,
        attoseconds: u64,
        offset: Option<Offset>,
    ) -> Self {
        let minutes = offset.map_or(0, Offset::minutes);
        let second = second_of_day - i64::from(minutes) * 60;
        Self {
            seconds: i128::from(day) * 86_400 + i128::from(second),
            attoseconds,
            has_offset: offset.is_some(),
        }
    }

    /// The order of two moments. `None` if only one has an offset and it depends on the offset of the other.
    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        let own = (self.seconds, self.attoseconds);
        let seconds = other.seconds;
        let after = |seconds| (seconds, other.attoseconds);
        if self.has_offset == other.has_offset {
            return Some(own.cmp(&after(seconds)));
        }
        // The moment without an offset may be 14 hours earlier or later.
        if own < after(seconds - FOURTEEN_HOURS) {
            Some(Ordering::Less)
        } else if own > after(seconds + FOURTEEN_HOURS) {
            Some(Ordering::Greater)
        } else {
            None
        }
    }
}

/// Equality, order and hash of a date or time are those of its moment.
macro_rules! compared_as_moment {
    ($type:ty) => {
        impl PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                self.moment() == other.moment()
            }
        }

        impl Eq for $type {}

        impl std::hash::Hash for $type {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.moment().hash(state);
            }
        }

        impl PartialOrd for $type {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                self.moment().compare(other.moment())
            }
        }
    };
}

pub(super) use compared_as_moment;
