//! From tag to tag: the rounds of questions about children, and what is between the tags.

use quick_xml::events::{BytesStart, Event};

use super::{At, Reader, Result, Round, Token};
use crate::xml::error::{ReadError, ReadErrorKind, cut};
use crate::xml::name::Id;
use crate::xml::{locate, text};

impl<'a> Reader<'a> {
    /// Goes inside the element at hand, after its attributes were read.
    ///
    /// # Errors
    /// Attributes that the schema does not know, in strict reading; text between elements likewise;
    /// malformed XML; a limit.
    pub fn open(&mut self) -> Result<()> {
        self.finish_attributes()?;
        self.depth += 1;
        if self.depth > self.options.max_depth {
            return Err(self.limit("elements inside one another", self.options.max_depth));
        }
        self.round = Round::First;
        if self.is_empty {
            self.at = At::End;
            return Ok(());
        }
        self.advance()
    }

    /// Whether there is another child to ask about. Call it in a loop, each round of which asks for
    /// every child that the type has, in schema order; when it returns `false` the element is over.
    ///
    /// A child that a whole round did not want is passed over and reported, or an error in strict
    /// reading; so is, in strict reading, a child that comes after its turn.
    ///
    /// # Errors
    /// As [`Reader::open`]; in strict reading a child that is unknown, too many or out of order.
    #[inline]
    pub fn child(&mut self) -> Result<bool> {
        self.next_round(self.options.strict)
    }

    /// As [`Reader::child`] for children that may come in any order (`xs:all`).
    ///
    /// # Errors
    /// As [`Reader::child`], but for the order.
    #[inline]
    pub fn child_of_all(&mut self) -> Result<bool> {
        self.next_round(false)
    }

    #[inline]
    pub(super) fn next_round(&mut self, ordered: bool) -> Result<bool> {
        loop {
            if self.at != At::Start {
                self.close();
                return Ok(false);
            }
            match self.round {
                Round::First => {}
                Round::Progress if !ordered => {}
                Round::Progress | Round::Stalled => {
                    self.pass_over()?;
                    self.round = Round::Progress;
                    continue;
                }
            }
            self.round = Round::Stalled;
            return Ok(true);
        }
    }

    /// Ends an element without children of its own: whatever it holds is passed over.
    ///
    /// # Errors
    /// As [`Reader::child`].
    pub fn no_child(&mut self) -> Result<()> {
        self.open()?;
        while self.child()? {}
        Ok(())
    }

    /// The next token; `self.position` is then where it ends.
    #[inline]
    pub(super) fn next_event(&mut self) -> Token<'a> {
        let event = self.tokens.read_event();
        self.position = usize::try_from(self.tokens.buffer_position()).unwrap_or(usize::MAX);
        event
    }

    pub(super) fn close(&mut self) {
        self.depth -= 1;
        self.scope.leave(self.depth);
        self.at = At::Past;
    }

    /// Moves to the next start or end tag.
    pub(super) fn advance(&mut self) -> Result<()> {
        if self.is_fragment && self.depth == 0 {
            self.at = At::Past;
            return Ok(());
        }
        loop {
            let start = self.position;
            let event = self.next_event();
            match event {
                Ok(Event::Text(text)) if text::is_blank(&text) => {}
                Ok(Event::Start(tag)) => return self.start_tag(start, &tag, false),
                Ok(Event::Empty(tag)) => return self.start_tag(start, &tag, true),
                Ok(Event::End(_)) => {
                    self.at = At::End;
                    self.tag = start;
                    return Ok(());
                }
                Ok(Event::Comment(_) | Event::PI(_)) => {}
                Ok(Event::CData(text)) if text::is_blank(&text) && self.depth > 0 => {}
                Ok(Event::Decl(_)) if start == 0 => {}
                Ok(Event::Text(_) | Event::CData(_) | Event::GeneralRef(_)) => {
                    self.stray_text(start)?;
                }
                Ok(Event::Decl(_)) => {
                    return Err(self.syntax(start, "an XML declaration can only be at the start"));
                }
                Ok(Event::DocType(_)) => return Err(self.error_at(start, ReadErrorKind::Doctype)),
                Ok(Event::Eof) if self.depth == 0 => {
                    self.at = At::Past;
                    return Ok(());
                }
                Ok(Event::Eof) => return Err(self.end_of_document()),
                Err(error) => return Err(self.token_error(start, &error)),
            }
        }
    }

    /// The document ends inside an element.
    #[cold]
    pub(super) fn end_of_document(&self) -> ReadError {
        let offset = self.text.len();
        let path = locate::place(self.text, offset).path;
        let open = path.rsplit('/').next().unwrap_or_default();
        let name = open.split('[').next().unwrap_or_default().to_owned();
        self.error_at(offset, ReadErrorKind::UnexpectedEnd(name))
    }

    #[cold]
    pub(super) fn stray_text(&mut self, start: usize) -> Result<()> {
        let found = &self.text[start..self.position];
        if self.depth == 0 {
            return Err(self.syntax(start, "text can only be inside the root element"));
        }
        self.notice(start, || ReadErrorKind::UnexpectedText(cut(found)))
    }

    #[inline]
    pub(super) fn start_tag(
        &mut self,
        start: usize,
        tag: &BytesStart<'a>,
        is_empty: bool,
    ) -> Result<()> {
        let length = tag.name().as_ref().len();
        self.at = At::Start;
        self.tag = start;
        self.is_empty = is_empty;
        self.attributes.clear();
        if tag.len() > length + usize::from(is_empty) {
            self.read_attributes(start + 1, length)?;
        }
        let name = &self.text[start + 1..=start + length];
        match name.bytes().position(|byte| byte == b':') {
            None => {
                self.prefix = "";
                self.local = name;
                self.namespace = self.scope.default();
            }
            Some(colon) => self.prefixed_name(name, colon)?,
        }
        if self.local.is_empty() {
            return Err(self.syntax(start, "an element needs a name"));
        }
        Ok(())
    }

    fn prefixed_name(&mut self, name: &'a str, colon: usize) -> Result<()> {
        self.prefix = &name[..colon];
        self.local = &name[colon + 1..];
        self.namespace = self.resolve(self.tag, self.prefix)?;
        Ok(())
    }

    pub(super) fn resolve(&self, offset: usize, prefix: &str) -> Result<Id> {
        self.scope.resolve(prefix).ok_or_else(|| {
            self.syntax(
                offset,
                &format!("the prefix {:?} is not declared", cut(prefix)),
            )
        })
    }
}
