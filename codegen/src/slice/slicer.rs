//! The slice of some schemas.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::component::Component;
use super::cut;
use super::layout::Layout;
use super::links::links;
use super::schemas::Schemas;
use super::search::search;
use crate::error::{ComponentKind, Error, ErrorKind};
use crate::load::{self, Document, Input, Loaded, beside};
use crate::location::Location;
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
    /// The components that stay only because generated code depends on them although it has no items for them: such as
    /// a type that would get the same Rust name as one that is needed.
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

/// What is cut.
pub(crate) struct Whole<'w> {
    pub(crate) loaded: &'w Loaded,
    pub(crate) inputs: &'w [Input],
    /// What is needed of it.
    pub(crate) reached: Reached,
    /// The names of the operations that are needed.
    pub(crate) operations: Vec<String>,
    /// Whether the same code is generated from a slice.
    pub(crate) is_same: &'w dyn Fn(&Loaded) -> Result<bool, Error>,
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
    let kept = cutter.complete(&needed).ok_or_else(|| {
        let file = whole.inputs.iter().flat_map(Input::files).next();
        let at = file.map_or_else(
            || Location::named("the schemas"),
            |file| Location::start_of(&**file),
        );
        Error::new(&at, ErrorKind::NotSliced)
    })?;
    let Parts { files, inputs } = cutter.cut(&kept);
    let beside = kept.difference(&needed);
    let inputs = inputs.into_iter().map(|input| match input {
        Input::File(file) => file,
        Input::Folder(files) => {
            let folder = files.first().and_then(|file| file.parent());
            folder.map(Path::to_owned).unwrap_or_default()
        }
    });
    Ok(Slice {
        files,
        inputs: inputs.collect(),
        kept: kept.len(),
        total: schemas.all().count(),
        beside: beside.map(|component| component.to_string()).collect(),
    })
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
    /// What stays so that the same code is generated: what is needed, and what its names depend on. `None` if there is
    /// no slice at all with which it works.
    fn complete(&self, needed: &BTreeSet<Component>) -> Option<BTreeSet<Component>> {
        let with = |added: &[Component]| {
            let all = needed.iter().chain(added);
            self.schemas.close(all.cloned())
        };
        let mut test = |added: &[Component]| self.is_same(&with(added));
        if test(&[]) {
            return Some(needed.clone());
        }
        let likely = self.schemas.related(needed);
        let others = self.schemas.all().filter(|one| !needed.contains(one));
        let others: Vec<Component> = others.cloned().collect();
        let candidates = [likely, others];
        let mut candidates = candidates.into_iter().find(|some| test(some))?;
        // The search takes the first ones that will do, so the smallest come first.
        candidates.sort_by_cached_key(|candidate| with(std::slice::from_ref(candidate)).len());
        Some(with(&search(&candidates, &mut test)))
    }

    /// Whether the same code is generated if these components stay.
    fn is_same(&self, kept: &BTreeSet<Component>) -> bool {
        let Parts { files, inputs } = self.cut(kept);
        let texts = files.iter();
        let texts: Vec<_> = texts
            .map(|(name, text)| (name.to_string_lossy(), text))
            .collect();
        let texts: Vec<_> = texts.iter().map(|(name, text)| (&**name, &***text)).collect();
        let loaded = load::load_inputs_of(&texts, &inputs);
        loaded
            .and_then(|loaded| (self.whole.is_same)(&loaded))
            .unwrap_or_default()
    }

    fn cut(&self, kept: &BTreeSet<Component>) -> Parts {
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
        let fixed = with(&|document, name| document.is_inline || imported.contains(&name));
        let first = with(&|document, name| {
            document.is_inline || imported.contains(&name) || given.contains(&name)
        });
        let links = links(self.schemas, kept, &fixed, &first);
        let files = cut::files(self.whole.loaded, self.schemas, &self.layout, kept, &links);
        let inputs = self.whole.inputs.iter();
        let inputs = inputs.filter_map(|input| {
            self.layout
                .input(input, |name| files.contains_key(name))
        });
        let inputs = inputs.collect();
        Parts { files, inputs }
    }
}
