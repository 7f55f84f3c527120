//! `xs:duration`: the fields are kept as they were written.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::date::Date;
use super::does_not_fit::DoesNotFit;
use super::lexical::Value;
use super::print::Print;
use crate::text::characters::trim;

/// An `xs:duration`. Fields that were not written are `None`, so that `PT480M` does not become `PT8H`. A
/// fraction of a second has up to nine digits. A text with more digits cannot be read, unless they are zeros.
///
/// Two durations are equal if they have the same months and the same seconds: `PT480M` and `PT8H` are. They have an
/// order if it is the same in all months and years, as XML Schema says: `P1M` is longer than `P27D` and shorter than
/// `P32D`, and between these there is no order.
///
/// It converts to and from [`std::time::Duration`], and with features of their names to and from the types of jiff,
/// chrono and time. Nothing is lost: what the other type cannot hold is an error.
///
/// ```
/// use xsd_runtime::value::{Duration, Value};
/// let bias = Duration::from_text("-PT480M").expect("a duration");
/// assert_eq!(bias, Duration { is_negative: true, minutes: Some(480), ..Duration::default() });
/// assert_eq!(bias.to_string(), "-PT480M");
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Duration {
    /// Whether it goes back in time.
    pub is_negative: bool,
    /// Years.
    pub years: Option<u64>,
    /// Months.
    pub months: Option<u64>,
    /// Days.
    pub days: Option<u64>,
    /// Hours.
    pub hours: Option<u64>,
    /// Minutes.
    pub minutes: Option<u64>,
    /// Seconds.
    pub seconds: Option<u64>,
    /// Nanoseconds. If they are not 0, seconds are written too. A value above 999,999,999 adds to the seconds.
    pub nanoseconds: u32,
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_negative { "-P" } else { "P" })?;
        let field = |f: &mut fmt::Formatter<'_>, value: Option<u64>, letter: char| match value {
            Some(value) => write!(f, "{value}{letter}"),
            None => Ok(()),
        };
        field(f, self.years, 'Y')?;
        field(f, self.months, 'M')?;
        field(f, self.days, 'D')?;
        let (carried, fraction) = (
            self.nanoseconds / 1_000_000_000,
            self.nanoseconds % 1_000_000_000,
        );
        let seconds = match self.nanoseconds {
            0 => self.seconds,
            _ => Some(self.seconds.unwrap_or(0).saturating_add(carried.into())),
        };
        let has_time = self.hours.or(self.minutes).or(seconds).is_some();
        if has_time {
            f.write_str("T")?;
        } else if self.years.or(self.months).or(self.days).is_none() {
            // A duration must have a field.
            return f.write_str("T0S");
        }
        field(f, self.hours, 'H')?;
        field(f, self.minutes, 'M')?;
        if fraction == 0 {
            return field(f, seconds, 'S');
        }
        let digits = format!("{fraction:09}");
        write!(
            f,
            "{}.{}S",
            seconds.unwrap_or_default(),
            digits.trim_end_matches('0')
        )
    }
}

impl Value for Duration {
    const EXPECTED: &'static str = "an xs:duration";

