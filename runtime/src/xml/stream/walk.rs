//! The walk through a document from token to token. A wanted element is handed out, another start tag is
//! entered, and everything else is moved to the remainder.

use std::io::Read;
use std::ops::Range;

use super::ancestors::Ancestors;
use super::failure::StreamError;
use super::notices::Notices;
use super::position::Position;
use super::remainder::Remainder;
use super::window::{Interruption, Window};
use crate::text::characters;
use crate::text::excerpt::excerpt;
use crate::xml::document_text::Readable;
use crate::xml::location::Location;
use crate::xml::namespace::Namespaces;
use crate::xml::notice::{Notice, Report};
use crate::xml::position::{self, Form};
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::read_options::ReadOptions;
use crate::xml::reader::{Fragment, Reader};
use crate::xml::tokens::{Token, Tokens};

/// How far a document was read, and what is left of it.
#[derive(Debug)]
pub(super) struct Walk<R> {
    pub(super) window: Window<R>,
    pub(super) known: Namespaces,
    pub(super) options: ReadOptions,
    pub(super) remainder: Remainder,
    pub(super) notices: Notices,
    pub(super) ancestors: Ancestors,
    /// Whether the root element has begun.
    pub(super) has_root: bool,
    /// Whether a DOCTYPE was skipped.
    pub(super) has_doctype: bool,
}

/// What was done with the beginning of the window.
pub(super) enum Step<T> {
    /// It was a wanted element.
    Found(T),
    /// It was something else, and is in the remainder now.
    Passed,
    /// Nothing: the window ends inside the element or token.
    Incomplete,
    /// Nothing: the document has ended.
    End,
}

/// What [`ReadOptions::max_size`] limits in a stream, in addition to the size of one element.
const OUTSIDE_BYTES: &str = "bytes outside the streamed elements";

impl<R: Read> Walk<R> {
    pub(super) fn new(source: R, known: Namespaces, options: ReadOptions) -> Self {
        Self {
            window: Window::new(source, &options),
            known,
            remainder: Remainder::new(),
            notices: Notices::new(options.max_notices),
            options,
            ancestors: Ancestors::default(),
            has_root: false,
            has_doctype: false,
        }
    }

