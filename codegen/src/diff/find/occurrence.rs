//! How often something occurs, and in which namespace an element is.

use super::context::{Diff, to_new, to_old};
use super::nodes::Node;
use super::wording;
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Wire};
use crate::model::Occurs;

impl<'d> Diff<'d> {
    pub(super) fn namespace(&mut self, sides: [&Node<'d>; 2]) {
        let [Some(old), Some(new)] = sides.map(Node::name) else {
            return;
        };
        if old.namespace == new.namespace {
            return;
        }
        let says = [old, new].map(|name| {
            let namespace = name
                .namespace
                .as_deref()
                .map(|uri| format!("namespace {uri}"));
            namespace.unwrap_or_else(|| "no namespace".to_owned())
        });
        // Lenient reading looks for it in the namespaces that the document declares.
        let is_found = [old, new].map(|name| name.namespace.is_some());
        let broken = self.broken();
        let missing = [0, 1]
            .map(|side| !sides[side].may_be_empty(self.models()[side]) && is_found != [true, true]);
        let wire = Wire {
            old_documents: if missing[1] {
                broken.old_documents
            } else {
                Effect::LenientOnly
            },
            new_documents: if missing[0] {
                broken.new_documents
            } else {
                Effect::LenientOnly
            },
        };
        self.changed(
            Rule::ElementNamespaceChanged,
            says,
            wire,
            "an element of another namespace is another element",
        );
    }

    /// How often something may occur.
    pub(super) fn occurs(&mut self, sides: [&Node<'d>; 2]) {
        let [old, new] = sides.map(|side| side.occurs);
        let broken = self.broken();
        // What occurs once has a field of its own, which must be filled.
        let too_few = |reads: Occurs, gives: u64, broken| match (reads.max, gives) {
            (Some(1), 0) => broken,
            _ => Effect::LenientOnly,
        };
        if old.min != new.min {
            let says = [old, new].map(|occurs| format!("minOccurs {}", occurs.min));
            if new.min < old.min {
                let wire = to_new(too_few(old, new.min, broken.new_documents));
                self.changed(
                    Rule::MinimumWidened,
                    says,
                    wire,
                    "the old schema requires more than new documents may have",
                );
            } else {
                let wire = to_old(too_few(new, old.min, broken.old_documents));
                self.changed(
                    Rule::MinimumNarrowed,
                    says,
                    wire,
                    "the new schema requires more than old documents may have",
                );
            }
        }
        if old.max != new.max {
            let says = [old, new].map(|occurs| format!("maxOccurs {}", wording::most(occurs.max)));
            let is_wider = new
                .max
                .is_none_or(|new| old.max.is_some_and(|old| new > old));
            if is_wider {
                let wire = to_new(Effect::LenientOnly);
                self.changed(
                    Rule::MaximumWidened,
                    says,
                    wire,
                    "the old schema allows fewer than new documents may have",
                );
            } else {
                let wire = to_old(Effect::LenientOnly);
                self.changed(
                    Rule::MaximumNarrowed,
                    says,
                    wire,
                    "the new schema allows fewer than old documents may have",
                );
            }
        }
    }
}
