//! Runs all stages, for a build script or the command.

mod slice;
mod staged;
mod stages;
mod tree;

pub(crate) use staged::{Planned, Read};

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::constraints;
use crate::emit::{self, Style};
use crate::error::{Error, ErrorKind};
use crate::fingerprint::fingerprint;
use crate::load::{self, Loaded};
use crate::model::Model;
use crate::plan::{self, Plan};
use crate::profile::{Applied, Profile};
use crate::rust;
use crate::select::{self, Names, Selection, Wanted};
use crate::write::{self, Stale};

/// Generates Rust from schemas.
///
/// In the `main` of a build script:
///
/// ```no_run
/// ews_codegen::Builder::new()
///     .schemas("schemas")
///     .root("note")
///     .build_script();
/// ```
///
/// and in the crate, which has `xsd-runtime` as a dependency,
///
/// ```text
/// pub mod note {
///     include!(concat!(env!("OUT_DIR"), "/mod.rs"));
/// }
/// ```
///
/// For operations of a service, a WSDL or a [profile](Profile) is needed.
#[derive(Clone, Debug)]
pub struct Builder {
    pub(crate) profile: Profile,
    schemas: Vec<PathBuf>,
    operations: Vec<String>,
    all_operations: bool,
    roots: Vec<String>,
    all_roots: bool,
    runtime: Option<String>,
    renames: Vec<(String, String)>,
    non_exhaustive: bool,
}

impl Default for Builder {
    fn default() -> Self {
        Self::new()
    }
}

impl Builder {
    /// A builder that uses only the schemas.
    #[must_use]
    pub fn new() -> Self {
        Self {
            profile: Profile::NONE,
            schemas: Vec::new(),
            operations: Vec::new(),
            all_operations: false,
            roots: Vec::new(),
            all_roots: false,
            runtime: None,
            renames: Vec::new(),
            non_exhaustive: false,
        }
    }

    /// What is known beyond the schemas.
    #[must_use]
    pub fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// Adds a schema file, a folder of them, or a WSDL 1.1 with schemas in it. From a folder only the `.xsd` files
    /// are taken.
    #[must_use]
    pub fn schemas(mut self, path: impl Into<PathBuf>) -> Self {
        self.schemas.push(path.into());
        self
    }

