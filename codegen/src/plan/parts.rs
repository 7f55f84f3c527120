//! The content parts of a type, as data.

use std::collections::BTreeSet;

use super::co_occurrence::CoOccurrence;
use crate::model::{Documentation, Element, Location, Namespaces, Occurs, QName, Wildcard};

/// A part of a content model that becomes one field, or one alternative.
#[derive(Clone, Debug)]
pub(super) struct ContentPart<'m> {
    pub(super) occurs: Occurs,
    /// Whether error responses leave it out, although the schema requires it.
    pub(super) is_optional_on_error: bool,
    /// The optional sequence in which it is required.
    pub(super) co_occurrence: Option<CoOccurrence>,
    /// Whether the reader must stop at its maximum, because what follows may have the same name.
    pub(super) is_limited: bool,
    pub(super) counting: Counting,
    pub(super) kind: PartKind<'m>,
}

/// How it is checked how often something occurs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counting {
    /// Its values are counted.
    #[default]
    Own,
    /// It is checked together with all that is in it.
    Together,
    /// It is checked together with what it is in.
    InAnother,
}

#[derive(Clone, Debug)]
pub(super) enum PartKind<'m> {
    Element {
        element: &'m Element,
        doc: &'m Documentation,
        /// A local element, whose anonymous type is named after its parent.
        is_local: bool,
    },
    Any {
        wildcard: &'m Wildcard,
    },
    Choice {
        alternatives: Vec<ContentPart<'m>>,
        /// The model group that consists of this choice.
        group: Option<&'m str>,
        /// The substitution head for which it stands.
        head: Option<&'m QName>,
        at: &'m Location,
    },
    Sequence {
        parts: Vec<ContentPart<'m>>,
        /// With what it must begin, if that has to be asked.
        first: BTreeSet<Leaf<'m>>,
        at: &'m Location,
    },
}

impl<'m> ContentPart<'m> {
    pub(super) fn new(occurs: Occurs, kind: PartKind<'m>) -> Self {
        let min = if kind.may_be_empty() { 0 } else { occurs.min };
        Self {
            occurs: Occurs { min, ..occurs },
            is_optional_on_error: false,
            co_occurrence: None,
            is_limited: false,
            counting: Counting::Own,
            kind,
        }
    }

    /// A sequence as one part.
    pub(super) fn sequence(occurs: Occurs, parts: Vec<Self>, at: &'m Location) -> Self {
        let first = BTreeSet::new();
        Self::new(occurs, PartKind::Sequence { parts, first, at })
    }

    /// A global element that occurs once.
    pub(super) fn global(element: &'m Element) -> Self {
        let kind = PartKind::Element {
            element,
            doc: &element.doc,
            is_local: false,
        };
        Self::new(Occurs::ONCE, kind)
    }

    pub(super) fn is_repeated(&self) -> bool {
        self.occurs.max.is_none_or(|max| max > 1)
    }

    /// How often it must occur if it occurs at all, or if its optional sequence is there.
    pub(super) fn least(&self) -> u64 {
        let least = self.co_occurrence.map(|co_occurrence| co_occurrence.least);
        self.occurs.min.max(least.unwrap_or_default())
    }
}

impl PartKind<'_> {
    /// Whether one occurrence may have no element.
    fn may_be_empty(&self) -> bool {
        match self {
            Self::Element { .. } | Self::Any { .. } => false,
            Self::Choice { alternatives, .. } => {
                alternatives.iter().any(|part| part.occurs.min == 0)
            }
            Self::Sequence { parts, .. } => may_be_empty(parts),
        }
    }
}

/// Whether all parts of a sequence may be absent.
pub(super) fn may_be_empty(parts: &[ContentPart<'_>]) -> bool {
    parts.iter().all(|part| part.occurs.min == 0)
}

/// The name of an element, or a wildcard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Leaf<'m> {
    Name(&'m QName),
    Any(&'m Namespaces),
}
