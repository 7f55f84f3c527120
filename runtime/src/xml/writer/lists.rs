//! Lists: elements that only repeat something.

use std::ops::RangeBounds;

use super::Writer;
use crate::xml::items::{Items, ListField};
use crate::xml::occurrence::Occurs;

/// A list that may be present. [`ListWriter::of`] writes it.
#[derive(Debug)]
#[must_use = "it writes nothing by itself"]
pub struct ListWriter<'w, T> {
    writer: &'w mut Writer,
    name: &'static str,
    values: Option<&'w [T]>,
}

impl<T> ListWriter<'_, T> {
    /// Writes the list if it is present. The items are elements, choices or what a wildcard admits. `count`
    /// says how many there may be.
    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "most lists are absent: asking that must cost no call"
    )]
    pub fn of(self, items: impl Items<T>, count: impl RangeBounds<usize>) {
        if let Some(values) = self.values {
            self.writer.open(self.name);
            self.writer.items(items, Occurs::new(&count), values);
            self.writer.close(self.name);
        }
    }
}

impl Writer {
    #[inline(never)]
    fn items<T>(&mut self, items: impl Items<T>, occurs: Occurs, values: &[T]) {
        if self.checks.is_some() {
            self.check_count(items.name(), occurs, values.len());
        }
        items.write(self, values);
    }

    /// An element that only repeats something, such as `w.list("t:Values", &self.values).of("t:Value", 1..)`.
    #[inline]
    pub fn list<'w, T>(&'w mut self, name: &'static str, values: &'w [T]) -> ListWriter<'w, T> {
        ListWriter {
            writer: self,
            name,
            values: Some(values),
        }
    }

    /// As [`Writer::list`] for a list that may be absent.
    #[inline]
    pub fn optional_list<'w, T>(
        &'w mut self,
        name: &'static str,
        field: &'w impl ListField<T>,
    ) -> ListWriter<'w, T> {
        ListWriter {
            writer: self,
            name,
            values: field.items(),
        }
    }
}
