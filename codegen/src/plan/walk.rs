//! A walk over everything that a model defines, at any depth.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ComplexType, Content, Element, Model, Particle, QName, Term, Type, TypeRef};

/// The types that others derive from, anonymous ones among these.
pub(super) fn bases(model: &Model) -> BTreeSet<QName> {
    let mut bases = BTreeSet::new();
    walk(model, &mut |part| {
        if let Part::Type(ty) = part {
            bases.extend(ty.derivation.iter().map(|derived| derived.base.clone()));
        }
    });
    bases
}

/// The types that elements have, and how many elements.
pub(super) fn uses(model: &Model) -> BTreeMap<QName, usize> {
    let mut uses = BTreeMap::new();
    walk(model, &mut |part| {
        if let Part::Element(Element {
            ty: TypeRef::Named(name),
            ..
        }) = part
        {
            *uses.entry(name.clone()).or_default() += 1;
        }
    });
    uses
}

/// What the walk comes by.
enum Part<'m> {
    Type(&'m ComplexType),
    Element(&'m Element),
}

fn walk<'m>(model: &'m Model, visit: &mut dyn FnMut(Part<'m>)) {
    for ty in model.types.values() {
        walk_type(ty, visit);
    }
    for element in model.elements.values() {
        walk_element(element, visit);
    }
    for group in model.groups.values() {
        walk_particle(group, visit);
    }
}

fn walk_type<'m>(ty: &'m Type, visit: &mut dyn FnMut(Part<'m>)) {
    let Type::Complex(ty) = ty else { return };
    visit(Part::Type(ty));
    if let Content::Particle(particle) = &ty.content {
        walk_particle(particle, visit);
    }
}

fn walk_element<'m>(element: &'m Element, visit: &mut dyn FnMut(Part<'m>)) {
    visit(Part::Element(element));
    if let TypeRef::Anonymous(ty) = &element.ty {
        walk_type(ty, visit);
    }
}

fn walk_particle<'m>(particle: &'m Particle, visit: &mut dyn FnMut(Part<'m>)) {
    match &particle.term {
        Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
            for part in parts {
                walk_particle(part, visit);
            }
        }
        Term::Element(element) => walk_element(element, visit),
        Term::Group(_) | Term::ElementRef(..) | Term::Any(_) => {}
    }
}
