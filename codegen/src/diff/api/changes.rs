//! How the public items of two files differ, in the words of semantic versioning.

use std::collections::BTreeSet;
use std::fmt;

use super::items::{Function, Item, Items, Kind};
use crate::diff::verdict::Level;

/// A difference between public items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ApiChange {
    /// The item.
    pub(super) item: String,
    pub(crate) level: Level,
    /// What became of it.
    pub(super) what: String,
    /// The fields or variants that it is about. None if it is about the item as a whole.
    pub(super) parts: BTreeSet<String>,
    /// Whether the item is new, gone or another kind of item.
    pub(super) is_whole: bool,
}

impl fmt::Display for ApiChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

/// The differences between the items of two files.
pub(super) fn changes(old: &Items, new: &Items) -> Vec<ApiChange> {
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut found = Vec::new();
    for name in names {
        let mut compare = Compare {
            name,
            found: &mut found,
        };
        match (old.get(name), new.get(name)) {
            (Some(old), None) => {
                let what = format!("{} {name} is gone", old.kind.word());
                compare.push_whole(Level::Major, what);
            }
            (None, Some(new)) => {
                let what = format!("{} {name} is new", new.kind.word());
                compare.push_whole(Level::Minor, what);
            }
            (Some(old), Some(new)) => compare.items(old, new),
            (None, None) => {}
        }
    }
    found
}

struct Compare<'c> {
    name: &'c str,
    found: &'c mut Vec<ApiChange>,
}

impl Compare<'_> {
    fn push<'p>(&mut self, level: Level, what: String, parts: impl IntoIterator<Item = &'p str>) {
        self.found.push(ApiChange {
            item: self.name.to_owned(),
            level,
            what,
            parts: parts.into_iter().map(str::to_owned).collect(),
            is_whole: false,
        });
    }

    fn push_whole(&mut self, level: Level, what: String) {
        self.push(level, what, []);
        if let Some(last) = self.found.last_mut() {
            last.is_whole = true;
        }
    }

    fn items(&mut self, old: &Item, new: &Item) {
        let name = self.name;
        if old.kind != new.kind {
            let what = format!("{} {name} became a {}", old.kind.word(), new.kind.word());
            return self.push_whole(Level::Major, what);
        }
        let has_more = self.parts(old, new);
        if old.is_exhaustive != new.is_exhaustive {
            let (level, what) = if new.is_exhaustive {
                (Level::Minor, "is no longer non_exhaustive")
            } else {
                (Level::Major, "became non_exhaustive")
            };
            self.push(level, format!("{name} {what}"), []);
        }
        let given = self.functions(old, new);
        // What must be given to `new` has no default.
        let about = |is_default: bool| -> BTreeSet<&str> {
            let parts = if is_default && !given.is_empty() {
                &given
            } else {
                &has_more
            };
            parts.iter().map(String::as_str).collect()
        };
        for gone in old.traits.difference(&new.traits) {
            let what = format!("{name} no longer implements {gone}");
            self.push(Level::Major, what, about(gone == "Default"));
        }
        for added in new.traits.difference(&old.traits) {
            let what = format!("{name} implements {added}");
            self.push(Level::Minor, what, about(added == "Default"));
        }
    }

    /// Compares fields or variants. Returns those that are not the same.
    fn parts(&mut self, old: &Item, new: &Item) -> BTreeSet<String> {
        let name = self.name;
        let (word, dot) = match old.kind {
            Kind::Enum => ("variant", "::"),
            Kind::Struct => ("field", "."),
            Kind::Elsewhere | Kind::Other => ("", " "),
        };
        let find = |item: &Item, part: &str| {
            let mut parts = item.parts.iter();
            parts
                .find(|(name, _)| name == part)
                .map(|(_, ty)| ty.clone())
        };
        let mut differing = BTreeSet::new();
        for (part, ty) in &old.parts {
            let what = match find(new, part) {
                None => format!("{word} {name}{dot}{part} is gone"),
                Some(other) if other != *ty => {
                    format!(
                        "{word} {name}{dot}{part}: {} → {}",
                        short(ty),
                        short(&other)
                    )
                }
                Some(_) => continue,
            };
            differing.insert(part.clone());
            self.push(Level::Major, what, [&**part]);
        }
        for (part, ty) in &new.parts {
            if find(old, part).is_none() {
                let level = if old.is_exhaustive {
                    Level::Major
                } else {
                    Level::Minor
                };
                let ty = if ty.is_empty() {
                    String::new()
                } else {
                    format!(": {}", short(ty))
                };
                differing.insert(part.clone());
                self.push(
                    level,
                    format!("{word} {name}{dot}{part}{ty} is new"),
                    [&**part],
                );
            }
        }
        differing
    }

    /// Compares functions. Returns the parameters that are not the same.
    fn functions(&mut self, old: &Item, new: &Item) -> BTreeSet<String> {
        let name = self.name;
        let mut all = BTreeSet::new();
        let names: BTreeSet<&String> = old.functions.keys().chain(new.functions.keys()).collect();
        for function in names {
            let none = Function::default();
            let sides = [old, new].map(|item| item.functions.get(function));
            let [left, right] = sides.map(|side| side.unwrap_or(&none));
            let differing = differing(left, right);
            let (level, what) = match sides {
                [Some(_), None] => (Level::Major, format!("{name}::{function} is gone")),
                [None, Some(_)] => (Level::Minor, format!("{name}::{function} is new")),
                _ if left != right && !takes_more(left, right) => {
                    let show = |own: &Function| {
                        let types = own
                            .parameters
                            .iter()
                            .map(|(name, ty)| format!("{name}: {}", short(ty)));
                        types.collect::<Vec<_>>().join(", ")
                    };
                    let what = format!("{name}::{function}({}) → ({})", show(left), show(right));
                    (Level::Major, what)
                }
                _ => continue,
            };
            self.push(level, what, differing.iter().map(String::as_str));
            all.extend(differing);
        }
        all
    }
}

/// Whether a function takes all that another takes: what can be converted to a type in place of the type.
fn takes_more(old: &Function, new: &Function) -> bool {
    let takes = |(name, old): &(String, String), (other, new): &(String, String)| {
        let wider = [
            old.clone(),
            format!("impl Into<{old}>"),
            old.replace("Item = ", "Item: Into<").replace('>', ">>"),
        ];
        name == other && wider.contains(new)
    };
    let pairs = old.parameters.iter().zip(&new.parameters);
    old.result == new.result
        && old.parameters.len() == new.parameters.len()
        && pairs.into_iter().all(|(old, new)| takes(old, new))
}

/// The parameters that two functions do not share.
fn differing(old: &Function, new: &Function) -> BTreeSet<String> {
    let alone = |one: &Function, other: &Function| {
        let own = one
            .parameters
            .iter()
            .filter(|own| !other.parameters.contains(own));
        own.map(|(name, _)| name.clone()).collect::<BTreeSet<_>>()
    };
    let mut differing = alone(old, new);
    differing.append(&mut alone(new, old));
    differing
}

/// A type without the paths of its parts.
fn short(ty: &str) -> String {
    let mut short = String::new();
    let mut word = String::new();
    for c in ty.chars() {
        if c.is_alphanumeric() || c == '_' || c == '#' {
            word.push(c);
        } else if c == ':' {
            word.clear();
        } else {
            short.push_str(&word);
            word.clear();
            short.push(c);
        }
    }
    short + &word
}
