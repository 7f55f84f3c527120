//! A child that may be a known one in several other namespaces: which of them the type knows. Each is tried in a
//! pass that finds an empty element in its place, so that nothing is read.

use super::{At, Pass, Reader, Result, Trial};
use crate::xml::namespace::Id;
use crate::xml::tokens::Tokens;

/// With more other namespaces than this none is tried: a document with many unknown elements would take long.
const MOST: usize = 16;

impl Reader<'_> {
    /// Begins a trial of these namespaces. Returns whether there is another pass.
    pub(super) fn try_namespaces(&mut self, others: Vec<Id>) -> Result<bool> {
        if others.len() > MOST {
            return self.offer_to_lists();
        }
        self.departures.push_trial(self.depth, self.tag);
        self.trial = Some(Box::new(Trial {
            tokens: std::mem::replace(&mut self.tokens, Tokens::new("")),
            position: self.position,
            tag: self.tag,
            depth: self.depth,
            attributes: std::mem::take(&mut self.attributes),
            is_empty: std::mem::replace(&mut self.is_empty, false),
            report: self.report.take(),
            left: others,
            known: None,
            is_ambiguous: false,
        }));
        self.next_trial()
    }

    /// Tries the next namespace, or ends the trial. Returns whether there is another pass.
    pub(super) fn next_trial(&mut self) -> Result<bool> {
        self.at = At::Start;
        let Some(trial) = &mut self.trial else {
            return Ok(false);
        };
        if let Some(other) = trial.left.pop() {
            self.namespace = other;
            self.pass = Pass::Trial;
            return Ok(true);
        }
        let Some(trial) = self.trial.take() else {
            return Ok(false);
        };
        self.departures.pop_trial();
        let known = trial.known.filter(|_| !trial.is_ambiguous);
        self.tokens = trial.tokens;
        self.attributes = trial.attributes;
        self.is_empty = trial.is_empty;
        self.report = trial.report;
        self.namespace = self.own_namespace();
        match known {
            Some(known) => Ok(self.take_for(known)),
            None => self.offer_to_lists(),
        }
    }

    /// Whether the current child was only tried. The pass then goes on without a child.
    #[inline]
    pub(super) fn was_trial(&mut self) -> bool {
        self.trial.is_some() && self.end_of_trial()
    }

    #[cold]
    fn end_of_trial(&mut self) -> bool {
        let Some(trial) = &mut self.trial else {
            return false;
        };
        trial.is_ambiguous |= trial.known.is_some_and(|known| known != self.namespace);
        trial.known = Some(self.namespace);
        self.depth = trial.depth;
        self.position = trial.position;
        self.tag = trial.tag;
        self.tokens = Tokens::new("");
        self.at = At::End;
        true
    }
}
