//! Structs and their fields.

use super::co_occurrence::{CoOccurrence, OptionalSequence, optional_sequences};
use super::paths::ItemPath;
use super::repeats::Repeats;
use super::ty::Ty;
use crate::model::{Documentation, Occurs, Process};

/// A struct.
#[derive(Clone, Debug)]
pub struct Struct {
    /// Its name.
    pub ident: String,
    /// Its documentation.
    pub doc: Documentation,
    /// The name of its type, if an element may name it with `xsi:type`.
    pub type_name: Option<String>,
    /// What it is in the schema, for its documentation, such as `` `t:ImGroupType` ``.
    pub schema: String,
    /// The type it extends.
    pub base: Option<Base>,
    /// Its attributes.
    pub attributes: Vec<Attribute>,
    /// Wildcard attributes.
    pub any_attribute: Option<Wildcard>,
    /// What is inside.
    pub body: Body,
    /// Whether it is a sequence inside a content model, which has no element.
    pub is_group: bool,
    /// With what a group must begin. If it is empty, a group is there if any part of it is.
    pub first: Vec<First>,
    /// The fields whose values its `new` takes before the others.
    pub first_arguments: &'static [&'static str],
    /// Whether a group says what its content model is, for a check of more than its own fields.
    pub has_model: bool,
}

/// What can begin a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    /// An element with this name.
    Element(String),
    /// What a wildcard admits.
    Any(Wildcard),
}

/// What an element of a struct's type holds.
#[derive(Clone, Debug)]
pub enum Body {
    /// No content except that of its base.
    Empty,
    /// A text.
    Text(Ty),
    /// Text and elements. The elements are of this enum.
    Mixed(ItemPath),
    /// Text and any elements.
    Open(Wildcard),
    /// All of a root element that may say `xsi:nil`, or `xsi:type`.
    Whole(ElementKind),
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
    /// Whether it is required.
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
    pub kind: FieldKind,
    /// How often it occurs.
    pub count: Count,
    /// How many there may be of what occurs many times.
    pub repeats: Repeats,
    /// Whether error responses leave it out, although the schema requires it.
    pub is_optional_on_error: bool,
    /// The optional sequence in which it is required.
    pub co_occurrence: Option<CoOccurrence>,
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
pub enum FieldKind {
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
        /// Whether it is boxed, because it is recursive.
        boxed: bool,
    },
    /// A sequence, as a struct.
    Group {
        /// The struct.
        path: ItemPath,
    },
    /// Wildcard elements.
    Any(Wildcard),
    /// The elements that no other field takes, with the names of the elements that other fields take.
    Rest(Vec<String>),
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
    /// The struct of the attributes that it may have then, if its type has some.
    pub nil_attributes: Option<ItemPath>,
    /// Whether it is boxed, because it is recursive.
    pub boxed: bool,
    /// Its default or fixed value.
    pub constraint: Option<Constraint>,
}

/// The default or fixed value of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// What an empty element stands for. The facets of its type say if there is no other value.
    Default(String),
    /// What an empty element stands for, where its text can be nothing else and its type has no facets, since it has
    /// more than text.
    Fixed(String),
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
    Element(ElementKind),
    /// A choice.
    Choice(ItemPath),
    /// Wildcard elements.
    Any(Wildcard),
}

/// A wildcard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wildcard {
    /// What it admits.
    pub admitted: Admitted,
    /// How what it admits is judged.
    pub process: Process,
}

/// What a wildcard admits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Admitted {
    /// Any namespace.
    Any,
    /// Any but this.
    Other(Option<String>),
    /// Exactly these.
    Only(Vec<Option<String>>),
    /// The attributes of an element of `xs:anyType`.
    AnyType {
        /// Whether it may say `xsi:nil`.
        is_nillable: bool,
    },
}

impl Wildcard {
    /// Whatever it is, and not judged.
    pub const ANY: Self = Self {
        admitted: Admitted::Any,
        process: Process::Skip,
    };
}

impl Struct {
    /// Its fields, if it has children.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        match &self.body {
            Body::Children { fields, .. } => fields,
            _ => &[],
        }
    }

    /// The optional sequences among its fields, each after those around it.
    #[must_use]
    pub fn optional_sequences(&self) -> Vec<OptionalSequence> {
        optional_sequences(self.fields().iter().map(|field| field.co_occurrence))
    }
}

impl Field {
    /// The form of the Rust field. A list that cannot be empty needs no `Option` around it, because empty
    /// means absent.
    #[must_use]
    pub fn shape(&self) -> Count {
        match (&self.kind, self.count) {
            (FieldKind::List(list), Count::Optional) if list.is_non_empty() => Count::Many,
            (_, count) => count,
        }
    }

    /// Whether its value must be given to make the struct.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.count == Count::Required
    }

    /// Whether it is a text that must be given.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(&self.kind, FieldKind::Element(element) if !element.nillable && element.ty.is_text())
    }

    /// Whether it needs a check after all fields are read.
    #[must_use]
    pub fn is_checked(&self) -> bool {
        self.is_optional_on_error || self.co_occurrence.is_some() || self.is_counted()
    }

    /// Whether its values are counted, because their number is limited.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.count == Count::Many && self.repeats.checked().is_some()
    }

    /// The names of what is counted, empty if it has no name.
    #[must_use]
    pub fn counted_names(&self) -> String {
        match &self.kind {
            FieldKind::Group { .. } | FieldKind::Any(_) | FieldKind::Rest(_) => String::new(),
            _ => self.schema_names(),
        }
    }

    /// The names of what it holds, for messages: `t:Value | t:Values`.
    #[must_use]
    pub fn schema_names(&self) -> String {
        match &self.kind {
            FieldKind::Element(element) => element.name.clone(),
            FieldKind::List(list) => list.name.clone(),
            FieldKind::Choice { names, .. } => names.join(" | "),
            FieldKind::Group { path } => path.ident.clone(),
            FieldKind::Any(_) | FieldKind::Rest(_) => "any element".to_owned(),
        }
    }
}
