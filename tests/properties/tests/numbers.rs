//! Numbers for which equality is not enough: arbitrary values leave NaN out, and -0 equals 0.

use std::collections::BTreeSet;

use ews_types::arbitrary::{Arbitrary, Error, Unstructured};
use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::types::PersonaPostalAddress;
use ews_types::xml::{Namespace, ReadError, ReadOptions, Root};
use test_support::bytes::bytes;

/// An element that is a number.
struct Number(f64);

impl ReadXml for Number {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        reader.value().map(Self)
    }
}

impl WriteXml for Number {
    fn content(&self, writer: &mut Writer) {
        writer.value(&self.0);
    }
}

impl Root for Number {
    const NAME: &'static str = "Number";
    const NAMESPACES: &'static [Namespace] = &[];
}

#[test]
fn floating_point_numbers_come_back_bit_by_bit() -> Result<(), Box<dyn std::error::Error>> {
    let (tiny, infinity) = (f64::MIN_POSITIVE / 4.0, f64::INFINITY);
    for number in [
        f64::NAN,
        infinity,
        -infinity,
        -0.0,
        tiny,
        f64::MAX,
        1e16,
        -0.1,
    ] {
        let xml = Number(number).to_xml()?;
        let Number(read) = Number::from_xml_with(&xml, &ReadOptions::strict())?;
        assert_eq!(read.to_bits(), number.to_bits(), "{number}: {xml}");
    }
    Ok(())
}

#[test]
fn every_kind_of_number_is_made() -> Result<(), Error> {
    let mut kinds = BTreeSet::new();
    for number in 0..600 {
        let bytes = bytes("numbers", number);
        let address = PersonaPostalAddress::arbitrary(&mut Unstructured::new(&bytes))?;
        let numbers = [address.latitude, address.longitude, address.accuracy];
        kinds.extend(numbers.into_iter().flatten().map(|number| match number {
            _ if number.is_nan() => "not a number",
            f64::INFINITY => "infinity",
            f64::NEG_INFINITY => "minus infinity",
            _ if number == 0.0 && number.is_sign_negative() => "minus zero",
            _ if number.is_subnormal() => "subnormal",
            _ => "other",
        }));
    }
    let expected = [
        "infinity",
        "minus infinity",
        "minus zero",
        "subnormal",
        "other",
    ];
    assert_eq!(kinds, BTreeSet::from(expected));
    Ok(())
}
