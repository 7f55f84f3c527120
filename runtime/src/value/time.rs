//! `xs:time`.

use std::cmp::Ordering;
use std::fmt;

use super::does_not_fit::DoesNotFit;
use super::field_reader::{FieldReader, read_fields};
use super::field_writer::FieldWriter;
use super::lexical::Value;
use super::moment::{Moment, compared_as_moment};
use super::offset::Offset;
use super::print::Print;
use super::spelling;

const ATTOSECONDS_PER_SECOND: u64 = 1_000_000_000_000_000_000;
const ATTOSECONDS_PER_NANOSECOND: u64 = 1_000_000_000;

/// An `xs:time`: a time of day, with or without an offset from UTC.
///
/// Equality, order and hash are those of the moment on one day, as XML Schema says: 12:00Z and 13:00+01:00 are equal.
/// Where only one of two times has an offset, they have an order only if it is the same for every offset.
///
/// ```
/// use xsd_runtime::value::{Time, Value};
/// let time = Time::from_text("14:30:00.25Z").expect("a time");
/// assert_eq!((time.hour(), time.minute(), time.second(), time.nanosecond()), (14, 30, 0, 250_000_000));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Time {
    hour: u8,
    minute: u8,
    second: u8,
    /// In 10⁻¹⁸ seconds.
    fraction: u64,
    offset: Option<Offset>,
}

impl Time {
    /// A time of day to the nanosecond. `None` if there is no such time. Hour 24 is the end of the day: its
    /// minutes and seconds are 0.
    #[must_use]
    pub fn new(
        hour: u8,
        minute: u8,
        second: u8,
        nanosecond: u32,
        offset: Option<Offset>,
    ) -> Option<Self> {
        let fraction = u64::from(nanosecond) * ATTOSECONDS_PER_NANOSECOND;
        Self {
            hour,
            minute,
            second,
            fraction,
            offset,
        }
        .checked()
    }

    fn checked(self) -> Option<Self> {
        let is_time = self.hour <= 23
            && self.minute <= 59
            && self.second <= 59
            && self.fraction < ATTOSECONDS_PER_SECOND;
        let is_midnight = (self.hour, self.minute, self.second, self.fraction) == (24, 0, 0, 0);
        (is_time || is_midnight).then_some(self)
    }

    /// The hour, 24 for the end of the day.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute.
    #[must_use]
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// The second.
    #[must_use]
    pub fn second(self) -> u8 {
        self.second
    }

    /// The fraction of the second in nanoseconds, rounded down.
    #[must_use]
    pub fn nanosecond(self) -> u32 {
        u32::try_from(self.fraction / ATTOSECONDS_PER_NANOSECOND).unwrap_or_default()
    }

    /// The offset from UTC.
    #[must_use]
    pub fn offset(self) -> Option<Offset> {
        self.offset
    }

    /// The fraction of the second in units of 10⁻¹⁸ seconds, which is all that the value has.
    #[must_use]
    pub fn attosecond(self) -> u64 {
        self.fraction
    }

    /// The same time of day with another fraction of the second, in 10⁻¹⁸ seconds. `None` if it is a second or more,
    /// or if the day ends at this time.
    #[must_use]
    pub fn with_attosecond(self, attosecond: u64) -> Option<Self> {
        let fraction = attosecond;
        Self { fraction, ..self }.checked()
    }

    /// The same time of day with another offset, or none.
    #[must_use]
    pub fn with_offset(self, offset: Option<Offset>) -> Self {
        Self { offset, ..self }
    }

    /// This many seconds of a day, and less than 10⁹ nanoseconds.
    pub(super) fn of_day(second: u32, nanosecond: u32, offset: Offset) -> Self {
        let field = |number: u32| u8::try_from(number).unwrap_or_default();
        Self {
            hour: field(second / 3600),
            minute: field(second / 60 % 60),
            second: field(second % 60),
            fraction: u64::from(nanosecond) * ATTOSECONDS_PER_NANOSECOND,
            offset: Some(offset),
        }
    }

