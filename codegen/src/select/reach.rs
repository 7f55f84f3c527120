//! All that some elements reach.

use std::collections::BTreeSet;

use crate::model::walk::{self, Part};
use crate::model::{Element, Model, QName, Type, TypeRef};

/// What some elements reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reached {
    /// The named types.
    pub(crate) types: BTreeSet<QName>,
    /// The global elements.
    pub(crate) elements: BTreeSet<QName>,
}

impl Reached {
    /// The names of both.
    pub(super) fn names(self) -> BTreeSet<QName> {
        self.types.into_iter().chain(self.elements).collect()
    }
}

/// The named types and global elements that these elements reach, themselves included.
pub(super) fn reach<'m>(
    model: &'m Model,
    keeps_derived: bool,
    elements: impl IntoIterator<Item = &'m QName>,
) -> Reached {
    let mut reach = Reach {
        model,
        keeps_derived,
        seen: BTreeSet::new(),
        waiting: elements.into_iter().map(Definition::Element).collect(),
    };
    while let Some(next) = reach.waiting.pop() {
        if reach.seen.insert(next) {
            reach.visit(next);
        }
    }
    let mut reached = Reached::default();
    for seen in reach.seen {
        match seen {
            Definition::Element(name) if model.elements.contains_key(name) => {
                reached.elements.insert(name.clone());
            }
            Definition::Type(name) if model.types.contains_key(name) => {
                reached.types.insert(name.clone());
            }
            _ => {}
        }
    }
    reached
}

struct Reach<'m> {
    model: &'m Model,
    /// Whether what derives from a type that is not abstract is reached, too.
    keeps_derived: bool,
    seen: BTreeSet<Definition<'m>>,
    /// What is referred to and not walked yet. It waits, because a chain of references may be longer than the
    /// stack.
    waiting: Vec<Definition<'m>>,
}

/// A definition by its name. A type and an element may have the same name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Definition<'m> {
    Element(&'m QName),
    Type(&'m QName),
    Group(&'m QName),
    /// The types that derive from this one.
    Heirs(&'m QName),
}

impl<'m> Reach<'m> {
    fn visit(&mut self, definition: Definition<'m>) {
        let model = self.model;
        match definition {
            Definition::Element(name) => {
                if let Some(element) = model.elements.get(name) {
                    walk::element(element, &mut |part| self.meet(part));
                    let members = model.substitutions.get(name).into_iter().flatten();
                    self.waiting.extend(members.map(Definition::Element));
                }
            }
            Definition::Type(name) => {
                if let Some(ty) = model.types.get(name) {
                    walk::ty(ty, &mut |part| self.meet(part));
                }
            }
            Definition::Group(name) => {
                if let Some(group) = model.groups.get(name) {
                    walk::particle(group, &mut |part| self.meet(part));
                }
            }
            Definition::Heirs(base) => {
                for name in walk::heirs(model, base) {
                    self.waiting.push(Definition::Type(name));
                    self.waiting.push(Definition::Heirs(name));
                }
            }
        }
    }

    fn meet(&mut self, part: Part<'m>) {
        match part {
            Part::TypeName(name) => self.waiting.push(Definition::Type(name)),
            Part::ElementName(name) => self.waiting.push(Definition::Element(name)),
            Part::GroupName(name) => self.waiting.push(Definition::Group(name)),
            Part::Element(element) => self.waiting.extend(self.heirs_of(element)),
            Part::Complex(_) => {}
        }
    }

    /// An element of an abstract type, and with `keeps_derived` of any type, may be one of the types that derive from it.
    fn heirs_of(&self, element: &'m Element) -> Option<Definition<'m>> {
        let TypeRef::Named(name) = &element.ty else {
            return None;
        };
        match self.model.types.get(name) {
            Some(Type::Complex(ty)) if self.keeps_derived || ty.is_abstract => {
                Some(Definition::Heirs(name))
            }
            _ => None,
        }
    }
}
