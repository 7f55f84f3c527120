//! Elements that are skipped: nothing is kept of them, but they must be well-formed.

use super::{At, Reader, Result};
use crate::xml::tokens::Token;

impl Reader<'_> {
    /// Reads to the end tag of the current element.
    pub(super) fn skip(&mut self) -> Result<()> {
        let floor = self.depth;
        self.skip_start_tag()?;
        // Bytes of text since the last tag.
        let mut text = 0;
        while self.depth > floor {
            let start = self.position;
            match self.next_token()? {
                Token::Start(tag) => {
                    self.start_tag(start, &tag)?;
                    self.skip_start_tag()?;
                    text = 0;
                }
                Token::End => {
                    self.close();
                    text = 0;
                }
                Token::Text(piece) | Token::CData(piece) => text += piece.len(),
                Token::Reference(reference) => {
                    self.push_reference(&mut String::new(), reference, start)?;
                    text += 1;
                }
                token @ (Token::Doctype | Token::Declaration | Token::EndOfInput) => {
                    return Err(self.unexpected_token(start, token));
                }
                Token::CommentOrInstruction => {}
            }
            if text > self.options.max_text {
                self.tag = start;
                return Err(self.limit("bytes of text", self.options.max_text));
            }
        }
        self.at = At::Past;
        Ok(())
    }

    fn skip_start_tag(&mut self) -> Result<()> {
        self.check_attributes()?;
        self.attributes.clear();
        self.enter()?;
        if self.is_empty {
            self.close();
        }
        Ok(())
    }
}