    /// A time of day without an offset, as another library has it: hour, minute and second, and the nanosecond.
    #[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
    pub(super) fn on_clock([hour, minute, second]: [u8; 3], nanosecond: u32) -> Self {
        Self {
            hour,
            minute,
            second,
            fraction: u64::from(nanosecond) * ATTOSECONDS_PER_NANOSECOND,
            offset: None,
        }
    }

    /// Hour, minute and second, and the nanosecond, for a type that has no other fields.
    #[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
    pub(super) fn fields(self) -> Result<([u8; 3], u32), DoesNotFit> {
        if self.offset.is_some() {
            return Err(DoesNotFit::HasOffset);
        }
        if self.hour == 24 {
            return Err(DoesNotFit::EndOfDay);
        }
        let nanosecond = nanoseconds(self.fraction)?;
        Ok(([self.hour, self.minute, self.second], nanosecond))
    }

    fn moment(self) -> Moment {
        self.on_day(0)
    }

    /// The moment of this time on a day since 1970-01-01.
    pub(super) fn on_day(self, day: i64) -> Moment {
        let minutes = i64::from(self.hour) * 60 + i64::from(self.minute);
        let seconds = minutes * 60 + i64::from(self.second);
        Moment::new(day, seconds, self.fraction, self.offset)
    }

    /// Reads a time and its offset.
    pub(super) fn read(fields: &mut FieldReader<'_>) -> Option<Self> {
        let hour = fields.two()?;
        fields.byte(b':')?;
        let minute = fields.two()?;
        fields.byte(b':')?;
        let second = fields.two()?;
        Self {
            hour,
            minute,
            second,
            fraction: fields.fraction()?,
            offset: fields.offset()?,
        }
        .checked()
    }
}

/// The nanoseconds of a number of 10⁻¹⁸ seconds.
pub(super) fn nanoseconds(attoseconds: u64) -> Result<u32, DoesNotFit> {
    if attoseconds.is_multiple_of(ATTOSECONDS_PER_NANOSECOND) {
        u32::try_from(attoseconds / ATTOSECONDS_PER_NANOSECOND).map_err(|_| DoesNotFit::Range)
    } else {
        Err(DoesNotFit::Fraction)
    }
}

compared_as_moment!(Time);

impl Time {
    pub(super) fn write(self, out: &mut impl fmt::Write) -> fmt::Result {
        let mut fields = FieldWriter(out);
        fields.two("", self.hour)?;
        fields.two(":", self.minute)?;
        fields.two(":", self.second)?;
        fields.fraction(self.fraction)?;
        self.offset.map_or(Ok(()), |offset| offset.write(out))
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
    }
}

impl Value for Time {
    const EXPECTED: &'static str = "an xs:time";

    fn from_text(text: &str) -> Option<Self> {
        read_fields(text, Self::read)
    }

    fn print(&self, print: &mut Print<'_>) {
        print.fields(|out| self.write(out));
    }

    fn spelling(&self, number: usize) -> Option<String> {
        spelling::moment(&self.to_string(), number)
    }

    fn compare(&self, bound: &Self) -> Option<Ordering> {
        self.partial_cmp(bound)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::again;
    use super::*;

    #[test]
    fn times_come_back() {
        for text in ["02:00:00", "23:59:59.9999999Z", "24:00:00"] {
            assert_eq!(again::<Time>(text).as_deref(), Some(text));
        }
        assert_eq!(Time::from_text("2:00:00"), None);
    }

    #[test]
    fn times_of_the_same_moment_are_equal() {
        let time = |text: &str| text.parse::<Time>().expect("a time");
        assert_eq!(time("12:00:00Z"), time("13:00:00+01:00"));
        assert_ne!(time("12:00:00"), time("12:00:00Z"));
        assert!(time("12:00:00+01:00") < time("12:00:00Z"));
        assert!(time("24:00:00") > time("23:59:59.999999999999999999"));
        assert_eq!(time("12:00:00").partial_cmp(&time("12:00:00Z")), None);
        assert!(time("00:00:00") < time("14:00:00.1Z"));
    }
}
