//! Characters: references, line ends, white space, and characters that XML cannot hold.

/// What a reference between `&` and `;` stands for.
pub(crate) enum Reference {
    Character(char),
    /// A number that is not a character of XML.
    Forbidden,
    /// An entity that XML itself does not declare.
    Unknown,
}

/// U+FEFF, which may begin a document and is not part of it.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Resolves a reference, given without `&` and `;`.
pub(crate) fn resolve(reference: &str) -> Reference {
    let Some(number) = reference.strip_prefix('#') else {
        return match reference {
            "amp" => Reference::Character('&'),
            "lt" => Reference::Character('<'),
            "gt" => Reference::Character('>'),
            "quot" => Reference::Character('"'),
            "apos" => Reference::Character('\''),
            _ => Reference::Unknown,
        };
    };
    let (digits, radix) = number
        .strip_prefix('x')
        .map_or((number, 10), |digits| (digits, 16));
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return Reference::Unknown;
    }
    match u32::from_str_radix(digits, radix)
        .ok()
        .and_then(char::from_u32)
    {
        Some(character) if is_character(character) => Reference::Character(character),
        _ => Reference::Forbidden,
    }
}

/// Whether XML 1.0 can hold this character.
pub(crate) fn is_character(character: char) -> bool {
    !matches!(character, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}')
}

/// The offset of the first character that XML cannot hold.
pub(crate) fn forbidden(text: &str) -> Option<usize> {
    // Blocks of one length are tested by vector instructions without a loop.
    let (blocks, rest) = text.as_bytes().as_chunks::<BLOCK>();
    for (index, block) in blocks.iter().enumerate() {
        if has_rare(block) && has_suspicious(block) {
            let found = forbidden_from(text, index * BLOCK, BLOCK);
            if found.is_some() {
                return found;
            }
        }
    }
    forbidden_from(text, text.len() - rest.len(), rest.len())
}

/// As [`forbidden`] for some bytes from an offset on.
#[inline(never)]
fn forbidden_from(text: &str, start: usize, length: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    (start..start + length).find(|&offset| match bytes[offset] {
        // U+FFFE and U+FFFF.
        0xef => matches!(bytes[offset..], [_, 0xbf, 0xbe | 0xbf, ..]),
        byte => is_suspicious(byte),
    })
}

/// So many bytes are tested at once.
const BLOCK: usize = 256;

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
pub(crate) fn count_forbidden(text: &str) -> usize {
    let is_forbidden = |character: &char| !is_character(*character);
    text.chars().filter(is_forbidden).count()
}

/// Appends a text with U+FFFD instead of each character that XML cannot hold. `found` gets each of them, with its
/// offset in what is appended to.
pub(crate) fn replace_forbidden(
    text: &str,
    repaired: &mut String,
    mut found: impl FnMut(usize, char),
) {
    let mut rest = text;
    while let Some(offset) = forbidden(rest) {
        let (before, after) = rest.split_at(offset);
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

/// Whether a text is only white space of XML, or empty.
#[inline]
pub(crate) fn is_blank(text: &[u8]) -> bool {
    text.iter()
        .all(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'\r'))
}

/// How many bytes of white space of XML a text begins with.
#[inline]
pub(crate) fn blanks(text: &[u8]) -> usize {
    let is_blank = |byte: &&u8| matches!(byte, b' ' | b'\n' | b'\t' | b'\r');
    text.iter().take_while(is_blank).count()
}

/// Removes white space of XML at both ends. Other white space of Unicode stays.
///
/// ```
/// assert_eq!(xsd_runtime::value::trim(" \t7\u{a0}\r\n"), "7\u{a0}");
/// ```
#[must_use]
#[inline]
pub fn trim(text: &str) -> &str {
    let bytes = text.as_bytes();
    let is_text = |byte: &u8| !is_blank(std::slice::from_ref(byte));
    match (
        bytes.iter().position(is_text),
        bytes.iter().rposition(is_text),
    ) {
        (Some(first), Some(last)) => &text[first..=last],
        _ => "",
    }
}

/// Appends a text. Each line end becomes `\n`.
pub(crate) fn push_normalised(joined: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find('\r') {
        joined.push_str(&rest[..at]);
        joined.push('\n');
        let tail = &rest[at + 1..];
        rest = tail.strip_prefix('\n').unwrap_or(tail);
    }
    joined.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_xml_cannot_hold() {
        assert_eq!(forbidden("a\tb\r\n\u{fffd}\u{f000}é"), None);
        assert_eq!(forbidden("ab\u{1}"), Some(2));
        let long = format!("{}\u{ffff}", "x".repeat(1000));
        assert_eq!(forbidden(&long), Some(1000));
    }

    #[test]
    fn resolves_references() {
        assert!(matches!(resolve("amp"), Reference::Character('&')));
        assert!(matches!(resolve("#65"), Reference::Character('A')));
        assert!(matches!(resolve("#x1F600"), Reference::Character('😀')));
        assert!(matches!(resolve("#0"), Reference::Forbidden));
        assert!(matches!(resolve("#x110000"), Reference::Forbidden));
        assert!(matches!(resolve("#99999999999"), Reference::Forbidden));
        assert!(matches!(resolve("#x+1"), Reference::Unknown));
        assert!(matches!(resolve("nbsp"), Reference::Unknown));
    }

    #[test]
    fn normalises_line_ends() {
        let mut joined = String::new();
        push_normalised(&mut joined, "a\r\nb\rc\n\rd");
        assert_eq!(joined, "a\nb\nc\n\nd");
    }
}