    /// Walks to the next element that `read` takes. `read` is called at each start tag.
    pub(super) fn next<T>(
        &mut self,
        read: impl Fn(&mut Reader<'_>) -> Result<Option<T>, ReadError>,
    ) -> Result<Option<T>, StreamError> {
        if self.window.is_growing() {
            self.window.grow()?;
        }
        loop {
            match self.step(&read)? {
                Step::Found(value) => return Ok(Some(value)),
                Step::Passed => {}
                Step::Incomplete => self.grow()?,
                Step::End => return Ok(None),
            }
        }
    }

    /// Reads more of the document into the window, or reports why there is no more.
    pub(super) fn grow(&mut self) -> Result<(), StreamError> {
        let interruption = match self.window.take_interruption() {
            None => return Ok(self.window.grow()?),
            Some(Interruption::Source(error)) => return Err(error.into()),
            Some(Interruption::Document(kind)) => kind,
        };
        // The elements that are open in the window belong to the path.
        let text = self.window.unread();
        let end = position::location(text, text.len());
        let location = self.ancestors.location(self.window.position(), &end);
        Err(ReadError::new(location, interruption).into())
    }
}

impl<R> Walk<R> {
    pub(super) fn step<T>(
        &mut self,
        read: impl Fn(&mut Reader<'_>) -> Result<Option<T>, ReadError>,
    ) -> Result<Step<T>, ReadError> {
        match self.window.unread().as_bytes() {
            [b'<', second, ..] if !matches!(second, b'/' | b'!' | b'?') => self.element(read),
            _ => self.token(),
        }
    }

    /// Reads the element at the start of the window if it is wanted and complete. If it is not wanted, enters
    /// it: moves its start tag to the remainder.
    fn element<T>(
        &mut self,
        read: impl Fn(&mut Reader<'_>) -> Result<Option<T>, ReadError>,
    ) -> Result<Step<T>, ReadError> {
        if self.ancestors.depth() > self.options.max_depth {
            return Err(self.too_deep());
        }
        let unread = self.window.unread();
        let text = &unread[..position::floor(unread, self.options.max_size)];
        let fragment = Fragment {
            text: Readable {
                text,
                may_have_return: self.window.may_have_return(),
            },
            depth: self.ancestors.depth(),
            declarations: self.ancestors.declarations(),
        };
        let report = self.notices.report();
        let mut reader = Reader::fragment(&fragment, self.known, &self.options, report);
        let mut result = reader.first();
        let name = reader.local_name();
        if result.is_ok() && self.has_root && self.ancestors.innermost().is_none() {
            result = Err(second_root(&text[name.clone()]));
        }
        let result = result.and_then(|()| match reader.salvaged(&read)? {
            Some(value) => Ok(Some(value)),
            None => reader.check_attributes().map(|()| None),
        });
        match result {
            Ok(Some(value)) => {
                let length = reader.position();
                let report = reader.into_report();
                self.has_root = true;
                self.hand_out(name, length, report);
                Ok(value.map_or(Step::Passed, Step::Found))
            }
            Ok(None) => {
                let (length, is_empty) = (reader.position(), reader.is_empty());
                let declarations = reader.declarations();
                let tag = text[1..name.end].to_owned();
                let name = text[name].to_owned();
                let start = self.remainder.len();
                self.has_root = true;
                self.keep(length, false)?;
                if !is_empty {
                    self.ancestors.push(tag, name, start, declarations);
                }
                Ok(Step::Passed)
            }
            Err(error) if reader.has_run_out(&error) && text.len() < unread.len() => {
                Err(self.limit("bytes of one element"))
            }
            Err(error) if reader.has_run_out(&error) && !self.window.is_over() => {
                Ok(Step::Incomplete)
            }
            Err(error) => {
                let report = reader.into_report();
                let location = position::location(text, error.place().offset);
                let location = self.ancestors.location(self.window.position(), &location);
                let length = text.len();
                self.report(length, report);
                Err(error.at_location(location))
            }
        }
    }

    /// The innermost open element is too deep. This is reported at its first child: without children it is
    /// not too deep.
    #[cold]
    fn too_deep(&self) -> ReadError {
        let start = self.ancestors.innermost().map_or(0, |inner| inner.start);
        let Position { line, column } = self.remainder.position(start);
        let path = self.ancestors.path();
        let kind = ReadErrorKind::Limit {
            what: "levels of elements",
            limit: self.options.max_depth,
        };
        ReadError::new(Location { line, column, path }, kind)
    }

    /// Takes a wanted element out of the window: its local name, its length, and what was reported in it.
    fn hand_out(&mut self, name: Range<usize>, length: usize, report: Option<Report>) {
        self.report(length, report);
        let has_room = self.remainder.has_room(length);
        if self.ancestors.count(&self.window.unread()[name], has_room) {
            let position = self.position_after_gap();
            let element = &self.window.unread()[..length];
            self.remainder.copy(element, position);
        } else {
            self.remainder.leave_out();
        }
        self.window.pass(length);
    }

    /// Adds what was reported in this many bytes at the start of the window.
    fn report(&mut self, length: usize, report: Option<Report>) {
        let Some(mut report) = report else {
            return;
        };
        self.window
            .report_repaired(length, self.options.max_notices, &mut report);
        let element = &self.window.unread()[..length];
        let notices = report.into_notices(element, Form::Any);
        if notices.is_empty() {
            return;
        }
        self.window.save_position();
        let start = self.window.position();
        let located = notices.into_iter().map(|notice| {
            let location = self.ancestors.location(start, notice.location());
            notice.at_location(location)
        });
        self.notices.add(located.collect());
    }

    /// Reports the characters that were replaced in a token at the start of the window.
    fn report_repaired(&mut self, length: usize) {
        for (offset, character) in self.window.repaired(length) {
            let kind = ReadErrorKind::ForbiddenCharacter(character);
            let (location, kind) = self.error(offset, kind).into_parts();
            self.notices.add(vec![Notice::repaired(location, kind)]);
        }
    }

    /// Moves the token at the start of the window to the remainder. The token is not a start tag.
    pub(super) fn token<T>(&mut self) -> Result<Step<T>, ReadError> {
        const OUTSIDE_ROOT: &str = "text can only be inside the root element";
        let unread = self.window.unread();
        let left = self
            .options
            .max_size
            .saturating_sub(self.remainder.outside());
        // One character more than fits, to see whether the token is longer.
        let text = &unread[..position::floor(unread, left.saturating_add(char::MAX.len_utf8()))];
        let innermost = self.ancestors.innermost();
        let mut tokens = Tokens::inside(text, innermost.map_or("", |element| &element.tag));
        let mut token = tokens.next();
        if let Ok(Token::Doctype) = token {
            token = self.doctype(&mut tokens)?;
        }
        let end = tokens.position();
        let has_run_out = match &token {
            Ok(Token::Text(_)) => end == text.len(),
            Ok(Token::EndOfInput) => true,
            Ok(_) => false,
            Err(malformed) => malformed.is_cut_off,
        };
        if has_run_out {
            if text.len() < unread.len() {
                return Err(self.limit(OUTSIDE_BYTES));
            }
            if !self.window.is_over() {
                return Ok(Step::Incomplete);
            }
        }
        let is_filler = match token {
            Err(malformed) => return Err(self.syntax(malformed.offset, &malformed.what)),
            Ok(Token::CommentOrInstruction) => true,
            Ok(Token::Text(text)) if characters::is_blank(text.as_bytes()) => true,
            Ok(Token::Text(_) | Token::CData(_) | Token::Reference(_)) if innermost.is_none() => {
                return Err(self.syntax(0, OUTSIDE_ROOT));
            }
            Ok(Token::Reference(name)) => {
                self.check_reference(name)?;
                false
            }
            Ok(Token::Declaration) => {
                self.check_declaration(&text[..end])?;
                false
            }
            Ok(Token::Doctype) => {
                self.has_doctype = true;
                false
            }
            Ok(Token::Text(_) | Token::CData(_)) => false,
            Ok(Token::End) => {
                self.check_room(end)?;
                if let Some(element) = self.ancestors.pop() {
                    // The counts belong to the end tag, which is kept next.
                    self.remainder.end(element);
                }
                false
            }
            // A start tag is read as an element.
            Ok(Token::EndOfInput | Token::Start(_)) => return self.end_of_document(),
        };
        self.keep(end, is_filler)?;
        Ok(Step::Passed)
    }

    /// The end of the document, which must not be inside an element.
    pub(super) fn end_of_document<T>(&self) -> Result<Step<T>, ReadError> {
        let kind = match self.ancestors.innermost() {
            Some(element) => ReadErrorKind::UnexpectedEnd(excerpt(&element.name)),
            None if !self.has_root => ReadErrorKind::Empty,
            None => return Ok(Step::End),
        };
        Err(self.error(0, kind))
    }

    /// Moves a token from the window to the remainder.
    fn keep(&mut self, length: usize, is_filler: bool) -> Result<(), ReadError> {
        self.check_room(length)?;
        let position = if is_filler {
            None
        } else {
            self.position_after_gap()
        };
        self.report_repaired(length);
        let token = &self.window.unread()[..length];
        self.remainder.keep(token, is_filler, position);
        self.window.pass(length);
        Ok(())
    }

    /// The position of the window, if there is a gap before it. Without a gap the remainder can count it, and
    /// no time is spent here.
    fn position_after_gap(&mut self) -> Option<Position> {
        if !self.remainder.has_gap() {
            return None;
        }
        self.window.save_position();
        Some(self.window.position())
    }

    /// Whether the remainder may have this many bytes more.
    fn check_room(&self, length: usize) -> Result<(), ReadError> {
        if self.remainder.outside().saturating_add(length) > self.options.max_size {
            return Err(self.limit(OUTSIDE_BYTES));
        }
        Ok(())
    }

    fn limit(&self, what: &'static str) -> ReadError {
        let limit = self.options.max_size;
        self.error(0, ReadErrorKind::Limit { what, limit })
    }

    pub(super) fn syntax(&self, offset: usize, what: &str) -> ReadError {
        self.error(offset, ReadErrorKind::Syntax(what.to_owned()))
    }

    /// An error at an offset from the start of the window, outside the wanted elements.
    pub(super) fn error(&self, offset: usize, kind: ReadErrorKind) -> ReadError {
        let text = self.window.unread();
        let before = &text[..position::floor(text, offset)];
        let Position { line, column } = self.window.position().after(before);
        let path = self.ancestors.path();
        ReadError::new(Location { line, column, path }, kind)
    }
}

/// A start tag after the end of the root element. The location is relative to the tag.
#[cold]
fn second_root(name: &str) -> ReadError {
    let (line, column, path) = (1, 1, excerpt(name));
    let kind = ReadErrorKind::Syntax("there can only be one root element".to_owned());
    ReadError::new(Location { line, column, path }, kind)
}
