//! `xs:decimal`: any number of digits, kept as text.

use std::cmp::Ordering;
use std::fmt;

use super::does_not_fit::DoesNotFit;
use super::integer::Integer;
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
/// assert_eq!(Decimal::try_from(0.1)?.to_string(), "0.1");
/// assert!(price > Decimal::from(12));
/// assert!(i32::try_from(&price).is_err());
/// # Ok::<(), xsd_runtime::value::DoesNotFit>(())
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

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.is_negative(), other.is_negative()) {
            (false, false) => self.size().cmp(&other.size()),
            (true, true) => other.size().cmp(&self.size()),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
        }
    }
}

impl From<Integer> for Decimal {
    fn from(value: Integer) -> Self {
        Self(value.to_string())
    }
}

/// A number with digits after the point does not fit.
impl TryFrom<&Decimal> for Integer {
    type Error = DoesNotFit;

    fn try_from(value: &Decimal) -> Result<Self, DoesNotFit> {
        value.0.parse().map_err(|_| DoesNotFit::NotWhole)
    }
}

impl TryFrom<Decimal> for Integer {
    type Error = DoesNotFit;

    fn try_from(value: Decimal) -> Result<Self, DoesNotFit> {
        Self::try_from(&value)
    }
}

macro_rules! integers {
    ($($type:ty)+) => {$(
        impl From<$type> for Decimal {
            fn from(value: $type) -> Self {
                Self(value.to_string())
            }
        }

        /// A number with digits after the point does not fit, nor one that is too large.
        impl TryFrom<&Decimal> for $type {
            type Error = DoesNotFit;

            fn try_from(value: &Decimal) -> Result<Self, DoesNotFit> {
                Integer::try_from(value)?.try_into()
            }
        }

        impl TryFrom<Decimal> for $type {
            type Error = DoesNotFit;

            fn try_from(value: Decimal) -> Result<Self, DoesNotFit> {
                Self::try_from(&value)
            }
        }
    )+};
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! floats {
    ($($type:ty)+) => {$(
        /// The shortest decimal that is nearest to this number. Infinity and NaN do not fit.
        impl TryFrom<$type> for Decimal {
            type Error = DoesNotFit;

            fn try_from(value: $type) -> Result<Self, DoesNotFit> {
                let text = value.is_finite().then(|| value.to_string());
                let decimal = text.and_then(|text| Self::from_text(&text));
                decimal.ok_or(DoesNotFit::Range)
            }
        }
    )+};
}

floats!(f32 f64);

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
        Some(self.cmp(bound))
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

    #[test]
    fn conversions() {
        let decimal = |text: &str| text.parse::<Decimal>().expect("a decimal");
        assert_eq!(u8::try_from(decimal("255")), Ok(255));
        assert_eq!(u8::try_from(decimal("256")), Err(DoesNotFit::Range));
        assert_eq!(u8::try_from(decimal("2.5")), Err(DoesNotFit::NotWhole));
        assert_eq!(Decimal::from(u128::MAX), decimal(&u128::MAX.to_string()));
        assert_eq!(Decimal::try_from(-0.1_f32), Ok(decimal("-0.1")));
        let small = Decimal::try_from(5e-324).map(|small| small.to_f64());
        assert_eq!(small.map(f64::to_bits), Ok(5e-324_f64.to_bits()));
        assert_eq!(Decimal::try_from(f64::NAN), Err(DoesNotFit::Range));
        let ordered = [
            "-10.5", "-10", "-2.25", "-2.2", "0", "0.05", "0.5", "2", "10",
        ];
        assert!(ordered.map(decimal).is_sorted());
    }
}
