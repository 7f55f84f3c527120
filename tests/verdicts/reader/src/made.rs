//! Documents from arbitrary values.

use std::fmt::Debug;

use xsd_runtime::arbitrary::{ArbitraryValue, Source, Unstructured};
use xsd_runtime::xml::{ReadError, ReadOptions, Root, WriteOptions};

use crate::value::Value;

/// A document with this root element. `None` if no value can be made of the bytes that the number stands for.
///
/// # Errors
/// The value cannot be written, is not valid, or is read as another.
pub fn made<T>(number: u64) -> Result<Option<String>, String>
where
    T: Root + ArbitraryValue + PartialEq + Debug + 'static,
{
    let bytes = bytes(number);
    let made = T::from_source(&mut Source::new(&mut Unstructured::new(&bytes)));
    let Ok(value) = made else {
        return Ok(None);
    };
    round_trip(&value, &|xml| {
        Ok(Box::new(T::from_xml_with(xml, &ReadOptions::strict())?))
    })
}

/// Reads a document.
type Read = dyn Fn(&str) -> Result<Box<dyn Value>, ReadError>;

fn round_trip(value: &dyn Value, read: &Read) -> Result<Option<String>, String> {
    let xml = match value.write(&WriteOptions::default().validate(true)) {
        Ok(xml) => xml,
        // What an element says of others, such as an IDREF, arbitrary values cannot know.
        Err(_) if value.validate().is_ok() && value.write(&WriteOptions::default()).is_ok() => {
            return Ok(None);
        }
        Err(error) => return Err(error.to_string()),
    };
    let again = read(&xml).map_err(|error| format!("{error}: {xml}"))?;
    if again.equals(value) {
        // Other validators know the names of an older edition of XML, with fewer letters beyond ASCII.
        Ok(Some(xml).filter(|xml| xml.is_ascii()))
    } else {
        Err(format!("{xml} is read as {again:?}, not {value:?}"))
    }
}

/// Bytes that decide all choices: those of a linear congruential generator, more of them for larger numbers.
fn bytes(number: u64) -> Vec<u8> {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let length = 64 << (number % 5);
    let next = |_| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state.to_be_bytes()[0]
    };
    (0..length).map(next).collect()
}
