//! Characters that XML cannot hold are replaced if the options say so, and it is said where.

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseMessage};
use ews_types::soap::{self, Body, Envelope, Fault};
use ews_types::types::{ItemId, ResponseClass};
use ews_types::xml::{AnyElement, AnyName, AnyNode, ReadOptions, Root, WriteError, WriteOptions};
use ews_types::{Header, Message, NAMESPACES};

fn replacing() -> WriteOptions {
    WriteOptions::default().replace_characters(true)
}

fn request(ids: &[&str]) -> GetImItems {
    GetImItems::default().with_contact_ids(ids.iter().map(|id| ItemId::new(*id)))
}

#[test]
fn each_place_is_reported() {
    let request = request(&["a", "b\u{1}\u{2}", "c\u{ffff}<"]);
    let refused = request.to_xml().expect_err("XML cannot hold them");
    assert!(matches!(
        refused,
        WriteError::Character {
            character: '\u{1}',
            ..
        }
    ));
    let (xml, replacements) = request
        .to_xml_with_replacements(&replacing())
        .expect("it is written");
    let reports: Vec<String> = replacements.iter().map(ToString::to_string).collect();
    assert_eq!(
        reports,
        [
            "GetImItems/ContactIds/ItemId[2]/@Id: expected characters of XML, replaced '\\u{1}'",
            "GetImItems/ContactIds/ItemId[3]/@Id: expected characters of XML, replaced '\\u{ffff}'",
        ]
    );
    let read = GetImItems::from_xml_with(&xml, &ReadOptions::strict()).expect("it is valid");
    assert_eq!(
        read,
        self::request(&["a", "b\u{fffd}\u{fffd}", "c\u{fffd}<"])
    );
    assert_eq!(request.to_xml_with(&replacing()), Ok(xml));
}

#[test]
fn a_value_that_xml_holds_is_written_as_ever() {
    let request = request(&["a \u{fffd} <&>\"'\t\r\n\u{f000}"]);
    let written = request
        .to_xml_with_replacements(&replacing())
        .expect("it is written");
    assert_eq!(
        written,
        (request.to_xml().expect("it is written"), Vec::new())
    );
}

#[test]
fn envelopes_and_faults() {
    let mut response = GetImItemsResponse::new(ResponseMessage::new(ResponseClass::Error));
    response.response_message.message_text = Some("a > b\u{b}".to_owned());
    let (xml, replacements) =
        soap::write_response_with_replacements::<GetImItems>(&response, None, &replacing())
            .expect("it is written");
    assert!(xml.contains("a &gt; b\u{fffd}"));
    assert_eq!(replacements.len(), 1);
    assert_eq!(
        replacements[0].path,
        "Envelope/Body/GetImItemsResponse/MessageText"
    );

    let mut unknown = AnyElement::new(AnyName::new("urn:x", "note"));
    unknown.children = vec![AnyNode::Text("x='\0'".to_owned())].into();
    let fault = Fault::new(AnyName::new(soap::SOAP_URI, "Server"), "b\0");
    let (xml, replacements) = fault
        .to_xml_with_replacements(&replacing())
        .expect("it is written");
    assert!(xml.contains(">b\u{fffd}<"));
    assert_eq!(replacements.len(), 1);
    assert_eq!(replacements[0].path, "Envelope/Body/Fault/faultstring");
    assert_eq!(fault.to_xml_with(&replacing()), Ok(xml));
    let header = Header::default().with_other(vec![unknown]);
    let message = Message::GetImItemsResponse(response);
    let envelope = Envelope::new(Some(header), Body::Message(message));
    let (_, replacements) = envelope
        .to_xml_with_replacements(NAMESPACES, &replacing())
        .expect("it is written");
    let paths: Vec<&str> = replacements.iter().map(|found| &*found.path).collect();
    assert_eq!(
        paths,
        [
            "Envelope/Header/note",
            "Envelope/Body/GetImItemsResponse/MessageText"
        ]
    );
}

#[test]
fn names_are_not_replaced() {
    let header = Header::default().with_other(vec![AnyElement::new(AnyName::new("urn:x", "a\0"))]);
    let refused = soap::write_request_with(&request(&["a"]), Some(&header), &replacing());
    assert!(matches!(refused, Err(WriteError::Name { .. })));
}

#[test]
fn what_the_schema_forbids_is_still_an_error() {
    let request = request(&[]);
    let options = replacing().validate(true);
    let valid = WriteOptions::default().validate(true);
    assert_eq!(
        request
            .to_xml_with(&options)
            .map_err(|error| error.to_string()),
        request
            .to_xml_with(&valid)
            .map_err(|error| error.to_string()),
    );
}
