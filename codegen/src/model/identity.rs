//! What says that values are unique, or lead to others: `xs:unique`, `xs:key` and `xs:keyref`. And
//! `xs:notation`. The model keeps them; generated code does not check them.

use super::name::QName;
use crate::documentation::Documentation;
use crate::location::Location;

/// `xs:unique`, `xs:key` or `xs:keyref`
#[derive(Clone, Debug)]
pub struct IdentityConstraint {
    /// Its name.
    pub name: QName,
    /// What it asks for.
    pub kind: IdentityKind,
    /// The path of the elements for which it holds, as written.
    pub selector: String,
    /// The paths of the values, as written.
    pub fields: Vec<String>,
    /// Its documentation.
    pub doc: Documentation,
    /// Where it stands.
    pub at: Location,
}

/// What an identity constraint asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdentityKind {
    /// `xs:unique`: no two elements have the same values.
    Unique,
    /// `xs:key`: neither, and all have values.
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
