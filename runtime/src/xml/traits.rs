//! How a type takes part in reading and writing.

use crate::xml::read_error::ReadError;
use crate::xml::reader::Reader;
use crate::xml::writer::Writer;

/// A type that reads itself from an element.
pub trait ReadXml: Sized {
    /// Reads the element at hand, from its start tag through its end tag.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError>;
}

/// A type whose children are all optional, so that it can be filled in place. A type that extends it
/// holds it as a field and fills it in the same way.
pub trait Content: Sized {
    /// Makes the value from the attributes of the element at hand.
    ///
    /// # Errors
    /// Whatever is wrong with an attribute.
    fn start(reader: &mut Reader<'_>) -> Result<Self, ReadError>;

    /// Asks for each child once, in schema order.
    ///
    /// # Errors
    /// Whatever is wrong with a child.
    fn children(&mut self, reader: &mut Reader<'_>) -> Result<(), ReadError>;
}

impl<T: Content> ReadXml for T {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut value = T::start(reader)?;
        reader.open()?;
        while reader.child()? {
            value.children(reader)?;
        }
        Ok(value)
    }
}

/// A type that writes itself as an element, or as what is in one: its text, its children, one of several
/// children.
pub trait WriteXml {
    /// Writes the attributes.
    fn attributes(&self, _writer: &mut Writer) {}

    /// Writes the text or the children.
    fn content(&self, writer: &mut Writer);

    /// Writes the element under this name.
    #[inline]
    fn write(&self, writer: &mut Writer, name: &'static str) {
        writer.open(name);
        self.attributes(writer);
        self.content(writer);
        writer.close(name);
    }
}

impl<T: WriteXml> WriteXml for &T {
    fn attributes(&self, writer: &mut Writer) {
        (**self).attributes(writer);
    }

    fn content(&self, writer: &mut Writer) {
        (**self).content(writer);
    }

    #[inline]
    fn write(&self, writer: &mut Writer, name: &'static str) {
        (**self).write(writer, name);
    }
}

impl<T: WriteXml> WriteXml for Box<T> {
    fn attributes(&self, writer: &mut Writer) {
        (**self).attributes(writer);
    }

    fn content(&self, writer: &mut Writer) {
        (**self).content(writer);
    }

    #[inline]
    fn write(&self, writer: &mut Writer, name: &'static str) {
        (**self).write(writer, name);
    }
}

/// A part of a content model that is no single element: one of several elements, or a group of them. Its
/// content is what it writes.
pub trait Particle: WriteXml + Sized {
    /// Reads the alternative or the group that begins with the element at hand, if one does.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    fn read_particle(reader: &mut Reader<'_>) -> Result<Option<Self>, ReadError>;
}

impl<T: Particle> Particle for Box<T> {
    fn read_particle(reader: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        Ok(T::read_particle(reader)?.map(Self::new))
    }
}

/// A field for the items of an element that only repeats something: a `Vec` where empty means absent,
/// an `Option` of it where the element may be there and empty.
pub trait ListSlot<T> {
    /// Whether the element must have an item, so that one without is not kept.
    const IS_NON_EMPTY: bool;

    /// Whether the element has been read.
    fn is_filled(&self) -> bool;

    /// Where its items go.
    fn fill(&mut self) -> &mut Vec<T>;
}

impl<T> ListSlot<T> for Vec<T> {
    const IS_NON_EMPTY: bool = true;

    fn is_filled(&self) -> bool {
        !self.is_empty()
    }

    fn fill(&mut self) -> &mut Vec<T> {
        self
    }
}

impl<T> ListSlot<T> for Option<Vec<T>> {
    const IS_NON_EMPTY: bool = false;

    fn is_filled(&self) -> bool {
        self.is_some()
    }

    fn fill(&mut self) -> &mut Vec<T> {
        self.get_or_insert_default()
    }
}
