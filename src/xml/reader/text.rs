//! Text: pieces joined, references resolved, values parsed.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};

use super::{At, Reader, Result, Token};
use crate::value::Value;
use crate::xml::error::{ReadErrorKind, cut};
use crate::xml::text;

impl<'a> Reader<'a> {
    /// The text of the element at hand, to its end tag. References are resolved, CDATA joined, line
    /// ends normalised.
    ///
    /// # Errors
    /// Malformed XML, a limit; in strict reading a child element.
    #[inline]
    pub fn text(&mut self) -> Result<Cow<'a, str>> {
        if !self.attributes.is_empty() {
            self.finish_attributes()?;
        }
        let mut text = Cow::Borrowed("");
        if !self.is_empty {
            let start = self.position;
            let mut event = self.next_event();
            if let Ok(Event::Text(_)) = event
                && !self.has_carriage_return
                && self.position - start <= self.options.max_text
            {
                text = Cow::Borrowed(&self.text[start..self.position]);
                self.tag = self.position;
                event = self.next_event();
            } else {
                self.tag = start;
            }
            if !matches!(event, Ok(Event::End(_))) {
                text = Cow::Owned(self.text_in_pieces(text.into_owned(), event)?);
            }
        }
        self.scope.leave(self.depth);
        self.at = At::Past;
        Ok(text)
    }

    /// Joins the pieces of a text, from a token that started at `self.tag` to the end tag.
    pub(super) fn text_in_pieces(
        &mut self,
        mut joined: String,
        mut token: Token<'a>,
    ) -> Result<String> {
        self.depth += 1;
        loop {
            let start = self.tag;
            match token {
                Ok(Event::End(_)) => break,
                Ok(Event::Start(tag)) => self.element_in_text(start, &tag, false)?,
                Ok(Event::Empty(tag)) => self.element_in_text(start, &tag, true)?,
                other => self.push_text(&mut joined, start, other)?,
            }
            self.tag = self.position;
            token = self.next_event();
        }
        self.depth -= 1;
        Ok(joined)
    }

    /// Appends what a token that is no tag adds to a text.
    pub(super) fn push_text(
        &mut self,
        joined: &mut String,
        start: usize,
        token: Token<'a>,
    ) -> Result<()> {
        match token {
            Ok(Event::Text(_)) => text::push_normalised(joined, &self.text[start..self.position]),
            Ok(Event::CData(_)) => {
                let inner = &self.text[start + "<![CDATA[".len()..self.position - "]]>".len()];
                text::push_normalised(joined, inner);
            }
            Ok(Event::GeneralRef(_)) => {
                let reference = &self.text[start + 1..self.position - 1];
                self.push_reference(joined, reference, start)?;
            }
            Ok(Event::Comment(_) | Event::PI(_)) => {}
            Ok(Event::Decl(_)) => {
                return Err(self.syntax(start, "an XML declaration can only be at the start"));
            }
            Ok(Event::DocType(_)) => return Err(self.error_at(start, ReadErrorKind::Doctype)),
            Ok(_) => return Err(self.end_of_document()),
            Err(error) => return Err(self.token_error(start, &error)),
        }
        if joined.len() > self.options.max_text {
            return Err(self.limit("bytes of text", self.options.max_text));
        }
        Ok(())
    }

    #[cold]
    pub(super) fn element_in_text(
        &mut self,
        start: usize,
        tag: &BytesStart<'a>,
        is_empty: bool,
    ) -> Result<()> {
        self.start_tag(start, tag, is_empty)?;
        let found = self.found();
        self.notice(start, || ReadErrorKind::UnexpectedElement(found))?;
        self.skip()
    }

    /// The value of the text of the element at hand.
    ///
    /// # Errors
    /// As [`Reader::text`]; a text that is no such value; in strict reading one that its enumeration
    /// does not know.
    #[inline]
    pub fn value<T: Value>(&mut self) -> Result<T> {
        // A tag that closes itself has no place inside.
        let offset = if self.is_empty {
            self.tag
        } else {
            self.position
        };
        let text = self.text()?;
        self.parse(&text, offset)
    }

    #[inline]
    pub(super) fn parse<T: Value>(&mut self, text: &str, offset: usize) -> Result<T> {
        match T::from_text(text) {
            Some(value) if value.is_known() => Ok(value),
            // A header block may be meant for another node, or for a server of another version.
            Some(value) if self.is_header => {
                self.report(offset, || unexpected_value::<T>(text));
                Ok(value)
            }
            Some(value) => {
                self.notice(offset, || unexpected_value::<T>(text))?;
                Ok(value)
            }
            None => Err(self.error_at(offset, unexpected_value::<T>(text))),
        }
    }
}

fn unexpected_value<T: Value>(found: &str) -> ReadErrorKind {
    ReadErrorKind::Value {
        expected: T::EXPECTED,
        found: cut(found),
    }
}
