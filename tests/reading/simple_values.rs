//! The many ways to write the same simple value.

use ews_types::types::PropertyTag;
use ews_types::value::{Date, DateTime, Offset, Time};
use test_support::Tested;
use test_support::envelopes::{Whole, as_request, comes_back, first_persona, persona, strict};

use crate::spellings::plain;

#[test]
fn booleans() -> Tested {
    for (written, meant) in [
        ("true", true),
        ("1", true),
        ("false", false),
        ("0", false),
        ("\n true\t", true),
    ] {
        let read = strict(&persona(&format!(
            "<t:MapiSendRichInfo>{written}</t:MapiSendRichInfo>"
        )))?;
        assert_eq!(
            first_persona(&read)?.mapi_send_rich_info,
            Some(meant),
            "{written:?}"
        );
        comes_back(&read)?;
    }
    Ok(())
}

#[test]
fn integers() -> Tested {
    for (written, meant) in [
        ("2147483647", i32::MAX),
        ("-2147483648", i32::MIN),
        ("+007", 7),
        ("-0", 0),
        (" 1\n", 1),
    ] {
        let read = strict(&persona(&format!(
            "<t:RelevanceScore>{written}</t:RelevanceScore>"
        )))?;
        assert_eq!(
            first_persona(&read)?.relevance_score,
            Some(meant),
            "{written:?}"
        );
        comes_back(&read)?;
    }
    Ok(())
}

/// A decimal text becomes a number, a hexadecimal one stays a text: the union takes the first member that
/// fits.
#[test]
fn property_tags() -> Tested {
    let hexadecimal = |tag: &str| PropertyTag::Text(tag.to_owned());
    for (written, meant) in [
        ("0x3001", hexadecimal("0x3001")),
        ("0X3aBc", hexadecimal("0X3aBc")),
        ("0x1", hexadecimal("0x1")),
        ("12289", PropertyTag::UnsignedShort(12_289)),
        ("65535", PropertyTag::UnsignedShort(65_535)),
    ] {
        let read = strict(&plain().replace("0x3001", written))?;
        let property = as_request(&read)?.extended_properties.first();
        assert_eq!(
            property.and_then(|p| p.property_tag.clone()),
            Some(meant),
            "{written}"
        );
        assert!(
            read.to_xml(ews_types::NAMESPACES)?
                .contains(&format!(r#"PropertyTag="{written}""#))
        );
        comes_back(&read)?;
    }
    Ok(())
}

#[test]
fn date_times() -> Tested {
    let at = |nanosecond: u32, minutes: Option<i16>| {
        let offset = minutes.and_then(Offset::from_minutes);
        let day = Date::new(2012, 11, 7, None)?;
        Some(DateTime::new(
            day,
            Time::new(0, 10, 35, nanosecond, offset)?,
        ))
    };
    for (written, meant) in [
        ("2012-11-07T00:10:35Z", at(0, Some(0))),
        ("2012-11-07T00:10:35", at(0, None)),
        ("2012-11-07T00:10:35.1234567Z", at(123_456_700, Some(0))),
        ("2012-11-07T00:10:35.1234567", at(123_456_700, None)),
        ("2012-11-07T00:10:35.0000000-08:00", at(0, Some(-480))),
        ("2012-11-07T00:10:35+05:30", at(0, Some(330))),
        ("2012-11-07T00:10:35+00:00", at(0, Some(0))),
        ("\n 2012-11-07T00:10:35Z ", at(0, Some(0))),
    ] {
        assert!(meant.is_some());
        let read = strict(&persona(&format!(
            "<t:CreationTime>{written}</t:CreationTime>"
        )))?;
        assert_eq!(first_persona(&read)?.creation_time, meant, "{written:?}");
        comes_back(&read)?;
    }
    Ok(())
}

fn with_latitude(written: &str) -> String {
    persona(&format!(
        "<t:BusinessAddresses><t:PostalAddressAttributedValue><t:Value>\
         <t:Latitude>{written}</t:Latitude></t:Value><t:Attributions><t:Attribution>0</t:Attribution></t:Attributions>\
         </t:PostalAddressAttributedValue></t:BusinessAddresses>"
    ))
}

fn latitude(envelope: &Whole) -> Result<Option<f64>, String> {
    let addresses = first_persona(envelope)?.business_addresses.as_deref();
    Ok(addresses
        .and_then(<[_]>::first)
        .and_then(|address| address.value.latitude))
}

#[test]
fn doubles() -> Tested {
    for (written, meant) in [
        ("47.6402", 47.6402),
        ("INF", f64::INFINITY),
        (" -INF ", f64::NEG_INFINITY),
        ("-1.5E-3", -0.0015),
        ("1e300", 1e300),
        ("0.1", 0.1),
        ("5E-324", 5e-324),
        ("1.7976931348623157E308", f64::MAX),
        (".5", 0.5),
    ] {
        let read = strict(&with_latitude(written))?;
        assert_eq!(
            latitude(&read)?.map(f64::to_bits),
            Some(meant.to_bits()),
            "{written}"
        );
        comes_back(&read)?;
    }
    for (written, is_negative) in [("-0", true), ("0", false)] {
        let read = strict(&with_latitude(written))?;
        assert_eq!(
            latitude(&read)?.map(f64::is_sign_negative),
            Some(is_negative)
        );
        comes_back(&read)?;
    }
    Ok(())
}

/// NaN is not equal to itself, so the test calls `is_nan`.
#[test]
fn not_a_number() -> Tested {
    let read = strict(&with_latitude("NaN"))?;
    assert!(latitude(&read)?.is_some_and(f64::is_nan));
    let written = read.to_xml(ews_types::NAMESPACES)?;
    assert!(
        written.contains("<t:Latitude>NaN</t:Latitude>"),
        "{written}"
    );
    assert!(latitude(&strict(&written)?)?.is_some_and(f64::is_nan));
    Ok(())
}
