//! What ends a stream, and is told again whenever more is asked of it.

use std::io;

use super::window::is_passing;
use crate::xml::location::Location;
use crate::xml::read_error::{ReadError, ReadErrorKind};

/// Why the next element of a [`Stream`](super::Stream) cannot be had. Each message is whole, and what is
/// in it is not its cause as well.
#[derive(Debug, thiserror::Error)]
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
    #[error("expected a name with a canonical prefix, such as \"t:Persona\", found {0:?}")]
    Name(&'static str),
}

impl From<io::Error> for StreamError {
    fn from(error: io::Error) -> Self {
        Self::Source(error)
    }
}

/// What ends a stream, to be told again.
#[derive(Debug)]
pub(super) enum Failure {
    Source(io::ErrorKind, String),
    Read(Location, ReadErrorKind),
}

impl Failure {
    /// What an error leaves behind: nothing, if it does not end the stream.
    pub(super) fn of(error: &StreamError) -> Option<Self> {
        match error {
            StreamError::Source(error) if is_passing(error) => None,
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
