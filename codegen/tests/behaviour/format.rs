//! Generated code is laid out as rustfmt does it with its default configuration.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ews_codegen::Builder;
use test_support::files::folders;
use test_support::left_out;

/// The code for each folder of schemas in a folder, with the root modules of all.
fn generate(schemas: &Path, out: &Path) -> Vec<PathBuf> {
    let folders = folders(schemas).expect("the folder can be read");
    let roots = folders.iter().map(|folder| {
        let out = out.join(folder.file_name().unwrap_or_default());
        let builder = Builder::ews().schemas(folder).all_operations();
        let generated = builder.generate().expect("the schema is sound");
        generated.write(&out).expect("the folder can be written");
        out.join("mod.rs")
    });
    roots.collect()
}

/// What rustfmt would change in these files and their modules. `None` if there is no rustfmt.
fn differences(roots: &[PathBuf], out: &Path) -> Option<String> {
    let configuration = out.join("rustfmt.toml");
    fs::write(&configuration, "").expect("the folder can be written");
    let checked = Command::new("rustfmt")
        .args(["--check", "--edition", "2024", "--config-path"])
        .arg(configuration)
        .args(roots)
        .output()
        .ok()?;
    let text = [checked.stdout, checked.stderr].concat();
    Some(String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn rustfmt_changes_nothing_in_the_constructs() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("format");
    let roots = generate(Path::new("tests/constructs"), &out);
    let Some(differences) = differences(&roots, &out) else {
        return left_out("the format of generated code", "there is no rustfmt");
    };
    assert_eq!(differences, "");
    assert!(roots.len() >= 30, "{} constructs", roots.len());
}
