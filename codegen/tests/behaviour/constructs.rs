//! A folder in `tests/constructs` for each construct of XML Schema: `schema.xsd`, and in `expected.rs`
//! the types that are generated for it. `UPDATE=1 cargo test -p ews-codegen` updates `expected.rs`.
//!
//! The package in `tests/compiled` tests that the code compiles, reads and writes.

use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen::Builder;
use test_support::files::folders;

/// The folders of the constructs.
fn constructs() -> Vec<PathBuf> {
    folders("tests/constructs").expect("the folder is part of the package")
}

/// The files with types, each after a line with its name. What is the same for every schema is left
/// out: the list of modules, the header, the enum of messages, the operations.
fn types(folder: &Path) -> String {
    let generated = Builder::ews()
        .schemas(folder)
        .all_operations()
        .generate()
        .unwrap_or_else(|error| panic!("{error}"));
    let mut text = String::new();
    for (path, code) in &generated.files {
        let is_type = path.components().count() > 1 && !path.ends_with("mod.rs");
        if is_type {
            let name = path.display().to_string().replace('\\', "/");
            let code = code.split_once('\n').map_or("", |(_, code)| code);
            for piece in ["// file: ", &name, "\n", code, "\n"] {
                text.push_str(piece);
            }
        }
    }
    text
}

#[test]
fn every_construct_becomes_the_expected_types() {
    let mut wrong = Vec::new();
    for folder in constructs() {
        let types = types(&folder);
        let path = folder.join("expected.rs");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &types).expect("the folder can be written");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        let mut lines = types.lines().zip(expected.lines()).enumerate();
        if let Some((number, (now, before))) = lines.find(|(_, (now, before))| now != before) {
            let number = number + 1;
            wrong.push(format!(
                "{}:{number}\n  expected: {before}\n       now: {now}",
                path.display()
            ));
        } else if types.lines().count() != expected.lines().count() {
            wrong.push(format!("{}: another number of lines", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
