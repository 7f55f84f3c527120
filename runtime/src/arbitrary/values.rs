//! Simple values.

use super::{ArbitraryValue, Error, Result, Source, TRIES};
use crate::text::characters::is_character;
use crate::value::lexical::plain_text;
use crate::value::{
    Bound, Date, DateTime, Duration, Facets, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary,
    ListItem, Offset, Time, Value, WhiteSpace,
};

/// Characters that need care when they are read or written.
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

impl Source<'_, '_> {
    /// A length. It is usually short.
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

    /// A text of one to eight of these letters.
    pub(super) fn word(&mut self, letters: &[u8]) -> Result<String> {
        let length = 1 + self.below(8)?;
        (0..length)
            .map(|_| self.pick(letters).map(char::from))
            .collect()
    }

    fn offset(&mut self) -> Result<Option<Offset>> {
        self.optional(|s| {
            let minutes = s.pick(&[0, 1, -1, 60, -480, 330, 14 * 60, -14 * 60])?;
            Ok(Offset::from_minutes(minutes).unwrap_or(Offset::UTC))
        })
    }

    /// A digit string, perhaps a long one.
    pub(super) fn digits(&mut self) -> Result<String> {
        let length = self.length()?;
        (0..length)
            .map(|_| self.pick(b"0123456789").map(char::from))
            .collect()
    }

    /// The length of a value whose type has facets for it.
    fn length_of(&mut self, attempt: usize) -> Result<usize> {
        let facets = self.facets;
        let least = facets.min_length.unwrap_or_default();
        let length = self.length()?.max(least) + attempt;
        Ok(length.min(facets.most()))
    }

    /// A value of a union that is read from its own text again. A text that looks like a number becomes a
    /// number, if an earlier member of the union is one.
    #[doc(hidden)]
    pub fn union<T: Value>(
        &mut self,
        members: &[fn(&mut Source<'_, '_>) -> Result<T>],
    ) -> Result<T> {
        self.meeting(|s, attempt| {
            // The first attempts take any member. The later ones take each member in turn.
            let made = if attempt < TRIES / 2 {
                s.without_facets(|s| s.alternative(members))?
            } else {
                s.without_facets(members[attempt % members.len()])?
            };
            Ok(T::from_text(&plain_text(&made)).unwrap_or(made))
        })
    }

    /// A value of an enumeration.
    #[doc(hidden)]
    pub fn enumeration<T: Value>(&mut self, values: &[&str]) -> Result<T> {
        self.meeting(|s, _| T::from_text(s.pick(values)?).ok_or(Error::IncorrectFormat))
    }

    fn without_facets<T>(
        &mut self,
        make: impl FnOnce(&mut Source<'_, '_>) -> Result<T>,
    ) -> Result<T> {
        static NONE: Facets = Facets::NONE;
        self.with(&NONE, |s| make(s))
    }

    /// An `xs:anyURI`.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn uri(&mut self) -> Result<String> {
        const LETTERS: &[u8] =
            b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
        self.meeting(|s, attempt| {
            if let Some(text) = s.matching(attempt)? {
                return Ok(text);
            }
            let word = s.word(LETTERS)?;
            Ok(match s.byte()? {
                0..64 if attempt == 0 => String::new(),
                0..128 => word,
                128..192 => format!("http://example.org/{word}?a=1&b=%20#{word}"),
                _ => format!("urn:{word}:'{word}'"),
            })
        })
    }

    /// A text without other facets than `whiteSpace`.
    fn any_text(&mut self, attempt: usize) -> Result<String> {
        let length = self.length_of(attempt)?;
        let text = self.text(length)?;
        Ok(match self.facets.white_space {
            WhiteSpace::Preserve => text,
            // A reader that follows the schema changes white space in this way.
            WhiteSpace::Replace => text.replace(['\t', '\n', '\r'], " "),
            WhiteSpace::Collapse => text.replace([' ', '\t', '\n', '\r'], "_"),
        })
    }

    /// The ends of the current range.
    pub(super) fn ends<T: Value + Copy>(&self) -> (Option<T>, Option<T>) {
        let end = |bound| match bound {
            Bound::None => None,
            Bound::Inclusive(end) | Bound::Exclusive(end) => T::from_text(end),
        };
        (end(self.facets.min), end(self.facets.max))
    }
}

impl ArbitraryValue for String {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.meeting(|s, attempt| match s.matching(attempt)? {
            Some(text) => Ok(s.facets.white_space.normalised(&text).into_owned()),
            None => s.any_text(attempt),
        })
    }
}

impl ArbitraryValue for Date {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.meeting(|s, _| s.date())
    }
}

