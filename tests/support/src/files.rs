//! Files of the repository.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The root folder of the repository.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The text of a file of the repository.
///
/// # Errors
/// It cannot be read.
pub fn file(path: &str) -> io::Result<String> {
    let error = |error: io::Error| io::Error::new(error.kind(), format!("{path}: {error}"));
    fs::read_to_string(root().join(path)).map_err(error)
}

/// The files in a folder that have this extension, sorted.
///
/// # Errors
/// The folder cannot be read, or it has no such file.
pub fn files(folder: impl AsRef<Path>, extension: &str) -> io::Result<Vec<PathBuf>> {
    entries(
        folder.as_ref(),
        &format!("file with .{extension}"),
        |path| path.extension().is_some_and(|found| found == extension),
    )
}

/// The folders in a folder, sorted.
///
/// # Errors
/// The folder cannot be read, or it has none.
pub fn folders(folder: impl AsRef<Path>) -> io::Result<Vec<PathBuf>> {
    entries(folder.as_ref(), "folder", Path::is_dir)
}

fn entries(folder: &Path, what: &str, is_it: impl Fn(&Path) -> bool) -> io::Result<Vec<PathBuf>> {
    let error = |what: &str| io::Error::other(format!("{}: {what}", folder.display()));
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|cause| error(&cause.to_string()))? {
        let path = entry?.path();
        if is_it(&path) {
            found.push(path);
        }
    }
    if found.is_empty() {
        return Err(error(&format!("no {what}")));
    }
    found.sort();
    Ok(found)
}
