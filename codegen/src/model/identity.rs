//! Identity constraints (`xs:unique`, `xs:key`, `xs:keyref`) and `xs:notation`. The model keeps them, but
//! generated code does not check them.

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
    /// The path of the elements to which it applies, as written.
    pub selector: String,
    /// The paths of the values, as written.
    pub fields: Vec<String>,
    /// Its documentation.
    pub doc: Documentation,
    /// Its location.
    pub at: Location,
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
