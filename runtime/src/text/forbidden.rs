//! Characters that XML cannot hold, in a text.

use super::characters::is_character;

/// So many bytes are tested at once.
const BLOCK: usize = 256;

/// The offset of the first character that XML cannot hold.
pub(crate) fn first(text: &str) -> Option<usize> {
    // Blocks of one length are tested by vector instructions without a loop.
    let (blocks, rest) = text.as_bytes().as_chunks::<BLOCK>();
    for (index, block) in blocks.iter().enumerate() {
        if has_rare(block) && has_suspicious(block) {
            let found = first_from(text, index * BLOCK, BLOCK);
            if found.is_some() {
                return found;
            }
        }
    }
    first_from(text, text.len() - rest.len(), rest.len())
}

/// As [`first`] for some bytes from an offset on.
#[inline(never)]
fn first_from(text: &str, start: usize, length: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    (start..start + length).find(|&offset| match bytes[offset] {
        // U+FFFE and U+FFFF.
        0xef => matches!(bytes[offset..], [_, 0xbf, 0xbe | 0xbf, ..]),
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
    // Where there is one there may be many: [`first`] would look at a whole block for each.
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
    fn finds_what_xml_cannot_hold() {
        assert_eq!(first("a\tb\r\n\u{fffd}\u{f000}é"), None);
        assert_eq!(first("ab\u{1}"), Some(2));
        for length in 0..2 * BLOCK + 10 {
            for character in ['\u{1}', '\u{1f}', '\u{ffff}', '\u{fffe}'] {
                let before = "x".repeat(length);
                let after = "\n\u{fffd}".repeat(BLOCK);
                let text = format!("{before}{character}{after}");
                assert_eq!(first(&text), Some(length), "{character:?}");
                assert_eq!(first(&text.replace(character, "y")), None);
            }
        }
    }
}
