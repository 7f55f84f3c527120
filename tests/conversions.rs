//! What users reach for when they make values and look at them: conversions, setters, order, hashes. Most of it need
//! only compile.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::str::FromStr;

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseCode, ResponseMessage};
use ews_types::soap::{Operation, ResponseStatus, write_request, write_response};
use ews_types::types::{
    BaseItemId, BodyContent, BodyType, ConnectingSid, DistinguishedPropertySet, EmailAddress,
    EmailAddressAttributedValue, ExchangeImpersonation, ExchangeVersion, ExtendedProperty,
    ExtendedPropertyValue, FolderId, ImGroup, ItemId, MailboxCulture, MailboxType,
    MapiPropertyType, OccurrenceItemId, PathToExtendedField, Persona, PropertyTag,
    RecurringMasterItemId, RequestServerVersion, ResponseClass, StringAttributedValue,
};
use ews_types::xml::{AnyAttribute, AnyElement, AnyName, Mixed, Nillable, Root};
use ews_types::{Header, Message};

/// Compiles if a value is made from another.
fn made<T>(from: impl Into<T>) -> T {
    from.into()
}

#[test]
fn ids_are_made_from_text_and_into_choices() {
    let id: ItemId = "a".into();
    assert_eq!(id, made::<ItemId>("a".to_owned()));
    assert_eq!(id, ItemId::new("a"));
    assert_eq!(made::<FolderId>("f").id, "f");
    let ids: [BaseItemId; 3] = [
        id.clone().into(),
        OccurrenceItemId::new("series", 7).into(),
        RecurringMasterItemId::from("occurrence").into(),
    ];
    assert_eq!(ids[0].as_item_id(), Some(&id));
    assert_eq!(ids[1].as_item_id(), None);
    assert_eq!(
        ids[1].as_occurrence_item_id().map(|id| id.instance_index),
        Some(7)
    );
    let request = GetImItems::default()
        .with_contact_ids([id.clone()])
        .with_group_ids(vec![id.clone(), "b".into()])
        .with_contact_ids(ids);
    assert_eq!((request.contact_ids.len(), request.group_ids.len()), (3, 2));
}

#[test]
fn wrappers_are_made_from_what_they_hold() {
    let version = made::<RequestServerVersion>(ExchangeVersion::Exchange2013);
    assert_eq!(version.version, ExchangeVersion::Exchange2013);
    assert_eq!(made::<MailboxCulture>("en-US").value, "en-US");
    let sid = ConnectingSid::PrimarySmtpAddress("a@example.org".to_owned());
    assert_eq!(
        made::<ExchangeImpersonation>(sid.clone()).connecting_sid,
        sid
    );
    assert_eq!(made::<Persona>(ItemId::from("p")).persona_id.id, "p");
    let response = GetImItemsResponse::from(ResponseMessage::from(ResponseClass::Success));
    assert!(response.success().is_ok());
    let header = Header::default()
        .with_request_server_version(ExchangeVersion::Exchange2013)
        .with_mailbox_culture("en-US")
        .with_exchange_impersonation(sid);
    assert_eq!(header.request_server_version, Some(version));
}

#[test]
fn messages_are_made_from_requests_and_responses() {
    let message = Message::from(GetImItems::default());
    assert!(message.as_get_im_items().is_some() && message.as_get_im_items_response().is_none());
    let response = GetImItemsResponse::new(ResponseClass::Success);
    assert_eq!(made::<Message>(response).name(), "m:GetImItemsResponse");
}

#[test]
fn property_tags_are_numbers() {
    let tag = PropertyTag::from(0x3001);
    assert_eq!(tag.to_string(), "0x3001");
    assert_eq!(tag.number(), Some(0x3001));
    assert_eq!(PropertyTag::from(0x1a).to_string(), "0x001a");
    assert_eq!(made::<PropertyTag>("0X3001").number(), Some(0x3001));
    assert_eq!(
        made::<PropertyTag>("12289".to_owned()),
        PropertyTag::UnsignedShort(0x3001)
    );
    assert_eq!(
        "12289".parse::<PropertyTag>().map(|tag| tag.number()),
        Ok(Some(0x3001))
    );
    assert_eq!(made::<PropertyTag>("none").number(), None);
    assert_eq!(made::<PropertyTag>("0x").number(), None);
}

