//! Characters that XML cannot hold, for which lenient reading puts U+FFFD.

use std::borrow::Cow;

use regex_lite::{Captures, Regex};
use xsd_runtime::xml::ReadErrorKind;

/// A reference to a character, or what has no references in it: a comment, an instruction, a CDATA section.
const REFERENCE: &str =
    r"(?s)<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|&#(?:x([0-9a-fA-F]+)|([0-9]+));";

/// A document with U+FFFD in these places.
pub(crate) struct Repaired<'t> {
    pub(crate) text: Cow<'t, str>,
    pub(crate) found: Vec<Replaced>,
}

/// A character or a reference that was replaced.
pub(crate) struct Replaced {
    /// Where U+FFFD is.
    pub(crate) offset: usize,
    /// Where it was in the document, and its length.
    original: usize,
    length: usize,
    pub(crate) is_reference: bool,
    /// What is wrong with it.
    pub(crate) what: String,
}

impl Repaired<'_> {
    /// The place in the document of a place in the repaired text.
    pub(crate) fn original(&self, offset: usize) -> usize {
        let before = self
            .found
            .iter()
            .rfind(|replaced| replaced.offset <= offset);
        match before {
            None => offset,
            Some(replaced) if replaced.offset == offset => replaced.original,
            Some(replaced) => {
                let end = replaced.offset + char::REPLACEMENT_CHARACTER.len_utf8();
                replaced.original + replaced.length + offset.saturating_sub(end)
            }
        }
    }
}

/// Whether XML 1.0 can hold this character.
fn is_character(c: char) -> bool {
    !matches!(c, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}')
}

/// The places of a document with characters that XML cannot hold, in its order.
fn places(text: &str) -> Vec<(usize, usize, ReadErrorKind)> {
    let raw = text.char_indices().filter(|(_, c)| !is_character(*c));
    let raw = raw.map(|(at, c)| (at, c.len_utf8(), ReadErrorKind::ForbiddenCharacter(c)));
    let is_allowed = |captures: &Captures<'_>| {
        let number = match (captures.get(1), captures.get(2)) {
            (Some(digits), _) => u32::from_str_radix(digits.as_str(), 16),
            (_, Some(digits)) => digits.as_str().parse(),
            (None, None) => return true,
        };
        let character = number.ok().and_then(char::from_u32);
        character.is_some_and(is_character)
    };
    let pattern = Regex::new(REFERENCE).ok().filter(|_| text.contains("&#"));
    let references = pattern.iter().flat_map(|pattern| {
        let all = pattern.captures_iter(text);
        let wrong = all.filter(|captures| !is_allowed(captures));
        wrong.filter_map(|captures| captures.get(0)).map(|found| {
            let kind = ReadErrorKind::ForbiddenReference(found.as_str().to_owned());
            (found.start(), found.len(), kind)
        })
    });
    let mut places: Vec<_> = raw.chain(references).collect();
    places.sort_by_key(|(at, ..)| *at);
    places
}

/// Puts U+FFFD in place of what XML cannot hold.
pub(crate) fn repair(text: &str) -> Repaired<'_> {
    let places = places(text);
    if places.is_empty() {
        return Repaired {
            text: Cow::Borrowed(text),
            found: Vec::new(),
        };
    }
    let (mut repaired, mut found, mut done) = (String::new(), Vec::new(), 0);
    for (original, length, kind) in places {
        repaired.push_str(&text[done..original]);
        found.push(Replaced {
            offset: repaired.len(),
            original,
            length,
            is_reference: matches!(kind, ReadErrorKind::ForbiddenReference(_)),
            what: kind.to_string(),
        });
        repaired.push(char::REPLACEMENT_CHARACTER);
        done = original + length;
    }
    repaired.push_str(&text[done..]);
    Repaired {
        text: Cow::Owned(repaired),
        found,
    }
}

#[cfg(test)]
mod tests {
    use super::repair;

    #[test]
    fn characters_and_references() {
        let text = "<a b='&#0;\u{1}'>\u{b}&#x110000;&#65;<![CDATA[&#1;]]><!-- &#1; -->é</a>";
        let repaired = repair(text);
        assert_eq!(
            repaired.text,
            "<a b='\u{fffd}\u{fffd}'>\u{fffd}\u{fffd}&#65;<![CDATA[&#1;]]><!-- &#1; -->é</a>"
        );
        for part in ["<a", "'>", "&#65;", "é"] {
            let at = repaired.text.find(part).unwrap_or_default();
            assert_eq!(Some(repaired.original(at)), text.find(part), "{part}");
        }
        let originals: Vec<usize> = repaired.found.iter().map(|found| found.original).collect();
        assert_eq!(originals, [6, 10, 13, 14]);
        assert!(repair("<a>&#10;</a>").found.is_empty());
    }
}
