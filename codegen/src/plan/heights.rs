//! Heights: the least depth of nested items in a value of an item. Arbitrary values of a
//! recursive type end with the alternative of the least height. What has none is impossible: it has no finite value.

use std::collections::BTreeMap;

use super::content_model::ContentModel;
use super::enums::{AlternativeKind, Choice};
use super::items::{Item, Plan};
use super::paths::ItemPath;
use super::structs::{Body, Count, ElementKind, Field, FieldKind, ListItems, ListKind};
use super::ty::Ty;

/// Sorts the alternatives of arbitrary values by the least depth of their values.
pub(super) fn sort_alternatives(plan: &mut Plan) {
    let heights = Heights::of(plan);
    let by_height = |heights: Vec<usize>| {
        let mut order: Vec<usize> = (0..heights.len()).collect();
        order.sort_by_key(|index| heights[*index]);
        order
    };
    let mut orders = Vec::new();
    for (path, item) in &plan.items {
        let known: Vec<usize> = match item {
            Item::Choice(choice) => choice
                .alternatives
                .iter()
                .map(|alternative| {
                    // It depends on the bytes whether a group that may be empty is filled.
                    let may_fail = matches!(&alternative.kind, AlternativeKind::Group(path) if plan.may_be_empty(path));
                    let height = heights.alternative(&alternative.kind);
                    height.saturating_add(usize::from(may_fail) * 1000)
                })
                .collect(),
            Item::Derived(derived) => {
                let paths = derived.types.iter().map(|(.., path)| path);
                paths.map(|path| heights.item(path)).collect()
            }
            _ => continue,
        };
        orders.push((path.clone(), by_height(known)));
    }
    let is_impossible = |path: &&ItemPath| heights.item(path) == ENDLESS;
    let impossible = plan.items.keys().filter(is_impossible).cloned().collect();
    plan.impossible = impossible;
    for (path, order) in orders {
        match plan.items.get_mut(&path) {
            Some(Item::Choice(choice)) => choice.by_height = order,
            Some(Item::Derived(derived)) => derived.by_height = order,
            _ => {}
        }
    }
}

/// A height that is not known, for example of a value that never ends.
const ENDLESS: usize = usize::MAX;

#[derive(PartialEq, Eq)]
struct Heights(BTreeMap<ItemPath, usize>);

impl Heights {
    fn of(plan: &Plan) -> Self {
        let mut heights = Self(BTreeMap::new());
        // Each pass finds the heights of items that hold those of the pass before.
        loop {
            let items = plan.items.iter();
            let found = items.filter_map(|(path, item)| match heights.compute(plan, item) {
                ENDLESS => None,
                height => Some((path.clone(), height + 1)),
            });
            let found = Self(found.collect());
            if found == heights {
                return heights;
            }
            heights = found;
        }
    }

    fn compute(&self, plan: &Plan, item: &Item) -> usize {
        match item {
            Item::Struct(item) => {
                let content = std::iter::once(match &item.body {
                    Body::Whole(element) => self.element(element),
                    Body::Mixed(child) => self.mixed(plan, child),
                    _ => 0,
                });
                let base = item.base.iter().map(|base| self.item(&base.path));
                let fields = item.fields().iter().filter(|field| is_always_there(field));
                let fields = fields.map(|field| self.field(field));
                base.chain(fields).chain(content).max().unwrap_or_default()
            }
            Item::Choice(item) => {
                let alternatives = item.alternatives.iter();
                let heights = alternatives.map(|alternative| self.alternative(&alternative.kind));
                heights.min().unwrap_or(ENDLESS)
            }
            Item::Derived(item) => {
                let paths = item.types.iter().map(|(.., path)| path);
                let heights = paths.map(|path| self.item(path));
                heights.min().unwrap_or_default()
            }
            Item::Enumeration(_) | Item::Union(_) | Item::Facets(_) => 0,
        }
    }

    /// The height of mixed content with these children.
    fn mixed(&self, plan: &Plan, child: &ItemPath) -> usize {
        match plan.items.get(child) {
            Some(Item::Choice(children)) => {
                let model = children.content.as_ref();
                model.map_or(0, |model| self.content(children, model))
            }
            _ => ENDLESS,
        }
    }

    fn content(&self, children: &Choice, model: &ContentModel) -> usize {
        match model {
            ContentModel::Element(name) => {
                let mut kinds = children.alternatives.iter().map(|child| &child.kind);
                let child = kinds.find(|kind| kind.name() == name);
                child.map_or(ENDLESS, |kind| self.alternative(kind))
            }
            ContentModel::Any(_) | ContentModel::Free => 0,
            ContentModel::Choice(parts) => {
                let parts = parts.iter().map(|part| self.content(children, part));
                parts.min().unwrap_or(ENDLESS)
            }
            ContentModel::Sequence(parts) | ContentModel::All(parts) => {
                let parts = parts.iter().map(|part| self.content(children, part));
                parts.max().unwrap_or_default()
            }
            ContentModel::Repeated(occurs, _) if occurs.min == 0 => 0,
            ContentModel::Repeated(_, part) => self.content(children, part),
        }
    }

    fn field(&self, field: &Field) -> usize {
        match &field.kind {
            FieldKind::Element(element) => self.element(element),
            FieldKind::List(list) => self.list(list),
            FieldKind::Choice { path, .. } | FieldKind::Group { path } => self.item(path),
            FieldKind::Any(_) | FieldKind::Rest(_) => 0,
        }
    }

    fn alternative(&self, kind: &AlternativeKind) -> usize {
        match kind {
            AlternativeKind::Element(element) | AlternativeKind::Elements(element, _) => {
                self.element(element)
            }
            AlternativeKind::List(list) => self.list(list),
            AlternativeKind::Group(path) => self.item(path),
            AlternativeKind::Any(_) => 0,
        }
    }

    fn element(&self, element: &ElementKind) -> usize {
        match &element.ty {
            Ty::Item(path) if !element.nillable => self.item(path),
            Ty::Abstract => ENDLESS,
            _ => 0,
        }
    }

    fn list(&self, list: &ListKind) -> usize {
        match &list.items {
            _ if !list.is_non_empty() => 0,
            ListItems::Element(element) => self.element(element),
            ListItems::Choice(path) => self.item(path),
            ListItems::Any(_) => 0,
        }
    }

    fn item(&self, path: &ItemPath) -> usize {
        self.0.get(path).copied().unwrap_or(ENDLESS)
    }
}

/// Whether a field has a value in every valid value of its struct.
fn is_always_there(field: &Field) -> bool {
    let is_list = matches!(field.kind, FieldKind::List(_));
    match field.shape() {
        Count::Required => true,
        Count::Many if !is_list && field.repeats.occurs.min > 0 => true,
        Count::Optional | Count::Many => field.is_optional_on_error,
    }
}
