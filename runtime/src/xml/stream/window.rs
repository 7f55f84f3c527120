//! The part of a document that is in memory.

use std::collections::VecDeque;
use std::io::{self, Read};

use super::failure::is_temporary;
use super::position::Position;
use crate::text::{characters, forbidden};
use crate::xml::encoding::check_encoding;
use crate::xml::notice::Report;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::read_options::ReadOptions;

/// Bytes that are asked from the source at a time, unless the caller sets another number.
const CHUNK: usize = 512 << 10;

/// So many bytes are needed to see which encoding a document has.
const SIGNATURE: usize = 4;

/// The part of the document that is in memory.
#[derive(Debug)]
pub(super) struct Window<R> {
    source: R,
    /// Whether the source has ended.
    is_over: bool,
    /// Why nothing can be read after the text.
    interruption: Option<Interruption>,
    text: String,
    /// Where the unread part of the text begins.
    start: usize,
    /// An offset in the text whose position in the document is known.
    counted: usize,
    /// The position of `counted`.
    position: Position,
    /// Bytes after the text that are the beginning of a character.
    partial: Vec<u8>,
    may_have_return: bool,
    /// Characters that were replaced, by their offsets in the text, ascending.
    repaired: VecDeque<(usize, char)>,
    /// So many of them are reported at a time.
    max_repaired: usize,
    is_strict: bool,
    is_new: bool,
    /// If the unread part was too short: how long it must be before it is read again. Otherwise 0.
    needed: usize,
    /// Bytes that are asked from the source at a time.
    pub(super) chunk: usize,
}

/// Why the text ends before the document does.
#[derive(Debug)]
pub(super) enum Interruption {
    /// The source fails.
    Source(io::Error),
    /// The bytes are not text in UTF-8.
    Document(ReadErrorKind),
}

impl<R: Read> Window<R> {
    pub(super) fn new(source: R, options: &ReadOptions) -> Self {
        Self {
            source,
            is_over: false,
            interruption: None,
            text: String::new(),
            start: 0,
            counted: 0,
            position: Position::START,
            partial: Vec::new(),
            may_have_return: false,
            repaired: VecDeque::new(),
            max_repaired: options.max_notices,
            is_strict: options.strict,
            is_new: true,
            needed: 0,
            // A fuzzer tries short documents. The window must be shorter.
            chunk: if cfg!(fuzzing) { 64 } else { CHUNK },
        }
    }

    /// Reads until the unread part is twice as long. So all attempts to read a long element cost together
    /// no more than twice its length. If the source has nothing at the moment, the next call continues.
    pub(super) fn grow(&mut self) -> io::Result<()> {
        if self.needed == 0 {
            self.needed = (2 * self.unread().len()).max(1);
        }
        while self.unread().len() < self.needed && !self.is_over && self.interruption.is_none() {
            match self.fill() {
                // What was read may be enough. If it is not, the source fails again.
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

    /// Reads until the unread part has this many bytes, as far as that is possible.
    pub(super) fn read_to(&mut self, length: usize) {
        while self.unread().len() < length && !self.is_over && self.interruption.is_none() {
            if self.fill().is_err() {
                return;
            }
        }
    }

    /// Drops the part that was read. Then reads another chunk, or as many bytes as the unread part has, if
    /// that is more: a long element is not moved once for each chunk.
    fn fill(&mut self) -> io::Result<()> {
        self.save_position();
        // Read into the buffer of the text itself. To copy the bytes there would be slower.
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        bytes.drain(..self.start);
        for (offset, _) in &mut self.repaired {
            *offset -= self.start;
        }
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
        // Keep what was read before an error.
        self.take(bytes, known);
        match result {
            Err(error) if is_temporary(&error) => return Err(error),
            // An error in the bytes comes before the error after them.
            Err(error) if self.interruption.is_none() => {
                self.interruption = Some(Interruption::Source(error));
            }
            _ => {}
        }
        Ok(())
    }

    /// Makes text of the bytes, up to the first one that is not text. Those before `known` were text already.
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
            let invalid = error.utf8_error();
            let mut bytes = error.into_bytes();
            self.partial = bytes.split_off(invalid.valid_up_to());
            if invalid.error_len().is_some() || self.is_over {
                self.interruption = Some(Interruption::Document(ReadErrorKind::NotUtf8));
            }
            String::from_utf8(bytes).unwrap_or_default()
        });
        let new = &self.text[known..];
        let rare = forbidden::rare(new.as_bytes());
        self.may_have_return |= rare.may_have_return();
        if let Some(offset) = rare.forbidden {
            self.replace_forbidden(known, offset);
        }
    }

    /// Strict reading ends at a character that XML cannot hold, lenient reading replaces it. The first one has this
    /// offset from the text that was known.
    #[cold]
    fn replace_forbidden(&mut self, known: usize, first: usize) {
        let new = self.text.split_off(known);
        if self.is_strict {
            let found = new[first..].chars().next().unwrap_or_default();
            let kind = ReadErrorKind::ForbiddenCharacter(found);
            self.text.push_str(&new[..first]);
            self.interruption = Some(Interruption::Document(kind));
            return;
        }
        let (repaired, limit) = (&mut self.repaired, self.max_repaired);
        forbidden::replace(&new, &mut self.text, |offset, found| {
            // More are not reported.
            if repaired.len() <= limit {
                repaired.push_back((offset, found));
            }
        });
    }
}

impl<R> Window<R> {
    /// The part that was not read yet.
    pub(super) fn unread(&self) -> &str {
        &self.text[self.start..]
    }

    /// Whether the document ends where the window ends.
    pub(super) fn is_over(&self) -> bool {
        self.is_over && self.interruption.is_none()
    }

    /// Why nothing can be read after the window. It is reported once.
    pub(super) fn take_interruption(&mut self) -> Option<Interruption> {
        self.interruption.take()
    }

    pub(super) fn may_have_return(&self) -> bool {
        self.may_have_return
    }

    /// Marks this many bytes as read.
    pub(super) fn pass(&mut self, length: usize) {
        self.start += length;
        while self
            .repaired
            .front()
            .is_some_and(|(offset, _)| *offset < self.start)
        {
            self.repaired.pop_front();
        }
    }

    /// The characters that were replaced in this many bytes of the unread part, by their offsets in it.
    pub(super) fn repaired(&self, length: usize) -> Vec<(usize, char)> {
        let start = self.start;
        let in_it = self
            .repaired
            .iter()
            .take_while(|(offset, _)| *offset < start + length);
        in_it
            .map(|&(offset, character)| (offset - start, character))
            .collect()
    }

    /// Reports the characters that were replaced in this many bytes of the unread part.
    pub(super) fn report_repaired(&self, length: usize, limit: usize, report: &mut Report) {
        for (offset, character) in self.repaired(length) {
            report.push_replaced(offset, limit, character);
        }
    }

    /// Computes and saves the position of the unread part. Later positions are counted from there.
    pub(super) fn save_position(&mut self) {
        self.position = self.position();
        self.counted = self.start;
    }

    /// The position of the unread part.
    pub(super) fn position(&self) -> Position {
        self.position.after(&self.text[self.counted..self.start])
    }
}
