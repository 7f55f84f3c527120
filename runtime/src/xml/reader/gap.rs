//! An element that no field knows may be an alternative of a choice that the schema did not have when the code was
//! generated. The choice keeps it whose place is where the element stands: in the gap between the child before it and
//! the child after it. A trial finds that out: its passes ask for the name of the one, and then for that of the other.
//!
//! A list of choices takes the element at once, so that its items stay in order. A choice without a value takes it when
//! its parent ends: an alternative that it knows may come until then, and has precedence.

use super::departures::{Offer, Skipped};
use super::trial::Goal;
use super::{At, Pass, Reader, Result};
use crate::xml::namespace::{self, Id};
use crate::xml::notice::Effect;
use crate::xml::place::Place;
use crate::xml::position;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::traits::Particle;

/// So many siblings of the same unknown name are passed over to find one that is known.
const LOOKAHEAD: usize = 4;

/// A name by which the type may know the element that stands in for a child.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name<'a> {
    namespace: Id,
    prefix: &'a str,
    local: &'a str,
}

/// What no field knows.
const NOTHING: Name<'static> = Name {
    namespace: namespace::FOREIGN,
    prefix: "",
    local: "",
};

/// Where a child stands that no field knows, and how far a pass has come.
#[derive(Debug)]
pub(super) struct Gap<'a> {
    /// Where the child before it begins, unless it is the first.
    before: Option<usize>,
    /// The names that the child before it may be known by: its own, and those in other namespaces.
    spellings: Vec<Name<'a>>,
    /// `NOTHING` if it is the last.
    after: Name<'a>,
    reached: Reached,
    /// What a choice says that is only asked.
    answer: Answer,
    /// Whether a choice waits for the end of the parent to keep it.
    is_wanted: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reached {
    Before,
    Inside,
    After,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// None is asked.
    None,
    /// A choice or group is asked whether it knows the name.
    Name,
    /// A choice or group is asked whether it keeps the child.
    Keep,
    /// It does.
    Kept,
}

impl<'a> Gap<'a> {
    /// The next name of the child before it, if the gap was not reached yet.
    pub(super) fn next_spelling(&mut self) -> Option<Name<'a>> {
        match self.reached {
            Reached::Before => self.spellings.pop(),
            _ => None,
        }
    }

    /// A field has the name: the pass comes to the gap, and asks for the child after it; or it leaves the gap.
    pub(super) fn go_on(&mut self) -> Option<Name<'a>> {
        if self.reached == Reached::Before {
            self.reached = Reached::Inside;
            return Some(self.after);
        }
        self.reached = Reached::After;
        None
    }
}

impl<'a> Reader<'a> {
    /// No field knows the current child: looks for the choice that keeps it. Returns whether there is another pass.
    pub(super) fn find_choice(&mut self) -> Result<bool> {
        if self.options.strict {
            let kind = ReadErrorKind::UnexpectedElement(self.found());
            return Err(ReadError::at(self.tag, kind));
        }
        let before = Some(self.last).filter(|last| *last > self.parent());
        self.find_choice_after(before)
    }

    /// Where the name in the start tag of the parent is.
    fn parent(&self) -> usize {
        let parent = self.depth.checked_sub(1);
        let name = parent.and_then(|parent| self.tokens.open_at(parent));
        name.map_or(0, |name| self.offset_of(name))
    }

    fn find_choice_after(&mut self, before: Option<usize>) -> Result<bool> {
        let (tag, report) = (self.tag, self.report.take());
        let names = self.names_around(before);
        self.report = report;
        let (mut spellings, after) = names?;
        self.stand_on(tag)?;
        let name = spellings.pop().unwrap_or(NOTHING);
        self.try_out(Goal::Choice(Gap {
            before,
            spellings,
            after,
            reached: Reached::Before,
            answer: Answer::None,
            is_wanted: false,
        }));
        self.call_it(name);
        if before.is_none() {
            self.met();
        }
        Ok(true)
    }

    /// The names of the child before the current one, the last one first, and that of the child after it.
    fn names_around(&mut self, before: Option<usize>) -> Result<(Vec<Name<'a>>, Name<'a>)> {
        let own = (self.prefix, self.local_in_text());
        let parent = self.tokens.open_at(self.depth - 1).unwrap_or_default();
        let mut after = NOTHING;
        for _ in 0..LOOKAHEAD {
            self.skip()?;
            self.advance()?;
            if self.at != At::Start {
                break;
            }
            if (self.prefix, self.local) != own {
                after = self.name();
                break;
            }
        }
        if self.tokens.depth() < self.depth {
            self.tokens.reopen(parent);
        }
        let mut spellings = Vec::new();
        if let Some(before) = before {
            self.scope.leave(self.depth);
            self.stand_on(before)?;
            let own = self.name();
            let others = self.scope.others(own.namespace);
            spellings.extend(others.map(|namespace| Name { namespace, ..own }));
            spellings.push(own);
        }
        self.scope.leave(self.depth);
        Ok((spellings, after))
    }