    fn from_text(text: &str) -> Option<Self> {
        let text = trim(text);
        let (is_negative, rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let rest = rest.strip_prefix('P')?;
        let (days, time) = rest
            .split_once('T')
            .map_or((rest, None), |(days, time)| (days, Some(time)));
        if days.is_empty() && time.is_none() || time == Some("") {
            return None;
        }
        let mut days = Fields(days);
        let mut time = Fields(time.unwrap_or_default());
        let duration = Self {
            is_negative,
            years: days.take('Y')?,
            months: days.take('M')?,
            days: days.take('D')?,
            hours: time.take('H')?,
            minutes: time.take('M')?,
            ..Self::default()
        };
        let (seconds, nanoseconds) = time.seconds()?;
        (days.0.is_empty() && time.0.is_empty()).then_some(Self {
            seconds,
            nanoseconds,
            ..duration
        })
    }

    fn print(&self, print: &mut Print<'_>) {
        print.display(self);
    }

    fn spelling(&self, number: usize) -> Option<String> {
        const FRACTIONS: usize = 10;
        let (after, number) = (number % FRACTIONS, number / FRACTIONS);
        // Fields that are not there become 0, those of the bits of the number.
        if number >= 1 << 6 {
            return None;
        }
        let mut filled = *self;
        let fields = [
            &mut filled.years,
            &mut filled.months,
            &mut filled.days,
            &mut filled.hours,
            &mut filled.minutes,
            &mut filled.seconds,
        ];
        for (bit, field) in fields.into_iter().enumerate() {
            if field.is_none() && number >> bit & 1 == 1 {
                *field = Some(0);
            }
        }
        let text = filled.to_string();
        let Some(whole) = text.strip_suffix('S') else {
            return Some(text);
        };
        let (whole, digits) = whole.split_once('.').unwrap_or((whole, ""));
        let digits = format!("{digits:0<after$}");
        let point = if digits.is_empty() { "" } else { "." };
        Some(format!("{whole}{point}{digits}S"))
    }

    fn compare(&self, bound: &Self) -> Option<Ordering> {
        self.partial_cmp(bound)
    }
}

impl PartialEq for Duration {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for Duration {}

impl Hash for Duration {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

impl PartialOrd for Duration {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        if self == other {
            return Some(Ordering::Equal);
        }
        let mut orders = REFERENCES.iter().map(|&reference| {
            let after = |duration: &Self| duration.after(reference);
            // 400 years are always as long as their days, but they are not equal to these.
            let order = after(self)?.cmp(&after(other)?);
            Some(order).filter(|order| order.is_ne())
        });
        let first = orders.next()??;
        orders.all(|order| order == Some(first)).then_some(first)
    }
}

/// The moments after which XSD compares durations: months and leap years around them differ as much as
/// they can. Year and month, of which it is the first day.
const REFERENCES: [(i64, u8); 4] = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];

impl Duration {
    /// Months and nanoseconds, negative if the duration is. No number that a field can hold is too large.
    fn parts(&self) -> (i128, i128) {
        let number = |field: Option<u64>| i128::from(field.unwrap_or_default());
        let sign = if self.is_negative { -1 } else { 1 };
        let months = number(self.years) * 12 + number(self.months);
        let hours = number(self.days) * 24 + number(self.hours);
        let seconds = (hours * 60 + number(self.minutes)) * 60 + number(self.seconds);
        let nanoseconds = seconds * NANOSECONDS + i128::from(self.nanoseconds);
        (sign * months, sign * nanoseconds)
    }

    /// Nanoseconds from 1970 to the moment that is this duration after the first of a month. `None` if the numbers
    /// are too large.
    fn after(&self, (year, month): (i64, u8)) -> Option<i128> {
        let (months, nanoseconds) = self.parts();
        let months = i128::from(year) * 12 + i128::from(month - 1) + months;
        let year = i64::try_from(months.div_euclid(12)).ok()?;
        let month = u8::try_from(months.rem_euclid(12)).ok()? + 1;
        let days = i128::from(Date::new(year, month, 1, None)?.days());
        Some(days * 86_400 * NANOSECONDS + nanoseconds)
    }

    /// Seconds and less than 10⁹ nanoseconds of a duration without months, each negative if the duration is.
    pub(super) fn exact_seconds(&self) -> Result<(i128, i32), DoesNotFit> {
        let (months, nanoseconds) = self.parts();
        if months != 0 {
            return Err(DoesNotFit::Months);
        }
        let rest = i32::try_from(nanoseconds % NANOSECONDS).map_err(|_| DoesNotFit::Range)?;
        Ok((nanoseconds / NANOSECONDS, rest))
    }

