//! Takes a sequence of documents apart, piece by piece.

use super::boundary::{Boundary, Found};
use super::error::DocumentError;
use crate::text::characters::BYTE_ORDER_MARK;
use crate::xml::any::AnyElement;
use crate::xml::document::{Root, read_root};
use crate::xml::location::Location;
use crate::xml::namespace::Namespaces;
use crate::xml::not_xml::BEGINNING;
use crate::xml::notice::Notice;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::read_options::ReadOptions;
use crate::xml::read_with::read_with;
use crate::xml::reader::Reader;
use crate::xml::stream::position::Position;
use crate::xml::tokens::{Token, Tokens};

/// Takes a sequence of documents apart, without input and output: it is fed the bytes as they come, and hands out
/// each document when it is whole. [`DocumentReader`](crate::xml::DocumentReader) reads from a source that blocks.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use orders::Orders;
/// use xsd_runtime::xml::Documents;
///
/// let mut documents = Documents::new(NAMESPACES);
/// documents.feed(b"<Orders xmlns='urn:example:orders'><Shop>North</Shop></Ord");
/// assert!(documents.next_root::<Orders>().is_none());
/// documents.feed(b"ers>\r\n\r\n<!-- still here --><Orders xmlns=");
/// let orders = documents.next_root::<Orders>().expect("it is whole")?;
/// assert_eq!(orders.shop, "North");
/// assert!(documents.next_root::<Orders>().is_none());
///
/// documents.finish();
/// let error = documents.next_root::<Orders>().expect("it is cut off").expect_err("it is cut off");
/// assert_eq!(error.to_string(), "document 2: 3:20: expected well-formed XML: a tag is not closed");
/// # Ok(())
/// # }
/// ```
///
/// Between the documents there may be white space, comments, instructions, byte order marks and XML declarations.
/// They are no documents, so a source that has only these is a sequence of none.
///
/// A DOCTYPE ends the sequence, also with [`ReadOptions::skip_doctype`].
///
/// How the bytes are cut into pieces makes no difference, and time is proportional to their number.
///
/// # Errors
/// A document that is well-formed and cannot be read costs itself alone: the next one is handed out as if nothing
/// had happened. If a document is not well-formed, is cut off, or exceeds [`ReadOptions::max_size`], nobody knows
/// where the next one begins: the sequence ends with the error ([`DocumentError::is_end`]).
#[derive(Debug)]
pub struct Documents {
    known: Namespaces,
    options: ReadOptions,
    /// The notices that were not taken yet, if the caller asked for notices.
    notices: Option<Vec<Notice>>,
    buffer: Vec<u8>,
    boundary: Boundary,
    /// How many bytes of the sequence were removed from the buffer.
    removed: u64,
    /// An offset in the buffer whose position in the sequence is known, and that position.
    counted: (usize, Position),
    /// How many documents were handed out, or were errors.
    count: usize,
    /// What is wrong, if what follows the last document is no document.
    obstacle: Option<Found>,
    /// Whether all bytes have come.
    is_finished: bool,
    is_over: bool,
}

/// The default of [`ReadOptions::max_size`] for a document of a sequence.
const MAX_SIZE: usize = 64 << 20;

const SIZE: &str = "bytes of one document";

const OUTSIDE: &str = "text can only be inside the root element";

impl Documents {
    /// Reads leniently. The namespaces are those of the generated code. A document may have 64 MiB.
    pub fn new(namespaces: impl Into<Namespaces>) -> Self {
        Self::with_options(namespaces, ReadOptions::default().max_size(MAX_SIZE))
    }

    /// Reads with options. The limits are those of one document. So much memory is needed, and not more, if the
    /// caller takes the documents before it feeds more bytes.
    pub fn with_options(namespaces: impl Into<Namespaces>, options: ReadOptions) -> Self {
        Self {
            known: namespaces.into(),
            options,
            notices: None,
            buffer: Vec::new(),
            boundary: Boundary::default(),
            removed: 0,
            counted: (0, Position::START),
            count: 0,
            obstacle: None,
            is_finished: false,
            is_over: false,
        }
    }

