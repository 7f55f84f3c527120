//! Element Declarations Consistent: elements with the same name in one content model have the same type.

use std::collections::BTreeMap;

use crate::error::{Error, ErrorKind};
use crate::model::{Element, Location, Model, Particle, QName, Term, TypeRef};

/// Checks the content model of a type.
pub(super) fn check(model: &Model, content: &[&Particle]) -> Result<(), Error> {
    let mut found = Found {
        model,
        elements: BTreeMap::new(),
        depth: 0,
    };
    content
        .iter()
        .try_for_each(|particle| found.particle(particle))
}

struct Found<'m> {
    model: &'m Model,
    elements: BTreeMap<&'m QName, &'m Element>,
    depth: usize,
}

impl<'m> Found<'m> {
    fn particle(&mut self, particle: &'m Particle) -> Result<(), Error> {
        const MOST_DEPTH: usize = 50;
        if self.depth > MOST_DEPTH {
            return Ok(());
        }
        self.depth += 1;
        let model = self.model;
        match &particle.term {
            Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
                parts.iter().try_for_each(|part| self.particle(part))?;
            }
            Term::Group(name) => {
                if let Some(group) = model.groups.get(name) {
                    self.particle(group)?;
                }
            }
            Term::ElementRef(name, _) => {
                let members = model.substitutions.get(name).into_iter().flatten();
                for name in std::iter::once(name).chain(members) {
                    if let Some(element) = model.elements.get(name) {
                        self.element(element, &particle.at)?;
                    }
                }
            }
            Term::Element(element) => self.element(element, &particle.at)?,
            Term::Any(_) => {}
        }
        self.depth -= 1;
        Ok(())
    }

    fn element(&mut self, element: &'m Element, at: &Location) -> Result<(), Error> {
        let known = *self.elements.entry(&element.name).or_insert(element);
        let is_same = std::ptr::eq(known, element)
            || match (&known.ty, &element.ty) {
                (TypeRef::Named(one), TypeRef::Named(other)) => one == other,
                (TypeRef::Builtin(one), TypeRef::Builtin(other)) => one == other,
                // Two anonymous types are always different, even if their content is the same.
                _ => known.at == element.at,
            };
        if is_same {
            return Ok(());
        }
        let name = element.name.show(&self.model.namespaces);
        Err(Error::new(at, ErrorKind::InconsistentTypes(name)))
    }
}
