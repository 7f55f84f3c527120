//! Simple values.

use super::{Make, Maker, Result, TRIES};
use crate::value::{Date, DateTime, Decimal, Duration, HexBinary, ListItem, Offset, Time, Value};
use crate::xml::{is_character, plain_text};

/// Characters with which something can go wrong.
const SPECIAL: &[char] = &[
    ' ',
    '\t',
    '\n',
    '\r',
    '<',
    '>',
    '&',
    '"',
    '\'',
    ']',
    ';',
    '#',
    '\u{7f}',
    '\u{85}',
    '\u{a0}',
    'é',
    '\u{300}',
    '\u{2028}',
    '世',
    '\u{d7ff}',
    '\u{e000}',
    '\u{feff}',
    '\u{fffd}',
    '🌍',
    '\u{10ffff}',
];

impl Maker<'_, '_> {
    /// How long something is: short as a rule.
    pub(super) fn length(&mut self) -> Result<usize> {
        let byte = usize::from(self.byte()?);
        Ok(match byte {
            0..224 => byte % 8,
            224..252 => byte % 64,
            _ => byte * 2,
        })
    }

    fn character(&mut self) -> Result<char> {
        Ok(match self.byte()? {
            byte @ b' '..=b'~' => char::from(byte),
            0..=191 => self.pick(SPECIAL)?,
            _ => {
                let number = self.bytes.int_in_range(0..=0x10_ffff)?;
                let found = char::from_u32(number).filter(|&found| is_character(found));
                found.unwrap_or('?')
            }
        })
    }

    pub(super) fn text(&mut self, length: usize) -> Result<String> {
        (0..length).map(|_| self.character()).collect()
    }

    /// One of these letters a few times, at least once.
    pub(super) fn word(&mut self, letters: &[u8]) -> Result<String> {
        let length = 1 + self.below(8)?;
        (0..length)
            .map(|_| self.pick(letters).map(char::from))
            .collect()
    }

    fn offset(&mut self) -> Result<Option<Offset>> {
        self.optional(|m| {
            let minutes = m.pick(&[0, 1, -1, 60, -480, 330, 14 * 60, -14 * 60])?;
            Ok(Offset::from_minutes(minutes).unwrap_or(Offset::UTC))
        })
    }

    /// A digit string, perhaps a long one.
    fn digits(&mut self) -> Result<String> {
        let length = self.length()?;
        (0..length)
            .map(|_| self.pick(b"0123456789").map(char::from))
            .collect()
    }

    /// A value of a union: one that its own spelling leads back to. A text that is a number is the
    /// number where a member before is one.
    #[doc(hidden)]
    pub fn union<T: Value>(
        &mut self,
        members: &[fn(&mut Maker<'_, '_>) -> Result<T>],
    ) -> Result<T> {
        let made = self.alternative(members)?;
        Ok(T::from_text(&plain_text(&made)).unwrap_or(made))
    }

    /// A value of an enumeration.
    #[doc(hidden)]
    pub fn enumeration<T: for<'v> From<&'v str>>(&mut self, values: &[&str]) -> Result<T> {
        self.pick(values).map(T::from)
    }
}

impl Make for String {
    fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
        let length = m.length()?;
        m.text(length)
    }
}

impl Make for bool {
    fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
        m.bytes.arbitrary()
    }
}

macro_rules! integers {
    ($($type:ty),+) => {$(
        impl Make for $type {
            fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
                match m.byte()? {
                    byte @ 0..=63 => Ok(byte as Self),
                    64..=95 => m.pick(&[Self::MIN, Self::MAX, Self::MIN + 1, Self::MAX - 1]),
                    _ => m.bytes.arbitrary(),
                }
            }
        }
    )+};
}

integers!(i8, i16, i32, i64, u8, u16, u32, u64);

