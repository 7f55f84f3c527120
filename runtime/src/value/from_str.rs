//! Values are parsed from their lexical forms.

use std::str::FromStr;

use super::field_reader::read_fields;
use super::lexical::Value;
use super::not_a_value::NotAValue;
use super::{
    Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary,
    Offset, Time,
};
use crate::text::characters::trim;

/// Parses a lexical form, which has no white space around it.
///
/// # Errors
/// The text is no value of the type.
#[doc(hidden)]
pub fn parse<T: Value>(text: &str) -> Result<T, NotAValue> {
    let value = T::from_text(text).filter(|_| trim(text) == text);
    value.ok_or_else(|| NotAValue::new(T::EXPECTED, text))
}

macro_rules! from_str {
    ($($type:ty)+) => {$(
        impl FromStr for $type {
            type Err = NotAValue;

            fn from_str(text: &str) -> Result<Self, NotAValue> {
                parse(text)
            }
        }
    )+};
}

from_str!(DateTime Date Time Duration GYear GYearMonth GMonthDay GMonth GDay Decimal HexBinary);

impl FromStr for Offset {
    type Err = NotAValue;

    fn from_str(text: &str) -> Result<Self, NotAValue> {
        // Where an offset may be, it may be absent too.
        let offset = read_fields(text, |fields| fields.offset()?);
        let offset = offset.filter(|_| trim(text) == text);
        offset.ok_or_else(|| NotAValue::new("an offset from UTC", text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message<T: FromStr<Err = NotAValue>>(text: &str) -> Option<String> {
        text.parse::<T>().err().map(|error| error.to_string())
    }

    #[test]
    fn what_is_parsed_is_displayed() {
        fn comes_back<T: FromStr<Err = NotAValue> + ToString>(text: &str) {
            let again = text.parse::<T>().map(|value| value.to_string());
            assert_eq!(again.as_deref(), Ok(text));
        }
        comes_back::<DateTime>("2012-11-07T00:10:35.5+01:00");
        comes_back::<Date>("2012-11-07Z");
        comes_back::<Time>("24:00:00");
        comes_back::<Duration>("-P1Y2M3DT4H5M6.7S");
        comes_back::<GYear>("-0044");
        comes_back::<GYearMonth>("2012-11Z");
        comes_back::<GMonthDay>("--02-29");
        comes_back::<GMonth>("--02");
        comes_back::<GDay>("---31");
        comes_back::<Decimal>("-0.1");
        comes_back::<HexBinary>("0FB7");
        comes_back::<Offset>("-05:30");
        comes_back::<Offset>("Z");
    }

    #[test]
    fn what_is_not_a_value() {
        let expected = r#"expected an xs:dateTime, found " 2012-11-07T00:10:35Z""#;
        let found = message::<DateTime>(" 2012-11-07T00:10:35Z");
        assert_eq!(found.as_deref(), Some(expected));
        for text in ["", "5", "+15:00", "+01:00 ", "Z1"] {
            let expected = format!("expected an offset from UTC, found {text:?}");
            assert_eq!(message::<Offset>(text), Some(expected));
        }
        let expected = r#"expected an xs:hexBinary, found "0""#;
        assert_eq!(message::<HexBinary>("0").as_deref(), Some(expected));
    }
}
