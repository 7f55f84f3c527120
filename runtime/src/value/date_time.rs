//! `xs:dateTime`, `xs:date`, `xs:time`: the fields as they were written, with an optional offset from
//! UTC. No calendar arithmetic: convert to the date library of your choice for that.

use std::cmp::Ordering;
use std::fmt;

use super::lexical::Value;
use super::print::Print;
use crate::text::characters::trim;

use std::time::{Duration as StdDuration, SystemTime};

/// An offset from UTC in minutes, from -14:00 to +14:00; `Z` is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Offset(i16);

impl Offset {
    /// UTC itself.
    pub const UTC: Self = Self(0);

    /// An offset in minutes east of UTC, `None` beyond 14 hours.
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
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == 0 {
            return f.write_str("Z");
        }
        let sign = if self.0 < 0 { '-' } else { '+' };
        let minutes = self.0.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

/// An `xs:date`: a day, perhaps with an offset from UTC.
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

/// An `xs:time`: a time of day, perhaps with an offset from UTC.
///
/// ```
/// use xsd_runtime::value::{Time, Value};
/// let time = Time::from_text("14:30:00.25Z").expect("a time");
/// assert_eq!((time.hour(), time.minute(), time.second(), time.nanosecond()), (14, 30, 0, 250_000_000));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Time {
    hour: u8,
    minute: u8,
    second: u8,
    /// In 10⁻¹⁸ seconds.
    fraction: u64,
    offset: Option<Offset>,
}

/// An `xs:dateTime`, perhaps without an offset from UTC (the application then decides on the time zone that the
/// request names, else UTC).
///
/// Two values are equal if their fields are: 12:00Z and 13:00+01:00 are not. Fractions of a second have
/// 18 digits; more that are not zero cannot be read.
///
/// ```
/// use xsd_runtime::value::{DateTime, Value};
/// let created = DateTime::from_text("2012-11-07T00:10:35Z").expect("a dateTime");
/// assert_eq!(created, DateTime::utc(2012, 11, 7, 0, 10, 35).expect("a dateTime"));
/// assert_eq!(created.unix_seconds(), Some(1_352_247_035));
/// assert_eq!(created.to_string(), "2012-11-07T00:10:35Z");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateTime {
    date: Date,
    time: Time,
}

impl Date {
    const EPOCH: Self = Self {
        year: 1970,
        month: 1,
        day: 1,
        offset: None,
    };

    /// A day, `None` if the calendar has no such day.
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

    /// Days since 1970-01-01, in the proleptic Gregorian calendar.
    fn days(self) -> i64 {
        // Years that begin in March put the leap day at their end.
        let year = self.year - i64::from(self.month <= 2);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year
            - 719_468
    }
}

impl Time {
    const MIDNIGHT: Self = Self {
        hour: 0,
        minute: 0,
        second: 0,
        fraction: 0,
        offset: None,
    };

    /// A time of day to the nanosecond, `None` if there is no such time. Hour 24 is the end of the day
    /// and has no minutes.
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
            && self.fraction < ATTOSECONDS;
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
}

impl DateTime {
    /// A day and a time of it. The offset is the time's.
    #[must_use]
    pub fn new(date: Date, time: Time) -> Self {
        Self {
            date: Date {
                offset: None,
                ..date
            },
            time,
        }
    }

    /// A time in UTC, `None` if there is no such time.
    #[must_use]
    pub fn utc(year: i64, month: u8, day: u8, hour: u8, minute: u8, second: u8) -> Option<Self> {
        let time = Time::new(hour, minute, second, 0, Some(Offset::UTC))?;
        Some(Self::new(Date::new(year, month, day, None)?, time))
    }

    /// The day.
    #[must_use]
    pub fn date(self) -> Date {
        self.date
    }

    /// The time of day, which has the offset.
    #[must_use]
    pub fn time(self) -> Time {
        self.time
    }

