//! A walk over a model: one visitor for every stage that looks for something in it.
//!
//! The walk visits what is defined inside other definitions: anonymous types, local elements, parts of a
//! content model. A reference by name is only reported, because a chain of references may be longer than the
//! stack. To follow it, look the name up and walk from there.

use super::{
    Attribute, ComplexType, Content, Element, Model, Particle, QName, Term, Type, TypeRef, Variety,
};

/// What a walk meets.
#[derive(Clone, Copy, Debug)]
pub enum Part<'m> {
    /// An element that is declared here.
    Element(&'m Element),
    /// A complex type that is defined here.
    Complex(&'m ComplexType),
    /// A reference to a type of the model.
    TypeName(&'m QName),
    /// A reference to a global element.
    ElementName(&'m QName),
    /// A reference to a named group.
    GroupName(&'m QName),
}

/// Walks over everything that a model defines.
pub fn model<'m>(model: &'m Model, visit: &mut dyn FnMut(Part<'m>)) {
    for ty in model.types.values() {
        self::ty(ty, visit);
    }
    for element in model.elements.values() {
        self::element(element, visit);
    }
    for group in model.groups.values() {
        particle(group, visit);
    }
}

/// Walks over a type.
pub fn ty<'m>(ty: &'m Type, visit: &mut dyn FnMut(Part<'m>)) {
    match ty {
        Type::Complex(ty) => complex(ty, visit),
        Type::Simple(ty) => match &ty.variety {
            Variety::Restriction { base: item, .. } | Variety::List(item) => type_ref(item, visit),
            Variety::Union(members) => {
                for member in members {
                    type_ref(member, visit);
                }
            }
        },
    }
}

/// Walks over an element.
pub fn element<'m>(element: &'m Element, visit: &mut dyn FnMut(Part<'m>)) {
    visit(Part::Element(element));
    type_ref(&element.ty, visit);
}

/// Walks over a part of a content model.
pub fn particle<'m>(particle: &'m Particle, visit: &mut dyn FnMut(Part<'m>)) {
    match &particle.term {
        Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
            for part in parts {
                self::particle(part, visit);
            }
        }
        Term::Group(name) => visit(Part::GroupName(name)),
        Term::ElementRef(name, _) => visit(Part::ElementName(name)),
        Term::Element(element) => self::element(element, visit),
        Term::Any(_) => {}
    }
}

fn complex<'m>(ty: &'m ComplexType, visit: &mut dyn FnMut(Part<'m>)) {
    visit(Part::Complex(ty));
    if let Some(derivation) = &ty.derivation {
        visit(Part::TypeName(&derivation.base));
    }
    match &ty.content {
        Content::Empty => {}
        Content::Simple(value) => type_ref(value, visit),
        Content::Particle(content) => particle(content, visit),
    }
    for Attribute { ty, .. } in &ty.attributes {
        type_ref(ty, visit);
    }
}

fn type_ref<'m>(reference: &'m TypeRef, visit: &mut dyn FnMut(Part<'m>)) {
    match reference {
        TypeRef::Builtin(_) => {}
        TypeRef::Named(name) => visit(Part::TypeName(name)),
        TypeRef::Anonymous(ty) => self::ty(ty, visit),
    }
}

/// The named types that derive from a type directly.
pub fn heirs<'m>(model: &'m Model, base: &QName) -> impl Iterator<Item = &'m QName> {
    let heirs = model.types.iter();
    heirs.filter_map(move |(name, ty)| (base_of(ty) == Some(base)).then_some(name))
}

/// Whether a named type derives from another one, directly or through others.
#[must_use]
pub fn derives(model: &Model, name: &QName, base: &QName) -> bool {
    let above = |name: &QName| model.types.get(name).and_then(base_of);
    std::iter::successors(above(name), |name| above(name)).any(|name| name == base)
}

fn base_of(ty: &Type) -> Option<&QName> {
    match ty {
        Type::Complex(ty) => ty.derivation.as_ref().map(|derivation| &derivation.base),
        Type::Simple(_) => None,
    }
}
