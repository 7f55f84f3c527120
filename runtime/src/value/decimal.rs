//! `xs:decimal`: any number of digits, kept as text.

use std::cmp::Ordering;
use std::fmt;

use super::lexical::Value;
use super::print::Print;
use super::spelling;
use crate::text::characters::trim;

/// An `xs:decimal` of any size and precision. It is written in the canonical form, but whole numbers have no
/// point.
///
/// ```
/// use xsd_runtime::value::{Decimal, Value};
/// let price = Decimal::from_text("+012.50").expect("a decimal");
/// assert_eq!(price.to_string(), "12.5");
/// assert_eq!(price.to_f64(), 12.5);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Decimal(String);

impl Decimal {
    /// The nearest floating point number.
    #[must_use]
    pub fn to_f64(&self) -> f64 {
        self.0.parse().unwrap_or(f64::NAN)
    }

    fn is_negative(&self) -> bool {
        self.0.starts_with('-')
    }

    /// What is compared, without the sign: first the number of digits before the point, then the digits before
    /// it, then those after it.
    fn size(&self) -> (usize, &str, &str) {
        let digits = self.0.trim_start_matches('-');
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        (whole.len(), whole, fraction)
    }
}

impl Default for Decimal {
    fn default() -> Self {
        Self("0".to_owned())
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self(value.to_string())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Value for Decimal {
    const EXPECTED: &'static str = "an xs:decimal";

    fn from_text(text: &str) -> Option<Self> {
        let text = trim(text);
        let (is_negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let is_number = !(whole.is_empty() && fraction.is_empty())
            && whole
                .bytes()
                .chain(fraction.bytes())
                .all(|digit| digit.is_ascii_digit());
        if !is_number {
            return None;
        }
        let whole = whole.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        let mut canonical = String::with_capacity(text.len());
        if is_negative && !(whole.is_empty() && fraction.is_empty()) {
            canonical.push('-');
        }
        canonical.push_str(if whole.is_empty() { "0" } else { whole });
        if !fraction.is_empty() {
            canonical.push('.');
            canonical.push_str(fraction);
        }
        Some(Self(canonical))
    }

    fn print(&self, print: &mut Print<'_>) {
        print.plain(&self.0);
    }

    fn spelling(&self, number: usize) -> Option<String> {
        spelling::decimal(&self.0, number)
    }

    fn compare(&self, bound: &Self) -> Option<Ordering> {
        Some(match (self.is_negative(), bound.is_negative()) {
            (false, false) => self.size().cmp(&bound.size()),
            (true, true) => bound.size().cmp(&self.size()),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::again;
    use super::*;

    #[test]
    fn reads_any_decimal() {
        for (text, expected) in [
            ("-0.0", "0"),
            (".5", "0.5"),
            ("5.", "5"),
            ("-00.10", "-0.1"),
            ("007", "7"),
        ] {
            assert_eq!(again::<Decimal>(text).as_deref(), Some(expected));
        }
        for text in ["", ".", "-", "1e5", "1.2.3", "--1"] {
            assert_eq!(Decimal::from_text(text), None, "{text}");
        }
    }
}
