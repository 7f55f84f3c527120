//! `validate` finds everything that a schema forbids and a Rust type allows, with its path. Reading reports
//! it with the same message.

use std::error::Error;

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseMessage};
use ews_types::soap::{Body, Envelope};
use ews_types::types::{
    ConnectingSid, EmailAddress, ExchangeImpersonation, ImGroup, ImItemList, ItemId, MailboxType,
    PathToExtendedField, Persona, PropertyTag, ResponseClass, StringAttributedValue,
};
use ews_types::xml::{
    AnyAttribute, AnyName, Invalid, ReadOptions, Root, Validate, Violation, WriteOptions,
};
use ews_types::{Header, Message, NAMESPACES};

fn texts(result: Result<(), Invalid>) -> Vec<String> {
    let invalid = result.err();
    let violations = invalid.iter().flat_map(Invalid::violations);
    violations.map(Violation::to_string).collect()
}

fn response() -> GetImItemsResponse {
    let persona = Persona::new(ItemId::new("AAE="))
        .with_email_address(
            EmailAddress::default()
                .with_routing_type(String::new())
                .with_mailbox_type(MailboxType::from("Robot")),
        )
        .with_display_names(vec![
            StringAttributedValue::new("Tony", vec!["0".to_owned()]),
            StringAttributedValue::new("Anthony", [""; 0]),
        ]);
    GetImItemsResponse::new(ResponseMessage::new(ResponseClass::Success)).with_im_item_list(
        ImItemList::default()
            .with_groups(vec![
                ImGroup::new("Friends", "urn:group"),
                ImGroup::new("", "urn:group"),
            ])
            .with_personas(vec![persona]),
    )
}

const WRONG: [&str; 4] = [
    "ImItemList/Groups/ImGroup[2]/DisplayName: expected a length of at least 1, found \"\"",
    "ImItemList/Personas/Persona/DisplayNames/StringAttributedValue[2]/Attributions: expected at least 1 <t:Attribution>, found 0",
    "ImItemList/Personas/Persona/EmailAddress/RoutingType: expected a length of at least 1, found \"\"",
    "ImItemList/Personas/Persona/EmailAddress/MailboxType: expected a value of MailboxType, found \"Robot\"",
];

#[test]
fn all_that_is_wrong_is_found() {
    let mut found = texts(response().validate());
    found.sort();
    let mut expected = WRONG.map(str::to_owned);
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn what_is_valid_is_valid() -> Result<(), Box<dyn Error>> {
    for name in ["request", "response"] {
        let xml = std::fs::read(format!("tests/samples/get_im_items_{name}.xml"))?;
        let envelope: Envelope<Header, Message> = Envelope::from_xml(&xml, NAMESPACES)?;
        let options = WriteOptions::default().validate(true);
        assert_eq!(
            envelope.to_xml_with(NAMESPACES, &options)?,
            envelope.to_xml(NAMESPACES)?
        );
        let Body::Message(message) = envelope.body else {
            return Err(format!("{name}: no message").into());
        };
        message.validate()?;
    }
    Ok(())
}

/// Reading leniently reports what `validate` finds, and strict reading refuses the first of it.
#[test]
fn reading_reports_the_same() -> Result<(), Box<dyn Error>> {
    let invalid = response();
    let xml = invalid.to_xml()?;
    let (read, notices) = GetImItemsResponse::from_xml_with_notices(&xml, &ReadOptions::lenient())?;
    assert_eq!(read, invalid);
    let reported: Vec<String> = notices
        .iter()
        .map(|notice| format!("{}: {}", notice.location().path, notice.kind()))
        .collect();
    let found = texts(invalid.validate());
    let rooted = found
        .iter()
        .map(|text| format!("GetImItemsResponse/{text}"));
    assert_eq!(reported, rooted.collect::<Vec<_>>());
    let strict = GetImItemsResponse::from_xml_with(&xml, &ReadOptions::strict());
    let strict = strict.expect_err("it is invalid").to_string();
    assert!(strict.ends_with(&reported[0]), "{strict}");
    Ok(())
}

#[test]
fn the_writer_refuses_it_on_request() {
    let options = WriteOptions::default().validate(true);
    let error = response().to_xml_with(&options).expect_err("it is invalid");
    let error = error.to_string();
    assert_eq!(error.matches("; ").count(), 3, "{error}");
    assert!(
        error.starts_with("GetImItemsResponse/ImItemList/"),
        "{error}"
    );
}

#[test]
fn attributes_have_their_names_in_the_path() {
    let field = PathToExtendedField::new("Text")
        .with_property_set_id("x")
        .with_property_tag(PropertyTag::Text("0x".to_owned()));
    assert_eq!(
        texts(field.validate()),
        [
            "@PropertySetId: expected a text that matches [0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}, found \"x\"",
            "@PropertyTag: expected a value of PropertyTag, found \"0x\"",
            "@PropertyType: expected a value of MapiPropertyType, found \"Text\"",
        ]
    );
    let request = GetImItems::default().with_extended_properties(vec![field]);
    let message = Message::GetImItems(request);
    assert_eq!(
        texts(message.validate())[1],
        "GetImItems/ExtendedProperties/ExtendedProperty/@PropertyTag: expected a value of PropertyTag, found \"0x\""
    );
}

#[test]
fn values_alternatives_and_wildcards() {
    assert_eq!(
        texts(MailboxType::from("Robot").validate()),
        ["expected a value of MailboxType, found \"Robot\""]
    );
    assert_eq!(
        texts(ConnectingSid::Sid(String::new()).validate()),
        ["SID: expected a length of at least 1, found \"\""]
    );
    let impersonation = ExchangeImpersonation::new(ConnectingSid::Sid("S-1".to_owned()))
        .with_any_attributes(vec![AnyAttribute {
            name: AnyName::new("urn:a", "b"),
            value: String::new(),
        }]);
    assert_eq!(
        texts(impersonation.validate()),
        ["expected no attribute {urn:a}b here"]
    );
}
