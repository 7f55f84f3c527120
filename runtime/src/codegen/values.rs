//! Values as elements: the text of the element is the lexical form.

use std::borrow::Cow;

use crate::value::{Date, DateTime, Decimal, Duration, HexBinary, ListItem, Time};
use crate::xml::read_error::ReadError;
use crate::xml::reader::Reader;
use crate::xml::traits::{ReadXml, WriteXml};
use crate::xml::writer::Writer;

/// Lets values be elements: the text of the element is the lexical form.
#[doc(hidden)]
#[macro_export]
macro_rules! __value_elements {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::codegen::ReadXml for $type {
            #[inline]
            fn read(reader: &mut $crate::codegen::Reader<'_>) -> Result<Self, $crate::xml::ReadError> {
                reader.value()
            }
        }

        impl $crate::codegen::WriteXml for $type {
            fn content(&self, writer: &mut $crate::codegen::Writer) {
                writer.value(self);
            }

            #[inline]
            fn write(&self, writer: &mut $crate::codegen::Writer, name: &'static str) {
                writer.value_element(name, self);
            }
        }
    )+};
}

__value_elements!(
    bool,
    i8,
    i16,
    i32,
    i64,
    u8,
    u16,
    u32,
    u64,
    f32,
    f64,
    Decimal,
    DateTime,
    Date,
    Time,
    Duration,
    Vec<u8>,
    HexBinary,
);

impl ReadXml for String {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        if reader.has_facets() {
            return reader.value();
        }
        reader.text().map(Cow::into_owned)
    }
}

impl WriteXml for String {
    fn content(&self, writer: &mut Writer) {
        writer.value(self);
    }

    #[inline]
    fn write(&self, writer: &mut Writer, name: &'static str) {
        writer.value_element(name, self);
    }
}

impl<T: ListItem> ReadXml for Vec<T> {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        reader.value()
    }
}

impl<T: ListItem> WriteXml for Vec<T> {
    fn content(&self, writer: &mut Writer) {
        writer.value(self);
    }
}
