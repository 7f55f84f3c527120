//! Content models in a form in which what means the same is the same: a sequence in a sequence is one sequence, and
//! a sequence of one part is that part.

use std::collections::BTreeSet;

use super::align::{Aligned, align};
use crate::model::{Content, Element, Location, Model, Occurs, Particle, QName, Term, Wildcard};

/// A part of a content model.
#[derive(Clone, Debug)]
pub(crate) struct Node<'m> {
    pub(crate) occurs: Occurs,
    pub(crate) kind: NodeKind<'m>,
    /// Where it stands.
    pub(crate) at: Option<&'m Location>,
}

#[derive(Clone, Debug)]
pub(crate) enum NodeKind<'m> {
    Compositor(Compositor, Vec<Node<'m>>),
    Element(&'m Element),
    /// A reference to a global element.
    Reference(&'m QName),
    /// A reference to a named group.
    Group(&'m QName),
    Any(&'m Wildcard),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compositor {
    Sequence,
    Choice,
    All,
}

impl Compositor {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Sequence => "sequence",
            Self::Choice => "choice",
            Self::All => "all",
        }
    }
}

/// How deep groups may be inside groups. Deeper ones are reported as other errors.
const DEEPEST: usize = 100;

impl<'m> Node<'m> {
    /// The content of a type, always with a compositor outside.
    pub(crate) fn of_content(content: &'m Content) -> Self {
        match content {
            Content::Empty | Content::Simple(_) => Self::sequence(Vec::new()),
            Content::Particle(particle) => Self::of_particle(particle).in_compositor(),
        }
    }

    /// A particle.
    pub(crate) fn of_particle(particle: &'m Particle) -> Self {
        let occurs = particle.occurs;
        let kind = match &particle.term {
            Term::Sequence(parts) => {
                return Self::compositor(Compositor::Sequence, parts, particle);
            }
            Term::Choice(parts) => return Self::compositor(Compositor::Choice, parts, particle),
            Term::All(parts) => return Self::compositor(Compositor::All, parts, particle),
            Term::Group(name) => NodeKind::Group(name),
            Term::ElementRef(name, _) => NodeKind::Reference(name),
            Term::Element(element) => NodeKind::Element(element),
            Term::Any(wildcard) => NodeKind::Any(wildcard),
        };
        let at = Some(&particle.at);
        Self { occurs, kind, at }
    }

    pub(crate) fn sequence(parts: Vec<Self>) -> Self {
        Self {
            occurs: Occurs::ONCE,
            kind: NodeKind::Compositor(Compositor::Sequence, parts),
            at: None,
        }
    }

    /// A sequence of these, in the simplest form, with a compositor outside.
    pub(crate) fn joined(parts: Vec<Self>) -> Self {
        let mut members = Self::simplified(Compositor::Sequence, parts);
        match members.pop() {
            Some(only) if members.is_empty() => only.in_compositor(),
            last => {
                members.extend(last);
                Self::sequence(members)
            }
        }
    }

    /// Without compositors inside that change nothing.
    fn simplified(own: Compositor, parts: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut members = Vec::new();
        for node in parts {
            match node.kind {
                NodeKind::Compositor(inner, parts)
                    if node.occurs == Occurs::ONCE
                        && (inner == own || (parts.is_empty() && inner != Compositor::Choice))
                        && (inner == Compositor::Choice) == (own == Compositor::Choice) =>
                {
                    members.extend(parts);
                }
                kind => members.push(Self { kind, ..node }),
            }
        }
        members
    }

    fn compositor(own: Compositor, parts: &'m [Particle], particle: &'m Particle) -> Self {
        let mut members = Self::simplified(own, parts.iter().map(Self::of_particle));
        if own == Compositor::Sequence
            && particle.occurs == Occurs::ONCE
            && members.len() == 1
            && let Some(only) = members.pop()
        {
            return only;
        }
        Self {
            occurs: particle.occurs,
            kind: NodeKind::Compositor(own, members),
            at: Some(&particle.at),
        }
    }

    /// With a compositor outside.
    pub(crate) fn in_compositor(self) -> Self {
        match self.kind {
            NodeKind::Compositor(..) => self,
            _ => Self::sequence(vec![self]),
        }
    }

    /// The name of an element.
    pub(crate) fn name(&self) -> Option<&'m QName> {
        match &self.kind {
            NodeKind::Element(element) => Some(&element.name),
            NodeKind::Reference(name) => Some(name),
            _ => None,
        }
    }

    /// Whether it may be absent.
    pub(crate) fn may_be_empty(&self, model: &'m Model) -> bool {
        self.is_emptiable(model, 0)
    }

    fn is_emptiable(&self, model: &'m Model, depth: usize) -> bool {
        if self.occurs.min == 0 || depth > DEEPEST {
            return true;
        }
        match &self.kind {
            NodeKind::Compositor(Compositor::Choice, parts) => {
                parts.iter().any(|part| part.is_emptiable(model, depth + 1))
            }
            NodeKind::Compositor(_, parts) => {
                parts.iter().all(|part| part.is_emptiable(model, depth + 1))
            }
            NodeKind::Group(name) => model
                .groups
                .get(name)
                .is_none_or(|group| Node::of_particle(group).is_emptiable(model, depth + 1)),
            NodeKind::Element(_) | NodeKind::Reference(_) | NodeKind::Any(_) => false,
        }
    }

    /// The names of the elements in it.
    pub(crate) fn names(&self) -> BTreeSet<&'m QName> {
        match &self.kind {
            NodeKind::Compositor(_, parts) => parts.iter().flat_map(Self::names).collect(),
            _ => self.name().into_iter().collect(),
        }
    }

    /// What it is among its neighbours, without how often it occurs.
    fn label(&self) -> String {
        match &self.kind {
            NodeKind::Compositor(own, parts) => {
                let parts: Vec<String> = parts.iter().map(Self::label).collect();
                format!("{}({})", own.word(), parts.join(" "))
            }
            NodeKind::Element(element) => expanded(&element.name),
            NodeKind::Reference(name) => expanded(name),
            NodeKind::Group(name) => format!("group {}", expanded(name)),
            NodeKind::Any(wildcard) => format!("any {:?}", wildcard.namespaces),
        }
    }

    /// How much it is like another node without being the same: 0 if it is another thing.
    fn likeness(&self, other: &Self) -> usize {
        match (&self.kind, &other.kind) {
            (NodeKind::Any(_), NodeKind::Any(_)) => 1,
            (NodeKind::Compositor(..), NodeKind::Compositor(..)) => {
                self.names().intersection(&other.names()).count()
            }
            _ => match (self.name(), other.name()) {
                // An element that has the name in another namespace now.
                (Some(one), Some(other)) => usize::from(one.local == other.local),
                _ => 0,
            },
        }
    }
}

