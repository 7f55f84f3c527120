//! What can be wrong with a schema, always with its location.

mod component_kind;
mod obstacle;
mod wording;

use std::fmt;
use std::io;

use thiserror::Error as ThisError;

pub use self::component_kind::ComponentKind;
pub use self::obstacle::Obstacle;
pub(crate) use self::wording::namespace_text;
use self::wording::{cannot_read, elsewhere, one_line, or, reason};
use crate::location::Location;

/// What is wrong with a schema or with what was asked for, and where.
///
/// It prints as one line, `file:line:column: what`, whatever the schema contains. A chain of errors repeats nothing.
pub struct Error {
    /// Where it is.
    pub location: Location,
    /// What it is.
    pub kind: ErrorKind,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&one_line(&self.location, &self.kind))
    }
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.kind.source()
    }
}

impl Error {
    /// An error at a location.
    #[must_use]
    pub fn new(location: &Location, kind: ErrorKind) -> Self {
        Self {
            location: location.clone(),
            kind,
        }
    }
}

/// What is wrong.
#[derive(Debug, ThisError)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Two particles of a content model that begin with the same element.
    #[error("the content model is ambiguous: <{0}> can be of two particles")]
    Ambiguous(String),
    /// Two elements with the same name in a content model, but with different types.
    #[error("the element {0} is there with another type in the same content model")]
    InconsistentTypes(String),
    /// A facet that the restricted type, or another facet, does not admit.
    #[error("{0}")]
    FacetConstraint(String),
    /// A type that restricts another, but admits something that the other does not admit.
    #[error("the type is no restriction of {base}: {what}")]
    Restriction {
        /// The base.
        base: String,
        /// What it admits.
        what: String,
    },
    /// A list whose items are lists.
    #[error("a list cannot be an item of a list")]
    ListOfLists,
    /// A type that is made from another type whose `final` forbids it.
    #[error("{name} is final: no type may {made}")]
    Final {
        /// The type that is final.
        name: String,
        /// What must not be made from it.
        made: &'static str,
    },
    /// An element that cannot replace the head of its substitution group.
    #[error("the element cannot stand for another: {0}")]
    Substitution(String),
    /// A default or fixed value that the type does not admit.
    #[error("{0}")]
    ValueConstraint(String),
    /// A pattern that is not a regular expression of XSD.
    #[error("{0:?} is not a pattern: {1}")]
    Pattern(String, String),
    /// A file that was given cannot be read.
    #[error("{}", cannot_read(.0))]
    CannotRead(io::Error),
    /// A file that a schema names cannot be read.
    #[error("cannot read {location:?}: {}", reason(.error))]
    CannotReadReferenced {
        /// What the schema says.
        location: String,
        /// Why not.
        error: io::Error,
    },
    /// A schema names a file in the network.
    #[error(
        "{0:?} is a network address, and nothing is fetched from there: give the file as an input"
    )]
    Remote(String),
    /// A folder without schemas, and the paths that could be given instead.
    #[error("there is no .xsd file in this folder{}", elsewhere(.0))]
    NoSchemas(Vec<std::path::PathBuf>),
    /// The file is not UTF-8.
    #[error("the file is not UTF-8 here: save it as UTF-8")]
    NotUtf8(#[source] std::str::Utf8Error),
    /// The file says that it has another encoding.
    #[error("the encoding {0} is not supported: save the file as UTF-8")]
    Encoding(String),
    /// Something in a WSDL that WSDL 1.1 does not allow.
    #[error("{0}")]
    Wsdl(String),
    /// A character that XML does not allow.
    #[error("the character U+{:04X} is not allowed in XML", u32::from(*.0))]
    IllegalCharacter(char),
    /// Malformed XML.
    #[error("malformed XML: {0}")]
    Malformed(String),
    /// A reference to an entity that XML itself does not define.
    #[error("the entity &{0}; is not defined")]
    UnknownEntity(String),
    /// An element that is not closed.
    #[error("<{0}> is not closed")]
    NotClosed(String),
    /// A document type definition in the root element.
    #[error("a DOCTYPE may only stand before the root element")]
    Doctype,
    /// Entities of a DOCTYPE that expand to too much text.
    #[error("the entities of the DOCTYPE stand for more than {0} characters")]
    EntityExpansion(usize),
    /// Elements in elements, or types made of types, deeper than the limit.
    #[error("this is nested more than {0} levels deep")]
    TooDeep(usize),
    /// Something that refers to so much that it would fill the memory.
    #[error("with everything that it refers to, this has more than {0} parts")]
    TooLarge(usize),
    /// A document that is not a schema.
    #[error("this is not an XML schema: its root element is {root} in {namespace}")]
    NotASchema {
        /// The name of the root element.
        root: String,
        /// Its namespace.
        namespace: String,
    },
    /// A document without an element.
    #[error("this is not an XML schema: it has no element")]
    NoElement,
    /// A prefix without a namespace.
    #[error("the prefix {0:?} is not declared")]
    UndeclaredPrefix(String),
    /// A construct of XML Schema that the generator does not know.
    #[error("xs:{0} is not supported")]
    Unsupported(String),
    /// Something that is not known to XML Schema.
    #[error("{0} is not part of XML Schema")]
    UnknownElement(String),
    /// An element where it may not stand.
    #[error("xs:{element} may not stand here in xs:{parent}")]
    Misplaced {
        /// The element.
        element: &'static str,
        /// The element around it.
        parent: &'static str,
    },
    /// Something is missing in an element.
    #[error("xs:{element} needs {missing}")]
    Incomplete {
        /// The element.
        element: &'static str,
        /// What is missing.
        missing: String,
    },
    /// Text outside documentation.
    #[error("text may not stand in xs:{0}")]
    Text(&'static str),
    /// An attribute that the element does not have.
    #[error("xs:{element} has no attribute {attribute} here")]
    UnknownAttribute {
        /// The element.
        element: &'static str,
        /// The attribute.
        attribute: String,
    },
    /// The value of an attribute has the wrong form.
    #[error("{attribute}={value:?} is not {expected}")]
    Value {
        /// The attribute.
        attribute: String,
        /// Its value.
        value: String,
        /// What would be right.
        expected: String,
    },
    /// Two statements that exclude each other.
    #[error("xs:{element} has both {one} and {other}")]
    Both {
        /// The element.
        element: &'static str,
        /// The first.
        one: &'static str,
        /// The second.
        other: &'static str,
    },
    /// `minOccurs` is greater than `maxOccurs`.
    #[error("minOccurs {min} is greater than maxOccurs {max}")]
    Occurrence {
        /// `minOccurs`
        min: u64,
        /// `maxOccurs`
        max: u64,
    },
    /// An included schema has another target namespace.
    #[error("the included schema is of {found}, not of {expected}")]
    IncludedNamespace {
        /// The namespace of the included schema.
        found: String,
        /// The namespace of the schema that includes it.
        expected: String,
    },
    /// An imported schema has another target namespace than the import says.
    #[error("the imported schema is of {found}, not of {expected}")]
    ImportedNamespace {
        /// The namespace of the imported schema.
        found: String,
        /// What the import says.
        expected: String,
    },
    /// A schema imports the namespace that it defines.
    #[error("a schema cannot import its own namespace: use xs:include")]
    OwnNamespace,
    /// An import without a location of a namespace that no other file defines.
    #[error("{0} is imported, but none was given")]
    NotGiven(String),
    /// A reference into a namespace that is not imported.
    #[error("{name} is of {namespace}, which this schema does not import")]
    NotImported {
        /// The name as it is written.
        name: String,
        /// The namespace.
        namespace: String,
    },
    /// A reference to something that is not defined.
    #[error("the {kind} {name} is not defined in {namespace}{hint}")]
    NotDefined {
        /// What was looked for.
        kind: ComponentKind,
        /// The name as it is written.
        name: String,
        /// The namespace in which it was looked for.
        namespace: String,
        /// Which file was not read, and why.
        hint: String,
    },
    /// A component of `xs:redefine` that does not refer to the original.
    #[error("{}", component_kind::redefinition(*.0))]
    Redefinition(ComponentKind),
    /// An `xs:keyref` that refers to another one.
    #[error("{0} is not the name of an xs:key or xs:unique")]
    WrongReference(String),
    /// An `xs:keyref` that does not have as many fields as its key.
    #[error("{name} has {fields} fields, and this another number")]
    FieldCount {
        /// The key.
        name: String,
        /// How many it has.
        fields: usize,
    },
    /// A type that may not be used here.
    #[error("{name} is {found}, but {needed} is needed here")]
    WrongType {
        /// The name as it is written.
        name: String,
        /// What the type is.
        found: &'static str,
        /// What it should be.
        needed: &'static str,
    },
    /// Two definitions of one name.
    #[error("the {kind} {name} is defined twice, first at {first}")]
    Duplicate {
        /// What is defined.
        kind: ComponentKind,
        /// Its name.
        name: String,
        /// The location of the first definition.
        first: Location,
    },
    /// Definitions that need each other.
    #[error("the {kind} {} is defined by itself: {}", .path[0], .path.join(" → "))]
    Circular {
        /// What is defined.
        kind: ComponentKind,
        /// The names, the first repeated at the end.
        path: Vec<String>,
    },
    /// A facet that the base of the type does not have.
    #[error("the facet {facet} does not apply to {base}")]
    Facet {
        /// The facet.
        facet: &'static str,
        /// What is restricted.
        base: String,
    },
    /// Facets that exclude each other.
    #[error("{low} is greater than {high}")]
    FacetRange {
        /// The facet that gives the lower limit, and its value.
        low: String,
        /// The facet that gives the upper limit, and its value.
        high: String,
    },
    /// `xs:all` where XML Schema does not allow it.
    #[error("xs:all may only be the whole content of a type")]
    All,
    /// A construct that has no Rust form.
    #[error("{0} is not supported")]
    NoRustForm(String),
    /// Two things that would have the same Rust name.
    #[error("two things would have the Rust name {0}")]
    Collision(String),
    /// More namespaces than there are canonical prefixes.
    #[error("there are more namespaces than canonical prefixes, of which there are {0}")]
    TooManyNamespaces(usize),
    /// A name that the user chose, and that cannot be given.
    #[error("the rename {0}={1} is not possible: {2}")]
    Rename(String, String, &'static str),
    /// A builder without schemas.
    #[error("no schemas are given")]
    NoInput,
    /// A builder without an operation.
    #[error("no operation is named, and not all are selected")]
    NoOperation,
    /// A builder without a profile and without a root element.
    #[error("no root element is named, and not all are selected")]
    NoRoot,
    /// A builder that names some and takes all.
    #[error("{0} are named, and all are selected too: use one of the two")]
    NamedAndAll(&'static str),
    /// A builder with an operation, without a profile and without a WSDL.
    #[error("operations are wanted, but neither a profile nor a WSDL says which there are")]
    NoProfile,
    /// An operation that cannot be generated, and why.
    #[error("the operation {0} cannot be generated: {1}")]
    Operation(String, String),
    /// Names that nothing of the wanted kind has in the schemas.
    #[error("there is no {what} {} in these schemas; {hint}", or(names))]
    Unknown {
        /// The kind, such as `operation`.
        what: &'static str,
        /// The names that were asked for.
        names: Vec<String>,
        /// What there is instead.
        hint: String,
    },
    /// A name that several namespaces have.
    #[error("several {what} are called {name:?}: {}", .found.join(", "))]
    SharedName {
        /// The kind, such as `root elements`.
        what: &'static str,
        /// The name that was asked for.
        name: String,
        /// The full names.
        found: Vec<String>,
    },
    /// The given path of the runtime is not the path of a module in every file of a crate.
    #[error(
        "{0:?} is not a path of a Rust module, such as xsd_runtime, and so cannot be that of the runtime"
    )]
    Runtime(String),
    /// Generated code that does not parse: a bug of the generator.
    #[error("the generator wrote code that is not valid Rust: {0}")]
    Emit(syn::Error),
    /// Something was cut out of schemas, and what is generated from it is not the same as before.
    #[error("these schemas cannot be cut: {0}")]
    NotSliced(String),
    /// Something is in the way of the code.
    #[error(transparent)]
    Obstacle(Obstacle),
    /// A file cannot be written.
    #[error("cannot write the file: {}", reason(.0))]
    CannotWrite(io::Error),
    /// The schema parser refuses the file.
    #[error("{0}")]
    Parser(String),
}
