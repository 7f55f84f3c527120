//! Conversions to and from the types of the crate chrono (feature `chrono`).

use chrono::{
    Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset as _, TimeDelta, TimeZone,
    Timelike, Utc,
};

use super::date::Date;
use super::date_time::DateTime;
use super::does_not_fit::DoesNotFit;
use super::duration::Duration;
use super::offset::Offset;
use super::time::Time;

/// For the numbers and ranges of chrono.
fn range<E>(_: E) -> DoesNotFit {
    DoesNotFit::Range
}

impl TryFrom<Offset> for FixedOffset {
    type Error = DoesNotFit;

    fn try_from(value: Offset) -> Result<Self, DoesNotFit> {
        Self::east_opt(value.seconds()).ok_or(DoesNotFit::Range)
    }
}

/// # Errors
/// The offset has seconds, or is more than 14 hours.
impl TryFrom<FixedOffset> for Offset {
    type Error = DoesNotFit;

    fn try_from(value: FixedOffset) -> Result<Self, DoesNotFit> {
        Self::from_seconds(value.local_minus_utc())
    }
}

/// The time with its offset, in whatever time zone it is.
///
/// # Errors
/// The time is in a leap second; the offset has seconds, or is more than 14 hours.
impl<Z: TimeZone> TryFrom<chrono::DateTime<Z>> for DateTime {
    type Error = DoesNotFit;

    fn try_from(value: chrono::DateTime<Z>) -> Result<Self, DoesNotFit> {
        let offset = value.offset().fix().try_into()?;
        // At the ends of the range the local time is beyond it.
        let local = value.naive_utc().checked_add_offset(value.offset().fix());
        let local = Self::try_from(local.ok_or(DoesNotFit::Range)?)?;
        Ok(local.with_offset(Some(offset)))
    }
}

/// The moment. The offset is not kept.
///
/// # Errors
/// There is no offset, the fraction has more than nine digits, or the year is beyond the range.
impl TryFrom<DateTime> for chrono::DateTime<Utc> {
    type Error = DoesNotFit;

    fn try_from(value: DateTime) -> Result<Self, DoesNotFit> {
        let (seconds, nanoseconds) = value.since_epoch()?;
        let seconds = i64::try_from(seconds).map_err(range)?;
        Self::from_timestamp(seconds, nanoseconds).ok_or(DoesNotFit::Range)
    }
}

/// The time with its offset.
///
/// # Errors
/// There is no offset, the fraction has more than nine digits, or the year is beyond the range.
impl TryFrom<DateTime> for chrono::DateTime<FixedOffset> {
    type Error = DoesNotFit;

    fn try_from(value: DateTime) -> Result<Self, DoesNotFit> {
        let offset = value.offset().ok_or(DoesNotFit::NoOffset)?;
        let zone = FixedOffset::try_from(offset)?;
        Ok(chrono::DateTime::<Utc>::try_from(value)?.with_timezone(&zone))
    }
}

/// Without an offset.
///
/// # Errors
/// The time is in a leap second.
impl TryFrom<NaiveDateTime> for DateTime {
    type Error = DoesNotFit;

    fn try_from(value: NaiveDateTime) -> Result<Self, DoesNotFit> {
        Ok(Self::new(value.date().into(), value.time().try_into()?))
    }
}

/// # Errors
/// There is an offset, the fraction has more than nine digits, or the year is beyond the range.
impl TryFrom<DateTime> for NaiveDateTime {
    type Error = DoesNotFit;

    fn try_from(value: DateTime) -> Result<Self, DoesNotFit> {
        let value = value.before_end_of_day()?;
        let (date, time) = (value.date().try_into()?, value.time().try_into()?);
        Ok(Self::new(date, time))
    }
}

/// Without an offset.
impl From<NaiveDate> for Date {
    fn from(value: NaiveDate) -> Self {
        let [month, day] = [value.month(), value.day()];
        let field = |number: u32| u8::try_from(number).unwrap_or_default();
        Self::in_calendar(value.year().into(), field(month), field(day))
    }
}

/// # Errors
/// There is an offset, or the year is beyond the range.
impl TryFrom<Date> for NaiveDate {
    type Error = DoesNotFit;

    fn try_from(value: Date) -> Result<Self, DoesNotFit> {
        let (year, month, day) = value.fields()?;
        let year = i32::try_from(year).map_err(range)?;
        Self::from_ymd_opt(year, month.into(), day.into()).ok_or(DoesNotFit::Range)
    }
}

/// Without an offset.
///
/// # Errors
/// The time is in a leap second.
impl TryFrom<NaiveTime> for Time {
    type Error = DoesNotFit;

    fn try_from(value: NaiveTime) -> Result<Self, DoesNotFit> {
        let field = |number: u32| u8::try_from(number).unwrap_or_default();
        let fields = [value.hour(), value.minute(), value.second()].map(field);
        match value.nanosecond() {
            nanosecond @ ..1_000_000_000 => Ok(Self::on_clock(fields, nanosecond)),
            _ => Err(DoesNotFit::LeapSecond),
        }
    }
}

/// # Errors
/// There is an offset, the fraction has more than nine digits, or the time is 24:00:00.
impl TryFrom<Time> for NaiveTime {
    type Error = DoesNotFit;

    fn try_from(value: Time) -> Result<Self, DoesNotFit> {
        let (fields, nanosecond) = value.fields()?;
        let [hour, minute, second] = fields.map(u32::from);
        Self::from_hms_nano_opt(hour, minute, second, nanosecond).ok_or(DoesNotFit::Range)
    }
}

/// A duration of seconds.
impl From<TimeDelta> for Duration {
    fn from(value: TimeDelta) -> Self {
        Self::from_seconds(value.num_seconds(), value.subsec_nanos())
    }
}

/// The seconds. A day has 24 hours, as XML Schema says.
///
/// # Errors
/// The duration has months, or is too long.
impl TryFrom<Duration> for TimeDelta {
    type Error = DoesNotFit;

    fn try_from(value: Duration) -> Result<Self, DoesNotFit> {
        let (seconds, nanoseconds) = value.exact_seconds()?;
        // The seconds here are rounded down.
        let seconds = seconds - i128::from(nanoseconds < 0);
        let nanoseconds = nanoseconds.rem_euclid(1_000_000_000).unsigned_abs();
        let seconds = i64::try_from(seconds).map_err(range)?;
        Self::new(seconds, nanoseconds).ok_or(DoesNotFit::Range)
    }
}
