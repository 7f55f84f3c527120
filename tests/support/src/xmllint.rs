//! Validates documents with xmllint, which is part of libxml2.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::{Command, Output, Stdio};

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
    let Some(output) = run(folder, schema.as_ref(), documents)? else {
        return Ok(None);
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

/// Which of these documents are valid. If there is no xmllint, the validation is left out.
///
/// # Errors
/// xmllint cannot be run, or it has no verdict on a document, as when the schema is not one for it.
pub fn verdicts(
    folder: &Path,
    schema: &str,
    documents: &[String],
) -> io::Result<Option<Vec<bool>>> {
    let Some(output) = run(folder, schema.as_ref(), documents)? else {
        return Ok(None);
    };
    let lines = String::from_utf8_lossy(&output.stderr);
    let verdicts: HashMap<&str, bool> = lines
        .lines()
        .filter_map(|line| {
            let valid = line.strip_suffix(" validates").map(|name| (name, true));
            valid.or_else(|| Some((line.strip_suffix(" fails to validate")?, false)))
        })
        .collect();
    let verdict = |document: &String| {
        let found = verdicts.get(document.as_str()).copied();
        found.ok_or_else(|| io::Error::other(format!("no verdict on {document}: {lines:.500}")))
    };
    let verdicts: io::Result<Vec<bool>> = documents.iter().map(verdict).collect();
    verdicts.map(Some)
}

/// What xmllint prints. `None` if it is not there.
fn run<P: AsRef<OsStr>>(
    folder: &Path,
    schema: &OsStr,
    documents: &[P],
) -> io::Result<Option<Output>> {
    let output = Command::new("xmllint")
        .current_dir(folder)
        .args(["--noout", "--nonet", "--huge", "--schema"])
        .arg(schema)
        .args(documents)
        .stdin(Stdio::null())
        .output();
    match output {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            left_out("validation", "there is no xmllint");
            Ok(None)
        }
        output => output.map(Some),
    }
}
