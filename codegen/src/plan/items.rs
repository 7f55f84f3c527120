//! The plan: all generated items and their files.

use std::collections::{BTreeMap, BTreeSet};

use super::comparison::Comparison;
use super::enums::{Choice, Derived, Enumeration, Union};
use super::facet_set::FacetSet;
use super::global_items::Globals;
use super::identity_items::Identities;
use super::paths::{ItemPath, OutputFile};
use super::structs::{Constraint, Struct};
use super::ty::Ty;
use crate::error::ComponentKind;
use crate::model::{Documentation, QName};

/// All generated items.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The namespaces, each with its canonical prefix and module.
    pub namespaces: Vec<Namespace>,
    /// The items by their paths.
    pub items: BTreeMap<ItemPath, Item>,
    /// The files, each with its items: a named type first, then what is defined inside it.
    pub files: BTreeMap<OutputFile, Vec<ItemPath>>,
    /// What each file is for: the type, element or group, by its kind and name.
    pub owners: BTreeMap<OutputFile, (ComponentKind, QName)>,
    /// The operations.
    pub operations: Vec<Operation>,
    /// Every root element: the variant for it in the enum of messages, and its struct.
    pub roots: Vec<Root>,
    /// What wildcard content is judged by.
    pub globals: Option<Globals>,
    /// The declarations that identity constraints and IDs need.
    pub identities: Identities,
    /// The struct that all response messages extend.
    pub response_message: Option<ItemPath>,
    /// The header elements.
    pub headers: Vec<HeaderField>,
    /// How many named types of the schema were planned.
    pub types: usize,
    /// The items that have no valid value.
    pub impossible: BTreeSet<ItemPath>,
    /// What values of each item can be compared for.
    pub comparisons: BTreeMap<ItemPath, Comparison>,
    /// The sets of facets that files other than their own use.
    pub shared_facets: BTreeSet<ItemPath>,
}

/// A namespace as generated code spells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Namespace {
    /// The URI.
    pub uri: Option<String>,
    /// The canonical prefix, one or two characters, or the prefix that XML itself gives the namespace.
    pub prefix: String,
    /// The module.
    pub module: String,
}

impl Namespace {
    /// Its URI, if generated code must declare the canonical prefix: not for `xml` and `xsi`.
    #[must_use]
    pub fn declared(&self) -> Option<&str> {
        let uri = self.uri.as_deref()?;
        fixed_prefix(uri).is_none().then_some(uri)
    }
}

/// The prefix of a namespace that has the same one in every document. Generated code does not declare it.
pub(super) fn fixed_prefix(uri: &str) -> Option<&'static str> {
    match uri {
        "http://www.w3.org/XML/1998/namespace" => Some("xml"),
        "http://www.w3.org/2001/XMLSchema-instance" => Some("xsi"),
        _ => None,
    }
}

/// A Rust item.
#[derive(Clone, Debug)]
pub enum Item {
    /// A struct.
    Struct(Struct),
    /// An enum of elements.
    Choice(Choice),
    /// An enum of types; `xsi:type` says which one a value has.
    Derived(Derived),
    /// An enum of values.
    Enumeration(Enumeration),
    /// An enum of simple types.
    Union(Union),
    /// The facets of a simple type.
    Facets(FacetSet),
}

impl Item {
    /// Its name.
    #[must_use]
    pub fn ident(&self) -> &str {
        match self {
            Self::Struct(item) => &item.ident,
            Self::Choice(item) => &item.ident,
            Self::Derived(item) => &item.ident,
            Self::Enumeration(item) => &item.ident,
            Self::Union(item) => &item.ident,
            Self::Facets(item) => &item.ident,
        }
    }
}

/// An operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its name.
    pub name: String,
    /// Its module, where it has one.
    pub module: String,
    /// The root element of the request.
    pub request: Root,
    /// The root element of the response, if there is one.
    pub response: Option<Root>,
    /// Its action.
    pub action: String,
    /// What may stand in the detail of a fault.
    pub faults: Vec<Root>,
    /// The header blocks of the request.
    pub request_headers: Vec<Root>,
    /// The header blocks of the response.
    pub response_headers: Vec<Root>,
}

/// A root element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// Its name in the schema.
    pub element: QName,
    /// Its local name, which is also the variant in the enum of messages.
    pub ident: String,
    /// Its name as generated code spells it.
    pub name: String,
    /// Its type.
    pub path: ItemPath,
    /// Its default or fixed value.
    pub constraint: Option<Constraint>,
}

/// A header element.
#[derive(Clone, Debug)]
pub struct HeaderField {
    /// The field.
    pub field: String,
    /// Its name as generated code spells it.
    pub name: String,
    /// Its documentation.
    pub doc: Documentation,
    /// Its type.
    pub ty: Ty,
}
