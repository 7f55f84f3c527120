//! Elements with a default or fixed value.

use std::borrow::Cow;

use super::alternatives::Alternatives;
use super::{Reader, Result};
use crate::xml::any::AnyNode;
use crate::xml::notice::Effect;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::tag::Tag;
use crate::xml::traits::ReadXml;
use crate::xml::value_constraint::ValueConstraint;

/// A reader, or alternatives, whose next element has a default or fixed value.
#[derive(Debug)]
#[must_use = "it reads nothing by itself"]
pub struct Constrained<R> {
    inner: R,
    constraint: ValueConstraint,
}

impl<'a> Reader<'a> {
    /// The next call reads an element that has a default value, such as
    /// `r.with_default("7").one("o:Count", &mut count)?`.
    pub fn with_default(&mut self, text: &'static str) -> Constrained<&mut Self> {
        let constraint = ValueConstraint::Default(text);
        Constrained {
            inner: self,
            constraint,
        }
    }

    /// As [`Reader::with_default`] for a fixed value of an element that has attributes as well.
    pub fn with_fixed(&mut self, text: &'static str) -> Constrained<&mut Self> {
        let constraint = ValueConstraint::Fixed(text);
        Constrained {
            inner: self,
            constraint,
        }
    }

    /// Reads something with a default or fixed value.
    pub(crate) fn constrained<T>(
        &mut self,
        constraint: Option<ValueConstraint>,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.constraint = constraint;
        let value = read(self);
        self.constraint = None;
        value
    }

    /// The text of an element that has none.
    #[cold]
    pub(super) fn default_text(&self) -> Cow<'a, str> {
        Cow::Borrowed(self.constraint.map_or("", ValueConstraint::text))
    }

    /// Looks whether mixed content is the fixed text. Without content it is.
    #[cold]
    pub(super) fn constrain_nodes(
        &mut self,
        nodes: &mut Vec<AnyNode>,
        offset: usize,
    ) -> Result<()> {
        if nodes.is_empty() {
            nodes.push(AnyNode::Text(self.default_text().into_owned()));
        }
        let broken = self
            .constraint
            .and_then(|known| known.broken_by_nodes(nodes));
        self.constrain(broken, offset)
    }

    /// Reports what is wrong with the value of an element.
    pub(super) fn constrain(&mut self, broken: Option<ReadErrorKind>, offset: usize) -> Result<()> {
        match broken {
            Some(kind) => self.notice(offset, Effect::Kept, || kind),
            None => Ok(()),
        }
    }
}

impl Constrained<&mut Reader<'_>> {
    /// As [`Reader::one`].
    ///
    /// # Errors
    /// As [`Reader::one`]; in strict reading a value that is not the fixed one.
    pub fn one<T: ReadXml>(self, tag: impl Into<Tag>, field: &mut Option<T>) -> Result<()> {
        let read = |reader: &mut Reader<'_>| reader.one(tag, field);
        self.inner.constrained(Some(self.constraint), read)
    }

    /// As [`Reader::many`].
    ///
    /// # Errors
    /// As [`Reader::many`]; in strict reading a value that is not the fixed one.
    pub fn many<T: ReadXml>(self, tag: impl Into<Tag>, values: &mut Vec<T>) -> Result<()> {
        let read = |reader: &mut Reader<'_>| reader.many(tag, values);
        self.inner.constrained(Some(self.constraint), read)
    }
}

impl<T> Alternatives<'_, '_, T> {
    /// The next alternative is an element that has a default value.
    pub fn with_default(&mut self, text: &'static str) -> Constrained<&mut Self> {
        Constrained {
            inner: self,
            constraint: ValueConstraint::Default(text),
        }
    }

    /// As [`Alternatives::with_default`] for a fixed value of an element that has attributes as well.
    pub fn with_fixed(&mut self, text: &'static str) -> Constrained<&mut Self> {
        Constrained {
            inner: self,
            constraint: ValueConstraint::Fixed(text),
        }
    }
}

impl<'s, 'r, 'a, T> Constrained<&'s mut Alternatives<'r, 'a, T>> {
    /// As [`Alternatives::one`].
    pub fn one<V: ReadXml>(
        self,
        tag: impl Into<Tag>,
        make: impl FnOnce(V) -> T,
    ) -> &'s mut Alternatives<'r, 'a, T> {
        self.inner
            .constrained(self.constraint, |inner| _ = inner.one(tag, make))
    }

    /// As [`Alternatives::many`].
    pub fn many<V: ReadXml>(
        self,
        tag: impl Into<Tag>,
        count: impl std::ops::RangeBounds<usize>,
        make: impl FnOnce(Vec<V>) -> T,
    ) -> &'s mut Alternatives<'r, 'a, T> {
        self.inner
            .constrained(self.constraint, |inner| _ = inner.many(tag, count, make))
    }
}
