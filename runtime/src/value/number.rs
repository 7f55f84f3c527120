//! `xs:boolean`, integers and floating point numbers.

use std::cmp::Ordering;

use super::lexical::Value;
use super::print::Print;
use super::spelling;
use crate::text::characters::trim;

impl Value for bool {
    const EXPECTED: &'static str = "an xs:boolean";

    fn from_text(text: &str) -> Option<Self> {
        match trim(text) {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        }
    }

    fn print(&self, print: &mut Print<'_>) {
        print.plain(if *self { "true" } else { "false" });
    }

    fn spelling(&self, number: usize) -> Option<String> {
        let forms = if *self { ["true", "1"] } else { ["false", "0"] };
        forms.get(number).map(|&form| form.to_owned())
    }
}

macro_rules! integers {
    ($($type:ty: $expected:literal),+ $(,)?) => {$(
        impl Value for $type {
            const EXPECTED: &'static str = $expected;

            fn from_text(text: &str) -> Option<Self> {
                let text = trim(text);
                // XSD allows a minus sign before zero for unsigned types too.
                text.parse().ok().or_else(|| {
                    let zeros = text.strip_prefix('-')?;
                    (!zeros.is_empty() && zeros.bytes().all(|digit| digit == b'0')).then_some(0)
                })
            }

            fn print(&self, print: &mut Print<'_>) {
                print.plain(itoa::Buffer::new().format(*self));
            }

            fn compare(&self, bound: &Self) -> Option<Ordering> {
                self.partial_cmp(bound)
            }

            fn spelling(&self, number: usize) -> Option<String> {
                spelling::integer(&self.to_string(), number)
            }
        }
    )+};
}

integers!(
    i8: "an xs:byte",
    i16: "an xs:short",
    i32: "an xs:int",
    i64: "an integer of 64 bits",
    u8: "an xs:unsignedByte",
    u16: "an xs:unsignedShort",
    u32: "an xs:unsignedInt",
    u64: "a non-negative integer of 64 bits",
);

macro_rules! floats {
    ($($type:ty: $expected:literal),+ $(,)?) => {$(
        impl Value for $type {
            const EXPECTED: &'static str = $expected;

            fn from_text(text: &str) -> Option<Self> {
                match trim(text) {
                    "INF" => Some(Self::INFINITY),
                    "-INF" => Some(Self::NEG_INFINITY),
                    "NaN" => Some(Self::NAN),
                    // Rust reads words that XSD does not have, such as `infinity`.
                    text if text.bytes().any(|b| b.is_ascii_alphabetic() && !matches!(b, b'e' | b'E')) => None,
                    text => text.parse().ok(),
                }
            }

            fn print(&self, print: &mut Print<'_>) {
                let size = self.abs();
                if self.is_nan() {
                    print.plain("NaN");
                } else if self.is_infinite() {
                    print.plain(if *self > 0.0 { "INF" } else { "-INF" });
                } else if size != 0.0 && !(1e-5..1e16).contains(&size) {
                    print.display(format_args!("{self:E}"));
                } else {
                    print.display(self);
                }
            }

            fn compare(&self, bound: &Self) -> Option<Ordering> {
                self.partial_cmp(bound)
            }

            fn spelling(&self, number: usize) -> Option<String> {
                let is_finite = self.is_finite();
                is_finite.then(|| spelling::float(&format!("{self:e}"), &self.to_string(), number))?
            }
        }
    )+};
}

floats!(f32: "an xs:float", f64: "an xs:double");

#[cfg(test)]
mod tests {
    use super::super::testing::again;
    use super::*;

    #[test]
    fn booleans() {
        for (text, expected) in [
            ("true", "true"),
            ("1", "true"),
            (" false\n", "false"),
            ("0", "false"),
        ] {
            assert_eq!(again::<bool>(text).as_deref(), Some(expected));
        }
        assert_eq!(bool::from_text("True"), None);
        assert_eq!(bool::from_text(""), None);
    }

    #[test]
    fn integers() {
        assert_eq!(i32::from_text(" +007 "), Some(7));
        assert_eq!(i32::from_text("2147483648"), None);
        assert_eq!(i32::from_text("1.0"), None);
        assert_eq!(u16::from_text("-0"), Some(0));
        assert_eq!(u16::from_text("-"), None);
        assert_eq!(u16::from_text("-1"), None);
        assert_eq!(
            again::<i64>("-9223372036854775808").as_deref(),
            Some("-9223372036854775808")
        );
    }

    #[test]
    fn floats() {
        for (text, expected) in [
            ("INF", "INF"),
            ("-INF", "-INF"),
            ("NaN", "NaN"),
            ("-1E4", "-10000"),
            ("1267.43233E12", "1267432330000000"),
            ("12.78e-2", "0.1278"),
            ("-0", "-0"),
            ("1e300", "1E300"),
            ("5E-324", "5E-324"),
        ] {
            assert_eq!(again::<f64>(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["inf", "nan", "Infinity", "+INF", "1f", "", "."] {
            assert_eq!(f64::from_text(text), None, "{text}");
        }
        assert_eq!(again::<f32>("0.1").as_deref(), Some("0.1"));
    }
}
