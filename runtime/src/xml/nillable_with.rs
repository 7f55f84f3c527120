//! Elements that may say `xsi:nil`, and have attributes even then.

use crate::value::Facets;
use crate::xml::reader::{Reader, Result};
use crate::xml::tag::Tag;
use crate::xml::traits::{ReadXml, WriteXml};
use crate::xml::writer::Writer;

/// As [`Nillable`](crate::xml::Nillable) for an element whose type has attributes, which it has when it is nil as well.
///
/// ```
/// use xsd_runtime::xml::NillableWith;
/// let price: NillableWith<i32, &str> = NillableWith::Nil("attributes");
/// assert!(price.is_nil());
/// assert_eq!(price.value(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NillableWith<T, A> {
    /// The element has this value.
    Value(T),
    /// The element says `xsi:nil="true"`, and has these attributes.
    Nil(A),
}

impl<T, A> NillableWith<T, A> {
    /// The value, if there is one.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nil(_) => None,
        }
    }

    /// The value, if there is one.
    #[must_use]
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nil(_) => None,
        }
    }

    /// Whether there is no value.
    #[must_use]
    pub fn is_nil(&self) -> bool {
        matches!(self, Self::Nil(_))
    }
}

impl<T, A> From<T> for NillableWith<T, A> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl<T: ReadXml, A: ReadXml> ReadXml for NillableWith<T, A> {
    fn read(reader: &mut Reader<'_>) -> Result<Self> {
        Self::read_with(reader, None)
    }

    fn read_with(reader: &mut Reader<'_>, facets: Option<&'static Facets>) -> Result<Self> {
        if reader.is_nil()? {
            A::read(reader).map(Self::Nil)
        } else {
            T::read_with(reader, facets).map(Self::Value)
        }
    }
}

impl<T: WriteXml, A: WriteXml> WriteXml for NillableWith<T, A> {
    fn attributes(&self, writer: &mut Writer) {
        match self {
            Self::Value(value) => value.attributes(writer),
            Self::Nil(attributes) => {
                writer.xsi("nil", "true");
                attributes.attributes(writer);
            }
        }
    }

    fn content(&self, writer: &mut Writer) {
        if let Self::Value(value) = self {
            value.content(writer);
        }
    }

    fn write(&self, writer: &mut Writer, tag: Tag) {
        match self {
            Self::Value(value) => value.write(writer, tag),
            Self::Nil(_) => {
                writer.open(tag.name());
                self.attributes(writer);
                writer.close(tag.name());
            }
        }
    }
}
