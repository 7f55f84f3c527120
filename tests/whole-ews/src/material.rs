//! The documents: the samples of the public documentation, and our own beside them.

use std::fs;
use std::io;
use std::path::Path;

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

/// The samples that `samples.tsv` lists, with its verdict for a release.
///
/// # Errors
/// A file that cannot be read, or a table without the columns.
pub fn samples(folder: &Path, release: &str) -> io::Result<Vec<Document>> {
    let table = read(&folder.join("samples.tsv"))?;
    let mut lines = table.lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name: &str| header.iter().position(|title| *title == name);
    let (Some(path), Some(kind)) = (column("path"), column("kind")) else {
        return Err(io::Error::other("samples.tsv has no columns path and kind"));
    };
    let verdict = column(&format!("valid_{release}"));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let cell = |index: usize| cells.get(index).copied().unwrap_or_default();
            Ok(Document {
                path: cell(path).to_owned(),
                kind: cell(kind).to_owned(),
                validity: match verdict.map(cell) {
                    Some("yes") => Validity::Valid,
                    Some("no") => Validity::Invalid,
                    _ if cell(kind) == "fault" => Validity::Fault,
                    _ => Validity::Unknown,
                },
                text: read(&folder.join(cell(path)))?,
            })
        })
        .collect()
}

/// Our own envelopes: valid for the release of 2017, and for later ones as far as we know.
///
/// # Errors
/// A file that cannot be read.
pub fn envelopes(folder: &Path, release: &str) -> io::Result<Vec<Document>> {
    let mut paths: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "xml"));
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = read(&path)?;
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

fn read(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}
