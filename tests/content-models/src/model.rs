//! Content models as data, and the elements that are children.

/// A part of a content model with its occurrence; `None` is unbounded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Particle {
    pub(crate) min: usize,
    pub(crate) max: Option<usize>,
    pub(crate) term: Term,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Term {
    /// A local element.
    Element(&'static str),
    /// A reference to the head of the substitution group.
    Head,
    /// A reference to a member of it.
    Member(&'static str),
    Any(Wildcard),
    Sequence(Vec<Particle>),
    Choice(Vec<Particle>),
    All(Vec<Particle>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Wildcard {
    Any,
    Other,
    One,
}

impl Particle {
    /// Whether it is there at all: one that may not occur is no part of the model.
    pub(crate) fn is_there(&self) -> bool {
        self.max != Some(0)
    }
}

/// A child: its namespace and its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Child {
    pub(crate) namespace: &'static str,
    pub(crate) name: &'static str,
}

pub(crate) const OWN: &str = "urn:own";
pub(crate) const ONE: &str = "urn:one";
pub(crate) const TWO: &str = "urn:two";

/// Names of local elements. The last of them is a list.
pub(crate) const NAMES: [&str; 6] = ["apple", "birch", "cedar", "daisy", "elder", "ferns"];
pub(crate) const LIST: &str = NAMES[5];
pub(crate) const HEAD: &str = "herb";
pub(crate) const MEMBERS: [&str; 2] = ["mint", "sage"];
/// Names of elements in other namespaces.
pub(crate) const FOREIGN: [(&str, &str); 2] = [(ONE, "moss"), (TWO, "reed")];

pub(crate) const fn own(name: &'static str) -> Child {
    Child {
        namespace: OWN,
        name,
    }
}

impl Term {
    /// Whether it is a leaf that admits a child.
    pub(crate) fn admits(&self, child: Child) -> bool {
        match self {
            Self::Element(name) | Self::Member(name) => child == own(name),
            Self::Head => child == own(HEAD) || MEMBERS.iter().any(|name| child == own(name)),
            Self::Any(Wildcard::Any) => true,
            Self::Any(Wildcard::Other) => child.namespace != OWN,
            Self::Any(Wildcard::One) => child.namespace == ONE,
            Self::Sequence(_) | Self::Choice(_) | Self::All(_) => false,
        }
    }
}

/// All children that there are.
pub(crate) fn children() -> Vec<Child> {
    let names = NAMES.iter().chain(&MEMBERS).chain([&HEAD]);
    let foreign = FOREIGN.iter();
    names
        .map(|name| own(name))
        .chain(foreign.map(|(namespace, name)| Child { namespace, name }))
        .collect()
}
