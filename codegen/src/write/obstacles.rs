//! What is in the way of the code: found before anything is written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorKind, Obstacle};
use crate::location::Location;

/// Folders in which a file with the name of a folder is the root of a crate, and not the same module.
const OF_CRATES: [&str; 4] = ["benches", "bin", "examples", "tests"];

/// The file of a module that has a folder of its own.
const MODULE: &str = "mod.rs";

/// Checks that the path is that of a folder, or of one that can be made.
pub(super) fn check_folder(out: &Path) -> Result<(), Error> {
    if out.as_os_str().is_empty() {
        let at = Location::named("the folder for the code");
        return Err(in_the_way(&at, Obstacle::NoFolder));
    }
    let there = out.ancestors().find(|path| path.exists());
    match there.filter(|path| !path.is_dir()) {
        Some(file) => Err(in_the_way(&Location::of_file(file), Obstacle::NotAFolder)),
        None => Ok(()),
    }
}

/// Checks that no other file is that of a module of the code. Those that an earlier run wrote are removed.
pub(super) fn check_modules(
    out: &Path,
    files: &BTreeMap<PathBuf, String>,
    of_earlier_runs: &[PathBuf],
) -> Result<(), Error> {
    let parent = out.parent().and_then(Path::file_name);
    let is_of_crate = parent.is_some_and(|name| OF_CRATES.iter().any(|of| name == *of));
    for name in files.keys() {
        let is_root = name == Path::new(MODULE);
        let file = out.join(name);
        let second = second_file(&file).filter(|_| !(is_root && is_of_crate));
        let is_in_the_way =
            |second: &PathBuf| second.is_file() && !of_earlier_runs.contains(second);
        if let Some(second) = second.filter(is_in_the_way) {
            let at = Location::of_file(second);
            return Err(in_the_way(&at, Obstacle::SecondFile(file)));
        }
    }
    Ok(())
}

/// The other file in which Rust looks for a module: `name.rs` for `name/mod.rs`, and the reverse.
fn second_file(file: &Path) -> Option<PathBuf> {
    if !file.ends_with(MODULE) {
        return Some(file.with_extension("").join(MODULE));
    }
    let folder = file.parent()?;
    let mut name = folder.file_name()?.to_owned();
    name.push(".rs");
    Some(folder.with_file_name(name))
}

fn in_the_way(at: &Location, obstacle: Obstacle) -> Error {
    Error::new(at, ErrorKind::Obstacle(obstacle))
}
