//! Elements that may say `xsi:nil`.

use crate::value::Facets;
use crate::xml::reader::{Reader, Result};
use crate::xml::tag::Tag;
use crate::xml::traits::{ReadXml, WriteXml};
use crate::xml::writer::Writer;

/// The value of an element that the schema calls nillable: the element has a value, or it says
/// `xsi:nil="true"` and has none. An absent element is something else: `Option<Nillable<T>>` distinguishes
/// the two.
///
/// ```
/// use xsd_runtime::xml::Nillable;
/// let due: Nillable<i32> = 7.into();
/// assert_eq!(due.value(), Some(&7));
/// assert_eq!(Nillable::<i32>::from(None), Nillable::Nil);
/// assert_eq!(Option::from(due), Some(7));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Nillable<T> {
    /// The element has this value.
    Value(T),
    /// The element says `xsi:nil="true"`.
    Nil,
}

impl<T> Nillable<T> {
    /// The value, if there is one.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nil => None,
        }
    }

    /// The value, if there is one.
    #[must_use]
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nil => None,
        }
    }

    /// Whether there is no value.
    #[must_use]
    pub fn is_nil(&self) -> bool {
        matches!(self, Self::Nil)
    }
}

impl<T> From<T> for Nillable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl<T> From<Option<T>> for Nillable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nil, Self::Value)
    }
}

impl<T> From<Nillable<T>> for Option<T> {
    fn from(value: Nillable<T>) -> Self {
        value.into_value()
    }
}

impl<T: ReadXml> ReadXml for Nillable<T> {
    fn read(reader: &mut Reader<'_>) -> Result<Self> {
        Self::read_with(reader, None)
    }

    fn read_with(reader: &mut Reader<'_>, facets: Option<&'static Facets>) -> Result<Self> {
        if reader.is_nil()? {
            reader.no_child()?;
            return Ok(Self::Nil);
        }
        T::read_with(reader, facets).map(Self::Value)
    }
}

impl<T: WriteXml> WriteXml for Nillable<T> {
    fn attributes(&self, writer: &mut Writer) {
        match self {
            Self::Value(value) => value.attributes(writer),
            Self::Nil => writer.xsi("nil", "true"),
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
            Self::Nil => {
                writer.open(tag.name());
                self.attributes(writer);
                writer.close(tag.name());
            }
        }
    }
}
