//! The documents: the samples of the public documentation, and our own.

use std::fs;
use std::io;
use std::path::Path;

use test_support::files::files;
use test_support::material::Sample;

/// A document, and what is known about it.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its path below the folder of samples, or below this package.
    pub path: String,
    /// Request, response or fault.
    pub kind: String,
    /// Whether its body is valid for the release, once its namespaces are spelt right.
    pub validity: Validity,
    /// Its text.
    pub text: String,
}

/// Whether the body of a document is valid for a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// It is.
    Valid,
    /// It is not.
    Invalid,
    /// It is a fault, about which the schemas of a release say nothing.
    Fault,
    /// No validator has said.
    Unknown,
}

impl Validity {
    /// A word for the table.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Valid => "yes",
            Self::Invalid => "no",
            Self::Fault => "n/a",
            Self::Unknown => "?",
        }
    }
}

/// The samples of the public documentation, with the verdict of their table for a release.
///
/// # Errors
/// A file that cannot be read, or a table without the columns.
pub fn samples(folder: &Path, release: &str) -> io::Result<Vec<Document>> {
    let verdict = format!("valid_{release}");
    let document = |sample: Sample| Document {
        validity: match sample.columns.get(&verdict).map(String::as_str) {
            Some("yes") => Validity::Valid,
            Some("no") => Validity::Invalid,
            _ if sample.kind == "fault" => Validity::Fault,
            _ => Validity::Unknown,
        },
        path: sample.path,
        kind: sample.kind,
        text: sample.text,
    };
    let samples = test_support::material::samples(folder)?;
    Ok(samples.into_iter().map(document).collect())
}

/// Our own envelopes: valid for the release of 2017, and for later ones as far as we know.
///
/// # Errors
/// A file that cannot be read.
pub fn envelopes(folder: &Path, release: &str) -> io::Result<Vec<Document>> {
    files(folder, "xml")?
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            Ok(Document {
                path: format!("envelopes/{name}"),
                kind: if text.contains("ResponseClass=") {
                    "response"
                } else {
                    "request"
                }
                .to_owned(),
                validity: if release == "v2016_10" {
                    Validity::Unknown
                } else {
                    Validity::Valid
                },
                text,
            })
        })
        .collect()
}
