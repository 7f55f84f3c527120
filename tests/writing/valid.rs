//! What is written is valid, by this repository's schemas and by the official ones.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseCode, ResponseMessage};
use ews_types::soap::{Fault, FaultString, write_request, write_response};
use ews_types::types::{
    BaseItemId, BodyContent, BodyContentAttributedValue, BodyType, ConnectingSid,
    DistinguishedPropertySet, EmailAddress, EmailAddressAttributedValue, ExchangeImpersonation,
    ExchangeVersion, ExtendedProperty, ExtendedPropertyAttributedValue, ExtendedPropertyValue,
    FolderId, ImGroup, ImItemList, ItemId, LocationSource, MailboxCulture, MailboxType,
    MapiPropertyType, OccurrenceItemId, OccurrencesRange, PathToExtendedField, Persona,
    PersonaAttribution, PersonaPhoneNumber, PersonaPostalAddress, PhoneNumberAttributedValue,
    PostalAddressAttributedValue, PropertyTag, RecurringMasterItemId, RecurringMasterItemIdRanges,
    RequestServerVersion, ResponseClass, ServerVersionInfo, StringArrayAttributedValue,
    StringAttributedValue,
};
use ews_types::value::{DateTime, Value};
use ews_types::xml::{AnyAttribute, AnyElement, AnyName};
use ews_types::{Header, NAMESPACES};

use test_support::Tested;
use test_support::envelopes::{lenient, strict};
use test_support::files::file;
use test_support::material::material;
use test_support::schemas::{copy_official, copy_ours};
use test_support::xmllint::{self, Verdict};

/// A folder with the schemas of this repository, and one with the official schemas of the release that they
/// follow, if they are there.
fn all_schemas(test: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let folder = |name| Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}-{name}"));
    let ours = folder("ours");
    copy_ours(&ours)?;
    let mut all = vec![ours];
    if let Some(material) = material("validation by the official schemas") {
        let official = folder("official");
        copy_official(&material, &material.join("schemas/v2017_07"), &official)?;
        all.push(official);
    }
    Ok(all)
}

/// What xmllint says of documents, `None` if there is no xmllint.
fn verdict(
    schemas: &Path,
    documents: &[(&str, String)],
) -> Result<Option<Verdict>, Box<dyn Error>> {
    let mut files = Vec::new();
    for (name, text) in documents {
        let file = format!("{name}.xml");
        fs::write(schemas.join(&file), text)?;
        files.push(file);
    }
    Ok(xmllint::validate(schemas, "envelope.xsd", &files)?)
}

fn written_again(path: &str) -> Result<String, Box<dyn Error>> {
    Ok(lenient(&file(path)?)?.to_xml(NAMESPACES)?)
}

fn header() -> Header {
    let name = AnyName::new(
        "http://schemas.xmlsoap.org/soap/envelope/",
        "mustUnderstand",
    );
    Header::default()
        .with_request_server_version(
            RequestServerVersion::new(ExchangeVersion::V20170711).with_any_attributes(vec![
                AnyAttribute {
                    name,
                    value: "1".to_owned(),
                },
            ]),
        )
        .with_mailbox_culture(MailboxCulture::new("en-US"))
        .with_exchange_impersonation(ExchangeImpersonation::new(ConnectingSid::PrincipalName(
            "a@b.example".to_owned(),
        )))
        .with_server_version_info(
            ServerVersionInfo::default()
                .with_major_version(15)
                .with_version("V2017_07_11"),
        )
        .with_other(vec![AnyElement::new(AnyName::new("urn:unknown", "Block"))])
}

fn at(text: &str) -> Result<DateTime, String> {
    DateTime::from_text(text).ok_or_else(|| format!("{text:?} is no dateTime"))
}

fn property(property_tag: PropertyTag) -> PathToExtendedField {
    PathToExtendedField::new(MapiPropertyType::StringArray).with_property_tag(property_tag)
}

