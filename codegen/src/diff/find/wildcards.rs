//! Wildcards: which namespaces they admit.

use super::context::{Diff, to_new, to_old};
use super::wording;
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Wire};
use crate::model::{Namespaces, Process, Wildcard};

impl Diff<'_> {
    pub(super) fn wildcards(&mut self, sides: [Option<&Wildcard>; 2]) {
        let why = "what is not admitted is lost";
        let (rule, wire) = match sides {
            [None, None] => return,
            [None, Some(_)] => (Rule::WildcardAdded, to_new(Effect::LenientOnly)),
            [Some(_), None] => (Rule::WildcardRemoved, to_old(Effect::LenientOnly)),
            [Some(old), Some(new)] => {
                if old.process != new.process {
                    self.process([old.process, new.process]);
                }
                let (old, new) = (&old.namespaces, &new.namespaces);
                match (covers(new, old), covers(old, new)) {
                    (true, true) => return,
                    (true, false) => (Rule::WildcardWidened, to_new(Effect::LenientOnly)),
                    (false, true) => (Rule::WildcardNarrowed, to_old(Effect::LenientOnly)),
                    (false, false) => (Rule::WildcardChanged, Wire::both(Effect::LenientOnly)),
                }
            }
        };
        let says = sides.map(|side| side.map(wording::wildcard));
        self.report(rule, says, wire, why);
    }

    /// How strictly what a wildcard takes is judged.
    fn process(&mut self, sides: [Process; 2]) {
        let says = sides.map(|process| wording::process(process).to_owned());
        let rank = |process| match process {
            Process::Skip => 0,
            Process::Lax => 1,
            Process::Strict => 2,
        };
        let is_stricter = rank(sides[1]) > rank(sides[0]);
        let judge = self.sides[usize::from(is_stricter)];
        let (wire, why) = match (judge.judges, is_stricter) {
            (false, _) => (Wire::FINE, "the generated code does not look inside"),
            (true, true) => (
                to_old(Effect::LenientOnly),
                "the new schema asks for more: what does not fit its declaration is kept, and reported",
            ),
            (true, false) => (
                to_new(Effect::LenientOnly),
                "the old schema asks for more: what does not fit its declaration is kept, and reported",
            ),
        };
        self.changed(Rule::ProcessContentsChanged, says, wire, why);
    }
}

/// Whether one set of namespaces has all of another.
fn covers(outer: &Namespaces, inner: &Namespaces) -> bool {
    match (outer, inner) {
        (Namespaces::Any, _) => true,
        (Namespaces::Other(outer), Namespaces::Other(inner)) => outer == inner,
        (Namespaces::Other(target), Namespaces::List(list)) => {
            list.iter().all(|uri| uri.is_some() && uri != target)
        }
        (Namespaces::List(outer), Namespaces::List(inner)) => {
            inner.iter().all(|uri| outer.contains(uri))
        }
        (_, Namespaces::Any) | (Namespaces::List(_), Namespaces::Other(_)) => false,
    }
}
