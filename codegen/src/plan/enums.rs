//! Enums: of elements, of types, of values.

use super::content_model::ContentModel;
use super::paths::ItemPath;
use super::repeats::Repeats;
use super::structs::{ElementKind, ListKind, Wildcard};
use super::ty::Ty;
use crate::model::{Documentation, WhiteSpace};

/// An enum of elements.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its name.
    pub ident: String,
    /// Its documentation.
    pub doc: Documentation,
    /// What it is in the schema, for its documentation.
    pub schema: String,
    /// The alternatives.
    pub alternatives: Vec<Alternative>,
    /// The variant for an element that the schema does not know. The enum of all messages has none.
    pub other: Option<String>,
    /// Whether it says what its content model is, for a check of more than one choice.
    pub has_model: bool,
    /// If it is a child of mixed content: the content model that the children must meet.
    pub content: Option<ContentModel>,
    /// Whether it is a complex type, whose element holds the choice.
    pub is_type: bool,
    /// The indexes of the alternatives, sorted by the least depth of their values: the first one ends a
    /// recursion.
    pub by_height: Vec<usize>,
}

/// An alternative of a choice.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// The variant.
    pub variant: String,
    /// Its documentation.
    pub doc: Documentation,
    /// What it holds.
    pub kind: AlternativeKind,
}

/// What an alternative holds.
#[derive(Clone, Debug)]
pub enum AlternativeKind {
    /// An element.
    Element(ElementKind),
    /// An element that repeats, and how often.
    Elements(ElementKind, Repeats),
    /// An element that only repeats another thing.
    List(ListKind),
    /// A sequence, as a struct.
    Group(ItemPath),
    /// A wildcard element.
    Any(Wildcard),
}

/// An enum of a type and the types that derive from it.
#[derive(Clone, Debug)]
pub struct Derived {
    /// Its name.
    pub ident: String,
    /// Its documentation.
    pub doc: Documentation,
    /// What it stands for.
    pub schema: String,
    /// The variant, the value of `xsi:type` and the type of each.
    pub types: Vec<(String, String, ItemPath)>,
    /// Whether the first type is the declared one, which needs no `xsi:type`. Otherwise that is abstract.
    pub has_declared: bool,
    /// The indexes of the types, sorted by the least depth of their values: the first one ends a recursion.
    pub by_height: Vec<usize>,
}

/// An enum of values.
#[derive(Clone, Debug)]
pub struct Enumeration {
    /// Its name.
    pub ident: String,
    /// Its documentation.
    pub doc: Documentation,
    /// What it stands for.
    pub schema: String,
    /// The variant, the value and the documentation of each.
    pub values: Vec<(String, String, Documentation)>,
    /// The variant for a value that the schema does not know.
    pub other: String,
    /// What is done to white space before a text is compared with the values.
    pub white_space: WhiteSpace,
}

/// An enum of simple types.
#[derive(Clone, Debug)]
pub struct Union {
    /// Its name.
    pub ident: String,
    /// Its documentation.
    pub doc: Documentation,
    /// What it stands for.
    pub schema: String,
    /// The variant and type of each member.
    pub members: Vec<(String, Ty)>,
}

impl AlternativeKind {
    /// The name of what it holds, for messages.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Element(element) | Self::Elements(element, _) => &element.name,
            Self::List(list) => &list.name,
            Self::Group(path) => &path.ident,
            Self::Any(_) => "any element",
        }
    }
}

/// The variant of a choice for an element that the schema does not know.
#[derive(Clone, Debug)]
pub struct OtherVariant<'c> {
    /// Its name.
    pub name: &'c str,
    /// What can be read of any element, because all alternatives extend it.
    pub base: Option<ItemPath>,
}
