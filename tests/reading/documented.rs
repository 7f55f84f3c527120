//! The two documented samples: every value in them, read and written again.

use std::error::Error;

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseCode, ResponseMessage};
use ews_types::soap::{Body, Envelope};
use ews_types::types::{
    ExchangeVersion, ExtendedProperty, ExtendedPropertyAttributedValue, ImGroup, ImItemList,
    ItemId, MapiPropertyType, PathToExtendedField, Persona, PersonaAttribution, ResponseClass,
    ServerVersionInfo, StringAttributedValue,
};
use ews_types::value::DateTime;
use ews_types::{Header, Message, NAMESPACES};

use test_support::Tested;
use test_support::canonical::{Compare, difference};
use test_support::envelopes::{Whole, lenient, refused, strict, with_http, with_notices};
use test_support::files::file;

const REQUEST: &str = "tests/samples/get_im_items_request.xml";
const RESPONSE: &str = "tests/samples/get_im_items_response.xml";

fn item_id(id: &str, change_key: &str) -> ItemId {
    ItemId::new(id).with_change_key(change_key.to_owned())
}

/// The property that both samples ask for and give.
fn display_name_tag() -> PathToExtendedField {
    PathToExtendedField::by_tag(0x3001, MapiPropertyType::String)
}

fn display_name_property(value: &str) -> ExtendedProperty {
    ExtendedProperty::new(display_name_tag(), value)
}

fn expected_request() -> Whole {
    let header = Header::default()
        .with_request_server_version(ExchangeVersion::Exchange2013)
        .with_mailbox_culture("en-US");
    let contact = item_id("AAMkADEzOTExYACABmEhpSAAA=", "EQAAABBmNDjF");
    let group = item_id("AAMkADEzOTExYjJkBY7+0EAAA=", "EgAAAA==");
    let request = GetImItems::default()
        .with_contact_ids([contact])
        .with_group_ids([group])
        .with_extended_properties(vec![display_name_tag()]);
    Envelope::new(Some(header), Body::Message(Message::GetImItems(request)))
}

fn expected_group() -> ImGroup {
    ImGroup::new("Exchange SDK Team", "IPM.DistList.MOC.UserGroup")
        .with_exchange_store_id(item_id("AAMkADEzQrAABY7+0EAAA=", "EgAAAA=="))
        .with_member_correlation_key(vec![item_id(
            "AAMkADEzOTExYjeGgGqm4QrAABmEhpSAAA=",
            "EQAAAA==",
        )])
        .with_extended_properties(vec![display_name_property("Exchange SDK Team")])
}

/// Everything that is not set here is absent. The comparison of structs checks all fields.
fn expected_persona() -> Persona {
    let from_first = |value: &str| [StringAttributedValue::new(value, vec!["0".to_owned()])];
    let mut persona = Persona::new(ItemId::new("AAQkADEzOTBZImBzN5J/uHXc="))
        .with_persona_type("Person")
        .with_display_name("Tony Smith")
        .with_display_name_first_last("Tony Smith")
        .with_display_name_last_first("Tony Smith")
        .with_file_as(String::new())
        .with_file_as_id("None")
        .with_im_address("tsmith@contoso.com")
        .with_relevance_score(i32::MAX)
        .with_attributions(vec![
            PersonaAttribution::new(
                "0",
                item_id("AAMkADEzhQaoeGgGqm4QrAABmEhpSAAA=", "EQArAABmNDjF"),
                "Lync Contacts",
            )
            .with_is_writable(false)
            .with_is_quick_contact(true)
            .with_is_hidden(false),
        ])
        .with_display_names(from_first("Tony Smith"))
        .with_file_as_ids(from_first("None"))
        .with_im_addresses(from_first("tsmith@contoso.com"))
        .with_extended_properties(vec![ExtendedPropertyAttributedValue::new(
            display_name_property("Tony Smith"),
            vec!["0".to_owned()],
        )]);
    persona.creation_time = DateTime::utc(2012, 11, 7, 0, 10, 35);
    persona
}

