//! What the schema asks beyond what the Rust types can say, as far as the writer is asked to check it.

use std::ops::RangeBounds;

use super::Writer;
use crate::text::excerpt::excerpt;
use crate::value::lexical::plain_text;
use crate::value::{Facets, Value};
use crate::xml::any::{AnyAttribute, AnyElement, AnyName};
use crate::xml::occurrence::{Occurs, elements};
use crate::xml::read_error::{ReadErrorKind, unexpected_value};
use crate::xml::wildcard::Wildcard;

impl Writer {
    /// Writes something whose text or attribute value has facets.
    #[inline]
    pub fn with(&mut self, facets: &'static Facets, write: impl FnOnce(&mut Self)) {
        self.facets = Some(facets);
        write(self);
        self.facets = None;
    }

    /// Writes a list that has so many items.
    #[inline]
    pub fn items_of(&mut self, count: impl RangeBounds<usize>, write: impl FnOnce(&mut Self)) {
        self.occurs = Occurs::new(&count);
        write(self);
        self.occurs = Occurs::ANY;
    }

    /// Counts elements that are about to be written.
    #[inline]
    pub fn count<T>(&mut self, name: &'static str, count: impl RangeBounds<usize>, values: &[T]) {
        if self.checks.is_some() {
            self.check_count(name, Occurs::new(&count), values.len());
        }
    }

    /// Counts elements and writes them.
    pub fn counted<T>(
        &mut self,
        name: &'static str,
        count: impl RangeBounds<usize>,
        values: &[T],
        write: impl FnOnce(&mut Self, &'static str, &[T]),
    ) {
        self.count(name, count, values);
        write(self, name, values);
    }

    /// Looks for an element that is there unless the response tells of an error.
    #[inline]
    pub fn expected<T>(&mut self, name: &'static str, value: Option<&T>) {
        if self.checks.is_some() && value.is_none() {
            self.invalid(None, ReadErrorKind::MissingElement(elements(name)));
        }
    }

    /// Writes wildcard elements of these namespaces.
    pub fn any_elements_of(&mut self, wildcard: &Wildcard, elements: &[AnyElement]) {
        for element in elements {
            if self.checks.is_some() && !wildcard.admits(element.name.namespace.as_deref()) {
                let kind = ReadErrorKind::UnexpectedElement(shown(&element.name));
                // In the element that is about to be written.
                self.end_tag();
                self.invalid_at(self.out.len() + 1, None, kind);
            }
            self.any(element);
        }
    }

    /// Writes wildcard attributes of these namespaces.
    pub fn any_attributes_of(&mut self, wildcard: &Wildcard, attributes: &[AnyAttribute]) {
        for AnyAttribute { name, .. } in attributes {
            if self.checks.is_some() && !wildcard.admits(name.namespace.as_deref()) {
                self.invalid(None, ReadErrorKind::UnexpectedAttribute(shown(name)));
            }
        }
        self.any_attributes(attributes);
    }

    #[cold]
    pub(super) fn check_value<T: Value>(&mut self, value: &T, attribute: Option<&'static str>) {
        let text = plain_text(value);
        if !value.is_known() {
            self.invalid(attribute, unexpected_value::<T>(&text));
        }
        if let Some(facets) = self.facets {
            for rule in facets.broken(value, &text) {
                let found = excerpt(&text);
                self.invalid(attribute, ReadErrorKind::Facet { rule, found });
            }
        }
    }

    #[cold]
    pub(super) fn check_count(&mut self, name: &str, occurs: Occurs, count: usize) {
        if let Some(kind) = occurs.broken(count, name) {
            self.invalid(None, kind);
        }
    }

    /// Notes what is wrong at the end of what is written so far: in the element that is open there.
    pub(super) fn invalid(&mut self, attribute: Option<&'static str>, kind: ReadErrorKind) {
        self.invalid_at(self.out.len(), attribute, kind);
    }

    fn invalid_at(&mut self, offset: usize, attribute: Option<&'static str>, kind: ReadErrorKind) {
        if let Some(checks) = &mut self.checks {
            checks.push(offset, attribute, kind);
        }
    }
}

/// A name for a message.
fn shown(name: &AnyName) -> String {
    match &name.namespace {
        Some(uri) => format!("{{{uri}}}{}", name.local),
        None => name.local.clone(),
    }
}
