//! Elements that hold nothing but plain text: text and end tag are found in one go.

use super::Tokens;
use crate::text::words;

impl<'a> Tokens<'a> {
    /// The text up to the end tag of the innermost element, and the end tag, if the text is plain and accepted. `None` if
    /// there is anything else: then nothing is passed.
    #[inline]
    pub(crate) fn leaf(&mut self, accepts: impl FnOnce(&str) -> bool) -> Option<&'a str> {
        let rest = &self.text[self.position..];
        let text = &rest[..words::find([b'<', b'&', b']'], rest.as_bytes())?];
        if !accepts(text) {
            return None;
        }
        self.end_tag(self.position + text.len())?;
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leaf_is_passed_whole_or_not_at_all() {
        for (text, leaf) in [
            ("<a>b</a>c", Some("b")),
            ("<a></a>", Some("")),
            ("<a>b</a >", Some("b")),
            ("<a>b</ab>", None),
            ("<a>b<c/></a>", None),
            ("<a>b&lt;</a>", None),
            ("<a>b]</a>", None),
            ("<a>b", None),
            ("<a>bcd</a>", None),
        ] {
            let mut tokens = Tokens::new(text);
            assert!(tokens.next().is_ok());
            assert_eq!(tokens.leaf(|text| text.len() <= 2), leaf, "{text}");
            let end = text.rfind('>').map_or(0, |end| end + 1);
            assert_eq!(tokens.position(), if leaf.is_some() { end } else { 3 });
            assert_eq!(tokens.depth(), usize::from(leaf.is_none()));
        }
    }
}
