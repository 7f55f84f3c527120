//! Folders with schemas for validators.

use std::path::Path;
use std::{fs, io};

use crate::files::root;

/// Copies this repository's schemas to a folder, that of the envelope among them.
///
/// # Errors
/// A file cannot be copied.
pub fn copy_ours(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    copy_envelope(folder)?;
    for name in ["types.xsd", "messages.xsd"] {
        fs::copy(root().join("schemas").join(name), folder.join(name))?;
    }
    Ok(())
}

/// Copies the official schemas of a release to a folder, with that of the envelope and what they import.
///
/// # Errors
/// A file cannot be copied.
pub fn copy_official(material: &Path, release: &Path, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    copy_envelope(folder)?;
    fs::copy(release.join("messages.xsd"), folder.join("messages.xsd"))?;
    fs::copy(material.join("xml.xsd"), folder.join("xml.xsd"))?;
    let types = fs::read_to_string(release.join("types.xsd"))?;
    fs::write(folder.join("types.xsd"), with_import(&types)?)
}

/// The schema of the envelope, with the attributes of SOAP that header blocks may have.
fn copy_envelope(folder: &Path) -> io::Result<()> {
    let envelope = include_str!("../envelope.xsd");
    fs::write(folder.join("envelope.xsd"), envelope)
}

/// The official types.xsd does not say where the schema of the xml namespace is. Validators do not know.
fn with_import(types: &str) -> io::Result<String> {
    let import = r#"namespace="http://www.w3.org/XML/1998/namespace""#;
    let located = format!(r#"{import} schemaLocation="xml.xsd""#);
    let with_import = types.replacen(import, &located, 1);
    if with_import == types {
        return Err(io::Error::other(
            "types.xsd does not import the xml namespace",
        ));
    }
    Ok(with_import)
}