/// Every kind of identifier, every kind of path to a property.
fn a_request() -> Result<GetImItems, String> {
    use BaseItemId as Id;
    let ranges = RecurringMasterItemIdRanges::new(ItemId::new("c")).with_ranges(vec![
        OccurrencesRange::default()
            .with_start(at("2012-11-07T00:10:35.1234567Z")?)
            .with_end(at("2012-11-08T00:10:35")?)
            .with_count(3)
            .with_compare_original_start_time(true),
    ]);
    Ok(GetImItems::default()
        .with_contact_ids(vec![
            Id::ItemId(ItemId::new("a").with_change_key("k")),
            Id::OccurrenceItemId(OccurrenceItemId::new("m", 7)),
            Id::RecurringMasterItemId(RecurringMasterItemId::new("o")),
            Id::RecurringMasterItemIdRanges(ranges),
        ])
        .with_group_ids(vec![Id::ItemId(ItemId::new("g & <h> \"i\""))])
        .with_extended_properties(vec![
            property(PropertyTag::Text("0x3001".to_owned())),
            property(PropertyTag::UnsignedShort(12_289)),
            PathToExtendedField::new(MapiPropertyType::Integer)
                .with_distinguished_property_set_id(DistinguishedPropertySet::Address)
                .with_property_id(-1),
            PathToExtendedField::new(MapiPropertyType::SystemTime)
                .with_property_set_id("00062004-0000-0000-C000-000000000046")
                .with_property_name("name"),
        ]))
}

fn from_first() -> Vec<String> {
    vec!["0".to_owned()]
}

fn strings(value: &str) -> Vec<StringAttributedValue> {
    vec![StringAttributedValue::new(value, from_first()); 2]
}

/// A persona that uses every type that a persona can use.
fn a_persona() -> Result<Persona, String> {
    let address = EmailAddress::default()
        .with_name("Tony")
        .with_email_address("a@b.example")
        .with_routing_type("SMTP")
        .with_mailbox_type(MailboxType::OneOff)
        .with_item_id(ItemId::new("e"))
        .with_original_display_name(" T ");
    let phone = PersonaPhoneNumber::new("+1 (425) 555-0100", "Home");
    let phones = vec![PhoneNumberAttributedValue::new(phone.clone(), from_first())];
    let postal = PersonaPostalAddress::default()
        .with_street("1 Main Street")
        .with_type("Home")
        .with_latitude(-0.000_001)
        .with_longitude(f64::INFINITY)
        .with_accuracy(f64::NAN)
        .with_altitude(1e300)
        .with_location_source(LocationSource::None);
    let body = BodyContent::new(BodyType::Html, "<p>a\r\nb</p>");
    let values = ExtendedPropertyValue::Values(vec!["a".to_owned(), String::new()]);
    let extended = ExtendedProperty::new(property(PropertyTag::UnsignedShort(7)), values);
    Ok(Persona::new(ItemId::new("p"))
        .with_persona_type("Person")
        .with_creation_time(at("2012-11-07T00:10:35.1234567")?)
        .with_bodies(vec![BodyContentAttributedValue::new(body, from_first())])
        .with_display_name("Tony & \u{1f600}")
        .with_email_address(address.clone())
        .with_email_addresses(vec![address.clone(), EmailAddress::default()])
        .with_phone_number(phone)
        .with_relevance_score(i32::MIN)
        .with_folder_ids(vec![FolderId::new("f")])
        .with_attributions(vec![
            PersonaAttribution::new("0", ItemId::new("s"), "Contacts")
                .with_is_hidden(true)
                .with_folder_id(FolderId::new("f")),
        ])
        .with_display_names(strings("Tony"))
        .with_file_ases(strings(""))
        .with_home_phones(phones)
        .with_emails1(vec![EmailAddressAttributedValue::new(
            address,
            from_first(),
        )])
        .with_home_addresses(vec![PostalAddressAttributedValue::new(
            postal,
            from_first(),
        )])
        .with_children(vec![StringArrayAttributedValue::new(
            from_first(),
            from_first(),
        )])
        .with_birthdays(strings("2000-02-29"))
        .with_last_contacted_date(at("2016-12-31T24:00:00-14:00")?)
        .with_extended_properties(vec![ExtendedPropertyAttributedValue::new(
            extended,
            from_first(),
        )])
        .with_mapi_send_rich_info(false))
}

