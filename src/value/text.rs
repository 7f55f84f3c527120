//! `xs:string`: kept as it is, white space included.

use std::borrow::Cow;

use super::Value;
use crate::xml::{Print, ReadError, ReadXml, Reader, WriteXml, Writer};

impl Value for String {
    const EXPECTED: &'static str = "a text";

    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }

    #[inline]
    fn print(&self, print: &mut Print<'_>) {
        print.text(self);
    }
}

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
