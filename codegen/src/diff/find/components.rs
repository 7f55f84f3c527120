//! Compares the tables of two models.

use std::collections::{BTreeMap, BTreeSet};

use super::context::{Diff, Side};
use super::operations::operations;
use crate::diff::change::{Change, Component};
use crate::diff::rule::Rule;
use crate::diff::verdict::Wire;
use crate::error::ComponentKind;
use crate::location::Location;
use crate::model::walk::{self, Part};
use crate::model::{Element, Model, Particle, QName, Type};

/// Which components are compared: those that one of the models must have.
pub(crate) struct Scope<'s> {
    /// The types and elements that the wanted root elements reach, in each model. `None` for all.
    pub(crate) reached: Option<[&'s BTreeSet<QName>; 2]>,
    /// The elements that documents begin with, in each model.
    pub(crate) roots: [&'s BTreeSet<QName>; 2],
    /// The wanted operations of a WSDL by name, in each model. `None` for all.
    pub(crate) operations: Option<[&'s BTreeSet<String>; 2]>,
}

/// The changes between two models, in the order of kinds and names.
pub(crate) fn changes(sides: [Side<'_>; 2], scope: &Scope<'_>) -> Vec<Change> {
    let models = sides.map(|side| side.model);
    let reached_groups = scope
        .reached
        .map(|reached| [0, 1].map(|side| groups(models[side], reached[side])));
    let groups = reached_groups.as_ref().map(|[old, new]| [old, new]);
    let mut tables = Tables {
        sides,
        scope,
        found: Vec::new(),
    };
    tables.compare(
        ComponentKind::Type,
        models.map(|model| &model.types),
        scope.reached,
    );
    tables.compare(
        ComponentKind::Element,
        models.map(|model| &model.elements),
        scope.reached,
    );
    tables.compare(
        ComponentKind::Group,
        models.map(|model| &model.groups),
        groups,
    );
    tables.found.extend(operations(models, scope.operations));
    tables.found
}

struct Tables<'s, 'm> {
    sides: [Side<'m>; 2],
    scope: &'s Scope<'s>,
    found: Vec<Change>,
}

impl<'m> Tables<'_, 'm> {
    fn compare<T: Named>(
        &mut self,
        kind: ComponentKind,
        [old, new]: [&'m BTreeMap<QName, T>; 2],
        reached: Option<[&BTreeSet<QName>; 2]>,
    ) {
        let names: BTreeSet<&QName> = old.keys().chain(new.keys()).collect();
        for name in names {
            let is_reached =
                |side: usize| reached.is_none_or(|reached| reached[side].contains(name));
            let component = Component {
                kind,
                name: name.clone(),
            };
            // All names are written with the prefixes of the old model, so that equal texts mean equal names.
            let namespaces = &self.sides[0].model.namespaces;
            let own = self.sides[1].model;
            let namespaces = if namespaces.is_empty() {
                &own.namespaces
            } else {
                namespaces
            };
            let mut diff = Diff::new(self.sides, namespaces, &component);
            let sides = [old.get(name), new.get(name)];
            diff.stand_at(sides.map(|side| side.map(Named::at)));
            match sides {
                [Some(old), Some(new)] => {
                    if is_reached(0) && is_reached(1) {
                        T::compare(&mut diff, [old, new]);
                        diff.stand_at([old, new].map(|side| Some(side.at())));
                    }
                    // What is reached by only one of the selections changes where it is referred to, and nothing
                    // refers to a root element.
                    let is_root = |side: usize| {
                        kind == ComponentKind::Element && self.scope.roots[side].contains(name)
                    };
                    match [is_root(0), is_root(1)] {
                        [true, false] if !diff.is_no_root() => old.removed(&mut diff, self.scope),
                        [false, true] if !diff.is_no_root() => new.added(&mut diff, self.scope),
                        _ => {}
                    }
                }
                [Some(old), None] if is_reached(0) => old.removed(&mut diff, self.scope),
                [None, Some(new)] if is_reached(1) => new.added(&mut diff, self.scope),
                _ => {}
            }
            self.found.append(&mut diff.found);
        }
    }
}

/// What the tables of a model contain.
trait Named {
    fn at(&self) -> &Location;
    fn compare<'d>(diff: &mut Diff<'d>, sides: [&'d Self; 2]);
    fn added(&self, diff: &mut Diff<'_>, scope: &Scope<'_>);
    fn removed(&self, diff: &mut Diff<'_>, scope: &Scope<'_>);
}

impl Named for Type {
    fn at(&self) -> &Location {
        self.at()
    }

    fn compare<'d>(diff: &mut Diff<'d>, sides: [&'d Self; 2]) {
        diff.types(sides);
    }

    fn added(&self, diff: &mut Diff<'_>, _: &Scope<'_>) {
        let wire = diff.heir(self, 1);
        diff.report(Rule::TypeAdded, [None, Some(word(self))], wire, USES);
    }

    fn removed(&self, diff: &mut Diff<'_>, _: &Scope<'_>) {
        let wire = diff.heir(self, 0);
        diff.report(Rule::TypeRemoved, [Some(word(self)), None], wire, USES);
    }
}

const USES: &str = "documents change where something of the type does";

fn word(ty: &Type) -> String {
    match ty {
        Type::Complex(_) => "complex type".to_owned(),
        Type::Simple(_) => "simple type".to_owned(),
    }
}

impl Named for Element {
    fn at(&self) -> &Location {
        &self.at
    }

    fn compare<'d>(diff: &mut Diff<'d>, sides: [&'d Self; 2]) {
        diff.elements(sides);
    }

    fn added(&self, diff: &mut Diff<'_>, scope: &Scope<'_>) {
        let is_root = scope.roots[1].contains(&diff.component.name);
        diff.element_of_one_side(self, 1, is_root);
    }

    fn removed(&self, diff: &mut Diff<'_>, scope: &Scope<'_>) {
        let is_root = scope.roots[0].contains(&diff.component.name);
        diff.element_of_one_side(self, 0, is_root);
    }
}

impl Named for Particle {
    fn at(&self) -> &Location {
        &self.at
    }

    fn compare<'d>(diff: &mut Diff<'d>, sides: [&'d Self; 2]) {
        diff.content(sides.map(super::nodes::Node::of_particle));
    }

    fn added(&self, diff: &mut Diff<'_>, _: &Scope<'_>) {
        let says = [None, Some("model group".to_owned())];
        diff.report(Rule::GroupAdded, says, Wire::FINE, USES);
    }

    fn removed(&self, diff: &mut Diff<'_>, _: &Scope<'_>) {
        let says = [Some("model group".to_owned()), None];
        diff.report(Rule::GroupRemoved, says, Wire::FINE, USES);
    }
}

/// The named groups in what is reached.
fn groups(model: &Model, reached: &BTreeSet<QName>) -> BTreeSet<QName> {
    let meet = |part: Part<'_>, found: &mut Vec<QName>| {
        if let Part::GroupName(name) = part {
            found.push(name.clone());
        }
    };
    let mut found = Vec::new();
    for name in reached {
        if let Some(ty) = model.types.get(name) {
            walk::ty(ty, &mut |part| meet(part, &mut found));
        }
        if let Some(element) = model.elements.get(name) {
            walk::element(element, &mut |part| meet(part, &mut found));
        }
    }
    let mut seen = BTreeSet::new();
    while let Some(name) = found.pop() {
        if let Some(group) = model.groups.get(&name)
            && seen.insert(name)
        {
            walk::particle(group, &mut |part| meet(part, &mut found));
        }
    }
    seen
}
