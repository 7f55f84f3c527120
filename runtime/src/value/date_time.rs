//! `xs:dateTime`. Like `xs:date` and `xs:time` it has the fields as they were written, with or without an
//! offset from UTC. There is no calendar arithmetic: use a date library for that.

use std::cmp::Ordering;
use std::fmt;

use super::date::Date;
use super::does_not_fit::DoesNotFit;
use super::field_reader::read_fields;
use super::lexical::Value;
use super::moment::{Moment, compared_as_moment};
use super::offset::Offset;
use super::print::Print;
use super::spelling;
use super::time::{Time, nanoseconds};

/// An `xs:dateTime`, with or without an offset from UTC.
///
/// Equality, order and hash are those of the moment, as XML Schema says: 12:00Z and 13:00+01:00 are equal. Where only
/// one of two values has an offset, they are not equal, and they have an order only if it is the same for every offset.
///
/// A fraction of a second has up to 18 digits. A text with more digits cannot be read, unless they are zeros.
///
/// It converts to and from [`SystemTime`](std::time::SystemTime), and with features of their names to and from the
/// types of jiff, chrono and time. Nothing is lost: what the other type cannot hold is an error. 24:00:00 is the
/// midnight at which the next day begins.
///
/// ```
/// use xsd_runtime::value::{DateTime, Value};
/// let created = DateTime::from_text("2012-11-07T00:10:35Z").expect("a dateTime");
/// assert_eq!(created, DateTime::utc(2012, 11, 7, 0, 10, 35).expect("a dateTime"));
/// assert_eq!(created.unix_seconds(), Some(1_352_247_035));
/// assert_eq!(created.to_string(), "2012-11-07T00:10:35Z");
/// assert!(created < "2012-11-07T01:10:36+01:00".parse()?);
/// # Ok::<(), xsd_runtime::value::NotAValue>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct DateTime {
    date: Date,
    time: Time,
}

impl DateTime {
    /// A day and a time of that day. The offset is that of the time.
    #[must_use]
    pub fn new(date: Date, time: Time) -> Self {
        Self {
            date: date.with_offset(None),
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

    /// Whole seconds since 1970-01-01T00:00:00Z. `None` without an offset, or if 64 bits cannot hold them.
    #[must_use]
    pub fn unix_seconds(self) -> Option<i64> {
        let moment = self.moment();
        i64::try_from(moment.seconds)
            .ok()
            .filter(|_| moment.has_offset)
    }

    /// Seconds and nanoseconds since 1970-01-01T00:00:00Z.
    pub(super) fn since_epoch(self) -> Result<(i128, u32), DoesNotFit> {
        let moment = self.moment();
        if !moment.has_offset {
            return Err(DoesNotFit::NoOffset);
        }
        Ok((moment.seconds, nanoseconds(moment.attoseconds)?))
    }

    /// Seconds, and less than 10⁹ nanoseconds, since 1970-01-01T00:00:00Z. Seconds of 64 bits, with a sign beside
    /// them, are within the years that there are.
    pub(super) fn from_epoch(seconds: i128, nanoseconds: u32) -> Self {
        let day = i64::try_from(seconds.div_euclid(86_400)).unwrap_or_default();
        let second = u32::try_from(seconds.rem_euclid(86_400)).unwrap_or_default();
        Self {
            date: Date::from_days(day),
            time: Time::of_day(second, nanoseconds, Offset::UTC),
        }
    }

    /// The same moment with an hour below 24.
    #[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
    pub(super) fn before_end_of_day(self) -> Result<Self, DoesNotFit> {
        if self.time.hour() < 24 {
            return Ok(self);
        }
        let next = Date::from_days(self.date.days() + 1);
        let next = Date::new(next.year(), next.month(), next.day(), None);
        let time = Time::new(0, 0, 0, 0, self.offset());
        let (date, time) = next.zip(time).ok_or(DoesNotFit::Range)?;
        Ok(Self { date, time })
    }

    /// The same day and time with another offset, or none. This is another moment.
    #[must_use]
    pub fn with_offset(self, offset: Option<Offset>) -> Self {
        let time = self.time.with_offset(offset);
        Self { time, ..self }
    }

    fn moment(self) -> Moment {
        self.time.on_day(self.date.days())
    }
}

compared_as_moment!(DateTime);

impl DateTime {
    fn write(self, out: &mut impl fmt::Write) -> fmt::Result {
        self.date.write(out)?;
        out.write_str("T")?;
        self.time.write(out)
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
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
        print.fields(|out| self.write(out));
    }

    fn is_known(&self) -> bool {
        self.date.is_known()
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
            "1000000000000-01-01T00:00:00Z",
        ] {
            assert_eq!(DateTime::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn far_moments_are_counted() {
        for (text, seconds) in [
            (
                "292000000000-12-31T24:00:00-14:00",
                Some(9_214_629_921_864_453_600_i64),
            ),
            (
                "-292000000000-01-01T00:00:00+14:00",
                Some(-9_214_630_046_167_269_600),
            ),
            ("999999999999-12-31T24:00:00-14:00", None),
        ] {
            let moment = DateTime::from_text(text).and_then(DateTime::unix_seconds);
            assert_eq!(moment, seconds, "{text}");
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
                read(one).partial_cmp(&read(other)),
                expected,
                "{one} and {other}"
            );
            let is_equal = expected == Some(Ordering::Equal);
            assert_eq!(read(one) == read(other), is_equal, "{one} and {other}");
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
