//! The slice of some schemas.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::component::{Component, Part};
use super::cut;
use super::layout::Layout;
use super::links::{Links, links};
use super::schemas::Schemas;
use super::search::search;
use crate::error::{ComponentKind, Error, ErrorKind};
use crate::load::{self, Document, Input, Loaded, beside};
use crate::location::Location;
use crate::model::QName;
use crate::plan::Cause;
use crate::select::Reached;
use crate::write::{self, Stale};

/// Schemas that have only what some operations or root elements need, not written yet.
#[derive(Clone, Debug)]
pub struct Slice {
    /// The text of each file by its path in the output folder. To each other the files are where they were.
    pub files: BTreeMap<PathBuf, String>,
    /// The files and folders of the output folder from which code is generated, in the place of those that were
    /// given. The empty path is the output folder itself.
    pub inputs: Vec<PathBuf>,
    /// How many global components stay.
    pub kept: usize,
    /// How many there were.
    pub total: usize,
    /// What stays only because generated code depends on it although it has no items for it: such as a type that would
    /// get the same Rust name as one that is needed, or a file with another namespace.
    pub beside: Vec<String>,
}

impl Slice {
    /// Brings a folder up to date and returns what was done, as [`Generated::write`](crate::Generated::write) does.
    ///
    /// # Errors
    /// A file that cannot be read or written, or one that is no slice and would be overwritten.
    pub fn write(&self, out: impl AsRef<Path>) -> Result<Vec<Stale>, Error> {
        write::write_slice(out.as_ref(), &self.files)
    }
}

/// What a slice keeps beside what is needed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// What generated code depends on, so that it stays the same.
    #[default]
    Names,
    /// Nothing. Names that were longer because of what is left out become shorter in generated code.
    Nothing,
}

/// What is cut.
pub(crate) struct Whole<'w> {
    pub(crate) loaded: &'w Loaded,
    pub(crate) inputs: &'w [Input],
    /// What is needed of it.
    pub(crate) reached: Reached,
    /// What the Rust names of types depend on.
    pub(crate) causes: Vec<(QName, Cause)>,
    /// The names of the operations that are needed.
    pub(crate) operations: Vec<String>,
    /// Whether the same code is generated from a slice.
    pub(crate) is_same: &'w dyn Fn(&Loaded) -> Result<bool, Error>,
    pub(crate) keep: Keep,
}

/// Cuts the slice.
pub(crate) fn slice(whole: &Whole) -> Result<Slice, Error> {
    let operations = whole.operations.iter().map(String::as_str);
    let schemas = Schemas::new(whole.loaded, operations)?;
    let files = whole.loaded.files().map(|(file, _)| file);
    let cutter = Cutter {
        whole,
        layout: Layout::of(files),
        schemas: &schemas,
    };
    let Reached { types, elements } = whole.reached.clone();
    let types = types.into_iter().map(|name| (ComponentKind::Type, name));
    let elements = elements
        .into_iter()
        .map(|name| (ComponentKind::Element, name));
    let needed = types.chain(elements);
    let needed = needed.map(|(kind, name)| Component::new(kind, name));
    let needed = needed.chain(schemas.messages.components.iter().cloned());
    let needed = schemas.close(needed);
    let choice = cutter.complete(&needed).map_err(|why| {
        let file = whole.inputs.iter().flat_map(Input::files).next();
        let at = file.map_or_else(
            || Location::named("the schemas"),
            |file| Location::start_of(&**file),
        );
        Error::new(&at, ErrorKind::NotSliced(why))
    })?;
    let Parts { files, inputs } = cutter.cut(&choice);
    let inputs = inputs.into_iter().map(|input| match input {
        Input::File(file) => file,
        Input::Folder(files) => {
            let folder = files.first().and_then(|file| file.parent());
            folder.map(Path::to_owned).unwrap_or_default()
        }
    });
    let beside = choice.components.difference(&needed);
    let beside = beside.map(ToString::to_string);
    Ok(Slice {
        files,
        inputs: inputs.collect(),
        kept: choice.components.len(),
        total: schemas.all().count(),
        beside: beside.chain(cutter.names(&choice.fixed)).collect(),
    })
}

/// What stays.
#[derive(Clone)]
struct Choice {
    components: BTreeSet<Component>,
    /// The documents and links that stay beside those that the components need.
    fixed: Links,
}

struct Cutter<'c> {
    whole: &'c Whole<'c>,
    schemas: &'c Schemas<'c>,
    layout: Layout,
}

/// The files of a slice, and which of them are given.
struct Parts {
    files: BTreeMap<PathBuf, String>,
    inputs: Vec<Input>,
}