macro_rules! floats {
    ($($type:ty),+) => {$(
        impl Make for $type {
            fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
                let value: Self = match m.byte()? {
                    byte @ 0..=63 => Self::from(byte) / 4.0,
                    64..=127 => m.pick(&[
                        -0.0, Self::INFINITY, Self::NEG_INFINITY, Self::MIN, Self::MAX, Self::MIN_POSITIVE,
                        Self::EPSILON, Self::MIN_POSITIVE / 4.0, 1e16, 1e-5, -0.1,
                    ])?,
                    _ => m.bytes.arbitrary()?,
                };
                // NaN is not equal to itself.
                Ok(if value.is_nan() { 0.0 } else { value })
            }
        }
    )+};
}

floats!(f32, f64);

impl Make for Decimal {
    fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
        let sign = m.pick(&["", "-"])?;
        let text = format!("{sign}{}.{}", m.digits()?, m.digits()?);
        Ok(Self::from_text(&text).unwrap_or_default())
    }
}

impl Make for Date {
    fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
        let year = match m.byte()? {
            byte @ 0..=191 => 1900 + i64::from(byte),
            192..=223 => m.bytes.int_in_range(1..=9999)?,
            // There is no year 0.
            _ => m.pick(&[1, 4, 400, 9999, 10_000, 123_456, -1, -4, -2012])?,
        };
        let (month, day) = (m.bytes.int_in_range(1..=12)?, m.bytes.int_in_range(1..=31)?);
        let offset = m.offset()?;
        let date = |day| Self::new(year, month, day, offset);
        // The last day of a short month in place of one that it does not have.
        let found = date(day).or_else(|| date(29)).or_else(|| date(28));
        found.ok_or(super::Error::IncorrectFormat)
    }
}

impl Make for Time {
    fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
        let hour = m.bytes.int_in_range(0..=24)?;
        let (minute, second) = match hour {
            24 => (0, 0),
            _ => (m.bytes.int_in_range(0..=59)?, m.bytes.int_in_range(0..=59)?),
        };
        let nanosecond = match hour {
            24 => 0,
            _ => m.pick(&[0, 0, 1, 250_000_000, 999_999_999, 123_456_700])?,
        };
        let offset = m.offset()?;
        let time = Self::new(hour, minute, second, nanosecond, offset);
        time.ok_or(super::Error::IncorrectFormat)
    }
}

impl Make for DateTime {
    fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
        Ok(Self::new(Make::make(m)?, Make::make(m)?))
    }
}

impl Make for Duration {
    fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
        let mut field = || m.optional(|m| Ok(m.bytes.int_in_range(0..=99_999_u32)?.into()));
        let mut duration = Self {
            is_negative: false,
            years: field()?,
            months: field()?,
            days: field()?,
            hours: field()?,
            minutes: field()?,
            seconds: field()?,
            nanoseconds: 0,
        };
        duration.is_negative = m.bytes.arbitrary()?;
        if let Some(seconds) = &mut duration.seconds {
            duration.nanoseconds = m.pick(&[0, 0, 1, 500_000_000, 999_999_999])?;
            *seconds %= 1_000;
        }
        // Something must be written.
        let is_empty = duration
            == Self {
                is_negative: duration.is_negative,
                ..Self::default()
            };
        if is_empty {
            duration.seconds = Some(0);
        }
        Ok(duration)
    }
}

impl Make for Vec<u8> {
    fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
        let length = m.length()?;
        (0..length).map(|_| m.byte()).collect()
    }
}

impl Make for HexBinary {
    fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
        Make::make(m).map(Self)
    }
}

impl<T: ListItem + Make> Make for Vec<T> {
    fn make(m: &mut Maker<'_, '_>) -> Result<Self> {
        let length = m.below(4)?;
        let mut items = Self::new();
        for _ in 0..length {
            items.push(T::make(m)?);
        }
        // Items are what is between blanks, so that a text with blanks is several, or none.
        for _ in 0..TRIES {
            let text = plain_text(&items);
            let read = Self::from_text(&text).unwrap_or_default();
            if plain_text(&read) == text {
                return Ok(read);
            }
            items = read;
        }
        Ok(Self::new())
    }
}
