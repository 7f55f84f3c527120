//! Wildcards: which namespaces they admit.

use super::context::{Diff, to_new, to_old};
use super::wording;
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Wire};
use crate::model::{Namespaces, Wildcard};

impl Diff<'_> {
    pub(super) fn wildcards(&mut self, sides: [Option<&Wildcard>; 2]) {
        let why = "what is not admitted is lost";
        let (rule, wire) = match sides {
            [None, None] => return,
            [None, Some(_)] => (Rule::WildcardAdded, to_new(Effect::LenientOnly)),
            [Some(_), None] => (Rule::WildcardRemoved, to_old(Effect::LenientOnly)),
            [Some(old), Some(new)] => {
                if old.process != new.process {
                    let says = [old, new].map(|side| wording::process(side.process).to_owned());
                    let why = "the generated code does not look inside";
                    self.changed(Rule::ProcessContentsChanged, says, Wire::FINE, why);
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
