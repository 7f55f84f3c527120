//! Choices: one call for each alternative.

use std::ops::RangeBounds;

use super::{At, Reader, Result};
use crate::value::Facets;
use crate::xml::any::AnyElement;
use crate::xml::occurrence::Occurs;
use crate::xml::traits::{Particle, ReadXml};
use crate::xml::wildcard::Wildcard;

/// Reads one of several elements: a chain with one call for each alternative.
///
/// ```
/// # use xsd_runtime::xml::{Particle, ReadError, Reader, WriteXml, Writer};
/// enum Id { Item(String), Folder(String) }
///
/// impl Particle for Id {
///     fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
///         let mut found = None;
///         r.alternatives(&mut found).one("t:ItemId", Self::Item).one("t:FolderId", Self::Folder).end()?;
///         Ok(found)
///     }
/// }
///
/// impl WriteXml for Id {
///     fn content(&self, w: &mut Writer) {
///         match self {
///             Self::Item(id) => w.element("t:ItemId", id),
///             Self::Folder(id) => w.element("t:FolderId", id),
///         }
///     }
/// }
/// ```
#[derive(Debug)]
pub struct Alternatives<'r, 'a, T> {
    reader: &'r mut Reader<'a>,
    /// Not in here: in an unoptimised build each call of the chain would have a place for it on the
    /// stack, and elements inside one another add up.
    found: &'r mut Option<T>,
    result: Result<()>,
}

impl<'a> Reader<'a> {
    /// Begins a choice: see [`Alternatives`].
    #[inline]
    pub fn alternatives<'r, T>(&'r mut self, found: &'r mut Option<T>) -> Alternatives<'r, 'a, T> {
        Alternatives {
            reader: self,
            found,
            result: Ok(()),
        }
    }
}

