//! What the packages that are published contain.

use std::path::Path;

use crate::steps::output;

/// A package, its folder, and files that it must contain.
const PACKAGES: [(&str, &str, &[&str]); 5] = [
    (
        "ews-types",
        ".",
        &[
            "build.rs",
            "build/fingerprint.rs",
            "schemas/types.xsd",
            "generated/mod.rs",
            "README.md",
            "LICENSE-MIT",
            "LICENSE-APACHE",
        ],
    ),
    (
        "ews-codegen",
        "codegen",
        &["README.md", "LICENSE-MIT", "LICENSE-APACHE"],
    ),
    (
        "ews-codegen-cli",
        "command",
        &["README.md", "LICENSE-MIT", "LICENSE-APACHE"],
    ),
    (
        "xsd-runtime",
        "runtime",
        &["README.md", "LICENSE-MIT", "LICENSE-APACHE"],
    ),
    (
        "xsd-runtime-pages",
        "pages",
        &["README.md", "LICENSE-MIT", "LICENSE-APACHE"],
    ),
];

/// Beginnings of file names that no package should contain.
const CHORES: [&str; 5] = [".ci/", ".cargo/", ".github/", "xtask/", "benches/peers/"];

pub(super) fn check(root: &Path) -> Result<Vec<String>, String> {
    let mut problems = Vec::new();
    for (package, folder, needed) in PACKAGES {
        if !root.join(folder).join("Cargo.toml").is_file() {
            problems.push(format!("there is no {folder}/Cargo.toml"));
            continue;
        }
        let files = output(
            root,
            &["package", "--list", "--allow-dirty", "--package", package],
        )?;
        let has = |name: &str| files.lines().any(|file| file.replace('\\', "/") == name);
        problems.extend(
            needed
                .iter()
                .filter(|name| !has(name))
                .map(|name| format!("{package} lacks {name}")),
        );
        let is_chore = |file: &&str| CHORES.iter().any(|start| file.starts_with(start));
        problems.extend(
            files
                .lines()
                .filter(is_chore)
                .map(|file| format!("{package} contains {file}")),
        );
    }
    Ok(problems)
}