impl Cutter<'_> {
    /// What stays so that the same code is generated: what is needed, and what that code depends on. The error is why
    /// there is no slice at all with which it works.
    fn complete(&self, needed: &BTreeSet<Component>) -> Result<Choice, String> {
        let choice = self.with(needed, &[]);
        let test = |choice: &Choice| self.is_same(choice).unwrap_or_default();
        if self.whole.keep == Keep::Nothing {
            let is_sound = self.is_same(&choice);
            return is_sound.map(|_| choice).map_err(|error| error.to_string());
        }
        if test(&choice) {
            return Ok(choice);
        }
        let base = self.with(needed, &self.causes()).components;
        let choice = self.with(&base, &[]);
        if test(&choice) {
            return Ok(choice);
        }
        let related = self.schemas.related(needed).into_iter();
        let mut candidates: Vec<Part> = related.map(Part::Component).collect();
        if !test(&self.with(&base, &candidates)) {
            candidates = self.all();
            match self.is_same(&self.with(&base, &candidates)) {
                Ok(true) => {}
                Ok(false) => return Err("other code is generated from its parts".to_owned()),
                Err(error) => return Err(error.to_string()),
            }
        }
        // The search takes the first ones that will do, so the smallest come first.
        candidates.sort_by_cached_key(|candidate| {
            let with = self.with(&base, std::slice::from_ref(candidate));
            with.components.len()
        });
        let found = search(&candidates, &mut |parts| test(&self.with(&base, parts)));
        Ok(self.with(&base, &found))
    }

    /// The components on which the names of needed types depend.
    fn causes(&self) -> Vec<Part> {
        let causes = self.whole.causes.iter();
        let causes = causes.filter(|(ty, _)| self.whole.reached.types.contains(ty));
        let parts = causes.flat_map(|(_, cause)| match cause {
            Cause::Messages(elements) => elements
                .iter()
                .map(|name| (ComponentKind::Element, name.clone()))
                .collect(),
            Cause::Type(name) => vec![(ComponentKind::Type, name.clone())],
        });
        let parts = parts.map(|(kind, name)| Part::Component(Component::new(kind, name)));
        parts.collect()
    }

    /// Everything.
    fn all(&self) -> Vec<Part> {
        let documents = self.schemas.documents.iter().enumerate();
        let documents = documents.flat_map(|(index, (document, _))| {
            let links = 0..document.links.len();
            let links = links.map(move |number| Part::Link(index, number));
            std::iter::once(Part::Document(index)).chain(links)
        });
        let components = self.schemas.all().cloned().map(Part::Component);
        documents.chain(components).collect()
    }

    /// Components with all that they need, and with further parts.
    fn with(&self, base: &BTreeSet<Component>, parts: &[Part]) -> Choice {
        let mut components: Vec<Component> = base.iter().cloned().collect();
        let mut fixed = Links::default();
        for part in parts {
            match part {
                Part::Component(component) => components.push(component.clone()),
                Part::Document(index) => {
                    fixed.documents.insert(*index);
                }
                Part::Link(index, number) => {
                    fixed.links.insert((*index, *number));
                }
            }
        }
        Choice {
            components: self.schemas.close(components),
            fixed,
        }
    }

    /// What documents and links are, for people.
    fn names(&self, links: &Links) -> Vec<String> {
        let file = |index: &usize| {
            let document = self.schemas.documents.get(*index);
            let name = document.map(|(document, _)| self.layout.name(&document.text.file));
            name.unwrap_or_default().display().to_string()
        };
        let documents = links.documents.iter();
        let documents = documents.map(|index| format!("schema {}", file(index)));
        let links = links.links.iter();
        let links = links.map(|(index, _)| format!("a link in {}", file(index)));
        documents.chain(links).collect()
    }

    /// Whether the same code is generated from a choice.
    fn is_same(&self, choice: &Choice) -> Result<bool, Error> {
        let Parts { files, inputs } = self.cut(choice);
        let texts: Vec<_> = files
            .iter()
            .map(|(name, text)| (name.to_string_lossy(), text))
            .collect();
        let texts: Vec<_> = texts
            .iter()
            .map(|(name, text)| (&**name, &***text))
            .collect();
        (self.whole.is_same)(&load::load_inputs_of(&texts, &inputs)?)
    }

    fn cut(&self, choice: &Choice) -> Parts {
        let given = self.whole.inputs.iter().flat_map(Input::files);
        let given: BTreeSet<PathBuf> = given.map(|file| self.layout.name(file)).collect();
        let imported = self.whole.loaded.definitions().iter();
        let imported = imported.flat_map(|definitions| {
            let imports = definitions.imports.iter();
            imports.map(|import| beside(&definitions.text().file, &import.location))
        });
        let imported: BTreeSet<PathBuf> = imported.map(|file| self.layout.name(&file)).collect();
        let with = |is_first: &dyn Fn(&Document, PathBuf) -> bool| -> Vec<usize> {
            let documents = self.schemas.documents.iter().enumerate();
            let found = documents.filter(|(_, (document, _))| {
                is_first(document, self.layout.name(&document.text.file))
            });
            found.map(|(index, _)| index).collect()
        };
        let mut fixed = choice.fixed.clone();
        let inline = with(&|document, name| document.is_inline || imported.contains(&name));
        fixed.documents.extend(inline);
        let first = with(&|document, name| {
            document.is_inline || imported.contains(&name) || given.contains(&name)
        });
        let kept = &choice.components;
        let links = links(self.schemas, kept, &fixed, &first);
        let loaded = self.whole.loaded;
        let files = cut::files(loaded, self.schemas, &self.layout, kept, &links);
        let inputs = self.whole.inputs.iter();
        let inputs =
            inputs.filter_map(|input| self.layout.input(input, |name| files.contains_key(name)));
        let inputs = inputs.collect();
        Parts { files, inputs }
    }
}
