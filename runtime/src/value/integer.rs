//! `xs:integer` and the types that derive from it without a limit on one side.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use super::does_not_fit::DoesNotFit;
use super::lexical::Value;
use super::not_a_value::NotAValue;
use super::print::Print;
use super::spelling;
use crate::text::characters::trim;

/// An `xs:integer` of any size.
///
/// ```
/// use xsd_runtime::value::Integer;
/// let count = Integer::from(7_u64);
/// assert_eq!(count, 7);
/// assert_eq!(i32::try_from(&count), Ok(7));
///
/// let serial: Integer = "+040700810256895634168".parse()?;
/// assert_eq!(serial.to_string(), "40700810256895634168");
/// assert!(serial > count);
/// assert!(u64::try_from(&serial).is_err());
/// # Ok::<(), xsd_runtime::value::NotAValue>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Integer(Size);

/// An integer has one form: it is `Large` only if it is not `Small`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Size {
    Small(i128),
    Large {
        is_negative: bool,
        /// Without leading zeros.
        digits: Box<str>,
    },
}

impl Integer {
    /// Whether it is less than zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Size::Small(value) => *value < 0,
            Size::Large { is_negative, .. } => *is_negative,
        }
    }
}

impl Default for Integer {
    fn default() -> Self {
        Self(Size::Small(0))
    }
}

impl FromStr for Integer {
    type Err = NotAValue;

    fn from_str(text: &str) -> Result<Self, NotAValue> {
        if let Ok(value) = text.parse() {
            return Ok(Self(Size::Small(value)));
        }
        let is_negative = text.starts_with('-');
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(NotAValue::new(Self::EXPECTED, text));
        }
        // Many digits may be leading zeros, but a number with a sign and without them is parsed above.
        let digits = digits.trim_start_matches('0').into();
        Ok(Self(Size::Large {
            is_negative,
            digits,
        }))
    }
}

impl fmt::Display for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Size::Small(value) => fmt::Display::fmt(value, f),
            Size::Large {
                is_negative,
                digits,
            } => f.pad_integral(!is_negative, "", digits),
        }
    }
}

impl PartialOrd for Integer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Integer {
    fn cmp(&self, other: &Self) -> Ordering {
        // A large one is beyond all small ones.
        let beyond = |is_negative: &bool| match is_negative {
            true => Ordering::Less,
            false => Ordering::Greater,
        };
        match (&self.0, &other.0) {
            (Size::Small(own), Size::Small(other)) => own.cmp(other),
            (Size::Large { is_negative, .. }, Size::Small(_)) => beyond(is_negative),
            (Size::Small(_), Size::Large { is_negative, .. }) => beyond(is_negative).reverse(),
            (
                Size::Large {
                    is_negative,
                    digits,
                },
                Size::Large {
                    is_negative: other_is_negative,
                    digits: other,
                },
            ) => {
                let own = (digits.len(), digits);
                let other = (other.len(), other);
                match (is_negative, other_is_negative) {
                    (false, false) => own.cmp(&other),
                    (true, true) => other.cmp(&own),
                    _ => beyond(is_negative),
                }
            }
        }
    }
}

macro_rules! conversions {
    (from $($from:ty)+; try $($try:ty)+; equal $($equal:ty)+) => {
        $(impl From<$from> for Integer {
            fn from(value: $from) -> Self {
                Self(Size::Small(value.into()))
            }
        })+

        $(impl TryFrom<&Integer> for $try {
            type Error = DoesNotFit;

            fn try_from(value: &Integer) -> Result<Self, DoesNotFit> {
                match &value.0 {
                    Size::Small(value) => Self::try_from(*value).map_err(|_| DoesNotFit::Range),
                    Size::Large { .. } => value.to_string().parse().map_err(|_| DoesNotFit::Range),
                }
            }
        }

        impl TryFrom<Integer> for $try {
            type Error = DoesNotFit;

            fn try_from(value: Integer) -> Result<Self, DoesNotFit> {
                Self::try_from(&value)
            }
        })+

        $(impl PartialEq<$equal> for Integer {
            fn eq(&self, other: &$equal) -> bool {
                self.0 == Size::Small((*other).into())
            }
        }

        impl PartialOrd<$equal> for Integer {
            fn partial_cmp(&self, other: &$equal) -> Option<Ordering> {
                Some(self.cmp(&Self::from(*other)))
            }
        })+
    };
}

conversions! {
    from i8 i16 i32 i64 i128 u8 u16 u32 u64;
    try i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize;
    equal i32 i64 i128 u64
}

impl From<u128> for Integer {
    fn from(value: u128) -> Self {
        let large = || Size::Large {
            is_negative: false,
            digits: value.to_string().into(),
        };
        Self(i128::try_from(value).map_or_else(|_| large(), Size::Small))
    }
}

impl Value for Integer {
    const EXPECTED: &'static str = "an xs:integer";

    fn from_text(text: &str) -> Option<Self> {
        trim(text).parse().ok()
    }

    fn print(&self, print: &mut Print<'_>) {
        print.display(self);
    }

    fn spelling(&self, number: usize) -> Option<String> {
        spelling::integer(&self.to_string(), number)
    }

    fn compare(&self, bound: &Self) -> Option<Ordering> {
        Some(self.cmp(bound))
    }
}

#[cfg(test)]
mod tests {
    use super::super::decimal::Decimal;
    use super::super::testing::again;
    use super::*;

    const LARGE: &str = "170141183460469231731687303715884105728";

    #[test]
    fn reads_any_integer() {
        for (text, expected) in [
            (" +007 ", "7"),
            ("-0", "0"),
            ("-09223372036854775809", "-9223372036854775809"),
            (LARGE, LARGE),
            (&format!("-000{LARGE}0"), &format!("-{LARGE}0")),
        ] {
            assert_eq!(again::<Integer>(text).as_deref(), Some(expected));
        }
        for text in ["", "-", "+", "1.0", "1e5", "--1", "+-1", "1 2"] {
            assert_eq!(Integer::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn one_value_has_one_form() {
        let zeros = "0".repeat(60);
        for text in [zeros.clone(), format!("{zeros}12"), format!("-{zeros}12")] {
            let read: Integer = text.parse().expect("an integer");
            let again: Integer = read.to_string().parse().expect("an integer");
            assert_eq!(read, again);
            assert!(read == 0 || read == 12 || read == -12, "{text}");
        }
    }

    #[test]
    fn order() {
        let texts = [
            &format!("-{LARGE}00"),
            &format!("-{LARGE}0"),
            "-1",
            "0",
            "18446744073709551616",
            LARGE,
            &format!("{LARGE}0"),
        ];
        let read: Vec<Integer> = texts.iter().filter_map(|text| text.parse().ok()).collect();
        assert_eq!(read.len(), texts.len());
        assert!(read.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn conversions() {
        let large: Integer = LARGE.parse().expect("an integer");
        assert_eq!(u128::try_from(&large).map(Integer::from), Ok(large.clone()));
        assert_eq!(i128::try_from(&large), Err(DoesNotFit::Range));
        assert_eq!(u8::try_from(Integer::from(-1)), Err(DoesNotFit::Range));
        assert_eq!(u64::try_from(Integer::from(u64::MAX)), Ok(u64::MAX));
        let small = Integer::from(3);
        assert!(small < 4 && large > u64::MAX && large != u64::MAX);
        let decimal = Decimal::from(large.clone());
        assert_eq!(decimal.to_string(), LARGE);
        assert_eq!(Integer::try_from(decimal), Ok(large));
    }
}
