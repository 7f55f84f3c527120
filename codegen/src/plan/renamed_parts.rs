//! Gives fields, variants and values the names that the user chose.

use std::collections::BTreeSet;

use crate::error::Error;

use super::enums::{AlternativeKind, Choice, Enumeration};
use super::ident;
use super::items::{Item, Plan};
use super::names::Names;
use super::paths::{ItemPath, OutputFile};
use super::renames::{Part, Rename, Renames};
use super::structs::{Body, FieldKind, Struct};

/// Renames the parts of what is planned. What the selection does not reach has no parts to rename.
pub(super) fn rename_parts(plan: &mut Plan, names: &Names, renames: &Renames) -> Result<(), Error> {
    for rename in renames.parts() {
        let owner = names.of_owner(&rename.owner);
        // All that is inside a definition of the schema is in its file.
        let Some(inside) = plan.files.get(&OutputFile::of(&owner)).cloned() else {
            continue;
        };
        let result = if rename.is_enum() {
            // It got its name when it was planned.
            Ok(inside.iter().any(|path| path.ident == rename.to))
        } else {
            rename_part(plan, &inside, rename)
        };
        let result = result.and_then(|is_found| {
            let what = "there is no such part in this type or element";
            is_found.then_some(()).ok_or_else(|| rename.wrong(what))
        });
        if rename.is_given {
            result?;
        }
    }
    Ok(())
}

/// Renames a part of one of these items; `false` if none has it.
fn rename_part(plan: &mut Plan, inside: &[ItemPath], rename: &Rename) -> Result<bool, Error> {
    let mut found = false;
    for path in inside {
        found |= match plan.items.get_mut(path) {
            Some(Item::Struct(item)) => rename_field(item, rename)?,
            Some(Item::Choice(item)) => rename_variant(item, rename)?,
            Some(Item::Enumeration(item)) => rename_value(item, rename)?,
            _ => false,
        };
    }
    Ok(found)
}

/// Whether the user means the element or attribute that generated code spells so.
fn is_called(spelled: &str, called: &str) -> bool {
    let local = spelled.split_once(':').map_or(spelled, |(_, local)| local);
    called == spelled || called == local
}

/// The one among all names that is meant. That others have its local name is an error.
fn find<'n>(
    names: impl Iterator<Item = Option<&'n str>>,
    called: &str,
    rename: &Rename,
) -> Result<Option<usize>, Error> {
    let is_meant = |name: Option<&str>| name.is_some_and(|name| is_called(name, called));
    let mut found = names.enumerate().filter(|(_, name)| is_meant(*name));
    match (found.next(), found.next()) {
        (Some(_), Some(_)) => {
            let what =
                "several parts have this name: give it as the documentation of the field does";
            Err(rename.wrong(what))
        }
        (first, _) => Ok(first.map(|(index, _)| index)),
    }
}

fn rename_field(item: &mut Struct, rename: &Rename) -> Result<bool, Error> {
    let field = match &rename.part {
        Part::Attribute(called) => {
            let names = item.attributes.iter().map(|a| Some(a.name.as_str()));
            let index = find(names, called, rename)?;
            index.map(|index| &mut item.attributes[index].field)
        }
        Part::Element(called) => {
            let names = item.fields().iter().map(|field| match &field.kind {
                FieldKind::Element(element) => Some(element.name.as_str()),
                FieldKind::List(list) => Some(list.name.as_str()),
                _ => None,
            });
            let index = find(names, called, rename)?;
            match (&mut item.body, index) {
                (Body::Children { fields, .. }, Some(index)) => Some(&mut fields[index].ident),
                _ => None,
            }
        }
        Part::Choice(called) => {
            let names = item.fields().iter().map(|field| match &field.kind {
                FieldKind::Choice { names, .. } => Some(match called {
                    Some(called) => {
                        let mut names = names.iter();
                        names.find(|name| is_called(name, called))?.as_str()
                    }
                    None => "",
                }),
                _ => None,
            });
            let index = find(names, called.as_deref().unwrap_or_default(), rename)?;
            match (&mut item.body, index) {
                (Body::Children { fields, .. }, Some(index)) => Some(&mut fields[index].ident),
                _ => None,
            }
        }
        Part::Item | Part::Value(_) | Part::ListItem => None,
    };
    let Some(field) = field else {
        return Ok(false);
    };
    if ident::field(&rename.to) != rename.to {
        return Err(rename.wrong("a field is called in snake case"));
    }
    rename.to.clone_into(field);
    let attributes = item.attributes.iter().map(|attribute| &attribute.field);
    let fields = item.fields().iter().map(|field| &field.ident);
    let base = item.base.iter().map(|base| &base.field);
    let mut used: BTreeSet<&str> = ["any_attributes", "nodes", "value"].into();
    let is_own = |name: &str| match name {
        "any_attributes" => item.any_attribute.is_some(),
        "nodes" => matches!(item.body, Body::Mixed(_) | Body::Open(_)),
        _ => matches!(item.body, Body::Text(_)),
    };
    used.retain(|name| is_own(name));
    let mut all = attributes.chain(fields).chain(base);
    if all.all(|name| used.insert(name)) {
        Ok(true)
    } else {
        Err(rename.wrong("another field has the new name"))
    }
}

fn rename_variant(item: &mut Choice, rename: &Rename) -> Result<bool, Error> {
    let Part::Element(called) = &rename.part else {
        return Ok(false);
    };
    let names = item.alternatives.iter().map(|part| match &part.kind {
        AlternativeKind::Group(_) | AlternativeKind::Any(_) => None,
        kind => Some(kind.name()),
    });
    let Some(index) = find(names, called, rename)? else {
        return Ok(false);
    };
    let mut variants = item.alternatives.iter().map(|part| &part.variant);
    if variants.any(|variant| *variant == rename.to) {
        return Err(rename.wrong("another variant has the new name"));
    }
    check_variant(rename)?;
    item.alternatives[index].variant.clone_from(&rename.to);
    Ok(true)
}

fn rename_value(item: &mut Enumeration, rename: &Rename) -> Result<bool, Error> {
    let Part::Value(called) = &rename.part else {
        return Ok(false);
    };
    let Some(index) = item.values.iter().position(|(_, value, _)| value == called) else {
        return Ok(false);
    };
    let mut variants = item.values.iter().map(|(variant, ..)| variant);
    if variants.any(|variant| *variant == rename.to) || item.other == rename.to {
        return Err(rename.wrong("another variant has the new name"));
    }
    check_variant(rename)?;
    item.values[index].0.clone_from(&rename.to);
    Ok(true)
}

/// A variant begins with a capital, and is none of the names that generated code needs.
fn check_variant(rename: &Rename) -> Result<(), Error> {
    if ident::plain_variant(&rename.to) == rename.to || ident::is_free_type(&rename.to) {
        Ok(())
    } else {
        Err(rename.wrong("a variant is called in Pascal case"))
    }
}
