//! A child that no field knows may stand between those of a group, which then ends too early. The group is read again, and
//! the child is passed over.

use super::departures::Skipped;
use super::group::{Group, address};
use super::slot::Slot;
use super::trial::Goal;
use super::{At, Reader, Result};
use crate::xml::read_error_kind::ReadErrorKind;

/// Groups are read again as long as that takes no more than so many times the bytes of the document.
const MOST: usize = 64;

impl Reader<'_> {
    /// Whether the last group ended at the current child, which no field knows.
    pub(super) fn interrupts_group(&self) -> bool {
        let Group { start, end, .. } = self.last_group;
        let is_it = start > self.parent() && end > start && end == self.tag;
        let size = || self.overlooked.read_again + (end - start);
        is_it && self.handed_out.is_none() && size() / MOST <= self.text.len()
    }

    /// The group whose field is asked for.
    pub(super) fn interrupted(&self) -> Option<Group> {
        match self.trial.as_ref()?.goal {
            Goal::Group(group) => Some(group),
            _ => None,
        }
    }

    /// Reads a group again, now without the current child. Returns whether the group is in this field.
    pub(super) fn read_over(
        &mut self,
        slot: &mut dyn Slot,
        group: Group,
        is_repeated: bool,
    ) -> Result<bool> {
        if group.slot != address(slot) {
            return Ok(false);
        }
        self.end_trial();
        self.overlooked.starts.insert(self.tag);
        self.overlooked.read_again += self.tag - group.start;
        self.read_again(slot, group, is_repeated)?;
        Ok(true)
    }

    /// Reads a group again.
    pub(super) fn read_again(
        &mut self,
        slot: &mut dyn Slot,
        group: Group,
        is_repeated: bool,
    ) -> Result<()> {
        if group.is_there {
            slot.clear_last();
        }
        self.forget_since(group.start);
        self.go_back(group.start, self.parent_element())?;
        match self.read_from(slot, group.start) {
            Err(error) => self.mend_particle(slot, group.start, error, is_repeated),
            Ok(()) => Ok(()),
        }
    }

    /// Reads a choice or group, and passes over the children that are known to interrupt it.
    #[inline]
    pub(super) fn overlooking<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let around = (self.rests_at, self.overlooked.depth);
        if !self.overlooked.starts.is_empty() {
            (self.rests_at, self.overlooked.depth) = (self.depth, self.depth);
        }
        let value = read(self);
        (self.rests_at, self.overlooked.depth) = around;
        value
    }

    /// Reads a group again that begins with the current child.
    pub(super) fn read_from(&mut self, slot: &mut dyn Slot, start: usize) -> Result<()> {
        let is_there = self.overlooking(|reader| slot.read(reader))?;
        self.last_group = Group {
            start,
            end: self.tag,
            slot: address(slot),
            is_there,
        };
        Ok(())
    }

    /// Stays where an element has ended, or passes over children that interrupt a group.
    #[cold]
    pub(super) fn stay_or_overlook(&mut self) -> Result<()> {
        if self.depth != self.overlooked.depth {
            self.at = At::Past;
            return Ok(());
        }
        let rests_at = std::mem::replace(&mut self.rests_at, usize::MAX);
        let result = self.advance_overlooking();
        self.rests_at = rests_at;
        result
    }

    fn advance_overlooking(&mut self) -> Result<()> {
        self.advance()?;
        while self.at == At::Start && self.overlooked.starts.contains(&self.tag) {
            let start = self.tag;
            let kind = ReadErrorKind::UnexpectedElement(self.found());
            self.skip()?;
            self.report_skipped(Skipped {
                start,
                end: self.position,
                kind,
                before: None,
            });
            self.advance()?;
        }
        Ok(())
    }
}
