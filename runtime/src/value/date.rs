//! `xs:date`.

use std::cmp::Ordering;
use std::fmt;

#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
use super::does_not_fit::DoesNotFit;
use super::field_reader::{FieldReader, read_fields};
use super::field_writer::FieldWriter;
use super::lexical::Value;
use super::moment::{Moment, compared_as_moment};
use super::offset::Offset;
use super::print::Print;
use super::spelling;

/// The greatest year: one of twelve digits. Every `SystemTime` is in an earlier one.
const MAX_YEAR: u64 = 999_999_999_999;

/// An `xs:date`: a day, with or without an offset from UTC.
///
/// Equality, order and hash are those of the moment at which the day begins, as XML Schema says. Where only one of two
/// dates has an offset, they have an order only if it is the same for every offset.
///
/// ```
/// use xsd_runtime::value::{Date, Value};
/// let date = Date::from_text("2012-11-07").expect("a date");
/// assert_eq!((date.year(), date.month(), date.day(), date.offset()), (2012, 11, 7, None));
/// assert_eq!(date, Date::new(2012, 11, 7, None).expect("a date"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Date {
    year: i64,
    month: u8,
    day: u8,
    offset: Option<Offset>,
}

impl Date {
    /// A day. `None` if the calendar has no such day.
    #[must_use]
    pub fn new(year: i64, month: u8, day: u8, offset: Option<Offset>) -> Option<Self> {
        let is_day =
            year.unsigned_abs() <= MAX_YEAR && (1..=days_in_month(year, month)).contains(&day);
        is_day.then_some(Self {
            year,
            month,
            day,
            offset,
        })
    }

    /// The year, negative before the common era.
    #[must_use]
    pub fn year(self) -> i64 {
        self.year
    }

    /// The month, from 1.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// The offset from UTC.
    #[must_use]
    pub fn offset(self) -> Option<Offset> {
        self.offset
    }

    /// The same day of the calendar with another offset, or none.
    #[must_use]
    pub fn with_offset(self, offset: Option<Offset>) -> Self {
        Self { offset, ..self }
    }

    /// Another day with the same offset, which must be in the calendar.
    pub(super) fn with_fields(self, year: i64, month: u8, day: u8) -> Self {
        Self {
            year,
            month,
            day,
            ..self
        }
    }

    /// A day without an offset, as another library has it.
    #[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
    pub(super) fn in_calendar(year: i64, month: u8, day: u8) -> Self {
        Self {
            year,
            month,
            day,
            offset: None,
        }
    }

    /// Year, month and day, for a type without an offset.
    #[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
    pub(super) fn fields(self) -> Result<(i64, u8, u8), DoesNotFit> {
        match self.offset {
            None => Ok((self.year, self.month, self.day)),
            Some(_) => Err(DoesNotFit::HasOffset),
        }
    }

    /// This many days since 1970-01-01, in the proleptic Gregorian calendar.
    pub(super) fn from_days(days: i64) -> Self {
        // As in `days`, years are counted from March, in cycles of 400 years.
        let days = days + 719_468;
        let (cycle, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let field = |number| u8::try_from(number).unwrap_or_default();
        Self {
            year: cycle * 400 + year + i64::from(month <= 2),
            month: field(month),
            day: field(day),
            offset: None,
        }
    }

    fn moment(self) -> Moment {
        Moment::new(self.days(), 0, 0, self.offset)
    }

    /// Days since 1970-01-01, in the proleptic Gregorian calendar.
    pub(super) fn days(self) -> i64 {
        // Count years from March, so that the leap day is the last day of a year.
        let year = self.year - i64::from(self.month <= 2);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year
            - 719_468
    }

    /// Reads year, month and day.
    pub(super) fn read(fields: &mut FieldReader<'_>) -> Option<Self> {
        let year = fields.year()?;
        fields.byte(b'-')?;
        let month = fields.two()?;
        fields.byte(b'-')?;
        let day = fields.two()?;
        Self::new(year, month, day, None)
    }
}

fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

compared_as_moment!(Date);

impl Date {
    pub(super) fn write(self, out: &mut impl fmt::Write) -> fmt::Result {
        let mut fields = FieldWriter(out);
        fields.year(self.year)?;
        fields.two("-", self.month)?;
        fields.two("-", self.day)?;
        self.offset.map_or(Ok(()), |offset| offset.write(out))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
    }
}

impl Value for Date {
    const EXPECTED: &'static str = "an xs:date";

    fn from_text(text: &str) -> Option<Self> {
        read_fields(text, |fields| {
            let date = Self::read(fields)?;
            Some(Self {
                offset: fields.offset()?,
                ..date
            })
        })
    }

    fn print(&self, print: &mut Print<'_>) {
        print.fields(|out| self.write(out));
    }

    /// There is no year 0 in XML Schema 1.0.
    fn is_known(&self) -> bool {
        self.year != 0
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
    fn dates_come_back() {
        for text in ["2012-11-07", "2012-11-07Z", "2000-02-29-05:00"] {
            assert_eq!(again::<Date>(text).as_deref(), Some(text));
        }
        assert_eq!(Date::from_text("1900-02-29"), None);
    }

    #[test]
    fn days_are_counted_and_found_again() {
        let some = (-800_000..800_000).step_by(97).chain(-500..1000);
        for days in some.chain([-365_242_500_000_000, 365_240_000_000_000]) {
            let date = Date::from_days(days);
            let is_day = Date::new(date.year, date.month, date.day, None).is_some();
            assert!(is_day && date.days() == days, "{date}");
        }
        assert_eq!(Date::from_days(0).to_string(), "1970-01-01");
    }

    #[test]
    fn days_that_begin_at_the_same_moment_are_equal() {
        let date = |text: &str| text.parse::<Date>().expect("a date");
        assert_eq!(date("2012-11-07-12:00"), date("2012-11-08+12:00"));
        assert_ne!(date("2012-11-07"), date("2012-11-07Z"));
        assert!(date("2012-11-07Z") > date("2012-11-07+01:00"));
        assert!(date("2012-11-09") > date("2012-11-08Z"));
        assert_eq!(date("2012-11-08").partial_cmp(&date("2012-11-08Z")), None);
    }
}
