//! Which sets of facets files other than their own use.

use std::collections::BTreeSet;

use super::enums::AlternativeKind;
use super::global_items::Globals;
use super::items::{Item, Plan};
use super::paths::{ItemPath, OutputFile};
use super::structs::{Body, FieldKind, ListItems, ListKind, Struct};

/// The sets of facets that files other than their own use.
pub(super) fn shared_facets(plan: &Plan) -> BTreeSet<ItemPath> {
    let mut shared = BTreeSet::new();
    for (OutputFile { module, .. }, items) in &plan.files {
        let is_foreign = |path: &ItemPath| path.module != *module || !items.contains(path);
        let named = items.iter().filter_map(|path| plan.items.get(path));
        let named = named.flat_map(|item| facets_of(plan, item));
        shared.extend(named.filter(|path| is_foreign(path)).cloned());
    }
    // The header elements are in a file that has no items.
    let headers = plan.headers.iter();
    shared.extend(headers.filter_map(|header| header.ty.facets()).cloned());
    let globals = plan.globals.iter().flat_map(Globals::facets);
    shared.extend(globals.cloned());
    shared
}

/// The facets that the code of an item names.
fn facets_of<'p>(plan: &'p Plan, item: &'p Item) -> Vec<&'p ItemPath> {
    match item {
        Item::Struct(item) => facets_of_struct(plan, item),
        Item::Choice(choice) => choice
            .alternatives
            .iter()
            .filter_map(|alternative| match &alternative.kind {
                AlternativeKind::Element(element) | AlternativeKind::Elements(element, _) => {
                    element.ty.facets()
                }
                AlternativeKind::List(list) => facets_of_list(list),
                AlternativeKind::Group(_) | AlternativeKind::Any(_) => None,
            })
            .collect(),
        Item::Union(union) => {
            let members = union.members.iter();
            members.filter_map(|(_, ty)| ty.facets()).collect()
        }
        Item::Facets(facets) => facets.facets.item.iter().collect(),
        Item::Derived(_) | Item::Enumeration(_) => Vec::new(),
    }
}

fn facets_of_struct<'p>(plan: &'p Plan, item: &'p Struct) -> Vec<&'p ItemPath> {
    let attributes = item.attributes.iter();
    let mut facets: Vec<&ItemPath> = attributes
        .filter_map(|attribute| attribute.ty.facets())
        .collect();
    match &item.body {
        Body::Text(ty) => facets.extend(ty.facets()),
        Body::Whole(element) => facets.extend(element.ty.facets()),
        Body::Empty | Body::Mixed(_) | Body::Open(_) | Body::Children { .. } => {}
    }
    facets.extend(item.fields().iter().filter_map(|field| match &field.kind {
        FieldKind::Element(element) => element.ty.facets(),
        FieldKind::List(list) => facets_of_list(list),
        FieldKind::Choice { .. }
        | FieldKind::Group { .. }
        | FieldKind::Any(_)
        | FieldKind::Rest(_) => None,
    }));
    // The parts of a base that is not filled in place are read by what extends it.
    if let Some(base) = plan.base(item)
        && !plan.is_filled_in_place(base)
    {
        facets.extend(facets_of_struct(plan, base));
    }
    facets
}

fn facets_of_list(list: &ListKind) -> Option<&ItemPath> {
    match &list.items {
        ListItems::Element(element) => element.ty.facets(),
        ListItems::Choice(_) | ListItems::Any(_) => None,
    }
}
