//! A text is read as each kind of simple value: what is read is written and read again as the same.
#![no_main]

use std::fmt::Debug;

use ews_types::types::{MapiPropertyType, PropertyTag, ResponseClass};
use ews_types::value::{Date, DateTime, Decimal, Duration, HexBinary, Time, Value};
use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::xml::{Namespace, ReadError, Root};
use libfuzzer_sys::fuzz_target;

/// A document with nothing but a value.
#[derive(Debug)]
struct One<T>(T);

impl<T: Value> ReadXml for One<T> {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        reader.value().map(Self)
    }
}

impl<T: Value> WriteXml for One<T> {
    fn content(&self, writer: &mut Writer) {
        writer.value(&self.0);
    }
}

impl<T: Value> Root for One<T> {
    const NAME: &'static str = "one";
    const NAMESPACES: &'static [Namespace] = &[];
}

/// Values that are not equal to themselves are the same if they look the same.
fn comes_back<T: Value + PartialEq + Debug>(text: &str) {
    let Some(value) = T::from_text(text) else { return };
    let one = One(value);
    // A string may hold what XML cannot.
    let Ok(written) = one.to_xml() else { return };
    match One::<T>::from_xml(&written) {
        Ok(again) if again.0 == one.0 || format!("{again:?}") == format!("{one:?}") => {}
        other => panic!("{text:?} is {one:?}, written {written}, read {other:?}"),
    }
}

fuzz_target!(|text: &str| {
    comes_back::<bool>(text);
    comes_back::<i8>(text);
    comes_back::<i32>(text);
    comes_back::<i64>(text);
    comes_back::<u8>(text);
    comes_back::<u64>(text);
    comes_back::<f32>(text);
    comes_back::<f64>(text);
    comes_back::<Decimal>(text);
    comes_back::<DateTime>(text);
    comes_back::<Date>(text);
    comes_back::<Time>(text);
    comes_back::<Duration>(text);
    comes_back::<Vec<u8>>(text);
    comes_back::<HexBinary>(text);
    comes_back::<String>(text);
    comes_back::<ResponseClass>(text);
    comes_back::<MapiPropertyType>(text);
    comes_back::<PropertyTag>(text);
    comes_back::<Vec<i32>>(text);
    comes_back::<Vec<String>>(text);
    comes_back::<Vec<ResponseClass>>(text);
});