fn expected_response() -> Whole {
    let header = Header::default().with_server_version_info(
        ServerVersionInfo::default()
            .with_major_version(15)
            .with_minor_version(0)
            .with_major_build_number(556)
            .with_minor_build_number(8)
            .with_version("Exchange2013"),
    );
    let response = GetImItemsResponse::new(
        ResponseMessage::new(ResponseClass::Success).with_response_code(ResponseCode::NoError),
    )
    .with_im_item_list(
        ImItemList::default()
            .with_groups(vec![expected_group()])
            .with_personas(vec![expected_persona()]),
    );
    let message = Message::GetImItemsResponse(response);
    Envelope::new(Some(header), Body::Message(message))
}

/// Reads the sample in both spellings, and reads what was written.
fn check(path: &str, expected: &Whole) -> Tested {
    let as_it_is = file(path)?;
    let with_http = with_http(&as_it_is);
    assert!(
        as_it_is.contains("https://"),
        "{path} is in the documentation's spelling"
    );
    assert!(
        !with_http.contains("https://"),
        "{path} has no other https:// than the namespaces'"
    );

    assert_eq!(lenient(&as_it_is)?, *expected);
    assert_eq!(with_notices(&with_http)?, (expected.clone(), Vec::new()));
    assert_eq!(strict(&with_http)?, *expected);

    let written = expected.to_xml(NAMESPACES)?;
    assert!(
        !written.contains("https://"),
        "written in the schema's spelling: {written}"
    );
    for (spelling, input) in [("https", &as_it_is), ("http", &with_http)] {
        let difference = difference(input, &written, Compare::EXACT)?;
        assert_eq!(difference, None, "{path} in the {spelling} spelling");
    }
    assert_eq!(strict(&written)?, *expected);
    assert_eq!(strict(&written)?.to_xml(NAMESPACES)?, written);
    Ok(())
}

#[test]
fn the_documented_request() -> Tested {
    check(REQUEST, &expected_request())
}

#[test]
fn the_documented_response() -> Tested {
    check(RESPONSE, &expected_response())
}

/// Strict reading refuses the documentation's spelling of the namespaces, and reports which is expected.
#[test]
fn strict_reading_refuses_the_documented_spelling() -> Tested {
    assert_eq!(
        refused(strict(&file(REQUEST)?)),
        "3:25: Envelope: expected the namespace \
         http://schemas.microsoft.com/exchange/services/2006/types, \
         found https://schemas.microsoft.com/exchange/services/2006/types"
    );
    assert_eq!(
        refused(strict(&file(RESPONSE)?)),
        "9:37: Envelope/Header/ServerVersionInfo: expected the namespace \
         http://schemas.microsoft.com/exchange/services/2006/types, \
         found https://schemas.microsoft.com/exchange/services/2006/types"
    );
    Ok(())
}

/// Lenient reading reports each declaration that strict reading would refuse.
#[test]
fn lenient_reading_reports_the_documented_spelling() -> Tested {
    let reported = |path: &str| -> Result<Vec<String>, Box<dyn Error>> {
        let (_, notices) = with_notices(&file(path)?)?;
        let location = |notice: &String| {
            notice
                .split(": expected the namespace ")
                .next()
                .map(str::to_owned)
        };
        Ok(notices.iter().filter_map(location).collect())
    };
    assert_eq!(reported(REQUEST)?, ["3:25: Envelope", "4:25: Envelope"]);
    assert_eq!(
        reported(RESPONSE)?,
        [
            "9:37: Envelope/Header/ServerVersionInfo",
            "10:35: Envelope/Header/ServerVersionInfo",
            "17:34: Envelope/Body/GetImItemsResponse",
            "20:28: Envelope/Body/GetImItemsResponse/ImItemList/Groups",
            "36:30: Envelope/Body/GetImItemsResponse/ImItemList/Personas",
        ]
    );
    Ok(())
}
