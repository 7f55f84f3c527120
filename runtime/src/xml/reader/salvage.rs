//! Lenient reading leaves out what is broken, and goes on after it: the smallest part that the schema does not
//! require. What is left out is reported when it is clear that the element around it can do without.

use super::departures::{Lost, Settled, Skipped};
use super::group::Group;
use super::{At, Pass, Reader, Result};
use crate::xml::notice::Effect;
use crate::xml::place::Place;
use crate::xml::position;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::tokens::{OpenElement, Token};

impl<'a> Reader<'a> {
    /// Ends an element that cannot be read. In lenient reading the reader then stands after it, unless the
    /// document as a whole cannot be read.
    #[cold]
    pub(super) fn give_up(&mut self, start: usize, depth: usize, error: &mut ReadError) {
        if self.trial.is_some() {
            return;
        }
        if self.options.strict {
            if let Some(first) = self.problem_before(start, error) {
                *error = first;
            }
            return;
        }
        if !error.kind().is_about_schema() {
            return;
        }
        match self.pass_broken(start, depth) {
            Ok(end) => error.leave_out(start..end),
            Err(broken) => *error = broken,
        }
    }

    /// That an element may not be here comes before what is wrong inside it.
    #[cold]
    pub(super) fn first_problem(&mut self, start: usize, error: ReadError) -> ReadError {
        self.problem_before(start, &error).unwrap_or(error)
    }

    fn problem_before(&mut self, start: usize, error: &ReadError) -> Option<ReadError> {
        if !self.options.strict || self.has_run_out(error) {
            return None;
        }
        let kind = self.departures.take_unread_at(start)?;
        Some(ReadError::at(start, kind))
    }

    /// Moves past an element of which only a part was read. Returns where it ends.
    fn pass_broken(&mut self, start: usize, depth: usize) -> Result<usize> {
        self.scope.leave(depth);
        self.depth = depth;
        if self.at != At::Past || self.tokens.depth() != depth {
            self.stand_on(start)?;
            self.skip()?;
        }
        self.attributes.clear();
        let end = self.position;
        self.forget_since(start);
        self.pass = Pass::Progress;
        self.last = start;
        self.advance()?;
        Ok(end)
    }

    /// Goes back to a start tag. The elements around it are open, and no other.
    pub(super) fn stand_on(&mut self, start: usize) -> Result<()> {
        self.tokens.go_to(start, self.depth);
        self.position = start;
        match self.next_token()? {
            Token::Start(tag) => self.start_tag(start, &tag),
            token => Err(self.unexpected_token(start, token)),
        }
    }

    /// As [`Reader::stand_on`] for a sibling of the current element. The end tag of their parent may have been read; then
    /// the parent is opened again.
    pub(super) fn go_back(&mut self, start: usize, parent: OpenElement<'a>) -> Result<()> {
        if self.tokens.depth() < self.depth {
            self.tokens.reopen(parent);
        }
        self.scope.leave(self.depth);
        self.attributes.clear();
        self.stand_on(start)
    }

    /// Forgets what was found in a part that is left out as a whole.
    pub(super) fn forget_since(&mut self, start: usize) {
        self.departures.forget_since(start);
        if let Some(report) = &mut self.report {
            report.forget_since(start);
        }
    }

    /// Leaves out a child that cannot be read.
    ///
    /// # Errors
    /// In strict reading, and if the document as a whole cannot be read.
    #[cold]
    pub(super) fn leave_out(&mut self, error: ReadError) -> Result<()> {
        self.leave_out_part(error, false)
    }

    /// As [`Reader::leave_out`] for one of several children.
    #[cold]
    pub(super) fn leave_out_item(&mut self, error: ReadError) -> Result<()> {
        self.leave_out_part(error, true)
    }

    fn leave_out_part(&mut self, error: ReadError, is_repeated: bool) -> Result<()> {
        if let Some(error) = self.may_leave_out(error)? {
            self.note_lost(error, false, is_repeated);
        }
        Ok(())
    }

    /// The error, if what it is about can be left out. `None` if it was only a trial.
    fn may_leave_out(&mut self, error: ReadError) -> Result<Option<ReadError>> {
        if self.was_trial() {
            return Ok(None);
        }
        if self.options.strict || !error.kind().is_about_schema() {
            return Err(error);
        }
        Ok(Some(error))
    }

    fn note_lost(&mut self, error: ReadError, is_particle: bool, is_repeated: bool) {
        let local = position::local_name(&self.text[error.place().range.start..]).to_owned();
        let lost = Lost { local, is_particle };
        let reported = self
            .departures
            .push_lost(self.depth, lost, error, is_repeated);
        for error in reported.into_iter().flatten() {
            self.report_loss(error);
        }
    }

