//! Characters that XML cannot hold, in a text.

use super::characters::is_character;

/// So many bytes are tested at once.
const BLOCK: usize = 256;

/// What is rare in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rare {
    /// The offset of the first character that XML cannot hold.
    pub(crate) forbidden: Option<usize>,
    /// Whether there is a carriage return. What comes after a forbidden character may be left out.
    has_carriage_return: bool,
}

impl Rare {
    /// Whether there may be a carriage return.
    pub(crate) fn may_have_return(self) -> bool {
        self.has_carriage_return || self.forbidden.is_some()
    }
}

/// What is rare in a text in UTF-8, found in one pass. Of other bytes it says nothing useful.
pub(crate) fn rare(text: &[u8]) -> Rare {
    let mut rare = Rare::default();
    // Blocks of one length are tested by vector instructions without a loop.
    let (blocks, rest) = text.as_chunks::<BLOCK>();
    for (index, block) in blocks.iter().enumerate() {
        if has_rare(block) {
            rare.has_carriage_return |= memchr::memchr(b'\r', block).is_some();
            if has_suspicious(block) {
                rare.forbidden = first_from(text, index * BLOCK, BLOCK);
                if rare.forbidden.is_some() {
                    return rare;
                }
            }
        }
    }
    rare.has_carriage_return |= memchr::memchr(b'\r', rest).is_some();
    rare.forbidden = first_from(text, text.len() - rest.len(), rest.len());
    rare
}

/// The offset of the first character that XML cannot hold among some bytes from an offset on.
#[inline(never)]
fn first_from(text: &[u8], start: usize, length: usize) -> Option<usize> {
    (start..start + length).find(|&offset| match text[offset] {
        // U+FFFE and U+FFFF.
        0xef => matches!(text[offset..], [_, 0xbf, 0xbe | 0xbf, ..]),
        byte => is_suspicious(byte),
    })
}

/// Whether there is a control character, or a byte that only characters from U+F000 on begin with. This is tested faster
/// than [`has_suspicious`].
#[inline]
fn has_rare(block: &[u8; BLOCK]) -> bool {
    // Control characters become the greatest bytes.
    let rank = |byte: &u8| byte.wrapping_sub(b' ');
    let greatest = block.iter().fold(0, |most, byte| rank(byte).max(most));
    greatest >= rank(&0xef)
}

/// Whether there is a suspicious byte.
#[inline]
fn has_suspicious(block: &[u8; BLOCK]) -> bool {
    block
        .iter()
        .fold(false, |any, byte| any | is_suspicious(*byte))
}

/// Whether a byte is a control character other than white space, or the first byte of U+FFFE.
#[inline]
fn is_suspicious(byte: u8) -> bool {
    let is_blank = matches!(byte, b'\t' | b'\n' | b'\r');
    (byte < b' ' && !is_blank) || byte == 0xef
}

/// How many characters XML cannot hold.
pub(crate) fn count(text: &str) -> usize {
    let is_forbidden = |character: &char| !is_character(*character);
    text.chars().filter(is_forbidden).count()
}

/// Appends a text with U+FFFD instead of each character that XML cannot hold. `found` gets each of them, with its
/// offset in what is appended to.
pub(crate) fn replace(text: &str, repaired: &mut String, mut found: impl FnMut(usize, char)) {
    // Where there is one there may be many: [`rare`] would look at a whole block for each.
    let is_forbidden = |character: char| !is_character(character);
    let mut rest = text;
    while let Some((before, after)) = rest.find(is_forbidden).map(|offset| rest.split_at(offset)) {
        repaired.push_str(before);
        let mut characters = after.chars();
        if let Some(character) = characters.next() {
            found(repaired.len(), character);
            repaired.push(char::REPLACEMENT_CHARACTER);
        }
        rest = characters.as_str();
    }
    repaired.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_carriage_returns() {
        for length in 0..2 * BLOCK + 10 {
            let before = "x".repeat(length);
            for (after, found) in [("\n\u{f000}", false), ("\r", true), ("\u{1}", false)] {
                let text = format!("{before}{after}");
                assert_eq!(
                    rare(text.as_bytes()).has_carriage_return,
                    found,
                    "{after:?}"
                );
                let text = format!("{text}{}", "y".repeat(BLOCK));
                assert_eq!(
                    rare(text.as_bytes()).has_carriage_return,
                    found,
                    "{after:?}"
                );
            }
        }
    }

    #[test]
    fn finds_what_xml_cannot_hold() {
        assert_eq!(rare("a\tb\r\n\u{fffd}\u{f000}é".as_bytes()).forbidden, None);
        assert_eq!(rare("ab\u{1}".as_bytes()).forbidden, Some(2));
        for length in 0..2 * BLOCK + 10 {
            for character in ['\u{1}', '\u{1f}', '\u{ffff}', '\u{fffe}'] {
                let before = "x".repeat(length);
                let after = "\n\u{fffd}".repeat(BLOCK);
                let text = format!("{before}{character}{after}");
                assert_eq!(
                    rare(text.as_bytes()).forbidden,
                    Some(length),
                    "{character:?}"
                );
                assert_eq!(
                    rare(text.replace(character, "y").as_bytes()).forbidden,
                    None
                );
            }
        }
    }
}
