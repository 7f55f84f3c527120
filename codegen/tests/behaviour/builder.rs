//! The same input gives the same bytes, and generated code gives no warnings in other crates.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen::Builder;

fn generate(folder: &Path) -> BTreeMap<PathBuf, String> {
    let builder = Builder::ews().schemas(folder).all_operations();
    builder.generate().expect("the schemas are sound").files
}

#[test]
fn the_folder_has_no_part_in_the_code() {
    let original = Path::new("tests/constructs/namespaces");
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("another name");
    fs::create_dir_all(&copy).expect("the folder for tests can be written");
    for name in ["schema.xsd", "other.xsd"] {
        fs::copy(original.join(name), copy.join(name)).expect("a schema can be copied");
    }
    let first = generate(original);
    assert_eq!(first, generate(original));
    assert_eq!(first, generate(&copy));
    assert!(first.values().all(|text| text.starts_with("// @generated")));
}

#[test]
fn an_operation_more_changes_no_type_of_the_others() {
    let folder = Path::new("tests/constructs/shared_root");
    let one = Builder::ews().schemas(folder).operation("Try").generate();
    let one = one.expect("the schema is sound").files;
    let all = generate(folder);
    let types = one.iter().filter(|(path, _)| path.components().count() > 1);
    let mut count = 0;
    for (path, text) in types.filter(|(path, _)| !path.ends_with("mod.rs")) {
        assert_eq!(all.get(path), Some(text), "{}", path.display());
        count += 1;
    }
    assert_eq!(count, 2);
}

/// The attributes in `mod.rs` before its modules and before its re-exports.
fn attributes(root: &str) -> Vec<&str> {
    let lines = root.lines();
    lines.filter(|line| line.starts_with("#[")).collect()
}

#[test]
fn code_for_other_crates_is_quiet() {
    let builder = Builder::ews()
        .schemas("tests/constructs/arrays")
        .all_operations();
    let root = |builder: &Builder| {
        let generated = builder.generate().expect("the schema is sound");
        generated.files[Path::new("mod.rs")].clone()
    };
    let (clippy, rustc) = (
        "#[allow(clippy::all, clippy::nursery, clippy::pedantic)]",
        "#[allow(dead_code, unreachable_pub, unused_imports)]",
    );
    let expected = [&[clippy, rustc].repeat(4)[..], &[rustc; 3]].concat();
    assert_eq!(attributes(&root(&builder)), expected);
    let own = root(&builder.runtime("crate"));
    assert_eq!(attributes(&own), [""; 0]);
}

/// With room to grow, other crates can neither write out a struct nor match an enum without `_`.
#[test]
fn room_to_grow_is_for_all_structs_and_enums() {
    let builder = Builder::ews()
        .schemas("tests/constructs/abstract_types")
        .all_operations();
    let marked = |builder: &Builder| {
        let files = builder.generate().expect("the schema is sound").files;
        let text: String = files.into_values().collect();
        let count = |what: &str| text.matches(what).count();
        // Enumerations always have it; their macro says so.
        let open = count("\npub struct ") + count("\npub enum ");
        (count("#[non_exhaustive]\n"), open)
    };
    let (closed, all) = marked(&builder);
    assert_eq!(closed, 0);
    assert_eq!(marked(&builder.non_exhaustive(true)), (all, all));
}

#[test]
fn code_says_which_runtime_it_needs() {
    let folder = Path::new("tests/constructs/arrays");
    let root = |runtime: &str| {
        let builder = Builder::ews().schemas(folder).all_operations();
        let generated = builder.runtime(runtime).generate();
        let files = generated.expect("the schema is sound").files;
        files[Path::new("mod.rs")].clone()
    };
    let version = xsd_runtime::codegen::VERSION;
    for runtime in ["crate", "other::runtime"] {
        let line = format!("const _: () = {runtime}::codegen::generated_for({version});\n");
        assert!(root(runtime).contains(&line), "{runtime}");
    }
}
