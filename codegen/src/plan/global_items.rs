//! What the schemas declare, as code that judges wildcard content has it.

use std::collections::BTreeMap;

use super::paths::ItemPath;
use super::ty::Ty;

/// What the schemas declare, by the names that generated code has for it.
#[derive(Clone, Debug, Default)]
pub struct Globals {
    /// The global elements.
    pub elements: BTreeMap<String, GlobalElement>,
    /// The named types that are not abstract.
    pub types: BTreeMap<String, Ty>,
    /// Whether these are all types.
    pub has_all_types: bool,
    /// The global attributes.
    pub attributes: BTreeMap<String, Ty>,
}

/// A global element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GlobalElement {
    /// A root element of the generated code.
    Root(ItemPath),
    /// One that is not generated.
    Unread,
    /// One that cannot be in a document.
    Abstract,
}

impl Globals {
    /// The sets of facets that they name.
    pub(super) fn facets(&self) -> impl Iterator<Item = &ItemPath> {
        let types = self.types.values().chain(self.attributes.values());
        types.filter_map(Ty::facets)
    }
}
