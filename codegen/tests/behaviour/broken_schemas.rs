//! Each schema in `tests/broken` has an error, which is reported in one line. The lines of all of them
//! are in `tests/broken/expected.txt`; `UPDATE=1 cargo test -p ews-codegen` updates that file.

use std::error::Error as _;
use std::fs;
use std::path::PathBuf;

use ews_codegen::constraints;
use ews_codegen::error::Error;
use ews_codegen::load::load;
use ews_codegen::model::Model;
use test_support::files::files;

const EXPECTED: &str = "tests/broken/expected.txt";

/// What is wrong with the schemas in a file or directory.
fn error_of(path: &str) -> Option<Error> {
    let loaded = load(&[PathBuf::from(path)]);
    let model = loaded.and_then(|loaded| Model::build(&loaded));
    model.and_then(|model| constraints::check(&model)).err()
}

#[test]
fn every_error_is_reported_in_one_line() {
    let found = ["xsd", "wsdl"].map(|ending| files("tests/broken", ending));
    let mut paths: Vec<String> = found
        .into_iter()
        .flat_map(|paths| paths.expect("the folder is part of the package"))
        .filter_map(|path| path.file_name()?.to_str().map(str::to_owned))
        .map(|name| format!("tests/broken/{name}"))
        .collect();
    paths.extend(["tests/broken/no_such_file.xsd", "tests/broken/no_schemas"].map(str::to_owned));
    let lines: Vec<String> = paths
        .iter()
        .map(|path| error_of(path).map_or_else(|| format!("{path}: no error"), |e| e.to_string()))
        .collect();
    for line in &lines {
        assert!(!line.ends_with("no error"), "{line}");
        assert!(!line.contains('\n'), "more than one line: {line:?}");
    }
    let found = lines.join("\n") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        fs::write(EXPECTED, &found).expect("the folder can be written");
    }
    let expected = fs::read_to_string(EXPECTED).unwrap_or_default();
    for (line, expected) in lines.iter().zip(expected.lines()) {
        assert_eq!(line, expected, "(left: now, right: {EXPECTED})");
    }
    assert_eq!(found, expected);
}

/// A chain of errors does not repeat a text.
#[test]
fn a_source_says_something_more() {
    for path in ["no_such_file.xsd", "not_closed.xsd", "bool.xsd"] {
        let error = error_of(&format!("tests/broken/{path}")).expect("the schema is broken");
        assert!(error.source().is_none(), "{error}");
    }
    let error = error_of("tests/broken/encoding_latin1.xsd").expect("the file is not UTF-8");
    let line = "tests/broken/encoding_latin1.xsd:2:8: the file is not UTF-8 here: save it as UTF-8";
    assert_eq!(error.to_string(), line);
    let source = error.source().map(ToString::to_string);
    let expected = "invalid utf-8 sequence of 1 bytes from index 63";
    assert_eq!(source.as_deref(), Some(expected));
}

#[test]
fn errors_cross_threads() {
    fn check<T: Send + Sync + 'static>() {}
    check::<Error>();
}
