//! Lists: elements that only repeat something.

use std::ops::RangeBounds;

use super::{Pass, Reader, Result};
use crate::xml::items::{Items, ListField};
use crate::xml::occurrence::Occurs;

/// A list that the reader may stand on. [`ListReader::of`] reads it.
#[derive(Debug)]
#[must_use = "it reads nothing by itself"]
pub struct ListReader<'r, 'a, F> {
    reader: &'r mut Reader<'a>,
    name: &'static str,
    field: &'r mut F,
}

impl<F> ListReader<'_, '_, F> {
    /// Reads the list if the reader stands on it. The items are elements, choices or what a wildcard admits.
    /// `count` says how many there may be.
    ///
    /// # Errors
    /// Whatever is wrong with it; in strict reading another number of items.
    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "most lists are not there: asking must be cheap"
    )]
    pub fn of<T>(self, items: impl Items<T>, count: impl RangeBounds<usize>) -> Result<()>
    where
        F: ListField<T>,
    {
        if self.reader.may_be_at(self.name) {
            return self.read(items, Occurs::new(&count));
        }
        Ok(())
    }

    #[inline(never)]
    fn read<T>(self, items: impl Items<T>, occurs: Occurs) -> Result<()>
    where
        F: ListField<T>,
    {
        if !self.reader.at(self.name) {
            return Ok(());
        }
        if self.field.is_filled() {
            self.reader.met_filled();
            return Ok(());
        }
        if self.reader.was_trial() {
            return Ok(());
        }
        let values = self.field.fill();
        self.reader.items(items, occurs, values)?;
        if values.is_empty() && !self.reader.departures.is_empty() {
            self.reader.list_was_emptied(self.name);
        }
        Ok(())
    }
}

impl<'a> Reader<'a> {
    /// An element that only repeats something, such as `r.list("t:Values", &mut values).of("t:Value", 1..)?`.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as for `of`")]
    pub fn list<'r, F>(
        &'r mut self,
        name: &'static str,
        field: &'r mut F,
    ) -> ListReader<'r, 'a, F> {
        ListReader {
            reader: self,
            name,
            field,
        }
    }

    /// Reads the children of the current element as items.
    pub(super) fn items<T>(
        &mut self,
        items: impl Items<T>,
        occurs: Occurs,
        values: &mut Vec<T>,
    ) -> Result<()> {
        let start = self.tag;
        match self.items_of(start, items, occurs, values) {
            Ok(()) => Ok(()),
            Err(error) => Err(self.first_problem(start, error)),
        }
    }

    #[inline]
    fn items_of<T>(
        &mut self,
        start: usize,
        items: impl Items<T>,
        occurs: Occurs,
        values: &mut Vec<T>,
    ) -> Result<()> {
        self.open()?;
        while self.child()? {
            items.read(self, values)?;
        }
        self.end_items(start, items.name(), occurs, values.len())
    }

    /// Counts the items of the element that has ended, and moves to the next tag.
    #[inline(never)]
    fn end_items(
        &mut self,
        start: usize,
        names: &'static str,
        occurs: Occurs,
        count: usize,
    ) -> Result<()> {
        let count = count + self.count_handed_out(names);
        self.check_count(start, names, occurs, count)?;
        self.pass = Pass::Progress;
        self.last = start;
        self.advance()
    }
}
