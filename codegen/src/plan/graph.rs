//! Which items contain which others directly, and the order that follows from that.

use std::collections::{BTreeMap, BTreeSet};

use super::enums::AlternativeKind;
use super::items::{Item, Plan};
use super::paths::ItemPath;
use super::structs::{Body, Count, ElementKind, Field, FieldKind, Struct};
use super::ty::Ty;

/// The items that each item holds.
pub(super) type Held<'p> = BTreeMap<&'p ItemPath, Vec<&'p ItemPath>>;

/// Which items an item holds without a `Vec` or `Box` between.
pub(super) fn held(plan: &Plan) -> Held<'_> {
    let items = plan.items.iter();
    items.map(|(path, item)| (path, held_by(item))).collect()
}

fn held_by(item: &Item) -> Vec<&ItemPath> {
    match item {
        Item::Struct(item) => held_by_struct(item),
        Item::Choice(choice) => choice
            .alternatives
            .iter()
            .filter_map(|alternative| match &alternative.kind {
                AlternativeKind::Element(element) => held_by_element(element),
                AlternativeKind::Group(path) => Some(path),
                _ => None,
            })
            .collect(),
        Item::Derived(derived) => derived.types.iter().map(|(.., path)| path).collect(),
        Item::Enumeration(_) | Item::Union(_) | Item::Facets(_) => Vec::new(),
    }
}

fn held_by_struct(item: &Struct) -> Vec<&ItemPath> {
    let is_one = |field: &&Field| field.count != Count::Many;
    let fields = item.fields().iter().filter(is_one);
    let fields = fields.filter_map(|field| match &field.kind {
        FieldKind::Element(element) => held_by_element(element),
        FieldKind::Choice {
            path, boxed: false, ..
        }
        | FieldKind::Group { path } => Some(path),
        _ => None,
    });
    let base = item.base.iter().map(|base| &base.path);
    let root = match &item.body {
        Body::Whole(element) => held_by_element(element),
        _ => None,
    };
    base.chain(root).chain(fields).collect()
}

fn held_by_element(element: &ElementKind) -> Option<&ItemPath> {
    match &element.ty {
        Ty::Item(path) if !element.boxed => Some(path),
        _ => None,
    }
}

/// The items, each after those that it holds, unless these hold it too. A chain of items has no limit, so
/// this does not recurse.
pub(super) fn held_first<'p>(held: &Held<'p>) -> Vec<&'p ItemPath> {
    let mut done = Vec::new();
    let mut begun = BTreeSet::new();
    for start in held.keys() {
        let mut path = vec![(*start, 0)];
        while let Some((item, next)) = path.pop() {
            if next == 0 && !begun.insert(item) {
                continue;
            }
            match held.get(item).and_then(|held| held.get(next)) {
                Some(held) => path.extend([(item, next + 1), (*held, 0)]),
                None => done.push(item),
            }
        }
    }
    done
}