#[test]
fn paths_to_extended_fields() {
    let path = PathToExtendedField::by_tag(0x3001, MapiPropertyType::String);
    assert_eq!(path.property_tag, Some(PropertyTag::from(0x3001)));
    let named = PathToExtendedField::by_name(
        DistinguishedPropertySet::PublicStrings,
        "Colour",
        MapiPropertyType::String,
    );
    assert_eq!(named.property_name.as_deref(), Some("Colour"));
    assert_eq!(named.property_set_id, None);
    let set = "00020329-0000-0000-c000-000000000046";
    let numbered = PathToExtendedField::by_id(set, 0x8502, MapiPropertyType::Boolean);
    assert_eq!(numbered.distinguished_property_set_id, None);
    assert_eq!(
        (numbered.property_set_id.as_deref(), numbered.property_id),
        (Some(set), Some(0x8502))
    );
    let of_owned = PathToExtendedField::by_id(set.to_owned(), 0x8502, MapiPropertyType::Boolean);
    assert_eq!(of_owned, numbered);
    let property = ExtendedProperty::new(path, "Tony Smith");
    assert_eq!(property.value.as_value(), Some("Tony Smith"));
    let values = made::<ExtendedPropertyValue>(vec!["a".to_owned(), "b".to_owned()]);
    assert_eq!(values.as_values().map(Vec::len), Some(2));
}

#[test]
fn simple_values_are_read_and_shown() {
    assert_eq!("Exchange2013".parse(), Ok(ExchangeVersion::Exchange2013));
    assert_eq!(MailboxType::from_str("OneOff"), Ok(MailboxType::OneOff));
    assert_eq!(made::<MailboxType>("Robot".to_owned()).to_string(), "Robot");
    assert_eq!(ResponseCode::NoError.to_string(), "NoError");
    assert!(
        MailboxType::Unknown < MailboxType::Mailbox,
        "the order is that of the schema"
    );
}

/// Like types take their arguments in like order: the type of a text before the text, a value before what it is
/// attributed to.
#[test]
fn like_types_are_made_alike() {
    let body = BodyContent::new(BodyType::Html, "<p>a</p>");
    assert_eq!(
        (body.body_type, body.value.as_str()),
        (BodyType::Html, "<p>a</p>")
    );
    let source = || vec!["0".to_owned()];
    assert_eq!(
        StringAttributedValue::new("a", source()).attributions,
        source()
    );
    let address = EmailAddress::default().with_email_address("a@example.org");
    assert_eq!(
        EmailAddressAttributedValue::new(address, source()).attributions,
        source()
    );
}

#[test]
fn values_are_keys() {
    let id = || ItemId::new("a").with_change_key("1");
    let mut names: HashMap<ItemId, &str> = HashMap::new();
    names.insert(id(), "Tony");
    assert_eq!(names.get(&id()), Some(&"Tony"));
    let ids: BTreeSet<ItemId> = ["b".into(), "a".into(), id()].into();
    assert_eq!(ids.first(), Some(&ItemId::new("a")));
    let mut keys: HashMap<BaseItemId, FolderId> = HashMap::new();
    keys.insert(id().into(), "f".into());
    let paths: BTreeSet<PathToExtendedField> =
        [PathToExtendedField::by_tag(1, MapiPropertyType::String)].into();
    let groups: HashSet<ImGroup> = [ImGroup::new("name", "type")].into();
    let codes: BTreeSet<ResponseCode> = [ResponseCode::NoError].into();
    let requests: HashSet<GetImItems> = [GetImItems::default()].into();
    let elements: BTreeSet<AnyElement> = [AnyElement::new(AnyName::local("a"))].into();
    let attributes: HashSet<AnyAttribute> = HashSet::new();
    let mixed: HashSet<Mixed<Nillable<ItemId>>> = [Mixed::Text("a".to_owned())].into();
    let sizes = [paths.len(), groups.len(), codes.len(), requests.len()];
    assert_eq!(sizes, [1; 4]);
    assert_eq!((elements.len(), attributes.len(), mixed.len()), (1, 0, 1));
}

#[test]
fn a_header_is_one_or_an_option_or_nothing() -> Result<(), ews_types::xml::WriteError> {
    let request = GetImItems::default();
    let header = Header::default().with_mailbox_culture("de");
    let with = write_request(&request, &header)?;
    assert!(with.contains("<t:MailboxCulture>de</t:MailboxCulture>"));
    assert_eq!(write_request(&request, Some(&header))?, with);
    let kept: Option<Header> = Some(header.clone());
    assert_eq!(write_request(&request, &kept)?, with);
    assert_eq!(write_request(&request, kept.as_ref())?, with);
    assert!(!write_request(&request, None)?.contains("s:Header"));
    let response = GetImItemsResponse::new(ResponseClass::Success);
    assert!(write_response::<GetImItems>(&response, &header)?.contains("s:Header"));
    assert!(!write_response::<GetImItems>(&response, None)?.contains("s:Header"));
    Ok(())
}

/// What a function of a client's own may ask for.
#[test]
fn bounds_of_generic_code() {
    fn sent<O: Operation + Clone + std::fmt::Debug + Eq + std::hash::Hash>(_: &O) -> &'static str {
        O::NAME
    }
    assert_eq!(sent(&GetImItems::default()), <GetImItems as Root>::NAME);
}
