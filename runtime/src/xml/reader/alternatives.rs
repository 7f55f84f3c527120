//! Choices: one call for each alternative.

use std::ops::RangeBounds;

use super::elements::fill;
use super::{At, Reader, Result};
use crate::xml::any::AnyElement;
use crate::xml::items::Items;
use crate::xml::occurrence::Occurs;
use crate::xml::other_element::OtherElement;
use crate::xml::read_error::ReadError;
use crate::xml::tag::Tag;
use crate::xml::traits::{Content, Particle, ReadXml};
use crate::xml::value_constraint::ValueConstraint;
use crate::xml::wildcard::{Process, Wildcard};

/// Reads one of several elements: a chain with one call for each alternative.
///
/// ```
/// # use xsd_runtime::codegen::{Particle, Reader, Result, WriteXml, Writer};
/// enum Id { Item(String), Folder(String) }
///
/// impl Particle for Id {
///     fn read_particle(r: &mut Reader<'_>) -> Result<Option<Self>> {
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
    /// A reference, because the value is large: in an unoptimised build each call of the chain would keep a
    /// copy on the stack, and nested elements add up.
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
    #[inline]
    pub fn one<V: ReadXml>(&mut self, tag: impl Into<Tag>, make: impl FnOnce(V) -> T) -> &mut Self {
        let tag = tag.into();
        if self.reader.may_be_at(tag.name()) {
            self.read_one(tag, make);
        }
        self
    }

    #[inline(never)]
    fn read_one<V: ReadXml>(&mut self, tag: Tag, make: impl FnOnce(V) -> T) {
        if self.is_open() && self.reader.is_at(tag.name()) {
            match self.reader.rare_element(tag.facets()) {
                Ok(value) => fill(self.found, make(value)),
                Err(error) => fail(&mut self.result, error),
            }
        }
    }

    /// An alternative that is a repeated element. `count` says how often it may occur.
    pub fn many<V: ReadXml>(
        &mut self,
        tag: impl Into<Tag>,
        count: impl RangeBounds<usize>,
        make: impl FnOnce(Vec<V>) -> T,
    ) -> &mut Self {
        let (tag, occurs) = (tag.into(), Occurs::new(&count));
        self.repeated(tag, occurs, make, |reader, values| reader.many(tag, values))
    }

    /// As [`Alternatives::many`], but it stops at the maximum, because the next element of this name may be another
    /// alternative of the choice, or belong to another part.
    pub fn up_to<V: ReadXml>(
        &mut self,
        tag: impl Into<Tag>,
        count: impl RangeBounds<usize>,
        make: impl FnOnce(Vec<V>) -> T,
    ) -> &mut Self {
        let (tag, occurs) = (tag.into(), Occurs::new(&count));
        self.repeated(tag, occurs, make, |reader, values| {
            reader.up_to(occurs.max, tag, values)
        })
    }

    fn repeated<V>(
        &mut self,
        tag: Tag,
        occurs: Occurs,
        make: impl FnOnce(Vec<V>) -> T,
        read: impl FnOnce(&mut Reader<'a>, &mut Vec<V>) -> Result<()>,
    ) -> &mut Self {
        self.at(tag.name(), |reader| {
            let start = reader.tag;
            let mut values = Vec::new();
            read(reader, &mut values)?;
            // How many of these a stream has handed out is not known.
            if !reader.has_copies_since(start) {
                if values.is_empty() {
                    // All were left out.
                    return Ok(None);
                }
                reader.check_count(start, tag.name(), occurs, values.len())?;
            }
            Ok(Some(make(values)))
        })
    }

    /// An alternative that is a list: an element that only repeats something. `count` says how many items it
    /// may have.
    pub fn list<V>(
        &mut self,
        name: &'static str,
        items: impl Items<V>,
        count: impl RangeBounds<usize>,
        make: impl FnOnce(Vec<V>) -> T,
    ) -> &mut Self {
        self.at(name, |reader| {
            let mut values = Vec::new();
            reader.items(items, Occurs::new(&count), &mut values)?;
            Ok(Some(make(values)))
        })
    }

    /// An alternative that is a group of elements.
    pub fn particle<V: Particle>(&mut self, make: impl FnOnce(V) -> T) -> &mut Self {
        if self.is_open() && self.reader.at == At::Start {
            match V::read_particle(self.reader) {
                Ok(Some(value)) => fill(self.found, make(value)),
                Ok(None) => {}
                Err(error) => fail(&mut self.result, error),
            }
        }
        self
    }

    /// An alternative that is whatever a wildcard admits.
    pub fn any(&mut self, wildcard: &Wildcard, make: impl FnOnce(AnyElement) -> T) -> &mut Self {
        if self.is_open() {
            let mut element = None;
            self.result = self.reader.any_one(wildcard, &mut element);
            *self.found = element.map(make);
        }
        self
    }

    #[inline]
    fn at(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&mut Reader<'a>) -> Result<Option<T>>,
    ) -> &mut Self {
        if self.is_open() && self.reader.at(name) {
            match read(self.reader) {
                Ok(Some(value)) => fill(self.found, value),
                Ok(None) => {}
                Err(error) => fail(&mut self.result, error),
            }
        }
        self
    }

    /// The last alternative: an element that the choice does not know, kept as it came. Strict reading never
    /// takes it.
    #[inline]
    pub fn other(&mut self, make: impl FnOnce(Box<AnyElement>) -> T) -> &mut Self {
        if self.reader.may_be_offered() {
            self.keep(
                |reader| reader.any_element(Process::Skip).map(Box::new),
                make,
            );
        }
        self
    }

    /// As [`Alternatives::other`] where all alternatives extend one type, which is read from it.
    #[inline]
    pub fn other_with<B: Content>(
        &mut self,
        make: impl FnOnce(Box<OtherElement<B>>) -> T,
    ) -> &mut Self {
        if self.reader.may_be_offered() {
            self.keep(ReadXml::read, make);
        }
        self
    }

    #[cold]
    fn keep<V>(&mut self, read: fn(&mut Reader<'a>) -> Result<V>, make: impl FnOnce(V) -> T) {
        if !self.is_open() || !self.reader.is_offered() {
            return;
        }
        let mut kept = None;
        self.result = self.reader.keep_other(&mut |reader| {
            kept = Some(read(reader)?);
            Ok(())
        });
        if self.result.is_ok() {
            *self.found = kept.map(make);
        }
    }

    /// Reads an alternative with a default or fixed value.
    pub(super) fn constrained(
        &mut self,
        constraint: ValueConstraint,
        link: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.reader.constraint = Some(constraint);
        link(self);
        self.reader.constraint = None;
        self
    }

    /// Ends the choice. The value is then the alternative that was there, if one was.
    ///
    /// # Errors
    /// Whatever was wrong with it.
    #[inline]
    pub fn end(&mut self) -> Result<()> {
        std::mem::replace(&mut self.result, Ok(()))
    }

    /// Whether none of the alternatives so far was there.
    #[inline]
    fn is_open(&self) -> bool {
        self.found.is_none() && self.result.is_ok()
    }
}

/// What is wrong with the alternative that was there.
#[cold]
fn fail(result: &mut Result<()>, error: ReadError) {
    *result = Err(error);
}