impl Source<'_, '_> {
    fn date(&mut self) -> Result<Date> {
        let s = self;
        let year = match s.byte()? {
            byte @ 0..=191 => 1900 + i64::from(byte),
            192..=223 => s.bytes.int_in_range(1..=9999)?,
            // There is no year 0.
            _ => s.pick(&[1, 4, 400, 9999, 10_000, 123_456, -1, -4, -2012])?,
        };
        let (month, day) = (s.bytes.int_in_range(1..=12)?, s.bytes.int_in_range(1..=31)?);
        let offset = s.offset()?;
        let date = |day| Date::new(year, month, day, offset);
        // The last day of a short month in place of one that it does not have.
        let found = date(day).or_else(|| date(29)).or_else(|| date(28));
        found.ok_or(Error::IncorrectFormat)
    }
}

macro_rules! gregorian {
    ($($ty:ty),+) => {$(
        impl ArbitraryValue for $ty {
            fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
                s.meeting(|s, _| Ok(<$ty>::from(s.date()?)))
            }
        }
    )+};
}

gregorian!(GYear, GYearMonth, GMonthDay, GMonth, GDay);

impl ArbitraryValue for Time {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.meeting(|s, _| s.time())
    }
}

impl Source<'_, '_> {
    fn time(&mut self) -> Result<Time> {
        const NANO: u64 = 1_000_000_000;
        let s = self;
        let hour = s.bytes.int_in_range(0..=24)?;
        let (minute, second) = match hour {
            24 => (0, 0),
            _ => (s.bytes.int_in_range(0..=59)?, s.bytes.int_in_range(0..=59)?),
        };
        // Readers that keep seconds as floating-point numbers would round more nines than these up to a full minute.
        let nearly_all = NANO * NANO - NANO;
        let fractions = [
            0,
            0,
            1,
            NANO,
            NANO / 4 * NANO,
            nearly_all,
            123_456_700 * NANO,
        ];
        let attosecond = match hour {
            24 => 0,
            _ => s.pick(&fractions)?,
        };
        let time = Time::new(hour, minute, second, 0, s.offset()?);
        let time = time.and_then(|time| time.with_attosecond(attosecond));
        time.ok_or(Error::IncorrectFormat)
    }
}

impl ArbitraryValue for DateTime {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.meeting(|s, _| Ok(Self::new(s.date()?, s.time()?)))
    }
}

impl ArbitraryValue for Duration {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.meeting(|s, _| s.duration())
    }
}

impl Source<'_, '_> {
    fn duration(&mut self) -> Result<Duration> {
        let s = self;
        let mut field = || s.optional(|s| Ok(s.bytes.int_in_range(0..=99_999_u32)?.into()));
        let mut duration = Duration {
            is_negative: false,
            years: field()?,
            months: field()?,
            days: field()?,
            hours: field()?,
            minutes: field()?,
            seconds: field()?,
            nanoseconds: 0,
        };
        duration.is_negative = s.bytes.arbitrary()?;
        if let Some(seconds) = &mut duration.seconds {
            duration.nanoseconds = s.pick(&[0, 0, 1, 500_000_000, 999_999_999])?;
            *seconds %= 1_000;
        }
        // A duration has at least one field.
        let dates = duration.years.or(duration.months).or(duration.days);
        let times = duration.hours.or(duration.minutes).or(duration.seconds);
        if dates.or(times).is_none() {
            duration.seconds = Some(0);
        }
        Ok(duration)
    }
}

impl ArbitraryValue for Vec<u8> {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.meeting(|s, attempt| {
            let length = s.length_of(attempt)?;
            (0..length).map(|_| s.byte()).collect()
        })
    }
}

impl ArbitraryValue for HexBinary {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.meeting(|s, attempt| {
            let length = s.length_of(attempt)?;
            (0..length)
                .map(|_| s.byte())
                .collect::<Result<_>>()
                .map(Self)
        })
    }
}

impl<T: ListItem + ArbitraryValue> ArbitraryValue for Vec<T> {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.meeting(|s, attempt| {
            let facets = s.facets;
            let least = facets.min_length.unwrap_or_default();
            let length = (least + s.below(4)?).min(facets.most());
            let mut items = Self::new();
            for _ in 0..length {
                let item = match facets.item {
                    Some(item) => s.with(item, T::from_source)?,
                    None => s.without_facets(T::from_source)?,
                };
                // Blanks separate items: a text with blanks would be several items, and an empty text none.
                let text = plain_text(&item);
                let is_one = !text.is_empty() && !text.contains([' ', '\t', '\n', '\r']);
                if is_one {
                    items.push(item);
                } else {
                    let words = text
                        .split([' ', '\t', '\n', '\r'])
                        .filter(|word| !word.is_empty());
                    let word = words.chain(["a"]).take(1 + attempt).last().unwrap_or("a");
                    items.extend(T::from_text(word));
                }
            }
            Ok(items)
        })
    }
}
