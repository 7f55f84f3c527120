//! The value spaces of the built-in types: which texts are values, their lengths, and how two values compare.
//!
//! The types of the runtime read them, so that the generator and generated code agree.

use std::cmp::Ordering;

use xsd_runtime::value::{
    self, Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary,
    Time, Value, trim,
};

use super::{Builtin, WhiteSpace};
use crate::names;

/// How white space is normalised in texts of a built-in type.
pub(crate) fn white_space(ty: Builtin) -> WhiteSpace {
    let mut types = ty.and_bases();
    types
        .find_map(|ty| match ty {
            Builtin::String | Builtin::AnySimpleType => Some(WhiteSpace::Preserve),
            Builtin::NormalizedString => Some(WhiteSpace::Replace),
            Builtin::Token => Some(WhiteSpace::Collapse),
            _ => None,
        })
        .filter(|_| ty.primitive() == Builtin::String || ty == Builtin::AnySimpleType)
        .unwrap_or(WhiteSpace::Collapse)
}

/// A text with its white space normalised.
pub(crate) fn normalised(text: &str, white_space: WhiteSpace) -> String {
    let white_space = match white_space {
        WhiteSpace::Preserve => value::WhiteSpace::Preserve,
        WhiteSpace::Replace => value::WhiteSpace::Replace,
        WhiteSpace::Collapse => value::WhiteSpace::Collapse,
    };
    white_space.normalised(text).into_owned()
}

/// Whether a text, its white space normalised, is a value of a built-in type.
pub(crate) fn is_value(ty: Builtin, text: &str) -> bool {
    use Builtin as B;
    match ty {
        B::Name => names::is_name(text),
        B::NcName | B::Id | B::IdRef | B::Entity => names::is_nc_name(text),
        B::NmToken => names::is_nm_token(text),
        B::Language => names::is_language(text),
        B::NmTokens => is_list(text, names::is_nm_token),
        B::IdRefs | B::Entities => is_list(text, names::is_nc_name),
        B::QName | B::Notation => names::is_q_name(text),
        B::Boolean => matches!(text, "true" | "false" | "1" | "0"),
        B::Base64Binary => octets(text).is_some(),
        B::HexBinary => HexBinary::from_text(text).is_some(),
        B::Float => f32::from_text(text).is_some(),
        B::Double => f64::from_text(text).is_some(),
        B::Duration => Duration::from_text(text).is_some(),
        B::DateTime => DateTime::from_text(text).is_some(),
        B::Time => Time::from_text(text).is_some(),
        B::Date => Date::from_text(text).is_some(),
        B::GYearMonth => GYearMonth::from_text(text).is_some(),
        B::GYear => GYear::from_text(text).is_some(),
        B::GMonthDay => GMonthDay::from_text(text).is_some(),
        B::GDay => GDay::from_text(text).is_some(),
        B::GMonth => GMonth::from_text(text).is_some(),
        B::Decimal => Decimal::from_text(text).is_some(),
        ty if ty.primitive() == B::Decimal => is_whole(ty, text),
        _ => true,
    }
}

fn is_list(text: &str, is_item: fn(&str) -> bool) -> bool {
    let mut items = trim(text).split(' ').peekable();
    items.peek().is_some_and(|first| !first.is_empty()) && items.all(is_item)
}

fn octets(text: &str) -> Option<Vec<u8>> {
    Vec::<u8>::from_text(text)
}

/// Whether a text is a whole number in the range of its type.
fn is_whole(ty: Builtin, text: &str) -> bool {
    let Some(number) = Decimal::from_text(text).filter(|_| !text.contains('.')) else {
        return false;
    };
    let (least, greatest) = range(ty);
    let is_in = |bound: Option<&str>, outside: Ordering| {
        let bound = bound.and_then(Decimal::from_text);
        bound.is_none_or(|bound| number.compare(&bound) != Some(outside))
    };
    is_in(least, Ordering::Less) && is_in(greatest, Ordering::Greater)
}

