//! Rules of the schema that the Rust types cannot express: facets, occurrence. Strict reading refuses a value
//! that does not meet it, lenient reading reports it.

use std::ops::RangeBounds;

use super::{Reader, Result};
use crate::text::excerpt::excerpt;
use crate::value::{Facets, Value};
use crate::xml::content_model::{self, Modelled};
use crate::xml::occurrence::{Occurs, elements};
use crate::xml::read_error::ReadErrorKind;

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
            Some(kind) => self.notice(self.tag, || kind),
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
        self.notice(self.tag, || ReadErrorKind::MissingElement(elements(name)))
    }

    #[cold]
    pub(super) fn check_facets<T: Value>(
        &mut self,
        facets: &Facets,
        value: &T,
        text: &str,
        offset: usize,
    ) -> Result<()> {
        for rule in facets.broken(value, text) {
            self.notice(offset, || ReadErrorKind::Facet {
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
            Some(kind) => self.notice(offset, || kind),
            None => Ok(()),
        }
    }
}
