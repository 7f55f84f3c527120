//! Conversions to and from the types of the crate time (feature `time`).

use time::{Month, OffsetDateTime, PrimitiveDateTime, UtcOffset};

use super::date::Date;
use super::date_time::DateTime;
use super::does_not_fit::DoesNotFit;
use super::duration::Duration;
use super::offset::Offset;
use super::time::Time;

/// For the numbers and ranges of time.
fn range<E>(_: E) -> DoesNotFit {
    DoesNotFit::Range
}

impl TryFrom<Offset> for UtcOffset {
    type Error = DoesNotFit;

    fn try_from(value: Offset) -> Result<Self, DoesNotFit> {
        Self::from_whole_seconds(value.seconds()).map_err(range)
    }
}

/// # Errors
/// The offset has seconds, or is more than 14 hours.
impl TryFrom<UtcOffset> for Offset {
    type Error = DoesNotFit;

    fn try_from(value: UtcOffset) -> Result<Self, DoesNotFit> {
        Self::from_seconds(value.whole_seconds())
    }
}

/// The time with its offset.
///
/// # Errors
/// The offset has seconds, or is more than 14 hours.
impl TryFrom<OffsetDateTime> for DateTime {
    type Error = DoesNotFit;

    fn try_from(value: OffsetDateTime) -> Result<Self, DoesNotFit> {
        let offset = value.offset().try_into()?;
        let local = Self::new(value.date().into(), value.time().into());
        Ok(local.with_offset(Some(offset)))
    }
}

/// The time with its offset.
///
/// # Errors
/// There is no offset, the fraction has more than nine digits, or the year is beyond the range.
impl TryFrom<DateTime> for OffsetDateTime {
    type Error = DoesNotFit;

    fn try_from(value: DateTime) -> Result<Self, DoesNotFit> {
        let offset = value.offset().ok_or(DoesNotFit::NoOffset)?.try_into()?;
        let local = PrimitiveDateTime::try_from(value.with_offset(None))?;
        Ok(local.assume_offset(offset))
    }
}

/// Without an offset.
impl From<PrimitiveDateTime> for DateTime {
    fn from(value: PrimitiveDateTime) -> Self {
        Self::new(value.date().into(), value.time().into())
    }
}

/// # Errors
/// There is an offset, the fraction has more than nine digits, or the year is beyond the range.
impl TryFrom<DateTime> for PrimitiveDateTime {
    type Error = DoesNotFit;

    fn try_from(value: DateTime) -> Result<Self, DoesNotFit> {
        let value = value.before_end_of_day()?;
        let (date, time) = (value.date().try_into()?, value.time().try_into()?);
        Ok(Self::new(date, time))
    }
}

/// Without an offset.
impl From<time::Date> for Date {
    fn from(value: time::Date) -> Self {
        Self::in_calendar(value.year().into(), value.month().into(), value.day())
    }
}

/// # Errors
/// There is an offset, or the year is beyond the range.
impl TryFrom<Date> for time::Date {
    type Error = DoesNotFit;

    fn try_from(value: Date) -> Result<Self, DoesNotFit> {
        let (year, month, day) = value.fields()?;
        let year = i32::try_from(year).map_err(range)?;
        let month = Month::try_from(month).map_err(range)?;
        Self::from_calendar_date(year, month, day).map_err(range)
    }
}

/// Without an offset.
impl From<time::Time> for Time {
    fn from(value: time::Time) -> Self {
        let (hour, minute, second, nanosecond) = value.as_hms_nano();
        Self::on_clock([hour, minute, second], nanosecond)
    }
}

/// # Errors
/// There is an offset, the fraction has more than nine digits, or the time is 24:00:00.
impl TryFrom<Time> for time::Time {
    type Error = DoesNotFit;

    fn try_from(value: Time) -> Result<Self, DoesNotFit> {
        let ([hour, minute, second], nanosecond) = value.fields()?;
        Self::from_hms_nano(hour, minute, second, nanosecond).map_err(range)
    }
}

/// A duration of seconds.
impl From<time::Duration> for Duration {
    fn from(value: time::Duration) -> Self {
        Self::from_seconds(value.whole_seconds(), value.subsec_nanoseconds())
    }
}

/// The seconds. A day has 24 hours, as XML Schema says.
///
/// # Errors
/// The duration has months, or is too long.
impl TryFrom<Duration> for time::Duration {
    type Error = DoesNotFit;

    fn try_from(value: Duration) -> Result<Self, DoesNotFit> {
        let (seconds, nanoseconds) = value.exact_seconds()?;
        let seconds = i64::try_from(seconds).map_err(range)?;
        Ok(Self::new(seconds, nanoseconds))
    }
}
