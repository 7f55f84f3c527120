//! The Rust files of a folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// The texts of all Rust files below a folder or, if it is a file, of that one. Names have `/` and start with `name`.
/// A folder that is not there has none.
pub(crate) fn read(root: &Path, name: &str) -> io::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    let path = root.join(name);
    if path.is_file() {
        if path.extension().is_some_and(|extension| extension == "rs") {
            files.insert(name.to_owned(), fs::read_to_string(path)?);
        }
    } else if path.is_dir() {
        for entry in fs::read_dir(path)? {
            let entry = entry?.file_name();
            files.extend(read(root, &format!("{name}/{}", entry.to_string_lossy()))?);
        }
    }
    Ok(files)
}

/// Whether a file holds only tests: it is called `tests`, or is in such a folder.
pub(crate) fn is_test(name: &str) -> bool {
    name.split('/')
        .any(|part| part == "tests" || part == "tests.rs")
}

#[cfg(test)]
mod tests {
    use super::is_test;

    #[test]
    fn tests_are_known_by_their_name() {
        assert!(is_test("src/xml/stream/tests/rest.rs"));
        assert!(is_test("codegen/src/load/tests.rs"));
        assert!(!is_test("runtime/src/value/testing.rs"));
    }
}
