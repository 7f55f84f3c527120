//! Faults: what servers send instead of a response, and how a server writes one.

mod codes;
mod made;
mod of_soap_12;

use std::error::Error;
use std::time::Duration;

use ews_types::NAMESPACES;
use ews_types::messages::{GetImItems, ResponseCode};
use ews_types::soap::{
    Body, CallError, ERRORS_URI as ERRORS, Fault, FaultDetail, FaultString, SOAP_URI as SOAP,
    TYPES_URI as TYPES, read_request, read_response,
};
use ews_types::xml::{AnyAttribute, AnyElement, AnyName, AnyNode};
use test_support::Tested;
use test_support::canonical::{Compare, difference};
use test_support::envelopes::{body, comes_back, envelope, lenient, refused, strict, with_notices};

/// A fault with all that Exchange puts into it.
pub(crate) const BUSY: &str = r#"<s:Fault>
<faultcode xmlns:a="http://schemas.microsoft.com/exchange/services/2006/types">a:ErrorServerBusy</faultcode>
<faultstring xml:lang="en-US">The server cannot service this request right now.</faultstring>
<faultactor>urn:front</faultactor>
<detail>
<e:ResponseCode xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">ErrorServerBusy</e:ResponseCode>
<e:Message xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">Try  again &amp; again.</e:Message>
<t:MessageXml xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"><t:Value Name="Other">1</t:Value><t:Value Name="BackOffMilliseconds"> 297749 </t:Value></t:MessageXml>
</detail>
</s:Fault>"#;

pub(crate) fn value(name: &str, text: &str) -> AnyNode {
    AnyNode::Element(AnyElement {
        attributes: vec![AnyAttribute {
            name: AnyName::local("Name"),
            value: name.to_owned(),
        }],
        children: vec![AnyNode::Text(text.to_owned())].into(),
        ..AnyElement::new(AnyName::new(TYPES, "Value"))
    })
}

pub(crate) fn busy() -> Fault {
    Fault {
        code: AnyName::new(TYPES, "ErrorServerBusy"),
        subcodes: Vec::new(),
        string: FaultString {
            text: "The server cannot service this request right now.".to_owned(),
            lang: Some("en-US".to_owned()),
        },
        actor: Some("urn:front".to_owned()),
        detail: Some(FaultDetail {
            response_code: Some("ErrorServerBusy".to_owned()),
            message: Some("Try  again & again.".to_owned()),
            message_xml: Some(AnyElement {
                children: vec![
                    value("Other", "1"),
                    value("BackOffMilliseconds", " 297749 "),
                ]
                .into(),
                ..AnyElement::new(AnyName::new(TYPES, "MessageXml"))
            }),
            other: Vec::new(),
            attributes: Vec::new(),
        }),
    }
}

/// The fault in a document, the same in both ways of reading, and the document is written again.
pub(crate) fn fault_in(xml: &str) -> Result<Fault, Box<dyn Error>> {
    let whole = strict(xml)?;
    assert_eq!(with_notices(xml)?, (whole.clone(), Vec::new()), "{xml}");
    let written = whole.to_xml(NAMESPACES)?;
    assert_eq!(
        difference(xml, &written, Compare::EXACT)?,
        None,
        "{written}"
    );
    comes_back(&whole)?;
    let Err(CallError::Fault { fault, .. }) = read_response::<GetImItems>(xml) else {
        return Err(format!("no fault in {xml}").into());
    };
    assert_eq!(whole.body, Body::Fault(fault.clone()));
    Ok(*fault)
}

#[test]
pub(crate) fn a_whole_fault() -> Tested {
    let fault = fault_in(&body(BUSY))?;
    assert_eq!(fault, busy());
    assert_eq!(
        fault.to_string(),
        "SOAP fault ErrorServerBusy: The server cannot service this request right now."
    );
    assert_eq!(
        fault.string.to_string(),
        "The server cannot service this request right now."
    );
    assert_eq!(fault.response_code(), Some("ErrorServerBusy"));
    assert_eq!(
        fault.response_code().map(ResponseCode::from),
        Some(ResponseCode::ErrorServerBusy)
    );
    assert_eq!(fault.retry_after(), Some(Duration::from_millis(297_749)));
    Ok(())
}

#[test]
pub(crate) fn a_fault_under_a_header() -> Tested {
    let block = r#"<t:ServerVersionInfo MajorVersion="15"/>"#;
    assert_eq!(fault_in(&envelope(block, BUSY))?, busy());
    let header = strict(&envelope(block, BUSY))?.header.ok_or("no header")?;
    assert_eq!(
        header
            .server_version_info
            .and_then(|info| info.major_version),
        Some(15)
    );
    Ok(())
}

/// The documentation's spelling of all namespaces, also of the namespace of errors.
#[test]
pub(crate) fn both_spellings_of_the_namespaces() -> Tested {
    let https = body(BUSY).replace("http://schemas.", "https://schemas.");
    assert_eq!(lenient(&https)?, strict(&body(BUSY))?);
    Ok(())
}

