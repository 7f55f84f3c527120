//! What generated code says of the elements that identity constraints and IDs need. All names are as generated code
//! spells them.

use std::collections::BTreeSet;

use crate::model::Process;

/// The elements and types that identity constraints and IDs need.
#[derive(Clone, Debug, Default)]
pub struct Identities {
    /// The global elements.
    pub elements: Vec<IdentityElement>,
    /// The types.
    pub types: Vec<IdentityType>,
}

/// A declaration of an element.
#[derive(Clone, Debug)]
pub struct IdentityElement {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: IdentityReference,
    /// Its default or fixed value.
    pub default: Option<String>,
    /// Whether it may be nil.
    pub is_nillable: bool,
    /// Its identity constraints.
    pub constraints: Vec<Identity>,
    /// The types that `xsi:type` may name, with blanks between them, if some are blocked.
    pub admitted: Option<String>,
}

/// How an element refers to its type.
#[derive(Clone, Debug)]
pub enum IdentityReference {
    /// One of [`Identities::types`], by its name.
    Type(String),
    /// A simple type.
    Simple(IdentitySimple),
    /// `xs:anyType`
    Any,
}

/// A type.
#[derive(Clone, Debug, Default)]
pub struct IdentityType {
    /// Its name, or the path of elements to it.
    pub name: String,
    /// The type from which it derives.
    pub base: Option<String>,
    /// Its text.
    pub text: Option<IdentitySimple>,
    /// Its attributes.
    pub attributes: Vec<IdentityAttribute>,
    /// Its local elements.
    pub elements: Vec<IdentityElement>,
    /// Its global elements, with those that may substitute for them.
    pub(super) globals: BTreeSet<String>,
    /// The ways in which it processes the elements that its wildcards allow.
    pub(super) wildcards: Vec<Process>,
    /// Whether it names global elements.
    pub has_globals: bool,
    /// Whether it has a wildcard whose elements are assessed.
    pub any_element: bool,
    /// Whether it has a wildcard whose attributes are assessed.
    pub any_attribute: bool,
}

/// A declaration of an attribute.
#[derive(Clone, Debug)]
pub struct IdentityAttribute {
    /// Its name.
    pub name: String,
    /// Its type. `None` if a restriction takes it away.
    pub ty: Option<IdentitySimple>,
    /// Its default or fixed value.
    pub default: Option<String>,
}

/// A simple type, without its facets.
#[derive(Clone, Debug)]
pub enum IdentitySimple {
    /// A built-in type by its local name.
    Builtin(&'static str),
    /// A list.
    List(Box<Self>),
    /// A union.
    Union(Vec<Self>),
}

/// An identity constraint.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Its name.
    pub name: String,
    /// The key to which it refers, if it does.
    pub key: Option<String>,
    /// Whether all elements must have values.
    pub is_key: bool,
    /// The elements to which it applies.
    pub selector: String,
    /// The paths of the values.
    pub fields: Vec<String>,
}

impl Identities {
    /// How many identity constraints there are.
    #[must_use]
    pub fn constraints(&self) -> usize {
        let of_types = self.types.iter().flat_map(|ty| &ty.elements);
        let elements = self.elements.iter().chain(of_types);
        let names = elements.flat_map(|element| &element.constraints);
        let names: BTreeSet<&str> = names.map(|constraint| &*constraint.name).collect();
        names.len()
    }
}

impl IdentitySimple {
    /// Whether values are IDs, or refer to them.
    pub(super) fn has_role(&self) -> bool {
        match self {
            Self::Builtin(name) => matches!(*name, "ID" | "IDREF" | "IDREFS"),
            Self::List(item) => item.has_role(),
            Self::Union(_) => false,
        }
    }
}

impl IdentityElement {
    /// Whether something is asked of it, whatever its type.
    pub(super) fn is_asked(&self) -> bool {
        let has_role = matches!(&self.ty, IdentityReference::Simple(ty) if ty.has_role());
        has_role || !self.constraints.is_empty() || self.admitted.is_some()
    }
}

impl IdentityAttribute {
    /// Whether it is an ID, or refers to one.
    pub(super) fn has_role(&self) -> bool {
        self.ty.as_ref().is_some_and(IdentitySimple::has_role)
    }
}

impl IdentityType {
    /// Whether something is asked of its own parts.
    pub(super) fn is_asked(&self) -> bool {
        self.text.as_ref().is_some_and(IdentitySimple::has_role)
            || self.attributes.iter().any(IdentityAttribute::has_role)
            || self.elements.iter().any(IdentityElement::is_asked)
    }
}
