//! Characters: which XML can hold, references, line ends and white space.

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
