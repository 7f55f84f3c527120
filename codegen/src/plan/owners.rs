//! Which component of the schemas each file is for.

use std::collections::BTreeMap;

use crate::error::ComponentKind;
use crate::model::{Model, QName};

use super::names::Names;
use super::paths::{ItemPath, OutputFile};

/// The component of each file that has one.
pub(super) fn owners(model: &Model, names: &Names) -> BTreeMap<OutputFile, (ComponentKind, QName)> {
    let mut owners = BTreeMap::new();
    let mut own = |path: ItemPath, kind, name: &QName| {
        if !path.ident.is_empty() {
            owners
                .entry(OutputFile::of(&path))
                .or_insert((kind, name.clone()));
        }
    };
    for name in model.types.keys() {
        let path = names.of_type(name);
        let choice = format!("{}Choice", path.ident);
        let derived = ItemPath {
            ident: choice,
            ..path.clone()
        };
        own(path, ComponentKind::Type, name);
        if names.is_polymorphic(name) {
            own(derived, ComponentKind::Type, name);
        }
    }
    for name in model.elements.keys() {
        let others = names.own_of_element(name).into_iter();
        for path in others
            .chain(names.of_text(name))
            .chain([names.of_head(name)])
        {
            own(path, ComponentKind::Element, name);
        }
    }
    for name in model.groups.keys() {
        own(names.of_group(name), ComponentKind::Group, name);
    }
    owners
}
