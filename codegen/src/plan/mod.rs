//! Stage 4, **name**: which Rust items the selected types become, with every name decided.
//!
//! A [`Plan`] is what the generated code says, still as plain data: [`emit`](crate::emit) only spells it
//! out. Names depend on the whole schema and not on the selection, so that an operation more or less
//! renames nothing.

use std::collections::BTreeMap;

use crate::model::{Documentation, Occurs, WhiteSpace};

mod build;
mod choices;
mod derived;
mod facets;
mod fields;
pub(crate) mod ident;
mod inherit;
mod lists;
mod names;
pub(crate) mod pattern;
mod recursion;
mod roots;
mod simple;
mod size;
mod slots;
mod types;
mod values;
mod walk;

pub use build::plan;

/// All generated items.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The namespaces, each with its canonical prefix and module.
    pub namespaces: Vec<House>,
    /// The items by module and file.
    pub files: BTreeMap<Place, File>,
    /// The operations.
    pub operations: Vec<Operation>,
    /// Every root element: the variant for it in the enum of messages, and its struct.
    pub roots: Vec<Root>,
    /// The struct that all response messages extend.
    pub response_message: Option<ItemPath>,
    /// The header elements.
    pub headers: Vec<HeaderField>,
    /// How many named types of the schema were planned.
    pub types: usize,
}

/// A namespace as generated code spells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct House {
    /// The URI.
    pub uri: Option<String>,
    /// The canonical prefix, one letter.
    pub prefix: char,
    /// The module.
    pub module: String,
}

/// Where an item stands: module and file stem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The module of its namespace.
    pub module: String,
    /// The file in it.
    pub file: String,
}

impl Place {
    /// The place of a named item: a file of its own.
    #[must_use]
    pub fn of(path: &ItemPath) -> Self {
        Self {
            module: path.module.clone(),
            file: ident::file(&path.ident),
        }
    }
}

/// The items of one file: a named type and what is defined inside it.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// The items, the named one first.
    pub items: Vec<Item>,
}

/// A Rust item.
#[derive(Clone, Debug)]
pub enum Item {
    /// A struct.
    Struct(Struct),
    /// An enum of elements.
    Choice(Choice),
    /// An enum of types, told apart by `xsi:type`.
    Derived(Derived),
    /// An enum of values.
    Enumeration(Enumeration),
    /// An enum of simple types.
    Union(Union),
    /// What a simple type asks of a value.
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

/// A path to a generated item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemPath {
    /// The module of its namespace.
    pub module: String,
    /// Its name in it.
    pub ident: String,
}

/// A Rust type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ty {
    /// A type of the prelude or the runtime for a simple value.
    Value(ValueTy),
    /// A generated item.
    Item(ItemPath),
    /// A list of values separated by white space.
    ListOf(Box<Ty>),
    /// A simple type that has facets, and where they are.
    Restricted(Box<Ty>, ItemPath),
    /// Any element.
    Any,
}

/// A type for a simple value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named after the type")]
pub enum ValueTy {
    String,
    /// A `String` too, of `xs:anyURI`.
    Uri,
    Bool,
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    F32,
    F64,
    Decimal,
    DateTime,
    Date,
    Time,
    Duration,
    Base64,
    Hex,
}

/// A struct.
#[derive(Clone, Debug)]
pub struct Struct {
    /// Its name.
    pub ident: String,
    /// Its documentation.
    pub doc: Documentation,
    /// What it stands for, such as `` `t:ImGroupType` ``.
    pub schema: String,
    /// The type it extends.
    pub base: Option<Base>,
    /// Its attributes.
    pub attributes: Vec<Attribute>,
    /// Wildcard attributes.
    pub any_attribute: Option<Wildcard>,
    /// What is inside.
    pub body: Body,
    /// Whether it is a sequence inside a content model: it has no element of its own.
    pub is_group: bool,
}

/// What an element of a struct's type holds.
#[derive(Clone, Debug)]
pub enum Body {
    /// Nothing of its own.
    Empty,
    /// A text.
    Text(Ty),
    /// Text and elements, untyped.
    Mixed,
    /// Children.
    Children {
        /// The fields in schema order.
        fields: Vec<Field>,
        /// Whether the order is free.
        any_order: bool,
    },
}

/// The type that a struct extends.
#[derive(Clone, Debug)]
pub struct Base {
    /// The field.
    pub field: String,
    /// The type.
    pub path: ItemPath,
}

/// An attribute.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// The field.
    pub field: String,
    /// Its name as generated code spells it.
    pub name: String,
    /// Its documentation.
    pub doc: Documentation,
    /// Its type.
    pub ty: Ty,
    /// Whether it must be there.
    pub required: bool,
    /// A remark on its default or fixed value.
    pub remark: Option<String>,
}

/// A field for a part of the content.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub ident: String,
    /// Its documentation.
    pub doc: Documentation,
    /// A remark on its default or fixed value.
    pub remark: Option<String>,
    /// What it holds.
    pub kind: Kind,
    /// How often it occurs.
    pub count: Count,
    /// How many there may be of what occurs many times.
    pub occurs: Occurs,
    /// Whether error responses leave it out, although the schema requires it.
    pub is_waived: bool,
    /// The optional sequence that cannot be there without it.
    pub tie: Option<Tie>,
}

