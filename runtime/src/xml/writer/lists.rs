//! Lists: elements that only repeat something.

use std::ops::RangeBounds;

use super::Writer;
use crate::xml::items::{Items, ListField};
use crate::xml::occurrence::Occurs;

/// A list that may be written: [`ListWriter::of`] does it.
#[derive(Debug)]
#[must_use = "it writes nothing by itself"]
pub struct ListWriter<'w, T> {
    writer: &'w mut Writer,
    name: &'static str,
    values: Option<&'w [T]>,
}

impl<T> ListWriter<'_, T> {
    /// Writes the element if the list is there: an element, a choice or what a wildcard admits, so many times.
    #[inline]
    pub fn of(self, items: impl Items<T>, count: impl RangeBounds<usize>) {
        let (writer, name) = (self.writer, self.name);
        if let Some(values) = self.values {
            writer.open(name);
            if writer.checks.is_some() {
                writer.check_count(items.name(), Occurs::new(&count), values.len());
            }
            items.write(writer, values);
            writer.close(name);
        }
    }
}

impl Writer {
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
