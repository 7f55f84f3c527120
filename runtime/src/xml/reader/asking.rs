//! What choices and groups are asked about an element that no field knows, and how one of them keeps it.

use super::gap::{Answer, Gap, NOTHING, Reached};
use super::group::{Group, address};
use super::slot::Slot;
use super::trial::Goal;
use super::{At, Pass, Reader, Result};
use crate::xml::notice::Effect;
use crate::xml::place::Place;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;

impl<'a> Reader<'a> {
    /// A field that is filled has the name of the element that stands in.
    #[cold]
    pub(super) fn met_filled(&mut self) {
        if self.asks_filled() {
            self.met();
        }
    }

    /// Whether a field is asked for its name although it is filled.
    fn asks_filled(&self) -> bool {
        match self.trial.as_ref().map(|trial| &trial.goal) {
            Some(Goal::Choice(_)) => true,
            Some(Goal::Namespace { .. }) => self.namespace == self.own_namespace(),
            Some(Goal::Group(_)) | None => false,
        }
    }

    fn gap(&mut self) -> Option<&mut Gap<'a>> {
        match &mut self.trial.as_mut()?.goal {
            Goal::Choice(gap) => Some(gap),
            Goal::Namespace { .. } | Goal::Group(_) => None,
        }
    }

    /// A choice or group in the pass of a trial.
    #[cold]
    pub(super) fn try_particle(&mut self, field: &mut dyn Slot) -> Result<()> {
        if let Some(group) = self.interrupted() {
            return self.read_over(field, group, false).map(drop);
        }
        let is_filled = !field.is_empty() && !self.asks_filled();
        if self.at != At::Start || is_filled || self.is_inner(field, false) {
            return Ok(());
        }
        if field.is_empty() && self.keeps(field) {
            if self.offer.is_some() {
                return self.keep(field, false);
            }
            if let Some(gap) = self.gap() {
                gap.is_wanted = true;
                gap.reached = Reached::After;
            }
            self.at = At::End;
            return Ok(());
        }
        while self.at == At::Start && self.knows(field) {}
        if let Some(group) = self.group_of_choice() {
            self.read_with_kept(field, group, false)?;
        }
        Ok(())
    }

    /// As [`Reader::try_particle`] for a list of them. Returns whether it goes on: it has kept the child.
    #[cold]
    pub(super) fn try_particles(&mut self, values: &mut dyn Slot) -> Result<bool> {
        if let Some(group) = self.interrupted() {
            return self.read_over(values, group, true);
        }
        if self.at != At::Start || self.is_inner(values, true) {
            return Ok(false);
        }
        loop {
            if self.keeps(values) {
                let is_last = self.gap().is_some_and(|gap| gap.after.local.is_empty());
                // Nothing is put between items that have been read.
                if self.offer.is_none() || values.is_empty() || is_last {
                    self.keep(values, true)?;
                    return Ok(true);
                }
            }
            let is_known = self.at == At::Start && self.knows(values);
            if let Some(group) = self.group_of_choice() {
                self.read_with_kept(values, group, true)?;
                return Ok(true);
            }
            if !is_known {
                return Ok(false);
            }
        }
    }

    /// Whether the choice or group is in one that is asked. Then it has been asked too.
    fn is_inner(&mut self, slot: &dyn Slot, is_list: bool) -> bool {
        let answer = self.gap().map_or(Answer::None, |gap| gap.answer);
        if answer != Answer::Name {
            if answer != Answer::None {
                self.ask(slot);
            }
            return answer != Answer::None;
        }
        if !self.keeps_in_group(slot) {
            self.ask(slot);
            if is_list {
                self.keeps_in_group(slot);
            }
        }
        true
    }

    /// Whether a choice in a group that is asked keeps the child.
    fn keeps_in_group(&mut self, slot: &dyn Slot) -> bool {
        let has_group = self.gap().is_some_and(|gap| gap.group.is_some());
        if !has_group || self.at != At::Start || !self.keeps(slot) {
            return false;
        }
        if let Some(gap) = self.gap() {
            gap.is_in_group = true;
            gap.reached = Reached::After;
        }
        self.at = At::End;
        true
    }

    /// The group that was asked last, if a choice in it keeps the child.
    fn group_of_choice(&mut self) -> Option<Group> {
        let gap = self.gap().filter(|gap| gap.is_in_group)?;
        gap.group
    }

    /// Reads a group again, now with the child that a choice in it keeps.
    fn read_with_kept(
        &mut self,
        slot: &mut dyn Slot,
        group: Group,
        is_repeated: bool,
    ) -> Result<()> {
        self.end_trial();
        self.kept.retain(|kept| *kept > group.start);
        self.kept.push(self.tag);
        self.read_again(slot, group, is_repeated)
    }

    /// Asks whether a choice would keep the child, if the pass is in the gap.
    fn keeps(&mut self, slot: &dyn Slot) -> bool {
        let Some(gap) = self.gap().filter(|gap| gap.reached == Reached::Inside) else {
            return false;
        };
        let answer = std::mem::replace(&mut gap.answer, Answer::Keep);
        let name = self.name();
        self.call_it(&NOTHING);
        self.pass = Pass::Offer;
        // What it says is in the gap.
        let _ = slot.probe(self);
        self.stand_in();
        self.call_it(&name);
        let Some(gap) = self.gap() else {
            return false;
        };
        std::mem::replace(&mut gap.answer, answer) == Answer::Kept
    }

    /// Asks whether a choice or group knows the name that the pass looks for. The pass goes on if it does.
    fn knows(&mut self, slot: &dyn Slot) -> bool {
        let Some(gap) = self.gap() else {
            self.ask(slot);
            return false;
        };
        let reached = gap.reached;
        gap.answer = Answer::Name;
        self.ask(slot);
        let Some(gap) = self.gap() else {
            return false;
        };
        gap.answer = Answer::None;
        gap.reached != reached
    }

    /// Asks a choice or group whether it knows the name. An error says that it tried to read it.
    fn ask(&mut self, slot: &dyn Slot) {
        let reached = self.gap().map(|gap| gap.reached);
        let is_error = slot.probe(self).is_err();
        let is_kept = self.gap().is_some_and(|gap| gap.answer == Answer::Kept);
        if is_error && !is_kept && self.gap().map(|gap| gap.reached) == reached {
            self.met();
        }
    }

    /// Reads the choice that keeps the child.
    fn keep(&mut self, slot: &mut dyn Slot, is_repeated: bool) -> Result<()> {
        self.end_trial();
        let start = self.tag;
        // No field knows it.
        self.set_local("");
        self.pass = Pass::Offer;
        match slot.read(self) {
            Ok(true) => Ok(()),
            Ok(false) => match self.end_offer() {
                Some(skipped) => {
                    self.report_skipped(skipped);
                    Ok(())
                }
                None => self.pass_over(None),
            },
            Err(error) => self.leave_out_particle(start, address(slot), error, is_repeated),
        }
    }

    /// Whether a choice may keep the current child. If so, [`Reader::is_offered`] is asked too.
    #[inline]
    pub(super) fn may_be_offered(&self) -> bool {
        self.pass == Pass::Offer || !self.kept.is_empty()
    }

    /// Whether a choice may keep the current child, which no field knows.
    #[cold]
    pub(super) fn is_offered(&self) -> bool {
        (self.pass == Pass::Offer || self.kept.contains(&self.tag)) && self.at == At::Start
    }

    /// Keeps the current child, which no field knows.
    #[cold]
    pub(super) fn keep_other(
        &mut self,
        read: &mut dyn FnMut(&mut Self) -> Result<()>,
    ) -> Result<()> {
        let start = self.tag;
        if let Some(gap) = self.gap() {
            gap.answer = Answer::Kept;
            let kind = ReadErrorKind::UnexpectedElement(String::new());
            return Err(ReadError::at(start, kind));
        }
        self.set_local(self.local_in_text());
        let kind = ReadErrorKind::UnexpectedElement(self.found());
        let depth = self.depth;
        let report = if self.offer.is_some() {
            self.report.take()
        } else {
            None
        };
        let result = read(self);
        let range = start..self.position;
        if self.offer.is_some() {
            self.report = report;
        }
        if let Err(error) = result {
            return Err(self.give_up_other(start, depth, error, kind));
        }
        self.pass = Pass::Progress;
        if self.end_offer().is_none() {
            self.advance()?;
        }
        let offset = start;
        self.report_at(Place { offset, range }, Effect::Kept, kind);
        Ok(())
    }

    /// Ends an element that cannot be kept. That no field knows it comes before what is wrong inside it.
    fn give_up_other(
        &mut self,
        start: usize,
        depth: usize,
        mut error: ReadError,
        kind: ReadErrorKind,
    ) -> ReadError {
        self.give_up(start, depth, &mut error);
        self.end_offer();
        if !error.kind().is_about_schema() {
            return error;
        }
        ReadError::at(start, kind).leaving_out(error.place().range.clone())
    }
}