impl<'a, T> Alternatives<'_, 'a, T> {
    /// An alternative that is one element.
    #[must_use]
    #[inline]
    pub fn one<V: ReadXml>(mut self, name: &'static str, make: impl FnOnce(V) -> T) -> Self {
        if self.is_open() && self.reader.at(name) {
            let value = self.reader.element();
            self.result = value.map(|value| put(self.found, make(value)));
        }
        self
    }

    /// As [`Alternatives::one`] where the type recurs.
    #[must_use]
    pub fn boxed<V: ReadXml>(self, name: &'static str, make: impl FnOnce(Box<V>) -> T) -> Self {
        self.one(name, |value| make(Box::new(value)))
    }

    /// An alternative that is one element, which may say `xsi:nil`.
    #[must_use]
    pub fn nillable<V: ReadXml>(
        self,
        name: &'static str,
        make: impl FnOnce(Option<V>) -> T,
    ) -> Self {
        self.at(name, |reader| reader.nillable().map(make))
    }

    /// As [`Alternatives::nillable`] where the type recurs.
    #[must_use]
    pub fn nillable_boxed<V: ReadXml>(
        self,
        name: &'static str,
        make: impl FnOnce(Option<Box<V>>) -> T,
    ) -> Self {
        self.nillable(name, |value: Option<V>| make(value.map(Box::new)))
    }

    /// An alternative that is an element which repeats.
    #[must_use]
    pub fn many<V: ReadXml>(self, name: &'static str, make: impl FnOnce(Vec<V>) -> T) -> Self {
        self.run(name, |reader, values| reader.many(name, values), make)
    }

    /// As [`Alternatives::many`] for an element that may say `xsi:nil`.
    #[must_use]
    pub fn many_nillable<V: ReadXml>(
        self,
        name: &'static str,
        make: impl FnOnce(Vec<Option<V>>) -> T,
    ) -> Self {
        self.run(
            name,
            |reader, values| reader.many_nillable(name, values),
            make,
        )
    }

    /// An alternative that is an element with nothing but an element which repeats.
    #[must_use]
    pub fn list<V: ReadXml>(
        self,
        name: &'static str,
        item: &'static str,
        make: impl FnOnce(Vec<V>) -> T,
    ) -> Self {
        self.items(name, item, |reader, values| reader.many(item, values), make)
    }

    /// As [`Alternatives::list`] for items that may say `xsi:nil`.
    #[must_use]
    pub fn list_nillable<V: ReadXml>(
        self,
        name: &'static str,
        item: &'static str,
        make: impl FnOnce(Vec<Option<V>>) -> T,
    ) -> Self {
        self.items(
            name,
            item,
            |reader, values| reader.many_nillable(item, values),
            make,
        )
    }

    /// An alternative that is an element with nothing but a choice which repeats.
    #[must_use]
    pub fn list_of_choices<V: Particle>(
        self,
        name: &'static str,
        make: impl FnOnce(Vec<V>) -> T,
    ) -> Self {
        self.items(name, "", Reader::choices, make)
    }

    /// An alternative that is an element with nothing but what a wildcard admits.
    #[must_use]
    pub fn list_of_any(
        self,
        name: &'static str,
        wildcard: &Wildcard,
        make: impl FnOnce(Vec<AnyElement>) -> T,
    ) -> Self {
        self.items(
            name,
            "",
            |reader, values| reader.any(wildcard, values),
            make,
        )
    }

    /// An alternative that is a group of elements.
    #[must_use]
    pub fn particle<V: Particle>(mut self, make: impl FnOnce(V) -> T) -> Self {
        if self.is_open() && self.reader.at == At::Start {
            let value = V::read_particle(self.reader);
            self.result = value.map(|value| {
                if let Some(value) = value {
                    put(self.found, make(value));
                }
            });
        }
        self
    }

    /// An alternative that is whatever a wildcard admits.
    #[must_use]
    pub fn any(mut self, wildcard: &Wildcard, make: impl FnOnce(AnyElement) -> T) -> Self {
        if self.is_open() {
            let mut slot = None;
            self.result = self.reader.any_one(wildcard, &mut slot);
            *self.found = slot.map(make);
        }
        self
    }

    /// A run of elements of one name.
    fn run<V>(
        self,
        name: &'static str,
        read: impl FnOnce(&mut Reader<'a>, &mut Vec<V>) -> Result<()>,
        make: impl FnOnce(Vec<V>) -> T,
    ) -> Self {
        self.at(name, |reader| {
            let (tag, occurs) = (reader.tag, std::mem::take(&mut reader.occurs));
            let mut values = Vec::new();
            read(reader, &mut values)?;
            // Nobody knows how many of this run a stream has handed out.
            if !reader.has_copies_since(tag) {
                reader.check_count(tag, name, occurs, values.len())?;
            }
            Ok(make(values))
        })
    }

    fn items<V>(
        self,
        name: &'static str,
        item: &'static str,
        items: impl Fn(&mut Reader<'a>, &mut Vec<V>) -> Result<()>,
        make: impl FnOnce(Vec<V>) -> T,
    ) -> Self {
        self.at(name, |reader| {
            let (tag, occurs) = (reader.tag, std::mem::take(&mut reader.occurs));
            let mut values = Vec::new();
            let count = reader.items(&mut values, item, items)? + values.len();
            reader.check_count(tag, item, occurs, count)?;
            Ok(make(values))
        })
    }

    #[inline]
    fn at(mut self, name: &'static str, read: impl FnOnce(&mut Reader<'a>) -> Result<T>) -> Self {
        if self.is_open() && self.reader.at(name) {
            let value = read(self.reader);
            self.result = value.map(|value| put(self.found, value));
        }
        self
    }

    /// Asks for an alternative whose text has facets.
    #[must_use]
    pub fn with(self, facets: &'static Facets, ask: impl FnOnce(Self) -> Self) -> Self {
        self.reader.facets = Some(facets);
        let asked = ask(self);
        asked.reader.facets = None;
        asked
    }

    /// Asks for an alternative that has so many items.
    #[must_use]
    pub fn items_of(self, count: impl RangeBounds<usize>, ask: impl FnOnce(Self) -> Self) -> Self {
        self.reader.occurs = Occurs::new(&count);
        let asked = ask(self);
        asked.reader.occurs = Occurs::ANY;
        asked
    }

    /// Ends the choice: the slot has the alternative that was there.
    ///
    /// # Errors
    /// Whatever was wrong with it.
    #[inline]
    pub fn end(self) -> Result<()> {
        self.result
    }

    /// Whether none of the alternatives so far was there.
    #[inline]
    fn is_open(&self) -> bool {
        self.found.is_none() && self.result.is_ok()
    }
}

/// Fills a slot that is empty, and unlike an assignment does not ask what was in it.
#[inline]
fn put<T>(slot: &mut Option<T>, value: T) {
    slot.get_or_insert(value);
}
