//! A DOCTYPE that is skipped. It may name a file, which is not read, and may declare elements, attributes and
//! notations, which mean nothing to the reader. It must not declare an entity or refer to one.

use super::{DoctypeError, Malformed, Token, Tokens};
use crate::text::names;

type Result<T> = std::result::Result<T, DoctypeError>;

const DOCTYPE: &str = "<!DOCTYPE";

/// The declarations that are passed over.
const PASSED_OVER: [&str; 3] = ["<!ELEMENT", "<!ATTLIST", "<!NOTATION"];

impl Tokens<'_> {
    /// Moves to the end of the DOCTYPE at the current position. If it cannot be skipped, nothing moves.
    #[cold]
    pub(crate) fn skip_doctype(&mut self) -> Result<()> {
        let scan = Scan {
            tokens: self,
            at: self.position(),
        };
        let end = scan.doctype()?;
        self.position = end;
        Ok(())
    }
}

/// A scan of a DOCTYPE.
struct Scan<'t, 'a> {
    tokens: &'t Tokens<'a>,
    /// The offset that was reached.
    at: usize,
}

impl<'a> Scan<'_, 'a> {
    fn rest(&self) -> &'a str {
        &self.tokens.text[self.at..]
    }

    fn takes(&mut self, text: &str) -> bool {
        let is_there = self.rest().starts_with(text);
        if is_there {
            self.at += text.len();
        }
        is_there
    }

    /// White space; whether there is some.
    fn blanks(&mut self) -> bool {
        let rest = self.rest();
        let length = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        self.at += length;
        length > 0
    }

    /// What stands here is wrong. If the text ends here, it is only incomplete.
    fn wrong(&self, what: &str) -> DoctypeError {
        self.wrong_if(self.rest().is_empty(), what)
    }

    fn wrong_if(&self, is_cut_off: bool, what: &str) -> DoctypeError {
        let is_start = is_cut_off;
        let what = if is_cut_off {
            "a DOCTYPE is not closed"
        } else {
            what
        };
        DoctypeError::Malformed(Malformed {
            offset: if is_start {
                self.tokens.position
            } else {
                self.at
            },
            what: what.to_owned(),
            is_cut_off,
        })
    }

    /// A DOCTYPE to its end, which is returned.
    fn doctype(mut self) -> Result<usize> {
        if !self.takes(DOCTYPE) {
            return Err(self.wrong("DOCTYPE has capital letters"));
        }
        if !self.blanks() {
            return Err(self.wrong("white space must follow <!DOCTYPE"));
        }
        self.name()?;
        let is_apart = self.blanks();
        let is_public = is_apart && self.takes("PUBLIC");
        if is_public || (is_apart && self.takes("SYSTEM")) {
            self.literal(is_public)?;
            if is_public {
                self.literal(false)?;
            }
            self.blanks();
        }
        if self.takes("[") {
            self.subset()?;
            self.blanks();
        }
        if self.takes(">") {
            return Ok(self.at);
        }
        let rest = self.rest();
        let is_cut_off = is_apart
            && ["PUBLIC", "SYSTEM"]
                .iter()
                .any(|word| word.starts_with(rest));
        Err(self.wrong_if(is_cut_off, "> must end a DOCTYPE"))
    }

    /// The name of the root element.
    fn name(&mut self) -> Result<()> {
        let rest = self.rest();
        let end = rest.find([' ', '\t', '\n', '\r', '[', '>']);
        let name = &rest[..end.unwrap_or(rest.len())];
        if end.is_some() && names::scan(name).is_none() {
            return Err(self.wrong("a DOCTYPE needs the name of an element"));
        }
        self.at += name.len();
        if end.is_none() {
            return Err(self.wrong(""));
        }
        Ok(())
    }

    /// White space and a text in quotes. Not all characters are allowed in a public identifier.
    fn literal(&mut self, is_public: bool) -> Result<()> {
        if !self.blanks() {
            return Err(self.wrong("white space must follow here"));
        }
        let rest = self.rest();
        let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            return Err(self.wrong("the name of a file must be in quotes"));
        };
        let Some(length) = rest[1..].find(quote) else {
            return Err(self.wrong_if(true, ""));
        };
        let is_allowed =
            |c: char| c.is_ascii_alphanumeric() || " \r\n-'()+,./:=?;!*#@$_%".contains(c);
        if is_public && !rest[1..=length].chars().all(is_allowed) {
            return Err(self.wrong("a public identifier has a character that it must not have"));
        }
        self.at += length + 2;
        Ok(())
    }

    /// The declarations in brackets.
    fn subset(&mut self) -> Result<()> {
        loop {
            self.blanks();
            if self.takes("]") {
                return Ok(());
            }
            let rest = self.rest();
            if rest.starts_with('%') || rest.starts_with("<!ENTITY") {
                return Err(DoctypeError::Entity(self.at));
            }
            if rest.starts_with("<!--") || rest.starts_with("<?") {
                self.comment_or_instruction()?;
            } else if PASSED_OVER.iter().any(|start| self.takes(start)) {
                self.declaration()?;
            } else {
                let mut starts = PASSED_OVER.iter().chain(&["<!ENTITY", "<!--", "<?"]);
                let is_cut_off = starts.any(|start| start.starts_with(rest));
                return Err(self.wrong_if(is_cut_off, "a declaration is expected in a DOCTYPE"));
            }
        }
    }

    fn comment_or_instruction(&mut self) -> Result<()> {
        let mut tokens = Tokens::new(self.tokens.text);
        tokens.position = self.at;
        let is_comment = self.rest().starts_with("<!--");
        let token = if is_comment {
            tokens.markup()
        } else {
            tokens.instruction()
        };
        match token? {
            Token::CommentOrInstruction => {
                self.at = tokens.position;
                Ok(())
            }
            _ => Err(self.wrong("an XML declaration can only be at the start")),
        }
    }

    /// A declaration after its keyword. What it says is not checked.
    fn declaration(&mut self) -> Result<()> {
        if !self.blanks() {
            return Err(self.wrong("white space must follow here"));
        }
        loop {
            let rest = self.rest();
            let Some(length) = rest.find(['>', '<', '%', '"', '\'']) else {
                return Err(self.wrong_if(true, ""));
            };
            self.at += length;
            match rest.as_bytes()[length] {
                b'>' => {
                    self.at += 1;
                    return Ok(());
                }
                b'%' => return Err(DoctypeError::Entity(self.at)),
                b'<' => return Err(self.wrong("< cannot be in a declaration")),
                quote => {
                    let value = &self.rest()[1..];
                    let Some(length) = value.find(char::from(quote)) else {
                        return Err(self.wrong_if(true, ""));
                    };
                    self.at += length + 2;
                }
            }
        }
    }
}
