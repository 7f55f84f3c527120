//! Finds bytes in short texts, several at a time. Vector instructions take longer to start.

/// So many bytes are looked at at once.
type Word = u64;
const WIDTH: usize = size_of::<Word>();

/// After so many words a text is not short.
const MOST: usize = 8;

const LOW: Word = Word::MAX / 255;
const HIGH: Word = LOW << 7;

/// The offset of the first of these bytes. A long text is better searched with `memchr`, which this falls back to.
#[inline]
pub(crate) fn find<const N: usize>(wanted: [u8; N], bytes: &[u8]) -> Option<usize> {
    let mut offset = 0;
    for word in bytes.chunks_exact(WIDTH).take(MOST) {
        let word = Word::from_le_bytes(word.try_into().ok()?);
        let mut found = 0;
        for byte in wanted {
            found |= equal(word, byte);
        }
        if found != 0 {
            return Some(offset + (found.trailing_zeros() / 8) as usize);
        }
        offset += WIDTH;
    }
    find_in_rest(&wanted, bytes, offset)
}

#[inline(never)]
fn find_in_rest(wanted: &[u8], bytes: &[u8], start: usize) -> Option<usize> {
    let rest = &bytes[start..];
    let found = match *wanted {
        _ if rest.len() < WIDTH => rest.iter().position(|byte| wanted.contains(byte)),
        [a] => memchr::memchr(a, rest),
        [a, b] => memchr::memchr2(a, b, rest),
        [a, b, c] => memchr::memchr3(a, b, c, rest),
        _ => rest.iter().position(|byte| wanted.contains(byte)),
    };
    found.map(|offset| start + offset)
}

/// Marks the highest bit of each byte of this value. Bytes after the first one may be marked too.
#[inline]
const fn equal(word: Word, byte: u8) -> Word {
    // Zero where the byte is.
    let differing = word ^ (LOW * byte as Word);
    differing.wrapping_sub(LOW) & !differing & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first() {
        for length in 0..200 {
            for (index, wanted) in [b'<', b'&', b']'].into_iter().enumerate() {
                let mut text = vec![b'x' + 1; length];
                text.push(0xbc);
                assert_eq!(find([b'<', b'&', b']'], &text), None);
                text[length / 2] = wanted;
                text[length] = b'&';
                assert_eq!(find([b'<', b'&', b']'], &text), Some(length / 2));
                let alone = (index == 0).then_some(length / 2).filter(|_| length > 0);
                assert_eq!(find([b'<'], &text), alone);
            }
        }
    }
}
