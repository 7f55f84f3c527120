//! `xs:dateTime`. Like `xs:date` and `xs:time` it has the fields as they were written, with or without an
//! offset from UTC. There is no calendar arithmetic: use a date library for that.

use std::cmp::Ordering;
use std::fmt;
use std::time::{Duration, SystemTime};

use super::date::Date;
use super::date_text::read_fields;
use super::lexical::Value;
use super::moment::Moment;
use super::offset::Offset;
use super::print::Print;
use super::spelling;
use super::time::Time;

/// An `xs:dateTime`, with or without an offset from UTC.
///
/// Two values are equal if their fields are equal: 12:00Z and 13:00+01:00 are not. A fraction of a second has
/// up to 18 digits. A text with more digits cannot be read, unless they are zeros.
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

impl DateTime {
    /// A day and a time of that day. The offset is that of the time.
    #[must_use]
    pub fn new(date: Date, time: Time) -> Self {
        Self {
            date: date.without_offset(),
            time,
        }
    }

    /// A time in UTC. `None` if there is no such time.
    #[must_use]
    pub fn utc(year: i64, month: u8, day: u8, hour: u8, minute: u8, second: u8) -> Option<Self> {
        let time = Time::new(hour, minute, second, 0, Some(Offset::UTC))?;
        Some(Self::new(Date::new(year, month, day, None)?, time))
    }

    /// The day, without an offset.
    #[must_use]
    pub fn date(self) -> Date {
        self.date
    }

    /// The time of day, with the offset.
    #[must_use]
    pub fn time(self) -> Time {
        self.time
    }

    /// The offset from UTC.
    #[must_use]
    pub fn offset(self) -> Option<Offset> {
        self.time.offset()
    }

    /// Whole seconds since 1970-01-01T00:00:00Z. `None` without an offset.
    #[must_use]
    pub fn unix_seconds(self) -> Option<i64> {
        self.moment().unix_seconds()
    }

    /// The same moment as a [`SystemTime`]. `None` without an offset, or if a `SystemTime` cannot hold it.
    #[must_use]
    pub fn to_system_time(self) -> Option<SystemTime> {
        let seconds = self.unix_seconds()?;
        let whole = Duration::from_secs(seconds.unsigned_abs());
        let epoch = SystemTime::UNIX_EPOCH;
        let moment = if seconds < 0 {
            epoch.checked_sub(whole)
        } else {
            epoch.checked_add(whole)
        };
        moment?.checked_add(Duration::from_nanos(self.time.nanosecond().into()))
    }

    fn moment(self) -> Moment {
        self.time.on_day(self.date.days())
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date.fmt(f)?;
        f.write_str("T")?;
        self.time.fmt(f)
    }
}

impl Value for DateTime {
    const EXPECTED: &'static str = "an xs:dateTime";

    fn from_text(text: &str) -> Option<Self> {
        read_fields(text, |fields| {
            let date = Date::read(fields)?;
            fields.byte(b'T')?;
            Some(Self {
                date,
                time: Time::read(fields)?,
            })
        })
    }

    fn print(&self, print: &mut Print<'_>) {
        print.display(self);
    }

    fn is_known(&self) -> bool {
        self.date.is_known()
    }

    fn spelling(&self, number: usize) -> Option<String> {
        spelling::moment(&self.to_string(), number)
    }

    fn compare(&self, bound: &Self) -> Option<Ordering> {
        self.moment().compare(bound.moment())
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
    fn rejects_other_texts() {
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
    fn moments() {
        let seconds = |text| DateTime::from_text(text).and_then(DateTime::unix_seconds);
        assert_eq!(seconds("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(seconds("2000-03-01T01:00:00+01:00"), Some(951_868_800));
        assert_eq!(seconds("1969-12-31T24:00:00Z"), Some(0));
        assert_eq!(seconds("0001-01-01T00:00:00Z"), Some(-62_135_596_800));
        assert_eq!(seconds("2012-11-07T00:10:35"), None);
    }
}
