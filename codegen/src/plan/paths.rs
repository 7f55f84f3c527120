//! Where generated items are: in the module tree, and in which file.

use super::ident;

/// The file that an item is written to: module and file stem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputFile {
    /// The module of its namespace.
    pub module: String,
    /// The file in it.
    pub file: String,
}

impl OutputFile {
    /// The file of a named item. Each named item has a separate file.
    #[must_use]
    pub fn of(path: &ItemPath) -> Self {
        Self {
            module: path.module.clone(),
            file: ident::file(&path.ident),
        }
    }
}

/// A path to a generated item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemPath {
    /// The module of its namespace.
    pub module: String,
    /// Its name in it.
    pub ident: String,
}
