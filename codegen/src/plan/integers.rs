//! Integers without a limit: facets may say that 64 bits are enough.

use super::facet_set::Facets;
use super::ty::ValueTy;

impl Facets {
    /// The Rust type for an integer with these facets, whose built-in type sets no limit but perhaps the sign.
    pub(super) fn integer(&self, has_sign: bool) -> ValueTy {
        let listed = self.values.iter();
        let listed: Option<Vec<i128>> = listed.map(|value| number(value)).collect();
        let (mut least, mut most) = (bound(self.min.as_ref(), 1), bound(self.max.as_ref(), -1));
        if let Some(listed) = listed.filter(|listed| !listed.is_empty()) {
            (least, most) = (listed.iter().min().copied(), listed.iter().max().copied());
        }
        // A type with 18 digits fits, whatever its sign is.
        let digits = self
            .total_digits
            .and_then(|digits| u32::try_from(digits).ok());
        if let Some(end) = digits.and_then(|digits| 10_i128.checked_pow(digits)) {
            least = Some(least.map_or(1 - end, |least| least.max(1 - end)));
            most = Some(most.map_or(end - 1, |most| most.min(end - 1)));
        }
        let (Some(least), Some(most)) = (least, most) else {
            return ValueTy::Integer;
        };
        let fits_signed = i64::try_from(least).is_ok() && i64::try_from(most).is_ok();
        let fits_unsigned = u64::try_from(least).is_ok() && u64::try_from(most).is_ok();
        match (fits_signed, fits_unsigned) {
            (true, false) => ValueTy::I64,
            (true, true) if has_sign => ValueTy::I64,
            (_, true) => ValueTy::U64,
            (false, false) => ValueTy::Integer,
        }
    }
}

fn number(text: &str) -> Option<i128> {
    text.trim().parse().ok()
}

/// The end of a range: one step inside if it does not belong to the range.
fn bound(bound: Option<&(String, bool)>, step: i128) -> Option<i128> {
    let (text, is_inclusive) = bound?;
    number(text)?.checked_add(if *is_inclusive { 0 } else { step })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(least: Option<&str>, most: Option<&str>, total_digits: Option<u64>) -> ValueTy {
        let end = |end: Option<&str>| end.map(|end| (end.to_owned(), true));
        let facets = Facets {
            min: end(least),
            max: end(most),
            total_digits,
            ..Facets::default()
        };
        facets.integer(least.is_none_or(|least| least.starts_with('-')))
    }

    #[test]
    fn the_range_decides() {
        use ValueTy::{I64, Integer, U64};
        assert_eq!(of(None, None, None), Integer);
        assert_eq!(of(Some("0"), None, None), Integer);
        assert_eq!(of(Some("-5"), Some("5"), None), I64);
        assert_eq!(of(Some("0"), Some("18446744073709551615"), None), U64);
        assert_eq!(of(Some("0"), Some("18446744073709551616"), None), Integer);
        assert_eq!(of(Some("-1"), Some("9223372036854775808"), None), Integer);
        assert_eq!(of(None, None, Some(18)), I64);
        assert_eq!(of(None, None, Some(19)), Integer);
        assert_eq!(of(Some("0"), None, Some(19)), U64);
        assert_eq!(of(Some("1"), Some("9"), Some(99)), U64);
    }

    #[test]
    fn listed_values_decide_too() {
        let of = |values: &[&str]| {
            let facets = Facets {
                values: values.iter().map(|&value| value.to_owned()).collect(),
                ..Facets::default()
            };
            facets.integer(true)
        };
        assert_eq!(of(&["1", "2"]), ValueTy::I64);
        assert_eq!(of(&["1", "18446744073709551615"]), ValueTy::U64);
        assert_eq!(of(&["1", "99999999999999999999"]), ValueTy::Integer);
    }
}
