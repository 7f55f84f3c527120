//! Lists: elements that only repeat something, what they repeat, and the fields that hold it.

use crate::value::Facets;
use crate::xml::any::AnyElement;
use crate::xml::reader::{Reader, Result};
use crate::xml::tag::Tag;
use crate::xml::traits::{Particle, ReadXml, WriteXml};
use crate::xml::wildcard::Wildcard;
use crate::xml::writer::Writer;

/// What a list repeats: an element (its name or [`Tag`]), a choice or group ([`Choice`]), or what a
/// [`Wildcard`] admits.
pub trait Items<T>: Copy {
    /// The name of the items for messages, empty if they have none.
    fn name(self) -> &'static str;

    /// Reads items as long as the reader stands on one.
    ///
    /// # Errors
    /// Whatever is wrong with one of them.
    fn read(self, reader: &mut Reader<'_>, values: &mut Vec<T>) -> Result<()>;

    /// Writes all items.
    fn write(self, writer: &mut Writer, values: &[T]);
}

/// The items of a list are choices or groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice;

/// A tag, and what becomes one.
macro_rules! tags {
    ($($tag:ty),+) => {$(
        impl<T: ReadXml + WriteXml> Items<T> for $tag {
            #[inline]
            fn name(self) -> &'static str {
                Tag::from(self).name()
            }

            #[inline]
            fn read(self, reader: &mut Reader<'_>, values: &mut Vec<T>) -> Result<()> {
                reader.many(self, values)
            }

            #[inline]
            fn write(self, writer: &mut Writer, values: &[T]) {
                writer.each(self, values);
            }
        }
    )+};
}

tags!(Tag, &'static str, (&'static str, &'static Facets));

impl<T: Particle> Items<T> for Choice {
    #[inline]
    fn name(self) -> &'static str {
        ""
    }

    #[inline]
    fn read(self, reader: &mut Reader<'_>, values: &mut Vec<T>) -> Result<()> {
        reader.particles(values)
    }

    #[inline]
    fn write(self, writer: &mut Writer, values: &[T]) {
        writer.particles(values);
    }
}

impl Items<AnyElement> for Wildcard {
    fn name(self) -> &'static str {
        ""
    }

    fn read(self, reader: &mut Reader<'_>, values: &mut Vec<AnyElement>) -> Result<()> {
        reader.any(&self, values)
    }

    fn write(self, writer: &mut Writer, values: &[AnyElement]) {
        writer.any(&self, values);
    }
}

/// A field for the items of a list: a `Vec` where empty means absent, an `Option` of it where the list
/// may be there and empty.
pub trait ListField<T> {
    /// Whether the list has been read.
    fn is_filled(&self) -> bool;

    /// Where its items go.
    fn fill(&mut self) -> &mut Vec<T>;

    /// Its items, if it is there.
    fn items(&self) -> Option<&[T]>;
}

impl<T> ListField<T> for Vec<T> {
    #[inline]
    fn is_filled(&self) -> bool {
        !self.is_empty()
    }

    #[inline]
    fn fill(&mut self) -> &mut Vec<T> {
        self
    }

    #[inline]
    fn items(&self) -> Option<&[T]> {
        (!self.is_empty()).then_some(self)
    }
}

impl<T> ListField<T> for Option<Vec<T>> {
    #[inline]
    fn is_filled(&self) -> bool {
        self.is_some()
    }

    #[inline]
    fn fill(&mut self) -> &mut Vec<T> {
        match self {
            Some(values) => values,
            absent => absent.insert(Vec::new()),
        }
    }

    #[inline]
    fn items(&self) -> Option<&[T]> {
        self.as_deref()
    }
}
