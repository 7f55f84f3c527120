//! Stage 2, **model**: what a set of schemas says, as plain data, free of Rust and of XML syntax.
//!
//! Every reference in a [`Model`] is resolved: a name in it is defined in it (or is a
//! [`Builtin`]). Documentation and source positions are carried along, but two models are compared
//! without them (see [`diff`](crate::diff)).

use std::collections::BTreeMap;
use std::sync::Arc;

mod build;
mod builtin;
mod derivation;
mod derivation_set;
mod identity;
mod name;
mod operation;
pub mod resolve;
pub(crate) mod simple_values;
pub mod texts;
pub(crate) mod value_space;
pub mod walk;

pub use builtin::Builtin;
pub use derivation_set::{DerivationSet, Way};
pub use identity::{IdentityConstraint, IdentityKind, NameTest, Notation, Path};
pub use name::{Namespace, QName};
pub use operation::{Messages, Operation, Unsupported};

pub use crate::documentation::Documentation;
pub use crate::location::Location;

/// All that a set of schemas defines.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Target namespaces in the order in which their schemas were loaded, each with the prefix that
    /// its own schema (or else the first schema that has one) binds to it.
    pub namespaces: Vec<Namespace>,
    /// The named types.
    pub types: BTreeMap<QName, Type>,
    /// The global elements.
    pub elements: BTreeMap<QName, Element>,
    /// The global attributes.
    pub attributes: BTreeMap<QName, Attribute>,
    /// The named model groups.
    pub groups: BTreeMap<QName, Particle>,
    /// Members of each substitution group head, directly or through other members, in schema order.
    /// The head itself is not listed.
    pub substitutions: BTreeMap<QName, Vec<QName>>,
    /// The notations.
    pub notations: BTreeMap<QName, Notation>,
    /// The operations by name, if a WSDL is among the files.
    pub operations: Option<Vec<Operation>>,
}

/// A type definition, named or anonymous.
#[derive(Clone, Debug)]
pub enum Type {
    /// `xs:complexType`
    Complex(ComplexType),
    /// `xs:simpleType`
    Simple(SimpleType),
}

impl Type {
    /// Where it is defined.
    #[must_use]
    pub fn at(&self) -> &Location {
        match self {
            Self::Complex(ty) => &ty.at,
            Self::Simple(ty) => &ty.at,
        }
    }
}

/// How something refers to a type.
#[derive(Clone, Debug)]
pub enum TypeRef {
    /// A type of the `XMLSchema` namespace.
    Builtin(Builtin),
    /// A named type of the model.
    Named(QName),
    /// A type defined in place.
    Anonymous(Box<Type>),
}

/// `xs:complexType`, with what it adds itself: the content and the attributes of the base are not
/// repeated here.
#[derive(Clone, Debug)]
pub struct ComplexType {
    /// Its documentation.
    pub doc: Documentation,
    /// Where it is defined.
    pub at: Location,
    /// `abstract="true"`
    pub is_abstract: bool,
    /// `mixed="true"`
    pub is_mixed: bool,
    /// `final`: the ways in which no type may derive from it.
    pub finals: DerivationSet,
    /// `block`: types that derive from it in these ways cannot replace it.
    pub block: DerivationSet,
    /// The complex type from which it derives, `None` if that is `xs:anyType`.
    pub derivation: Option<Derivation>,
    /// Its own content.
    pub content: Content,
    /// Its own attributes, attribute groups expanded, in schema order.
    pub attributes: Vec<Attribute>,
    /// `xs:anyAttribute`
    pub any_attribute: Option<Wildcard>,
}

/// How a complex type derives from another one (complex content, or simple content whose base is
/// a complex type).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// The base.
    pub base: QName,
    /// By extension or by restriction.
    pub method: Method,
}

/// `xs:extension` or `xs:restriction`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Content and attributes are added to those of the base.
    Extension,
    /// Content and attributes replace those of the base.
    Restriction,
}

/// The content of a complex type.
#[derive(Clone, Debug)]
pub enum Content {
    /// Neither text nor elements, apart from those of the base.
    Empty,
    /// Text: the simple type of the value. For a type derived from a complex type with simple
    /// content by extension this is [`Content::Empty`], because the base has the text.
    Simple(TypeRef),
    /// Elements. An empty sequence is [`Content::Empty`] instead.
    Particle(Particle),
}

/// How often something occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurs {
    /// `minOccurs`
    pub min: u64,
    /// `maxOccurs`, `None` for `unbounded`.
    pub max: Option<u64>,
}

impl Occurs {
    /// Exactly once.
    pub const ONCE: Self = Self {
        min: 1,
        max: Some(1),
    };

    /// Whether there may be any number of it.
    #[must_use]
    pub fn is_any_number(self) -> bool {
        self.min == 0 && self.max.is_none()
    }
}

/// A part of a content model with its occurrence. One that may not occur (`maxOccurs="0"`) is left
/// out of the model, so `occurs.max` is never `Some(0)`.
#[derive(Clone, Debug)]
pub struct Particle {
    /// How often it occurs.
    pub occurs: Occurs,
    /// Whether the schema requires it, but the service leaves it out when it reports an error. Then
    /// `occurs.min` is 0. Only a fix-up sets this.
    pub is_optional_on_error: bool,
    /// What occurs.
    pub term: Term,
    /// Its location.
    pub at: Location,
}

