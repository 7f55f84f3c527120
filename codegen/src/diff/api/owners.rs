//! From public items back to the schema: the component that a file is for, and the names behind fields and variants.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::diff::change::{Component, Key};
use crate::error::ComponentKind;
use crate::model::QName;
use crate::plan::{
    Alternative, AlternativeKind, Body, Field, FieldKind, Item, ItemPath, OutputFile, Plan, Struct,
};
use crate::rust::ident;

/// What the items of a plan come from.
pub(super) struct Owners<'p> {
    plan: &'p Plan,
    files: BTreeMap<PathBuf, &'p OutputFile>,
    items: BTreeMap<&'p ItemPath, &'p OutputFile>,
}

impl<'p> Owners<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        let files = plan.files.keys();
        let paths = files.map(|file| {
            (
                PathBuf::from(&file.module).join(format!("{}.rs", file.file)),
                file,
            )
        });
        let items = plan.files.iter();
        let items = items.flat_map(|(file, items)| items.iter().map(move |item| (item, file)));
        Self {
            plan,
            files: paths.collect(),
            items: items.collect(),
        }
    }

    /// The component of an item in a file, or of a part of the item.
    pub(super) fn component(
        &self,
        file: &Path,
        item: &str,
        part: Option<&str>,
    ) -> Option<Component> {
        let owned = match self.files.get(file) {
            Some(file) => Some(*file),
            // An item of another file, by its path.
            None => self.elsewhere(item),
        };
        if let Some((kind, name)) = owned.and_then(|file| self.plan.owners.get(file)) {
            let (kind, name) = (*kind, name.clone());
            return Some(Component { kind, name });
        }
        if let Some(operation) = self.operation(item) {
            return Some(operation);
        }
        // A root element may have a file of its own; in the enum of messages it is a variant.
        let of_file = |path: &ItemPath| owned.is_some() && self.items.get(path).copied() == owned;
        let mut roots = self.plan.roots.iter();
        let root = roots.find(|root| Some(&*root.ident) == part || of_file(&root.path))?;
        Some(Component {
            kind: ComponentKind::Element,
            name: root.element.clone(),
        })
    }

    /// The operation whose module an item is in.
    fn operation(&self, item: &str) -> Option<Component> {
        let (module, _) = item.split_once("::")?;
        let mut operations = self.plan.operations.iter();
        let found = operations.find(|operation| ident(&operation.module) == module)?;
        Some(Component {
            kind: ComponentKind::Operation,
            name: QName {
                namespace: None,
                local: found.name.as_str().into(),
            },
        })
    }

    /// The file of an item that is named by its path.
    fn elsewhere(&self, item: &str) -> Option<&'p OutputFile> {
        let mut steps = item.rsplit("::");
        let (ident, module) = (steps.next()?, steps.next()?);
        let path = ItemPath {
            module: module.trim_start_matches("r#").to_owned(),
            ident: ident.to_owned(),
        };
        self.items.get(&path).copied()
    }

    /// The names in the schema that a field or variant comes from.
    pub(super) fn keys(&self, file: &Path, item: &str, part: &str) -> Vec<Key> {
        let part = part.trim_start_matches("r#");
        let Some(owned) = self.files.get(file) else {
            let header = self.plan.headers.iter().find(|header| header.field == part);
            return header
                .map(|header| element(&header.name))
                .into_iter()
                .collect();
        };
        let path = ItemPath {
            module: owned.module.clone(),
            ident: item.to_owned(),
        };
        match self.plan.items.get(&path) {
            Some(Item::Struct(item)) => of_struct(item, part),
            Some(Item::Choice(item)) => {
                let found = item.alternatives.iter().find(|own| own.variant == part);
                found.map_or_else(Vec::new, |own| self.alternative(own))
            }
            Some(Item::Enumeration(item)) => {
                let found = item.values.iter().find(|(variant, ..)| variant == part);
                found
                    .map(|(_, value, _)| Key::Value(value.clone()))
                    .into_iter()
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn alternative(&self, own: &Alternative) -> Vec<Key> {
        match &own.kind {
            AlternativeKind::Any(_) => vec![Key::Wildcard],
            AlternativeKind::Group(path) => match self.plan.items.get(path) {
                Some(Item::Struct(group)) => group.fields().iter().flat_map(of_field).collect(),
                _ => Vec::new(),
            },
            kind => vec![element(kind.name())],
        }
    }
}

/// The key of an element as generated code spells it.
fn element(name: &str) -> Key {
    Key::Element(local(name))
}

fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or_default().to_owned()
}

fn of_struct(item: &Struct, part: &str) -> Vec<Key> {
    if item.base.as_ref().is_some_and(|base| base.field == part) {
        return vec![Key::Base];
    }
    if let Some(found) = item.attributes.iter().find(|own| own.field == part) {
        return vec![Key::Attribute(local(&found.name))];
    }
    match part {
        "any_attributes" if item.any_attribute.is_some() => return vec![Key::Wildcard],
        "value" if matches!(item.body, Body::Text(_)) => return vec![Key::Text],
        _ => {}
    }
    let found = item.fields().iter().find(|own| own.ident == part);
    found.map_or_else(Vec::new, of_field)
}

fn of_field(field: &Field) -> Vec<Key> {
    match &field.kind {
        FieldKind::Any(_) | FieldKind::Rest(_) => vec![Key::Wildcard],
        FieldKind::Group { .. } => Vec::new(),
        FieldKind::Element(own) => vec![element(&own.name)],
        FieldKind::List(own) => vec![element(&own.name)],
        FieldKind::Choice { names, .. } => names.iter().map(|name| element(name)).collect(),
    }
}
