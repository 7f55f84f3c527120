//! Start tags that are expected, and have no attributes: they are compared in one go, and passed without a call.

use super::spellings::Spelling;
use super::{OpenElement, Tokens};
use crate::text::names::Name;

impl<'a> Tokens<'a> {
    /// The name in the next token, if that is a start tag without attributes that is expected.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "there is one caller, for every tag")]
    pub(crate) fn expected_tag(&self) -> Option<(&Name<'a>, Spelling)> {
        let rest = self.text.as_bytes().get(self.position..)?;
        let has_room = self.open.len() < self.open.capacity();
        has_room.then(|| self.spellings.find_tag(rest))?
    }

    /// Passes the expected start tag of this name.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as for `expected_tag`")]
    pub(crate) fn pass_expected_tag(&mut self, name: &'a str, spelling: Spelling) {
        let start = self.position;
        self.attributes.clear();
        self.position += "<>".len() + name.len();
        self.spellings.passed(spelling, false);
        self.open.push(OpenElement {
            name,
            spelling,
            start,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::Token;
    use super::*;

    /// The start tags of a document, those in brackets that are expected and passed as such.
    fn start_tags(text: &str) -> Vec<String> {
        let mut tokens = Tokens::new(text);
        let mut found = Vec::new();
        loop {
            if let Some((name, spelling)) = tokens.expected_tag() {
                let name = name.whole;
                let start = tokens.position();
                tokens.pass_expected_tag(name, spelling);
                assert_eq!(
                    tokens.open_at(tokens.depth() - 1).map(|open| open.start),
                    Some(start)
                );
                found.push(format!("[{name}]"));
                continue;
            }
            match tokens.next() {
                Ok(Token::Start(tag)) => found.push(tag.name.whole.to_owned()),
                Ok(Token::EndOfInput) => return found,
                token => assert!(token.is_ok(), "{token:?}"),
            }
        }
    }

    #[test]
    fn a_tag_is_expected_where_it_came_before() {
        for (text, expected) in [
            ("<a><b></b><b></b><b></b></a>", "a b b [b]"),
            (
                "<a><b></b><b></b><b c=''></b><b ></b><b/><b></b></a>",
                "a b b b b b [b]",
            ),
            (
                "<a><b></b><b></b><bc></bc><b></b><bc></bc></a>",
                "a b b bc b [bc]",
            ),
            ("<a><b><c></c></b><b><c></c></b></a>", "a b c b [c]"),
        ] {
            assert_eq!(start_tags(text).join(" "), expected, "{text}");
        }
    }
}
