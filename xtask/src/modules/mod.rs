//! `cargo xtask modules`: which file imports which, and that no two import each other, through others either.
//!
//! What counts are `use` lines and paths such as `crate::a::b`, `super::b` or `child::b` elsewhere. A name that
//! a module only re-exports counts as an import of the file that defines it. `mod child;` alone counts
//! as nothing, tests do not count.

mod circles;
mod crates;
mod imports;
mod layers;
mod resolve;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;

use crate::rust::files;

/// The folders that are checked. One that is not there has no circles.
const FOLDERS: [&str; 5] = [
    "src",
    "runtime/src",
    "codegen/src",
    "command/src",
    "xtask/src",
];

/// Checks all folders. The error is the list of what is wrong.
pub(crate) fn check(root: &Path) -> Result<(), String> {
    let mut problems = Vec::new();
    for folder in FOLDERS {
        let files = files::read(root, folder).map_err(|error| format!("{folder}: {error}"))?;
        let imports = resolve::imports(folder, &files);
        let count: usize = imports.values().map(BTreeMap::len).sum();
        println!("{folder}: {} files, {count} imports", files.len());
        problems.extend(circles::check(&imports));
        problems.extend(layers::check(folder, &imports));
    }
    if problems.is_empty() {
        println!("no circle, no layer skipped");
        Ok(())
    } else {
        Err(problems.join("\n"))
    }
}
