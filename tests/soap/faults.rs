//! Faults: what servers send instead of a response, and how a server writes one.

use std::error::Error;

use ews_types::messages::{GetImItems, ResponseCode};
use ews_types::soap::{
    Body, CallError, ERRORS_URI as ERRORS, Envelope, Fault, FaultDetail, FaultString,
    SOAP_URI as SOAP, TYPES_URI as TYPES, read_request, read_response,
};
use ews_types::xml::{AnyAttribute, AnyElement, AnyName, AnyNode, WriteOptions};
use ews_types::{Header, Message, NAMESPACES};

use test_support::Tested;
use test_support::canonical::{Compare, difference};
use test_support::envelopes::{body, comes_back, envelope, lenient, refused, strict, with_notices};

/// A fault with all that Exchange puts into it.
const BUSY: &str = r#"<s:Fault>
<faultcode xmlns:a="http://schemas.microsoft.com/exchange/services/2006/types">a:ErrorServerBusy</faultcode>
<faultstring xml:lang="en-US">The server cannot service this request right now.</faultstring>
<faultactor>urn:front</faultactor>
<detail>
<e:ResponseCode xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">ErrorServerBusy</e:ResponseCode>
<e:Message xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">Try  again &amp; again.</e:Message>
<t:MessageXml xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"><t:Value Name="Other">1</t:Value><t:Value Name="BackOffMilliseconds"> 297749 </t:Value></t:MessageXml>
</detail>
</s:Fault>"#;

fn value(name: &str, text: &str) -> AnyNode {
    AnyNode::Element(AnyElement {
        attributes: vec![AnyAttribute {
            name: AnyName::local("Name"),
            value: name.to_owned(),
        }],
        children: vec![AnyNode::Text(text.to_owned())].into(),
        ..AnyElement::new(AnyName::new(TYPES, "Value"))
    })
}

