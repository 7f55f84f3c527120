//! What is written is valid, by this repository's schemas and by the official ones.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseCode, ResponseMessage};
use ews_types::soap::{Fault, FaultString, write_request, write_response};
use ews_types::types::{
    BodyContent, BodyContentAttributedValue, BodyType, ConnectingSid, DistinguishedPropertySet,
    EmailAddress, EmailAddressAttributedValue, ExchangeImpersonation, ExchangeVersion,
    ExtendedProperty, ExtendedPropertyAttributedValue, ExtendedPropertyChoice, FolderId, ImGroup,
    ImItemList, ItemId, LocationSource, MailboxCulture, MailboxType, MapiPropertyType,
    NonEmptyArrayOfBaseItemIdsItem, OccurrenceItemId, OccurrencesRange, PathToExtendedField,
    Persona, PersonaAttribution, PersonaPhoneNumber, PersonaPostalAddress,
    PhoneNumberAttributedValue, PostalAddressAttributedValue, PropertyTag, RecurringMasterItemId,
    RecurringMasterItemIdRanges, RequestServerVersion, ResponseClass, ServerVersionInfo,
    StringArrayAttributedValue, StringAttributedValue,
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
    Header {
        request_server_version: Some(RequestServerVersion {
            any_attributes: vec![AnyAttribute {
                name,
                value: "1".to_owned(),
            }],
            ..RequestServerVersion::new(ExchangeVersion::V20170711)
        }),
        mailbox_culture: Some(MailboxCulture::new("en-US")),
        exchange_impersonation: Some(ExchangeImpersonation::new(ConnectingSid::PrincipalName(
            "a@b.example".to_owned(),
        ))),
        server_version_info: Some(ServerVersionInfo {
            major_version: Some(15),
            version: Some("V2017_07_11".to_owned()),
            ..ServerVersionInfo::default()
        }),
        other: vec![AnyElement::new(AnyName::new("urn:unknown", "Block"))],
    }
}

fn at(text: &str) -> Result<DateTime, String> {
    DateTime::from_text(text).ok_or_else(|| format!("{text:?} is no dateTime"))
}

fn property(property_tag: PropertyTag) -> PathToExtendedField {
    PathToExtendedField {
        property_tag: Some(property_tag),
        ..PathToExtendedField::new(MapiPropertyType::StringArray)
    }
}

/// Every kind of identifier, every kind of path to a property.
fn a_request() -> Result<GetImItems, String> {
    use NonEmptyArrayOfBaseItemIdsItem as Id;
    let ranges = RecurringMasterItemIdRanges {
        ranges: vec![OccurrencesRange {
            start: Some(at("2012-11-07T00:10:35.1234567Z")?),
            end: Some(at("2012-11-08T00:10:35")?),
            count: Some(3),
            compare_original_start_time: Some(true),
        }],
        ..RecurringMasterItemIdRanges::new(ItemId::new("c"))
    };
    Ok(GetImItems {
        contact_ids: vec![
            Id::ItemId(ItemId {
                id: "a".to_owned(),
                change_key: Some("k".to_owned()),
            }),
            Id::OccurrenceItemId(OccurrenceItemId::new("m", 7)),
            Id::RecurringMasterItemId(RecurringMasterItemId::new("o")),
            Id::RecurringMasterItemIdRanges(ranges),
        ],
        group_ids: vec![Id::ItemId(ItemId::new("g & <h> \"i\""))],
        extended_properties: vec![
            property(PropertyTag::Text("0x3001".to_owned())),
            property(PropertyTag::UnsignedShort(12_289)),
            PathToExtendedField {
                distinguished_property_set_id: Some(DistinguishedPropertySet::Address),
                property_id: Some(-1),
                ..PathToExtendedField::new(MapiPropertyType::Integer)
            },
            PathToExtendedField {
                property_set_id: Some("00062004-0000-0000-C000-000000000046".to_owned()),
                property_name: Some("name".to_owned()),
                ..PathToExtendedField::new(MapiPropertyType::SystemTime)
            },
        ],
    })
}

fn from_first() -> Vec<String> {
    vec!["0".to_owned()]
}

fn strings(value: &str) -> Vec<StringAttributedValue> {
    vec![StringAttributedValue::new(value, from_first()); 2]
}

