//! Documents from arbitrary values.

use std::fmt::Debug;

use xsd_runtime::arbitrary::{ArbitraryValue, Source, Unstructured};
use xsd_runtime::xml::{ReadOptions, Root, WriteOptions};

/// A document with this root element. `None` if no value can be made of the bytes that the number stands for.
///
/// # Errors
/// The value cannot be written, is not valid, or is read as another.
pub fn made<T: Root + ArbitraryValue + PartialEq + Debug>(
    number: u64,
) -> Result<Option<String>, String> {
    let bytes = bytes(number);
    let made = T::from_source(&mut Source::new(&mut Unstructured::new(&bytes)));
    let Ok(value) = made else {
        return Ok(None);
    };
    let valid = WriteOptions::default().validate(true);
    let xml = value
        .to_xml_with(&valid)
        .map_err(|error| error.to_string())?;
    let again = T::from_xml_with(&xml, &ReadOptions::strict());
    let again = again.map_err(|error| format!("{error}: {xml}"))?;
    if again == value {
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
