//! Which Rust types the parts of a Rust item have, by their names in the schema.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::emit::{Printed, TypeNames};
use crate::plan::{
    AlternativeKind, Body, Choice, ElementKind, FieldKind, Item, ItemPath, ListItems, ListKind,
    Plan, Struct, Ty,
};

/// Where a part is in generated code.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    /// Its Rust type.
    pub(super) rust: String,
    /// The type of the field with the enum, if the part is a variant.
    pub(super) choice: Option<String>,
    /// What is in it.
    pub(super) inner: Inner,
}

/// What is in a part.
#[derive(Clone, Debug)]
pub(super) enum Inner {
    /// An item of its own.
    Item(ItemPath),
    /// The items of a list.
    List(Box<ListKind>),
    /// A value.
    Value,
}

/// The parts of a Rust item.
#[derive(Debug, Default)]
pub(super) struct Slots {
    /// The elements by name, those of the same name in their order.
    elements: BTreeMap<String, VecDeque<Slot>>,
    attributes: BTreeMap<String, String>,
    /// The text.
    pub(super) text: Option<String>,
    /// Elements that the schema leaves open.
    pub(super) any: Option<String>,
    /// Attributes that the schema leaves open.
    pub(super) any_attribute: Option<String>,
    seen: BTreeSet<ItemPath>,
}

impl Slots {
    /// The parts of what is in a part.
    pub(super) fn of(printed: Printed, inner: &Inner) -> Self {
        let mut slots = Self::default();
        let mut names = TypeNames::new(printed);
        let plan = printed.plan;
        match inner {
            Inner::Item(path) => slots.add(plan, &mut names, path, None),
            Inner::List(list) => slots.add_items(plan, &mut names, list),
            Inner::Value => {}
        }
        slots
    }

    /// The next element of a name.
    pub(super) fn element(&mut self, name: &str) -> Option<Slot> {
        let slots = self.elements.get_mut(name)?;
        // The last one stands for all others: a choice may have an element several times and the code once.
        if slots.len() > 1 {
            slots.pop_front()
        } else {
            slots.front().cloned()
        }
    }

    /// An attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&String> {
        self.attributes.get(name)
    }

    /// Adds the parts of an item. `choice` is the type of the field, if the item is an enum of elements.
    fn add(&mut self, plan: &Plan, names: &mut TypeNames, path: &ItemPath, choice: Option<&str>) {
        if !self.seen.insert(path.clone()) {
            return;
        }
        match plan.items.get(path) {
            Some(Item::Struct(item)) => self.add_struct(plan, names, item),
            Some(Item::Choice(item)) => {
                let own = names.item(path);
                let choice = choice.unwrap_or(&own).to_owned();
                self.add_choice(plan, names, item, &choice);
            }
            Some(Item::Derived(item)) => {
                for (_, _, path) in &item.types {
                    self.add(plan, names, path, None);
                }
            }
            Some(Item::Enumeration(_) | Item::Union(_) | Item::Facets(_)) | None => {}
        }
    }

    fn add_struct(&mut self, plan: &Plan, names: &mut TypeNames, item: &Struct) {
        if let Some(base) = &item.base {
            self.add(plan, names, &base.path, None);
        }
        for attribute in &item.attributes {
            let ty = names.ty(&attribute.ty);
            let ty = if attribute.required {
                ty
            } else {
                format!("Option<{ty}>")
            };
            self.attributes.insert(attribute.name.clone(), ty);
        }
        if item.any_attribute.is_some() {
            self.any_attribute = Some("Vec<AnyAttribute>".to_owned());
        }
        match &item.body {
            Body::Empty | Body::Open(_) => {}
            Body::Text(ty) => self.text = Some(names.ty(ty)),
            Body::Mixed(path) => self.add(plan, names, path, None),
            Body::Whole(element) => match inner(&element.ty) {
                Inner::Item(path) => self.add(plan, names, &path, None),
                Inner::List(_) | Inner::Value => self.text = Some(names.element(element)),
            },
            Body::Children { fields, .. } => {
                for field in fields {
                    let ty = names.field(field);
                    match &field.kind {
                        FieldKind::Element(element) => self.put(element, ty, None),
                        FieldKind::List(list) => self.put_list(list, ty, None),
                        FieldKind::Choice { path, .. } => self.add(plan, names, path, Some(&ty)),
                        FieldKind::Group { path } => self.add(plan, names, path, None),
                        FieldKind::Any(_) | FieldKind::Rest(_) => self.any = Some(ty),
                    }
                }
            }
        }
    }

    fn add_choice(&mut self, plan: &Plan, names: &mut TypeNames, item: &Choice, choice: &str) {
        for alternative in &item.alternatives {
            let variant = |ty: &str| format!("{}({ty})", alternative.variant);
            match &alternative.kind {
                AlternativeKind::Element(element) => {
                    let ty = variant(&names.element(element));
                    self.put(element, ty, Some(choice));
                }
                AlternativeKind::Elements(element, _) => {
                    let ty = variant(&format!("Vec<{}>", names.element(element)));
                    self.put(element, ty, Some(choice));
                }
                AlternativeKind::List(list) => {
                    let ty = variant(&format!("Vec<{}>", names.list_item(list)));
                    self.put_list(list, ty, Some(choice));
                }
                AlternativeKind::Group(path) => self.add(plan, names, path, None),
                AlternativeKind::Any(_) => self.any = Some(variant("AnyElement")),
            }
        }
    }

    fn add_items(&mut self, plan: &Plan, names: &mut TypeNames, list: &ListKind) {
        let ty = names.list_item(list);
        match &list.items {
            ListItems::Element(element) => self.put(element, ty, None),
            ListItems::Choice(path) => self.add(plan, names, path, Some(&ty)),
            ListItems::Any(_) => self.any = Some(ty),
        }
    }

    fn put(&mut self, element: &ElementKind, rust: String, choice: Option<&str>) {
        let slot = Slot {
            rust,
            choice: choice.map(str::to_owned),
            inner: inner(&element.ty),
        };
        let slots = self.elements.entry(element.name.clone()).or_default();
        slots.push_back(slot);
    }

    fn put_list(&mut self, list: &ListKind, rust: String, choice: Option<&str>) {
        let slot = Slot {
            rust,
            choice: choice.map(str::to_owned),
            inner: Inner::List(Box::new(list.clone())),
        };
        self.elements
            .entry(list.name.clone())
            .or_default()
            .push_back(slot);
    }
}

/// What is in an element of a Rust type.
fn inner(ty: &Ty) -> Inner {
    match ty.plain() {
        Ty::Item(path) => Inner::Item(path.clone()),
        _ => Inner::Value,
    }
}
