//! Short texts, several bytes at a time. A call takes longer than most of them.

/// So many bytes are looked at at once.
type Word = u64;
const WIDTH: usize = size_of::<Word>();

/// A text that is longer than this is not short.
const SHORT: usize = 8 * WIDTH;

const LOW: Word = Word::MAX / 255;
const HIGH: Word = LOW << 7;

/// This byte at each place of a word.
const fn all(byte: u8) -> Word {
    LOW * byte as Word
}

/// The offset of the first of these bytes.
#[inline]
pub(crate) fn find<const N: usize>(wanted: [u8; N], bytes: &[u8]) -> Option<usize> {
    let marks = |word| {
        wanted
            .iter()
            .fold(0, |marks, byte| marks | equal(word, *byte))
    };
    let first = |marks: Word| (marks != 0).then_some((marks.trailing_zeros() / 8) as usize);
    let mut start = 0;
    while let Some(word) = bytes.get(start..).and_then(<[u8]>::first_chunk) {
        if start == SHORT {
            let rest = &bytes[start..];
            let found = match wanted[..] {
                [a, b] => memchr::memchr2(a, b, rest),
                [a, b, c] => memchr::memchr3(a, b, c, rest),
                _ => rest.iter().position(|byte| wanted.contains(byte)),
            };
            return found.map(|offset| start + offset);
        }
        if let Some(offset) = first(marks(Word::from_le_bytes(*word))) {
            return Some(start + offset);
        }
        start += WIDTH;
    }
    // Bytes that were looked at already are not marked.
    if let Some(word) = bytes.last_chunk() {
        let offset = first(marks(Word::from_le_bytes(*word)))?;
        return Some(bytes.len() - WIDTH + offset);
    }
    bytes.iter().position(|byte| wanted.contains(byte))
}

/// Whether a text may have an ampersand or a control character: it has one, or a character beyond ASCII.
#[inline]
pub(crate) fn may_be_special(bytes: &[u8]) -> bool {
    any(bytes, |word| zero(word ^ all(b'&')) | below_blank(word))
}

/// Whether a text may have a byte that needs a reference when it is written: a control character, `<`, `>`, an ampersand
/// or a quotation mark, or a character beyond ASCII.
#[inline]
pub(crate) fn may_need_reference(bytes: &[u8]) -> bool {
    // `<` and `>` differ in one bit, and so do `"` and `&`.
    const ANGLES: Word = all(b'<' ^ b'>');
    const OTHERS: Word = all(b'"' ^ b'&');
    // The last block overlaps the one before it.
    if let Some(last) = bytes.last_chunk() {
        return has_special(last) || bytes.as_chunks().0.iter().any(has_special);
    }
    any(bytes, |word| {
        let angle = zero((word & !ANGLES) ^ all(b'<' & b'>'));
        let other = zero((word & !OTHERS) ^ all(b'"' & b'&'));
        angle | other | below_blank(word)
    })
}

/// As [`may_need_reference`] for a block, which the compiler looks at in one vector: it is only asked whether there is
/// such a byte, not where.
#[inline]
fn has_special(block: &[u8; 16]) -> bool {
    block.iter().fold(false, |found, &byte| {
        let is_angle = byte & !(b'<' ^ b'>') == b'<' & b'>';
        let is_other = byte & !(b'"' ^ b'&') == b'"' & b'&';
        // As a signed number, a byte beyond ASCII is below a blank too.
        found | is_angle | is_other | (byte.cast_signed() < b' '.cast_signed())
    })
}

/// Whether a test marks the highest bit of any byte, or a byte is beyond ASCII.
#[inline]
fn any(bytes: &[u8], marks: impl Fn(Word) -> Word) -> bool {
    let is_marked = |word| (marks(word) | word) & HIGH != 0;
    // The last word overlaps the one before it, and so do the halves of a word.
    if let Some(last) = bytes.last_chunk() {
        let mut words = bytes.as_chunks().0.iter();
        return is_marked(Word::from_le_bytes(*last))
            || words.any(|word| is_marked(Word::from_le_bytes(*word)));
    }
    if let (Some(&[a, b, c, d]), Some(&[e, f, g, h])) = (bytes.first_chunk(), bytes.last_chunk()) {
        return is_marked(Word::from_le_bytes([a, b, c, d, e, f, g, h]));
    }
    let [first, ..] = *bytes else {
        return false;
    };
    let (middle, last) = (bytes[bytes.len() / 2], bytes[bytes.len() - 1]);
    is_marked(Word::from_le_bytes([
        first, middle, last, first, first, first, first, first,
    ]))
}

