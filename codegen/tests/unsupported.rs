//! Each schema in `tests/unsupported` is valid, or nearly valid, but has a construct without a Rust form. The
//! error is one line. The lines of all of them are in `tests/unsupported/expected.txt`; `UPDATE=1 cargo test
//! -p ews-codegen` updates that file.

use std::fs;

use ews_codegen::Builder;
use test_support::files::files;

const EXPECTED: &str = "tests/unsupported/expected.txt";

#[test]
fn every_unsupported_construct_is_an_error() {
    let paths = files("tests/unsupported", "xsd").expect("the folder is part of the package");
    let mut found = String::new();
    for path in paths {
        let line = match Builder::ews().schemas(&path).all_operations().generate() {
            Ok(_) => panic!("{}: code is generated", path.display()),
            // Only the separator of paths on another system is replaced, not a backslash in a pattern.
            Err(error) => error.to_string().replace("unsupported\\", "unsupported/"),
        };
        assert!(!line.contains('\n'), "more than one line: {line:?}");
        assert!(
            line.starts_with("tests/unsupported/"),
            "no location: {line}"
        );
        found.push_str(&line);
        found.push('\n');
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(EXPECTED, &found).expect("the folder can be written");
    }
    let expected = fs::read_to_string(EXPECTED).unwrap_or_default();
    for (found, expected) in found.lines().zip(expected.lines()) {
        assert_eq!(found, expected, "(left: now, right: {EXPECTED})");
    }
    assert_eq!(found, expected);
}