/// A name with its namespace.
fn expanded(name: &QName) -> String {
    format!(
        "{{{}}}{}",
        name.namespace.as_deref().unwrap_or_default(),
        name.local
    )
}

/// Pairs the parts of two compositors: first those that are the same, then those that are most alike.
pub(super) fn pair(left: &[Node<'_>], right: &[Node<'_>]) -> Vec<Aligned> {
    let labels = [left, right].map(|nodes| nodes.iter().map(Node::label).collect());
    let mut aligned = align(&labels);
    let mut rest: Vec<usize> = aligned
        .iter()
        .filter_map(|state| match state {
            Aligned::Right(r) => Some(*r),
            _ => None,
        })
        .collect();
    for state in &mut aligned {
        let Aligned::Left(l) = *state else { continue };
        let likely = rest
            .iter()
            .enumerate()
            .map(|(index, r)| (left[l].likeness(&right[*r]), index));
        // The first of those that are equally alike.
        let best = likely.filter(|(likeness, _)| *likeness > 0);
        let best = best.max_by_key(|(likeness, index)| (*likeness, usize::MAX - index));
        if let Some((_, index)) = best {
            *state = Aligned::Both(l, rest.remove(index));
        }
    }
    aligned.retain(|state| match state {
        Aligned::Right(r) => rest.contains(r),
        _ => true,
    });
    aligned
}
