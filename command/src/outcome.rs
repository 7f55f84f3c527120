//! What a subcommand prints, and how it ends.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use crate::codes::Codes;
use crate::report;

/// What a subcommand prints to standard output, and how it ends.
pub(crate) struct Outcome {
    report: String,
    code: u8,
}

/// The exit code when the reader of standard output has gone: that of a program which SIGPIPE has ended.
const CLOSED_PIPE: u8 = 128 + 13;

impl Outcome {
    /// All is well.
    pub(crate) fn success(lines: impl IntoIterator<Item = String>) -> Self {
        Self::with_code(lines, 0)
    }

    /// What was asked about does not hold.
    pub(crate) fn failure(lines: impl IntoIterator<Item = String>) -> Self {
        Self::with_code(lines, 1)
    }

    /// A text as it is.
    pub(crate) fn text(report: String, code: u8) -> Self {
        Self { report, code }
    }

    /// The code says what the subcommand found out.
    pub(crate) fn with_code(lines: impl IntoIterator<Item = String>, code: u8) -> Self {
        let report = lines.into_iter().map(|line| line + "\n").collect();
        Self { report, code }
    }

    /// Writes the report to standard output, in colours only if that is a terminal.
    pub(crate) fn print(&self, codes: Codes) -> ExitCode {
        let mut output = anstream::stdout().lock();
        let written = output.write_all(self.report.as_bytes());
        let written = written.and_then(|()| output.flush());
        printed(written, self.code, codes)
    }
}

/// How a subcommand ends that would end with `code`, if all was written to standard output.
pub(crate) fn printed(written: io::Result<()>, code: u8, codes: Codes) -> ExitCode {
    let code = match written {
        Ok(()) => code,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => CLOSED_PIPE,
        Err(error) => {
            report::error(format_args!("cannot write to standard output: {error}"));
            codes.failure
        }
    };
    ExitCode::from(code)
}
