//! Elements: what generated code writes, one call for each kind of field.

use super::Writer;
use crate::xml::tag::Tag;
use crate::xml::traits::{Particle, WriteXml};

impl Writer {
    /// Writes an element.
    #[inline]
    pub fn element<T: WriteXml>(&mut self, tag: impl Into<Tag>, value: &T) {
        value.write(self, tag.into());
    }

    /// Writes an element if it has a value.
    #[inline]
    pub fn optional<T: WriteXml>(&mut self, tag: impl Into<Tag>, value: &Option<T>) {
        if let Some(value) = value {
            value.write(self, tag.into());
        }
    }

    /// Writes an element for each value.
    #[inline]
    pub fn each<T: WriteXml>(&mut self, tag: impl Into<Tag>, values: &[T]) {
        let tag = tag.into();
        self.each_item(values, move |writer, value| value.write(writer, tag));
    }

    /// Writes the items of a list with a function.
    // Where other threads call it too, that function is in one place only if this is.
    #[cfg_attr(feature = "parallel", inline(never))]
    #[cfg_attr(not(feature = "parallel"), inline)]
    pub(super) fn each_item<T: Sync>(
        &mut self,
        items: &[T],
        write: impl Fn(&mut Self, &T) + Sync + Copy,
    ) {
        let start = self.out.len();
        for (index, item) in items.iter().enumerate() {
            write(self, item);
            let written = index + 1;
            // Most lists have one item: what follows must be cheap.
            if written == items.len() {
                break;
            }
            self.keep_room(start, written, items.len());
            #[cfg(feature = "parallel")]
            if self.may_split(start, written, items.len()) {
                return self.split(start, written..items.len(), &|writer, range| {
                    writer.each_item(&items[range], write);
                });
            }
        }
    }

    /// Writes a choice or a group.
    #[inline]
    pub fn particle<T: Particle>(&mut self, value: &T) {
        value.content(self);
    }

    /// Writes a choice or a group if it has a value.
    #[inline]
    pub fn optional_particle<T: Particle>(&mut self, value: &Option<T>) {
        if let Some(value) = value {
            value.content(self);
        }
    }

    /// Writes choices or groups.
    #[inline]
    pub fn particles<T: Particle>(&mut self, values: &[T]) {
        self.each_item(values, |writer, value| value.content(writer));
    }

    /// Writes `xsi:type` and the attributes of a type that derives from the element's type.
    pub fn derived_attributes<T: WriteXml>(&mut self, name: &'static str, value: &T) {
        self.xsi("type", name);
        value.attributes(self);
    }
}
