//! Types that hold themselves are boxed where they recur.

use std::collections::{BTreeMap, BTreeSet};

use super::{AlternativeKind, Body, Count, ElementKind, Item, ItemPath, Kind, Plan, Ty};

/// Boxes what closes a cycle: variants first, as an enum of many types gains from it, then fields.
pub(super) fn box_cycles(plan: &mut Plan) {
    for variants in [true, false] {
        let cycles = cycles(plan);
        for (place, file) in &mut plan.files {
            for item in &mut file.items {
                let owner = ItemPath {
                    module: place.module.clone(),
                    ident: item.ident().to_owned(),
                };
                let cycle = cycles.get(&owner);
                let is_cyclic = |target: &ItemPath| cycle.is_some() && cycles.get(target) == cycle;
                match item {
                    Item::Choice(choice) if variants => {
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
                    Item::Struct(item) if !variants => {
                        let Body::Children { fields, .. } = &mut item.body else {
                            continue;
                        };
                        for field in fields.iter_mut().filter(|field| field.count != Count::Many) {
                            match &mut field.kind {
                                Kind::Element(ElementKind {
                                    ty: Ty::Item(path),
                                    boxed,
                                    ..
                                })
                                | Kind::Choice { path, boxed, .. } => *boxed = is_cyclic(path),
                                _ => {}
                            }
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

/// The items that hold themselves, each with the number of its cycle: that of all items that hold it and
/// are held by it.
fn cycles(plan: &Plan) -> BTreeMap<ItemPath, usize> {
    let edges = edges(plan);
    let mut back: BTreeMap<&ItemPath, Vec<&ItemPath>> = BTreeMap::new();
    for (holder, held) in &edges {
        for path in held {
            back.entry(path).or_default().push(holder);
        }
    }
    let mut cycles = BTreeMap::new();
    let mut seen = BTreeSet::new();
    // Whatever is done last holds all of its cycle, which is then what leads back to it.
    for (number, start) in done(&edges).into_iter().rev().enumerate() {
        let mut members = Vec::new();
        let mut waiting = vec![start];
        while let Some(path) = waiting.pop() {
            if seen.insert(path) {
                members.push(path);
                waiting.extend(back.get(path).into_iter().flatten());
            }
        }
        let holds_itself =
            |path: &ItemPath| edges.get(path).is_some_and(|held| held.contains(path));
        if members.len() > 1 || members.iter().any(|path| holds_itself(path)) {
            cycles.extend(members.into_iter().map(|path| (path.clone(), number)));
        }
    }
    cycles
}

/// The items, each after those that it holds, unless these hold it too.
fn done(edges: &BTreeMap<ItemPath, Vec<ItemPath>>) -> Vec<&ItemPath> {
    let mut done = Vec::new();
    let mut begun = BTreeSet::new();
    for start in edges.keys() {
        let mut path = vec![(start, 0)];
        while let Some((item, next)) = path.pop() {
            if next == 0 && !begun.insert(item) {
                continue;
            }
            match edges.get(item).and_then(|held| held.get(next)) {
                Some(held) => path.extend([(item, next + 1), (held, 0)]),
                None => done.push(item),
            }
        }
    }
    done
}

/// Which items an item holds without a `Vec` or `Box` between.
fn edges(plan: &Plan) -> BTreeMap<ItemPath, Vec<ItemPath>> {
    let mut edges = BTreeMap::new();
    for (place, file) in &plan.files {
        for item in &file.items {
            let path = ItemPath {
                module: place.module.clone(),
                ident: item.ident().to_owned(),
            };
            edges.insert(path, held(item));
        }
    }
    edges
}

fn held(item: &Item) -> Vec<ItemPath> {
    match item {
        Item::Struct(item) => {
            let base = item.base.iter().map(|base| base.path.clone());
            let Body::Children { fields, .. } = &item.body else {
                return base.collect();
            };
            let fields = fields.iter().filter(|field| field.count != Count::Many);
            base.chain(fields.filter_map(|field| match &field.kind {
                Kind::Element(ElementKind {
                    ty: Ty::Item(path),
                    boxed: false,
                    ..
                })
                | Kind::Choice {
                    path, boxed: false, ..
                }
                | Kind::Group { path } => Some(path.clone()),
                _ => None,
            }))
            .collect()
        }
        Item::Choice(choice) => choice
            .alternatives
            .iter()
            .filter_map(|alternative| match &alternative.kind {
                AlternativeKind::Element(ElementKind {
                    ty: Ty::Item(path),
                    boxed: false,
                    ..
                })
                | AlternativeKind::Group(path) => Some(path.clone()),
                _ => None,
            })
            .collect(),
        Item::Derived(derived) => derived
            .types
            .iter()
            .map(|(_, _, path)| path.clone())
            .collect(),
        Item::Enumeration(_) | Item::Union(_) | Item::Facets(_) => Vec::new(),
    }
}
