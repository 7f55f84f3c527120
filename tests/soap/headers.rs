//! Headers, and the attributes of the envelope.

use ews_types::messages::GetImItems;
use ews_types::soap::{Body, Envelope, Operation, read_request, write_request};
use ews_types::types::{
    BaseItemId, ConnectingSid, ExchangeImpersonation, ExchangeVersion, ItemId, MailboxCulture,
    RequestServerVersion, ServerVersionInfo,
};
use ews_types::xml::{AnyAttribute, AnyElement, AnyName, AnyNode};
use ews_types::{Header, Message, NAMESPACES};
use test_support::Tested;
use test_support::canonical::{Compare, difference};
use test_support::envelopes::{DECLARATIONS, body, comes_back, envelope, strict, with_notices};

pub(crate) fn a_request() -> GetImItems {
    GetImItems::default().with_contact_ids(vec![BaseItemId::ItemId(ItemId::new("a"))])
}

pub(crate) const A_REQUEST: &str =
    r#"<m:GetImItems><m:ContactIds><t:ItemId Id="a"/></m:ContactIds></m:GetImItems>"#;

/// Writes the request with this header: it is this document, and reads as the same again.
pub(crate) fn goes_there_and_back(header: Header, blocks: &str) -> Tested {
    let written = write_request(&a_request(), Some(&header))?;
    let expected = envelope(blocks, A_REQUEST);
    assert_eq!(
        difference(&expected, &written, Compare::EXACT)?,
        None,
        "{written}"
    );
    let read = read_request::<GetImItems>(&written)?;
    assert_eq!(
        (read.header.as_ref(), &read.message),
        (Some(&header), &a_request())
    );
    let body = Body::Message(Message::GetImItems(a_request()));
    assert_eq!(strict(&written)?, Envelope::new(Some(header), body));
    Ok(())
}

#[test]
pub(crate) fn the_operation_knows_its_names() {
    assert_eq!(GetImItems::OPERATION, "GetImItems");
    assert_eq!(
        GetImItems::SOAP_ACTION,
        "http://schemas.microsoft.com/exchange/services/2006/messages/GetImItems"
    );
}

#[test]
pub(crate) fn a_request_without_a_header() -> Tested {
    let written = write_request(&a_request(), None)?;
    let expected = body(A_REQUEST);
    assert_eq!(
        difference(&expected, &written, Compare::EXACT)?,
        None,
        "{written}"
    );
    let read = read_request::<GetImItems>(&written)?;
    assert_eq!((read.header, read.message), (None, a_request()));
    Ok(())
}

#[test]
pub(crate) fn an_empty_header_is_no_missing_header() -> Tested {
    goes_there_and_back(Header::default(), "")
}

