//! The leaves of a content model: what it says of single elements.

use std::collections::{BTreeMap, BTreeSet};

use super::parts::{ContentPart, Leaf, PartKind};
use crate::constraints::wildcards::{admits, common_namespace};

impl Leaf<'_> {
    /// Whether there is an element that can be either.
    fn overlaps(self, other: Leaf<'_>) -> bool {
        match (self, other) {
            (Leaf::Name(one), Leaf::Name(other)) => one == other,
            (Leaf::Name(name), Leaf::Any(any)) | (Leaf::Any(any), Leaf::Name(name)) => {
                admits(any, name.namespace.as_deref())
            }
            (Leaf::Any(one), Leaf::Any(other)) => common_namespace(one, other).is_some(),
        }
    }
}

/// Leaves, and how often each is there.
#[derive(Clone, Debug, Default)]
pub(super) struct Leaves<'m>(BTreeMap<Leaf<'m>, usize>);

impl<'m> Leaves<'m> {
    /// The leaves of parts and of all that is in them.
    pub(super) fn of(parts: &[ContentPart<'m>]) -> Self {
        let mut leaves = Self::default();
        leaves.add(parts);
        leaves
    }

    pub(super) fn add(&mut self, parts: &[ContentPart<'m>]) {
        for part in parts {
            match &part.kind {
                PartKind::Element { element, .. } => self.add_leaf(Leaf::Name(&element.name)),
                PartKind::Any { wildcard, .. } => self.add_leaf(Leaf::Any(&wildcard.namespaces)),
                PartKind::Choice { alternatives, .. } => self.add(alternatives),
                PartKind::Sequence { parts, .. } => self.add(parts),
            }
        }
    }

    fn add_leaf(&mut self, leaf: Leaf<'m>) {
        *self.0.entry(leaf).or_default() += 1;
    }

    /// These leaves without those of some of its parts.
    pub(super) fn without(&self, inside: &Self) -> Self {
        let left = self.0.iter().filter_map(|(leaf, count)| {
            let inside = inside.0.get(leaf).copied().unwrap_or_default();
            (*count > inside).then_some((*leaf, count - inside))
        });
        Self(left.collect())
    }

    /// Whether there is an element that can be this leaf or one of these.
    pub(super) fn overlap(&self, leaf: Leaf<'_>) -> bool {
        self.0.keys().any(|other| leaf.overlaps(*other))
    }

    fn iter(&self) -> impl Iterator<Item = Leaf<'m>> {
        self.0.keys().copied()
    }
}

/// The leaves with which parts can begin.
pub(super) fn first<'m>(parts: &[ContentPart<'m>]) -> BTreeSet<Leaf<'m>> {
    let mut leaves = BTreeSet::new();
    for part in parts {
        add_first(part, &mut leaves);
        if part.occurs.min > 0 {
            break;
        }
    }
    leaves
}

fn add_first<'m>(part: &ContentPart<'m>, leaves: &mut BTreeSet<Leaf<'m>>) {
    match &part.kind {
        PartKind::Element { element, .. } => drop(leaves.insert(Leaf::Name(&element.name))),
        PartKind::Any { wildcard, .. } => drop(leaves.insert(Leaf::Any(&wildcard.namespaces))),
        PartKind::Choice { alternatives, .. } => {
            for alternative in alternatives {
                add_first(alternative, leaves);
            }
        }
        PartKind::Sequence { parts, .. } => leaves.extend(first(parts)),
    }
}

/// Whether an element with which a sequence cannot begin, but which is in it, may be another one outside of it.
/// `around` are the leaves of all types that share it.
pub(super) fn has_double(parts: &[ContentPart<'_>], around: &Leaves<'_>) -> bool {
    let inside = Leaves::of(parts);
    let outside = around.without(&inside);
    let first = first(parts);
    let mut later = inside.iter().filter(|leaf| !first.contains(leaf));
    later.any(|leaf| outside.overlap(leaf))
}
