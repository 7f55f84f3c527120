//! Types that hold themselves are boxed where they recur.

use std::collections::{BTreeMap, BTreeSet};

use super::enums::AlternativeKind;
use super::graph::{held, held_first};
use super::items::{Item, Plan};
use super::paths::ItemPath;
use super::structs::{Body, Count, ElementKind, FieldKind};
use super::ty::Ty;

/// Boxes what closes a cycle: first variants, because boxes make an enum of many types smaller, then fields.
pub(super) fn box_cycles(plan: &mut Plan) {
    for is_variants in [true, false] {
        let cycles = cycles(plan);
        for (owner, item) in &mut plan.items {
            let cycle = cycles.get(owner);
            let is_cyclic = |target: &ItemPath| cycle.is_some() && cycles.get(target) == cycle;
            if is_variants {
                box_variants(item, &is_cyclic);
            } else {
                box_fields(item, &is_cyclic);
            }
        }
    }
}

fn box_variants(item: &mut Item, is_cyclic: &dyn Fn(&ItemPath) -> bool) {
    let Item::Choice(choice) = item else { return };
    for alternative in &mut choice.alternatives {
        if let AlternativeKind::Element(ElementKind {
            ty: Ty::Item(path),
            boxed,
            ..
        }) = &mut alternative.kind
        {
            *boxed = is_cyclic(path);
        }
    }
}

fn box_fields(item: &mut Item, is_cyclic: &dyn Fn(&ItemPath) -> bool) {
    let Item::Struct(item) = item else { return };
    let Body::Children { fields, .. } = &mut item.body else {
        return;
    };
    for field in fields.iter_mut().filter(|field| field.count != Count::Many) {
        match &mut field.kind {
            FieldKind::Element(ElementKind {
                ty: Ty::Item(path),
                boxed,
                ..
            })
            | FieldKind::Choice { path, boxed, .. } => *boxed = is_cyclic(path),
            _ => {}
        }
    }
}

/// The items that contain themselves, each with the number of its cycle. A cycle has all items that contain
/// each other.
fn cycles(plan: &Plan) -> BTreeMap<ItemPath, usize> {
    let held = held(plan);
    let mut holders: BTreeMap<&ItemPath, Vec<&ItemPath>> = BTreeMap::new();
    for (holder, paths) in &held {
        for path in paths {
            holders.entry(path).or_default().push(holder);
        }
    }
    let mut cycles = BTreeMap::new();
    let mut seen = BTreeSet::new();
    // The last item contains its whole cycle. So the items that contain this item are the cycle.
    for (number, start) in held_first(&held).into_iter().rev().enumerate() {
        let mut members = Vec::new();
        let mut waiting = vec![start];
        while let Some(path) = waiting.pop() {
            if seen.insert(path) {
                members.push(path);
                waiting.extend(holders.get(path).into_iter().flatten());
            }
        }
        let holds_itself =
            |path: &ItemPath| held.get(path).is_some_and(|held| held.contains(&path));
        if members.len() > 1 || members.iter().any(|path| holds_itself(path)) {
            cycles.extend(members.into_iter().map(|path| (path.clone(), number)));
        }
    }
    cycles
}
