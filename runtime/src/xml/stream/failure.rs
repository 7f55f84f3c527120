//! What ends a stream. Every later call reports the same error again.

use std::fmt;

use std::io::{self, ErrorKind};

use crate::xml::location::Location;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;

/// Why a [`Stream`](super::Stream) has no next element. The message contains that of the cause, so
/// [`source`](std::error::Error::source) does not give the cause again.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum StreamError {
    /// The source cannot be read.
    #[error("the source cannot be read: {0}")]
    Source(io::Error),
    /// The document cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The name of the wanted element is not one that generated code has: a canonical prefix of the
    /// namespaces, and a local name.
    #[error("expected a name with a canonical prefix, such as \"t:Name\", found {0:?}")]
    Name(&'static str),
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl fmt::Debug for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<io::Error> for StreamError {
    fn from(error: io::Error) -> Self {
        Self::Source(error)
    }
}

/// The error that has ended a stream, in a form that can be repeated.
#[derive(Debug)]
pub(super) enum Failure {
    Source(ErrorKind, String),
    Read(Location, ReadErrorKind),
}

impl Failure {
    /// `None` if the error does not end the stream.
    pub(super) fn of(error: &StreamError) -> Option<Self> {
        match error {
            StreamError::Source(error) if is_temporary(error) => None,
            StreamError::Source(error) => Some(Self::Source(error.kind(), error.to_string())),
            StreamError::Read(error) => {
                Some(Self::Read(error.location().clone(), error.kind().clone()))
            }
            StreamError::Name(_) => None,
        }
    }

    pub(super) fn error(&self) -> StreamError {
        match self {
            Self::Source(kind, message) => {
                StreamError::Source(io::Error::new(*kind, message.clone()))
            }
            Self::Read(location, kind) => {
                StreamError::Read(ReadError::new(location.clone(), kind.clone()))
            }
        }
    }
}

/// Whether a source that fails in this way may be asked again.
pub(super) fn is_temporary(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
    )
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::StreamError;
    use crate::testing::{assert_messages, variants};
    use crate::xml::location::Location;
    use crate::xml::read_error::ReadError;
    use crate::xml::read_error_kind::ReadErrorKind;

    variants!(StreamError: Source, Read, Name);

    #[test]
    fn every_error_has_its_message() {
        let location = Location {
            line: 1,
            column: 2,
            path: "a".to_owned(),
        };
        let read = ReadError::new(location, ReadErrorKind::NotUtf8);
        let messages = [
            (
                StreamError::Source(io::Error::other("why")),
                "the source cannot be read: why",
            ),
            (
                StreamError::Read(read),
                "1:2: a: expected UTF-8, found bytes that are not UTF-8",
            ),
            (
                StreamError::Name("a"),
                "expected a name with a canonical prefix, such as \"t:Name\", found \"a\"",
            ),
        ];
        assert_messages(&messages, name, ALL);
    }
}
