//! The stages in a row, for a build script or the command.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::emit::{self, Style};
use crate::error::{Error, ErrorKind};
use crate::fingerprint::fingerprint;
use crate::fixups;
use crate::load;
use crate::model::Model;
use crate::plan;
use crate::select::{self, Operations};
use crate::write::{self, Stale};

/// Generates Rust from schemas.
///
/// In the `main` of a build script:
///
/// ```no_run
/// println!("cargo::rerun-if-changed=schemas");
/// let result = ews_codegen::Builder::new()
///     .schemas("schemas")
///     .operation("GetItem")
///     .operation("FindItem")
///     .generate()
///     .and_then(|code| code.write(std::env::var_os("OUT_DIR").unwrap_or_default()));
/// if let Err(error) = result {
///     println!("cargo::error={error}"); // file:line:column: what
/// }
/// ```
///
/// and in the crate
///
/// ```text
/// pub mod ews {
///     include!(concat!(env!("OUT_DIR"), "/mod.rs"));
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Builder {
    schemas: Vec<PathBuf>,
    operations: Vec<String>,
    all: bool,
    runtime: String,
}

impl Default for Builder {
    fn default() -> Self {
        Self::new()
    }
}

impl Builder {
    /// A builder that knows no schema and no operation yet, and whose code stands on `ews_types`.
    #[must_use]
    pub fn new() -> Self {
        Self {
            schemas: Vec::new(),
            operations: Vec::new(),
            all: false,
            runtime: "ews_types".to_owned(),
        }
    }

    /// Adds a schema file, or a folder of them.
    #[must_use]
    pub fn schemas(mut self, path: impl Into<PathBuf>) -> Self {
        self.schemas.push(path.into());
        self
    }

    /// Adds an operation, such as `GetImItems`.
    #[must_use]
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        self.operations.push(name.into());
        self
    }

    /// Takes all operations of the schemas, and all other root elements of messages. Then none may be
    /// named.
    #[must_use]
    pub fn all_operations(mut self) -> Self {
        self.all = true;
        self
    }

    /// The path of the runtime in the generated code, if that is not `ews_types`: one that holds in any
    /// file of the crate.
    #[must_use]
    pub fn runtime(mut self, path: impl Into<String>) -> Self {
        self.runtime = path.into();
        self
    }

    /// Whether a text can be the path of the runtime.
    #[must_use]
    pub fn is_runtime(path: &str) -> bool {
        emit::runtime(path).is_some()
    }

    /// Runs all stages but the last.
    ///
    /// # Errors
    /// Whatever is wrong with the schemas, with its place; an operation that they do not have; no schemas,
    /// no operation, or operations by name and all of them; a runtime that is no path.
    pub fn generate(&self) -> Result<Generated, Error> {
        let mistake = match (self.all, self.operations.is_empty()) {
            _ if self.schemas.is_empty() => Some(ErrorKind::NoInput),
            (false, true) => Some(ErrorKind::NoOperation),
            (true, false) => Some(ErrorKind::NamedAndAll),
            _ => None,
        };
        if let Some(mistake) = mistake {
            return Err(emit::builder(mistake));
        }
        let loaded = load::load(&self.schemas)?;
        let names: Vec<(String, &str)> = loaded
            .files()
            .map(|(path, text)| {
                (
                    path.file_name()
                        .unwrap_or_default()
                        .to_string_lossy()
                        .into_owned(),
                    text,
                )
            })
            .collect();
        let fingerprint = fingerprint(names.iter().map(|(name, text)| (name.as_str(), *text)));
        let mut model = Model::build(&loaded)?;
        let fixups = fixups::apply(&mut model);
        let operations = if self.all {
            Operations::All
        } else {
            Operations::Named(self.operations.clone())
        };
        let selection = select::select(&model, &operations)?;
        let plan = plan::plan(&model, &selection)?;
        let style = Style {
            runtime: self.runtime.clone(),
            fingerprint,
        };
        let files = emit::emit(&plan, &style)?;
        Ok(Generated {
            files,
            types: plan.types,
            operations: plan.operations.len(),
            fixups,
        })
    }
}

/// Generated code, not written yet.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The text of each file by its path in the output folder.
    pub files: BTreeMap<PathBuf, String>,
    /// How many named types of the schemas it has.
    pub types: usize,
    /// How many operations.
    pub operations: usize,
    /// The fix-ups that found something, and how often.
    pub fixups: Vec<(&'static str, usize)>,
}

impl Generated {
    /// Brings a folder up to date and says what was done: files that differ are written, obsolete ones
    /// removed. Obsolete are those that an earlier run wrote into this folder or its modules and that are
    /// no longer needed; nothing else is touched.
    ///
    /// # Errors
    /// A file that cannot be read or written.
    pub fn write(&self, out: impl AsRef<Path>) -> Result<Vec<Stale>, Error> {
        write::write(out.as_ref(), &self.files)
    }

    /// What in a folder is not up to date.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn stale(&self, out: impl AsRef<Path>) -> Result<Vec<Stale>, Error> {
        write::stale(out.as_ref(), &self.files)
    }

    /// The number of lines without documentation comments.
    #[must_use]
    pub fn lines(&self) -> usize {
        let is_code = |line: &&str| !line.trim_start().starts_with("///");
        self.files
            .values()
            .map(|text| text.lines().filter(is_code).count())
            .sum()
    }
}
