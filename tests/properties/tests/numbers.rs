//! Numbers that equality says too little of: arbitrary values leave NaN out, and -0 equals 0.

use std::collections::BTreeSet;

use ews_properties::bytes;
use ews_types::arbitrary::{Error, Make, Maker, Unstructured};
use ews_types::types::PersonaPostalAddress;
use ews_types::xml::{ReadOptions, Root};

#[test]
fn floating_point_numbers_come_back_bit_by_bit() -> Result<(), Box<dyn std::error::Error>> {
    use ews_types::messages::GetImItemsResponse;
    use ews_types::types::{
        ImItemList, Persona, PersonaPostalAddress, PostalAddressAttributedValue,
    };

    let special = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        -0.0,
        f64::MIN_POSITIVE / 4.0,
        f64::MAX,
    ];
    for number in special {
        let address = PersonaPostalAddress {
            latitude: Some(number),
            ..PersonaPostalAddress::default()
        };
        let attributed = PostalAddressAttributedValue::new(address, vec!["0".to_owned()]);
        let mut persona = Persona::default();
        persona.business_addresses = Some(vec![attributed]);
        let mut response = GetImItemsResponse::new(ews_types::types::ResponseClass::Success);
        response.im_item_list = Some(ImItemList {
            personas: Some(vec![persona]),
            ..ImItemList::default()
        });
        let xml = response.to_xml()?;
        let read = GetImItemsResponse::from_xml_with(&xml, &ReadOptions::strict())?;
        let found = read.im_item_list.and_then(|list| list.personas);
        let found = found.and_then(|personas| personas.into_iter().next());
        let found = found.and_then(|persona| persona.business_addresses);
        let found = found.and_then(|addresses| addresses[0].value.latitude);
        let found = found.ok_or("the number is gone")?;
        assert!(
            found.to_bits() == number.to_bits(),
            "{number} came back as {found}"
        );
    }
    Ok(())
}

#[test]
fn every_kind_of_number_is_made() -> Result<(), Error> {
    let mut kinds = BTreeSet::new();
    for number in 0..600 {
        let bytes = bytes("numbers", number);
        let address = PersonaPostalAddress::make(&mut Maker::new(&mut Unstructured::new(&bytes)))?;
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
