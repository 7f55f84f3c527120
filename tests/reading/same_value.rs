//! The many ways to write the same document: the same value comes back from each of them.

use ews_types::messages::ResponseCode;
use ews_types::types::{PropertyTag, ResponseClass};
use ews_types::value::{Date, DateTime, Offset, Time};

use test_support::Tested;
use test_support::envelopes::{
    DECLARATIONS, Whole, as_request, as_response, body, comes_back, first_persona, lenient,
    persona, request, strict, with_notices,
};

const TYPES: &str = "http://schemas.microsoft.com/exchange/services/2006/types";
const MESSAGES: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";
const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";

/// A request in the plainest spelling.
fn plain() -> String {
    request(
        r#"<m:ContactIds><t:ItemId Id="a" ChangeKey="b"/></m:ContactIds><m:ExtendedProperties><t:ExtendedProperty PropertyTag="0x3001" PropertyType="String"/></m:ExtendedProperties>"#,
    )
}

/// Both ways of reading give the value of the plain request, nothing is passed over, and it comes back.
fn is_the_plain_request(xml: &str) -> Tested {
    let expected = strict(&plain())?;
    assert_eq!(
        strict(xml).map_err(|error| format!("{error} in {xml}"))?,
        expected,
        "{xml}"
    );
    assert_eq!(with_notices(xml)?, (expected.clone(), Vec::new()), "{xml}");
    comes_back(&expected)
}

/// The display name of a persona, read both ways and again from what is written.
fn display_name(xml_text: &str) -> Result<String, Box<dyn std::error::Error>> {
    let xml = persona(&format!("<t:DisplayName>{xml_text}</t:DisplayName>"));
    let read = strict(&xml)?;
    assert_eq!(with_notices(&xml)?, (read.clone(), Vec::new()), "{xml}");
    comes_back(&read)?;
    Ok(first_persona(&read)?
        .display_name
        .clone()
        .ok_or("no display name")?)
}

#[test]
fn text_in_pieces() -> Tested {
    for (written, meant) in [
        ("Tony Smith", "Tony Smith"),
        (
            "Smith &amp; &lt;Sons&gt; &quot;&apos;",
            "Smith & <Sons> \"'",
        ),
        ("&#83;mith&#x20;&#x1F600;", "Smith \u{1f600}"),
        ("<![CDATA[<b> & </b>]]>", "<b> & </b>"),
        ("a<![CDATA[]]>b<![CDATA[]]]]><![CDATA[>]]>", "ab]]>"),
        ("To<!-- not this -->ny<?nor this?> Smith", "Tony Smith"),
        ("<!-- -->Tony<!-- -->", "Tony"),
        ("&amp;<!-- --><![CDATA[&]]>&amp;amp;", "&&&amp;"),
        ("", ""),
    ] {
        assert_eq!(display_name(written)?, meant, "{written}");
    }
    Ok(())
}

/// Blanks belong to a string; only line ends become one, as XML says, unless they are references.
#[test]
fn blanks_in_strings() -> Tested {
    for (written, meant) in [
        ("  Tony  Smith\t", "  Tony  Smith\t"),
        (" ", " "),
        ("\n", "\n"),
        ("a\r\nb\rc\n\rd", "a\nb\nc\n\nd"),
        ("a&#13;&#10;b&#xD;c", "a\r\nb\rc"),
        ("<![CDATA[ \r\n]]> ", " \n "),
        ("\u{a0}\u{2003}", "\u{a0}\u{2003}"),
    ] {
        assert_eq!(display_name(written)?, meant, "{written:?}");
    }
    Ok(())
}

/// In attributes XML makes a blank of a line end or a tab, unless it is a reference.
#[test]
fn blanks_in_attributes() -> Tested {
    for (written, meant) in [
        (" a  b ", " a  b "),
        ("a\r\nb\tc\rd\ne", "a b c d e"),
        ("a&#13;&#10;b&#9;c", "a\r\nb\tc"),
        ("&quot;&apos;'&amp;&lt;>", "\"''&<>"),
        ("", ""),
    ] {
        let xml = persona(&format!(
            r#"<t:EmailAddress><t:ItemId Id="{written}"/></t:EmailAddress>"#
        ));
        let read = strict(&xml)?;
        assert_eq!(with_notices(&xml)?, (read.clone(), Vec::new()));
        comes_back(&read)?;
        let address = first_persona(&read)?.email_address.as_ref();
        let id = address.and_then(|address| address.item_id.as_ref());
        assert_eq!(id.map(|id| id.id.as_str()), Some(meant), "{written:?}");
    }
    Ok(())
}

