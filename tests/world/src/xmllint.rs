//! The other judge, where it is there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether there is such a program.
pub(crate) fn is_there() -> bool {
    Command::new("xmllint").arg("--version").output().is_ok()
}

/// What it says of a document: whether it is valid by one of the schemas, and what is wrong if it is not. `None` if it
/// takes no schema that declares the root element.
pub(crate) fn judge(schemas: &[PathBuf], document: &Path) -> Option<Result<(), String>> {
    let mut found = None;
    for schema in schemas {
        let output = Command::new("xmllint")
            .args(["--nonet", "--noout", "--huge", "--schema"])
            .arg(schema)
            .arg(document)
            .output()
            .ok()?;
        let said = String::from_utf8_lossy(&output.stderr);
        match output.status.code() {
            Some(0) => return Some(Ok(())),
            Some(1 | 3 | 4) if !said.contains("No matching global declaration") => {
                found = Some(Err(said.into_owned()));
            }
            _ => {}
        }
    }
    found
}

/// The documents that were made, ascending.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with("made-") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// A document, which may have a DOCTYPE.
pub(crate) fn parse(text: &str) -> Option<roxmltree::Document<'_>> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..roxmltree::ParsingOptions::default()
    };
    roxmltree::Document::parse_with_options(text, options).ok()
}
