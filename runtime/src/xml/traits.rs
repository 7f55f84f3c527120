//! How a type takes part in reading and writing.

use crate::value::Facets;
use crate::xml::reader::{Reader, Result};
use crate::xml::tag::Tag;
use crate::xml::writer::Writer;

/// A type that reads itself from an element.
pub trait ReadXml: Send + Sized {
    /// Reads the current element, from its start tag through its end tag.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    fn read(reader: &mut Reader<'_>) -> Result<Self>;

    /// Reads the current element, whose text has to meet facets. Only a simple value has a text to check;
    /// for other types this is the same as `read`.
    ///
    /// # Errors
    /// Whatever is wrong with it; in strict reading a value that a facet forbids.
    #[inline]
    fn read_with(reader: &mut Reader<'_>, _facets: Option<&'static Facets>) -> Result<Self> {
        Self::read(reader)
    }
}

/// A recursive type is boxed where it contains itself.
impl<T: ReadXml> ReadXml for Box<T> {
    fn read(reader: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::new(T::read(reader)?))
    }

    fn read_with(reader: &mut Reader<'_>, facets: Option<&'static Facets>) -> Result<Self> {
        Ok(Self::new(T::read_with(reader, facets)?))
    }
}

/// A type whose children are all optional, so that it can be filled in place. A type that extends it
/// holds it as a field and fills it in the same way.
///
/// The macro [`content!`](crate::codegen::content) makes it a [`ReadXml`].
pub trait Content: Send + Sized {
    /// Makes the value from the attributes of the current element.
    ///
    /// # Errors
    /// Whatever is wrong with an attribute.
    fn start(reader: &mut Reader<'_>) -> Result<Self>;

    /// Asks for each child once, in schema order.
    ///
    /// # Errors
    /// Whatever is wrong with a child.
    fn children(&mut self, reader: &mut Reader<'_>) -> Result<()>;
}

/// A type that writes itself as an element, or as the content of one: its text, its children, or one of
/// several children.
pub trait WriteXml: Sync {
    /// Writes the attributes.
    fn attributes(&self, _writer: &mut Writer) {}

    /// Writes the text or the children.
    fn content(&self, writer: &mut Writer);

    /// Writes the element under this name. A simple value checks the facets too.
    #[inline]
    fn write(&self, writer: &mut Writer, tag: Tag) {
        writer.open(tag.name());
        self.attributes(writer);
        self.content(writer);
        writer.close(tag.name());
    }
}

/// A pointer to a value writes that value.
macro_rules! pointers {
    ($($pointer:ty),+) => {$(
        impl<T: WriteXml> WriteXml for $pointer {
            fn attributes(&self, writer: &mut Writer) {
                (**self).attributes(writer);
            }

            fn content(&self, writer: &mut Writer) {
                (**self).content(writer);
            }

            #[inline]
            fn write(&self, writer: &mut Writer, tag: Tag) {
                (**self).write(writer, tag);
            }
        }
    )+};
}

pointers!(&T, Box<T>);

/// A part of a content model that is not a single element: a choice or a group of elements. It writes them as
/// its content.
pub trait Particle: WriteXml + Send + Sized {
    /// Reads the alternative or the group that begins with the current element, if one does.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    fn read_particle(reader: &mut Reader<'_>) -> Result<Option<Self>>;
}

impl<T: Particle> Particle for Box<T> {
    fn read_particle(reader: &mut Reader<'_>) -> Result<Option<Self>> {
        Ok(T::read_particle(reader)?.map(Self::new))
    }
}
