//! Whether `generated/` was written from `schemas/` as they are now.

use std::fs;
use std::io;
use std::path::Path;

#[path = "fingerprint.rs"]
mod fingerprint;

/// The command that brings `generated/` up to date.
const COMMAND: &str = "cargo run -p ews-codegen-cli -- generate";
/// The start of the line of `generated/mod.rs` that has the fingerprint of the schemas.
const RECORD: &str = "// Fingerprint of the schemas: ";

/// The state of `generated/`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Freshness {
    /// It was written from the schemas.
    Current,
    /// It was not written from these schemas, or that is not known.
    Doubtful(String),
    /// It is missing.
    Missing(String),
}

/// Compares the folders in `root`.
pub(crate) fn check(root: &Path) -> Freshness {
    let Ok(module) = fs::read_to_string(root.join("generated/mod.rs")) else {
        let what = format!("generated/mod.rs cannot be read; `{COMMAND}` writes it");
        return Freshness::Missing(what);
    };
    let recorded = module.lines().find_map(|line| line.strip_prefix(RECORD));
    match (of_schemas(&root.join("schemas")), recorded) {
        (Err(error), _) => Freshness::Doubtful(format!(
            "schemas/ cannot be read ({error}), so whether generated/ is current is unknown; restore \
             schemas/, or generate from another folder: `{COMMAND} --schemas DIR`"
        )),
        (Ok(None), _) => Freshness::Doubtful(format!(
            "schemas/ holds no .xsd file, so whether generated/ is current is unknown; restore \
             schemas/, or generate from another folder: `{COMMAND} --schemas DIR`"
        )),
        (Ok(Some(_)), None) => Freshness::Doubtful(format!(
            "generated/mod.rs does not say which schemas it was written from; `{COMMAND}` writes it anew"
        )),
        (Ok(Some(now)), Some(then)) if now != then.trim_end() => Freshness::Doubtful(format!(
            "schemas/ has changed since generated/ was written from it; run `{COMMAND}`"
        )),
        (Ok(Some(_)), Some(_)) => Freshness::Current,
    }
}

/// The fingerprint of the schema files in a folder, `None` if there is none.
fn of_schemas(folder: &Path) -> io::Result<Option<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "xsd") && path.is_file() {
            let name = path.file_name().unwrap_or_default();
            files.push((
                name.to_string_lossy().into_owned(),
                fs::read_to_string(&path)?,
            ));
        }
    }
    let texts = files.iter().map(|(name, text)| (&**name, &**text));
    Ok((!files.is_empty()).then(|| fingerprint::fingerprint(texts)))
}
