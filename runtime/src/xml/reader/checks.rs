//! What the schema asks beyond what the Rust types can say: facets, occurrence. Strict reading refuses
//! what does not meet it, lenient reading reports it.

use std::ops::RangeBounds;

use super::{Reader, Result};
use crate::text::excerpt::excerpt;
use crate::value::{Facets, Value};
use crate::xml::occurrence::{Occurs, elements};
use crate::xml::read_error::ReadErrorKind;

impl Reader<'_> {
    /// Reads something whose text or attribute value has facets.
    ///
    /// # Errors
    /// Whatever is wrong with it; in strict reading a value that a facet forbids.
    pub fn with<T>(
        &mut self,
        facets: &'static Facets,
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        self.facets = Some(facets);
        let value = read(self);
        self.facets = None;
        value
    }

    /// Reads a list that has so many items.
    ///
    /// # Errors
    /// Whatever is wrong with it; in strict reading another number of items.
    pub fn items_of(
        &mut self,
        count: impl RangeBounds<usize>,
        read: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<()> {
        self.occurs = Occurs::new(&count);
        let read = read(self);
        self.occurs = Occurs::ANY;
        read
    }

    /// Counts the elements of an element that is over.
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

    /// Looks for an element that is there unless the response tells of an error.
    ///
    /// # Errors
    /// In strict reading, it is missing.
    pub fn expected<T>(&mut self, name: &'static str, value: Option<&T>) -> Result<()> {
        if value.is_some() {
            return Ok(());
        }
        self.notice(self.tag, || ReadErrorKind::MissingElement(elements(name)))
    }

    #[inline]
    pub(crate) fn has_facets(&self) -> bool {
        self.facets.is_some()
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
