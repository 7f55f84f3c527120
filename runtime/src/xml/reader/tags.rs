//! From tag to tag: the passes over the children of an element, and the text between the tags.

use super::{At, Pass, Reader, Result};
use crate::text::characters;
use crate::text::excerpt::excerpt;
use crate::text::names::Name;
use crate::xml::namespace::Id;
use crate::xml::notice::Effect;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::tokens::{DoctypeError, Malformed, StartTag, Tag, Token};
use crate::xml::traits::Content;

impl<'a> Reader<'a> {
    /// Goes inside the current element, after its attributes were read.
    ///
    /// # Errors
    /// Attributes that the schema does not know, in strict reading; text between elements likewise;
    /// malformed XML; a limit.
    pub fn open(&mut self) -> Result<()> {
        self.finish_attributes()?;
        if !self.departures.is_empty() {
            self.settle();
        }
        self.enter()?;
        self.pass = Pass::First;
        if self.is_empty {
            self.at = At::End;
            return Ok(());
        }
        self.advance()
    }

    /// Reads the current element as a type that is filled in place.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline]
    pub fn content<T: Content>(&mut self) -> Result<T> {
        let mut value = T::start(self)?;
        self.children(&mut |reader| value.children(reader))?;
        Ok(value)
    }

    /// Goes inside the current element, and asks for its children as long as there are any.
    fn children(&mut self, ask: &mut dyn FnMut(&mut Self) -> Result<()>) -> Result<()> {
        self.open()?;
        while self.child()? {
            ask(self)?;
        }
        Ok(())
    }

    /// Whether there is another child. Call it in a loop. Each pass of the loop asks for every child that the
    /// type has, in schema order. When it returns `false`, the element has ended.
    ///
    /// A child that a whole pass does not read is skipped and reported, or is an error in strict reading, unless
    /// it can be kept in another way. A child that is out of order is reported too, but it is read. After a
    /// skipped child the order starts again.
    ///
    /// # Errors
    /// As [`Reader::open`]; in strict reading a child that is unknown, too many or out of order.
    #[inline]
    pub fn child(&mut self) -> Result<bool> {
        if self.is_first_child() {
            return Ok(true);
        }
        if self.has_ended() {
            return Ok(false);
        }
        self.unusual_child(true)
    }

    /// As [`Reader::child`] for children that may come in any order (`xs:all`).
    ///
    /// # Errors
    /// As [`Reader::child`], except for the order.
    #[inline]
    pub fn child_of_all(&mut self) -> Result<bool> {
        if self.is_first_child() {
            return Ok(true);
        }
        if self.has_ended() {
            return Ok(false);
        }
        self.unusual_child(false)
    }

    /// Begins the first pass, if there is a child and nothing departs from the schema so far.
    #[inline]
    fn is_first_child(&mut self) -> bool {
        let is_first =
            self.pass == Pass::First && self.at == At::Start && self.departures.is_empty();
        if is_first {
            self.pass = Pass::Stalled;
        }
        is_first
    }

    /// Ends the element, if it has no more children and nothing departs from the schema so far.
    #[inline(never)]
    fn has_ended(&mut self) -> bool {
        let has_ended = self.at != At::Start && self.departures.is_empty();
        if has_ended {
            self.close();
        }
        has_ended
    }

    /// A further pass, or something departs from the schema.
    #[inline(never)]
    fn unusual_child(&mut self, is_ordered: bool) -> Result<bool> {
        let is_late = is_ordered && self.pass == Pass::Progress && self.at == At::Start;
        let goes_on = self.next_pass()?;
        if is_late {
            self.late();
        }
        Ok(goes_on)
    }

    fn next_pass(&mut self) -> Result<bool> {
        if !self.departures.is_empty() && self.settle_unread()? {
            return Ok(true);
        }
        while self.at == At::Start && !matches!(self.pass, Pass::First | Pass::Progress) {
            if self.is_rescued()? {
                return Ok(true);
            }
        }
        if self.at != At::Start {
            if !self.departures.is_empty() && self.offers_skipped()? {
                return Ok(true);
            }
            self.close();
            return Ok(false);
        }
        self.pass = Pass::Stalled;
        Ok(true)
    }

    /// The last pass did not read the current child: it is out of order, or not known at all.
    #[cold]
    fn late(&mut self) {
        let kind = ReadErrorKind::OutOfOrder(self.found());
        self.expect_unread(kind, Effect::Moved);
        self.pass = Pass::Late;
    }

