//! Moments. Dates and times are compared as moments.

use std::cmp::Ordering;

use super::offset::Offset;

/// The greatest offset, in seconds.
const FOURTEEN_HOURS: i64 = 14 * 3600;

/// A moment since 1970-01-01. Without an offset it is counted as if it was in UTC.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    seconds: i64,
    attoseconds: u64,
    has_offset: bool,
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
        Self {
            seconds: day * 86_400 + second_of_day - i64::from(minutes) * 60,
            attoseconds,
            has_offset: offset.is_some(),
        }
    }

    /// Seconds since 1970-01-01T00:00:00Z, `None` without an offset.
    pub(super) fn unix_seconds(self) -> Option<i64> {
        self.has_offset.then_some(self.seconds)
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