#[test]
fn attributes_in_any_order_and_either_quote() -> Tested {
    is_the_plain_request(&plain().replace(
        r#"PropertyTag="0x3001" PropertyType="String""#,
        "PropertyType = 'String'\n\tPropertyTag\n=\n'0x3001' ",
    ))?;
    is_the_plain_request(&plain().replace(r#"Id="a" ChangeKey="b""#, "ChangeKey='&#98;' Id='a'"))
}

#[test]
fn any_prefixes() -> Tested {
    for [soap, messages, types] in [["a", "b", "c"], ["t", "s", "m"], ["_.-é", "S", "xm"]] {
        is_the_plain_request(&format!(
            r#"<{soap}:Envelope xmlns:{messages}="{MESSAGES}" xmlns:{types}="{TYPES}" xmlns:{soap}="{SOAP}">
            <{soap}:Body><{messages}:GetImItems><{messages}:ContactIds>
            <{types}:ItemId Id="a" ChangeKey="b"/></{messages}:ContactIds>
            <{messages}:ExtendedProperties><{types}:ExtendedProperty PropertyTag="0x3001"
                PropertyType="String"/></{messages}:ExtendedProperties>
            </{messages}:GetImItems></{soap}:Body></{soap}:Envelope>"#
        ))?;
    }
    Ok(())
}

/// A gateway that knows no prefixes declares the default namespace on every element.
#[test]
fn default_namespaces_on_every_element() -> Tested {
    is_the_plain_request(&format!(
        r#"<Envelope xmlns="{SOAP}"><Body xmlns="{SOAP}"><GetImItems xmlns="{MESSAGES}">
        <ContactIds xmlns="{MESSAGES}"><ItemId xmlns="{TYPES}" Id="a" ChangeKey="b"/></ContactIds>
        <ExtendedProperties xmlns="{MESSAGES}"><ExtendedProperty
            xmlns="{TYPES}"
            PropertyTag="0x3001" PropertyType="String"/></ExtendedProperties>
        </GetImItems></Body></Envelope>"#
    ))
}

/// The same prefix may stand for another namespace deeper inside, and for the first one after that.
#[test]
fn prefixes_declared_again() -> Tested {
    is_the_plain_request(&format!(
        r#"<a:Envelope xmlns:a="{SOAP}"><a:Body><a:GetImItems xmlns:a="{MESSAGES}">
        <a:ContactIds><a:ItemId xmlns:a="{TYPES}" Id="a" ChangeKey="b"/></a:ContactIds>
        <ExtendedProperties xmlns="{MESSAGES}" xmlns:a="{TYPES}"><a:ExtendedProperty
            PropertyTag="0x3001" PropertyType="String"/></ExtendedProperties>
        </a:GetImItems></a:Body></a:Envelope>"#
    ))
}

#[test]
fn declarations_comments_and_blanks_around_elements() -> Tested {
    let spaced = plain().replace('>', ">\n <!-- c --> <?p i?>\t");
    for start in [
        "\u{feff}",
        "<?xml version='1.0'?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n",
        "\u{feff}<?xml version=\"1.0\" encoding='utf-8'?>\n<!-- c -->\n",
        "\n\n",
    ] {
        is_the_plain_request(&format!("{start}{}", plain()))?;
        is_the_plain_request(&format!("{start}{spaced}"))?;
    }
    is_the_plain_request(&plain().replace('>', ">\r\n"))?;
    is_the_plain_request(&plain().replace("/>", "></t:ItemId>").replace(
        r#"PropertyType="String"></t:ItemId>"#,
        r#"PropertyType="String"> <!-- --> </t:ExtendedProperty>"#,
    ))
}

#[test]
fn empty_elements_are_empty_however_they_are_written() -> Tested {
    let short = strict(&persona("<t:Bodies/><t:FileAs/>"))?;
    let long = strict(&persona(
        "<t:Bodies>\n <!-- --> </t:Bodies><t:FileAs></t:FileAs>",
    ))?;
    assert_eq!(short, long);
    let persona_of = first_persona(&short)?;
    assert_eq!(persona_of.file_as.as_deref(), Some(""));
    assert_eq!(persona_of.bodies.as_deref(), Some([].as_slice()));
    let absent = strict(&persona(""))?;
    assert_eq!(first_persona(&absent)?.file_as, None);
    assert_eq!(first_persona(&absent)?.bodies, None);
    comes_back(&short)?;
    comes_back(&absent)
}

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

/// Decimal is a number, hexadecimal stays as it was written: XSD's union takes the first member that
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

/// NaN is not equal to itself, so it is asked for by name.
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

fn without_places(notices: &[String]) -> Vec<&str> {
    let what = |notice| str::rsplit_once(notice, ": ").map(|(_, what)| what);
    notices.iter().filter_map(|notice| what(notice)).collect()
}

/// Lenient reading takes children in any order, one kind scattered among others too, and says so.
#[test]
fn children_in_any_order() -> Tested {
    let ordered = persona(
        "<t:DisplayName>Tony</t:DisplayName><t:ImAddress>a@b</t:ImAddress><t:DisplayNames>\
         <t:StringAttributedValue><t:Value>Tony</t:Value><t:Attributions><t:Attribution>0\
         </t:Attribution></t:Attributions></t:StringAttributedValue></t:DisplayNames>",
    );
    let shuffled = response_with_shuffled_persona();
    let (read, notices) = with_notices(&shuffled)?;
    assert_eq!(read, strict(&ordered)?);
    assert_eq!(
        without_places(&notices),
        [
            "expected no element <t:Value> here",
            "expected no element <t:ImAddress> here",
            "expected no element <t:PersonaId> here",
        ]
    );
    Ok(())
}

/// A value of an enumeration is known with blanks around it too, which its schema does not admit.
#[test]
fn blanks_around_enumeration_values() -> Tested {
    let xml = body(
        r#"<m:GetImItemsResponse ResponseClass=" Success"><m:ResponseCode>
        NoError</m:ResponseCode></m:GetImItemsResponse>"#,
    );
    let (read, notices) = with_notices(&xml)?;
    let response = as_response(&read)?;
    assert_eq!(response.response_class, ResponseClass::Success);
    assert_eq!(response.response_code, Some(ResponseCode::NoError));
    assert_eq!(
        without_places(&notices),
        [
            r#"expected a value of ResponseClass, found " Success""#,
            r#"expected a value of ResponseCode, found "\n        NoError""#,
        ]
    );
    assert!(strict(&xml).is_err());
    Ok(())
}

fn response_with_shuffled_persona() -> String {
    body(
        r#"<m:GetImItemsResponse ResponseClass="Success"><m:ImItemList><t:Personas><t:Persona>
        <t:DisplayNames><t:StringAttributedValue><t:Attributions><t:Attribution>0</t:Attribution>
        </t:Attributions><t:Value>Tony</t:Value></t:StringAttributedValue></t:DisplayNames>
        <t:ImAddress>a@b</t:ImAddress><t:PersonaId Id="p"/><t:DisplayName>Tony</t:DisplayName>
        </t:Persona></t:Personas></m:ImItemList></m:GetImItemsResponse>"#,
    )
}

/// The alternatives of a repeated choice keep their order.
#[test]
fn repeated_choices_keep_their_order() -> Tested {
    let read = strict(&request(
        r#"<m:ContactIds><t:RecurringMasterItemId OccurrenceId="o"/><t:ItemId Id="a"/>
        <t:OccurrenceItemId RecurringMasterId="r" InstanceIndex="-3"/><t:ItemId Id="b"/>
        <t:RecurringMasterItemIdRanges Id="c" ChangeKey="k"><t:Ranges><t:Range Start="2012-11-07T00:00:00"
            End="2012-11-08T00:00:00Z" Count="2" CompareOriginalStartTime="1"/><t:Range/></t:Ranges>
        </t:RecurringMasterItemIdRanges></m:ContactIds>"#,
    ))?;
    let names: Vec<String> = as_request(&read)?
        .contact_ids
        .iter()
        .map(|id| {
            format!("{id:?}")
                .split('(')
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    assert_eq!(
        names,
        [
            "RecurringMasterItemId",
            "ItemId",
            "OccurrenceItemId",
            "ItemId",
            "RecurringMasterItemIdRanges"
        ]
    );
    comes_back(&read)
}

/// What no release of the schema knows is kept, and said.
#[test]
fn unknown_enumeration_values_are_kept() -> Tested {
    let xml = body(
        r#"<m:GetImItemsResponse ResponseClass="Hopeful"><m:ResponseCode> ErrorOfTomorrow </m:ResponseCode></m:GetImItemsResponse>"#,
    );
    let (read, notices) = with_notices(&xml)?;
    let response = as_response(&read)?;
    assert_eq!(response.response_class.as_str(), "Hopeful");
    assert_eq!(
        response.response_code.as_ref().map(ResponseCode::as_str),
        Some(" ErrorOfTomorrow ")
    );
    let column = |needle: &str| xml.find(needle).map_or(0, |at| at + 1);
    assert_eq!(
        notices,
        [
            format!(
                r#"1:{}: Envelope/Body/GetImItemsResponse: expected a value of ResponseClass, found "Hopeful""#,
                column("Hopeful")
            ),
            format!(
                r#"1:{}: Envelope/Body/GetImItemsResponse/ResponseCode: expected a value of ResponseCode, found " ErrorOfTomorrow ""#,
                column(" ErrorOf")
            ),
        ]
    );
    let written = read.to_xml(ews_types::NAMESPACES)?;
    assert!(
        written.contains(r#" ResponseClass="Hopeful"><m:ResponseCode> ErrorOfTomorrow <"#),
        "{written}"
    );
    assert_eq!(lenient(&written)?, read);
    Ok(())
}

/// What the schema does not have is passed over, and said: where, and what.
#[test]
fn unknown_elements_and_attributes_are_passed_over() -> Tested {
    let xml = format!(
        r#"<s:Envelope {DECLARATIONS} xmlns:n="urn:new">
<s:Body>
<m:GetImItems Depth="3" n:Depth="4">
<m:ContactIds><t:ItemId Id="a" ChangeKey="b" xml:lang="en">
<t:Hint><t:ItemId/>text</t:Hint></t:ItemId></m:ContactIds>
stray<n:New/>
<New xmlns="urn:default"/><New/>
<m:ContactIds/>
<m:ExtendedProperties><t:ExtendedProperty PropertyTag="0x3001" PropertyType="String"/></m:ExtendedProperties>
</m:GetImItems></s:Body></s:Envelope>"#
    );
    let (read, notices) = with_notices(&xml)?;
    assert_eq!(read, strict(&plain())?);
    assert_eq!(
        notices,
        [
            "3:22: Envelope/Body/GetImItems: expected no attribute Depth here",
            "3:34: Envelope/Body/GetImItems: expected no attribute n:Depth here",
            "4:56: Envelope/Body/GetImItems/ContactIds[1]/ItemId: expected no attribute xml:lang here",
            "5:1: Envelope/Body/GetImItems/ContactIds[1]/ItemId/Hint: expected no element <t:Hint> here",
            "5:59: Envelope/Body/GetImItems: expected no text here, found \"\\nstray\"",
            "6:6: Envelope/Body/GetImItems/New[1]: expected no element <{urn:new}New> here",
            "7:1: Envelope/Body/GetImItems/New[2]: expected no element <{urn:default}New> here",
            "7:27: Envelope/Body/GetImItems/New[3]: expected no element <New> here",
            "8:1: Envelope/Body/GetImItems/ContactIds[2]: expected no element <m:ContactIds> here",
        ]
    );
    Ok(())
}