    /// No choice keeps the current child now.
    pub(super) fn no_choice(&mut self, gap: &Gap<'a>) -> Result<()> {
        if let Some(skipped) = self.end_offer() {
            self.report_skipped(skipped);
            return Ok(());
        }
        self.pass_over(gap.is_wanted.then_some(gap.before))
    }

    /// Skips the current child. If a choice waits for it, it is offered when its parent ends.
    fn pass_over(&mut self, wanted: Option<Option<usize>>) -> Result<()> {
        let start = self.tag;
        self.local = self.local_in_text();
        let kind = ReadErrorKind::UnexpectedElement(self.found());
        self.skip()?;
        let end = self.position;
        let skipped = |before| Skipped {
            start,
            end,
            kind,
            before,
        };
        let rejected = match wanted {
            Some(before) => self.departures.push_skipped(self.depth, skipped(before)),
            None => Some(skipped(None)),
        };
        if let Some(skipped) = rejected {
            self.report_skipped(skipped);
        }
        self.pass = Pass::First;
        self.advance()
    }

    fn name(&self) -> Name<'a> {
        Name {
            namespace: self.namespace,
            prefix: self.prefix,
            local: self.local,
        }
    }

    /// Gives the element that stands in for the child this name.
    pub(super) fn call_it(&mut self, name: Name<'a>) {
        self.namespace = name.namespace;
        self.prefix = name.prefix;
        self.local = name.local;
    }

    fn local_in_text(&self) -> &'a str {
        let text = self.text;
        position::local_name(&text[self.tag..])
    }

    /// Whether another pass may keep an element that was skipped in the element that ends here. The reader stands
    /// on that element then.
    #[cold]
    pub(super) fn offers_skipped(&mut self) -> Result<bool> {
        let Some(skipped) = self.departures.take_skipped(self.depth) else {
            return Ok(false);
        };
        let (tag, position) = (self.tag, self.position);
        let end_tag = self.text[tag..position].trim_start_matches("</");
        self.tokens.reopen(end_tag.trim_end_matches('>').trim_end());
        let (start, before) = (skipped.start, skipped.before);
        self.offer = Some(Offer {
            skipped,
            tag,
            position,
        });
        // What is wrong with it was reported when it was skipped.
        let report = self.report.take();
        let result = self.stand_on(start);
        self.report = report;
        result?;
        self.find_choice_after(before)
    }

    /// Goes back to the end tag of the parent.
    fn end_offer(&mut self) -> Option<Skipped> {
        let Offer {
            skipped,
            tag,
            position,
        } = self.offer.take()?;
        self.scope.leave(self.depth);
        self.attributes.clear();
        self.tokens.go_to(position, self.depth - 1);
        self.position = position;
        self.tag = tag;
        self.at = At::End;
        Some(skipped)
    }

    /// A field that is filled has the name of the element that stands in.
    #[cold]
    pub(super) fn met_filled(&mut self) {
        if self.gap().is_some() {
            self.met();
        }
    }

    fn gap(&mut self) -> Option<&mut Gap<'a>> {
        match &mut self.trial.as_mut()?.goal {
            Goal::Choice(gap) => Some(gap),
            Goal::Namespace { .. } => None,
        }
    }

    /// A choice or group in the pass of a trial.
    #[cold]
    pub(super) fn try_particle<T: Particle>(&mut self, field: &mut Option<T>) -> Result<()> {
        let is_filled = field.is_some() && self.gap().is_none();
        if self.at != At::Start || is_filled || self.is_inner::<T>() {
            return Ok(());
        }
        if field.is_none() && self.keeps::<T>() {
            if self.offer.is_some() {
                return self.keep(false).map(|kept| *field = kept);
            }
            if let Some(gap) = self.gap() {
                gap.is_wanted = true;
                gap.reached = Reached::After;
            }
            self.at = At::End;
            return Ok(());
        }
        while self.at == At::Start && self.knows::<T>() {}
        Ok(())
    }

    /// As [`Reader::try_particle`] for a list of them. Returns whether it goes on: it has kept the child.
    #[cold]
    pub(super) fn try_particles<T: Particle>(&mut self, values: &mut Vec<T>) -> Result<bool> {
        if self.at != At::Start || self.is_inner::<T>() {
            return Ok(false);
        }
        loop {
            if self.keeps::<T>() {
                let is_last = self.gap().is_some_and(|gap| gap.after.local.is_empty());
                // Nothing is put between items that have been read.
                if self.offer.is_none() || values.is_empty() || is_last {
                    values.extend(self.keep(true)?);
                    return Ok(true);
                }
            }
            if self.at != At::Start || !self.knows::<T>() {
                return Ok(false);
            }
        }
    }

    /// Whether the choice or group is in one that is asked. Then it has been asked too.
    fn is_inner<T: Particle>(&mut self) -> bool {
        let is_inner = self.gap().is_some_and(|gap| gap.answer != Answer::None);
        if is_inner {
            self.ask::<T>();
        }
        is_inner
    }

    /// Asks whether a choice would keep the child, if the pass is in the gap.
    fn keeps<T: Particle>(&mut self) -> bool {
        let Some(gap) = self.gap().filter(|gap| gap.reached == Reached::Inside) else {
            return false;
        };
        gap.answer = Answer::Keep;
        let name = self.name();
        self.call_it(NOTHING);
        self.pass = Pass::Offer;
        // What it says is in the gap.
        let _ = T::read_particle(self);
        self.stand_in();
        self.call_it(name);
        let Some(gap) = self.gap() else {
            return false;
        };
        std::mem::replace(&mut gap.answer, Answer::None) == Answer::Kept
    }

    /// Asks whether a choice or group knows the name that the pass looks for. The pass goes on if it does.
    fn knows<T: Particle>(&mut self) -> bool {
        let Some(gap) = self.gap() else {
            self.ask::<T>();
            return false;
        };
        let reached = gap.reached;
        gap.answer = Answer::Name;
        self.ask::<T>();
        let Some(gap) = self.gap() else {
            return false;
        };
        gap.answer = Answer::None;
        gap.reached != reached
    }

    /// Asks a choice or group whether it knows the name. An error says that it tried to read it.
    fn ask<T: Particle>(&mut self) {
        let reached = self.gap().map(|gap| gap.reached);
        let is_error = T::read_particle(self).is_err();
        let is_kept = self.gap().is_some_and(|gap| gap.answer == Answer::Kept);
        if is_error && !is_kept && self.gap().map(|gap| gap.reached) == reached {
            self.met();
        }
    }

    /// Reads the choice that keeps the child.
    fn keep<T: Particle>(&mut self, is_repeated: bool) -> Result<Option<T>> {
        self.end_trial();
        let start = self.tag;
        // No field knows it.
        self.local = "";
        self.pass = Pass::Offer;
        match T::read_particle(self) {
            Ok(None) => {
                match self.end_offer() {
                    Some(skipped) => self.report_skipped(skipped),
                    None => self.pass_over(None)?,
                }
                Ok(None)
            }
            Ok(kept) => Ok(kept),
            Err(error) => self
                .leave_out_particle(start, error, is_repeated)
                .map(|()| None),
        }
    }

    /// Whether a choice may keep the current child, which no field knows.
    #[inline]
    pub(super) fn is_offered(&self) -> bool {
        self.pass == Pass::Offer && self.at == At::Start
    }

    /// Keeps the current child, which no field knows.
    #[cold]
    pub(super) fn keep_other<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let start = self.tag;
        if let Some(gap) = self.gap() {
            gap.answer = Answer::Kept;
            let kind = ReadErrorKind::UnexpectedElement(String::new());
            return Err(ReadError::at(start, kind));
        }
        self.local = self.local_in_text();
        let kind = ReadErrorKind::UnexpectedElement(self.found());
        let depth = self.depth;
        let report = if self.offer.is_some() {
            self.report.take()
        } else {
            None
        };
        let value = read(self);
        let range = start..self.position;
        if self.offer.is_some() {
            self.report = report;
        }
        let value = value.map_err(|error| self.give_up_other(start, depth, error))?;
        self.pass = Pass::Progress;
        if self.end_offer().is_none() {
            self.advance()?;
        }
        let offset = start;
        self.report_at(Place { offset, range }, Effect::Kept, || kind);
        Ok(value)
    }

    /// Ends an element that cannot be kept.
    fn give_up_other(&mut self, start: usize, depth: usize, error: ReadError) -> ReadError {
        let error = self.give_up(start, depth, error);
        self.end_offer();
        error
    }
}
