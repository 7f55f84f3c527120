//! The names that parts have in serialized data: those of the schema, without prefixes. What has no name there is named
//! as in Rust.

use std::collections::{BTreeMap, BTreeSet};

use super::enums::{AlternativeKind, Choice, Derived};
use super::items::Plan;
use super::structs::{Body, Count, ElementKind, FieldKind, ListItems, ListKind, Struct};
use super::ty::{Ty, ValueTy};

/// The name of a part in serialized data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The name.
    pub name: String,
    /// Whether the part is a list of bytes, which are numbers there, and not the text of a base64 value.
    pub is_numbers: bool,
}

/// A part that needs a name.
struct Part<'p> {
    /// The field or variant.
    ident: &'p str,
    rank: Rank,
    /// What it may be called, the best name first.
    names: Vec<String>,
    is_numbers: bool,
}

/// Elements have the first choice, then attributes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Element,
    Attribute,
    Unnamed,
}

impl<'p> Part<'p> {
    /// An element or a type: it is called by its own name, or with its prefix.
    fn element(ident: &'p str, name: &str, is_numbers: bool) -> Self {
        Self {
            ident,
            rank: Rank::Element,
            names: vec![local(name).to_owned(), name.to_owned()],
            is_numbers,
        }
    }

    fn attribute(ident: &'p str, name: &str) -> Self {
        let local = local(name);
        Self {
            ident,
            rank: Rank::Attribute,
            names: vec![local.to_owned(), format!("@{local}"), format!("@{name}")],
            is_numbers: false,
        }
    }

    fn unnamed(ident: &'p str) -> Self {
        Self {
            ident,
            rank: Rank::Unnamed,
            names: vec![plain(ident).to_owned()],
            is_numbers: false,
        }
    }

    /// The first of its names that is not used, or one that no name of a schema can be.
    fn named(self, used: &mut BTreeSet<String>) -> (String, Key) {
        let ident = plain(self.ident);
        let own = (1..).map(|number| match number {
            1 => format!("${ident}"),
            number => format!("${ident}{number}"),
        });
        let mut all = self.names.iter().cloned().chain(own);
        // There are numbers without end.
        let name = all.find(|name| !used.contains(name)).unwrap_or_default();
        used.insert(name.clone());
        // Its prefix does not tell an element from itself, where it occurs once more.
        used.extend(self.names.into_iter().last());
        let is_numbers = self.is_numbers;
        (self.ident.to_owned(), Key { name, is_numbers })
    }
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
        let attributes = item.attributes.iter();
        let attributes = attributes.map(|own| Part::attribute(&own.field, &own.name));
        let any_attributes = item.any_attribute.iter();
        let any_attributes = any_attributes.map(|_| Part::unnamed("any_attributes"));
        let text = match &item.body {
            Body::Text(_) | Body::Whole(_) => Some(Part::unnamed("value")),
            Body::Mixed(_) | Body::Open(_) => Some(Part::unnamed("nodes")),
            Body::Empty | Body::Children { .. } => None,
        };
        let fields = item.fields().iter().map(|field| match &field.kind {
            FieldKind::Element(element) => {
                let is_numbers = field.count == Count::Many && is_byte(element);
                Part::element(&field.ident, &element.name, is_numbers)
            }
            FieldKind::List(list) => Part::element(&field.ident, &list.name, list.is_numbers()),
            _ => Part::unnamed(&field.ident),
        });
        let parts = attributes.chain(any_attributes).chain(text).chain(fields);
        let mut parts: Vec<(usize, Part<'_>)> = parts.enumerate().collect();
        parts.sort_by_key(|(_, part)| part.rank);
        let keys = parts
            .into_iter()
            .map(|(index, part)| (index, part.named(used)));
        let keys: BTreeMap<usize, _> = keys.collect();
        keys.into_values().collect()
    }

    /// The variants of a choice, each with its name.
    #[must_use]
    pub fn variant_keys(&self, choice: &Choice) -> Vec<(String, Key)> {
        let used = &mut BTreeSet::new();
        let alternatives = choice.alternatives.iter().map(|alternative| {
            let variant = &*alternative.variant;
            match &alternative.kind {
                AlternativeKind::Element(element) => Part::element(variant, &element.name, false),
                AlternativeKind::Elements(element, _) => {
                    Part::element(variant, &element.name, is_byte(element))
                }
                AlternativeKind::List(list) => {
                    Part::element(variant, &list.name, list.is_numbers())
                }
                AlternativeKind::Group(_) | AlternativeKind::Any(_) => Part::unnamed(variant),
            }
        });
        let other = self.variant_for_others(choice);
        let other = other.map(|other| Part::unnamed(other.name));
        let variants = alternatives.chain(other);
        variants.map(|part| part.named(used)).collect()
    }
}

impl Derived {
    /// The types that an element may have, each with its name.
    #[must_use]
    pub fn keys(&self) -> Vec<(String, Key)> {
        let used = &mut BTreeSet::new();
        let types = self.types.iter();
        let types = types.map(|(variant, schema, _)| Part::element(variant, schema, false));
        types.map(|part| part.named(used)).collect()
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

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn plain(ident: &str) -> &str {
    ident.trim_start_matches("r#")
}