/// The least and the greatest value of a type of whole numbers, if it has them.
pub(crate) fn range(ty: Builtin) -> (Option<&'static str>, Option<&'static str>) {
    use Builtin as B;
    match ty {
        B::Byte => (Some("-128"), Some("127")),
        B::Short => (Some("-32768"), Some("32767")),
        B::Int => (Some("-2147483648"), Some("2147483647")),
        B::Long => (Some("-9223372036854775808"), Some("9223372036854775807")),
        B::UnsignedByte => (Some("0"), Some("255")),
        B::UnsignedShort => (Some("0"), Some("65535")),
        B::UnsignedInt => (Some("0"), Some("4294967295")),
        B::UnsignedLong => (Some("0"), Some("18446744073709551615")),
        B::NonNegativeInteger => (Some("0"), None),
        B::PositiveInteger => (Some("1"), None),
        B::NonPositiveInteger => (None, Some("0")),
        B::NegativeInteger => (None, Some("-1")),
        _ => (None, None),
    }
}

/// How two values of a built-in type compare. `None` if they have no order, or are not values.
pub(crate) fn compare(ty: Builtin, one: &str, other: &str) -> Option<Ordering> {
    fn by<T: Value>(one: &str, other: &str) -> Option<Ordering> {
        T::from_text(one)?.compare(&T::from_text(other)?)
    }
    use Builtin as B;
    match ty.primitive() {
        B::Decimal => by::<Decimal>(one, other),
        B::Float => by::<f32>(one, other),
        B::Double => by::<f64>(one, other),
        B::Duration => by::<Duration>(one, other),
        B::DateTime => by::<DateTime>(one, other),
        B::Time => by::<Time>(one, other),
        B::Date => by::<Date>(one, other),
        B::GYearMonth => by::<GYearMonth>(one, other),
        B::GYear => by::<GYear>(one, other),
        B::GMonthDay => by::<GMonthDay>(one, other),
        B::GDay => by::<GDay>(one, other),
        B::GMonth => by::<GMonth>(one, other),
        _ => None,
    }
}

/// Whether two texts are the same value of a built-in type.
pub(crate) fn is_same(ty: Builtin, one: &str, other: &str) -> bool {
    use Builtin as B;
    match ty.primitive() {
        B::Boolean => bool::from_text(one) == bool::from_text(other),
        B::Base64Binary => octets(one) == octets(other),
        B::HexBinary => HexBinary::from_text(one) == HexBinary::from_text(other),
        _ => one == other || compare(ty, one, other) == Some(Ordering::Equal),
    }
}

/// The length of a value as the facets count it: octets, items or characters.
pub(crate) fn length(ty: Builtin, text: &str) -> usize {
    use Builtin as B;
    match ty.primitive() {
        B::Base64Binary => octets(text).map_or(0, |octets| octets.len()),
        B::HexBinary => text.len() / 2,
        B::NmTokens | B::IdRefs | B::Entities => text.split(' ').count(),
        _ => text.chars().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_others() {
        use Builtin as B;
        for (ty, value, other) in [
            (B::Int, "-2147483648", "2147483648"),
            (B::Integer, "123456789012345678901234567890", "1.0"),
            (B::NegativeInteger, "-1", "0"),
            (B::UnsignedByte, "+255", "256"),
            (B::GMonth, "--10", "--10--"),
            (B::Duration, "P1Y", "1Y"),
            (B::Language, "en-US", "en_US"),
            (B::NmTokens, "a b", ""),
            (B::QName, "a:b", "a:b:c"),
            (B::Boolean, "1", "yes"),
        ] {
            assert!(is_value(ty, value), "{value}");
            assert!(!is_value(ty, other), "{other}");
        }
    }

    #[test]
    fn spellings_of_one_value() {
        use Builtin as B;
        assert!(is_same(B::Decimal, "1.0", "+01"));
        assert!(is_same(B::Boolean, "1", "true"));
        assert!(!is_same(B::String, "1.0", "1"));
        assert_eq!(length(B::HexBinary, "0aF0"), 2);
    }
}
