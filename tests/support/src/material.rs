//! The official schemas, and the samples of the public documentation. They are not part of the repository:
//! the environment variable `EWS_MATERIAL` says where they are.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use crate::left_out;

/// The folder with everything. If there is no folder, `what` is left out.
#[must_use]
pub fn material(what: &str) -> Option<PathBuf> {
    let folder = env::var_os("EWS_MATERIAL").map(PathBuf::from);
    if folder.is_none() {
        left_out(what, "EWS_MATERIAL is not set");
    }
    folder
}

/// The folder with the schemas of a release. If there is no folder, `what` is left out.
#[must_use]
pub fn release(name: &str, what: &str) -> Option<PathBuf> {
    material(what).map(|material| material.join("schemas").join(name))
}

/// A sample of the public documentation.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its path below the folder of samples.
    pub path: String,
    /// Request, response or fault.
    pub kind: String,
    /// The cells of its row in the table of samples, by the title of the column.
    pub columns: BTreeMap<String, String>,
    /// Its text.
    pub text: String,
}

/// The samples that `samples.tsv` in a folder lists.
///
/// # Errors
/// A file cannot be read, or the table has not the right columns, or it has few rows.
pub fn samples(folder: &Path) -> io::Result<Vec<Sample>> {
    let table = read(&folder.join("samples.tsv"))?;
    let mut lines = table.lines();
    let titles: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let sample = |line: &str| {
        let cells = line.split('\t').map(str::to_owned);
        let titles = titles.iter().copied().map(str::to_owned);
        let columns: BTreeMap<String, String> = titles.zip(cells).collect();
        let cell = |title: &str| {
            let cell = columns.get(title).filter(|cell| !cell.is_empty()).cloned();
            cell.ok_or_else(|| io::Error::other(format!("samples.tsv: no {title} in {line:?}")))
        };
        Ok(Sample {
            path: cell("path")?,
            kind: cell("kind")?,
            text: read(&folder.join(cell("path")?))?,
            columns,
        })
    };
    let samples = lines.map(sample).collect::<io::Result<Vec<_>>>()?;
    match samples.len() {
        0..=400 => Err(io::Error::other(format!("only {} samples", samples.len()))),
        _ => Ok(samples),
    }
}

fn read(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}