fn a_response() -> Result<GetImItemsResponse, String> {
    let group = ImGroup::new("Friends", "IPM.DistList.MOC.UserGroup")
        .with_exchange_store_id(ItemId::new("x"))
        .with_member_correlation_key(vec![ItemId::new("y"), ItemId::new("z")])
        .with_smtp_address("a@b.example");
    Ok(GetImItemsResponse::new(
        ResponseMessage::new(ResponseClass::Success).with_response_code(ResponseCode::NoError),
    )
    .with_im_item_list(
        ImItemList::default()
            .with_groups(vec![group])
            .with_personas(vec![a_persona()?, Persona::new(ItemId::new("q"))]),
    ))
}

fn an_error() -> GetImItemsResponse {
    GetImItemsResponse::new(
        ResponseMessage::new(ResponseClass::Error)
            .with_message_text("Busy.")
            .with_response_code(ResponseCode::ErrorServerBusy)
            .with_descriptive_link_key(0)
            .with_message_xml(vec![
                AnyElement::new(AnyName::new("urn:foreign", "a")),
                AnyElement::new(AnyName::local("b")),
            ]),
    )
}

#[test]
fn what_is_written_is_valid() -> Tested {
    let fault = Fault {
        code: AnyName::local("Client"),
        string: FaultString::from("a"),
        ..Fault::default()
    };
    let documents = [
        (
            "sample-request",
            written_again("tests/samples/get_im_items_request.xml")?,
        ),
        (
            "sample-response",
            written_again("tests/samples/get_im_items_response.xml")?,
        ),
        ("request", write_request(&a_request()?, Some(&header()))?),
        (
            "empty-request",
            write_request(&GetImItems::default(), None)?,
        ),
        (
            "response",
            write_response::<GetImItems>(&a_response()?, Some(&header()))?,
        ),
        ("error", write_response::<GetImItems>(&an_error(), None)?),
        ("fault", fault.to_xml()?),
    ];
    for (name, document) in &documents {
        strict(document).map_err(|error| format!("{name}: {error}"))?;
    }
    for schemas in all_schemas("valid")? {
        if let Some(verdict) = verdict(&schemas, &documents)? {
            assert_eq!(verdict, Verdict::Valid, "{}", schemas.display());
        }
    }
    Ok(())
}

/// The validators report an error for each of these documents.
#[test]
fn what_is_invalid_is_noticed() -> Tested {
    let written = write_response::<GetImItems>(&a_response()?, Some(&header()))?;
    for schemas in all_schemas("invalid")? {
        for (name, what, instead) in [
            ("wrong-value", "2012-11-07T00:10:35.1234567", "yesterday"),
            ("wrong-order", "<t:PersonaType>Person</t:PersonaType>", ""),
            (
                "wrong-header",
                "<t:ServerVersionInfo ",
                "<t:ServerVersionInfo Unknown=\"\" ",
            ),
        ] {
            let mut wrong = written.replacen(what, instead, 1);
            if name == "wrong-order" {
                wrong = wrong.replacen("</t:Persona>", &format!("{what}</t:Persona>"), 1);
            }
            assert_ne!(wrong, written, "{name}");
            if let Some(verdict) = verdict(&schemas, &[(name, wrong)])? {
                assert!(
                    matches!(verdict, Verdict::Invalid(_)),
                    "{name}: {verdict:?}"
                );
            }
        }
    }
    Ok(())
}
