//! Content models, as the children of mixed content are checked against them.

use super::structs::Wildcard;
use crate::model::Occurs;

/// What a part of a content model admits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContentModel {
    /// An element, by its name as generated code spells it.
    Element(String),
    /// What a wildcard admits.
    Any(Wildcard),
    /// All of these, in this order.
    Sequence(Vec<ContentModel>),
    /// One of these.
    Choice(Vec<ContentModel>),
    /// All of these, in any order.
    All(Vec<ContentModel>),
    /// This, so many times.
    Repeated(Occurs, Box<ContentModel>),
    /// Any number of the children, in any order.
    Free,
}

impl ContentModel {
    /// The same without a sequence or choice of one.
    pub(super) fn simple(self) -> Self {
        match self {
            Self::Sequence(mut parts) | Self::Choice(mut parts) if parts.len() == 1 => {
                parts.remove(0)
            }
            model => model,
        }
    }

    /// Whether it is any number of its elements, in any order.
    pub(super) fn is_free(&self) -> bool {
        matches!(self, Self::Repeated(occurs, model) if occurs.is_any_number() && model.is_each())
    }

    /// Whether each of its elements alone is right for it.
    fn is_each(&self) -> bool {
        match self {
            Self::Element(_) => true,
            Self::Any(_) | Self::All(_) | Self::Free => false,
            Self::Choice(parts) => parts.iter().all(Self::is_each),
            Self::Sequence(parts) => parts
                .iter()
                .all(|part| part.is_each() && part.may_be_empty()),
            Self::Repeated(occurs, model) => occurs.min <= 1 && model.is_each(),
        }
    }

    fn may_be_empty(&self) -> bool {
        match self {
            Self::Element(_) | Self::Any(_) => false,
            Self::Free => true,
            Self::Choice(parts) => parts.iter().any(Self::may_be_empty),
            Self::Sequence(parts) | Self::All(parts) => parts.iter().all(Self::may_be_empty),
            Self::Repeated(occurs, model) => occurs.min == 0 || model.may_be_empty(),
        }
    }
}