    /// Adds an operation, such as `GetImItems`. A WSDL says which operations there are, or else a profile.
    #[must_use]
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        self.operations.push(name.into());
        self
    }

    /// Takes all operations, and with a profile all other messages: the root elements in the namespaces of
    /// operations. Operations of a WSDL that cannot be generated are left out, with a warning. Then no operation may be given by name.
    #[must_use]
    pub fn all_operations(mut self) -> Self {
        self.all_operations = true;
        self
    }

    /// Adds a root element: a global element of the schemas, by its local name. Where several namespaces
    /// have an element of this name, it is `prefix:local` with the prefix that the schemas use, or
    /// `{namespace}local`.
    #[must_use]
    pub fn root(mut self, name: impl Into<String>) -> Self {
        self.roots.push(name.into());
        self
    }

    /// Takes all global elements of the schemas as root elements. Then none may be given by name.
    #[must_use]
    pub fn all_roots(mut self) -> Self {
        self.all_roots = true;
        self
    }

    /// The path of the runtime in the generated code. It must be valid in every file of the crate. Without this it
    /// is that of the profile, or `xsd_runtime` without a profile.
    #[must_use]
    pub fn runtime(mut self, path: impl Into<String>) -> Self {
        self.runtime = Some(path.into());
        self
    }

    /// Gives a Rust name to something that the schema names, in place of the one that it would get:
    ///
    /// | `from` | what |
    /// |---|---|
    /// | `name` | a type, or a global element with an item of its own |
    /// | `name/element` | the field or variant for an element in it |
    /// | `name/@attribute` | the field for an attribute in it |
    /// | `name/choice()`, `name/choice(element)` | the choice in it, the one that has the element: a name such as `sort_key` is for the field, one such as `SortKey` for the enum |
    /// | `name/item()` | the enum for the items of a list of values |
    /// | `name=value` | the variant for a value of an enumeration in it |
    ///
    /// The name is `local`, `prefix:local` with the prefix that the schemas use, or `{namespace}local`. If a type
    /// and an element have it, the type is meant. An element or attribute is given by its local name, or as the
    /// documentation of its field spells it. `to` is the Rust name as it is.
    #[must_use]
    pub fn rename(mut self, from: impl Into<String>, to: impl Into<String>) -> Self {
        self.renames.push((from.into(), to.into()));
        self
    }

    /// Makes the structs and enums `#[non_exhaustive]`, so that a later version of the schemas can add fields and
    /// variants without breaking other crates. These make a struct with `new` or `default` and the setters. Without
    /// this they can also write it out, with `..Note::default()` for the rest, and match without `_`.
    #[must_use]
    pub fn non_exhaustive(mut self, is_non_exhaustive: bool) -> Self {
        self.non_exhaustive = is_non_exhaustive;
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
    /// Whatever is wrong with the schemas, with its location; an operation or root element that they do not
    /// have; no schemas; nothing to generate, or some by name and all of them; operations without a profile or WSDL;
    /// a runtime that is not a path; a rename of something that there is not, or to a name that is taken.
    pub fn generate(&self) -> Result<Generated, Error> {
        let wanted = self.wanted()?;
        let loaded = load::load(&self.schemas)?;
        let (model, fixups) = self.model(&loaded)?;
        let selection = select::select(&model, &self.profile, &wanted)?;
        let plan = self.planned(&model, &selection)?;
        let files = emit::emit(&plan, &self.style(fingerprint_of(&loaded)))?;
        let left_out = match wanted.operations {
            Names::All => select::unsupported(&model),
            Names::Only(_) => Vec::new(),
        };
        let warnings = loaded.warnings().chain(&left_out);
        let folders = self.schemas.iter().filter(|path| path.is_dir());
        let read = loaded.files().map(|(path, _)| path.to_owned());
        let inputs = folders.cloned().chain(read).collect();
        Ok(Generated {
            files,
            types: plan.types,
            operations: plan.operations.len(),
            roots: plan.roots.iter().map(RootElement::of).collect(),
            has_globals: plan.globals.is_some(),
            fixups,
            identity_constraints: plan.identities.constraints(),
            warnings: warnings.map(ToString::to_string).collect(),
            inputs,
        })
    }

    /// What the schemas say and the profile makes of it, with the fix-ups that changed something.
    fn model(&self, loaded: &Loaded) -> Result<(Model, Vec<Applied>), Error> {
        let mut model = Model::build(loaded)?;
        let fixups = self.profile.apply_fixups(&mut model);
        constraints::check(&model)?;
        Ok((model, fixups))
    }

    /// The plan for a selection.
    fn planned(&self, model: &Model, selection: &Selection) -> Result<Plan, Error> {
        plan::plan_renamed(model, &self.profile, selection, &self.renames)
    }

    /// The settings of the code.
    fn style(&self, fingerprint: String) -> Style {
        let runtime = self.runtime.as_deref();
        Style {
            profile: self.profile,
            runtime: runtime.unwrap_or(self.profile.runtime()).to_owned(),
            non_exhaustive: self.non_exhaustive,
            fingerprint,
        }
    }

    /// What is to be generated, if that is clear.
    pub(crate) fn wanted(&self) -> Result<Wanted, Error> {
        let wanted = Wanted {
            operations: names(&self.operations, self.all_operations),
            roots: names(&self.roots, self.all_roots),
        };
        let is_nothing = wanted.operations.is_empty() && wanted.roots.is_empty();
        let mistakes = [
            (self.schemas.is_empty(), ErrorKind::NoInput),
            (
                self.all_operations && !self.operations.is_empty(),
                ErrorKind::NamedAndAll("operations"),
            ),
            (
                self.all_roots && !self.roots.is_empty(),
                ErrorKind::NamedAndAll("root elements"),
            ),
            (
                self.profile.has_operations() && is_nothing,
                ErrorKind::NoOperation,
            ),
            (is_nothing, ErrorKind::NoRoot),
        ];
        let mistake = mistakes.into_iter().find(|(is_made, _)| *is_made);
        mistake.map_or(Ok(wanted), |(_, kind)| Err(emit::builder(kind)))
    }
}

fn names(names: &[String], all: bool) -> Names {
    if all {
        Names::All
    } else {
        Names::Only(names.to_vec())
    }
}

fn fingerprint_of(loaded: &Loaded) -> String {
    let files = loaded.files().map(|(path, text)| {
        let name = path.file_name().unwrap_or_default();
        (name.to_string_lossy().into_owned(), text)
    });
    let files: Vec<(String, &str)> = files.collect();
    fingerprint(files.iter().map(|(name, text)| (name.as_str(), *text)))
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
    /// The root elements, with those of the operations.
    pub roots: Vec<RootElement>,
    /// Whether it says what the schemas declare: `GLOBALS`, by which wildcard content and `xsi:type` are judged.
    pub has_globals: bool,
    /// The fix-ups that changed something.
    pub fixups: Vec<Applied>,
    /// How many `xs:key`, `xs:keyref` and `xs:unique` the schemas have. They are checked for whole documents, not
    /// for messages in envelopes and not in streams.
    pub identity_constraints: usize,
    /// A warning for each location of an include or import that was not read, and for each operation that was
    /// left out.
    pub warnings: Vec<String>,
    /// What the code depends on: the folders that were given, and the files that were read.
    pub inputs: Vec<PathBuf>,
}

/// A root element of generated code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootElement {
    /// Its namespace.
    pub namespace: Option<String>,
    /// Its local name.
    pub local: String,
    /// Its Rust type, by its path in the generated module, such as `orders::Order`.
    pub path: String,
}

impl RootElement {
    fn of(root: &plan::Root) -> Self {
        let plan::ItemPath { module, ident } = &root.path;
        Self {
            namespace: root.element.namespace.as_deref().map(ToOwned::to_owned),
            local: root.element.local.to_string(),
            path: format!("{}::{}", rust::ident(module), rust::ident(ident)),
        }
    }
}

impl Generated {
    /// Brings a folder up to date and returns what was done: files that differ are written, obsolete ones
    /// removed. Obsolete files are those that an earlier run wrote into this folder or its modules and that
    /// are no longer needed. Other files are not touched.
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
