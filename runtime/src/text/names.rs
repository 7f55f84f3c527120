//! Qualified names in a document: their ends and their colons.

use super::excerpt::excerpt;

/// A name at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scanned {
    pub(crate) length: usize,
    /// The offset of the colon, 0 if there is none.
    pub(crate) colon: usize,
}

/// A name in a document, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Name<'a> {
    /// As it is spelled.
    pub(crate) whole: &'a str,
    /// Empty if there is none.
    pub(crate) prefix: &'a str,
    pub(crate) local: &'a str,
    /// The [`key`] of the local name.
    pub(crate) key: u64,
}

impl<'a> Name<'a> {
    /// No name.
    pub(crate) const EMPTY: Self = Name::new("", "", "");

    const fn new(whole: &'a str, prefix: &'a str, local: &'a str) -> Self {
        let key = key(local);
        Self {
            whole,
            prefix,
            local,
            key,
        }
    }

    /// The name at the start of a text, as [`scan`] finds it.
    pub(crate) fn scan(text: &'a str) -> Option<Self> {
        let Scanned { length, colon } = scan(text)?;
        let whole = &text[..length];
        Some(match colon {
            0 => Self::new(whole, "", whole),
            _ => Self::new(whole, &whole[..colon], &whole[colon + 1..]),
        })
    }
}

// What a byte can be in a name.
const START: u8 = 1;
const REST: u8 = 2;
const COLON: u8 = 3;
const AFTER: u8 = 4;
/// It ends the name of an attribute.
const EQUALS: u8 = 5;
/// A byte of a character beyond ASCII. Nearly all such characters are letters, so this is checked last.
const BEYOND: u8 = 6;

const NAME: [u8; 256] = {
    let mut class = [0; 256];
    let mut byte = 0_u8;
    loop {
        class[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => START,
            b'0'..=b'9' | b'-' | b'.' => REST,
            b':' => COLON,
            b' ' | b'\t' | b'\n' | b'\r' | b'/' | b'>' => AFTER,
            b'=' => EQUALS,
            0x80.. => BEYOND,
            _ => 0,
        };
        if byte == u8::MAX {
            break class;
        }
        byte += 1;
    }
};

/// Whether a name in a tag can end before this byte.
#[inline]
pub(crate) fn is_after(byte: u8) -> bool {
    NAME[usize::from(byte)] == AFTER
}

/// Finds the name at the start of a text. It ends at white space, a slash, `>` or the end of the text.
#[inline]
pub(crate) fn scan(text: &str) -> Option<Scanned> {
    scan_up_to(text, AFTER)
}

/// As [`scan`] for the name of an attribute, which may also end at `=`.
#[inline]
pub(crate) fn scan_attribute(text: &str) -> Option<Scanned> {
    scan_up_to(text, EQUALS)
}

#[inline]
fn scan_up_to(text: &str, end: u8) -> Option<Scanned> {
    let bytes = text.as_bytes();
    let (mut length, mut colon, mut is_ascii) = (0, 0, true);
    loop {
        let class = match bytes.get(length) {
            Some(&byte) => NAME[usize::from(byte)],
            None => AFTER,
        };
        match class {
            START => {}
            REST if length > 0 && (colon == 0 || colon + 1 != length) => {}
            COLON if length > 0 && colon == 0 => colon = length,
            class
                if (class == AFTER || class == end)
                    && length > 0
                    && (colon == 0 || colon + 1 < length) =>
            {
                break;
            }
            BEYOND => is_ascii = false,
            _ => return None,
        }
        length += 1;
    }
    (is_ascii || are_ncnames(&text[..length])).then_some(Scanned { length, colon })
}

#[cold]
fn are_ncnames(name: &str) -> bool {
    name.split(':').all(is_ncname)
}

/// A number that tells most names apart, and is compared faster than they are.
#[inline(always)]
#[allow(
    clippy::inline_always,
    reason = "for a constant name it must fold to a constant"
)]
pub(crate) const fn key(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let ends = match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32
        }
        _ => match *bytes {
            [a] => a as u64,
            [a, .., b] => a as u64 | (b as u64) << 8,
            [] => 0,
        },
    };
    ends ^ (bytes.len() as u64) << 56
}

/// Splits a name into prefix, empty if there is none, and local name.
#[inline]
pub(crate) fn split(name: &str) -> Option<(&str, &str)> {
    match scan(name)? {
        Scanned { length, .. } if length < name.len() => None,
        Scanned { colon: 0, .. } => Some(("", name)),
        Scanned { colon, .. } => Some((&name[..colon], &name[colon + 1..])),
    }
}

/// Whether a name is a name of XML 1.0 without a colon (an `NCName`).
pub(crate) fn is_ncname(name: &str) -> bool {
    let is_start = |c: char| {
        matches!(c,
            'A'..='Z' | '_' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}'
            | '\u{f8}'..='\u{2ff}' | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}'
            | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}'
            | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
            | '\u{10000}'..='\u{effff}')
    };
    let is_rest = |c: char| {
        let others = matches!(c, '-' | '.' | '0'..='9' | '\u{b7}');
        is_start(c) || others || matches!(c, '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
    };
    let mut characters = name.chars();
    characters.next().is_some_and(is_start) && characters.all(is_rest)
}

/// Whether all characters of a text may be in a name (an `NMTOKEN`).
pub(crate) fn is_nmtoken(text: &str) -> bool {
    !text.is_empty() && is_ncname(&format!("_{}", text.replace(':', "")))
}

/// Whether a text is a name of XML 1.0, with any colons (a `Name`).
pub(crate) fn is_name(text: &str) -> bool {
    let first = text.chars().next();
    let is_start = |c: char| c == ':' || is_ncname(c.encode_utf8(&mut [0; 4]));
    is_nmtoken(text) && first.is_some_and(is_start)
}

/// The words of a message about a text that is not a name.
pub(crate) fn not_a_name(name: &str) -> String {
    format!("{:?} is not a name", excerpt(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_others() {
        assert_eq!(split("a"), Some(("", "a")));
        assert_eq!(split("é:b-1.é"), Some(("é", "b-1.é")));
        for text in [
            "", ":", ":a", "a:", "a:b:c", "1", "a:1", "-a", "a b", "a/", "a=", "a*b", "\"b\"", "×",
            "a:×", "×:a", "\u{b7}a", "a\u{a0}", "&amp",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
        for text in ["a:", ":a", "a:b:c", "é"] {
            assert!(is_name(text) && is_nmtoken(text), "{text}");
        }
        for text in ["1", "-a", "\u{b7}a"] {
            assert!(is_nmtoken(text) && !is_name(text), "{text}");
        }
        assert!(!is_nmtoken("") && !is_nmtoken("a b"));
    }
}
