//! Rules of the schema that the Rust types cannot express. The writer checks them if the options say so.

use std::ops::RangeBounds;

use super::Writer;
use crate::text::excerpt::excerpt;
use crate::value::text_under;
use crate::value::{Checkable, Facets};
use crate::xml::any::AnyName;
use crate::xml::content_model::{self, Modelled};
use crate::xml::occurrence::{Occurs, elements};
use crate::xml::read_error_kind::{ReadErrorKind, unexpected_value};
use crate::xml::wildcard::Wildcard;

impl Writer {
    /// Counts elements that are about to be written.
    #[inline]
    pub fn count<T>(&mut self, name: &'static str, count: impl RangeBounds<usize>, values: &[T]) {
        if self.checks.is_some() {
            self.check_count(name, Occurs::new(&count), values.len());
        }
    }

    /// Counts choices or groups together with all that is in them.
    pub fn count_together<T: Modelled>(
        &mut self,
        name: &'static str,
        count: impl RangeBounds<usize>,
        values: &[T],
    ) {
        if self.checks.is_some()
            && let Some(kind) = content_model::broken(Occurs::new(&count), name, values)
        {
            self.invalid(None, kind);
        }
    }

    /// Checks that a required element is present whose Rust field is optional.
    #[inline]
    pub fn expected<T>(&mut self, name: &'static str, value: Option<&T>) {
        if self.checks.is_some() && value.is_none() {
            self.invalid(None, ReadErrorKind::MissingElement(elements(name)));
        }
    }

    /// Checks whether a wildcard admits an element that is about to be written.
    pub(super) fn check_any(&mut self, wildcard: &Wildcard, name: &AnyName) {
        if !wildcard.admits(name.namespace.as_deref()) {
            self.check_other(name);
        }
    }

    /// Notes that an element that is about to be written is not allowed.
    pub(super) fn check_other(&mut self, name: &AnyName) {
        if self.checks.is_some() {
            let kind = ReadErrorKind::UnexpectedElement(shown(name));
            // In the element that is about to be written.
            self.end_tag();
            self.invalid_at(self.out.len() + 1, None, kind);
        }
    }

    /// Notes that an element that is about to be written has an abstract type, from which no other derives.
    pub(crate) fn check_abstract(&mut self, name: &AnyName) {
        self.check_any(&Wildcard::only(&[]), name);
    }

    /// Notes that the element that is open has an abstract type, from which no other derives.
    pub(crate) fn abstract_type(&mut self, name: &AnyName) {
        self.invalid(None, ReadErrorKind::UnexpectedElement(shown(name)));
    }

    /// Checks whether a wildcard admits an attribute.
    pub(super) fn check_any_attribute(&mut self, wildcard: &Wildcard, name: &AnyName) {
        if self.checks.is_some() && !wildcard.admits(name.namespace.as_deref()) {
            self.invalid(None, ReadErrorKind::UnexpectedAttribute(shown(name)));
        }
    }

    #[cold]
    pub(super) fn check_value(
        &mut self,
        value: &dyn Checkable,
        facets: Option<&'static Facets>,
        attribute: Option<&'static str>,
    ) {
        let text = text_under(value, facets);
        if !value.is_known() {
            self.invalid(attribute, unexpected_value(value.expected(), &text));
        }
        if let Some(facets) = facets {
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

    /// Notes a violation in the element that is open at the end of the written text.
    pub(super) fn invalid(&mut self, attribute: Option<&'static str>, kind: ReadErrorKind) {
        self.invalid_at(self.out.len(), attribute, kind);
    }

    pub(super) fn invalid_at(
        &mut self,
        offset: usize,
        attribute: Option<&'static str>,
        kind: ReadErrorKind,
    ) {
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
