//! Properties of all public types: they can be sent to other threads, and are made without a builder.

use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseCode, ResponseMessage};
use ews_types::soap::{CallError, Envelope, Fault, Operation, Received, ResponseError};
use ews_types::types::{
    ConnectingSid, EmailAddress, ExchangeImpersonation, ExchangeVersion, ImGroup, ImItemList,
    ItemId, Persona, PersonaAttribution, PersonaPostalAddress, RequestServerVersion, ResponseClass,
    ServerVersionInfo,
};
use ews_types::value::{Date, DateTime, Decimal, Duration, HexBinary, Time};
use ews_types::xml::{Notice, ReadError, ReadOptions, Root, WriteError};
use ews_types::{Header, Message, NAMESPACES};

use test_support::Tested;

/// The envelope, the messages and the header hold all generated types.
#[test]
fn values_and_errors_go_to_other_threads() {
    fn goes<T: Send + Sync + 'static>() {}
    fn is_error<T: std::error::Error + Send + Sync + 'static>() {}
    goes::<Envelope<Header, Message>>();
    goes::<Received<Header, GetImItemsResponse>>();
    goes::<GetImItems>();
    goes::<GetImItemsResponse>();
    goes::<Notice>();
    goes::<ReadOptions>();
    goes::<(Date, DateTime, Time, Duration, Decimal, HexBinary)>();
    is_error::<ReadError>();
    is_error::<WriteError>();
    is_error::<CallError<Header>>();
    is_error::<Fault>();
    is_error::<ResponseError>();
}

/// A value is read in one thread and used in another.
#[test]
fn a_value_goes_to_another_thread() -> Tested {
    let request = GetImItems::from_xml(GetImItems::default().to_xml()?)?;
    let elsewhere = std::thread::spawn(move || request.to_xml());
    let written = elsewhere.join().map_err(|_| "the thread panicked")??;
    assert_eq!(GetImItems::from_xml(written)?, GetImItems::default());
    Ok(())
}

/// Generic code over operations needs nothing but the trait.
#[test]
fn one_function_serves_all_operations() {
    fn names<O: Operation>() -> [&'static str; 4] {
        [
            O::OPERATION,
            O::SOAP_ACTION,
            O::NAME,
            <O::Response as Root>::NAME,
        ]
    }
    assert_eq!(
        names::<GetImItems>(),
        [
            "GetImItems",
            "http://schemas.microsoft.com/exchange/services/2006/messages/GetImItems",
            "m:GetImItems",
            "m:GetImItemsResponse",
        ]
    );
    let namespaces: Vec<(&str, &str)> = NAMESPACES.iter().map(|n| (n.prefix(), n.uri())).collect();
    assert_eq!(
        namespaces,
        [
            (
                "m",
                "http://schemas.microsoft.com/exchange/services/2006/messages"
            ),
            (
                "t",
                "http://schemas.microsoft.com/exchange/services/2006/types"
            ),
        ]
    );
}

/// Types that require nothing have a default, in which nothing is set.
#[test]
fn defaults_are_empty() {
    let GetImItems {
        contact_ids,
        group_ids,
        extended_properties,
        ..
    } = GetImItems::default();
    assert!(contact_ids.is_empty() && group_ids.is_empty() && extended_properties.is_empty());
    let list = ImItemList::default();
    assert_eq!((list.groups, list.personas), (None, None));
    assert_eq!(EmailAddress::default().email_address, None);
    assert_eq!(PersonaPostalAddress::default().latitude, None);
    assert_eq!(ServerVersionInfo::default().major_version, None);
    let header = Header::default();
    assert_eq!(header.request_server_version, None);
    assert_eq!(header.mailbox_culture, None);
    assert_eq!(header.exchange_impersonation, None);
    assert_eq!(header.server_version_info, None);
    assert!(header.other.is_empty());
}

/// Other types are made from the values that they require.
#[test]
fn new_takes_what_is_required() {
    let id = ItemId::new("a");
    assert_eq!((id.id.as_str(), &id.change_key), ("a", &None));
    let persona = Persona::new(id.clone());
    assert_eq!(persona.persona_id, id);
    assert!(persona.attributions.is_empty() && persona.display_name.is_none());
    let attribution = PersonaAttribution::new("0", id.clone(), String::from("Contacts"));
    assert_eq!((attribution.source_id, attribution.is_hidden), (id, None));
    let group = ImGroup::new("name", "type");
    assert_eq!(
        (group.display_name.as_str(), group.group_type.as_str()),
        ("name", "type")
    );
    let version = RequestServerVersion::new(ExchangeVersion::Exchange2013);
    assert!(version.any_attributes.is_empty());
    let sid = ConnectingSid::Sid("S-1".to_owned());
    assert_eq!(ExchangeImpersonation::new(sid.clone()).connecting_sid, sid);
}

/// The fields of the base of a response can be used directly.
#[test]
fn a_base_is_part_of_what_extends_it() {
    let mut response = GetImItemsResponse::new(ResponseMessage::new(ResponseClass::Success));
    assert_eq!(response.response_class, ResponseClass::Success);
    response.response_code = Some(ResponseCode::NoError);
    assert_eq!(
        response.response_message.response_code,
        Some(ResponseCode::NoError)
    );
}

/// Every value of an enumeration is converted from and to the word in the schema.
#[test]
fn enumerations_know_their_words() {
    assert!(ResponseCode::VALUES.len() > 500);
    for &word in ResponseCode::VALUES {
        let code = ResponseCode::from(word);
        assert_ne!(code, ResponseCode::Other(word.to_owned()));
        assert_eq!((code.as_str(), code.to_string().as_str()), (word, word));
        assert_eq!(word.parse(), Ok(code));
    }
    let unknown = ResponseCode::from("errorserverbusy");
    assert_eq!(unknown, ResponseCode::Other("errorserverbusy".to_owned()));
    assert_eq!(unknown.as_str(), "errorserverbusy");
}