fn busy() -> Fault {
    Fault {
        code: AnyName::new(TYPES, "ErrorServerBusy"),
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
fn fault_in(xml: &str) -> Result<Fault, Box<dyn Error>> {
    let whole = strict(xml)?;
    assert_eq!(with_notices(xml)?, (whole.clone(), Vec::new()), "{xml}");
    let written = whole.to_xml(NAMESPACES)?;
    assert_eq!(
        difference(xml, &written, Compare::EXACT)?,
        None,
        "{written}"
    );
    comes_back(&whole)?;
    let Err(CallError::Fault(fault)) = read_response::<GetImItems>(xml) else {
        return Err(format!("no fault in {xml}").into());
    };
    assert_eq!(whole.body, Body::Fault(fault.clone()));
    Ok(*fault)
}

#[test]
fn a_whole_fault() -> Tested {
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
    assert_eq!(fault.back_off_milliseconds(), Some(297_749));
    Ok(())
}

#[test]
fn a_fault_under_a_header() -> Tested {
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

/// The documentation's spelling of the namespaces, that of errors among them.
#[test]
fn both_spellings_of_the_namespaces() -> Tested {
    let https = body(BUSY).replace("http://schemas.", "https://schemas.");
    assert_eq!(lenient(&https)?, strict(&body(BUSY))?);
    Ok(())
}

/// Codes come with a prefix, without one, and with one that nobody declared.
#[test]
fn codes() -> Tested {
    for (code, expected, response_code) in [
        (
            "<faultcode>s:Client</faultcode>",
            AnyName::new(SOAP, "Client"),
            None,
        ),
        (
            "<faultcode>Client</faultcode>",
            AnyName::local("Client"),
            None,
        ),
        (
            "<faultcode> t:ErrorX\n</faultcode>",
            AnyName::new(TYPES, "ErrorX"),
            Some("ErrorX"),
        ),
        (
            r#"<faultcode xmlns:q="urn:q">q:Code</faultcode>"#,
            AnyName::new("urn:q", "Code"),
            None,
        ),
        // The name of another element of the fault is no name that the code could be taken for.
        (
            r#"<faultcode xmlns:s="urn:q">s:Code</faultcode>"#,
            AnyName::new("urn:q", "Code"),
            None,
        ),
    ] {
        let fault = fault_in(&body(&format!(
            "<s:Fault>{code}<faultstring>a</faultstring></s:Fault>"
        )))?;
        assert_eq!(fault.code, expected, "{code}");
        assert_eq!(fault.response_code(), response_code, "{code}");
        assert_eq!(fault.string, FaultString::from("a"));
        assert_eq!((fault.actor, fault.detail), (None, None));
    }
    Ok(())
}

#[test]
fn a_code_with_a_prefix_that_is_not_declared() -> Tested {
    let xml = body("<s:Fault><faultcode>soap:Server</faultcode><faultstring/></s:Fault>");
    let (read, notices) = with_notices(&xml)?;
    let Body::Fault(fault) = &read.body else {
        return Err("no fault".into());
    };
    assert_eq!(fault.code, AnyName::local("Server"));
    assert_eq!(fault.code.prefix.as_deref(), Some("soap"));
    let said = format!(
        r#"1:{}: Envelope/Body/Fault/faultcode: expected well-formed XML: the prefix "soap" is not declared"#,
        xml.find("soap:Server").map_or(0, |at| at + 1)
    );
    assert_eq!(notices, [said.as_str()]);
    assert_eq!(refused(strict(&xml)), said);
    let written = read.to_xml(NAMESPACES)?;
    assert!(
        written.contains("<faultcode>soap:Server</faultcode>"),
        "{written}"
    );
    assert_eq!(lenient(&written)?, read);
    let invalid = read.to_xml_with(NAMESPACES, &WriteOptions::default().validate(true));
    assert_eq!(
        invalid.map_err(|error| error.to_string()),
        Err("Envelope/Body/Fault/faultcode: expected well-formed XML: \
             the prefix \"soap\" is not declared"
            .to_owned())
    );
    Ok(())
}

/// A prefix that is not declared where the fault came from, and is where it goes to, is left out: with it
/// the code would be another.
#[test]
fn a_prefix_that_is_declared_in_what_is_written() -> Tested {
    for (declared, code) in [
        ("", "t:ErrorServerBusy"),
        ("", "xmlns:Server"),
        // The prefix of the attribute is taken, and it gets this one.
        (r#" xmlns:s="urn:q" s:x="1""#, "s0:Server"),
    ] {
        let xml = format!(
            r#"<q:Envelope xmlns:q="{SOAP}"{declared}><q:Body><q:Fault><faultcode>{code}</faultcode></q:Fault></q:Body></q:Envelope>"#
        );
        let (read, notices) = with_notices(&xml)?;
        assert_eq!(notices.len(), 1, "{notices:?}");
        let local = code.split(':').nth(1).unwrap_or_default();
        let written = read.to_xml(NAMESPACES)?;
        assert!(
            written.contains(&format!("<faultcode>{local}</faultcode>")),
            "{written}"
        );
        assert_eq!(strict(&written)?, read);
    }
    Ok(())
}

/// What is no name is read leniently, and relayed as it came.
#[test]
fn codes_that_are_no_names() -> Tested {
    for (code, expected) in [
        ("", ""),
        (" \n", ""),
        ("a b", "a b"),
        ("500", "500"),
        (" some code\t", "some code"),
        ("s: Server", "s: Server"),
        ("s:", "s:"),
        (":Server", ":Server"),
        ("a:b:c", "a:b:c"),
        ("soap:500", "soap:500"),
        ("&lt;b&gt;&#13;&#10;\u{85}", "<b>\r\n\u{85}"),
    ] {
        let xml = body(&format!(
            "<s:Fault><faultcode>{code}</faultcode><faultstring>a</faultstring></s:Fault>"
        ));
        let (read, notices) = with_notices(&xml)?;
        let Body::Fault(fault) = &read.body else {
            return Err(format!("no fault in {xml}").into());
        };
        assert_eq!(fault.code, AnyName::local(expected));
        let said =
            format!("Envelope/Body/Fault/faultcode: expected an xs:QName, found {expected:?}");
        let at = xml
            .find("<faultcode>")
            .map_or(0, |at| at + "<faultcode>".len() + 1);
        assert_eq!(notices, [format!("1:{at}: {said}")]);
        assert_eq!(refused(strict(&xml)), notices[0]);

        for written in [read.to_xml(NAMESPACES)?, fault.to_xml()?] {
            let again = with_notices(&written)?;
            assert_eq!((&again.0, again.1.len()), (&read, 1), "{written}");
        }
        let valid = WriteOptions::default().validate(true);
        for invalid in [
            read.to_xml_with(NAMESPACES, &valid),
            fault.to_xml_with(&valid),
        ] {
            assert_eq!(
                invalid.map_err(|error| error.to_string()),
                Err(said.clone())
            );
        }
    }
    Ok(())
}

/// What would be read as another code cannot be written.
#[test]
fn codes_that_would_be_others() {
    for code in [
        AnyName::local("s:Server"),
        AnyName::local("a:Server"),
        AnyName::local(" Server"),
        AnyName::new(SOAP, "a b"),
        AnyName::new(SOAP, ""),
    ] {
        let written = Fault::new(code.clone(), "a").to_xml();
        let expected = format!(
            "Envelope/Body/Fault/faultcode: expected an XML name, found {:?}",
            code.local
        );
        assert_eq!(written.map_err(|error| error.to_string()), Err(expected));
    }
}

/// SOAP puts the parts into an order and into no namespace. Some servers do neither.
#[test]
fn parts_as_servers_misplace_them() -> Tested {
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

/// Servers add to the details what they like; it is kept in order.
#[test]
fn details_of_any_kind() -> Tested {
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
        assert_eq!(fault.back_off_milliseconds(), None, "{detail}");
        let found = fault.detail.ok_or("no detail")?;
        let said = (found.response_code.as_deref(), found.message.as_deref());
        assert_eq!((said, found.other.len()), (codes, others), "{detail}");
        assert_eq!(
            found.attributes.len(),
            usize::from(detail.contains("x:a")),
            "{detail}"
        );
    }
    Ok(())
}

/// A text without a meaning is no time to wait.
#[test]
fn a_time_to_wait_that_is_no_number() -> Tested {
    for text in ["soon", "-1", "", "1e3"] {
        let fault = fault_in(&body(&BUSY.replace(" 297749 ", text)))?;
        assert_eq!(fault.back_off_milliseconds(), None, "{text:?}");
    }
    Ok(())
}

/// What a server writes: the prefixes do not need to be said.
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

/// The constructors, to the letter: each namespace is declared once, and a prefix that is there is used.
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
    assert_eq!(busy.back_off_milliseconds(), Some(5));
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

/// Other values in the details stay when the time to wait is said.
#[test]
fn a_time_to_wait_beside_other_values() {
    let fault = busy().back_off(5);
    assert_eq!(fault.back_off_milliseconds(), Some(5));
    let detail = fault.detail.unwrap_or_default();
    let values = detail.message_xml.unwrap_or_default();
    let said: Vec<_> = values.elements().map(|value| value.text()).collect();
    assert_eq!(said, ["1", "5"]);
    let alone = Fault::server("a").back_off(9);
    assert_eq!(alone.back_off_milliseconds(), Some(9));
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

/// A server that reads a fault in place of a request is told so.
#[test]
fn a_fault_is_no_request() -> Tested {
    let read = read_request::<GetImItems>(body(BUSY));
    let Err(CallError::Fault(fault)) = read else {
        return Err(format!("no fault but {read:?}").into());
    };
    assert_eq!(*fault, busy());
    let error: &dyn Error = &CallError::Fault(fault);
    assert_eq!(error.to_string(), busy().to_string());
    Ok(())
}

/// A fault must say its code; its text may be missing.
#[test]
fn faults_with_parts_missing() -> Tested {
    let fault = fault_in(&body(
        "<s:Fault><faultcode>a</faultcode><faultstring/></s:Fault>",
    ))?;
    assert_eq!(fault.string, FaultString::default());
    let without = lenient(&body("<s:Fault><faultcode>a</faultcode></s:Fault>"))?;
    assert_eq!(without.body, Body::Fault(Box::new(fault)));
    let xml = body("<s:Fault><faultstring>a</faultstring></s:Fault>");
    let said = format!(
        "1:{}: Envelope/Body/Fault: expected <faultcode>, which is missing",
        xml.find("</s:Fault>").map_or(0, |at| at + 1)
    );
    assert_eq!(refused(lenient(&xml)), said);
    assert_eq!(refused(strict(&xml)), said);
    Ok(())
}
