//! The code of one type does not depend on the other generated code: if an operation is added or removed, or
//! another type is renamed, the code stays the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen::Builder;
use test_support::material::release;

/// The files of types, without the files that exist once: lists of modules, headers, the enum of messages.
fn types(builder: &Builder) -> BTreeMap<PathBuf, String> {
    let generated = builder.generate().unwrap_or_else(|error| panic!("{error}"));
    let is_type = |path: &PathBuf| path.components().count() > 1 && !path.ends_with("mod.rs");
    generated
        .files
        .into_iter()
        .filter(|(path, _)| is_type(path))
        .collect()
}

fn with(schemas: &Path, operations: &[&str]) -> BTreeMap<PathBuf, String> {
    let builder = Builder::ews().schemas(schemas);
    types(
        &operations
            .iter()
            .fold(builder, |builder, name| builder.operation(*name)),
    )
}

/// Each file of the smaller set is in the larger one, with the same bytes.
fn assert_part(part: &BTreeMap<PathBuf, String>, whole: &BTreeMap<PathBuf, String>) {
    assert!(!part.is_empty() && part.len() <= whole.len());
    for (path, text) in part {
        let other = whole
            .get(path)
            .unwrap_or_else(|| panic!("{} is missing", path.display()));
        assert!(text == other, "{} differs", path.display());
    }
}

#[test]
fn an_operation_more_changes_no_type() {
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/apart/shop.xsd");
    let all = types(&Builder::ews().schemas(&schemas).all_operations());
    let both = with(&schemas, &["Buy", "Return"]);
    assert_eq!(both, all);
    for operation in ["Buy", "Return"] {
        let one = with(&schemas, &[operation]);
        assert!(one.len() < all.len());
        assert_part(&one, &all);
    }
}

#[test]
fn another_name_changes_only_what_uses_it() {
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/apart/shop.xsd");
    let text = fs::read_to_string(&schemas).unwrap_or_else(|error| panic!("{error}"));
    let renamed = Path::new(env!("CARGO_TARGET_TMPDIR")).join("renamed.xsd");
    fs::write(&renamed, text.replace("ColourType", "ShadeType"))
        .unwrap_or_else(|error| panic!("{error}"));
    let before = types(&Builder::ews().schemas(&schemas).all_operations());
    let after = types(&Builder::ews().schemas(&renamed).all_operations());
    let changed: Vec<String> = before
        .iter()
        .filter(|(path, text)| after.get(*path) != Some(*text))
        .map(|(path, _)| {
            path.file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    assert_eq!(changed, ["buy.rs", "colour.rs"]);
}

#[test]
fn operations_of_a_release_are_apart() {
    let Some(schemas) = release("v2017_07", "code of the official schemas") else {
        return;
    };
    let all = types(&Builder::ews().schemas(&schemas).all_operations());
    let two = with(&schemas, &["GetItem", "GetImItems"]);
    assert_part(&with(&schemas, &["GetImItems"]), &two);
    assert_part(&two, &all);
    for other in ["FindItem", "GetServerTimeZones", "GetUserAvailability"] {
        assert_part(&with(&schemas, &[other]), &all);
    }
}

#[test]
fn operations_of_the_service_as_it_is_today_are_apart() {
    let Some(schemas) = release("online", "code of the official schemas") else {
        return;
    };
    let all = types(&Builder::ews().schemas(&schemas).all_operations());
    assert_part(&with(&schemas, &["GetImItems"]), &all);
}
