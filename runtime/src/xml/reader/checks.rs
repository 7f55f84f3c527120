//! Rules of the schema that the Rust types cannot express: facets, occurrence. Strict reading refuses a value
//! that does not meet it, lenient reading reports it.

use std::ops::RangeBounds;

use super::{Reader, Result};
use crate::text::excerpt::excerpt;
use crate::value::{Checkable, Facets};
use crate::xml::content_model::{self, Modelled};
use crate::xml::notice::Effect;
use crate::xml::occurrence::{Occurs, elements};
use crate::xml::read_error_kind::ReadErrorKind;

impl Reader<'_> {
    /// Counts the children of one name, after their parent has ended.
    ///
    /// # Errors
    /// In strict reading another number of them.
    pub fn count<T>(
        &mut self,
        name: &'static str,
        count: impl RangeBounds<usize>,
        values: &[T],
    ) -> Result<()> {
        let all = values.len() + self.count_handed_out(name);
        self.check_count(self.tag, name, Occurs::new(&count), all)
    }

    /// Counts choices or groups together with all that is in them, after their parent has ended. What a stream has
    /// handed out is not there any more, so nothing can be said then.
    ///
    /// # Errors
    /// In strict reading another number of them.
    pub fn count_together<T: Modelled>(
        &mut self,
        name: &'static str,
        count: impl RangeBounds<usize>,
        values: &[T],
    ) -> Result<()> {
        if self.handed_out.is_some() {
            return Ok(());
        }
        match content_model::broken(Occurs::new(&count), name, values) {
            // What was left out has been reported.
            Some(_) if self.has_lost(name) => Ok(()),
            Some(kind) => self.notice(self.tag, Effect::Kept, || kind),
            None => Ok(()),
        }
    }

    /// Checks that a required element is present whose Rust field is optional.
    ///
    /// # Errors
    /// In strict reading, it is missing.
    pub fn expected<T>(&mut self, name: &'static str, value: Option<&T>) -> Result<()> {
        if value.is_some() {
            return Ok(());
        }
        if self.has_lost(name) {
            return Ok(());
        }
        self.notice(self.tag, Effect::Kept, || {
            ReadErrorKind::MissingElement(elements(name))
        })
    }

    #[cold]
    pub(super) fn check_facets(
        &mut self,
        facets: &Facets,
        value: &dyn Checkable,
        text: &str,
        offset: usize,
    ) -> Result<()> {
        for rule in facets.broken(value, text) {
            self.notice(offset, Effect::Kept, || ReadErrorKind::Facet {
                rule,
                found: excerpt(text),
            })?;
        }
        Ok(())
    }

    pub(super) fn check_count(
        &mut self,
        offset: usize,
        name: &str,
        occurs: Occurs,
        count: usize,
    ) -> Result<()> {
        match occurs.broken(count, name) {
            Some(kind) => self.wrong_count(offset, name, count < occurs.min, kind),
            None => Ok(()),
        }
    }

    #[cold]
    fn wrong_count(
        &mut self,
        offset: usize,
        name: &str,
        is_too_low: bool,
        kind: ReadErrorKind,
    ) -> Result<()> {
        if is_too_low && self.has_lost(name) {
            // What was left out has been reported.
            return Ok(());
        }
        self.notice(offset, Effect::Kept, || kind)
    }
}
