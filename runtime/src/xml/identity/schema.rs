//! What a schema says of the elements that identity constraints and IDs need, as generated code has it.

use super::constraint::Identity;

/// The elements and types that identity constraints and IDs need.
#[derive(Clone, Copy, Debug)]
pub struct Identities {
    /// The global elements.
    pub elements: &'static [Element],
    /// The types to which elements and `xsi:type` refer.
    pub types: &'static [Type],
}

/// A declaration of an element.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    pub(super) name: &'static str,
    pub(super) ty: Reference,
    facts: &'static [Fact],
}

/// How an element refers to its type.
#[derive(Clone, Copy, Debug)]
pub enum Reference {
    /// One of [`Identities::types`], by its name.
    Type(&'static str),
    /// A simple type.
    Simple(Simple),
    /// `xs:anyType`
    Any,
}

/// What else is said of an element.
#[derive(Clone, Copy, Debug)]
pub enum Fact {
    /// Its default or fixed value.
    Default(&'static str),
    /// It may be nil.
    Nillable,
    /// Its identity constraints.
    Constraints(&'static [Identity]),
    /// The types that `xsi:type` may name, with blanks between them, if some are blocked.
    Admits(&'static str),
}

/// A type.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    /// Its name. That of an anonymous type is the path of elements to it.
    pub(super) name: &'static str,
    pub(super) parts: &'static [Part],
}

/// A part of a type.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// The type from which it derives.
    Base(&'static str),
    /// Its text.
    Text(Simple),
    /// An attribute.
    Attribute(&'static str, Simple),
    /// An attribute with a default or fixed value.
    Default(&'static str, Simple, &'static str),
    /// An attribute of the base that is not there.
    Prohibited(&'static str),
    /// An element.
    Element(Element),
    /// Global elements, which it names.
    Globals,
    /// A wildcard whose elements are assessed: global elements, and others that nothing declares.
    AnyElement,
    /// A wildcard whose attributes are assessed.
    AnyAttribute,
}

/// A simple type, without its facets.
#[derive(Clone, Copy, Debug)]
pub enum Simple {
    /// A built-in type by its local name, or a type that restricts it.
    Builtin(&'static str),
    /// A list of items of a type.
    List(&'static Self),
    /// A union of types.
    Union(&'static [Self]),
}

impl Identities {
    /// Nothing.
    pub const NONE: Self = Self {
        elements: &[],
        types: &[],
    };

    pub(crate) fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }
}

impl Element {
    /// An element with one of [`Identities::types`].
    #[must_use]
    pub const fn of(name: &'static str, ty: &'static str) -> Self {
        Self::new(name, Reference::Type(ty), &[])
    }

    /// An element with its type, and what else is said of it.
    #[must_use]
    pub const fn new(name: &'static str, ty: Reference, facts: &'static [Fact]) -> Self {
        Self { name, ty, facts }
    }

    pub(super) fn default(&self) -> Option<&'static str> {
        self.facts.iter().find_map(|fact| match fact {
            Fact::Default(value) => Some(*value),
            _ => None,
        })
    }

    pub(super) fn is_nillable(&self) -> bool {
        self.facts.iter().any(|fact| matches!(fact, Fact::Nillable))
    }

    pub(super) fn constraints(&self) -> &'static [Identity] {
        let constraints = self.facts.iter().find_map(|fact| match fact {
            Fact::Constraints(constraints) => Some(*constraints),
            _ => None,
        });
        constraints.unwrap_or_default()
    }

    pub(super) fn admitted(&self) -> Option<&'static str> {
        self.facts.iter().find_map(|fact| match fact {
            Fact::Admits(types) => Some(*types),
            _ => None,
        })
    }
}

impl Type {
    /// A type with its parts.
    #[must_use]
    pub const fn new(name: &'static str, parts: &'static [Part]) -> Self {
        Self { name, parts }
    }

    pub(super) fn base(&self) -> Option<&'static str> {
        self.parts.iter().find_map(|part| match part {
            Part::Base(base) => Some(*base),
            _ => None,
        })
    }

    pub(super) fn text(&self) -> Option<Simple> {
        self.parts.iter().find_map(|part| match part {
            Part::Text(ty) => Some(*ty),
            _ => None,
        })
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = &'static Element> {
        self.parts.iter().filter_map(|part| match part {
            Part::Element(element) => Some(element),
            _ => None,
        })
    }

    pub(super) fn has_globals(&self) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|part| matches!(part, Part::Globals | Part::AnyElement))
    }

    pub(super) fn has_any_element(&self) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|part| matches!(part, Part::AnyElement))
    }

    pub(super) fn has_any_attribute(&self) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|part| matches!(part, Part::AnyAttribute))
    }

    /// Whether it is no more than a text.
    pub(super) fn is_simple(&self) -> bool {
        matches!(self.parts, [Part::Text(_)])
    }
}
