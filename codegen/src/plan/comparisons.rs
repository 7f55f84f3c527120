//! How values of an item can be compared: only for equality, as keys of a hash map, or in an order.

use std::collections::BTreeMap;

use super::comparison::Comparison;
use super::enums::{AlternativeKind, Choice, Derived, Union};
use super::items::{Item, Plan};
use super::paths::ItemPath;
use super::structs::{Body, ElementKind, FieldKind, ListItems, ListKind, Struct};
use super::ty::{Ty, ValueTy};

impl Plan {
    /// What values of a struct can be compared for.
    #[must_use]
    pub fn comparison_of_struct(&self, item: &Struct) -> Comparison {
        of_parts(&parts_of_struct(item), &self.comparisons)
    }

    /// What values of an enum of elements can be compared for.
    #[must_use]
    pub fn comparison_of_choice(&self, item: &Choice) -> Comparison {
        of_parts(&parts_of_choice(item), &self.comparisons)
    }

    /// What values of an enum of types can be compared for.
    #[must_use]
    pub fn comparison_of_derived(&self, item: &Derived) -> Comparison {
        of_parts(&parts_of_derived(item), &self.comparisons)
    }

    /// What values of a union can be compared for.
    #[must_use]
    pub fn comparison_of_union(&self, item: &Union) -> Comparison {
        of_parts(&parts_of_union(item), &self.comparisons)
    }
}

/// The comparison of each item: that of the part that allows least.
pub(super) fn comparisons(plan: &Plan) -> BTreeMap<ItemPath, Comparison> {
    let mut users: BTreeMap<&ItemPath, Vec<&ItemPath>> = BTreeMap::new();
    let mut known = BTreeMap::new();
    let mut waiting = Vec::new();
    for (path, item) in &plan.items {
        let parts = parts(item);
        for part in &parts {
            if let Part::Item(part) = part {
                users.entry(part).or_default().push(path);
            }
        }
        let own = of_parts(&parts, &BTreeMap::new());
        known.insert(path.clone(), own);
        if own < Comparison::Ordered {
            waiting.push(path);
        }
    }
    while let Some(path) = waiting.pop() {
        let least = known[path];
        for user in users.get(path).into_iter().flatten() {
            let comparison = known.get_mut(*user);
            if let Some(comparison) = comparison.filter(|comparison| **comparison > least) {
                *comparison = least;
                waiting.push(user);
            }
        }
    }
    known
}

/// A part of an item.
enum Part<'p> {
    Item(&'p ItemPath),
    Value(ValueTy),
}

/// What a value of these parts can be compared for. What is not known is taken to have an order.
fn of_parts(parts: &[Part<'_>], known: &BTreeMap<ItemPath, Comparison>) -> Comparison {
    let parts = parts.iter().map(|part| match part {
        Part::Item(path) => known.get(*path).copied(),
        Part::Value(value) => Some(of_value(*value)),
    });
    parts.flatten().min().unwrap_or(Comparison::Ordered)
}

fn of_value(value: ValueTy) -> Comparison {
    use ValueTy as V;
    match value {
        V::F32 | V::F64 => Comparison::Partial,
        V::Decimal
        | V::DateTime
        | V::Date
        | V::Time
        | V::GYear
        | V::GYearMonth
        | V::GMonthDay
        | V::GMonth
        | V::GDay
        | V::Duration => Comparison::Hashed,
        V::String | V::Uri | V::Bool | V::Base64 | V::Hex => Comparison::Ordered,
        V::I8 | V::I16 | V::I32 | V::I64 | V::U8 | V::U16 | V::U32 | V::U64 | V::Integer => {
            Comparison::Ordered
        }
    }
}

fn parts(item: &Item) -> Vec<Part<'_>> {
    match item {
        Item::Struct(item) => parts_of_struct(item),
        Item::Choice(item) => parts_of_choice(item),
        Item::Derived(item) => parts_of_derived(item),
        Item::Union(item) => parts_of_union(item),
        Item::Enumeration(_) | Item::Facets(_) => Vec::new(),
    }
}

fn parts_of_choice(choice: &Choice) -> Vec<Part<'_>> {
    let kinds = choice.alternatives.iter().map(|part| &part.kind);
    let parts = kinds.flat_map(|kind| match kind {
        AlternativeKind::Element(element) | AlternativeKind::Elements(element, _) => {
            of_element(element)
        }
        AlternativeKind::List(list) => of_list(list),
        AlternativeKind::Group(path) => vec![Part::Item(path)],
        AlternativeKind::Any(_) => Vec::new(),
    });
    parts.collect()
}

fn parts_of_derived(derived: &Derived) -> Vec<Part<'_>> {
    let types = derived.types.iter();
    types.map(|(.., path)| Part::Item(path)).collect()
}

fn parts_of_union(union: &Union) -> Vec<Part<'_>> {
    let members = union.members.iter();
    members.filter_map(|(_, ty)| of_ty(ty)).collect()
}

fn parts_of_struct(item: &Struct) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = item
        .base
        .iter()
        .map(|base| Part::Item(&base.path))
        .collect();
    parts.extend(item.attributes.iter().filter_map(|part| of_ty(&part.ty)));
    match &item.body {
        Body::Empty | Body::Open(_) => {}
        Body::Text(ty) => parts.extend(of_ty(ty)),
        Body::Mixed(child) => parts.push(Part::Item(child)),
        Body::Whole(element) => parts.extend(of_element(element)),
        Body::Children { fields, .. } => {
            parts.extend(fields.iter().flat_map(|field| match &field.kind {
                FieldKind::Element(element) => of_element(element),
                FieldKind::List(list) => of_list(list),
                FieldKind::Choice { path, .. } | FieldKind::Group { path } => {
                    vec![Part::Item(path)]
                }
                FieldKind::Any(_) | FieldKind::Rest(_) => Vec::new(),
            }));
        }
    }
    parts
}

fn of_list(list: &ListKind) -> Vec<Part<'_>> {
    match &list.items {
        ListItems::Element(element) => of_element(element),
        ListItems::Choice(path) => vec![Part::Item(path)],
        ListItems::Any(_) => Vec::new(),
    }
}

fn of_element(element: &ElementKind) -> Vec<Part<'_>> {
    let nil_attributes = element.nil_attributes.as_ref().map(Part::Item);
    of_ty(&element.ty)
        .into_iter()
        .chain(nil_attributes)
        .collect()
}

fn of_ty(ty: &Ty) -> Option<Part<'_>> {
    match ty {
        Ty::Value(value) => Some(Part::Value(*value)),
        Ty::Item(path) => Some(Part::Item(path)),
        Ty::ListOf(ty) | Ty::Spelled(ty) | Ty::Restricted(ty, _) => of_ty(ty),
        Ty::Any | Ty::Abstract => None,
    }
}
