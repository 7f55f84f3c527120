//! Dates as HTTP writes them (RFC 9110, 5.6.7).

use crate::value::DateTime;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The seconds since 1970 of a date in any of the three forms that a recipient must take:
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
pub(super) fn unix_seconds(text: &str) -> Option<i64> {
    let parts: Vec<&str> = text
        .split([' ', '-'])
        .filter(|part| !part.is_empty())
        .collect();
    let ([_, day, month, year, time, "GMT"] | [_, month, day, time, year]) = *parts else {
        return None;
    };
    let month = MONTHS.iter().position(|name| *name == month)?;
    let mut year: i64 = year.parse().ok()?;
    if year < 100 {
        // Two digits are of this century, unless that is too far ahead.
        year += if year < 70 { 2000 } else { 1900 };
    }
    let time: Vec<u8> = time
        .split(':')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let [hour, minute, second] = *time else {
        return None;
    };
    let month = u8::try_from(month + 1).ok()?;
    DateTime::utc(year, month, day.parse().ok()?, hour, minute, second)?.unix_seconds()
}

#[cfg(test)]
mod tests {
    use super::unix_seconds;

    #[test]
    fn three_forms() {
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
        ] {
            assert_eq!(unix_seconds(text), Some(784_111_777), "{text}");
        }
        let date = unix_seconds("Wednesday, 25-Nov-26 00:00:00 GMT");
        assert_eq!(date, Some(1_795_564_800));
    }

    #[test]
    fn no_dates() {
        for text in [
            "",
            "120",
            "-1",
            "Sun, 06 Nov 1994 08:49 GMT",
            "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 32 Nov 1994 08:49:37 GMT",
            "Sun, 06 nov 1994 08:49:37 GMT",
            "1994-11-06T08:49:37Z",
        ] {
            assert_eq!(unix_seconds(text), None, "{text}");
        }
    }
}