    /// The offset from UTC.
    #[must_use]
    pub fn offset(self) -> Option<Offset> {
        self.time.offset
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, `None` without an offset.
    #[must_use]
    pub fn unix_seconds(self) -> Option<i64> {
        let Time {
            hour,
            minute,
            second,
            offset,
            ..
        } = self.time;
        let minutes = i64::from(hour) * 60 + i64::from(minute) - i64::from(offset?.minutes());
        Some(self.date.days() * 86_400 + minutes * 60 + i64::from(second))
    }

    /// Seconds and attoseconds since 1970-01-01, without an offset as if in UTC.
    fn moment(self) -> (i64, u64) {
        let time = Time {
            offset: self.offset().or(Some(Offset::UTC)),
            ..self.time
        };
        let seconds = Self { time, ..self }.unix_seconds();
        (seconds.unwrap_or_default(), self.time.fraction)
    }

    /// The moment in the operating system's terms, `None` without an offset or out of its range.
    #[must_use]
    pub fn to_system_time(self) -> Option<SystemTime> {
        let seconds = self.unix_seconds()?;
        let whole = StdDuration::from_secs(seconds.unsigned_abs());
        let epoch = SystemTime::UNIX_EPOCH;
        let moment = if seconds < 0 {
            epoch.checked_sub(whole)
        } else {
            epoch.checked_add(whole)
        };
        moment?.checked_add(StdDuration::from_nanos(self.time.nanosecond().into()))
    }
}

const ATTOSECONDS: u64 = 1_000_000_000_000_000_000;
const ATTOSECONDS_PER_NANOSECOND: u64 = 1_000_000_000;
/// Far enough for any calendar, and seconds still fit 64 bits.
const MAX_YEAR: u64 = 292_000_000_000;
/// The greatest offset.
const FOURTEEN_HOURS: i64 = 14 * 3600;

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
        self.write(&mut Fields(f))
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(&mut Fields(f))
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date.write(&mut Fields(f))?;
        f.write_str("T")?;
        self.time.write(&mut Fields(f))
    }
}

/// Writes fields of fixed width without the detour through format strings.
struct Fields<'f, 'a>(&'f mut fmt::Formatter<'a>);

impl Fields<'_, '_> {
    /// A separator and two digits.
    fn two(&mut self, separator: &str, value: u8) -> fmt::Result {
        let digits = [b'0' + value / 10 % 10, b'0' + value % 10];
        self.0.write_str(separator)?;
        self.0
            .write_str(std::str::from_utf8(&digits).unwrap_or_default())
    }

    fn offset(&mut self, offset: Option<Offset>) -> fmt::Result {
        offset.map_or(Ok(()), |offset| write!(self.0, "{offset}"))
    }
}

impl Date {
    fn write(self, fields: &mut Fields<'_, '_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(fields.0, "{sign}{:04}", self.year.unsigned_abs())?;
        fields.two("-", self.month)?;
        fields.two("-", self.day)?;
        fields.offset(self.offset)
    }
}

impl Time {
    fn write(self, fields: &mut Fields<'_, '_>) -> fmt::Result {
        fields.two("", self.hour)?;
        fields.two(":", self.minute)?;
        fields.two(":", self.second)?;
        if self.fraction != 0 {
            let digits = format!("{:018}", self.fraction);
            fields.0.write_str(".")?;
            fields.0.write_str(digits.trim_end_matches('0'))?;
        }
        fields.offset(self.offset)
    }
}

/// Reads fields from the front of a text.
struct Scan<'a>(&'a [u8]);

