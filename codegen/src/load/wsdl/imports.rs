//! The WSDLs that were read, and what they import.

use std::io;
use std::path::PathBuf;

use super::definitions::{Definitions, WsdlImport};
use crate::error::{Error, ErrorKind, namespace_text};
use crate::load::files::{beside, is_remote};

/// An import: the number of its WSDL, and its number there.
#[derive(Clone, Copy)]
pub(in crate::load) struct ImportId(usize, usize);

/// The WSDLs that were read.
#[derive(Default)]
pub(in crate::load) struct Imports {
    pub(in crate::load) definitions: Vec<Definitions>,
    /// Imports that led to no file, and why.
    open: Vec<(ImportId, ErrorKind)>,
}

impl Imports {
    /// Adds a WSDL, and returns the files that it imports.
    pub(in crate::load) fn add(&mut self, definitions: Definitions) -> Vec<(PathBuf, ImportId)> {
        let index = self.definitions.len();
        let mut files = Vec::new();
        for (number, import) in definitions.imports.iter().enumerate() {
            let (id, location) = (ImportId(index, number), &import.location);
            if is_remote(location) {
                self.open.push((id, ErrorKind::Remote(location.clone())));
            } else {
                files.push((beside(&definitions.text().file, location), id));
            }
        }
        self.definitions.push(definitions);
        files
    }

    /// The file of an import cannot be read.
    pub(in crate::load) fn not_read(&mut self, id: ImportId, error: io::Error) {
        if let Some((_, import)) = self.get(id) {
            let location = import.location.clone();
            self.open
                .push((id, ErrorKind::CannotReadReferenced { location, error }));
        }
    }

    fn get(&self, id: ImportId) -> Option<(&Definitions, &WsdlImport)> {
        let definitions = self.definitions.get(id.0)?;
        Some((definitions, definitions.imports.get(id.1)?))
    }

    /// Whether what was imported has the namespace that the import says.
    pub(in crate::load) fn check_namespace(
        &self,
        id: ImportId,
        found: Option<&str>,
    ) -> Result<(), Error> {
        match self.get(id) {
            Some((definitions, import)) if import.namespace.as_deref() != found => {
                let kind = ErrorKind::ImportedNamespace {
                    found: namespace_text(found),
                    expected: namespace_text(import.namespace.as_deref()),
                };
                Err(definitions.error(import.start, kind))
            }
            _ => Ok(()),
        }
    }

    /// An import must lead to a file, or another file of its namespace must be there.
    pub(in crate::load) fn check_open(
        &mut self,
        has_schema: impl Fn(Option<&str>) -> bool,
    ) -> Result<(), Error> {
        for (id, why) in std::mem::take(&mut self.open) {
            let Some((importer, import)) = self.get(id) else {
                continue;
            };
            let namespace = import.namespace.as_deref();
            let mut others = self.definitions.iter().enumerate();
            let is_given =
                others.any(|(index, d)| index != id.0 && d.target.as_deref() == namespace);
            if !is_given && !has_schema(namespace) {
                return Err(importer.error(import.start, why));
            }
        }
        Ok(())
    }
}
