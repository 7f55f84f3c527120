//! The lexical forms of a value that patterns of schemas ask for, by number.

/// The most digits that are written before the point, and after it, for their number alone.
const DIGITS: usize = 24;

/// Signs before a number that is not negative.
const SIGNS: [&str; 2] = ["", "+"];

/// A whole number, given in its usual form: with zeros before it and with a sign.
pub(super) fn integer(text: &str, number: usize) -> Option<String> {
    let (sign, width) = (number / DIGITS, number % DIGITS);
    let (minus, digits) = sign_of(text);
    // A pattern may ask for a minus before zero.
    let sign = match (minus, sign) {
        ("-", 0) => "-",
        ("-", _) => return None,
        (_, 2) if digits == "0" => "-",
        _ => SIGNS.get(sign)?,
    };
    Some(format!("{sign}{digits:0>width$}"))
}

/// A decimal number, given in its usual form: with zeros before and after it, without a zero before the point,
/// with a point that no digit follows.
pub(super) fn decimal(text: &str, number: usize) -> Option<String> {
    let (minus, digits) = sign_of(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let (after, number) = (number % DIGITS, number / DIGITS);
    let (before, number) = (number % DIGITS, number / DIGITS);
    let (sign, has_point) = (number / 2, number % 2 == 1);
    let sign = match (minus, sign) {
        ("-", 0) => "-",
        ("-", _) => return None,
        _ => SIGNS.get(sign)?,
    };
    let fraction = format!("{fraction:0<after$}");
    let whole = match (before, whole) {
        (0, "0") if !fraction.is_empty() => String::new(),
        _ => format!("{whole:0>before$}"),
    };
    let point = if has_point || !fraction.is_empty() {
        "."
    } else {
        ""
    };
    Some(format!("{sign}{whole}{point}{fraction}"))
}

/// A floating point number, given in Rust's form with an exponent, such as `1.5e-7`.
pub(super) fn float(text: &str, plain: &str, number: usize) -> Option<String> {
    /// Digits after the point, letters for the exponent, digits of the exponent, signs of both.
    const FRACTIONS: usize = 18;
    const EXPONENTS: usize = 4;
    let plain_forms = DIGITS * DIGITS * 4;
    if number < plain_forms {
        // If there are not so many forms, the ones with an exponent follow.
        return Some(decimal(plain, number).unwrap_or_else(|| plain.to_owned()));
    }
    let (minus, digits) = sign_of(text);
    let (mantissa, exponent) = digits.split_once('e')?;
    let (exponent_minus, exponent) = sign_of(exponent);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let number = number - plain_forms;
    let (after, number) = (number % FRACTIONS, number / FRACTIONS);
    let (width, number) = (number % EXPONENTS, number / EXPONENTS);
    let (letter, number) = (["E", "e"][number % 2], number / 2);
    let (exponent_sign, number) = (SIGNS[number % 2], number / 2);
    let sign = if minus.is_empty() {
        SIGNS.get(number)?
    } else {
        minus
    };
    if number >= SIGNS.len() {
        return None;
    }
    let exponent_sign = if exponent_minus.is_empty() {
        exponent_sign
    } else {
        exponent_minus
    };
    let fraction = format!("{fraction:0<after$}");
    let point = if fraction.is_empty() { "" } else { "." };
    Some(format!(
        "{sign}{whole}{point}{fraction}{letter}{exponent_sign}{exponent:0>width$}"
    ))
}

/// A date or time, given in its usual form: with more digits of the second, with other forms of the offset 0.
pub(super) fn moment(text: &str, number: usize) -> Option<String> {
    const FRACTIONS: usize = 19;
    let (after, number) = (number % FRACTIONS, number / FRACTIONS);
    let offset = *["Z", "+00:00", "-00:00"].get(number)?;
    let (fields, offset) = match text.strip_suffix('Z') {
        Some(fields) => (fields, offset),
        None => text.split_at(offset_start(text)),
    };
    let Some((before, seconds)) = fields.rsplit_once(':') else {
        return Some(format!("{fields}{offset}"));
    };
    let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
    let fraction = format!("{fraction:0<after$}");
    let point = if fraction.is_empty() { "" } else { "." };
    Some(format!("{before}:{whole}{point}{fraction}{offset}"))
}

/// Where an offset of the form `+01:00` begins, or the end of the text.
fn offset_start(text: &str) -> usize {
    let start = text.len().saturating_sub("+01:00".len());
    let is_offset = text.get(start..).is_some_and(|offset| {
        offset.starts_with(['+', '-']) && offset.as_bytes().get(3) == Some(&b':')
    });
    if is_offset { start } else { text.len() }
}

fn sign_of(text: &str) -> (&str, &str) {
    match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        DateTime, Decimal, Duration, Facets, HexBinary, Integer, Pattern, Spelled, Value,
    };

    /// The text of a value under a pattern.
    fn under<T: Value>(text: &str, pattern: &'static str) -> String {
        let pattern: &'static Pattern = Box::leak(Box::new(Pattern::new(pattern, pattern)));
        let facets = Facets {
            patterns: Box::leak(Box::new([pattern])),
            ..Facets::NONE
        };
        let value = T::from_text(text).expect("the text is a value");
        let text = Spelled::from(value).text_under(&facets);
        assert!(T::from_text(&text).is_some(), "{text}");
        text
    }

    #[test]
    fn numbers() {
        assert_eq!(under::<i32>("9", "[0-9]{3}"), "009");
        assert_eq!(under::<i32>("-9", "-[0-9]{3}"), "-009");
        assert_eq!(under::<u8>("5", r"\+[0-9]+"), "+5");
        assert_eq!(under::<Integer>("0", "-0+"), "-0");
        assert_eq!(under::<Decimal>("1", r"[0-9]{1,12}\.[0-9]{3,8}"), "1.000");
        assert_eq!(under::<Decimal>("-0.5", r"-\.[0-9]+"), "-.5");
        assert_eq!(under::<Decimal>("5", r"[0-9]+\."), "5.");
        assert_eq!(under::<Decimal>("2.5", r"\+0[0-9]{2}\.[0-9]{2}"), "+002.50");
        assert_eq!(
            under::<f64>("1500", r"[0-9]\.[0-9]{3}E[0-9]{2}"),
            "1.500E03"
        );
        assert_eq!(under::<f64>("1500", r"[0-9]+\.0"), "1500.0");
        assert_eq!(under::<f32>("-0.001", r"-[0-9]e-[0-9]+"), "-1e-3");
        assert_eq!(under::<bool>("true", "[01]"), "1");
        assert_eq!(under::<bool>("0", "true|false"), "false");
    }

    #[test]
    fn others() {
        let date = "2012-11-07T00:10:35.1Z";
        let pattern = r"[^.]+\.[0-9]{3}\+00:00";
        assert_eq!(
            under::<DateTime>(date, pattern),
            "2012-11-07T00:10:35.100+00:00"
        );
        assert_eq!(
            under::<DateTime>(date, r".+\.100Z"),
            "2012-11-07T00:10:35.100Z"
        );
        assert_eq!(under::<HexBinary>("0aF0", "[0-9a-f]*"), "0af0");
        assert_eq!(under::<Duration>("P3D", "P0Y.*T0H0M0S"), "P0Y3DT0H0M0S");
        assert_eq!(under::<Duration>("PT1S", r"PT[0-9]+\.[0-9]{2}S"), "PT1.00S");
        let pattern = r"[0-9]\.[0-9]{2}(?: [0-9]\.[0-9]{2})*";
        assert_eq!(
            under::<Vec<Decimal>>("1 2.5 3.25", pattern),
            "1.00 2.50 3.25"
        );
    }

    #[test]
    fn no_form_matches() {
        assert_eq!(under::<i32>("12", "[0-9]"), "12");
        assert_eq!(under::<f64>("1500", "[a-z]"), "1500");
        assert_eq!(under::<Vec<bool>>("", "[a-z]"), "");
    }
}
