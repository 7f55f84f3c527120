//! Elements with a fixed value, and attributes as well. Their text is checked if that is wanted.

use super::Writer;
use crate::value::Checkable;
use crate::xml::any::AnyNode;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::tag::Tag;
use crate::xml::traits::WriteXml;
use crate::xml::value_constraint::ValueConstraint;

/// A writer whose next elements have a fixed value.
#[derive(Debug)]
#[must_use = "it writes nothing by itself"]
pub struct FixedWriter<'w> {
    writer: &'w mut Writer,
    fixed: &'static str,
}

impl Writer {
    /// The next call writes elements that have a fixed value, such as
    /// `w.with_fixed("7").element("o:Count", &self.count)`.
    pub fn with_fixed(&mut self, fixed: &'static str) -> FixedWriter<'_> {
        FixedWriter {
            writer: self,
            fixed,
        }
    }

    pub(crate) fn constrained(
        &mut self,
        constraint: Option<ValueConstraint>,
        write: impl FnOnce(&mut Self),
    ) {
        self.constraint = constraint;
        write(self);
        self.constraint = None;
    }

    /// Checks whether a value is the fixed one.
    #[cold]
    pub(super) fn check_fixed(&mut self, value: &dyn Checkable) {
        let broken = self.constraint.and_then(|known| known.broken(value));
        self.invalid_if(broken);
    }

    /// Checks whether mixed content is the fixed text.
    #[cold]
    pub(super) fn check_fixed_nodes(&mut self, nodes: &[AnyNode]) {
        let broken = self
            .constraint
            .and_then(|known| known.broken_by_nodes(nodes));
        self.invalid_if(broken);
    }

    pub(super) fn invalid_if(&mut self, broken: Option<ReadErrorKind>) {
        if let Some(kind) = broken {
            self.invalid(None, kind);
        }
    }
}

impl FixedWriter<'_> {
    /// As [`Writer::element`].
    pub fn element<T: WriteXml>(self, tag: impl Into<Tag>, value: &T) {
        self.each(tag, std::slice::from_ref(value));
    }

    /// As [`Writer::optional`].
    #[allow(
        clippy::ref_option,
        reason = "generated code has a reference to its field"
    )]
    pub fn optional<T: WriteXml>(self, tag: impl Into<Tag>, value: &Option<T>) {
        self.each(tag, value.as_slice());
    }

    /// As [`Writer::each`].
    pub fn each<T: WriteXml>(self, tag: impl Into<Tag>, values: &[T]) {
        let constraint = ValueConstraint::Fixed(self.fixed);
        self.writer
            .constrained(Some(constraint), |writer| writer.each(tag, values));
    }
}
