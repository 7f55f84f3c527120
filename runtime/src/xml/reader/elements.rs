//! Elements: one call for each kind of field.

use super::room::Run;
use super::{At, Pass, Reader, Result};
use crate::value::Facets;
use crate::xml::namespace::{self, Id};
use crate::xml::notice::Effect;
use crate::xml::occurrence;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::tag::Tag;
use crate::xml::traits::ReadXml;
use crate::xml::wildcard::Wildcard;

/// Where an element begins.
#[derive(Clone, Copy)]
struct Begin {
    start: usize,
    depth: usize,
}

/// Fills an empty field. Unlike an assignment this has no code to drop an old value.
#[inline]
pub(super) fn fill<T>(field: &mut Option<T>, value: T) {
    std::mem::forget(field.replace(value));
}

impl Reader<'_> {
    /// Reads the current element, whatever its name, and moves to the next tag.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline]
    pub fn element<T: ReadXml>(&mut self) -> Result<T> {
        self.element_of(None)
    }

    /// As [`Reader::element`] for a type that may have facets.
    #[inline]
    pub(super) fn element_of<T: ReadXml>(&mut self, facets: Option<&'static Facets>) -> Result<T> {
        self.element_with(|reader| T::read_with(reader, facets))
    }

    /// Reads the current element with a function, and moves to the next tag.
    #[inline]
    pub(super) fn element_with<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let begin = self.begin_element();
        let mut element = read(self);
        self.end_element(begin, &mut element);
        element
    }

    /// Where the current element begins.
    #[inline]
    fn begin_element(&self) -> Begin {
        Begin {
            start: self.tag,
            depth: self.depth,
        }
    }

    /// Moves to the tag after an element that was read, or gives it up.
    // What was read may be large: it stays in its place.
    #[inline]
    fn end_element<T>(&mut self, begin: Begin, element: &mut Result<T>) {
        match element {
            Ok(_) => {
                if let Err(error) = self.passed(begin.start) {
                    *element = Err(error);
                }
            }
            Err(error) => self.give_up(begin.start, begin.depth, error),
        }
    }

    /// Moves to the tag after an element that was read.
    #[inline]
    fn passed(&mut self, start: usize) -> Result<()> {
        self.pass = Pass::Progress;
        self.last = start;
        self.advance()
    }

    /// As [`Reader::element_of`] where that is rare: the program has it once for each type.
    #[inline(never)]
    pub(super) fn rare_element<T: ReadXml>(
        &mut self,
        facets: Option<&'static Facets>,
    ) -> Result<T> {
        self.element_of(facets)
    }

    /// Reads the current element, whatever its name, into a field that is empty. Lenient reading leaves out one that
    /// cannot be read.
    ///
    /// # Errors
    /// In strict reading, whatever is wrong with it.
    pub fn one_with<T>(
        &mut self,
        field: &mut Option<T>,
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<()> {
        match self.element_with(read) {
            Ok(value) => *field = Some(value),
            Err(error) => self.leave_out(error)?,
        }
        Ok(())
    }

    /// Whether the reader stands on the start tag of this name. Lenient reading accepts another name too,
    /// and reports that.
    ///
    /// # Errors
    /// In strict reading, the other name.
    pub fn at_or(&mut self, name: &'static str, other: &'static str) -> Result<bool> {
        if self.at(other) {
            self.instead_of(&format!("<{name}>"))?;
            return Ok(true);
        }
        Ok(self.at(name))
    }

    /// Whether the reader stands on the start tag of this name, in a namespace that generated code does not know.
    #[must_use]
    pub fn at_foreign(&self, uri: &str, local: &str) -> bool {
        self.at == At::Start && self.local == local && self.is_in(uri)
    }

    /// Reports that the current element stands in the place of another, and is read.
    ///
    /// # Errors
    /// In strict reading.
    #[cold]
    pub fn instead_of(&mut self, expected: &str) -> Result<()> {
        let (expected, found) = (expected.to_owned(), self.found());
        self.notice(self.tag, Effect::Repaired, || ReadErrorKind::WrongElement {
            expected,
            found,
        })
    }

    /// Reads an element that occurs at most once.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "most children are not there: asking must be cheap"
    )]
    pub fn one<T: ReadXml>(&mut self, tag: impl Into<Tag>, field: &mut Option<T>) -> Result<()> {
        let tag = tag.into();
        if self.may_be_at(tag.name()) {
            let (namespace, local) = namespace::split(tag.name());
            return self.read_one(namespace, local, tag.facets(), field);
        }
        Ok(())
    }

    // What a tag consists of is passed in registers.
    #[inline(never)]
    fn read_one<T: ReadXml>(
        &mut self,
        namespace: Id,
        local: &'static str,
        facets: Option<&'static Facets>,
        field: &mut Option<T>,
    ) -> Result<()> {
        if !self.at_expanded(namespace, local)
            && (field.is_some() || !self.takes_for(namespace, local)?)
        {
            return Ok(());
        }
        if field.is_some() {
            self.met_filled();
            return Ok(());
        }
        // As `element_of`, whose result would be moved once more.
        let begin = self.begin_element();
        let mut element = T::read_with(self, facets);
        self.end_element(begin, &mut element);
        match element {
            Ok(value) => fill(field, value),
            Err(error) => return self.leave_out(error),
        }
        Ok(())
    }

    /// Reads an element that may repeat.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as for `one`")]
    pub fn many<T: ReadXml>(&mut self, tag: impl Into<Tag>, values: &mut Vec<T>) -> Result<()> {
        let tag = tag.into();
        if self.may_be_at(tag.name()) {
            let (namespace, local) = namespace::split(tag.name());
            return self.read_up_to(usize::MAX, namespace, local, tag.facets(), values);
        }
        Ok(())
    }

    /// As [`Reader::many`], but it stops at a maximum, because the next element of this name may belong to another
    /// part.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    pub fn up_to<T: ReadXml>(
        &mut self,
        max: usize,
        tag: impl Into<Tag>,
        values: &mut Vec<T>,
    ) -> Result<()> {
        let tag = tag.into();
        let (namespace, local) = namespace::split(tag.name());
        self.read_up_to(max, namespace, local, tag.facets(), values)
    }

    // As for `read_one`.
    #[inline(never)]
    fn read_up_to<T: ReadXml>(
        &mut self,
        max: usize,
        namespace: Id,
        local: &'static str,
        facets: Option<&'static Facets>,
        values: &mut Vec<T>,
    ) -> Result<()> {
        let run = self.run_of(values, max);
        let mut count = values.len();
        while self.at_expanded(namespace, local) {
            if count >= max {
                self.met_filled();
                break;
            }
            #[cfg(feature = "parallel")]
            if max == usize::MAX && self.may_split(run) {
                return self.split(run, values, &|reader, run, values| {
                    let is_item = reader.at_expanded(namespace, local);
                    if is_item {
                        reader.item(run, facets, values)?;
                    }
                    Ok(is_item)
                });
            }
            count += 1;
            self.item(run, facets, values)?;
        }
        self.end_run(run, values);
        Ok(())
    }

    /// Reads the current element as an item of a list.
    #[inline]
    fn item<T: ReadXml>(
        &mut self,
        run: Run,
        facets: Option<&'static Facets>,
        values: &mut Vec<T>,
    ) -> Result<()> {
        if self.at_copy() {
            return self.pass_by();
        }
        // As `element_of`, whose result would be moved once more.
        let begin = self.begin_element();
        let mut item = T::read_with(self, facets);
        self.end_element(begin, &mut item);
        if item.is_ok() {
            self.provide_room(run, values);
        }
        match item {
            Ok(item) => {
                values.push(item);
                Ok(())
            }
            Err(error) => self.leave_out_item(error),
        }
    }

    /// Whether the reader stands on the start tag of one of these names.
    #[must_use]
    pub fn at_any(&self, names: &[&'static str]) -> bool {
        names.iter().any(|name| self.at(name))
    }

    /// As [`Reader::at_any`], or on an element that one of the wildcards admits.
    #[must_use]
    pub fn at_any_or(&self, names: &[&'static str], wildcards: &[Wildcard]) -> bool {
        let is_admitted = |wildcard: &Wildcard| wildcard.admits(self.uri());
        self.at_any(names) || (self.at == At::Start && wildcards.iter().any(is_admitted))
    }

    /// How far the reader has come, in bytes. A caller compares two positions to see whether anything was read.
    #[must_use]
    pub fn position(&self) -> usize {
        self.position
    }

    /// The value of a required element, after its parent has ended.
    ///
    /// # Errors
    /// It is missing.
    #[inline]
    pub fn required<T>(&mut self, name: &'static str, value: Option<T>) -> Result<T> {
        value.ok_or_else(|| self.missing(name))
    }

    /// Why a required element is not there.
    #[cold]
    fn missing(&mut self, name: &'static str) -> ReadError {
        if let Some(error) = self.take_lost(name) {
            return error;
        }
        ReadError::at(
            self.tag,
            ReadErrorKind::MissingElement(occurrence::elements(name)),
        )
    }

    /// Reports that the root element is not the expected one.
    ///
    /// # Errors
    /// Always: the element has another name, or there is no element.
    #[cold]
    pub fn wrong_element<T>(&self, expected: &str) -> Result<T> {
        let kind = match self.at {
            At::Start => ReadErrorKind::WrongElement {
                expected: expected.to_owned(),
                found: self.found(),
            },
            _ if self.depth == 0 => ReadErrorKind::Empty,
            _ => ReadErrorKind::MissingElement(expected.to_owned()),
        };
        Err(ReadError::at(self.tag, kind))
    }
}
