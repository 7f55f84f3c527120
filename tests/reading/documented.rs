//! The two documented samples: every value in them, read and written again.

use std::error::Error;

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseCode, ResponseMessage};
use ews_types::soap::{Body, Envelope};
use ews_types::types::{
    ExchangeVersion, ExtendedProperty, ExtendedPropertyAttributedValue, ExtendedPropertyChoice,
    ImGroup, ImItemList, ItemId, MailboxCulture, MapiPropertyType, NonEmptyArrayOfBaseItemIdsItem,
    PathToExtendedField, Persona, PersonaAttribution, PropertyTag, RequestServerVersion,
    ResponseClass, ServerVersionInfo, StringAttributedValue,
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
    ItemId {
        id: id.to_owned(),
        change_key: Some(change_key.to_owned()),
    }
}

/// The property that both samples ask for and give.
fn display_name_tag() -> PathToExtendedField {
    PathToExtendedField {
        distinguished_property_set_id: None,
        property_set_id: None,
        property_tag: Some(PropertyTag::Text("0x3001".to_owned())),
        property_name: None,
        property_id: None,
        property_type: MapiPropertyType::String,
    }
}

fn display_name_property(value: &str) -> ExtendedProperty {
    ExtendedProperty {
        extended_field_uri: display_name_tag(),
        choice: ExtendedPropertyChoice::Value(value.to_owned()),
    }
}

fn expected_request() -> Whole {
    let header = Header {
        request_server_version: Some(RequestServerVersion {
            version: ExchangeVersion::Exchange2013,
            any_attributes: Vec::new(),
        }),
        mailbox_culture: Some(MailboxCulture {
            any_attributes: Vec::new(),
            value: "en-US".to_owned(),
        }),
        exchange_impersonation: None,
        server_version_info: None,
        other: Vec::new(),
    };
    let contact = item_id("AAMkADEzOTExYACABmEhpSAAA=", "EQAAABBmNDjF");
    let group = item_id("AAMkADEzOTExYjJkBY7+0EAAA=", "EgAAAA==");
    let request = GetImItems {
        contact_ids: vec![NonEmptyArrayOfBaseItemIdsItem::ItemId(contact)],
        group_ids: vec![NonEmptyArrayOfBaseItemIdsItem::ItemId(group)],
        extended_properties: vec![display_name_tag()],
    };
    Envelope::new(Some(header), Body::Message(Message::GetImItems(request)))
}

fn expected_group() -> ImGroup {
    ImGroup {
        display_name: "Exchange SDK Team".to_owned(),
        group_type: "IPM.DistList.MOC.UserGroup".to_owned(),
        exchange_store_id: Some(item_id("AAMkADEzQrAABY7+0EAAA=", "EgAAAA==")),
        member_correlation_key: vec![item_id("AAMkADEzOTExYjeGgGqm4QrAABmEhpSAAA=", "EQAAAA==")],
        extended_properties: vec![display_name_property("Exchange SDK Team")],
        smtp_address: None,
    }
}

/// Everything that is not set here is absent. The comparison of structs checks all fields.
fn expected_persona() -> Persona {
    let from_first = |value: &str| {
        Some(vec![StringAttributedValue {
            value: value.to_owned(),
            attributions: vec!["0".to_owned()],
        }])
    };
    Persona {
        persona_type: Some("Person".to_owned()),
        creation_time: DateTime::utc(2012, 11, 7, 0, 10, 35),
        display_name: Some("Tony Smith".to_owned()),
        display_name_first_last: Some("Tony Smith".to_owned()),
        display_name_last_first: Some("Tony Smith".to_owned()),
        file_as: Some(String::new()),
        file_as_id: Some("None".to_owned()),
        im_address: Some("tsmith@contoso.com".to_owned()),
        relevance_score: Some(i32::MAX),
        attributions: vec![PersonaAttribution {
            id: "0".to_owned(),
            source_id: item_id("AAMkADEzhQaoeGgGqm4QrAABmEhpSAAA=", "EQArAABmNDjF"),
            display_name: "Lync Contacts".to_owned(),
            is_writable: Some(false),
            is_quick_contact: Some(true),
            is_hidden: Some(false),
            folder_id: None,
        }],
        display_names: from_first("Tony Smith"),
        file_as_ids: from_first("None"),
        im_addresses: from_first("tsmith@contoso.com"),
        extended_properties: Some(vec![ExtendedPropertyAttributedValue {
            value: display_name_property("Tony Smith"),
            attributions: vec!["0".to_owned()],
        }]),
        ..Persona::new(ItemId::new("AAQkADEzOTBZImBzN5J/uHXc="))
    }
}

fn expected_response() -> Whole {
    let header = Header {
        request_server_version: None,
        mailbox_culture: None,
        exchange_impersonation: None,
        server_version_info: Some(ServerVersionInfo {
            major_version: Some(15),
            minor_version: Some(0),
            major_build_number: Some(556),
            minor_build_number: Some(8),
            version: Some("Exchange2013".to_owned()),
            any_attributes: Vec::new(),
        }),
        other: Vec::new(),
    };
    let response = GetImItemsResponse {
        response_message: ResponseMessage {
            response_class: ResponseClass::Success,
            message_text: None,
            response_code: Some(ResponseCode::NoError),
            descriptive_link_key: None,
            message_xml: None,
        },
        im_item_list: Some(ImItemList {
            groups: Some(vec![expected_group()]),
            personas: Some(vec![expected_persona()]),
        }),
    };
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
