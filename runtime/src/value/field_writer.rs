//! The fields of dates and times, written.

use std::fmt;

/// Writes fields of fixed width. This is faster than format strings.
pub(super) struct FieldWriter<'w, W>(pub(super) &'w mut W);

impl<W: fmt::Write> FieldWriter<'_, W> {
    pub(super) fn year(&mut self, year: i64) -> fmt::Result {
        if let Ok(year @ 0..=9999) = u16::try_from(year) {
            self.two("", year / 100)?;
            return self.two("", year % 100);
        }
        let sign = if year < 0 { "-" } else { "" };
        write!(self.0, "{sign}{:04}", year.unsigned_abs())
    }

    /// A separator and two digits.
    #[inline]
    pub(super) fn two(&mut self, separator: &str, value: impl Into<u16>) -> fmt::Result {
        let value = value.into();
        let digit = |value: u16| char::from(b'0' + u8::try_from(value % 10).unwrap_or_default());
        self.0.write_str(separator)?;
        self.0.write_char(digit(value / 10))?;
        self.0.write_char(digit(value))
    }

    /// The digits after the point of a number of 10⁻¹⁸, if there are any.
    pub(super) fn fraction(&mut self, fraction: u64) -> fmt::Result {
        if fraction == 0 {
            return Ok(());
        }
        let digits = format!("{fraction:018}");
        self.0.write_str(".")?;
        self.0.write_str(digits.trim_end_matches('0'))
    }
}
