//! Where schema files come from.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::error::{Error, ErrorKind};
use crate::location::Location;

/// Something that has files.
pub(super) trait Files {
    /// What a file contains.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// A path that is the same for all paths of one file.
    fn identity(&self, path: &Path) -> PathBuf;
}

/// The file system.
pub(super) struct Disk;

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn identity(&self, path: &Path) -> PathBuf {
        // A file that does not exist fails when it is read.
        path.canonicalize().unwrap_or_else(|_| path.to_owned())
    }
}

/// Names of files with their texts.
pub(super) struct Memory<'t>(pub(super) &'t [(&'t str, &'t str)]);

impl Files for Memory<'_> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let identity = self.identity(path);
        let found = self
            .0
            .iter()
            .find(|(name, _)| self.identity(Path::new(name)) == identity);
        found
            .map(|(_, text)| text.as_bytes().to_vec())
            .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "there is no such text"))
    }

    fn identity(&self, path: &Path) -> PathBuf {
        let mut plain = PathBuf::new();
        for component in path.components() {
            match component {
                Component::CurDir => {}
                Component::ParentDir => {
                    plain.pop();
                }
                other => plain.push(other),
            }
        }
        plain
    }
}

/// The schema files in a directory, by name.
pub(super) fn in_directory(directory: &Path) -> Result<Vec<PathBuf>, Error> {
    let fail = |kind| Error::new(&Location::of_file(directory), kind);
    let mut paths = Vec::new();
    let entries = fs::read_dir(directory).map_err(|error| fail(ErrorKind::CannotRead(error)))?;
    for entry in entries {
        let path = entry
            .map_err(|error| fail(ErrorKind::CannotRead(error)))?
            .path();
        // A link that leads nowhere is taken, so that it is an error.
        if path.extension() == Some(OsStr::new("xsd")) && !path.is_dir() {
            paths.push(path);
        }
    }
    if paths.is_empty() {
        let mut found = Vec::new();
        look_for_inputs(directory, LEVELS, &mut found);
        return Err(fail(ErrorKind::NoSchemas(found)));
    }
    paths.sort();
    Ok(paths)
}

/// How deep a folder is searched for something to give instead of it.
const LEVELS: usize = 3;
/// How many paths are found at most.
const MOST: usize = 100;

/// Finds what could be given instead of a folder: folders in it that have schemas, and WSDLs where there are no
/// schemas. What cannot be read is passed over.
fn look_for_inputs(directory: &Path, levels: usize, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let has_ending =
        |path: &Path, ending: &str| path.extension().is_some_and(|found| found == ending);
    if paths
        .iter()
        .any(|path| has_ending(path, "xsd") && path.is_file())
    {
        return found.push(directory.to_owned());
    }
    let wsdls = paths.iter().filter(|path| has_ending(path, "wsdl"));
    found.extend(wsdls.cloned());
    let folders = paths
        .iter()
        .filter(|path| path.is_dir() && !path.is_symlink());
    for folder in folders.filter(|_| levels > 0) {
        if found.len() < MOST {
            look_for_inputs(folder, levels - 1, found);
        }
    }
}

/// Whether a location is in the network.
pub(super) fn is_remote(location: &str) -> bool {
    location.contains("://")
}

/// A location is relative to the file that names it.
pub(crate) fn beside(file: &Path, location: &str) -> PathBuf {
    file.parent().map_or_else(
        || PathBuf::from(location),
        |directory| directory.join(location),
    )
}
