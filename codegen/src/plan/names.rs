//! The Rust names of named types and global elements, decided for the whole schema at once.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ComplexType, Content, Model, QName, Type, TypeRef};
use crate::select;

use super::{House, ItemPath, ident};

/// What every named thing is called.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) houses: Vec<House>,
    types: BTreeMap<QName, String>,
    /// Global elements with a type of their own.
    elements: BTreeMap<QName, String>,
    /// Heads of substitution groups.
    heads: BTreeMap<QName, String>,
}

impl Names {
    pub(super) fn new(model: &Model) -> Self {
        let mut names = Self {
            houses: houses(model),
            ..Self::default()
        };
        let mut claimed: BTreeSet<(Option<&str>, String)> = BTreeSet::new();
        let plain: BTreeSet<&QName> = model.types.keys().collect();
        for (name, ty) in &model.types {
            let stem = name
                .local
                .strip_suffix("Type")
                .filter(|stem| !stem.is_empty())
                .unwrap_or(&name.local);
            let bare = QName {
                local: stem.into(),
                ..name.clone()
            };
            // The type that is called so itself comes first.
            let is_taken = *name != bare && plain.contains(&bare);
            let ident = ident::type_name(if is_taken { &name.local } else { stem });
            if !vanishes(ty) {
                claimed.insert((name.namespace.as_deref(), ident.clone()));
            }
            names.types.insert(name.clone(), ident);
        }
        for operation in select::operations(model) {
            for root in [operation.request, operation.response] {
                let Some(TypeRef::Named(ty)) = model.elements.get(&root).map(|element| &element.ty)
                else {
                    continue;
                };
                let ident = ident::type_name(&root.local);
                let claim = (model_namespace(model, ty), ident.clone());
                let users = model
                    .elements
                    .values()
                    .filter(|e| matches!(&e.ty, TypeRef::Named(used) if used == ty));
                if users.count() == 1 && claimed.insert(claim) {
                    names.types.insert(ty.clone(), ident);
                }
            }
        }
        for (name, element) in &model.elements {
            let is_head = model
                .substitutions
                .get(name)
                .is_some_and(|members| !members.is_empty());
            let is_anonymous = matches!(element.ty, TypeRef::Anonymous(_));
            if !is_head && !is_anonymous {
                continue;
            }
            let plain = ident::type_name(&name.local);
            let namespace = model_namespace(model, name);
            let ident = if claimed.insert((namespace, plain.clone())) {
                plain
            } else {
                plain + "Element"
            };
            if is_anonymous {
                names.elements.insert(name.clone(), ident.clone());
            }
            if is_head {
                names.heads.insert(
                    name.clone(),
                    if is_anonymous {
                        ident + "Choice"
                    } else {
                        ident
                    },
                );
            }
        }
        names
    }

    fn path(&self, namespace: Option<&str>, ident: &str) -> ItemPath {
        ItemPath {
            module: self.house(namespace).module.clone(),
            ident: ident.to_owned(),
        }
    }

    pub(super) fn house(&self, namespace: Option<&str>) -> &House {
        let found = self
            .houses
            .iter()
            .find(|house| house.uri.as_deref() == namespace);
        found.unwrap_or_else(|| &self.houses[0])
    }

    pub(super) fn of_type(&self, name: &QName) -> ItemPath {
        self.path(
            name.namespace.as_deref(),
            self.types.get(name).map_or("", String::as_str),
        )
    }

    pub(super) fn of_element(&self, name: &QName) -> ItemPath {
        self.path(
            name.namespace.as_deref(),
            self.elements.get(name).map_or("", String::as_str),
        )
    }

    pub(super) fn of_head(&self, name: &QName) -> ItemPath {
        self.path(
            name.namespace.as_deref(),
            self.heads.get(name).map_or("", String::as_str),
        )
    }

    /// A name as generated code spells it: `t:DisplayName`.
    pub(super) fn spelled(&self, name: &QName) -> String {
        match name.namespace.as_deref() {
            None => name.local.to_string(),
            Some("http://www.w3.org/XML/1998/namespace") => format!("xml:{}", name.local),
            namespace => format!("{}:{}", self.house(namespace).prefix, name.local),
        }
    }
}

fn model_namespace<'m>(model: &'m Model, name: &QName) -> Option<&'m str> {
    let namespace = name.namespace.as_deref();
    model
        .namespaces
        .iter()
        .map(|known| known.uri.as_deref())
        .find(|uri| *uri == namespace)
        .flatten()
}

/// Whether a type is only there to be extended, and has nothing that a derived type would inherit.
pub(super) fn vanishes(ty: &Type) -> bool {
    match ty {
        Type::Simple(_) => false,
        Type::Complex(ComplexType {
            is_abstract,
            is_mixed,
            derivation,
            content,
            attributes,
            any_attribute,
            ..
        }) => {
            *is_abstract
                && !is_mixed
                && derivation.is_none()
                && matches!(content, Content::Empty)
                && attributes.is_empty()
                && any_attribute.is_none()
        }
    }
}

/// Prefix and module of each namespace, from the prefix that the schemas use and the end of the URI.
fn houses(model: &Model) -> Vec<House> {
    let mut houses: Vec<House> = Vec::new();
    for namespace in &model.namespaces {
        let last = namespace.uri.as_deref().unwrap_or("local");
        let last = last
            .trim_end_matches('/')
            .rsplit(['/', ':', '#'])
            .next()
            .unwrap_or(last);
        let module = ident::field(last);
        let wanted = namespace
            .prefix
            .as_deref()
            .unwrap_or(&module)
            .chars()
            .chain(module.chars());
        // `s` is the SOAP envelope's.
        let free =
            |prefix: &char| *prefix != 's' && houses.iter().all(|house| house.prefix != *prefix);
        let letters = wanted
            .chain('a'..='z')
            .chain('A'..='Z')
            .filter(char::is_ascii_alphabetic);
        let prefix = letters.into_iter().find(free).unwrap_or('z');
        let module = match houses.iter().filter(|house| house.module == module).count() {
            0 => module,
            _ => format!("{module}_{prefix}"),
        };
        houses.push(House {
            uri: namespace.uri.as_deref().map(str::to_owned),
            prefix,
            module,
        });
    }
    houses
}