/// A persona that uses every type that a persona can use.
fn a_persona() -> Result<Persona, String> {
    let address = EmailAddress {
        name: Some("Tony".to_owned()),
        email_address: Some("a@b.example".to_owned()),
        routing_type: Some("SMTP".to_owned()),
        mailbox_type: Some(MailboxType::OneOff),
        item_id: Some(ItemId::new("e")),
        original_display_name: Some(" T ".to_owned()),
    };
    let phone = PersonaPhoneNumber::new("+1 (425) 555-0100", "Home");
    let phones = vec![PhoneNumberAttributedValue::new(phone.clone(), from_first())];
    let postal = PersonaPostalAddress {
        street: Some("1 Main Street".to_owned()),
        r#type: Some("Home".to_owned()),
        latitude: Some(-0.000_001),
        longitude: Some(f64::INFINITY),
        accuracy: Some(f64::NAN),
        altitude: Some(1e300),
        location_source: Some(LocationSource::None),
        ..PersonaPostalAddress::default()
    };
    let body = BodyContent::new("<p>a\r\nb</p>", BodyType::Html);
    let values = ExtendedPropertyChoice::Values(vec!["a".to_owned(), String::new()]);
    let extended = ExtendedProperty::new(property(PropertyTag::UnsignedShort(7)), values);
    Ok(Persona {
        persona_type: Some("Person".to_owned()),
        creation_time: Some(at("2012-11-07T00:10:35.1234567")?),
        bodies: Some(vec![BodyContentAttributedValue::new(body, from_first())]),
        display_name: Some("Tony & \u{1f600}".to_owned()),
        email_address: Some(address.clone()),
        email_addresses: Some(vec![address.clone(), EmailAddress::default()]),
        phone_number: Some(phone),
        relevance_score: Some(i32::MIN),
        folder_ids: Some(vec![FolderId::new("f")]),
        attributions: vec![PersonaAttribution {
            is_hidden: Some(true),
            folder_id: Some(FolderId::new("f")),
            ..PersonaAttribution::new("0", ItemId::new("s"), "Contacts")
        }],
        display_names: Some(strings("Tony")),
        file_ases: Some(strings("")),
        home_phones: Some(phones),
        emails1: Some(vec![EmailAddressAttributedValue::new(
            address,
            from_first(),
        )]),
        home_addresses: Some(vec![PostalAddressAttributedValue::new(
            postal,
            from_first(),
        )]),
        children: Some(vec![StringArrayAttributedValue::new(
            from_first(),
            from_first(),
        )]),
        birthdays: Some(strings("2000-02-29")),
        last_contacted_date: Some(at("2016-12-31T24:00:00-14:00")?),
        extended_properties: Some(vec![ExtendedPropertyAttributedValue::new(
            extended,
            from_first(),
        )]),
        mapi_send_rich_info: Some(false),
        ..Persona::new(ItemId::new("p"))
    })
}

fn a_response() -> Result<GetImItemsResponse, String> {
    let group = ImGroup {
        exchange_store_id: Some(ItemId::new("x")),
        member_correlation_key: vec![ItemId::new("y"), ItemId::new("z")],
        smtp_address: Some("a@b.example".to_owned()),
        ..ImGroup::new("Friends", "IPM.DistList.MOC.UserGroup")
    };
    Ok(GetImItemsResponse {
        im_item_list: Some(ImItemList {
            groups: Some(vec![group]),
            personas: Some(vec![a_persona()?, Persona::new(ItemId::new("q"))]),
        }),
        ..GetImItemsResponse::new(ResponseMessage {
            response_code: Some(ResponseCode::NoError),
            ..ResponseMessage::new(ResponseClass::Success)
        })
    })
}

fn an_error() -> GetImItemsResponse {
    GetImItemsResponse::new(ResponseMessage {
        message_text: Some("Busy.".to_owned()),
        response_code: Some(ResponseCode::ErrorServerBusy),
        descriptive_link_key: Some(0),
        message_xml: Some(vec![
            AnyElement::new(AnyName::new("urn:foreign", "a")),
            AnyElement::new(AnyName::local("b")),
        ]),
        ..ResponseMessage::new(ResponseClass::Error)
    })
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
