//! Traces differences between public items back to the changes of the schemas that made them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::changes::{ApiChange, changes};
use super::extract::items;
use super::items::Items;
use super::owners::Owners;
use super::references::References;
use crate::diff::both::{both, ok};
use crate::diff::change::{Change, Component, Key};
use crate::emit::TABLE_OF_GLOBALS;
use crate::error::{ComponentKind, Error};
use crate::model::Model;
use crate::plan::{Plan, pascal};

/// Compares generated code, and adds what has become of it to the changes that did it. Returns what none did.
///
/// # Errors
/// Code that does not parse, which is a bug of the generator.
pub(crate) fn api_changes(
    schema: &mut [Change],
    models: [&Model; 2],
    plans: [&Plan; 2],
    files: [&BTreeMap<PathBuf, String>; 2],
) -> Result<Vec<ApiChange>, Error> {
    let references = References::of(models);
    let mut trace = Trace {
        owners: plans.map(Owners::of),
        by_component: by_component(schema),
        references,
        backward: None,
    };
    let mut untraced = Vec::new();
    let [mut old, mut new] = ok(both(|side| items_of(files[side], files[1 - side])))?;
    let paths: BTreeSet<&PathBuf> = old.keys().chain(new.keys()).copied().collect();
    for path in paths {
        let sides = [&mut old, &mut new].map(|items| items.remove(path).unwrap_or_default());
        for found in changes(&sides[0], &sides[1]) {
            let causes = trace.causes(schema, path, &found);
            if causes.is_empty() {
                untraced.push(found);
                continue;
            }
            for cause in causes {
                let change = &mut schema[cause];
                change.rust = change.rust.max(found.level);
                let reason = found.to_string();
                if !change.rust_reasons.contains(&reason) {
                    change.rust_reasons.push(reason);
                }
            }
        }
    }
    Ok(untraced)
}

/// The items of each file that the other side does not have just so.
fn items_of<'f>(
    own: &'f BTreeMap<PathBuf, String>,
    other: &BTreeMap<PathBuf, String>,
) -> Result<BTreeMap<&'f PathBuf, Items>, Error> {
    let differing = own
        .iter()
        .filter(|(path, text)| other.get(*path) != Some(text));
    differing
        .map(|(path, text)| Ok((path, items(text)?)))
        .collect()
}

/// The changes of each component.
fn by_component(schema: &[Change]) -> BTreeMap<Component, Vec<usize>> {
    let mut by_component: BTreeMap<Component, Vec<usize>> = BTreeMap::new();
    for (index, change) in schema.iter().enumerate() {
        let also = change.also.iter().map(|(component, _)| component);
        for component in also.chain([&change.component]) {
            by_component
                .entry(component.clone())
                .or_default()
                .push(index);
        }
    }
    by_component
}

struct Trace<'t> {
    owners: [Owners<'t>; 2],
    by_component: BTreeMap<Component, Vec<usize>>,
    references: References<'t>,
    backward: Option<BTreeMap<Component, BTreeSet<Component>>>,
}

