//! Lists: elements that only repeat something.

use std::ops::RangeBounds;

use super::{Pass, Reader, Result};
use crate::xml::items::{Items, ListField};
use crate::xml::occurrence::Occurs;

impl Reader<'_> {
    /// Reads an element that only repeats an element, a choice or what a wildcard admits, so many times.
    ///
    /// # Errors
    /// Whatever is wrong with it; in strict reading another number of items.
    #[inline]
    pub fn list<T, F: ListField<T>>(
        &mut self,
        name: &'static str,
        items: impl Items<T>,
        count: impl RangeBounds<usize>,
        field: &mut F,
    ) -> Result<()> {
        if self.at(name) && !field.is_filled() {
            self.items(items, Occurs::new(&count), field.fill())?;
        }
        Ok(())
    }

    /// Reads the children of the current element as items.
    pub(super) fn items<T>(
        &mut self,
        items: impl Items<T>,
        occurs: Occurs,
        values: &mut Vec<T>,
    ) -> Result<()> {
        let tag = self.tag;
        self.open()?;
        while self.child()? {
            items.read(self, values)?;
        }
        let count = values.len() + self.count_handed_out(items.name());
        self.pass = Pass::Progress;
        self.advance()?;
        self.check_count(tag, items.name(), occurs, count)
    }
}
