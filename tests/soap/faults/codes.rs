//! The codes of faults.

use ews_types::NAMESPACES;
use ews_types::soap::{Body, Fault, FaultString, SOAP_URI as SOAP, TYPES_URI as TYPES};
use ews_types::xml::{AnyName, WriteOptions};
use test_support::Tested;
use test_support::envelopes::{body, lenient, refused, strict, with_notices};

use super::fault_in;

/// Codes with a prefix, without one, and with one that is not declared.
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
        // The text is the name of another element of the fault. That must not confuse the reader.
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
    let reported = format!(
        r#"1:{}: Envelope/Body/Fault/faultcode: expected a declared prefix, found "soap""#,
        xml.find("soap:Server").map_or(0, |at| at + 1)
    );
    assert_eq!(notices, [reported.as_str()]);
    assert_eq!(refused(strict(&xml)), reported);
    let written = read.to_xml(NAMESPACES)?;
    assert!(
        written.contains("<faultcode>soap:Server</faultcode>"),
        "{written}"
    );
    assert_eq!(lenient(&written)?, read);
    let invalid = read.to_xml_with(NAMESPACES, &WriteOptions::default().validate(true));
    assert_eq!(
        invalid.map_err(|error| error.to_string()),
        Err("Envelope/Body/Fault/faultcode: expected a declared prefix, found \"soap\"".to_owned())
    );
    Ok(())
}

/// A prefix that was not declared in the document that was read, but is declared in the one that is written,
/// is left out: with the prefix the code would have another meaning.
#[test]
fn a_prefix_that_is_declared_in_what_is_written() -> Tested {
    for (declared, code) in [
        ("", "t:ErrorServerBusy"),
        ("", "xmlns:Server"),
        // The attribute uses the prefix `s`, so the code gets another one.
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

/// A code that is not a name is read leniently, and written unchanged.
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
        let reported =
            format!("Envelope/Body/Fault/faultcode: expected an xs:QName, found {expected:?}");
        let at = xml
            .find("<faultcode>")
            .map_or(0, |at| at + "<faultcode>".len() + 1);
        assert_eq!(notices, [format!("1:{at}: {reported}")]);
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
                Err(reported.clone())
            );
        }
    }
    Ok(())
}

/// A code that would be read as another code cannot be written.
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
