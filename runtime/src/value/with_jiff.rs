//! Conversions to and from the types of the crate jiff (feature `jiff`).

use jiff::civil;
use jiff::tz::{self, TimeZone};
use jiff::{SignedDuration, Span, Timestamp, ZonedDateTime};

use super::date::Date;
use super::date_time::DateTime;
use super::does_not_fit::DoesNotFit;
use super::duration::Duration;
use super::offset::Offset;
use super::time::Time;

/// For the numbers and ranges of jiff.
fn range<E>(_: E) -> DoesNotFit {
    DoesNotFit::Range
}

impl TryFrom<Offset> for tz::Offset {
    type Error = DoesNotFit;

    fn try_from(value: Offset) -> Result<Self, DoesNotFit> {
        Self::from_seconds(value.seconds()).map_err(range)
    }
}

/// # Errors
/// The offset has seconds, or is more than 14 hours.
impl TryFrom<tz::Offset> for Offset {
    type Error = DoesNotFit;

    fn try_from(value: tz::Offset) -> Result<Self, DoesNotFit> {
        Self::from_seconds(value.seconds())
    }
}

/// The moment, in UTC.
impl From<Timestamp> for DateTime {
    fn from(value: Timestamp) -> Self {
        // Both are negative before 1970.
        let nanoseconds = value.subsec_nanosecond();
        let seconds = i128::from(value.as_second()) - i128::from(nanoseconds < 0);
        let nanoseconds = nanoseconds.rem_euclid(1_000_000_000).unsigned_abs();
        Self::from_epoch(seconds, nanoseconds)
    }
}

/// The moment. The offset is not kept.
///
/// # Errors
/// There is no offset, the fraction has more than nine digits, or the year has more than four.
impl TryFrom<DateTime> for Timestamp {
    type Error = DoesNotFit;

    fn try_from(value: DateTime) -> Result<Self, DoesNotFit> {
        let (seconds, nanoseconds) = value.since_epoch()?;
        let seconds = i64::try_from(seconds).map_err(range)?;
        Self::new(seconds, i32::try_from(nanoseconds).map_err(range)?).map_err(range)
    }
}

/// The time with its offset. The name of the time zone is not kept.
///
/// # Errors
/// The offset has seconds, or is more than 14 hours.
impl TryFrom<&ZonedDateTime> for DateTime {
    type Error = DoesNotFit;

    fn try_from(value: &ZonedDateTime) -> Result<Self, DoesNotFit> {
        let offset = value.offset().try_into()?;
        Ok(Self::from(value.datetime()).with_offset(Some(offset)))
    }
}

/// As for `&ZonedDateTime`.
impl TryFrom<ZonedDateTime> for DateTime {
    type Error = DoesNotFit;

    fn try_from(value: ZonedDateTime) -> Result<Self, DoesNotFit> {
        Self::try_from(&value)
    }
}

/// The time in a time zone with a fixed offset.
///
/// # Errors
/// There is no offset, the fraction has more than nine digits, or the year has more than four.
impl TryFrom<DateTime> for ZonedDateTime {
    type Error = DoesNotFit;

    fn try_from(value: DateTime) -> Result<Self, DoesNotFit> {
        let offset = value.offset().ok_or(DoesNotFit::NoOffset)?.try_into()?;
        let zone = TimeZone::fixed(offset);
        Ok(Self::new(value.try_into()?, zone))
    }
}

/// Without an offset.
impl From<civil::DateTime> for DateTime {
    fn from(value: civil::DateTime) -> Self {
        Self::new(value.date().into(), value.time().into())
    }
}

/// # Errors
/// There is an offset, the fraction has more than nine digits, or the year has more than four.
impl TryFrom<DateTime> for civil::DateTime {
    type Error = DoesNotFit;

    fn try_from(value: DateTime) -> Result<Self, DoesNotFit> {
        let value = value.before_end_of_day()?;
        let (date, time) = (value.date().try_into()?, value.time().try_into()?);
        Ok(Self::from_parts(date, time))
    }
}

