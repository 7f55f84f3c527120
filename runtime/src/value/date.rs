//! `xs:date`.

use std::cmp::Ordering;
use std::fmt;

use super::date_text::{FieldReader, FieldWriter, read_fields};
use super::lexical::Value;
use super::moment::Moment;
use super::offset::Offset;
use super::print::Print;
use super::spelling;

/// The greatest year. The seconds up to it fit in 64 bits.
const MAX_YEAR: u64 = 292_000_000_000;

/// An `xs:date`: a day, with or without an offset from UTC.
///
/// ```
/// use xsd_runtime::value::{Date, Value};
/// let date = Date::from_text("2012-11-07").expect("a date");
/// assert_eq!((date.year(), date.month(), date.day(), date.offset()), (2012, 11, 7, None));
/// assert_eq!(date, Date::new(2012, 11, 7, None).expect("a date"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

    pub(super) fn without_offset(self) -> Self {
        Self {
            offset: None,
            ..self
        }
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

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = FieldWriter(f);
        fields.year(self.year)?;
        fields.two("-", self.month)?;
        fields.two("-", self.day)?;
        fields.offset(self.offset)
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
        print.display(self);
    }

    /// There is no year 0 in XML Schema 1.0.
    fn is_known(&self) -> bool {
        self.year != 0
    }

    fn spelling(&self, number: usize) -> Option<String> {
        spelling::moment(&self.to_string(), number)
    }

    fn compare(&self, bound: &Self) -> Option<Ordering> {
        let midnight = |date: &Self| Moment::new(date.days(), 0, 0, date.offset);
        midnight(self).compare(midnight(bound))
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
}
