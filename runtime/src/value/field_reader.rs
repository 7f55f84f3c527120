//! The fields of dates and times, read.

use super::offset::Offset;
use crate::text::characters::trim;

/// Reads fields from the front of a text.
pub(super) struct FieldReader<'a>(&'a [u8]);

impl FieldReader<'_> {
    /// Takes this byte.
    #[inline]
    pub(super) fn byte(&mut self, byte: u8) -> Option<()> {
        let rest = self.0.strip_prefix(&[byte])?;
        self.0 = rest;
        Some(())
    }

    /// Takes two digits.
    #[inline]
    pub(super) fn two(&mut self) -> Option<u8> {
        let [tens, ones, rest @ ..] = self.0 else {
            return None;
        };
        if !(tens.is_ascii_digit() && ones.is_ascii_digit()) {
            return None;
        }
        self.0 = rest;
        Some((tens - b'0') * 10 + (ones - b'0'))
    }

    pub(super) fn year(&mut self) -> Option<i64> {
        let is_negative = self.byte(b'-').is_some();
        let digits = self.digits();
        // A year of more than four digits does not begin with zero. Twelve digits are enough.
        if !(4..=12).contains(&digits.len()) || (digits.len() > 4 && digits[0] == b'0') {
            return None;
        }
        let year = digits
            .iter()
            .fold(0, |year, digit| year * 10 + i64::from(digit - b'0'));
        Some(if is_negative { -year } else { year })
    }

    /// A point and the digits after it in 10⁻¹⁸, 0 if there is no point. Digits beyond that must be zero.
    pub(super) fn fraction(&mut self) -> Option<u64> {
        if self.byte(b'.').is_none() {
            return Some(0);
        }
        let digits = self.digits();
        let (kept, beyond) = digits.split_at(digits.len().min(18));
        if digits.is_empty() || beyond.iter().any(|&digit| digit != b'0') {
            return None;
        }
        let value = kept
            .iter()
            .fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
        Some(value * 10_u64.pow(u32::try_from(18 - kept.len()).ok()?))
    }

    /// An offset, `Some(None)` if the text has ended.
    pub(super) fn offset(&mut self) -> Option<Option<Offset>> {
        let sign = match self.0.first() {
            None => return Some(None),
            Some(b'Z') => {
                self.0 = &self.0[1..];
                return Some(Some(Offset::UTC));
            }
            Some(b'+') => 1,
            Some(b'-') => -1,
            Some(_) => return None,
        };
        self.0 = &self.0[1..];
        let hours = self.two()?;
        self.byte(b':')?;
        let minutes = self.two().filter(|&minutes| minutes <= 59)?;
        Offset::from_minutes(sign * (i16::from(hours) * 60 + i16::from(minutes))).map(Some)
    }
}

impl<'a> FieldReader<'a> {
    /// Takes all digits up to another byte.
    #[inline]
    fn digits(&mut self) -> &'a [u8] {
        let is_digit = |byte: &&u8| byte.is_ascii_digit();
        let (digits, rest) = self.0.split_at(self.0.iter().take_while(is_digit).count());
        self.0 = rest;
        digits
    }
}

/// Reads a whole text, without the white space around it.
pub(super) fn read_fields<'a, T>(
    text: &'a str,
    read: impl FnOnce(&mut FieldReader<'a>) -> Option<T>,
) -> Option<T> {
    let mut fields = FieldReader(trim(text).as_bytes());
    read(&mut fields).filter(|_| fields.0.is_empty())
}
