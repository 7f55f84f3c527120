//! Trials: passes that read nothing, and find out what the type knows. They find an empty element in place of the
//! current child, so that whatever asks for its name cannot read it. One kind of trial asks in which other namespace the
//! type knows the child, if it does not know it in its own; `find_choice.rs` looks for the choice that keeps it, and
//! `overlook.rs` for the group that it interrupts.

use super::trial::{Goal, Trial};
use super::{At, Pass, Reader, Result};
use crate::xml::namespace::Id;
use crate::xml::tokens::Tokens;

/// With more other namespaces than this none is tried: a document with many unknown elements would take long.
const MOST: usize = 16;

impl<'a> Reader<'a> {
    /// Begins a trial. It is over when the passes are.
    pub(super) fn try_out(&mut self, goal: Goal<'a>) {
        self.departures.push_trial(self.depth, self.tag);
        self.trial = Some(Box::new(Trial {
            tokens: std::mem::replace(&mut self.tokens, Tokens::new("")),
            position: self.position,
            tag: self.tag,
            depth: self.depth,
            attributes: std::mem::take(&mut self.attributes),
            prefix: self.prefix,
            local: self.local,
            is_empty: std::mem::replace(&mut self.is_empty, false),
            report: self.report.take(),
            goal,
        }));
        self.pass = Pass::Trial;
    }

    /// Ends a trial. The reader stands on the child as before.
    pub(super) fn end_trial(&mut self) -> Option<Goal<'a>> {
        self.stand_in();
        self.forget_name();
        let trial = self.trial.take()?;
        self.departures.pop_trial();
        self.tokens = trial.tokens;
        self.attributes = trial.attributes;
        self.is_empty = trial.is_empty;
        self.prefix = trial.prefix;
        self.set_local(trial.local);
        self.report = trial.report;
        self.namespace = self.own_namespace();
        Some(trial.goal)
    }

    /// Stands on the element that stands in for the child again, of which something may have been read.
    pub(super) fn stand_in(&mut self) {
        if let Some(trial) = &self.trial {
            self.depth = trial.depth;
            self.position = trial.position;
            self.tag = trial.tag;
            self.tokens = Tokens::new("");
            self.is_empty = false;
            self.at = At::Start;
            self.pass = Pass::Trial;
        }
    }

    /// Begins a trial of these namespaces, if there are any. Returns whether there is another pass.
    pub(super) fn try_namespaces(&mut self, mut others: Vec<Id>) -> Result<bool> {
        if others.is_empty() || others.len() > MOST {
            return self.find_choice();
        }
        others.push(self.namespace);
        self.try_out(Goal::Namespace {
            left: others,
            known: None,
            is_ambiguous: false,
        });
        self.next_trial()
    }

    /// Tries what comes next, or ends the trial. Returns whether there is another pass.
    pub(super) fn next_trial(&mut self) -> Result<bool> {
        self.stand_in();
        let Some(trial) = &mut self.trial else {
            return Ok(false);
        };
        match &mut trial.goal {
            Goal::Namespace { left, .. } => {
                if let Some(other) = left.pop() {
                    self.namespace = other;
                    return Ok(true);
                }
            }
            Goal::Choice(gap) => {
                if let Some(name) = gap.next_spelling() {
                    self.call_it(&name);
                    return Ok(true);
                }
            }
            Goal::Group(_) => {}
        }
        match self.end_trial() {
            Some(Goal::Namespace {
                known: Some(known),
                is_ambiguous: false,
                ..
            }) if known != self.namespace => Ok(self.take_for(known)),
            Some(Goal::Choice(gap)) => self.no_choice(&gap),
            Some(Goal::Group(_)) => self.pass_over(None).map(|()| false),
            _ => self.find_choice(),
        }
    }

    /// Whether the child was only tried. The pass then goes on.
    #[inline]
    pub(super) fn was_trial(&mut self) -> bool {
        self.trial.is_some() && self.met()
    }

    /// A field or a choice knows the name of the element that stands in. In the pass of a trial it says so here, also
    /// if it is filled. Returns whether there is a trial.
    #[cold]
    pub(super) fn met(&mut self) -> bool {
        let found = self.namespace;
        self.stand_in();
        let Some(trial) = &mut self.trial else {
            return false;
        };
        match &mut trial.goal {
            Goal::Namespace {
                known,
                is_ambiguous,
                ..
            } => {
                *is_ambiguous |= known.is_some_and(|known| known != found);
                *known = Some(found);
                self.at = At::End;
            }
            Goal::Choice(gap) => match gap.go_on() {
                Some(after) => self.call_it(&after),
                None => self.at = At::End,
            },
            Goal::Group(_) => {}
        }
        true
    }
}