/// What a particle stands for.
#[derive(Clone, Debug)]
pub enum Term {
    /// All of these, in this order.
    Sequence(Vec<Particle>),
    /// One of these.
    Choice(Vec<Particle>),
    /// All of these, in any order.
    All(Vec<Particle>),
    /// A named group: a key of [`Model::groups`].
    Group(QName),
    /// A reference to a global element: a key of [`Model::elements`]. Members of its substitution
    /// group may stand in its place.
    ElementRef(QName, Documentation),
    /// An element declared here.
    Element(Box<Element>),
    /// `xs:any`
    Any(Wildcard),
}

/// `xs:element`, global or local.
#[derive(Clone, Debug)]
pub struct Element {
    /// Its name; a local one has the namespace that `form` and `elementFormDefault` give it.
    pub name: QName,
    /// Its type.
    pub ty: TypeRef,
    /// Its documentation.
    pub doc: Documentation,
    /// Where it is declared.
    pub at: Location,
    /// `abstract="true"`: only members of its substitution group occur.
    pub is_abstract: bool,
    /// `nillable="true"`
    pub is_nillable: bool,
    /// `default` or `fixed`
    pub value: Option<ValueConstraint>,
    /// The head of the substitution group to which it belongs.
    pub substitutes: Option<QName>,
    /// `final`: the ways in which the types of its substitutes must not derive from its type.
    pub finals: DerivationSet,
    /// `block`: what cannot replace it.
    pub block: DerivationSet,
    /// Its identity constraints.
    pub identity: Vec<IdentityConstraint>,
}

/// `default` or `fixed` of an element or attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueConstraint {
    /// The value if the document gives none.
    Default(String),
    /// The only value.
    Fixed(String),
}

/// `xs:attribute`, as a complex type uses it.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// Its name, without a namespace unless it is qualified or a reference.
    pub name: QName,
    /// Its simple type.
    pub ty: TypeRef,
    /// Its documentation.
    pub doc: Documentation,
    /// Where it is declared.
    pub at: Location,
    /// `use`
    pub usage: Use,
    /// `default` or `fixed`
    pub value: Option<ValueConstraint>,
}

/// `use` of an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It is optional.
    Optional,
    /// It is required.
    Required,
    /// A restriction takes it away.
    Prohibited,
}

/// `xs:any` or `xs:anyAttribute`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wildcard {
    /// Which namespaces it allows.
    pub namespaces: Namespaces,
    /// How the elements or attributes that it allows are checked.
    pub process: Process,
    /// Its documentation.
    pub doc: Documentation,
}

/// `namespace` of a wildcard.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Namespaces {
    /// `##any`
    Any,
    /// `##other`: any namespace except this target namespace. Names without a namespace are not allowed.
    Other(Option<Arc<str>>),
    /// Exactly these, `None` for no namespace (`##local`).
    List(Vec<Option<Arc<str>>>),
}

/// `processContents` of a wildcard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Process {
    /// Checked against its declaration, which must exist.
    Strict,
    /// Checked where a declaration exists.
    Lax,
    /// Not checked.
    Skip,
}

/// `xs:simpleType`
#[derive(Clone, Debug)]
pub struct SimpleType {
    /// Its documentation.
    pub doc: Documentation,
    /// Where it is defined.
    pub at: Location,
    /// How it is made.
    pub variety: Variety,
    /// `final`: what must not be made from it.
    pub finals: DerivationSet,
}

/// How a simple type is made.
#[derive(Clone, Debug)]
pub enum Variety {
    /// The values of a base that meet the facets.
    Restriction {
        /// The base.
        base: TypeRef,
        /// The facets in schema order.
        facets: Vec<Facet>,
    },
    /// Items separated by white space.
    List(TypeRef),
    /// A value of one of these types, tried in order.
    Union(Vec<TypeRef>),
}

/// A facet of a simple type. Limits are kept as written, since their meaning is the base's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Facet {
    /// One of the values that an enumeration allows.
    Enumeration(String, Documentation),
    /// A regular expression of XSD (anchored).
    Pattern(String),
    /// Exact length, in characters, octets or items.
    Length(u64),
    /// Least length.
    MinLength(u64),
    /// Greatest length.
    MaxLength(u64),
    /// Least value.
    MinInclusive(String),
    /// Value below the least.
    MinExclusive(String),
    /// Greatest value.
    MaxInclusive(String),
    /// Value above the greatest.
    MaxExclusive(String),
    /// Greatest number of digits.
    TotalDigits(u64),
    /// Greatest number of digits after the point.
    FractionDigits(u64),
    /// `preserve`, `replace` or `collapse`.
    WhiteSpace(WhiteSpace),
}

/// What is done to white space before a value is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhiteSpace {
    /// Nothing.
    Preserve,
    /// Each white space character becomes a blank.
    Replace,
    /// As `Replace`, then runs become one blank and the ends are trimmed.
    Collapse,
}
