//! Escaping: characters that need it are written as references.

use super::characters::is_character;
use super::words;

/// What a byte needs: nothing, a reference everywhere, or a reference in attributes only.
const PLAIN: u8 = 0;
const ALWAYS: u8 = 1;
const IN_ATTRIBUTE: u8 = 2;

const NEEDS: [u8; 256] = {
    let mut needs = [PLAIN; 256];
    let mut byte = 0;
    while byte < 0x20 {
        needs[byte] = ALWAYS;
        byte += 1;
    }
    needs[b'\t' as usize] = IN_ATTRIBUTE;
    needs[b'\n' as usize] = IN_ATTRIBUTE;
    needs[b'"' as usize] = IN_ATTRIBUTE;
    needs[b'&' as usize] = ALWAYS;
    needs[b'<' as usize] = ALWAYS;
    needs[b'>' as usize] = ALWAYS;
    // The first byte of U+FFFE and U+FFFF.
    needs[0xef] = ALWAYS;
    needs
};

/// Where a text is written. This decides which characters need a reference.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Escape {
    /// Not into a document: nothing is escaped.
    Nothing,
    Text,
    Attribute,
}

/// Appends a text. U+FFFD replaces each character that XML cannot hold, and the first of them is the error.
#[inline]
pub(crate) fn push(out: &mut String, text: &str, escape: Escape) -> Result<(), char> {
    if words::may_need_reference(text.as_bytes()) {
        return push_escaped(out, text, escape);
    }
    out.push_str(text);
    Ok(())
}

#[inline]
fn needs(byte: u8, least: u8) -> bool {
    let need = NEEDS[usize::from(byte)];
    need != PLAIN && need <= least
}

/// This is a separate function so that [`push`] is small.
#[inline(never)]
fn push_escaped(out: &mut String, text: &str, escape: Escape) -> Result<(), char> {
    let least = match escape {
        Escape::Nothing => PLAIN,
        Escape::Text => ALWAYS,
        Escape::Attribute => IN_ATTRIBUTE,
    };
    if !text.bytes().any(|byte| needs(byte, least)) {
        out.push_str(text);
        return Ok(());
    }
    let mut forbidden = None;
    let mut plain = 0;
    for (at, character) in text.char_indices() {
        if !needs(text.as_bytes()[at], least) {
            continue;
        }
        let reference = match character {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\t' => "&#9;",
            '\n' => "&#10;",
            '\r' => "&#13;",
            character if is_character(character) => continue,
            character => {
                forbidden.get_or_insert(character);
                "\u{fffd}"
            }
        };
        out.push_str(&text[plain..at]);
        out.push_str(reference);
        plain = at + character.len_utf8();
    }
    out.push_str(&text[plain..]);
    forbidden.map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_needs_it() {
        let mut out = String::new();
        assert_eq!(
            push(&mut out, "a<b>&\"c\"\t\r\n\u{f000}é", Escape::Text),
            Ok(())
        );
        assert_eq!(out, "a&lt;b&gt;&amp;\"c\"\t&#13;\n\u{f000}é");
        out.clear();
        assert_eq!(push(&mut out, "\"\t\r\n'", Escape::Attribute), Ok(()));
        assert_eq!(out, "&quot;&#9;&#13;&#10;'");
    }

    #[test]
    fn names_what_xml_cannot_hold() {
        let mut out = String::new();
        assert_eq!(push(&mut out, "a\u{1}b\0", Escape::Text), Err('\u{1}'));
        assert_eq!(out, "a\u{fffd}b\u{fffd}");
        assert_eq!(
            push(&mut out, "\u{ffff}", Escape::Attribute),
            Err('\u{ffff}')
        );
    }
}
