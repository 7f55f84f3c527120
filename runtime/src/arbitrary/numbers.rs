//! `xs:boolean` and numbers.

use super::{ArbitraryValue, Result, Source, TRIES};
use crate::value::{Decimal, Integer, Value};

impl ArbitraryValue for bool {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.meeting(|s, attempt| Ok(s.bytes.arbitrary::<bool>()? != (attempt == 1)))
    }
}

macro_rules! integers {
    ($($type:ty),+) => {$(
        impl ArbitraryValue for $type {
            fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
                s.meeting(|s, _| {
                    let (least, most) = s.ends();
                    let (least, most) = (least.unwrap_or(Self::MIN), most.unwrap_or(Self::MAX));
                    let small = Self::try_from(s.byte()? % 64).unwrap_or(Self::MAX);
                    Ok(match s.byte()? {
                        0..=63 => small,
                        64..=95 => s.pick(&[least, most])?,
                        _ if least <= most => s.bytes.int_in_range(least..=most)?,
                        _ => least,
                    })
                })
            }
        }
    )+};
}

integers!(i8, i16, i32, i64, u8, u16, u32, u64);

macro_rules! floats {
    ($($type:ty),+) => {$(
        impl ArbitraryValue for $type {
            fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
                s.meeting(|s, _| {
                let value: Self = match s.byte()? {
                    byte @ 0..=63 => Self::from(byte) / 4.0,
                    64..=127 => s.pick(&[
                        -0.0, Self::INFINITY, Self::NEG_INFINITY, Self::MIN, Self::MAX, Self::MIN_POSITIVE,
                        Self::EPSILON, Self::MIN_POSITIVE / 4.0, 1e16, 1e-5, -0.1,
                    ])?,
                    _ => s.bytes.arbitrary()?,
                };
                // NaN is not equal to itself.
                Ok(if value.is_nan() { 0.0 } else { value })
                })
            }
        }
    )+};
}

floats!(f32, f64);

impl ArbitraryValue for Decimal {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.meeting(|s, attempt| {
            let sign = s.pick(&["", "-"])?;
            let (whole, fraction) = (s.digits()?, s.digits()?);
            let whole = &whole[..whole.len().min(TRIES - attempt)];
            let fraction = &fraction[..fraction.len().min(TRIES - attempt - 1)];
            let text = format!("{sign}{whole}.{fraction}");
            Ok(Self::from_text(&text).unwrap_or_default())
        })
    }
}

/// Other processors take integers of so many digits.
const MOST_DIGITS: usize = 24;

impl ArbitraryValue for Integer {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.meeting(|s, attempt| {
            let (least, most) = s.ends();
            let (least, most) = (least.unwrap_or(i64::MIN), most.unwrap_or(i64::MAX));
            let sign = match s.byte()? {
                0..=63 => return Ok((s.byte()? % 64).into()),
                64..=127 if least <= most => return Ok(s.bytes.int_in_range(least..=most)?.into()),
                128..=191 => "-",
                _ => "",
            };
            let digits = s.digits()?;
            let longest = s.facets.total_digits.unwrap_or(MOST_DIGITS);
            let digits = &digits[..digits.len().min(longest).saturating_sub(attempt)];
            Ok(format!("{sign}{digits}").parse().unwrap_or_default())
        })
    }
}
