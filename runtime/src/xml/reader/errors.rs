//! Errors and notices, with their location.

use quick_xml::events::attributes::AttrError;

use super::{Reader, Result};
use crate::text::excerpt::excerpt;
use crate::xml::read_error::{ReadError, ReadErrorKind};
use crate::xml::{namespace, position};

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
        kind: impl FnOnce() -> ReadErrorKind,
    ) -> Result<()> {
        if self.options.strict {
            return Err(self.error_at(offset, kind()));
        }
        self.report(offset, kind);
        Ok(())
    }

    /// Reports something, if reports are kept.
    pub(super) fn report(&mut self, offset: usize, kind: impl FnOnce() -> ReadErrorKind) {
        let Some(report) = &mut self.report else {
            return;
        };
        let kind = kind();
        if self.handed_out.is_none_or(|out| out.is_new(offset, &kind)) {
            report.push(offset, self.options.max_notices, kind);
        }
    }

    #[cold]
    pub(super) fn error_at(&self, offset: usize, kind: ReadErrorKind) -> ReadError {
        ReadError::new(position::location(self.text, offset), kind)
    }

    #[cold]
    pub(super) fn limit(&self, what: &'static str, limit: usize) -> ReadError {
        self.error_at(self.tag, ReadErrorKind::Limit { what, limit })
    }

    #[cold]
    pub(super) fn syntax(&self, offset: usize, what: &str) -> ReadError {
        self.error_at(offset, ReadErrorKind::Syntax(what.to_owned()))
    }

    #[cold]
    pub(super) fn attribute_error(&self, name_start: usize, error: &AttrError) -> ReadError {
        let (inside, what) = match *error {
            AttrError::ExpectedEq(at) => (at, "an attribute needs = after its name"),
            AttrError::ExpectedValue(at) => (at, "an attribute needs a value"),
            // A missing second quote was found earlier, when the end of the tag was looked for.
            AttrError::UnquotedValue(at) | AttrError::ExpectedQuote(at, _) => {
                (at, "an attribute value needs quotes")
            }
            AttrError::Duplicated(at, _) => (at, "the attribute is there twice"),
        };
        self.syntax(name_start + inside, what)
    }
}
