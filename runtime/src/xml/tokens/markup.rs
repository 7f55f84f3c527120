//! Markup that is not a tag: comments, CDATA sections, processing instructions, DOCTYPE.

use super::{Malformed, Token, Tokens};
use crate::text::{declaration, names};

impl<'a> Tokens<'a> {
    /// A comment, a CDATA section or a DOCTYPE.
    pub(super) fn markup(&mut self) -> Result<Token<'a>, Malformed> {
        const CDATA: &str = "<![CDATA[";
        let rest = &self.text[self.position..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = comment
                .find("--")
                .ok_or_else(|| self.cut_off(0, "a comment is not closed"))?;
            return match comment.as_bytes().get(end + 2) {
                Some(b'>') => {
                    self.take(end + "<!---->".len());
                    Ok(Token::CommentOrInstruction)
                }
                Some(_) => Err(self.malformed(end + 4, "a comment cannot hold --")),
                None => Err(self.cut_off(0, "a comment is not closed")),
            };
        }
        if let Some(inside) = rest.strip_prefix(CDATA) {
            let end = inside
                .find("]]>")
                .ok_or_else(|| self.cut_off(0, "a CDATA section is not closed"))?;
            let section = self.take(CDATA.len() + end + "]]>".len());
            return Ok(Token::CData(&section[CDATA.len()..CDATA.len() + end]));
        }
        if rest
            .get(..9)
            .is_some_and(|start| start.eq_ignore_ascii_case("<!DOCTYPE"))
        {
            return Ok(Token::Doctype);
        }
        let is_cut_off = ["<!--", CDATA, "<!DOCTYPE"].iter().any(|start| {
            let start = start.as_bytes().get(..rest.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(rest.as_bytes()))
        });
        let what = "<! begins neither a comment nor a CDATA section";
        Err(self.cut_off_if(is_cut_off, 0, what))
    }

    pub(super) fn instruction(&mut self) -> Result<Token<'a>, Malformed> {
        let rest = &self.text[self.position + "<?".len()..];
        let end = rest
            .find("?>")
            .ok_or_else(|| self.cut_off(0, "a processing instruction is not closed"))?;
        let inside = &rest[..end];
        let target = inside.split([' ', '\t', '\n', '\r']).next().unwrap_or("");
        let token = if target == "xml" {
            declaration::parse(inside).map_err(|what| self.malformed(0, what))?;
            Token::Declaration
        } else if names::is_ncname(target) && !target.eq_ignore_ascii_case("xml") {
            Token::CommentOrInstruction
        } else {
            let what = "a processing instruction needs a name that is not xml";
            return Err(self.malformed(0, what));
        };
        self.position += end + "<??>".len();
        Ok(token)
    }
}
