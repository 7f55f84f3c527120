//! `xs:duration`: the fields are kept as they were written.

use std::cmp::Ordering;
use std::fmt;

use super::date::Date;
use super::lexical::Value;
use super::print::Print;
use crate::text::characters::trim;

/// An `xs:duration`. Fields that were not written are `None`, so that `PT480M` does not become `PT8H`. A
/// fraction of a second has up to nine digits. A text with more digits cannot be read, unless they are zeros.
///
/// ```
/// use xsd_runtime::value::{Duration, Value};
/// let bias = Duration::from_text("-PT480M").expect("a duration");
/// assert_eq!(bias, Duration { is_negative: true, minutes: Some(480), ..Duration::default() });
/// assert_eq!(bias.to_string(), "-PT480M");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
        let mut orders = REFERENCES.iter().map(|&reference| {
            let after = |duration: &Self| duration.after(reference);
            Some(after(self)?.cmp(&after(bound)?))
        });
        let first = orders.next()??;
        orders.all(|order| order == Some(first)).then_some(first)
    }
}

/// The moments after which XSD compares durations: months and leap years around them differ as much as
/// they can. Year and month, of which it is the first day.
const REFERENCES: [(i64, u8); 4] = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];

impl Duration {
    /// Seconds and nanoseconds from 1970 to the moment that is this duration after the first of a month.
    /// `None` if the numbers are too large.
    fn after(&self, (year, month): (i64, u8)) -> Option<(i128, i64)> {
        let number = |field: Option<u64>| i128::from(field.unwrap_or_default());
        let sign = if self.is_negative { -1 } else { 1 };
        let months = number(self.years) * 12 + number(self.months);
        let months = i128::from(year) * 12 + i128::from(month - 1) + sign * months;
        let year = i64::try_from(months.div_euclid(12)).ok()?;
        let month = u8::try_from(months.rem_euclid(12)).ok()? + 1;
        let days = i128::from(Date::new(year, month, 1, None)?.days());
        let seconds = ((number(self.days) * 24 + number(self.hours)) * 60 + number(self.minutes))
            * 60
            + number(self.seconds);
        let nanoseconds = sign * i128::from(self.nanoseconds);
        Some((
            days * 86_400 + sign * seconds + nanoseconds.div_euclid(1_000_000_000),
            i64::try_from(nanoseconds.rem_euclid(1_000_000_000)).ok()?,
        ))
    }
}

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
        ] {
            let order_found = duration(one).compare(&duration(other));
            assert_eq!(order_found, order, "{one} {other}");
        }
    }
}
