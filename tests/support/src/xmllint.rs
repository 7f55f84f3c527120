//! Validates documents with xmllint, which is part of libxml2.

use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::left_out;

/// What xmllint says of documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All are valid.
    Valid,
    /// Some are not, and why.
    Invalid(String),
    /// The schema is not one for xmllint, and why.
    SchemaRefused(String),
}

/// Validates documents by a schema, all of them paths from a folder. If there is no xmllint, the validation
/// is left out.
///
/// # Errors
/// xmllint cannot be run, or it fails for another reason than these documents.
pub fn validate<P: AsRef<OsStr>>(
    folder: &Path,
    schema: impl AsRef<OsStr>,
    documents: &[P],
) -> io::Result<Option<Verdict>> {
    if documents.is_empty() {
        return Err(io::Error::other("there is nothing to validate"));
    }
    let output = Command::new("xmllint")
        .current_dir(folder)
        .args(["--noout", "--nonet", "--huge", "--schema"])
        .arg(schema)
        .args(documents)
        .stdin(Stdio::null())
        .output();
    let output = match output {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            left_out("validation", "there is no xmllint");
            return Ok(None);
        }
        output => output?,
    };
    let lines = String::from_utf8_lossy(&output.stderr);
    let complaints = lines.lines().filter(|line| !line.ends_with(" validates"));
    let complaints = complaints.take(20).collect::<Vec<_>>().join("\n");
    match output.status.code() {
        Some(0) => Ok(Some(Verdict::Valid)),
        Some(3 | 4) => Ok(Some(Verdict::Invalid(complaints))),
        Some(5) => Ok(Some(Verdict::SchemaRefused(complaints))),
        code => Err(io::Error::other(format!(
            "xmllint ends with {code:?}: {complaints}"
        ))),
    }
}
