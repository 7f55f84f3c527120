//! Public items as data. Types are texts, with all paths written out.

use std::collections::{BTreeMap, BTreeSet};

/// The public items of a file, by name. A module inside the file stands before the name.
pub(super) type Items = BTreeMap<String, Item>;

/// A public item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) kind: Kind,
    /// Whether other crates may name all its fields or variants.
    pub(super) is_exhaustive: bool,
    /// The fields of a struct or the variants of an enum, each with its type; one part for all else.
    pub(super) parts: Vec<(String, String)>,
    /// The traits that it implements. That a trait is derived makes no difference.
    pub(super) traits: BTreeSet<String>,
    /// Its functions and constants.
    pub(super) functions: BTreeMap<String, Function>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// Only what it implements is known: its definition is in another file.
    #[default]
    Elsewhere,
    Struct,
    Enum,
    /// A constant, another name for a type, a function.
    Other,
}

/// A function of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Function {
    /// The name and type of each parameter.
    pub(super) parameters: Vec<(String, String)>,
    pub(super) result: String,
}

impl Kind {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Elsewhere => "type",
            Self::Struct => "struct",
            Self::Enum => "enum",
            Self::Other => "item",
        }
    }
}
