//! Offsets from UTC.

use std::fmt;

use super::field_writer::FieldWriter;

#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
use super::does_not_fit::DoesNotFit;

/// An offset from UTC in minutes, from -14:00 to +14:00. `Z` is 0.
///
/// ```
/// use xsd_runtime::value::Offset;
/// let offset = Offset::from_minutes(-90).expect("less than 14 hours");
/// assert_eq!(offset.to_string(), "-01:30");
/// assert_eq!(Offset::UTC.to_string(), "Z");
/// assert_eq!(Offset::from_minutes(900), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Offset(i16);

impl Offset {
    /// The offset of UTC itself: 0.
    pub const UTC: Self = Self(0);

    /// An offset in minutes east of UTC. `None` if it is more than 14 hours.
    #[must_use]
    pub const fn from_minutes(minutes: i16) -> Option<Self> {
        if minutes.unsigned_abs() <= 14 * 60 {
            Some(Self(minutes))
        } else {
            None
        }
    }

    /// Minutes east of UTC.
    #[must_use]
    pub const fn minutes(self) -> i16 {
        self.0
    }

    pub(super) fn write(self, out: &mut impl fmt::Write) -> fmt::Result {
        if self.0 == 0 {
            return out.write_str("Z");
        }
        let minutes = self.0.unsigned_abs();
        let mut fields = FieldWriter(out);
        fields.two(if self.0 < 0 { "-" } else { "+" }, minutes / 60)?;
        fields.two(":", minutes % 60)
    }
}

/// An offset in seconds, as other libraries have it.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
impl Offset {
    pub(super) fn seconds(self) -> i32 {
        i32::from(self.0) * 60
    }

    pub(super) fn from_seconds(seconds: i32) -> Result<Self, DoesNotFit> {
        let minutes = i16::try_from(seconds / 60).ok();
        let minutes = minutes.filter(|_| seconds % 60 == 0);
        let offset = minutes.and_then(Self::from_minutes);
        offset.ok_or(DoesNotFit::Offset)
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
    }
}