    /// Leaves out a choice or group that cannot be read. It begins with a start tag; what it has of the document
    /// ends with the current tag. `slot` is the address of its field.
    #[cold]
    pub(super) fn leave_out_particle(
        &mut self,
        start: usize,
        slot: usize,
        error: ReadError,
        is_repeated: bool,
    ) -> Result<()> {
        let Some(error) = self.may_leave_out(error)? else {
            return Ok(());
        };
        let is_incomplete = matches!(error.kind(), ReadErrorKind::MissingElement(_));
        let is_taken_for_other = self.departures.take_unread_at(start).is_some();
        self.forget_since(start);
        if is_incomplete && is_taken_for_other {
            // Its first child is in another namespace: it does not begin a group.
            let (last, last_group, parent) = self.before_other;
            self.go_back(start, parent)?;
            (self.last, self.last_group) = (last, last_group);
            self.pass = Pass::OtherNamespace;
            return Ok(());
        }
        self.last_group = Group {
            start,
            end: self.tag,
            slot,
            is_there: false,
        };
        let range = &error.place().range;
        let is_first = range.start == start && self.last == start;
        let end = if is_first && range.end > start {
            range.end
        } else {
            start + self.text[start..self.tag].trim_end().len()
        };
        self.note_lost(error.leaving_out(start..end), true, is_repeated);
        Ok(())
    }

    /// Leaves out an attribute whose value cannot be read.
    #[cold]
    pub(super) fn leave_out_attribute(&mut self, raw: &str, error: ReadError) -> Result<()> {
        if self.options.strict || !error.kind().is_about_schema() {
            return Err(error);
        }
        let range = self.attribute_range(raw);
        self.report_loss(error.leaving_out(range));
        Ok(())
    }

    pub(super) fn report_loss(&mut self, error: ReadError) {
        let (place, kind) = error.into_place();
        self.report_at(place, Effect::Lost, kind);
    }

    pub(super) fn report_skipped(&mut self, skipped: Skipped) {
        let Skipped {
            start, end, kind, ..
        } = skipped;
        let place = Place {
            offset: start,
            range: start..end,
        };
        self.report_at(place, Effect::Lost, kind);
    }

    /// All items of a list that has ended were left out, if it had any. What is empty is absent in some fields, but it
    /// is not missing.
    #[cold]
    pub(super) fn list_was_emptied(&mut self, name: &str) {
        self.settle();
        self.departures.push_emptied(self.depth, self.tag, name);
    }

    /// Reads the element of a fragment. The result is `Some(None)` if it was left out, and `None` if it is not one that
    /// `read` takes.
    pub(crate) fn salvaged<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<Option<T>>,
    ) -> Result<Option<Option<T>>> {
        match read(self) {
            Ok(value) => Ok(value.map(Some)),
            Err(error) if !self.options.strict && error.kind().is_about_schema() => {
                self.report_loss(error);
                Ok(Some(None))
            }
            Err(error) => Err(error),
        }
    }

    /// Reports what was left out in elements that have ended. The next element that begins there does it, so that
    /// elements without departures cost nothing.
    #[cold]
    pub(super) fn settle(&mut self) {
        while let Some(settled) = self.departures.settle(self.depth) {
            match settled {
                Settled::Lost(error) => self.report_loss(error),
                Settled::Skipped(skipped) => self.report_skipped(skipped),
                Settled::Nothing => {}
            }
        }
    }

    /// The depth of the children that a check is about: it is made when their parent has ended, or in a group
    /// inside it.
    fn checked_depth(&self) -> usize {
        match self.at {
            At::Past => self.depth + 1,
            At::Start | At::End => self.depth,
        }
    }

    /// Why a required child is not there, if it was left out.
    pub(super) fn take_lost(&mut self, names: &str) -> Option<ReadError> {
        let depth = self.checked_depth();
        self.departures.take_lost(depth, names)
    }

    /// Whether one of these children was left out. Then nothing more has to be said about their number.
    pub(super) fn has_lost(&self, names: &str) -> bool {
        !self.departures.is_empty() && self.departures.has_lost(self.checked_depth(), names)
    }

    /// What is wrong with a child that a pass did not read: it is a known one in the next pass, or it is not known.
    pub(super) fn expect_unread(&mut self, kind: ReadErrorKind, effect: Effect) {
        self.departures
            .push_unread(self.depth, self.tag, kind, effect);
    }

    /// Reports the child that the last pass has read although the schema does not allow it there. Returns whether
    /// another pass has to be made first.
    #[cold]
    pub(super) fn settle_unread(&mut self) -> Result<bool> {
        if self.trial.is_some() {
            return self.next_trial();
        }
        self.settle();
        if self.pass == Pass::Progress
            && let Some((start, kind, effect)) = self.departures.take_unread(self.depth)
        {
            self.notice(start, effect, || kind)?;
        }
        Ok(false)
    }
}
