//! Folders with schemas for validators.

use std::path::Path;
use std::{fs, io};

use crate::files::{files, root};

/// Copies this repository's schemas to a folder, including the schema of the envelope.
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

/// Copies a folder with schemas. The schema of the xml namespace is added, and imports of it get its location.
///
/// # Errors
/// A file cannot be copied, or there is none.
pub fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    fs::copy(root().join("codegen/src/load/xml.xsd"), to.join("xml.xsd"))?;
    for path in files(from, "xsd")? {
        let schema = fs::read_to_string(&path)?;
        let copy = to.join(path.file_name().unwrap_or_default());
        fs::write(copy, schema.replacen(XML, &with_location(), 1))?;
    }
    Ok(())
}

/// How an import of the xml namespace names it.
const XML: &str = r#"namespace="http://www.w3.org/XML/1998/namespace""#;

/// Schemas do not say where the schema of the xml namespace is. Validators do not know.
fn with_location() -> String {
    format!(r#"{XML} schemaLocation="xml.xsd""#)
}

/// The official types.xsd with the location of what it imports.
fn with_import(types: &str) -> io::Result<String> {
    let with_import = types.replacen(XML, &with_location(), 1);
    if with_import == types {
        return Err(io::Error::other(
            "types.xsd does not import the xml namespace",
        ));
    }
    Ok(with_import)
}