/// Makes a field that may be absent one that must be there if another of its sequence is: the sequence
/// is optional as a whole, and its parts are neighbours among the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// How often the field must be there then.
    pub least: u64,
    /// How many fields before it are of the sequence.
    pub before: usize,
    /// How many fields after it are.
    pub after: usize,
}

/// How often a field's content occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Exactly once: `T`.
    Required,
    /// At most once: `Option<T>`.
    Optional,
    /// Any number: `Vec<T>`.
    Many,
}

/// What a field holds.
#[derive(Clone, Debug)]
pub enum Kind {
    /// An element.
    Element(ElementKind),
    /// An element that only repeats another thing: `Vec` in place of a struct.
    List(ListKind),
    /// One of several elements.
    Choice {
        /// The enum.
        path: ItemPath,
        /// The names of the alternatives, for messages.
        names: Vec<String>,
        /// Whether it is boxed, as it recurs.
        boxed: bool,
    },
    /// A sequence that repeats, as a struct of its own.
    Group {
        /// The struct.
        path: ItemPath,
    },
    /// Wildcard elements.
    Any(Wildcard),
}

/// An element of a field or an alternative.
#[derive(Clone, Debug)]
pub struct ElementKind {
    /// Its name as generated code spells it, such as `t:DisplayName`.
    pub name: String,
    /// Its type.
    pub ty: Ty,
    /// Whether it may say `xsi:nil`.
    pub nillable: bool,
    /// Whether it is boxed, as it recurs.
    pub boxed: bool,
    /// The value of an empty element.
    pub default: Option<String>,
}

/// An element that only repeats another thing.
#[derive(Clone, Debug)]
pub struct ListKind {
    /// The name of the element.
    pub name: String,
    /// What it repeats.
    pub items: ListItems,
    /// How many items there may be.
    pub occurs: Occurs,
}

impl ListKind {
    /// Whether there must be an item.
    #[must_use]
    pub fn is_non_empty(&self) -> bool {
        self.occurs.min > 0
    }
}

/// What a list repeats.
#[derive(Clone, Debug)]
pub enum ListItems {
    /// An element.
    Element {
        /// Its name.
        name: String,
        /// Its type.
        ty: Ty,
        /// Whether it may say `xsi:nil`.
        nillable: bool,
    },
    /// A choice.
    Choice(ItemPath),
    /// Wildcard elements.
    Any(Wildcard),
}

/// A wildcard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wildcard {
    /// Any namespace.
    Any,
    /// Any but this.
    Other(Option<String>),
    /// Exactly these.
    Only(Vec<Option<String>>),
}

/// An enum of elements.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its name.
    pub ident: String,
    /// Its documentation.
    pub doc: Documentation,
    /// What it stands for.
    pub schema: String,
    /// The alternatives.
    pub alternatives: Vec<Alternative>,
    /// Whether it is a complex type, whose element holds the choice.
    pub is_type: bool,
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
    Elements(ElementKind, Occurs),
    /// An element that only repeats another thing.
    List(ListKind),
    /// A sequence, as a struct of its own.
    Group(ItemPath),
    /// A wildcard element.
    Any(Wildcard),
}

/// An enum of the types that derive from an abstract one.
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
    /// Whether blanks around a value do not matter.
    pub is_token: bool,
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

/// What a simple type asks of a value, as a static item.
#[derive(Clone, Debug)]
pub struct FacetSet {
    /// Its name.
    pub ident: String,
    /// Its documentation.
    pub doc: Documentation,
    /// What it stands for.
    pub schema: String,
    /// What is asked.
    pub facets: Facets,
}

/// The facets of a simple type, those of its bases included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    /// What is done to white space before a text is looked at.
    pub white_space: WhiteSpace,
    /// The least length: `minLength` or `length`.
    pub min_length: Option<u64>,
    /// The greatest length.
    pub max_length: Option<u64>,
    /// Regular expressions of XSD, all of which match.
    pub patterns: Vec<String>,
    /// The least value, and whether it is one itself.
    pub min: Option<(String, bool)>,
    /// The greatest value, and whether it is one itself.
    pub max: Option<(String, bool)>,
    /// `totalDigits`
    pub total_digits: Option<u64>,
    /// `fractionDigits`
    pub fraction_digits: Option<u64>,
    /// The values of an enumeration that is no enum.
    pub values: Vec<String>,
    /// The only value.
    pub fixed: Option<String>,
    /// Those of a list's items.
    pub item: Option<ItemPath>,
}

impl Default for Facets {
    fn default() -> Self {
        Self {
            white_space: WhiteSpace::Preserve,
            min_length: None,
            max_length: None,
            patterns: Vec::new(),
            min: None,
            max: None,
            total_digits: None,
            fraction_digits: None,
            values: Vec::new(),
            fixed: None,
            item: None,
        }
    }
}

/// An operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its name.
    pub name: String,
    /// The root elements of request and response.
    pub request: Root,
    /// The root element of the response.
    pub response: Root,
    /// Its action.
    pub action: String,
}

/// A root element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// Its local name, and the variant of the dispatch enum.
    pub ident: String,
    /// Its name as generated code spells it.
    pub name: String,
    /// Its type.
    pub path: ItemPath,
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