impl Scan<'_> {
    fn is(&mut self, byte: u8) -> Option<()> {
        let rest = self.0.strip_prefix(&[byte])?;
        self.0 = rest;
        Some(())
    }

    fn two(&mut self) -> Option<u8> {
        let [tens, ones, rest @ ..] = self.0 else {
            return None;
        };
        if !(tens.is_ascii_digit() && ones.is_ascii_digit()) {
            return None;
        }
        self.0 = rest;
        Some((tens - b'0') * 10 + (ones - b'0'))
    }

    fn year(&mut self) -> Option<i64> {
        let is_negative = self.is(b'-').is_some();
        let digits = self
            .0
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        // More than four digits begin with another digit than zero, and twelve are enough.
        if !(4..=12).contains(&digits) || (digits > 4 && self.0[0] == b'0') {
            return None;
        }
        let year = self.0[..digits]
            .iter()
            .fold(0, |year, digit| year * 10 + i64::from(digit - b'0'));
        self.0 = &self.0[digits..];
        Some(if is_negative { -year } else { year })
    }

    fn date(&mut self) -> Option<Date> {
        let year = self.year()?;
        self.is(b'-')?;
        let month = self.two()?;
        self.is(b'-')?;
        let day = self.two()?;
        Date::new(year, month, day, None)
    }

    fn time(&mut self) -> Option<Time> {
        let hour = self.two()?;
        self.is(b':')?;
        let minute = self.two()?;
        self.is(b':')?;
        let second = self.two()?;
        let fraction = if self.is(b'.').is_some() {
            self.fraction()?
        } else {
            0
        };
        Time {
            hour,
            minute,
            second,
            fraction,
            offset: self.offset()?,
        }
        .checked()
    }

    /// The digits after the point in 10⁻¹⁸; more digits than that must be zero.
    fn fraction(&mut self) -> Option<u64> {
        let digits = self
            .0
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let (fraction, rest) = self.0.split_at(digits);
        let (kept, beyond) = fraction.split_at(digits.min(18));
        if digits == 0 || beyond.iter().any(|&digit| digit != b'0') {
            return None;
        }
        self.0 = rest;
        let value = kept
            .iter()
            .fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
        Some(value * 10_u64.pow(u32::try_from(18 - kept.len()).ok()?))
    }

    /// An offset, `Some(None)` if there is none.
    fn offset(&mut self) -> Option<Option<Offset>> {
        let sign = match self.0.first() {
            None => return Some(None),
            Some(b'Z') => {
                self.0 = &self.0[1..];
                return Some(Some(Offset::UTC));
            }
            Some(b'+') => 1,
            Some(b'-') => -1,
            Some(_) => return None,
        };
        self.0 = &self.0[1..];
        let hours = self.two()?;
        self.is(b':')?;
        let minutes = self.two().filter(|&minutes| minutes <= 59)?;
        Offset::from_minutes(sign * (i16::from(hours) * 60 + i16::from(minutes))).map(Some)
    }
}

/// Reads all of a text, white space around it aside.
fn scan<'a, T>(text: &'a str, read: impl FnOnce(&mut Scan<'a>) -> Option<T>) -> Option<T> {
    let mut scan = Scan(trim(text).as_bytes());
    read(&mut scan).filter(|_| scan.0.is_empty())
}

impl Value for DateTime {
    const EXPECTED: &'static str = "an xs:dateTime";

    fn from_text(text: &str) -> Option<Self> {
        scan(text, |scan| {
            let date = scan.date()?;
            scan.is(b'T')?;
            Some(Self {
                date,
                time: scan.time()?,
            })
        })
    }

    fn print(&self, print: &mut Print<'_>) {
        print.display(self);
    }

    fn compare(&self, bound: &Self) -> Option<Ordering> {
        let (own, other) = (self.moment(), bound.moment());
        if self.offset().is_some() == bound.offset().is_some() {
            return Some(own.cmp(&other));
        }
        // The one without an offset may be that much earlier or later.
        let (earliest, latest) = (
            (other.0 - FOURTEEN_HOURS, other.1),
            (other.0 + FOURTEEN_HOURS, other.1),
        );
        if own < earliest {
            Some(Ordering::Less)
        } else if own > latest {
            Some(Ordering::Greater)
        } else {
            None
        }
    }
}

impl Value for Date {
    const EXPECTED: &'static str = "an xs:date";

    fn from_text(text: &str) -> Option<Self> {
        scan(text, |scan| {
            let date = scan.date()?;
            Some(Self {
                offset: scan.offset()?,
                ..date
            })
        })
    }

    fn print(&self, print: &mut Print<'_>) {
        print.display(self);
    }

    fn compare(&self, bound: &Self) -> Option<Ordering> {
        let midnight = |date: Self| DateTime {
            date,
            time: Time {
                offset: date.offset,
                ..Time::MIDNIGHT
            },
        };
        midnight(*self).compare(&midnight(*bound))
    }
}

impl Value for Time {
    const EXPECTED: &'static str = "an xs:time";

    fn from_text(text: &str) -> Option<Self> {
        scan(text, Scan::time)
    }

    fn print(&self, print: &mut Print<'_>) {
        print.display(self);
    }

