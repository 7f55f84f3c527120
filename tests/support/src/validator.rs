//! Validates documents with `xsd-schema`.

use std::error::Error;
use std::path::Path;

use xsd_schema::validation::{
    CollectingValidationSink, SchemaValidator, ValidationFlags, drive_quick_xml,
};
use xsd_schema::{SchemaSet, SchemaSetBuilder};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The schemas of the file `properties.xsd` in a folder.
pub fn compile(folder: &Path) -> Result<SchemaSet> {
    let file = folder.join("properties.xsd");
    let file = file.to_str().ok_or("a folder whose name is no text")?;
    let compiled = SchemaSetBuilder::new().add("", file)?.compile()?;
    assert!(compiled.directive_failures().is_empty());
    Ok(compiled.into_schema_set())
}

/// What `xsd-schema` says of a document.
pub fn complaints(schemas: &SchemaSet, document: &str) -> Result<Vec<String>> {
    let (mut errors, mut warnings) = (Vec::new(), Vec::new());
    let validator = SchemaValidator::new(schemas, ValidationFlags::default());
    let mut run = validator.start_run(CollectingValidationSink {
        errors: &mut errors,
        warnings: &mut warnings,
    });
    drive_quick_xml(document.as_bytes(), &mut run, schemas)?;
    drop(run);
    Ok(errors.iter().map(ToString::to_string).collect())
}
