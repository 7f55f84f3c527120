//! Why a subcommand could not do its work.

use std::process::ExitCode;

use thiserror::Error;

use crate::codes::Codes;
use crate::report;

/// Why a subcommand could not do its work.
#[derive(Debug, Error)]
pub(crate) enum Failure {
    /// The arguments do not fit together.
    #[error("{0}")]
    Usage(String),
    /// Something is wrong with the schemas, or with a file of the code.
    #[error(transparent)]
    Generator(#[from] ews_codegen::Error),
}

impl Failure {
    /// Says it on standard error, and ends with the code for it.
    pub(crate) fn print(&self, codes: Codes) -> ExitCode {
        report::error(self);
        match self {
            Self::Usage(_) => {
                report::hint("for more information, try 'ews-codegen help'");
                ExitCode::from(codes.usage)
            }
            Self::Generator(_) => ExitCode::from(codes.failure),
        }
    }
}
