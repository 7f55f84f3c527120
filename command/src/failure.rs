//! Why a subcommand could not do its work.

use std::fmt::Display;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use thiserror::Error;

use crate::codes::Codes;
use crate::{report, snippet};

/// Why a subcommand could not do its work.
#[derive(Debug, Error)]
pub(crate) enum Failure {
    /// The arguments do not fit together.
    #[error("{0}")]
    Usage(String),
    /// Something is wrong with the schemas, or with a file of the code.
    #[error(transparent)]
    Generator(#[from] ews_codegen::Error),
    /// Something is wrong with another file, or with what is made of it.
    #[error("{0}: {1}")]
    Other(String, String),
}

impl Failure {
    /// A file that cannot be read or written.
    pub(crate) fn file(file: &Path, error: impl Display) -> Self {
        Self::Other(file.display().to_string(), error.to_string())
    }

    /// A file that cannot be read.
    pub(crate) fn unread(file: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::file(file, "there is no such file or folder"),
            _ => Self::file(file, error),
        }
    }

    /// A report that cannot be printed as JSON.
    pub(crate) fn json(error: impl Display) -> Self {
        Self::Other("JSON".to_owned(), error.to_string())
    }

    /// Says it on standard error, and ends with the code for it.
    pub(crate) fn print(&self, codes: Codes) -> ExitCode {
        match self {
            Self::Usage(what) => {
                report::error(what);
                report::line("\nFor more information, try '--help'.");
                ExitCode::from(codes.usage)
            }
            Self::Other(..) => {
                report::error(self);
                ExitCode::from(codes.failure)
            }
            Self::Generator(error) => {
                report::line(snippet::render(error));
                ExitCode::from(codes.failure)
            }
        }
    }
}