    /// Collects notices for [`Documents::take_notices`].
    #[must_use]
    pub fn with_notices(mut self) -> Self {
        self.notices = Some(Vec::new());
        self
    }

    /// The notices since the last call, if they are collected. They are those of the documents that were handed
    /// out or were errors. Lines and columns are those in the sequence.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        self.notices
            .as_mut()
            .map(std::mem::take)
            .unwrap_or_default()
    }

    /// Takes the next bytes of the sequence. Bytes after [`Documents::finish`] or after the end of the sequence are
    /// left out.
    pub fn feed(&mut self, bytes: &[u8]) {
        if self.is_finished || self.is_over {
            return;
        }
        let passed = self.boundary.start;
        // All moves together cost no more than the bytes that are removed.
        if passed > self.buffer.len() / 2 {
            self.count_to(passed);
            self.counted.0 = 0;
            self.buffer.drain(..passed);
            self.boundary.shift(passed);
            self.removed += u64::try_from(passed).unwrap_or(u64::MAX);
        }
        self.buffer.extend_from_slice(bytes);
    }

    /// The sequence has ended. A document that is not whole is an error now.
    pub fn finish(&mut self) {
        self.is_finished = true;
    }

    /// The next document, whose root element has this type. `None` if none is whole: more bytes are needed, or the
    /// sequence has ended.
    pub fn next_root<T: Root>(&mut self) -> Option<Result<T, DocumentError>> {
        self.next_with(read_root)
    }

    /// The next document. Its root element is read by a function: `read` is called at the root element. Of a document
    /// that is cut off it reads what there is, and its result is left out.
    pub fn next_with<T>(
        &mut self,
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
    ) -> Option<Result<T, DocumentError>> {
        if self.is_over {
            return None;
        }
        if self.obstacle.is_none() {
            match self.find() {
                Found::End => return Some(self.document(read)),
                Found::Nothing | Found::ByteOrderMark => {}
                obstacle => self.obstacle = Some(obstacle),
            }
        }
        let error = match self.obstacle {
            Some(obstacle) => self.no_document(obstacle)?,
            None if self.is_finished => {
                self.is_over = true;
                self.boundary.has_begun().then(|| self.cut_off())?
            }
            None => return None,
        };
        self.try_read(read);
        Some(Err(error))
    }

    /// Reads what there is of a document that has no end. What comes before that is of use to the function, and
    /// the result is not.
    #[cold]
    fn try_read<T>(&self, read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>) {
        let Boundary { start, at, .. } = self.boundary;
        let end = at.min(start.saturating_add(self.options.max_size));
        let bytes = whole_characters(&self.buffer[start..end]);
        let _ = read_with(bytes, self.known, &self.options, None, read);
    }

    /// The end of the next document, or what is in the way.
    fn find(&mut self) -> Found {
        loop {
            let found = self.boundary.find(&self.buffer, self.options.max_size);
            if found != Found::ByteOrderMark {
                return found;
            }
            // It has no column, as in a document of its own.
            let end = self.boundary.at;
            self.count_to(end - BYTE_ORDER_MARK.len());
            self.counted.0 = end;
        }
    }

    /// Reads the document that ends where the boundary is.
    fn document<T>(
        &mut self,
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
    ) -> Result<T, DocumentError> {
        let Boundary { start, at: end, .. } = self.boundary;
        self.count_to(start);
        let position = self.counted.1;
        let document = &self.buffer[start..end];
        let mut notices = self.notices.is_some().then(Vec::new);
        let result = read_with(document, self.known, &self.options, notices.as_mut(), read);
        if let (Some(held), Some(notices)) = (&mut self.notices, notices) {
            hold(held, notices, position, self.options.max_notices);
        }
        let is_end = result.is_err() && !is_well_formed(document);
        let result = result.map_err(|error| self.error(error, is_end));
        self.count += 1;
        self.is_over = is_end;
        self.boundary.restart();
        result
    }

    /// The error for bytes that no document has. A page for people is shown from its beginning, for which more of it
    /// must come; that is only if it is the first document, since a page comes instead of all documents.
    #[cold]
    fn no_document(&mut self, obstacle: Found) -> Option<DocumentError> {
        let Boundary { start, at, .. } = self.boundary;
        let beginning = start.saturating_add(BEGINNING);
        let end = if self.count > 0 || obstacle == Found::TooLarge || at > beginning {
            at
        } else if self.is_finished || self.buffer.len() >= beginning {
            beginning.min(self.buffer.len())
        } else {
            return None;
        };
        self.is_over = true;
        let limit = self.options.max_size;
        let kind = match obstacle {
            Found::TooLarge => ReadErrorKind::Limit { what: SIZE, limit },
            Found::Text if self.count > 0 => ReadErrorKind::Syntax(OUTSIDE.to_owned()),
            _ => {
                let error = self.explained(end, "no markup begins like this");
                return Some(self.error(error, true));
            }
        };
        Some(self.error(ReadError::new(Location::START, kind), true))
    }

    /// The error for a document of which the end is missing.
    fn cut_off(&mut self) -> DocumentError {
        let error = self.explained(self.buffer.len(), "the document is cut off");
        self.error(error, true)
    }

    /// What the reader says of a document that ends here, which it cannot read.
    #[cold]
    fn explained(&self, end: usize, otherwise: &str) -> ReadError {
        let bytes = whole_characters(&self.buffer[self.boundary.start..end]);
        let read = |reader: &mut Reader<'_>| reader.element::<AnyElement>();
        let options = self.options.clone().skip_doctype(false);
        match read_with(bytes, self.known, &options, None, read) {
            Err(error) if *error.kind() == ReadErrorKind::UnexpectedEnd(String::new()) => {
                error.in_other_words(ReadErrorKind::Empty)
            }
            Err(error) => error,
            Ok(_) => ReadError::new(Location::START, ReadErrorKind::Syntax(otherwise.to_owned())),
        }
    }

    /// An error in the document that begins where the boundary says.
    #[cold]
    fn error(&mut self, error: ReadError, is_end: bool) -> DocumentError {
        self.count_to(self.boundary.start);
        let location = moved(self.counted.1, error.location());
        DocumentError {
            number: self.count + 1,
            offset: self.removed + u64::try_from(self.boundary.start).unwrap_or(u64::MAX),
            error: error.at_location(location),
            is_end,
        }
    }

    /// Counts lines and columns up to an offset in the buffer.
    fn count_to(&mut self, offset: usize) {
        let (counted, position) = self.counted;
        if offset > counted {
            let position = position.after_bytes(&self.buffer[counted..offset]);
            self.counted = (offset, position);
        }
    }
}

/// The bytes without a character at their end that is cut: it is not wrong.
fn whole_characters(bytes: &[u8]) -> &[u8] {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => &bytes[..error.valid_up_to()],
        _ => bytes,
    }
}

/// Adds notices with their locations in the sequence, up to the limit.
fn hold(held: &mut Vec<Notice>, notices: Vec<Notice>, position: Position, limit: usize) {
    for notice in notices {
        let location = moved(position, notice.location());
        if held.len() < limit {
            held.push(notice.at_location(location));
        } else if held.len() == limit {
            held.push(Notice::too_many(location, limit));
        }
    }
}

/// The location in the sequence of a location in a document that begins at a position.
fn moved(start: Position, location: &Location) -> Location {
    let Position { line, column } = start.plus(location.line, location.column);
    Location {
        line,
        column,
        path: location.path.clone(),
    }
}

/// Whether the tags of a document match, so that it ends where its last one does.
fn is_well_formed(document: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(document) else {
        return false;
    };
    let mut tokens = Tokens::new(text);
    loop {
        match tokens.next() {
            Ok(Token::EndOfInput) => return tokens.innermost().is_empty(),
            Ok(Token::Doctype) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests;
