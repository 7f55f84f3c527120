//! What a schema defines globally.

use std::fmt;

use crate::error::ComponentKind;
use crate::model::QName;

/// A global component. With `xs:redefine` there are several definitions of one: they stay together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Component {
    pub(super) kind: ComponentKind,
    pub(super) name: QName,
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
