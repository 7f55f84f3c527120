//! Values as elements: the text of the element is the lexical form.

use std::borrow::Cow;

use crate::value::{
    Date, DateTime, Decimal, Duration, Facets, GDay, GMonth, GMonthDay, GYear, GYearMonth,
    HexBinary, Integer, ListItem, Spelled, Time, Value,
};
use crate::xml::reader::{Reader, Result};
use crate::xml::tag::Tag;
use crate::xml::traits::{ReadXml, WriteXml};
use crate::xml::writer::Writer;

/// Lets values be elements: the text of the element is the lexical form. All is `#[inline]`, so that only what a
/// program uses is compiled.
#[doc(hidden)]
#[macro_export]
macro_rules! __value_elements {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::codegen::ReadXml for $type {
            #[inline]
            fn read(reader: &mut $crate::codegen::Reader<'_>) -> $crate::codegen::Result<Self> {
                Self::read_with(reader, None)
            }

            #[inline]
            fn read_with(
                reader: &mut $crate::codegen::Reader<'_>,
                facets: Option<&'static $crate::value::Facets>,
            ) -> $crate::codegen::Result<Self> {
                reader.value_with(facets)
            }
        }

        impl $crate::codegen::WriteXml for $type {
            #[inline]
            fn content(&self, writer: &mut $crate::codegen::Writer) {
                writer.value(self);
            }

            #[inline]
            fn write(&self, writer: &mut $crate::codegen::Writer, tag: $crate::codegen::Tag) {
                writer.value_element(tag, self);
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
    Integer,
    DateTime,
    Date,
    Time,
    GYear,
    GYearMonth,
    GMonthDay,
    GMonth,
    GDay,
    Duration,
    Vec<u8>,
    HexBinary,
);

impl ReadXml for String {
    fn read(reader: &mut Reader<'_>) -> Result<Self> {
        reader.text().map(Cow::into_owned)
    }

    #[inline]
    fn read_with(reader: &mut Reader<'_>, facets: Option<&'static Facets>) -> Result<Self> {
        match facets {
            None => reader.text().map(Cow::into_owned),
            Some(facets) => reader.value_of(facets),
        }
    }
}

impl WriteXml for String {
    fn content(&self, writer: &mut Writer) {
        writer.value(self);
    }

    #[inline]
    fn write(&self, writer: &mut Writer, tag: Tag) {
        writer.value_element(tag, self);
    }
}

impl<T: ListItem> ReadXml for Vec<T> {
    fn read(reader: &mut Reader<'_>) -> Result<Self> {
        reader.value()
    }

    fn read_with(reader: &mut Reader<'_>, facets: Option<&'static Facets>) -> Result<Self> {
        reader.value_with(facets)
    }
}

impl<T: ListItem> WriteXml for Vec<T> {
    fn content(&self, writer: &mut Writer) {
        writer.value(self);
    }

    fn write(&self, writer: &mut Writer, tag: Tag) {
        writer.value_element(tag, self);
    }
}

impl<T: Value> ReadXml for Spelled<T> {
    fn read(reader: &mut Reader<'_>) -> Result<Self> {
        reader.value()
    }

    fn read_with(reader: &mut Reader<'_>, facets: Option<&'static Facets>) -> Result<Self> {
        reader.value_with(facets)
    }
}

impl<T: Value> WriteXml for Spelled<T> {
    fn content(&self, writer: &mut Writer) {
        writer.value(self);
    }

    fn write(&self, writer: &mut Writer, tag: Tag) {
        writer.value_element(tag, self);
    }
}
