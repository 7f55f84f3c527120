//! Errors and notices, with their location.

use std::ops::Range;

use super::{Reader, Result};
use crate::text::excerpt::excerpt;
use crate::xml::handed_out::HandedOut;
use crate::xml::namespace;
use crate::xml::notice::Effect;
use crate::xml::place::Place;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;

impl Reader<'_> {
    /// The name of the current element for a message, its namespace in braces unless the canonical prefix says it.
    pub(super) fn found(&self) -> String {
        match self.namespace {
            namespace::FOREIGN => format!(
                "{{{}}}{}",
                excerpt(self.scope.uri(self.prefix).unwrap_or_default()),
                excerpt(self.local)
            ),
            known => namespace::spelled(known, &excerpt(self.local)),
        }
    }

    /// Reports something that lenient reading skips; an error in strict reading.
    pub(super) fn notice(
        &mut self,
        offset: usize,
        effect: Effect,
        kind: impl FnOnce() -> ReadErrorKind,
    ) -> Result<()> {
        let range = offset..offset;
        self.notice_at(Place { offset, range }, effect, kind)
    }

    /// As [`Reader::notice`] for something that is left out.
    pub(super) fn notice_loss(
        &mut self,
        range: Range<usize>,
        kind: impl FnOnce() -> ReadErrorKind,
    ) -> Result<()> {
        let offset = range.start;
        self.notice_at(Place { offset, range }, Effect::Lost, kind)
    }

    fn notice_at(
        &mut self,
        place: Place,
        effect: Effect,
        kind: impl FnOnce() -> ReadErrorKind,
    ) -> Result<()> {
        if self.options.strict {
            return Err(ReadError::at(place.offset, kind()));
        }
        if self.report.is_some() {
            self.report_at(place, effect, kind());
        }
        Ok(())
    }

    /// Reports something, if reports are kept.
    pub(super) fn report_at(&mut self, place: Place, effect: Effect, kind: ReadErrorKind) {
        let Some(report) = &mut self.report else {
            return;
        };
        let is_new = |out: &HandedOut| out.is_new(place.offset, &kind);
        if self.handed_out.is_none_or(is_new) {
            report.push(place, self.options.max_notices, kind, effect);
        }
    }

    #[cold]
    pub(super) fn limit(&self, what: &'static str, limit: usize) -> ReadError {
        ReadError::at(self.tag, ReadErrorKind::Limit { what, limit })
    }

    #[cold]
    pub(super) fn syntax(offset: usize, what: &str) -> ReadError {
        ReadError::at(offset, ReadErrorKind::Syntax(what.to_owned()))
    }
}
