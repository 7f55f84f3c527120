//! A change, and where it is.

use std::fmt;

use super::rule::Rule;
use super::verdict::{Level, Wire};
use crate::error::ComponentKind;
use crate::location::Location;
use crate::model::QName;

/// A named component of a schema.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Component {
    /// Its kind.
    pub kind: ComponentKind,
    /// Its name.
    pub name: QName,
}

/// A step from a component to a part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Step {
    /// How it reads, such as `element Name`.
    pub(crate) text: String,
    /// The names in the schema that Rust names come from.
    pub(crate) keys: Vec<Key>,
}

/// A name in a schema that becomes a name in Rust.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key {
    /// An element, by its local name.
    Element(String),
    /// An attribute, by its local name.
    Attribute(String),
    /// A value of an enumeration.
    Value(String),
    /// The base of a type.
    Base,
    /// The text of a type.
    Text,
    /// Elements or attributes that a wildcard admits.
    Wildcard,
}

/// A change between two schemas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its kind.
    pub rule: Rule,
    /// The component in which it is.
    pub component: Component,
    /// Others that have the same, since they refer to it.
    pub(crate) also: Vec<(Component, String)>,
    /// Where in the component it is.
    pub(crate) path: Vec<Step>,
    /// The component and the path as a text: `type t:PersonaType: element Name`.
    pub place: String,
    /// What the old schema says, in a few words. `None` if it says nothing there.
    pub old: Option<String>,
    /// What the new schema says.
    pub new: Option<String>,
    /// Where the old schema says it.
    pub old_at: Option<Location>,
    /// Where the new schema says it.
    pub new_at: Option<Location>,
    /// What it does to documents.
    pub wire: Wire,
    /// Why.
    pub wire_reason: String,
    /// What it does to Rust code.
    pub rust: Level,
    /// Why: what became of the Rust items.
    pub rust_reasons: Vec<String>,
}

impl Change {
    /// Other places that have the same change, since they refer to the same declaration.
    pub fn also(&self) -> impl Iterator<Item = &str> {
        self.also.iter().map(|(_, place)| &**place)
    }

    /// What changed, from the old to the new.
    #[must_use]
    pub fn what(&self) -> String {
        match (&self.old, &self.new) {
            (Some(old), Some(new)) => format!("{old} → {new}"),
            (Some(old), None) if old.is_empty() => "gone".to_owned(),
            (Some(old), None) => format!("gone: {old}"),
            (None, Some(new)) if new.is_empty() => "new".to_owned(),
            (None, Some(new)) => format!("new: {new}"),
            (None, None) => self.rule.description().to_owned(),
        }
    }

    /// The names to which a change of Rust items is traced.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &Key> {
        self.path.iter().rev().flat_map(|step| &step.keys)
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.place, self.rule.id(), self.what())
    }
}
