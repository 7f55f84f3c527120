//! Faults that a program makes.

use std::time::Duration;

use ews_types::messages::ResponseCode;
use ews_types::soap::{
    Body, ERRORS_URI as ERRORS, Envelope, Fault, FaultDetail, FaultString, SOAP_URI as SOAP,
    TYPES_URI as TYPES,
};
use ews_types::xml::{AnyAttribute, AnyName};
use ews_types::{Header, Message, NAMESPACES};
use test_support::Tested;
use test_support::canonical::{Compare, difference};
use test_support::envelopes::{body, comes_back};

use super::{BUSY, busy, fault_in};

/// A server writes a fault without giving prefixes.
#[test]
fn a_server_writes_a_fault() -> Tested {
    let written = busy().to_xml()?;
    assert_eq!(
        difference(&body(BUSY), &written, Compare::EXACT)?,
        None,
        "{written}"
    );
    assert_eq!(fault_in(&written)?, busy());
    for code in [
        AnyName::new(SOAP, "Client"),
        AnyName::new("urn:q", "Code"),
        AnyName::local("Client"),
    ] {
        let fault = Fault {
            code,
            string: FaultString::from("a<b"),
            ..Fault::default()
        };
        assert_eq!(fault_in(&fault.to_xml()?)?, fault);
    }
    Ok(())
}

/// The exact text of faults from the constructors: each namespace is declared once, and a declared prefix is used.
#[test]
fn faults_that_are_made() -> Tested {
    let around = |inside: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<s:Envelope xmlns:s=\"{SOAP}\"><s:Body>\
             <s:Fault>{inside}</s:Fault></s:Body></s:Envelope>"
        )
    };
    let busy = Fault::exchange(ResponseCode::ErrorServerBusy, "Try again.").back_off(5);
    let busy_in_full = format!(
        "<faultcode xmlns:a=\"{TYPES}\">a:ErrorServerBusy</faultcode><faultstring>Try again.\
         </faultstring><detail xmlns:e=\"{ERRORS}\"><e:ResponseCode>ErrorServerBusy</e:ResponseCode>\
         <e:Message>Try again.</e:Message><t:MessageXml xmlns:t=\"{TYPES}\">\
         <t:Value Name=\"BackOffMilliseconds\">5</t:Value></t:MessageXml></detail>"
    );
    for (fault, inside) in [
        (
            Fault::default(),
            "<faultcode>s:Server</faultcode><faultstring></faultstring>",
        ),
        (
            Fault::server("a < b"),
            "<faultcode>s:Server</faultcode><faultstring>a &lt; b</faultstring>",
        ),
        (
            Fault::client("a"),
            "<faultcode>s:Client</faultcode><faultstring>a</faultstring>",
        ),
        (
            Fault::new(AnyName::new("urn:q", "Code"), "a"),
            "<faultcode xmlns:a=\"urn:q\">a:Code</faultcode><faultstring>a</faultstring>",
        ),
        (busy.clone(), &*busy_in_full),
        (busy.clone().back_off(7).back_off(5), &*busy_in_full),
    ] {
        let written = fault.to_xml()?;
        assert_eq!(written, around(inside));
        assert_eq!(fault_in(&written)?, fault);
    }
    assert_eq!(busy.response_code(), Some("ErrorServerBusy"));
    assert_eq!(busy.retry_after(), Some(Duration::from_millis(5)));
    let in_house = Envelope::<Header, Message>::new(None, Body::Fault(Box::new(busy)));
    let written = in_house.to_xml(NAMESPACES)?;
    assert!(
        written.contains("<faultcode>t:ErrorServerBusy</faultcode>"),
        "{written}"
    );
    assert!(
        written.contains("<t:MessageXml><t:Value Name="),
        "{written}"
    );
    comes_back(&in_house)
}

/// Other values in the details stay when the time to wait is set.
#[test]
fn a_time_to_wait_beside_other_values() {
    let fault = busy().back_off(5);
    assert_eq!(fault.retry_after(), Some(Duration::from_millis(5)));
    let detail = fault.detail.unwrap_or_default();
    let values = detail.message_xml.unwrap_or_default();
    let reported: Vec<_> = values.elements().map(|value| value.text()).collect();
    assert_eq!(reported, ["1", "5"]);
    let alone = Fault::server("a").back_off(9);
    assert_eq!(alone.retry_after(), Some(Duration::from_millis(9)));
    assert_eq!(alone.response_code(), None);
}

/// The attributes of the details may have the prefix that these declare.
#[test]
fn details_with_attributes_of_their_prefix() -> Tested {
    for namespace in ["urn:q", ERRORS] {
        let fault = Fault {
            detail: Some(FaultDetail {
                attributes: vec![AnyAttribute {
                    name: AnyName {
                        prefix: Some("e".to_owned()),
                        ..AnyName::new(namespace, "x")
                    },
                    value: "1".to_owned(),
                }],
                ..FaultDetail::new("ErrorA", "a")
            }),
            ..Fault::default()
        };
        assert_eq!(fault_in(&fault.to_xml()?)?, fault);
    }
    Ok(())
}
