//! Elements that hold nothing but plain text: text and end tag are found in one go.

use super::{Open, Tokens};
use crate::text::words;

impl<'a> Tokens<'a> {
    /// The text up to the end tag of the innermost element, and the end tag, if the text is plain and accepted. `None` if
    /// there is anything else: then nothing is passed.
    #[inline]
    pub(crate) fn leaf(&mut self, accepts: impl FnOnce(&str) -> bool) -> Option<&'a str> {
        let rest = &self.text[self.position..];
        let length = words::find([b'<', b'&', b']'], rest.as_bytes())?;
        let &Open { name, spelling } = self.open.last()?;
        let end_tag = rest.as_bytes()[length..].strip_prefix(b"</")?;
        let after = words::strip_prefix(end_tag, name.as_bytes())?;
        let text = &rest[..length];
        if after.first() != Some(&b'>') || !accepts(text) {
            return None;
        }
        self.open.pop();
        self.spellings.passed(spelling, true);
        self.position += length + "</>".len() + name.len();
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
            ("<a>b</a >", None),
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
            let passed = leaf.map_or(3, |leaf| "<a></a>".len() + leaf.len());
            assert_eq!(tokens.position(), passed);
            assert_eq!(tokens.depth(), usize::from(leaf.is_none()));
        }
    }
}
