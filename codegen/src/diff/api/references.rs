//! Which components a component refers to.

use std::collections::{BTreeMap, BTreeSet};

use crate::diff::change::{Component, Key};
use crate::error::ComponentKind;
use crate::model::walk::{self, Part};
use crate::model::{Model, QName, Type, TypeRef};

/// The references of two models, all together.
pub(super) struct References<'m> {
    models: [&'m Model; 2],
    heirs: [Heirs<'m>; 2],
}

/// The types that derive from each type directly.
type Heirs<'m> = BTreeMap<&'m QName, Vec<&'m QName>>;

impl<'m> References<'m> {
    pub(super) fn of(models: [&'m Model; 2]) -> Self {
        let heirs = models.map(|model| {
            let mut heirs = Heirs::new();
            for (name, ty) in &model.types {
                if let Type::Complex(ty) = ty
                    && let Some(derivation) = &ty.derivation
                {
                    heirs.entry(&derivation.base).or_default().push(name);
                }
            }
            heirs
        });
        Self { models, heirs }
    }

    /// What a component refers to. With names only what elements and attributes with these names refer to.
    pub(super) fn from(&self, component: &Component, keys: &BTreeSet<Key>) -> BTreeSet<Component> {
        let mut found = BTreeSet::new();
        let none = BTreeSet::new();
        let is_name = |key: &Key| matches!(key, Key::Element(_) | Key::Attribute(_));
        let keys = if keys.iter().any(is_name) {
            keys
        } else {
            &none
        };
        for (model, heirs) in self.models.into_iter().zip(&self.heirs) {
            let mut collect = Collect {
                heirs,
                keys,
                found: &mut found,
            };
            let name = &component.name;
            match component.kind {
                ComponentKind::Type => {
                    if let Some(ty) = model.types.get(name) {
                        walk::ty(ty, &mut |part| collect.meet(part));
                    }
                }
                ComponentKind::Element => {
                    if let Some(element) = model.elements.get(name) {
                        walk::element(element, &mut |part| collect.meet(part));
                    }
                    let members = model.substitutions.get(name).into_iter().flatten();
                    for member in members {
                        collect.add(ComponentKind::Element, member);
                    }
                }
                _ => {
                    if let Some(group) = model.groups.get(name) {
                        walk::particle(group, &mut |part| collect.meet(part));
                    }
                }
            }
        }
        found
    }

    /// What refers to each component.
    pub(super) fn backward(&self) -> BTreeMap<Component, BTreeSet<Component>> {
        let mut all = BTreeSet::new();
        let of = |kind, name: &QName| Component {
            kind,
            name: name.clone(),
        };
        for model in self.models {
            all.extend(model.types.keys().map(|name| of(ComponentKind::Type, name)));
            all.extend(
                model
                    .elements
                    .keys()
                    .map(|name| of(ComponentKind::Element, name)),
            );
            all.extend(
                model
                    .groups
                    .keys()
                    .map(|name| of(ComponentKind::Group, name)),
            );
        }
        let mut backward: BTreeMap<Component, BTreeSet<Component>> = BTreeMap::new();
        for component in all {
            for target in self.from(&component, &BTreeSet::new()) {
                backward
                    .entry(target)
                    .or_default()
                    .insert(component.clone());
            }
        }
        backward
    }
}

struct Collect<'c> {
    heirs: &'c Heirs<'c>,
    keys: &'c BTreeSet<Key>,
    found: &'c mut BTreeSet<Component>,
}

impl Collect<'_> {
    fn add(&mut self, kind: ComponentKind, name: &QName) {
        let name = name.clone();
        self.found.insert(Component { kind, name });
    }

    fn has(&self, name: &QName) -> bool {
        self.keys.contains(&Key::Element(name.local.to_string()))
    }

    fn meet(&mut self, part: Part<'_>) {
        match part {
            Part::TypeName(name) if self.keys.is_empty() => self.type_name(name),
            Part::ElementName(name) if self.keys.is_empty() || self.has(name) => {
                self.add(ComponentKind::Element, name);
            }
            Part::GroupName(name) => self.add(ComponentKind::Group, name),
            Part::Element(element) if self.has(&element.name) => self.reference(&element.ty),
            Part::Complex(ty) => {
                for attribute in &ty.attributes {
                    let key = Key::Attribute(attribute.name.local.to_string());
                    if self.keys.contains(&key) {
                        self.reference(&attribute.ty);
                    }
                }
            }
            _ => {}
        }
    }

    /// A type, and those that may stand in its place.
    fn type_name(&mut self, name: &QName) {
        self.add(ComponentKind::Type, name);
        for heir in self.heirs.get(name).into_iter().flatten() {
            self.add(ComponentKind::Type, heir);
        }
    }

    fn reference(&mut self, ty: &TypeRef) {
        match ty {
            TypeRef::Builtin(_) => {}
            TypeRef::Named(name) => self.type_name(name),
            TypeRef::Anonymous(ty) => {
                walk::ty(ty, &mut |part| {
                    if let Part::TypeName(name) = part {
                        self.found.insert(Component {
                            kind: ComponentKind::Type,
                            name: name.clone(),
                        });
                    }
                });
            }
        }
    }
}
