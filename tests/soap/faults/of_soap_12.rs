//! Faults of SOAP 1.2: what a server sends that does not know the version of the request, or of SOAP.

use ews_types::messages::GetImItems;
use ews_types::soap::{
    CallError, ERRORS_URI, Fault, SOAP_12_URI, read_response, read_response_with,
};
use ews_types::xml::{AnyName, Notice, ReadOptions};
use ews_types::{Header, NAMESPACES};
use test_support::Tested;
use test_support::envelopes::Whole;

const FAULT: &str = r#"<e:Fault><e:Code><e:Value>e:Sender</e:Value><e:Subcode><e:Value
    xmlns:q="http://schemas.microsoft.com/exchange/services/2006/errors">q:ErrorOld</e:Value></e:Subcode></e:Code>
  <e:Reason><e:Text xml:lang="en">Too old.</e:Text><e:Text xml:lang="de">Zu alt.</e:Text></e:Reason>
  <e:Role>urn:role</e:Role>
  <e:Detail><q:ResponseCode xmlns:q="http://schemas.microsoft.com/exchange/services/2006/errors">ErrorOld</q:ResponseCode>
  </e:Detail></e:Fault>"#;

fn envelope(body: &str) -> String {
    format!(
        r#"<e:Envelope xmlns:e="{SOAP_12_URI}"><e:Header>
  <t:ServerVersionInfo MajorVersion="8" xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"/>
</e:Header><e:Body>{body}</e:Body></e:Envelope>"#
    )
}

fn called(xml: &str) -> Result<(Fault, Header), String> {
    match read_response::<GetImItems>(xml) {
        Err(CallError::Fault { fault, header }) => Ok((*fault, *header.unwrap_or_default())),
        other => Err(format!("{other:?}")),
    }
}

#[test]
fn is_read_as_a_fault() -> Tested {
    let (fault, header) = called(&envelope(FAULT))?;
    assert_eq!(fault.code, AnyName::new(SOAP_12_URI, "Sender"));
    assert_eq!(fault.subcodes, [AnyName::new(ERRORS_URI, "ErrorOld")]);
    assert_eq!(fault.response_code(), Some("ErrorOld"));
    assert_eq!(fault.to_string(), "SOAP fault ErrorOld: Too old.");
    assert_eq!(fault.string.lang.as_deref(), Some("en"));
    assert_eq!(fault.actor.as_deref(), Some("urn:role"));
    let server = header.server_version_info.ok_or("a version")?;
    assert_eq!(server.major_version, Some(8));
    // It is written as a fault of SOAP 1.1, which has one code.
    let xml = fault.to_xml()?;
    assert!(xml.contains(":ErrorOld</faultcode>"), "{xml}");
    let (again, _) = called(&xml)?;
    assert_eq!(again.response_code(), Some("ErrorOld"));
    Ok(())
}

#[test]
fn with_little_in_it() -> Tested {
    let (fault, _) = called(&envelope("<e:Fault/>"))?;
    assert_eq!((&*fault.code.local, fault.response_code()), ("", None));
    let code = "<e:Fault><e:Code><e:Value>Odd</e:Value></e:Code></e:Fault>";
    let (fault, _) = called(&envelope(code))?;
    assert_eq!(fault.code, AnyName::local("Odd"));
    Ok(())
}

/// Lenient reading reports it, and strict reading refuses it in the same words.
#[test]
fn is_not_soap_1_1() -> Tested {
    const REPORT: &str = "1:1: Envelope: expected <s:Envelope> of SOAP 1.1, not of SOAP 1.2, found \
        <{http://www.w3.org/2003/05/soap-envelope}Envelope>";
    let xml = envelope(FAULT);
    let mut notices = Vec::new();
    let options = ReadOptions::lenient();
    let read = Whole::from_xml_with(&xml, NAMESPACES, &options, Some(&mut notices))?;
    assert!(matches!(read.body, ews_types::soap::Body::Fault(_)));
    let notices: Vec<String> = notices.iter().map(Notice::message).collect();
    assert_eq!(notices, [REPORT]);
    let strict = read_response_with::<GetImItems>(&xml, &ReadOptions::strict(), None);
    assert_eq!(
        strict.err().map(|error| error.to_string()).as_deref(),
        Some(REPORT)
    );
    // A message in it is not read.
    let message = read_response::<GetImItems>(envelope("<e:Other/>"));
    let error = message.err().ok_or("an error")?;
    assert!(
        error
            .to_string()
            .ends_with("expected an envelope of SOAP 1.1, or a fault in one of SOAP 1.2, found <{http://www.w3.org/2003/05/soap-envelope}Other>"),
        "{error}"
    );
    assert!(error.header().is_some());
    Ok(())
}
