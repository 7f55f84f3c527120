//! The declarations that identity constraints and IDs need: which element has which type, and what its values are.

use std::collections::{BTreeMap, BTreeSet};

use super::identities::constraints;
use super::identity_items::{
    Identities, IdentityAttribute, IdentityElement, IdentityReference, IdentitySimple, IdentityType,
};
use super::identity_scope::Scope;
use super::named_types::admitted;
use super::names::Names;
use crate::model::walk;
use crate::model::{
    Attribute, Builtin, ComplexType, Content, Element, Model, Particle, Process, QName, Term, Type,
    TypeRef, Use, ValueConstraint, Variety,
};

/// What generated code must know. Nothing, if there are no identity constraints, no IDs, and no blocked types.
pub(super) fn identities(model: &Model, names: &Names) -> Identities {
    let mut schema = Schema {
        model,
        names,
        types: BTreeMap::new(),
        heirs: BTreeMap::new(),
        anonymous: BTreeSet::new(),
        waiting: Vec::new(),
    };
    let elements = model.elements.values();
    let elements: Vec<_> = elements
        .map(|element| schema.element("", element))
        .collect();
    for (name, ty) in &model.types {
        if let Type::Complex(ty) = ty {
            schema.waiting.push((names.spelled(name), ty));
            let heirs = walk::heirs(model, name).map(|heir| names.spelled(heir));
            schema.heirs.insert(names.spelled(name), heirs.collect());
        }
    }
    while let Some((name, ty)) = schema.waiting.pop() {
        let ty = schema.complex(name.clone(), ty);
        schema.types.insert(name, ty);
    }
    let simple = model.types.iter().filter_map(|(name, ty)| match ty {
        Type::Simple(_) => Some(IdentityType {
            name: names.spelled(name),
            text: simple(model, &TypeRef::Named(name.clone())),
            ..IdentityType::default()
        }),
        Type::Complex(_) => None,
    });
    let simple: Vec<_> = simple.collect();
    Scope::new(elements, schema.types, schema.heirs).identities(simple)
}

/// All declarations.
struct Schema<'m> {
    model: &'m Model,
    names: &'m Names,
    types: BTreeMap<String, IdentityType>,
    /// The types that derive from each directly.
    heirs: BTreeMap<String, Vec<String>>,
    /// The paths to anonymous types.
    anonymous: BTreeSet<String>,
    /// The types that are not described yet.
    waiting: Vec<(String, &'m ComplexType)>,
}

impl<'m> Schema<'m> {
    /// An element. The name of its anonymous type begins with that of what it is in.
    fn element(&mut self, owner: &str, element: &'m Element) -> IdentityElement {
        let name = self.names.spelled(&element.name);
        IdentityElement {
            ty: self.reference(format!("{owner}/{name}"), &element.ty),
            name,
            default: element.value.as_ref().map(value),
            is_nillable: element.is_nillable,
            constraints: constraints(self.names, element),
            admitted: admitted(self.model, self.names, element),
        }
    }

    fn reference(&mut self, path: String, ty: &'m TypeRef) -> IdentityReference {
        if let Some(ty) = simple(self.model, ty) {
            return IdentityReference::Simple(ty);
        }
        match ty {
            TypeRef::Builtin(_) => IdentityReference::Any,
            TypeRef::Named(name) => IdentityReference::Type(self.names.spelled(name)),
            TypeRef::Anonymous(ty) => {
                if let Type::Complex(ty) = &**ty
                    && self.anonymous.insert(path.clone())
                {
                    self.waiting.push((path.clone(), ty));
                }
                IdentityReference::Type(path)
            }
        }
    }

    fn complex(&mut self, name: String, ty: &'m ComplexType) -> IdentityType {
        let mut described = IdentityType {
            base: ty
                .derivation
                .as_ref()
                .map(|derivation| self.names.spelled(&derivation.base)),
            attributes: ty.attributes.iter().map(|it| self.attribute(it)).collect(),
            any_attribute: ty
                .any_attribute
                .as_ref()
                .is_some_and(|any| any.process != Process::Skip),
            ..IdentityType::default()
        };
        match &ty.content {
            Content::Empty => {}
            Content::Simple(ty) => described.text = simple(self.model, ty),
            Content::Particle(particle) => {
                self.particle(&name, particle, &mut BTreeSet::new(), &mut described);
            }
        }
        IdentityType { name, ..described }
    }

    fn attribute(&self, attribute: &Attribute) -> IdentityAttribute {
        let is_there = attribute.usage != Use::Prohibited;
        IdentityAttribute {
            name: self.names.spelled(&attribute.name),
            ty: simple(self.model, &attribute.ty).filter(|_| is_there),
            default: attribute.value.as_ref().map(value),
        }
    }

    fn particle(
        &mut self,
        owner: &str,
        particle: &'m Particle,
        groups: &mut BTreeSet<&'m QName>,
        ty: &mut IdentityType,
    ) {
        match &particle.term {
            Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
                for part in parts {
                    self.particle(owner, part, groups, ty);
                }
            }
            Term::Group(name) => {
                // A group may be part of itself.
                if groups.insert(name)
                    && let Some(group) = self.model.groups.get(name)
                {
                    let owner = format!("group {}", self.names.spelled(name));
                    self.particle(&owner, group, groups, ty);
                }
            }
            Term::ElementRef(name, _) => {
                let members = self.model.substitutions.get(name).into_iter().flatten();
                let names = std::iter::once(name).chain(members);
                ty.globals
                    .extend(names.map(|name| self.names.spelled(name)));
            }
            Term::Element(element) => self.add(owner, element, ty),
            Term::Any(any) => ty.wildcards.push(any.process),
        }
    }

    /// Adds an element to a type. Elements of one name in one type have one type.
    fn add(&mut self, owner: &str, element: &'m Element, ty: &mut IdentityType) {
        let element = self.element(owner, element);
        if ty.elements.iter().all(|known| known.name != element.name) {
            ty.elements.push(element);
        }
    }
}

/// A simple type. `None` for a complex one.
fn simple(model: &Model, ty: &TypeRef) -> Option<IdentitySimple> {
    let ty = match ty {
        TypeRef::Builtin(Builtin::AnyType) => return None,
        TypeRef::Builtin(builtin) => return Some(IdentitySimple::Builtin(builtin.name())),
        TypeRef::Named(name) => model.types.get(name)?,
        TypeRef::Anonymous(ty) => ty,
    };
    match ty {
        Type::Complex(_) => None,
        Type::Simple(ty) => match &ty.variety {
            Variety::Restriction { base, .. } => simple(model, base),
            Variety::List(item) => {
                simple(model, item).map(|item| IdentitySimple::List(Box::new(item)))
            }
            Variety::Union(members) => {
                let members = members.iter().filter_map(|member| simple(model, member));
                Some(IdentitySimple::Union(members.collect()))
            }
        },
    }
}

fn value(constraint: &ValueConstraint) -> String {
    let (ValueConstraint::Default(value) | ValueConstraint::Fixed(value)) = constraint;
    value.clone()
}
