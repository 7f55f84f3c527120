//! The names that parts have in serialized data: those of the schema, without prefixes. What has no name there is named
//! as in Rust.

use std::collections::BTreeSet;

use super::enums::{AlternativeKind, Choice, Derived};
use super::items::Plan;
use super::structs::{Body, Count, ElementKind, Field, FieldKind, ListItems, ListKind, Struct};
use super::ty::{Ty, ValueTy};

/// The name of a part in serialized data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The name.
    pub name: String,
    /// Whether the part is a list of bytes, which are numbers there, and not the text of a base64 value.
    pub is_numbers: bool,
}

impl Plan {
    /// The fields of a struct, each with its name. A struct has those of its base in the same object.
    #[must_use]
    pub fn field_keys(&self, item: &Struct) -> Vec<(String, Key)> {
        self.keys_of(item, &mut BTreeSet::new())
    }

    fn keys_of(&self, item: &Struct, used: &mut BTreeSet<String>) -> Vec<(String, Key)> {
        if let Some(base) = self.base(item) {
            self.keys_of(base, used);
        }
        let mut keys = Vec::new();
        let mut add = |ident: &str, names: Vec<String>, is_numbers| {
            let name = unused(used, names, ident);
            keys.push((ident.to_owned(), Key { name, is_numbers }));
        };
        for attribute in &item.attributes {
            let local = local(&attribute.name);
            let names = [
                local.to_owned(),
                format!("@{local}"),
                format!("@{}", attribute.name),
            ];
            add(&attribute.field, names.into(), false);
        }
        if item.any_attribute.is_some() {
            add("any_attributes", vec!["any_attributes".to_owned()], false);
        }
        match &item.body {
            Body::Text(_) | Body::Whole(_) => add("value", vec!["value".to_owned()], false),
            Body::Mixed(_) => add("nodes", vec!["nodes".to_owned()], false),
            Body::Empty | Body::Children { .. } => {}
        }
        for field in item.fields() {
            let names = match &field.kind {
                FieldKind::Element(ElementKind { name, .. })
                | FieldKind::List(ListKind { name, .. }) => of_element(name),
                _ => vec![plain(&field.ident).to_owned()],
            };
            add(&field.ident, names, field.is_numbers());
        }
        keys
    }

    /// The variants of a choice, each with its name.
    #[must_use]
    pub fn variant_keys(&self, choice: &Choice) -> Vec<(String, Key)> {
        let used = &mut BTreeSet::new();
        let alternatives = choice.alternatives.iter().map(|alternative| {
            let (names, is_numbers) = match &alternative.kind {
                AlternativeKind::Element(element) => (of_element(&element.name), false),
                AlternativeKind::Elements(element, _) => {
                    (of_element(&element.name), is_byte(element))
                }
                AlternativeKind::List(list) => (of_element(&list.name), list.is_numbers()),
                AlternativeKind::Group(_) | AlternativeKind::Any(_) => {
                    (vec![plain(&alternative.variant).to_owned()], false)
                }
            };
            (&*alternative.variant, names, is_numbers)
        });
        let other = self.variant_for_others(choice);
        let other = other.map(|other| (other, vec![plain(other).to_owned()], false));
        let variants = alternatives
            .chain(other)
            .map(|(variant, names, is_numbers)| {
                let name = unused(used, names, variant);
                (variant.to_owned(), Key { name, is_numbers })
            });
        variants.collect()
    }
}

impl Derived {
    /// The types that an element may have, each with its name.
    #[must_use]
    pub fn keys(&self) -> Vec<(String, Key)> {
        let used = &mut BTreeSet::new();
        let types = self.types.iter().map(|(variant, schema, _)| {
            let name = unused(used, of_element(schema), variant);
            let is_numbers = false;
            (variant.clone(), Key { name, is_numbers })
        });
        types.collect()
    }
}

impl Field {
    fn is_numbers(&self) -> bool {
        match &self.kind {
            FieldKind::Element(element) => self.count == Count::Many && is_byte(element),
            FieldKind::List(list) => list.is_numbers(),
            _ => false,
        }
    }
}

impl ListKind {
    fn is_numbers(&self) -> bool {
        matches!(&self.items, ListItems::Element(element) if is_byte(element))
    }
}

fn is_byte(element: &ElementKind) -> bool {
    element.ty.plain() == &Ty::Value(ValueTy::U8) && !element.nillable && !element.boxed
}

/// What an element or a type is called: by its own name, or with its prefix.
fn of_element(name: &str) -> Vec<String> {
    vec![local(name).to_owned(), name.to_owned()]
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn plain(ident: &str) -> &str {
    ident.trim_start_matches("r#")
}

/// The first of these names that is not used, or one that no name of a schema can be.
fn unused(used: &mut BTreeSet<String>, names: Vec<String>, ident: &str) -> String {
    let ident = plain(ident);
    let others = (2..).map(|number| format!("${ident}{number}"));
    let mut all = names.into_iter().chain([format!("${ident}")]).chain(others);
    // There are numbers without end.
    let name = all.find(|name| !used.contains(name)).unwrap_or_default();
    used.insert(name.clone());
    name
}
