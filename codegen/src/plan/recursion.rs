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
                let is_cyclic = |target: &ItemPath| {
                    cycles.get(&owner).is_some_and(|same| same.contains(target))
                };
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

/// For each item that holds itself, the items on a way back to it.
fn cycles(plan: &Plan) -> BTreeMap<ItemPath, BTreeSet<ItemPath>> {
    let edges = edges(plan);
    let reach: BTreeMap<&ItemPath, BTreeSet<&ItemPath>> = edges
        .keys()
        .map(|start| (start, reachable(&edges, start)))
        .collect();
    let mut cycles = BTreeMap::new();
    for (start, reached) in &reach {
        if reached.contains(start) {
            let back = reached
                .iter()
                .filter(|other| reach.get(**other).is_some_and(|back| back.contains(start)));
            cycles.insert((*start).clone(), back.map(|path| (*path).clone()).collect());
        }
    }
    cycles
}

fn reachable<'e>(
    edges: &'e BTreeMap<ItemPath, Vec<ItemPath>>,
    start: &ItemPath,
) -> BTreeSet<&'e ItemPath> {
    let mut reached = BTreeSet::new();
    let mut waiting: Vec<&ItemPath> = edges.get(start).into_iter().flatten().collect();
    while let Some(path) = waiting.pop() {
        if reached.insert(path) {
            waiting.extend(edges.get(path).into_iter().flatten());
        }
    }
    reached
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
