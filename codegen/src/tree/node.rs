//! The tree as data.

use crate::model::{Documentation, Occurs};

/// What is inside an operation, a root element or a type.
#[derive(Clone, Debug)]
pub struct Tree {
    /// What was asked for, as generated code spells it.
    pub name: String,
    /// The elements of an operation, or the one element or type.
    pub roots: Vec<(Role, Node)>,
}

impl Tree {
    /// Leaves out what is deeper than so many levels, of which the first is that of the roots.
    pub fn prune(&mut self, levels: usize) {
        for (_, node) in &mut self.roots {
            node.prune(levels);
        }
    }
}

/// What an element or type is to what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The request of an operation.
    Request,
    /// The response of an operation.
    Response,
    /// What may be in the detail of a fault.
    Fault,
    /// A global element.
    Element,
    /// A type.
    Type,
}

impl Role {
    /// A word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Fault => "fault",
            Self::Element => "element",
            Self::Type => "type",
        }
    }
}

/// A part of a tree, with what is in it.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Its name as generated code spells it. Parts of content models without a name have that of their kind.
    pub name: String,
    /// How often it occurs.
    pub occurs: Occurs,
    /// Its type in the schema, if it has a named one.
    pub ty: Option<String>,
    /// The type of its field or variant in generated code, if it has one of its own.
    pub rust: Option<String>,
    /// Its default or fixed value, with that word before it.
    pub value: Option<String>,
    /// Its documentation, or else that of its type.
    pub doc: Documentation,
    /// The values of an enumeration.
    pub values: Vec<String>,
    /// Why what is in it is not shown.
    pub cut: Option<Cut>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// What a part of a tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// An element.
    Element,
    /// An attribute.
    Attribute,
    /// The text of an element that has attributes too.
    Text,
    /// A type: the one that was asked for, or one that `xsi:type` may name.
    Type,
    /// All of these, in this order, where that is more than the order of all.
    Sequence,
    /// One of these.
    Choice,
    /// All of these in any order.
    All,
    /// A named group.
    Group,
    /// An element that others may replace, and these.
    Substitution,
    /// Elements that the schema leaves open.
    Any,
    /// Attributes that the schema leaves open.
    AnyAttribute,
}

impl NodeKind {
    /// A word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::Attribute => "attribute",
            Self::Text => "text",
            Self::Type => "type",
            Self::Sequence => "sequence",
            Self::Choice => "choice",
            Self::All => "all",
            Self::Group => "group",
            Self::Substitution => "substitution group",
            Self::Any => "any element",
            Self::AnyAttribute => "any attribute",
        }
    }
}

/// Why a tree is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// This is inside something of the same type.
    Recursion,
    /// The tree has something of the same type before, where it is shown.
    Above,
    /// The tree is so deep here that it ends.
    Deep,
}

impl Node {
    pub(super) fn new(kind: NodeKind, occurs: Occurs) -> Self {
        Self {
            kind,
            name: kind.word().to_owned(),
            occurs,
            ty: None,
            rust: None,
            value: None,
            doc: Documentation::default(),
            values: Vec::new(),
            cut: None,
            children: Vec::new(),
        }
    }

    fn prune(&mut self, levels: usize) {
        if levels > 1 {
            for child in &mut self.children {
                child.prune(levels - 1);
            }
        } else if !self.children.is_empty() {
            self.children.clear();
            self.cut = Some(Cut::Deep);
        }
    }

    /// How many parts there are, itself included.
    #[must_use]
    pub fn count(&self) -> usize {
        1 + self.children.iter().map(Self::count).sum::<usize>()
    }

    /// How often it occurs, such as `0..1` or `1..*`.
    #[must_use]
    pub fn occurrence(&self) -> String {
        let Occurs { min, max } = self.occurs;
        match max {
            Some(max) => format!("{min}..{max}"),
            None => format!("{min}..*"),
        }
    }
}
