//! The other judge, where it is there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether there is such a program.
pub(crate) fn is_there() -> bool {
    Command::new("xmllint").arg("--version").output().is_ok()
}

/// What it says of a document by a schema: `None` if it says nothing, since it does not take the schema.
pub(crate) fn judge(schema: &Path, document: &Path) -> Option<bool> {
    let output = Command::new("xmllint")
        .args(["--nonet", "--noout", "--huge", "--schema"])
        .arg(schema)
        .arg(document)
        .output()
        .ok()?;
    match output.status.code() {
        Some(0) => Some(true),
        Some(1 | 3 | 4) => Some(false),
        _ => None,
    }
}

/// The schema of a project that declares the root element of a document.
pub(crate) fn schema_of<'s>(schemas: &'s [PathBuf], document: &Path) -> Option<&'s PathBuf> {
    let text = fs::read_to_string(document).ok()?;
    let parsed = parse(&text)?;
    let name = parsed.root_element().tag_name();
    schemas.iter().find(|schema| {
        let text = fs::read_to_string(schema).unwrap_or_default();
        let Some(schema) = parse(&text) else {
            return false;
        };
        let root = schema.root_element();
        root.attribute("targetNamespace") == name.namespace()
            && root.children().any(|child| {
                child.tag_name().name() == "element" && child.attribute("name") == Some(name.name())
            })
    })
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