/// What comes after this at the start of a text.
#[inline(always)]
#[allow(clippy::inline_always, reason = "a call takes as long as the rest")]
pub(crate) fn strip_prefix<'a>(bytes: &'a [u8], prefix: &[u8]) -> Option<&'a [u8]> {
    let (start, rest) = bytes.split_at_checked(prefix.len())?;
    is_same(start, prefix).then_some(rest)
}

/// Whether a text starts with this.
#[inline(always)]
#[allow(clippy::inline_always, reason = "as for `strip_prefix`")]
pub(crate) fn starts_with(bytes: &[u8], prefix: &[u8]) -> bool {
    strip_prefix(bytes, prefix).is_some()
}

/// Whether two short texts are the same.
#[inline]
pub(crate) fn are_equal(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && is_same(a, b)
}

/// Whether two texts of one length are the same.
#[inline(always)]
#[allow(clippy::inline_always, reason = "as for `strip_prefix`")]
fn is_same(a: &[u8], b: &[u8]) -> bool {
    match a.len() {
        0..4 => a.iter().zip(b).all(|(a, b)| a == b),
        4..8 => have_same_ends::<4>(a, b),
        8..16 => have_same_ends::<8>(a, b),
        _ => {
            let mut chunks = a.as_chunks::<16>().0.iter().zip(b.as_chunks().0);
            chunks.all(|(a, b)| a == b) && have_same_ends::<16>(a, b)
        }
    }
}

/// Whether two texts have the same first and the same last bytes.
#[inline(always)]
#[allow(clippy::inline_always, reason = "as for `strip_prefix`")]
fn have_same_ends<const N: usize>(a: &[u8], b: &[u8]) -> bool {
    a.first_chunk::<N>() == b.first_chunk() && a.last_chunk::<N>() == b.last_chunk()
}

/// Marks the highest bit of each byte of this value. Bytes after the first one may be marked too.
#[inline]
const fn equal(word: Word, byte: u8) -> Word {
    // Zero where the byte is.
    let differing = word ^ all(byte);
    differing.wrapping_sub(LOW) & !differing & HIGH
}

/// Marks the highest bit of each byte that is zero. Other bytes of [`any`] may be marked too: those beyond ASCII, and
/// those after the first one.
#[inline]
const fn zero(word: Word) -> Word {
    word.wrapping_sub(LOW)
}

/// As [`zero`] for each byte that is less than a blank.
#[inline]
const fn below_blank(word: Word) -> Word {
    word.wrapping_sub(all(b' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first() {
        for length in 0..200 {
            for (index, wanted) in [b'<', b'&', b']'].into_iter().enumerate() {
                let mut text = vec![b'<' + 1; length];
                text.push(0xbc);
                assert_eq!(find([b'<', b'&', b']'], &text), None);
                text[length / 2] = wanted;
                text[length] = b'&';
                assert_eq!(find([b'<', b'&', b']'], &text), Some(length / 2));
                let alone = (index == 0 && length > 0).then_some(length / 2);
                assert_eq!(find([b'<'], &text), alone);
            }
        }
        for byte in 0..=u8::MAX {
            let is_beyond = !byte.is_ascii() || byte < b' ';
            for text in [
                &[byte][..],
                b"a",
                &[b'a', byte, b'~'],
                &[b' ', b'a', b'\x7f', byte],
                &[byte; 9],
            ] {
                let has =
                    |wanted: &[u8]| text.contains(&byte) && (is_beyond || wanted.contains(&byte));
                assert_eq!(may_need_reference(text), has(b"<>&\""), "{text:?}");
                assert_eq!(may_be_special(text), has(b"&"), "{text:?}");
            }
        }
        assert!(!may_need_reference(b"") && !may_be_special(b""));
    }

    #[test]
    fn blocks_are_searched_everywhere() {
        for byte in 0..=u8::MAX {
            let needs = !byte.is_ascii() || byte < b' ' || b"<>&\"".contains(&byte);
            for length in [16, 17, 31, 32, 40] {
                for at in 0..length {
                    let mut text = vec![b'a'; length];
                    text[at] = byte;
                    assert_eq!(may_need_reference(&text), needs, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn compares_all_bytes() {
        let text = "abcdefghijklmnopqrstuvwxyz".as_bytes();
        for length in 0..text.len() {
            let (prefix, rest) = text.split_at(length);
            assert_eq!(strip_prefix(text, prefix), Some(rest));
            assert_eq!(strip_prefix(prefix, text), None);
            for changed in 0..length {
                let mut prefix = prefix.to_vec();
                prefix[changed] ^= 0x80;
                assert_eq!(strip_prefix(text, &prefix), None);
            }
        }
    }
}
