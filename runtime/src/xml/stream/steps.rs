//! From token to token: an element is handed out or opened, all else is moved to the rest.

use std::io::Read;

use super::failure::Failure;
use super::position::Position;
use super::window::Interruption;
use super::{Stream, StreamError};
use crate::text::characters;
use crate::text::excerpt::excerpt;
use crate::xml::encoding::check_encoding;
use crate::xml::location::Location;
use crate::xml::notice::Report;
use crate::xml::position;
use crate::xml::read_error::{ReadError, ReadErrorKind};
use crate::xml::reader::{Fragment, Reader};
use crate::xml::tokens::{Token, Tokens};

/// What has become of the beginning of the window.
pub(super) enum Step<T> {
    /// It was a wanted element.
    Value(T),
    /// It was something else.
    On,
    /// It ends before what it begins with does.
    Short,
    /// There is nothing, and nothing to come.
    Over,
}

impl<R: Read> Stream<R> {
    pub(super) fn next_with<T>(
        &mut self,
        read: impl Fn(&mut Reader<'_>) -> Result<Option<T>, ReadError>,
    ) -> Result<Option<T>, StreamError> {
        if let Some(failure) = &self.failure {
            return Err(failure.error());
        }
        self.seek(read)
            .inspect_err(|error| self.failure = Failure::of(error))
    }

    fn seek<T>(
        &mut self,
        read: impl Fn(&mut Reader<'_>) -> Result<Option<T>, ReadError>,
    ) -> Result<Option<T>, StreamError> {
        if self.window.is_growing() {
            self.window.grow()?;
        }
        loop {
            let step = match self.window.unread().as_bytes() {
                [b'<', second, ..] if !matches!(second, b'/' | b'!' | b'?') => self.element(&read),
                _ => self.token(),
            };
            match step? {
                Step::Value(value) => return Ok(Some(value)),
                Step::On => {}
                Step::Short => self.more()?,
                Step::Over => return Ok(None),
            }
        }
    }

    /// Takes more of the document, or says why there is no more.
    fn more(&mut self) -> Result<(), StreamError> {
        let interruption = match self.window.take_interruption() {
            None => return Ok(self.window.grow()?),
            Some(Interruption::Source(error)) => return Err(error.into()),
            Some(Interruption::Document(kind)) => kind,
        };
        // What is open in the window belongs to the path.
        let text = self.window.unread();
        let end = position::location(text, text.len());
        let location = self.open.location(self.window.spot(), &end);
        Err(ReadError::new(location, interruption).into())
    }
}

impl<R> Stream<R> {
    /// Reads the element at the start of the window, if it is wanted and there as a whole; or only its
    /// tag, if it is not wanted.
    pub(super) fn element<T>(
        &mut self,
        read: impl Fn(&mut Reader<'_>) -> Result<Option<T>, ReadError>,
    ) -> Result<Step<T>, StreamError> {
        if self.open.depth() > self.options.max_depth {
            return Err(self.too_deep().into());
        }
        let unread = self.window.unread();
        let text = &unread[..position::floor(unread, self.options.max_size)];
        let fragment = Fragment {
            text,
            has_carriage_return: self.window.has_carriage_return(),
            depth: self.open.depth(),
            declarations: self.open.declarations(),
        };
        let mut reader = Reader::fragment(&fragment, self.known, &self.options, self.report());
        let mut result = reader.first();
        let name = reader.local_name();
        if result.is_ok() && self.has_root && self.open.innermost().is_none() {
            result = Err(second_root(&text[name.clone()]));
        }
        match result.and_then(|()| read(&mut reader)) {
            Ok(Some(value)) => {
                let length = reader.position();
                let report = reader.into_report();
                self.has_root = true;
                self.hand_out(name, length, report);
                return Ok(Step::Value(value));
            }
            Ok(None) => match reader.check_attributes() {
                Ok(()) => {
                    let (length, is_empty) = (reader.position(), reader.is_empty());
                    let declarations = reader.declarations();
                    let tag = text[1..name.end].to_owned();
                    let name = text[name].to_owned();
                    let start = self.rest.len();
                    self.has_root = true;
                    self.keep(length, false)?;
                    if !is_empty {
                        self.open.push(tag, name, start, declarations);
                    }
                    Ok(Step::On)
                }
                Err(error) => Err(error),
            },
            Err(error) => {
                if reader.has_run_out(&error) {
                    if text.len() < unread.len() {
                        return Err(self.limit("bytes of one element").into());
                    }
                    if !self.window.is_over() {
                        return Ok(Step::Short);
                    }
                }
                Err(error)
            }
        }
        .map_err(|error| {
            let (location, kind) = error.into_parts();
            ReadError::new(self.open.location(self.window.spot(), &location), kind).into()
        })
    }

    /// The innermost element is too deep. One that has no elements in it may pass.
    #[cold]
    fn too_deep(&self) -> ReadError {
        let deepest = self.open.innermost().map_or(0, |frame| frame.start);
        let Position { line, column } = self.rest.spot(deepest);
        let path = self.open.path();
        let kind = ReadErrorKind::Limit {
            what: "elements inside one another",
            limit: self.options.max_depth,
        };
        ReadError::new(Location { line, column, path }, kind)
    }

    /// Takes an element out of the window: its local name, its length, what was found in it in passing.
    fn hand_out(&mut self, name: std::ops::Range<usize>, length: usize, report: Option<Report>) {
        let element = &self.window.unread()[..length];
        let mut notices = report.map_or_else(Vec::new, |report| report.into_notices(element));
        if !notices.is_empty() {
            self.window.settle();
            for notice in &mut notices {
                notice.location = self.open.location(self.window.spot(), &notice.location);
            }
            self.hold(notices);
        }
        let has_room = self.rest.has_room(length);
        if self.open.count(&self.window.unread()[name], has_room) {
            let spot = self.spot_behind_gap(false);
            self.rest.copy(&self.window.unread()[..length], spot);
        } else {
            self.rest.leave_out();
        }
        self.window.pass(length);
    }

    /// Moves the token at the start of the window, which is no start tag, to the rest.
    pub(super) fn token<T>(&mut self) -> Result<Step<T>, StreamError> {
        const OUTSIDE: &str = "text can only be inside the root element";
        let unread = self.window.unread();
        let left = self.options.max_size.saturating_sub(self.rest.outside());
        // With the character behind what fits.
        let text = &unread[..position::floor(unread, left.saturating_add(char::MAX.len_utf8()))];
        let innermost = self.open.innermost();
        let mut tokens = Tokens::inside(text, innermost.map_or("", |frame| &frame.tag));
        let token = tokens.next();
        let end = tokens.position();
        let has_run_out = match &token {
            Ok(Token::Text(_)) => end == text.len(),
            Ok(Token::EndOfInput) => true,
            Ok(_) => false,
            Err(malformed) => malformed.is_cut_off,
        };
        if has_run_out {
            if text.len() < unread.len() {
                return Err(self.limit(OUTSIDE_BYTES).into());
            }
            if !self.window.is_over() {
                return Ok(Step::Short);
            }
        }
        let token = token.map_err(|malformed| self.syntax(malformed.offset, &malformed.what))?;
        let is_loose = match token {
            Token::CommentOrInstruction => true,
            Token::Text(text) if characters::is_blank(text.as_bytes()) => true,
            Token::Text(_) | Token::CData(_) | Token::Reference(_) if innermost.is_none() => {
                return Err(self.syntax(0, OUTSIDE).into());
            }
            Token::Reference(name) => {
                if matches!(characters::resolve(name), characters::Reference::Unknown) {
                    let what = format!("the entity &{}; is not declared", excerpt(name));
                    return Err(self.syntax(0, &what).into());
                }
                false
            }
            Token::Declaration => {
                if self.rest.len() > 0 || self.has_root {
                    let what = "an XML declaration can only be at the start";
                    return Err(self.syntax(0, what).into());
                }
                check_encoding(&text.as_bytes()[..end]).map_err(|kind| self.error(0, kind))?;
                false
            }
            Token::Doctype => return Err(self.error(0, ReadErrorKind::Doctype).into()),
            Token::Text(_) | Token::CData(_) => false,
            Token::End => {
                self.check_room(end)?;
                if let Some(frame) = self.open.pop() {
                    // The counts go to where the end tag will be.
                    self.rest.end(frame);
                }
                false
            }
            // A start tag is read as an element.
            Token::EndOfInput | Token::Start(_) => return self.over(),
        };
        self.keep(end, is_loose)?;
        Ok(Step::On)
    }

    /// The end of the document, which must not be inside an element.
    fn over<T>(&self) -> Result<Step<T>, StreamError> {
        let kind = match self.open.innermost() {
            Some(frame) => ReadErrorKind::UnexpectedEnd(excerpt(&frame.name)),
            None if !self.has_root => ReadErrorKind::Empty,
            None => return Ok(Step::Over),
        };
        Err(self.error(0, kind).into())
    }

    /// Moves a token of the window to the rest.
    fn keep(&mut self, length: usize, is_loose: bool) -> Result<(), ReadError> {
        self.check_room(length)?;
        let spot = self.spot_behind_gap(is_loose);
        let token = &self.window.unread()[..length];
        self.rest.keep(token, is_loose, spot);
        self.window.pass(length);
        Ok(())
    }

    /// Where the window begins, if the rest must know: to find that takes time.
    fn spot_behind_gap(&mut self, is_loose: bool) -> Option<Position> {
        if is_loose || !self.rest.has_gap() {
            return None;
        }
        self.window.settle();
        Some(self.window.spot())
    }

    /// Whether the rest may have so many bytes more.
    fn check_room(&self, length: usize) -> Result<(), ReadError> {
        if self.rest.outside().saturating_add(length) > self.options.max_size {
            return Err(self.limit(OUTSIDE_BYTES));
        }
        Ok(())
    }

    fn limit(&self, what: &'static str) -> ReadError {
        let limit = self.options.max_size;
        self.error(0, ReadErrorKind::Limit { what, limit })
    }

    fn syntax(&self, offset: usize, what: &str) -> ReadError {
        self.error(offset, ReadErrorKind::Syntax(what.to_owned()))
    }

    /// An error at an offset from the start of the window, outside of the wanted elements.
    fn error(&self, offset: usize, kind: ReadErrorKind) -> ReadError {
        let text = self.window.unread();
        let before = &text[..position::floor(text, offset)];
        let Position { line, column } = self.window.spot().behind(before);
        let path = self.open.path();
        ReadError::new(Location { line, column, path }, kind)
    }
}

/// An element at the start of a text is behind the root element.
#[cold]
fn second_root(name: &str) -> ReadError {
    let (line, column, path) = (1, 1, excerpt(name));
    let kind = ReadErrorKind::Syntax("there can only be one root element".to_owned());
    ReadError::new(Location { line, column, path }, kind)
}

/// What [`ReadOptions::max_size`] limits beside the size of one element.
const OUTSIDE_BYTES: &str = "bytes outside the streamed elements";
