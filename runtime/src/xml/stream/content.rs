//! The walk through the text of one element, which is decoded piece by piece and not kept.

use std::cell::Cell;
use std::io::Read;

use super::failure::StreamError;
use super::walk::{Step, Walk};
use crate::text::characters::{self, Reference};
use crate::text::excerpt::excerpt;
use crate::value::binary_decoder::{Coding, Decoder};
use crate::value::{HexBinary, Value};
use crate::xml::position;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::reader::Reader;
use crate::xml::tokens::{Token, Tokens};

/// The content of an element that is being read.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) decoder: Decoder,
    coding: Coding,
    /// How many elements are open around the text.
    depth: usize,
    is_in_cdata: bool,
    /// Whether the end tag was read.
    pub(super) is_over: bool,
    /// Whether nobody wants what is left of it.
    pub(super) is_left: bool,
}

/// So many bytes are decoded at a time.
const PIECE: usize = 64 << 10;

/// No reference that means something is longer.
const LONGEST_REFERENCE: usize = 64;

const CDATA: &str = "<![CDATA[";

impl<R: Read> Walk<R> {
    /// Enters the next element with this name.
    pub(super) fn enter(
        &mut self,
        name: &'static str,
        coding: Coding,
    ) -> Result<Option<Content>, StreamError> {
        let is_wanted = Cell::new(false);
        let read = |reader: &mut Reader<'_>| {
            is_wanted.set(reader.at(name));
            Ok(None::<()>)
        };
        if self.window.is_growing() {
            self.window.grow()?;
        }
        loop {
            is_wanted.set(false);
            let around = self.ancestors.depth();
            match self.step(read)? {
                Step::Passed | Step::Found(()) if is_wanted.get() => {
                    let depth = self.ancestors.depth();
                    return Ok(Some(Content {
                        decoder: Decoder::new(coding),
                        coding,
                        depth,
                        is_in_cdata: false,
                        is_over: depth == around,
                        is_left: false,
                    }));
                }
                Step::Passed | Step::Found(()) => {}
                Step::Incomplete => self.grow()?,
                Step::End => return Ok(None),
            }
        }
    }

    /// Passes the next piece of the content, which is decoded, or its end tag.
    pub(super) fn pass_content(&mut self, content: &mut Content) -> Result<(), StreamError> {
        if self.window.is_growing() {
            self.window.grow()?;
        }
        let unread = self.window.unread().as_bytes();
        let may_begin_cdata = unread.len() < CDATA.len() && CDATA.as_bytes().starts_with(unread);
        if may_begin_cdata && !content.is_in_cdata && !self.window.is_over() {
            return self.grow();
        }
        match unread {
            [] if self.window.is_over() && !content.is_in_cdata => {
                self.end_of_document::<()>()?;
            }
            [] if self.window.is_over() => {
                return Err(self.syntax(0, "a CDATA section is not closed").into());
            }
            [] => self.grow()?,
            _ if content.is_in_cdata => self.pass_cdata(content)?,
            [b'<', ..] => self.pass_markup(content)?,
            [b'&', ..] => self.pass_reference(content)?,
            _ => {
                let end = memchr::memchr2(b'<', b'&', unread).unwrap_or(unread.len());
                self.decode(content, end)?;
            }
        }
        Ok(())
    }

    fn pass_cdata(&mut self, content: &mut Content) -> Result<(), StreamError> {
        let unread = self.window.unread().as_bytes();
        match memchr::memchr(b']', unread) {
            Some(0) if unread.starts_with(b"]]>") => {
                content.is_in_cdata = false;
                self.drop_content("]]>".len());
            }
            Some(0) if unread.len() < "]]>".len() && !self.window.is_over() => self.grow()?,
            // It is no character of any coding.
            Some(0) => self.decode(content, 1)?,
            Some(end) => self.decode(content, end)?,
            None => self.decode(content, unread.len())?,
        }
        Ok(())
    }

    fn pass_markup(&mut self, content: &mut Content) -> Result<(), StreamError> {
        let unread = self.window.unread();
        if unread.starts_with(CDATA) {
            content.is_in_cdata = true;
            self.drop_content(CDATA.len());
            return Ok(());
        }
        if unread[1..].starts_with(|first| !matches!(first, '/' | '!' | '?')) {
            return self.unexpected_element();
        }
        let left = content.decoder.left();
        if unread.starts_with("</") && !left.is_empty() && !content.is_left {
            return Err(self.wrong(content, 0, left).into());
        }
        match self.token::<()>()? {
            Step::Incomplete => self.grow()?,
            _ => content.is_over = self.ancestors.depth() < content.depth,
        }
        Ok(())
    }

    /// The error for an element inside the content. More is read to show its name.
    #[cold]
    fn unexpected_element(&mut self) -> Result<(), StreamError> {
        /// An error message shows no longer name.
        const LONGEST_NAME: usize = 1024;
        let tag = &self.window.unread()[1..];
        let end = tag.find(|next: char| next.is_ascii_whitespace() || matches!(next, '/' | '>'));
        if end.is_none() && tag.len() < LONGEST_NAME && !self.window.is_over() {
            return self.grow();
        }
        let found = excerpt(&tag[..end.unwrap_or(tag.len())]);
        Err(self
            .error(0, ReadErrorKind::UnexpectedElement(found))
            .into())
    }

    fn pass_reference(&mut self, content: &mut Content) -> Result<(), StreamError> {
        let unread = self.window.unread();
        let text = &unread[..position::floor(unread, LONGEST_REFERENCE)];
        let mut tokens = Tokens::new(text);
        match tokens.next() {
            Ok(Token::Reference(name)) => {
                self.check_reference(name)?;
                let mut character = [0; 4];
                let decoded = match characters::resolve(name) {
                    Reference::Character(found) if !content.is_left => {
                        let bytes = found.encode_utf8(&mut character).as_bytes();
                        content.decoder.push(bytes)
                    }
                    Reference::Character(_) => Ok(()),
                    _ => Err(0),
                };
                let (length, shown) = (tokens.position(), format!("&{name};"));
                decoded.map_err(|_| self.wrong(content, 0, &shown))?;
                self.drop_content(length);
                Ok(())
            }
            Err(wrong)
                if wrong.is_cut_off && text.len() == unread.len() && !self.window.is_over() =>
            {
                self.grow()
            }
            _ => Err(self.syntax(0, "a reference needs a semicolon").into()),
        }
    }

    /// Decodes text of this many bytes, or the first of them.
    fn decode(&mut self, content: &mut Content, length: usize) -> Result<(), ReadError> {
        let unread = self.window.unread();
        let length = position::floor(unread, length.min(PIECE));
        if !content.is_left {
            let decoded = content.decoder.push(&unread.as_bytes()[..length]);
            decoded.map_err(|offset| {
                let found = unread[position::floor(unread, offset)..].chars().next();
                self.wrong(
                    content,
                    offset,
                    &found.map(String::from).unwrap_or_default(),
                )
            })?;
        }
        self.drop_content(length);
        Ok(())
    }

    /// Takes so many bytes out of the window. They are no part of the remainder.
    fn drop_content(&mut self, length: usize) {
        self.remainder.leave_out();
        self.window.pass(length);
    }

    #[cold]
    fn wrong(&self, content: &Content, offset: usize, found: &str) -> ReadError {
        let expected = match content.coding {
            Coding::Base64 => Vec::<u8>::EXPECTED,
            Coding::Hex => HexBinary::EXPECTED,
        };
        let found = excerpt(found);
        self.error(offset, ReadErrorKind::Value { expected, found })
    }
}