/// Without an offset.
impl From<civil::Date> for Date {
    fn from(value: civil::Date) -> Self {
        let [month, day] = [value.month(), value.day()].map(i8::unsigned_abs);
        Self::in_calendar(value.year().into(), month, day)
    }
}

/// # Errors
/// There is an offset, or the year has more than four digits.
impl TryFrom<Date> for civil::Date {
    type Error = DoesNotFit;

    fn try_from(value: Date) -> Result<Self, DoesNotFit> {
        let (year, month, day) = value.fields()?;
        let year = i16::try_from(year).map_err(range)?;
        Self::new(year, month.cast_signed(), day.cast_signed()).map_err(range)
    }
}

/// Without an offset.
impl From<civil::Time> for Time {
    fn from(value: civil::Time) -> Self {
        let fields = [value.hour(), value.minute(), value.second()].map(i8::unsigned_abs);
        Self::on_clock(fields, value.subsec_nanosecond().unsigned_abs())
    }
}

/// # Errors
/// There is an offset, the fraction has more than nine digits, or the time is 24:00:00.
impl TryFrom<Time> for civil::Time {
    type Error = DoesNotFit;

    fn try_from(value: Time) -> Result<Self, DoesNotFit> {
        let (fields, nanosecond) = value.fields()?;
        let [hour, minute, second] = fields.map(u8::cast_signed);
        Self::new(hour, minute, second, nanosecond.cast_signed()).map_err(range)
    }
}

/// A duration of seconds.
impl From<SignedDuration> for Duration {
    fn from(value: SignedDuration) -> Self {
        Self::from_seconds(value.as_secs(), value.subsec_nanos())
    }
}

/// The seconds. A day has 24 hours, as XML Schema says.
///
/// # Errors
/// The duration has months, or is too long.
impl TryFrom<Duration> for SignedDuration {
    type Error = DoesNotFit;

    fn try_from(value: Duration) -> Result<Self, DoesNotFit> {
        let (seconds, nanoseconds) = value.exact_seconds()?;
        Ok(Self::new(
            i64::try_from(seconds).map_err(range)?,
            nanoseconds,
        ))
    }
}

/// The fields that are not 0. Weeks become days, and what is less than a second becomes a fraction.
impl From<Span> for Duration {
    fn from(value: Span) -> Self {
        let number = |number: i64| Some(number.unsigned_abs()).filter(|&number| number > 0);
        let days = i64::from(value.get_weeks()) * 7 + i64::from(value.get_days());
        let small = i128::from(value.get_milliseconds()) * 1_000_000
            + i128::from(value.get_microseconds()) * 1_000
            + i128::from(value.get_nanoseconds());
        let seconds = i128::from(value.get_seconds()) + small / 1_000_000_000;
        let nanoseconds = u32::try_from((small % 1_000_000_000).unsigned_abs());
        Self {
            is_negative: value.is_negative(),
            years: number(value.get_years().into()),
            months: number(value.get_months().into()),
            days: number(days),
            hours: number(value.get_hours().into()),
            minutes: number(value.get_minutes()),
            // Each of these has a limit, whose sum is far below 64 bits.
            seconds: number(i64::try_from(seconds).unwrap_or_default()),
            nanoseconds: nanoseconds.unwrap_or_default(),
        }
    }
}

/// Field by field.
///
/// # Errors
/// A field is beyond the range of a `Span`.
impl TryFrom<Duration> for Span {
    type Error = DoesNotFit;

    fn try_from(value: Duration) -> Result<Self, DoesNotFit> {
        let number = |field: Option<u64>| i64::try_from(field.unwrap_or_default()).map_err(range);
        let span = Self::new()
            .try_years(number(value.years)?)
            .and_then(|span| span.try_nanoseconds(value.nanoseconds))
            .map_err(range)?;
        let span = span.try_months(number(value.months)?).map_err(range)?;
        let span = span.try_days(number(value.days)?).map_err(range)?;
        let span = span.try_hours(number(value.hours)?).map_err(range)?;
        let span = span.try_minutes(number(value.minutes)?).map_err(range)?;
        let span = span.try_seconds(number(value.seconds)?).map_err(range)?;
        Ok(if value.is_negative { -span } else { span })
    }
}
