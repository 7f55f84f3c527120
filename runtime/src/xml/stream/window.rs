//! The part of a document that is in memory.

use std::io::{self, ErrorKind, Read};

use super::position::Position;
use crate::text::characters;
use crate::xml::encoding::check_encoding;
use crate::xml::read_error::ReadErrorKind;

/// Bytes that are asked from the source at a time.
const CHUNK: usize = 512 << 10;

/// Bytes that tell UTF-8 from other encodings.
const SIGNATURE: usize = 4;

/// The part of the document that is in memory.
#[derive(Debug)]
pub(super) struct Window<R> {
    source: R,
    /// The source has no more.
    is_over: bool,
    /// Why there is nothing to be had behind the text.
    interruption: Option<Interruption>,
    text: String,
    /// Where in the text the part begins that was not read yet.
    start: usize,
    /// The location of the text before `counted` is known: this is where it ends.
    counted: usize,
    spot: Position,
    /// Bytes after the text that do not make a character yet.
    partial: Vec<u8>,
    has_carriage_return: bool,
    is_new: bool,
    /// How much of the unread part must be there before it is looked at again, if there was too little.
    needed: usize,
    /// Bytes that are asked from the source at a time.
    pub(super) chunk: usize,
}

/// What ends a text before its source does.
#[derive(Debug)]
pub(super) enum Interruption {
    /// The source fails.
    Source(io::Error),
    /// The bytes are no text.
    Document(ReadErrorKind),
}

impl<R: Read> Window<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            source,
            is_over: false,
            interruption: None,
            text: String::new(),
            start: 0,
            counted: 0,
            spot: Position::START,
            partial: Vec::new(),
            has_carriage_return: false,
            is_new: true,
            needed: 0,
            // A fuzzer has windows that documents do not fit in.
            chunk: if cfg!(fuzzing) { 64 } else { CHUNK },
        }
    }

    /// Reads on until the window holds twice as much, so that an element which is tried again and again
    /// costs no more than twice its length. If the source has nothing at the moment, this goes on where it
    /// stopped when it is called again.
    pub(super) fn grow(&mut self) -> io::Result<()> {
        if self.needed == 0 {
            self.needed = (2 * self.unread().len()).max(1);
        }
        while self.unread().len() < self.needed && !self.is_over && self.interruption.is_none() {
            match self.fill() {
                // What has come may be enough; the source will say so again if it is not.
                Err(_) if self.unread().len() >= self.needed => {}
                filled => filled?,
            }
        }
        self.needed = 0;
        Ok(())
    }

    /// Whether [`Window::grow`] was interrupted.
    pub(super) fn is_growing(&self) -> bool {
        self.needed > 0
    }

    /// Forgets what was read and takes another chunk, or as much as is there, so that a long element does
    /// not cost more than its length.
    fn fill(&mut self) -> io::Result<()> {
        self.settle();
        // Read behind the text in place, as copying it there would take longer than looking at it again.
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        bytes.drain(..self.start);
        self.start = 0;
        self.counted = 0;
        let known = bytes.len();
        bytes.append(&mut self.partial);
        let wanted = self.chunk.max(known);
        let limit = u64::try_from(wanted).unwrap_or(u64::MAX);
        let result = self.source.by_ref().take(limit).read_to_end(&mut bytes);
        if let Ok(count) = result {
            self.is_over = count < wanted;
        }
        // What came before an error has come.
        self.take(bytes, known);
        match result {
            Err(error) if is_passing(&error) => return Err(error),
            // What is wrong with the bytes is wrong before the end of them.
            Err(error) if self.interruption.is_none() => {
                self.interruption = Some(Interruption::Source(error))
            }
            _ => {}
        }
        Ok(())
    }

    /// Makes a text of bytes, as far as they are one; those up to `known` were it already.
    fn take(&mut self, mut bytes: Vec<u8>, known: usize) {
        if self.is_new {
            if bytes.len() < SIGNATURE && !self.is_over {
                self.partial = bytes;
                return;
            }
            self.is_new = false;
            if let Err(kind) = check_encoding(&bytes) {
                self.interruption = Some(Interruption::Document(kind));
                return;
            }
            if bytes.starts_with(characters::BYTE_ORDER_MARK) {
                bytes.drain(..characters::BYTE_ORDER_MARK.len());
            }
        }
        self.text = String::from_utf8(bytes).unwrap_or_else(|error| {
            let cut = error.utf8_error();
            let mut bytes = error.into_bytes();
            self.partial = bytes.split_off(cut.valid_up_to());
            if cut.error_len().is_some() || self.is_over {
                self.interruption = Some(Interruption::Document(ReadErrorKind::NotUtf8));
            }
            String::from_utf8(bytes).unwrap_or_default()
        });
        let new = &self.text[known..];
        self.has_carriage_return |= memchr::memchr(b'\r', new.as_bytes()).is_some();
        if let Some(offset) = characters::forbidden(new) {
            self.text.truncate(known + offset);
            let kind = ReadErrorKind::Syntax(characters::FORBIDDEN.to_owned());
            self.interruption = Some(Interruption::Document(kind));
        }
    }
}

impl<R> Window<R> {
    /// What was not read yet.
    pub(super) fn unread(&self) -> &str {
        &self.text[self.start..]
    }

    /// Whether the document ends with the window.
    pub(super) fn is_over(&self) -> bool {
        self.is_over && self.interruption.is_none()
    }

    /// Why there is nothing behind the window, which is told once.
    pub(super) fn take_interruption(&mut self) -> Option<Interruption> {
        self.interruption.take()
    }

    pub(super) fn has_carriage_return(&self) -> bool {
        self.has_carriage_return
    }

    /// Reads so many bytes.
    pub(super) fn pass(&mut self, length: usize) {
        self.start += length;
    }

    /// Finds the place of the unread part, from which others are found in no time.
    pub(super) fn settle(&mut self) {
        self.spot = self.spot();
        self.counted = self.start;
    }

    /// The location of the unread part.
    pub(super) fn spot(&self) -> Position {
        self.spot.behind(&self.text[self.counted..self.start])
    }
}

/// Whether a source that fails in this way may be asked again.
pub(super) fn is_passing(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
    )
}
