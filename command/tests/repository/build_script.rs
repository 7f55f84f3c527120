//! What the build script reports if `schemas/` and `generated/` do not belong together, or if
//! `EWS_OPERATIONS` is wrong.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../../../build/freshness.rs"]
mod freshness;
#[path = "../../../build/operations.rs"]
mod operations;

use freshness::{Freshness, check};

use crate::repository;

/// The message about schemas that are not those of the code.
const CHANGED: &str = "schemas/ has changed since generated/ was written from it; \
                       run `cargo run -p ews-codegen-cli -- generate`";

/// A copy of what the build script looks at.
fn copy(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // An earlier run may have left it.
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(root.join("schemas")).expect("schemas/ can be created");
    fs::create_dir_all(root.join("generated")).expect("generated/ can be created");
    for file in [
        "schemas/types.xsd",
        "schemas/messages.xsd",
        "generated/mod.rs",
    ] {
        let from = repository().join(file);
        fs::copy(from, root.join(file)).expect("the file can be copied");
    }
    root
}

fn edit(root: &Path, file: &str, edit: impl FnOnce(String) -> String) {
    let path = root.join(file);
    let text = fs::read_to_string(&path).expect("the copy can be read");
    fs::write(path, edit(text)).expect("the copy can be written");
}

/// The warning, which must name the command.
fn doubt(root: &Path) -> String {
    let Freshness::Doubtful(what) = check(root) else {
        panic!("no doubt: {:?}", check(root));
    };
    assert!(
        what.contains("`cargo run -p ews-codegen-cli -- generate"),
        "{what}"
    );
    assert_eq!(what.lines().count(), 1, "{what}");
    what
}

#[test]
fn the_repository_is_current() {
    assert_eq!(check(repository()), Freshness::Current);
}

#[test]
fn line_ends_do_not_count() {
    let root = copy("line-ends");
    for file in ["schemas/types.xsd", "generated/mod.rs"] {
        edit(&root, file, |text| text.replace('\n', "\r\n"));
    }
    assert_eq!(check(&root), Freshness::Current);
}

#[test]
fn a_changed_schema_is_noticed() {
    let root = copy("changed");
    edit(&root, "schemas/types.xsd", |text| {
        text.replace("ImGroup", "ImCrowd")
    });
    assert_eq!(doubt(&root), CHANGED);
}

#[test]
fn a_schema_more_or_less_is_noticed() {
    let root = copy("more");
    fs::write(root.join("schemas/more.xsd"), "").expect("a file can be added");
    assert_eq!(doubt(&root), CHANGED);
    fs::remove_file(root.join("schemas/more.xsd")).expect("the file can be removed");
    fs::remove_file(root.join("schemas/types.xsd")).expect("a file can be removed");
    assert_eq!(doubt(&root), CHANGED);
}

#[test]
fn a_missing_folder_is_noticed() {
    let root = copy("missing");
    fs::remove_dir_all(root.join("schemas")).expect("schemas/ can be removed");
    let unknown = "so whether generated/ is current is unknown; restore schemas/, or generate from another \
                   folder: `cargo run -p ews-codegen-cli -- generate --schemas DIR`";
    let missing = std::fs::read_dir(root.join("schemas")).map(drop);
    let missing = missing.expect_err("the folder has been removed");
    assert_eq!(
        doubt(&root),
        format!("schemas/ cannot be read ({missing}), {unknown}")
    );
    fs::create_dir(root.join("schemas")).expect("schemas/ can be created");
    assert_eq!(
        doubt(&root),
        format!("schemas/ holds no .xsd file, {unknown}")
    );
    fs::remove_dir_all(root.join("generated")).expect("generated/ can be removed");
    let what =
        "generated/mod.rs cannot be read; `cargo run -p ews-codegen-cli -- generate` writes it";
    assert_eq!(check(&root), Freshness::Missing(what.to_owned()));
}

#[test]
fn a_missing_record_is_noticed() {
    let root = copy("record");
    edit(&root, "generated/mod.rs", |text| {
        text.replace("Fingerprint", "Thumbprint")
    });
    assert_eq!(
        doubt(&root),
        "generated/mod.rs does not say which schemas it was written from; \
         `cargo run -p ews-codegen-cli -- generate` writes it anew"
    );
}

#[test]
fn operations_are_named_or_all() {
    assert_eq!(operations::parse(" all "), Ok(None));
    let names = operations::parse("GetItem, FindItem,");
    assert_eq!(names, Ok(Some(vec!["GetItem", "FindItem"])));
    assert_eq!(
        operations::parse(","),
        Err("EWS_OPERATIONS=\",\" names no operation".to_owned())
    );
    for text in ["ALL", "all,GetItem"] {
        let what = "for all operations write all, in small letters and without other names";
        assert_eq!(
            operations::parse(text),
            Err(format!("EWS_OPERATIONS={text:?}: {what}"))
        );
    }
}

/// Both packages must be complete when they are packed, so each has a copy of the file.
#[test]
fn generator_and_build_script_agree_on_the_fingerprint() {
    let read = |file: &str| fs::read_to_string(repository().join(file));
    assert_eq!(
        read("build/fingerprint.rs").expect("the build script has the file"),
        read("codegen/src/fingerprint.rs").expect("the generator has the file"),
        "copy codegen/src/fingerprint.rs to build/fingerprint.rs"
    );
}
