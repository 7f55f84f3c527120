//! What stays in a slice or not: what a schema defines globally, files, and links between them.

use std::fmt;

use crate::error::ComponentKind;
use crate::model::QName;

/// A global component. With `xs:redefine` there are several definitions of one: they stay together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Component {
    pub(super) kind: ComponentKind,
    pub(super) name: QName,
}

/// A part that may stay.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// A component.
    Component(Component),
    /// A document, even if nothing of what it defines stays: its namespace is one of generated code.
    Document(usize),
    /// A document, and the number of a link of it.
    Link(usize, usize),
}

impl Component {
    pub(super) fn new(kind: ComponentKind, name: QName) -> Self {
        Self { kind, name }
    }
}

impl fmt::Display for Component {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.name.local)
    }
}