impl Trace<'_> {
    /// The changes that made a difference: those of the same part of the same component, or else the nearest among
    /// what it refers to, or else all of the component, or else the nearest among what refers to it, or else among
    /// what refers to the same.
    fn causes(&mut self, schema: &[Change], file: &Path, found: &ApiChange) -> Vec<usize> {
        let part = found.parts.first().map(String::as_str);
        let components = self
            .owners
            .each_ref()
            .map(|own| own.component(file, &found.item, part));
        let Some(component) = components.into_iter().flatten().next() else {
            return if found.item == TABLE_OF_GLOBALS {
                of_table(schema)
            } else {
                Vec::new()
            };
        };
        let keys: BTreeSet<Key> = self
            .owners
            .iter()
            .flat_map(|own| {
                found
                    .parts
                    .iter()
                    .flat_map(|part| own.keys(file, &found.item, part))
            })
            .collect();
        let own = self
            .by_component
            .get(&component)
            .cloned()
            .unwrap_or_default();
        let matching = |is_it: &dyn Fn(&Change) -> bool| -> Vec<usize> {
            own.iter()
                .copied()
                .filter(|index| is_it(&schema[*index]))
                .collect()
        };
        let same = if keys.is_empty() {
            matching(&|change| change.keys().next().is_none())
        } else {
            // The innermost step says best what it is about.
            let last = matching(&|change| {
                change
                    .path
                    .last()
                    .is_some_and(|step| step.keys.iter().any(|key| keys.contains(key)))
            });
            let any = || matching(&|change| change.keys().any(|key| keys.contains(key)));
            if last.is_empty() { any() } else { last }
        };
        if !same.is_empty() {
            return same;
        }
        if found.is_whole {
            let inside = matching(&|change| change.keys().any(|key| is_named_in(&found.item, key)));
            if !inside.is_empty() {
                return inside;
            }
            if !own.is_empty() {
                return own;
            }
        }
        let forward = self.nearest(&component, &keys);
        if !forward.is_empty() {
            return forward;
        }
        if !own.is_empty() {
            return own;
        }
        let users = self.users(&component);
        if users.is_empty() && found.is_whole {
            return of_table(schema);
        }
        users
    }

    /// The changes of what is nearest among what refers to a component, or to the same as it does.
    fn users(&mut self, component: &Component) -> Vec<usize> {
        let users = self.nearest_user(component);
        if !users.is_empty() {
            return users;
        }
        // Root elements that share a type are told apart by structs of their own.
        let shared = self.references.from(component, &BTreeSet::new());
        shared
            .iter()
            .flat_map(|shared| self.nearest_user(shared))
            .collect()
    }

    /// The changes of the nearest components that a component refers to.
    fn nearest(&self, component: &Component, keys: &BTreeSet<Key>) -> Vec<usize> {
        let none = BTreeSet::new();
        self.search(component, |own, is_first| {
            self.references
                .from(own, if is_first { keys } else { &none })
        })
    }

    /// The changes of the nearest components that refer to a component.
    fn nearest_user(&mut self, component: &Component) -> Vec<usize> {
        let backward = self
            .backward
            .take()
            .unwrap_or_else(|| self.references.backward());
        let found = self.search(component, |own, _| {
            backward.get(own).cloned().unwrap_or_default()
        });
        self.backward = Some(backward);
        found
    }

    fn search(
        &self,
        start: &Component,
        next: impl Fn(&Component, bool) -> BTreeSet<Component>,
    ) -> Vec<usize> {
        let mut seen = BTreeSet::from([start.clone()]);
        let mut level = next(start, true);
        while !level.is_empty() {
            let found = level.iter().filter_map(|own| self.by_component.get(own));
            let found: BTreeSet<usize> = found.flatten().copied().collect();
            if !found.is_empty() {
                return found.into_iter().collect();
            }
            let new: Vec<Component> = level
                .into_iter()
                .filter(|own| seen.insert(own.clone()))
                .collect();
            level = new.iter().flat_map(|own| next(own, false)).collect();
            level.retain(|own| !seen.contains(own));
        }
        Vec::new()
    }
}

/// The changes that make a table of what the schemas declare appear or vanish, and types that only it has: it is there
/// where wildcards are judged, and where simple types may be named in documents.
fn of_table(schema: &[Change]) -> Vec<usize> {
    let is_about = |change: &Change| match change.component.kind {
        _ if change.keys().any(|key| *key == Key::Wildcard) => true,
        ComponentKind::Type => change.path.is_empty(),
        _ => false,
    };
    let all = schema.iter().enumerate();
    let found: Vec<usize> = all
        .filter(|(_, change)| is_about(change))
        .map(|(index, _)| index)
        .collect();
    match schema {
        // One change alone has done all that was done.
        [_] => vec![0],
        _ => found,
    }
}

/// Whether an item inside another one is named after an element or attribute.
fn is_named_in(item: &str, key: &Key) -> bool {
    match key {
        Key::Element(name) | Key::Attribute(name) => item.contains(&pascal(name)),
        _ => false,
    }
}