    /// Ends an element whose type has no children. If it has children, they are skipped.
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
    pub(super) fn next_token(&mut self) -> Result<Token<'a>> {
        let token = self.tokens.next();
        self.position = self.tokens.position();
        token.map_err(|malformed| self.malformed(&malformed))
    }

    #[cold]
    fn malformed(&mut self, malformed: &Malformed) -> ReadError {
        self.is_cut_off = malformed.is_cut_off;
        Self::syntax(malformed.offset, &malformed.what)
    }

    #[inline]
    pub(super) fn enter(&mut self) -> Result<()> {
        self.depth += 1;
        if self.depth > self.deepest {
            return Err(self.limit("levels of elements", self.options.max_depth));
        }
        Ok(())
    }

    pub(super) fn close(&mut self) {
        self.depth -= 1;
        self.scope.leave(self.depth);
        self.at = At::Past;
    }

    /// Moves to the next start or end tag.
    pub(super) fn advance(&mut self) -> Result<()> {
        if self.depth == self.rests_at {
            return self.stay_or_overlook();
        }
        if self.tokens.is_at_end_tag() {
            return self.advance_to_end_tag();
        }
        if let Some((name, spelling)) = self.tokens.expected_tag()
            && let Some(namespace) = self.scope.known(name.prefix)
        {
            let whole = name.whole;
            Name {
                prefix: self.prefix,
                local: self.local,
                key: self.key,
                ..
            } = *name;
            self.namespace = namespace;
            self.tag = self.tokens.position();
            self.tokens.pass_expected_tag(whole, spelling);
            self.position = self.tokens.position();
            self.at = At::Start;
            self.is_empty = false;
            self.attributes.clear();
            return Ok(());
        }
        self.advance_to_other()
    }

    /// As [`Reader::advance`] to an end tag.
    #[inline(never)]
    fn advance_to_end_tag(&mut self) -> Result<()> {
        let start = self.tokens.position();
        if self.tokens.end_tag(start).is_none() {
            return self.advance_to_other();
        }
        self.position = self.tokens.position();
        self.at = At::End;
        self.tag = start;
        Ok(())
    }

    /// As [`Reader::advance`] to a tag that is not expected.
    #[inline(never)]
    fn advance_to_other(&mut self) -> Result<()> {
        match self.tokens.tag(self.options.max_text) {
            Some(Tag::Start(start, tag)) => {
                self.position = self.tokens.position();
                self.start_tag(start, &tag)
            }
            Some(Tag::End(start)) => {
                self.position = self.tokens.position();
                self.at = At::End;
                self.tag = start;
                Ok(())
            }
            None => self.advance_over_others(),
        }
    }

    /// As [`Reader::advance`] if there may be something else before the tag.
    #[inline(never)]
    fn advance_over_others(&mut self) -> Result<()> {
        loop {
            let start = self.position;
            match self.next_token()? {
                Token::Start(tag) => return self.start_tag(start, &tag),
                Token::End => {
                    self.at = At::End;
                    self.tag = start;
                    return Ok(());
                }
                Token::Text(text) | Token::CData(text) if text.len() > self.options.max_text => {
                    self.tag = start;
                    return Err(self.limit("bytes of text", self.options.max_text));
                }
                Token::Text(text) if characters::is_blank(text.as_bytes()) => {}
                Token::CData(text) if characters::is_blank(text.as_bytes()) && self.depth > 0 => {}
                Token::Reference(reference) if self.depth > 0 => {
                    self.push_reference(&mut String::new(), reference, start)?;
                    self.stray_text(start)?;
                }
                Token::CommentOrInstruction => {}
                Token::Declaration if start == 0 => {}
                Token::Text(_) | Token::CData(_) | Token::Reference(_) => self.stray_text(start)?,
                Token::EndOfInput if self.depth == 0 => {
                    self.at = At::Past;
                    return Ok(());
                }
                Token::Doctype if self.may_skip_doctype() => self.skip_doctype()?,
                other => return Err(self.unexpected_token(start, other)),
            }
        }
    }

    /// Whether the options let a DOCTYPE be skipped here: before the root element.
    #[cold]
    fn may_skip_doctype(&self) -> bool {
        self.options.skip_doctype && self.local.is_empty() && !self.has_doctype
    }

    #[cold]
    pub(super) fn skip_doctype(&mut self) -> Result<()> {
        self.has_doctype = true;
        let skipped = self.tokens.skip_doctype();
        self.position = self.tokens.position();
        skipped.map_err(|error| match error {
            DoctypeError::Malformed(malformed) => self.malformed(&malformed),
            DoctypeError::Entity(offset) => ReadError::at(offset, ReadErrorKind::Entity),
        })
    }

    /// A token that cannot be inside an element.
    #[cold]
    pub(super) fn unexpected_token(&self, start: usize, token: Token<'a>) -> ReadError {
        match token {
            Token::Declaration => {
                Self::syntax(start, "an XML declaration can only be at the start")
            }
            Token::Doctype => {
                let has_root = !self.local.is_empty();
                let kind = ReadErrorKind::doctype(self.options.skip_doctype, has_root);
                ReadError::at(start, kind)
            }
            _ => self.end_of_document(),
        }
    }

    /// The document ends inside an element.
    #[cold]
    pub(super) fn end_of_document(&self) -> ReadError {
        let open = self.tokens.innermost();
        let name = excerpt(open.rsplit(':').next().unwrap_or(open));
        ReadError::at(self.text.len(), ReadErrorKind::UnexpectedEnd(name))
    }

    #[cold]
    pub(super) fn stray_text(&mut self, start: usize) -> Result<()> {
        let found = &self.text[start..self.position];
        if self.depth == 0 {
            return Err(Self::syntax(
                start,
                "text can only be inside the root element",
            ));
        }
        self.notice_loss(start..self.position, || {
            ReadErrorKind::UnexpectedText(excerpt(found))
        })
    }

    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "it belongs to `advance`, which is called for every tag"
    )]
    pub(super) fn start_tag(&mut self, start: usize, tag: &StartTag<'a>) -> Result<()> {
        self.at = At::Start;
        self.tag = start;
        self.is_empty = tag.is_empty;
        self.attributes.clear();
        if !self.tokens.attributes().is_empty() {
            self.read_attributes()?;
        }
        Name {
            prefix: self.prefix,
            local: self.local,
            key: self.key,
            ..
        } = tag.name;
        self.namespace = match self.scope.known(self.prefix) {
            Some(namespace) => namespace,
            None => self.resolve_element(start)?,
        };
        Ok(())
    }

    #[inline(never)]
    fn resolve_element(&mut self, start: usize) -> Result<Id> {
        let namespace = self.resolve(start, self.prefix)?;
        self.scope.remember(self.prefix, namespace);
        Ok(namespace)
    }

    pub(super) fn resolve(&self, offset: usize, prefix: &str) -> Result<Id> {
        self.scope
            .resolve(prefix)
            .ok_or_else(|| ReadError::at(offset, ReadErrorKind::undeclared(prefix)))
    }
}
