//! Model groups that hold themselves: a group may hold an element whose anonymous type has the group again. The
//! items of such types are named after the group, wherever the group is used, since there is no end to the places
//! where they are.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::walk::{self, Part};
use crate::model::{Model, Particle, QName, Term, Type, TypeRef};

/// The groups of the anonymous types of their elements.
pub(super) type RecursiveGroups<'m> = BTreeMap<*const Type, &'m QName>;

/// Finds them.
pub(super) fn recursive_groups(model: &Model) -> RecursiveGroups<'_> {
    let mut held: BTreeMap<&QName, BTreeSet<&QName>> = BTreeMap::new();
    for (name, group) in &model.groups {
        let inside = held.entry(name).or_default();
        walk::particle(group, &mut |part| {
            if let Part::GroupName(name) = part {
                inside.insert(name);
            }
        });
    }
    let mut found = BTreeMap::new();
    for (name, group) in &model.groups {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![name];
        while let Some(next) = waiting.pop() {
            let inside = held.get(next).into_iter().flatten();
            waiting.extend(inside.filter(|inside| seen.insert(**inside)));
        }
        if seen.contains(name) {
            add(group, name, &mut found);
        }
    }
    found
}

fn add<'m>(particle: &'m Particle, group: &'m QName, found: &mut RecursiveGroups<'m>) {
    match &particle.term {
        Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
            for part in parts {
                add(part, group, found);
            }
        }
        Term::Element(element) => {
            if let TypeRef::Anonymous(ty) = &element.ty {
                found.insert(std::ptr::from_ref(&**ty), group);
            }
        }
        Term::Group(_) | Term::ElementRef(..) | Term::Any(_) => {}
    }
}
