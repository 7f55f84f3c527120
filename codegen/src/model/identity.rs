//! Identity constraints (`xs:unique`, `xs:key`, `xs:keyref`) and `xs:notation`.

use std::sync::Arc;

use super::name::QName;
use crate::documentation::Documentation;
use crate::location::Location;

/// `xs:unique`, `xs:key` or `xs:keyref`
#[derive(Clone, Debug)]
pub struct IdentityConstraint {
    /// Its name.
    pub name: QName,
    /// Its kind.
    pub kind: IdentityKind,
    /// The elements to which it applies: those of any of these paths.
    pub selector: Vec<Path>,
    /// The values: for each the paths where it may be.
    pub fields: Vec<Vec<Path>>,
    /// Its documentation.
    pub doc: Documentation,
    /// Its location.
    pub at: Location,
}

/// A path from an element to elements inside it, or to an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Whether it begins at the element or anywhere inside it (`.//`).
    pub is_below: bool,
    /// The elements on the way.
    pub steps: Vec<NameTest>,
    /// The attribute at its end.
    pub attribute: Option<NameTest>,
}

/// A step of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameTest {
    /// Any name: `*`
    Any,
    /// Any name in a namespace: `t:*`
    Namespace(Arc<str>),
    /// A name.
    Name(QName),
}

/// The kinds of identity constraints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdentityKind {
    /// `xs:unique`: no two elements have the same values.
    Unique,
    /// `xs:key`: no two elements have the same values, and all elements have values.
    Key,
    /// `xs:keyref`: the values are those of an element of this key.
    Reference(QName),
}

/// `xs:notation`
#[derive(Clone, Debug)]
pub struct Notation {
    /// Its public identifier.
    pub public: Option<String>,
    /// Its system identifier.
    pub system: Option<String>,
    /// Its documentation.
    pub doc: Documentation,
    /// Where it is declared.
    pub at: Location,
}