/// In SOAP the parts have a fixed order and no namespace. Some servers ignore both.
#[test]
pub(crate) fn parts_as_servers_misplace_them() -> Tested {
    let mixed = body(
        "<s:Fault><detail/><faultactor>c</faultactor><faultstring>b</faultstring><faultcode>a</faultcode></s:Fault>",
    );
    let ordered = body(
        "<s:Fault><faultcode>a</faultcode><faultstring>b</faultstring><faultactor>c</faultactor><detail/></s:Fault>",
    );
    assert_eq!(lenient(&mixed)?, strict(&ordered)?);

    let plain = "<s:Fault><faultcode>s:Client</faultcode><faultstring>b</faultstring></s:Fault>";
    let qualified = body(
        &plain
            .replace("faultcode>", "s:faultcode>")
            .replace("faultstring>", "s:faultstring>"),
    );
    assert_eq!(lenient(&qualified)?, strict(&body(plain))?);
    assert_eq!(
        refused(strict(&qualified)),
        format!(
            "1:{}: Envelope/Body/Fault/faultcode: expected <faultcode>, found <s:faultcode>",
            qualified.find("<s:faultcode").map_or(0, |at| at + 1)
        )
    );

    let by_default = format!(
        r#"<Envelope xmlns="{SOAP}"><Body><Fault><faultcode>Client</faultcode><faultstring>b</faultstring></Fault></Body></Envelope>"#
    );
    let read = lenient(&by_default)?;
    assert_eq!(read, strict(&body(plain))?);
    assert_eq!(strict(&read.to_xml(NAMESPACES)?)?, read);
    Ok(())
}

/// Servers can add anything to the details. It is kept in order.
#[test]
pub(crate) fn details_of_any_kind() -> Tested {
    for (detail, codes, others) in [
        ("<detail/>", (None, None), 0),
        (
            r#"<detail xmlns:x="urn:x" x:a="1"><x:b/>  <c>d</c></detail>"#,
            (None, None),
            2,
        ),
        (
            r#"<detail><e:ResponseCode xmlns:e="ERRORS">ErrorA</e:ResponseCode><e:LineNumber xmlns:e="ERRORS">7</e:LineNumber><e:Violation xmlns:e="ERRORS">v</e:Violation></detail>"#,
            (Some("ErrorA"), None),
            2,
        ),
        (
            // A second code, and one that is more than text.
            r#"<detail><e:Message xmlns:e="ERRORS">m</e:Message><e:Message xmlns:e="ERRORS">n</e:Message><e:ResponseCode xmlns:e="ERRORS" a="1">ErrorA</e:ResponseCode></detail>"#,
            (None, Some("m")),
            2,
        ),
        (
            "<detail><ResponseCode>ErrorA</ResponseCode></detail>",
            (None, None),
            1,
        ),
    ] {
        let xml = body(&format!(
            "<s:Fault><faultcode>t:ErrorX</faultcode><faultstring>a</faultstring>{}</s:Fault>",
            detail.replace("ERRORS", ERRORS)
        ));
        let fault = fault_in(&xml)?;
        assert_eq!(
            fault.response_code(),
            codes.0.or(Some("ErrorX")),
            "{detail}"
        );
        assert_eq!(fault.retry_after(), None, "{detail}");
        let found = fault.detail.ok_or("no detail")?;
        let reported = (found.response_code.as_deref(), found.message.as_deref());
        assert_eq!((reported, found.other.len()), (codes, others), "{detail}");
        assert_eq!(
            found.attributes.len(),
            usize::from(detail.contains("x:a")),
            "{detail}"
        );
    }
    Ok(())
}

/// A text that is not a number is not a time to wait.
#[test]
pub(crate) fn a_time_to_wait_that_is_no_number() -> Tested {
    for text in ["soon", "-1", "", "1e3"] {
        let fault = fault_in(&body(&BUSY.replace(" 297749 ", text)))?;
        assert_eq!(fault.retry_after(), None, "{text:?}");
    }
    Ok(())
}

/// A server that reads a fault in place of a request gets an error.
#[test]
pub(crate) fn a_fault_is_no_request() -> Tested {
    let read = read_request::<GetImItems>(body(BUSY));
    let Err(CallError::Fault { fault, .. }) = read else {
        return Err(format!("no fault but {read:?}").into());
    };
    assert_eq!(*fault, busy());
    let error: &dyn Error = &CallError::<()>::Fault {
        fault,
        header: None,
    };
    assert_eq!(error.to_string(), busy().to_string());
    Ok(())
}

/// A fault must have its code; its text may be missing.
#[test]
pub(crate) fn faults_with_parts_missing() -> Tested {
    let fault = fault_in(&body(
        "<s:Fault><faultcode>a</faultcode><faultstring/></s:Fault>",
    ))?;
    assert_eq!(fault.string, FaultString::default());
    let without = lenient(&body("<s:Fault><faultcode>a</faultcode></s:Fault>"))?;
    assert_eq!(without.body, Body::Fault(Box::new(fault)));
    let xml = body("<s:Fault><faultstring>a</faultstring></s:Fault>");
    let reported = format!(
        "1:{}: Envelope/Body/Fault: expected <faultcode>, which is missing",
        xml.find("</s:Fault>").map_or(0, |at| at + 1)
    );
    assert_eq!(refused(lenient(&xml)), reported);
    assert_eq!(refused(strict(&xml)), reported);
    Ok(())
}
