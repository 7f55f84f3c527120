//! The comparison of one component: where it is, and what it has found.

use super::wording::Wording;
use crate::diff::change::{Change, Component, Key, Step};
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Level, Wire};
use crate::diff::wire::exposed::Exposed;
use crate::diff::wire::judged::Judged;
use crate::diff::wire::texts::Fit;
use crate::location::Location;
use crate::model::{Model, Namespace, QName};

/// One of the two models.
#[derive(Clone, Copy)]
pub(crate) struct Side<'m> {
    pub(crate) model: &'m Model,
    pub(crate) exposed: &'m Exposed<'m>,
    /// Whether a type that is not abstract stands for all that derive from it.
    pub(crate) keeps_derived: bool,
    /// Whether the generated code judges what a wildcard takes as `processContents` says.
    pub(crate) judges: bool,
    /// What it judges so.
    pub(crate) judged: &'m Judged,
}

/// The comparison of one component. Of two things the first is the old one.
pub(super) struct Diff<'d> {
    pub(super) sides: [Side<'d>; 2],
    pub(super) namespaces: &'d [Namespace],
    pub(super) component: &'d Component,
    path: Vec<Step>,
    at: [Option<Location>; 2],
    /// Whether what is broken here leaves nothing around it that may be absent, in each of the models.
    pub(super) open: [bool; 2],
    /// Types that are being compared, one inside the other.
    pub(super) comparing: Vec<[String; 2]>,
    pub(super) found: Vec<Change>,
}

/// What the old and the new schema say, in a few words.
pub(super) type Says = [Option<String>; 2];

impl<'d> Diff<'d> {
    pub(super) fn new(
        sides: [Side<'d>; 2],
        namespaces: &'d [Namespace],
        component: &'d Component,
    ) -> Self {
        let Component { kind, name } = component;
        Self {
            sides,
            namespaces,
            component,
            path: Vec::new(),
            at: [None, None],
            open: sides.map(|side| side.exposed.has(*kind, name)),
            comparing: Vec::new(),
            found: Vec::new(),
        }
    }

    pub(super) fn text(&self) -> Wording<'d> {
        Wording {
            namespaces: self.namespaces,
        }
    }

    pub(super) fn models(&self) -> [&'d Model; 2] {
        self.sides.map(|side| side.model)
    }

    /// What becomes of documents of each side if the element around this place cannot be read.
    pub(super) fn broken(&self) -> Wire {
        let effect = |is_open| {
            if is_open {
                Effect::Refused
            } else {
                Effect::LenientOnly
            }
        };
        let [old, new] = self.open;
        Wire {
            // Old documents are read by code for the new schema.
            old_documents: effect(new),
            new_documents: effect(old),
        }
    }

    /// What becomes of texts that fit so.
    pub(super) fn of_fits(&self, [old, new]: [Fit; 2]) -> Wire {
        let broken = self.broken();
        let effect = |fit, broken| match fit {
            Fit::Valid => Effect::Fine,
            Fit::Read => Effect::LenientOnly,
            Fit::Broken => broken,
        };
        Wire {
            old_documents: effect(old, broken.old_documents),
            new_documents: effect(new, broken.new_documents),
        }
    }

    pub(super) fn report(&mut self, rule: Rule, says: Says, wire: Wire, why: &str) {
        let component = self.component;
        let mut place = format!(
            "{} {}",
            component.kind,
            component.name.show(self.namespaces)
        );
        for step in &self.path {
            place.push_str(": ");
            place.push_str(&step.text);
        }
        let [old, new] = says;
        let [old_at, new_at] = self.at.clone();
        let is_root = matches!(rule, Rule::RootAdded | Rule::RootRemoved);
        let wire_reason = match wire.worst() {
            Effect::Refused if !is_root => format!("{why}; nothing around it may be absent"),
            _ => why.to_owned(),
        };
        self.found.push(Change {
            rule,
            component: component.clone(),
            also: Vec::new(),
            path: self.path.clone(),
            place,
            old,
            new,
            old_at,
            new_at,
            wire,
            wire_reason,
            rust: Level::None,
            rust_reasons: Vec::new(),
        });
    }

    /// Reports a change with both texts.
    pub(super) fn changed(&mut self, rule: Rule, says: [String; 2], wire: Wire, why: &str) {
        self.report(rule, says.map(Some), wire, why);
    }

    /// Compares something inside.
    pub(super) fn within(
        &mut self,
        step: Step,
        at: [Option<&Location>; 2],
        compare: impl FnOnce(&mut Self),
    ) {
        self.path.push(step);
        let before = std::mem::replace(&mut self.at, at.map(Option::<&Location>::cloned));
        compare(self);
        self.at = before;
        self.path.pop();
    }

    /// Where the comparison is.
    pub(super) fn place(&self) -> [Option<Location>; 2] {
        self.at.clone()
    }

    /// Sets where the component is.
    pub(super) fn stand_at(&mut self, at: [Option<&Location>; 2]) {
        self.at = at.map(Option::<&Location>::cloned);
    }

    /// Compares something that may be absent in one of the models.
    pub(super) fn opened(&mut self, is_needed: [bool; 2], compare: impl FnOnce(&mut Self)) {
        let before = self.open;
        for (open, is_needed) in self.open.iter_mut().zip(is_needed) {
            *open &= is_needed;
        }
        compare(self);
        self.open = before;
    }

    /// What documents of each side meet, if nothing of it is reported.
    pub(super) fn silently(&mut self, compare: impl FnOnce(&mut Self)) -> Wire {
        let before = std::mem::take(&mut self.found);
        compare(self);
        let found = std::mem::replace(&mut self.found, before);
        found
            .iter()
            .fold(Wire::FINE, |wire, change| wire.max(change.wire))
    }
}

/// Old documents meet this, and new ones are fine.
pub(super) fn to_old(effect: Effect) -> Wire {
    Wire {
        old_documents: effect,
        ..Wire::FINE
    }
}

/// New documents meet this, and old ones are fine.
pub(super) fn to_new(effect: Effect) -> Wire {
    Wire {
        new_documents: effect,
        ..Wire::FINE
    }
}

pub(super) fn step(text: impl Into<String>, keys: Vec<Key>) -> Step {
    Step {
        text: text.into(),
        keys,
    }
}

pub(super) fn element_step(name: &QName) -> Step {
    let local = name.local.to_string();
    step(format!("element {local}"), vec![Key::Element(local)])
}
