//! Errors of sequences of documents.

use std::fmt;
use std::io::{self, ErrorKind};

use crate::xml::read_error::ReadError;

/// A document of a sequence cannot be read. Its location counts lines and columns from the start of the sequence.
#[derive(thiserror::Error)]
#[error("document {number}: {error}")]
#[non_exhaustive]
pub struct DocumentError {
    /// The number of the document in the sequence, from 1.
    pub number: usize,
    /// Where it begins: the number of bytes of the sequence before it.
    pub offset: u64,
    /// What is wrong.
    pub error: ReadError,
    /// Whether the sequence ends here: it is not known where the next document begins.
    pub is_end: bool,
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl fmt::Debug for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Why the next document of a sequence cannot be read from a source.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum SequenceError {
    /// The source cannot be read.
    #[error("the source cannot be read: {0}")]
    Source(io::Error),
    /// The document cannot be read.
    #[error(transparent)]
    Document(#[from] DocumentError),
}

impl SequenceError {
    /// Whether there is no next document: nobody knows where it begins, or the source has failed. A source that has
    /// nothing at the moment (`WouldBlock`, `TimedOut`) can be asked again.
    #[must_use]
    pub fn is_end(&self) -> bool {
        match self {
            Self::Source(error) => {
                !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
            }
            Self::Document(error) => error.is_end,
        }
    }
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl fmt::Debug for SequenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{DocumentError, SequenceError};
    use crate::testing::{assert_messages, variants};
    use crate::xml::location::Location;
    use crate::xml::read_error::ReadError;
    use crate::xml::read_error_kind::ReadErrorKind;

    variants!(SequenceError: Source, Document);

    #[test]
    fn every_error_has_its_message() {
        let document = DocumentError {
            number: 2,
            offset: 9,
            error: ReadError::new(Location::START, ReadErrorKind::NotUtf8),
            is_end: true,
        };
        let messages = [
            (
                SequenceError::Source(io::Error::other("why")),
                "the source cannot be read: why",
            ),
            (
                SequenceError::Document(document),
                "document 2: 1:1: expected UTF-8, found bytes that are not UTF-8",
            ),
        ];
        assert_messages(&messages, name, ALL);
    }
}