    /// A duration of seconds and less than 10⁹ nanoseconds. It is negative if one of both is.
    #[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
    pub(super) fn from_seconds(seconds: i64, nanoseconds: i32) -> Self {
        Self {
            is_negative: seconds < 0 || nanoseconds < 0,
            seconds: Some(seconds.unsigned_abs()),
            nanoseconds: nanoseconds.unsigned_abs(),
            ..Self::default()
        }
    }
}

const NANOSECONDS: i128 = 1_000_000_000;

struct Fields<'a>(&'a str);

impl<'a> Fields<'a> {
    fn digits(text: &'a str) -> (&'a str, &'a str) {
        text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
    }

    /// Takes a number that ends in this letter. `Some(None)` if there is no such number, `None` if it is too large.
    fn take(&mut self, letter: char) -> Option<Option<u64>> {
        let (digits, rest) = Self::digits(self.0);
        match rest.strip_prefix(letter) {
            Some(rest) if !digits.is_empty() => {
                self.0 = rest;
                digits.parse().ok().map(Some)
            }
            _ => Some(None),
        }
    }

    fn seconds(&mut self) -> Option<(Option<u64>, u32)> {
        let (whole, rest) = Self::digits(self.0);
        let Some(rest) = rest.strip_prefix('.') else {
            return self.take('S').map(|seconds| (seconds, 0));
        };
        let (fraction, rest) = Self::digits(rest);
        let (kept, beyond) = fraction.split_at(fraction.len().min(9));
        if whole.is_empty() || kept.is_empty() || beyond.bytes().any(|digit| digit != b'0') {
            return None;
        }
        self.0 = rest.strip_prefix('S')?;
        Some((
            Some(whole.parse().ok()?),
            format!("{kept:0<9}").parse().ok()?,
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::again;
    use super::*;

    #[test]
    fn come_back_as_they_were() {
        for text in [
            "P1Y2M3DT4H5M6.789S",
            "-PT480M",
            "PT0S",
            "P0D",
            "P1Y",
            "PT36H",
            "-P1DT0.5S",
            "PT5M0S",
        ] {
            assert_eq!(again::<Duration>(text).as_deref(), Some(text));
        }
        assert_eq!(
            again::<Duration>(" PT1.500000000000S ").as_deref(),
            Some("PT1.5S")
        );
        assert_eq!(Duration::default().to_string(), "PT0S");
        let carried = Duration {
            seconds: Some(1),
            nanoseconds: 1_500_000_000,
            ..Duration::default()
        };
        assert_eq!(carried.to_string(), "PT2.5S");
    }

    #[test]
    fn rejects_other_texts() {
        for text in [
            "",
            "P",
            "PT",
            "P1",
            "1Y",
            "P1M1Y",
            "P1DT",
            "PT1.S",
            "PT.5S",
            "P1H",
            "P-1D",
            "PT1S1M",
            "P99999999999999999999Y",
        ] {
            assert_eq!(Duration::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn compare_where_months_do_not_matter() {
        let duration = |text: &str| Duration::from_text(text).expect("it is a duration");
        for (one, other, order) in [
            ("P1Y", "P12M", Some(Ordering::Equal)),
            ("P1M", "P27D", Some(Ordering::Greater)),
            ("P1M", "P28D", None),
            ("P1M", "P31D", None),
            ("P1M", "P32D", Some(Ordering::Less)),
            ("PT36H", "P1DT12H", Some(Ordering::Equal)),
            ("-PT1S", "PT0S", Some(Ordering::Less)),
            ("-PT1.5S", "-PT1.25S", Some(Ordering::Less)),
            ("P1Y", "P366D", None),
            ("P9999999999999999999Y", "P1D", None),
            (
                "P9999999999999999999Y",
                "P9999999999999999999Y",
                Some(Ordering::Equal),
            ),
            ("P400Y", "P146097D", None),
            ("-P0D", "PT0S", Some(Ordering::Equal)),
        ] {
            let order_found = duration(one).partial_cmp(&duration(other));
            assert_eq!(order_found, order, "{one} {other}");
            let is_equal = order == Some(Ordering::Equal);
            assert_eq!(duration(one) == duration(other), is_equal, "{one} {other}");
        }
    }
}
