//! A group that lacks an element may have it in another namespace. Nothing but the group knows whether it does, so that
//! it is read again; then it takes that child for the one that it lacks.

use super::group::address;
use super::slot::Slot;
use super::{At, Reader, Result};
use crate::xml::namespace::Id;
use crate::xml::notice::Effect;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;

impl Reader<'_> {
    /// A choice or group cannot be read that begins with a start tag. It is read again if the current child may be what
    /// it lacks; otherwise it is left out.
    #[cold]
    pub(super) fn mend_particle(
        &mut self,
        slot: &mut dyn Slot,
        start: usize,
        mut error: ReadError,
        is_repeated: bool,
    ) -> Result<()> {
        while self.may_be_lacking(start, &error) {
            self.taken.insert(self.tag);
            let (parent, unread) = (
                self.parent_element(),
                self.departures.take_unread(self.depth),
            );
            self.forget_since(start);
            self.go_back(start, parent)?;
            if let Some((start, kind, effect)) = unread {
                self.departures.push_unread(self.depth, start, kind, effect);
            }
            match self.read_from(slot, start) {
                Ok(()) => return Ok(()),
                Err(again) => error = again,
            }
        }
        self.leave_out_particle(start, address(slot), error, is_repeated)
    }

    /// Whether the current child has the name of an element that a group lacks, but for its namespace.
    fn may_be_lacking(&self, start: usize, error: &ReadError) -> bool {
        let ReadErrorKind::MissingElement(names) = error.kind() else {
            return false;
        };
        let mut names = names.split(" or ").filter_map(|name| name.split_once(':'));
        let is_usual = !self.options.strict && self.trial.is_none() && self.handed_out.is_none();
        is_usual
            && self.at == At::Start
            && self.tag > start
            && error.place().offset == self.tag
            && !self.departures.is_repaired(start)
            && self.scope.others(self.namespace).next().is_some()
            && names.any(|(_, local)| local.strip_suffix('>') == Some(self.local))
            && !self.taken.contains(&self.tag)
    }

    /// Whether the current child, which has the local name, is taken for an element of this name.
    #[cold]
    pub(super) fn takes_for(&mut self, namespace: Id, local: &'static str) -> Result<bool> {
        let is_it = self.at == At::Start && self.local == local && self.trial.is_none();
        if !is_it || !self.taken.contains(&self.tag) {
            return Ok(false);
        }
        let is_known = |other| other == namespace;
        if !self.scope.others(self.namespace).any(is_known) {
            return Ok(false);
        }
        let found = self.found();
        self.namespace = namespace;
        let expected = format!("<{}>", self.found());
        self.notice(self.tag, Effect::Repaired, || ReadErrorKind::WrongElement {
            expected,
            found,
        })?;
        Ok(true)
    }
}
