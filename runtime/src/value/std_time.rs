//! Conversions to and from the times of `std`.

use std::time;

use super::date_time::DateTime;
use super::does_not_fit::DoesNotFit;
use super::duration::Duration;

/// The moment, in UTC.
impl From<time::SystemTime> for DateTime {
    fn from(time: time::SystemTime) -> Self {
        let (sign, distance) = match time.duration_since(time::UNIX_EPOCH) {
            Ok(after) => (1, after),
            Err(before) => (-1, before.duration()),
        };
        let (mut seconds, mut nanoseconds) = (
            sign * i128::from(distance.as_secs()),
            distance.subsec_nanos(),
        );
        if sign < 0 && nanoseconds > 0 {
            seconds -= 1;
            nanoseconds = 1_000_000_000 - nanoseconds;
        }
        Self::from_epoch(seconds, nanoseconds)
    }
}

/// The moment. The offset is not kept.
///
/// # Errors
/// There is no offset, the fraction has more than nine digits, or `SystemTime` cannot hold the moment.
impl TryFrom<DateTime> for time::SystemTime {
    type Error = DoesNotFit;

    fn try_from(value: DateTime) -> Result<Self, DoesNotFit> {
        let (seconds, nanoseconds) = value.since_epoch()?;
        let distance = u64::try_from(seconds.unsigned_abs());
        let distance = time::Duration::from_secs(distance.map_err(|_| DoesNotFit::Range)?);
        let whole = if seconds < 0 {
            Self::UNIX_EPOCH.checked_sub(distance)
        } else {
            Self::UNIX_EPOCH.checked_add(distance)
        };
        let fraction = time::Duration::from_nanos(nanoseconds.into());
        let moment = whole.and_then(|whole| whole.checked_add(fraction));
        let moment = moment.ok_or(DoesNotFit::Range)?;
        // Some systems count in more than nanoseconds.
        if DateTime::from(moment) == value {
            Ok(moment)
        } else {
            Err(DoesNotFit::Fraction)
        }
    }
}

/// A duration of seconds.
impl From<time::Duration> for Duration {
    fn from(duration: time::Duration) -> Self {
        Self {
            seconds: Some(duration.as_secs()),
            nanoseconds: duration.subsec_nanos(),
            ..Self::default()
        }
    }
}

/// The seconds. A day has 24 hours, as XML Schema says.
///
/// # Errors
/// The duration is negative, has months, or is too long.
impl TryFrom<Duration> for time::Duration {
    type Error = DoesNotFit;

    fn try_from(value: Duration) -> Result<Self, DoesNotFit> {
        let (seconds, nanoseconds) = value.exact_seconds()?;
        if seconds < 0 || nanoseconds < 0 {
            return Err(DoesNotFit::Negative);
        }
        let seconds = u64::try_from(seconds).map_err(|_| DoesNotFit::Range)?;
        Ok(Self::new(seconds, nanoseconds.unsigned_abs()))
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    fn date_time(text: &str) -> DateTime {
        text.parse().expect("a dateTime")
    }

    #[test]
    fn moments() {
        for text in [
            "1970-01-01T00:00:00Z",
            "2012-11-07T00:10:35.5Z",
            "1969-12-31T23:59:59.999999999Z",
            "1582-10-04T12:00:00.000000001Z",
        ] {
            let system = SystemTime::try_from(date_time(text)).expect("it fits");
            assert_eq!(DateTime::from(system).to_string(), text);
        }
        let other = SystemTime::try_from(date_time("2012-12-31T24:00:00-01:00"));
        let other = other.map(|time| DateTime::from(time).to_string());
        assert_eq!(other.as_deref(), Ok("2013-01-01T01:00:00Z"));
        for (text, error) in [
            ("2012-11-07T00:10:35", DoesNotFit::NoOffset),
            ("2012-11-07T00:10:35.0000000001Z", DoesNotFit::Fraction),
            ("999999999999-01-01T00:00:00Z", DoesNotFit::Range),
            ("-999999999999-01-01T00:00:00Z", DoesNotFit::Range),
        ] {
            assert_eq!(SystemTime::try_from(date_time(text)), Err(error), "{text}");
        }
    }

    #[test]
    fn every_system_time_is_a_date_time() {
        let mut times = vec![SystemTime::UNIX_EPOCH];
        for bit in 0..64 {
            let distance = time::Duration::new(1 << bit, 999_999_999);
            times.extend(SystemTime::UNIX_EPOCH.checked_add(distance));
            times.extend(SystemTime::UNIX_EPOCH.checked_sub(distance));
        }
        assert!(times.len() > 100);
        for time in times {
            assert_eq!(SystemTime::try_from(DateTime::from(time)), Ok(time));
        }
    }

    #[test]
    fn durations() {
        let duration = |text: &str| text.parse::<Duration>().expect("a duration");
        let longest = Duration::from(time::Duration::MAX);
        assert_eq!(longest.to_string(), "PT18446744073709551615.999999999S");
        assert_eq!(time::Duration::try_from(longest), Ok(time::Duration::MAX));
        let day = time::Duration::new(86_400 + 90, 500_000_000);
        assert_eq!(time::Duration::try_from(duration("P1DT1M30.5S")), Ok(day));
        for (text, error) in [
            ("P1M", DoesNotFit::Months),
            ("-PT0.1S", DoesNotFit::Negative),
            ("P213503982334602D", DoesNotFit::Range),
        ] {
            let found = time::Duration::try_from(duration(text));
            assert_eq!(found, Err(error), "{text}");
        }
        let zero = time::Duration::try_from(duration("-P0M"));
        assert_eq!(zero, Ok(time::Duration::ZERO));
    }
}