#[test]
pub(crate) fn the_header_with_the_version() -> Tested {
    for (version, written) in [
        (ExchangeVersion::Exchange2013, "Exchange2013"),
        (ExchangeVersion::Exchange2007Sp1, "Exchange2007_SP1"),
        (ExchangeVersion::V20170711, "V2017_07_11"),
    ] {
        let header =
            Header::default().with_request_server_version(RequestServerVersion::new(version));
        goes_there_and_back(
            header,
            &format!(r#"<t:RequestServerVersion Version="{written}"/>"#),
        )?;
    }
    Ok(())
}

#[test]
pub(crate) fn the_header_with_the_culture() -> Tested {
    let header = Header::default().with_mailbox_culture(MailboxCulture::new("fr-CH"));
    goes_there_and_back(header, "<t:MailboxCulture>fr-CH</t:MailboxCulture>")
}

#[test]
pub(crate) fn the_header_with_impersonation() -> Tested {
    let text = || "S-1-5-21 & co".to_owned();
    for (sid, name) in [
        (ConnectingSid::Sid(text()), "SID"),
        (ConnectingSid::PrincipalName(text()), "PrincipalName"),
        (ConnectingSid::SmtpAddress(text()), "SmtpAddress"),
        (
            ConnectingSid::PrimarySmtpAddress(text()),
            "PrimarySmtpAddress",
        ),
    ] {
        let header = Header::default().with_exchange_impersonation(ExchangeImpersonation::new(sid));
        goes_there_and_back(
            header,
            &format!(
                "<t:ExchangeImpersonation><t:ConnectingSID><t:{name}>S-1-5-21 &amp; co</t:{name}>\
                 </t:ConnectingSID></t:ExchangeImpersonation>"
            ),
        )?;
    }
    Ok(())
}

pub(crate) fn understood(prefix: &str) -> Vec<AnyAttribute> {
    let name = AnyName {
        prefix: Some(prefix.to_owned()),
        ..AnyName::new(
            "http://schemas.xmlsoap.org/soap/envelope/",
            "mustUnderstand",
        )
    };
    vec![AnyAttribute {
        name,
        value: "1".to_owned(),
    }]
}

pub(crate) fn all_blocks() -> Header {
    Header::default()
        .with_request_server_version(
            RequestServerVersion::new(ExchangeVersion::Exchange2013Sp1)
                .with_any_attributes(understood("s")),
        )
        .with_mailbox_culture(MailboxCulture::new("en-US").with_any_attributes(understood("s")))
        .with_exchange_impersonation(
            ExchangeImpersonation::new(ConnectingSid::PrimarySmtpAddress("a@b.example".to_owned()))
                .with_any_attributes(understood("s")),
        )
        .with_server_version_info(
            ServerVersionInfo::default()
                .with_major_version(15)
                .with_minor_build_number(-8)
                .with_any_attributes(understood("s")),
        )
        .with_other(vec![AnyElement {
            attributes: understood("s"),
            children: vec![AnyNode::Text("text".to_owned())].into(),
            ..AnyElement::new(AnyName {
                prefix: Some("x".to_owned()),
                ..AnyName::new("urn:unknown", "Block")
            })
        }])
}

pub(crate) const ALL_BLOCKS: [&str; 5] = [
    r#"<t:RequestServerVersion Version="Exchange2013_SP1" s:mustUnderstand="1"/>"#,
    r#"<t:MailboxCulture s:mustUnderstand="1">en-US</t:MailboxCulture>"#,
    r#"<t:ExchangeImpersonation s:mustUnderstand="1"><t:ConnectingSID><t:PrimarySmtpAddress>a@b.example</t:PrimarySmtpAddress></t:ConnectingSID></t:ExchangeImpersonation>"#,
    r#"<t:ServerVersionInfo s:mustUnderstand="1" MajorVersion="15" MinorBuildNumber="-8"/>"#,
    r#"<x:Block xmlns:x="urn:unknown" s:mustUnderstand="1">text</x:Block>"#,
];

/// `mustUnderstand` and blocks that the schema does not know are kept.
#[test]
pub(crate) fn all_blocks_at_once() -> Tested {
    goes_there_and_back(all_blocks(), &ALL_BLOCKS.concat())
}

/// The order of blocks has no meaning: strict reading accepts any order too.
#[test]
pub(crate) fn blocks_in_any_order() -> Tested {
    let expected = strict(&envelope(&ALL_BLOCKS.concat(), A_REQUEST))?;
    assert_eq!(expected.header, Some(all_blocks()));
    let mut blocks = ALL_BLOCKS;
    for _ in 0..blocks.len() {
        blocks.rotate_left(1);
        let xml = envelope(&blocks.concat(), A_REQUEST);
        assert_eq!(strict(&xml)?, expected, "{xml}");
        let mut backwards = blocks;
        backwards.reverse();
        let xml = envelope(&backwards.concat(), A_REQUEST);
        assert_eq!(with_notices(&xml)?, (expected.clone(), Vec::new()), "{xml}");
    }
    Ok(())
}

/// Several unknown blocks keep their order, also one in a namespace of the service.
#[test]
pub(crate) fn unknown_blocks_are_kept() -> Tested {
    let xml = envelope(
        r#"<t:TimeZoneContext><t:TimeZoneDefinition Id="UTC"/></t:TimeZoneContext><wsse:Security
           xmlns:wsse="urn:wsse" s:actor="a"><wsse:Token/></wsse:Security><Plain/>"#,
        A_REQUEST,
    );
    let read = strict(&xml)?;
    let names: Vec<&str> = read
        .header
        .iter()
        .flat_map(|h| &h.other)
        .map(|block| block.name.local.as_str())
        .collect();
    assert_eq!(names, ["TimeZoneContext", "Security", "Plain"]);
    assert_eq!(
        difference(&xml, &read.to_xml(NAMESPACES)?, Compare::EXACT)?,
        None
    );
    comes_back(&read)
}

/// Attributes of the envelope itself, such as those that signatures refer to.
#[test]
pub(crate) fn attributes_of_the_envelope_are_kept() -> Tested {
    let xml = format!(
        r#"<s:Envelope {DECLARATIONS} s:encodingStyle="" xmlns:u="urn:u" u:Id="e"><s:Header u:Id="h"
           xml:lang="en"/><s:Body u:Id="b" Id="c">{A_REQUEST}</s:Body></s:Envelope>"#
    );
    let read = strict(&xml)?;
    assert_eq!(read.attributes.envelope.len(), 2);
    assert_eq!(read.attributes.header.len(), 2);
    assert_eq!(read.attributes.body.len(), 2);
    assert_eq!(
        difference(&xml, &read.to_xml(NAMESPACES)?, Compare::EXACT)?,
        None
    );
    comes_back(&read)
}

/// A prefix that an attribute of the envelope declares may mean something else inside.
#[test]
pub(crate) fn prefixes_of_the_envelope_do_not_reach_inside() -> Tested {
    let xml = format!(
        r#"<s:Envelope {DECLARATIONS} xmlns:a="urn:1" a:x="1"><s:Header><a:h xmlns:a="urn:2"
           xmlns:b="urn:1" a:x="2" b:x="3"/></s:Header><s:Body xmlns:a="urn:3" a:x="4">{A_REQUEST}</s:Body></s:Envelope>"#
    );
    let read = strict(&xml)?;
    assert_eq!(
        difference(&xml, &read.to_xml(NAMESPACES)?, Compare::EXACT)?,
        None
    );
    comes_back(&read)
}

/// A header block without a name cannot be written.
#[test]
pub(crate) fn a_block_without_a_name() {
    let header = Header::default().with_other(vec![AnyElement::new(AnyName::local("a b"))]);
    let written = write_request(&a_request(), Some(&header));
    assert_eq!(
        written.map_err(|error| error.to_string()),
        Err("Envelope/Header: expected an XML name, found \"a b\"".to_owned())
    );
}