    fn compare(&self, bound: &Self) -> Option<Ordering> {
        let today = |time| DateTime {
            date: Date::EPOCH,
            time,
        };
        today(*self).compare(&today(*bound))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::again;
    use super::*;

    #[test]
    fn date_times_come_back() {
        for text in [
            "2012-11-07T00:10:35Z",
            "2012-11-07T00:10:35",
            "2016-02-29T23:59:59.1234567+05:30",
            "2016-12-31T24:00:00-14:00",
            "-0044-03-15T12:00:00.000000000000000001",
            "12012-01-01T00:00:00Z",
        ] {
            assert_eq!(again::<DateTime>(text).as_deref(), Some(text));
        }
        assert_eq!(
            again::<DateTime>(" 2012-11-07T00:10:35.500+00:00\n").as_deref(),
            Some("2012-11-07T00:10:35.5Z")
        );
        let digits = "2012-11-07T00:10:35.1000000000000000000000";
        assert_eq!(
            again::<DateTime>(digits).as_deref(),
            Some("2012-11-07T00:10:35.1")
        );
    }

    #[test]
    fn what_is_no_date_time() {
        for text in [
            "",
            "2012-11-07",
            "2012-11-07 00:10:35",
            "2012-13-07T00:10:35",
            "2015-02-29T00:00:00",
            "2012-11-07T24:00:01",
            "2012-11-07T00:60:00",
            "2012-11-07T00:10:35.",
            "2012-11-07T00:10:35+14:01",
            "2012-11-07T00:10:35z",
            "02012-11-07T00:10:35",
            "212-11-07T00:10:35",
            "2012-11-07T00:10:35Zé",
            "2012-11-07T0:10:35",
            "292000000001-01-01T00:00:00Z",
        ] {
            assert_eq!(DateTime::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn far_moments_are_counted() {
        for (text, seconds) in [
            (
                "292000000000-12-31T24:00:00-14:00",
                9_214_629_921_864_453_600_i64,
            ),
            (
                "-292000000000-01-01T00:00:00+14:00",
                -9_214_630_046_167_269_600,
            ),
        ] {
            let moment = DateTime::from_text(text).and_then(DateTime::unix_seconds);
            assert_eq!(moment, Some(seconds), "{text}");
        }
    }

    #[test]
    fn moments_with_and_without_an_offset() {
        let read = |text| DateTime::from_text(text).expect("an xs:dateTime");
        for (one, other, expected) in [
            (
                "2012-01-01T12:00:00Z",
                "2012-01-01T13:00:00+01:00",
                Some(Ordering::Equal),
            ),
            (
                "2012-01-01T12:00:00",
                "2012-01-01T12:00:00.1",
                Some(Ordering::Less),
            ),
            (
                "2012-01-02T02:00:00.1",
                "2012-01-01T12:00:00Z",
                Some(Ordering::Greater),
            ),
            ("2012-01-02T02:00:00", "2012-01-01T12:00:00Z", None),
            ("2012-01-01T12:00:00Z", "2012-01-02T02:00:00", None),
            (
                "2012-01-01T12:00:00Z",
                "2012-01-02T02:00:00.1",
                Some(Ordering::Less),
            ),
        ] {
            assert_eq!(
                read(one).compare(&read(other)),
                expected,
                "{one} and {other}"
            );
        }
    }

    #[test]
    fn dates_and_times_come_back() {
        for text in ["2012-11-07", "2012-11-07Z", "2000-02-29-05:00"] {
            assert_eq!(again::<Date>(text).as_deref(), Some(text));
        }
        for text in ["02:00:00", "23:59:59.9999999Z", "24:00:00"] {
            assert_eq!(again::<Time>(text).as_deref(), Some(text));
        }
        assert_eq!(Date::from_text("1900-02-29"), None);
        assert_eq!(Time::from_text("2:00:00"), None);
    }

    #[test]
    fn moments() {
        let seconds = |text| DateTime::from_text(text).and_then(DateTime::unix_seconds);
        assert_eq!(seconds("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(seconds("2000-03-01T01:00:00+01:00"), Some(951_868_800));
        assert_eq!(seconds("1969-12-31T24:00:00Z"), Some(0));
        assert_eq!(seconds("0001-01-01T00:00:00Z"), Some(-62_135_596_800));
        assert_eq!(seconds("2012-11-07T00:10:35"), None);
    }
}
