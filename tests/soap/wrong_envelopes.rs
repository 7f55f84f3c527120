//! Documents that are not envelopes, or not complete ones: what lenient and strict reading report.

use ews_types::NAMESPACES;

use test_support::Tested;
use test_support::envelopes::{DECLARATIONS, lenient, refused, strict, with_notices};

const OK: &str = "<m:GetImItems/>";

/// An envelope with this inside, on separate lines.
fn around(inside: &str) -> String {
    format!("<s:Envelope {DECLARATIONS}>\n{inside}\n</s:Envelope>")
}

/// Both ways of reading refuse it, in the same words.
#[test]
fn what_nobody_can_read() {
    let cases = [
        ("", "1:1: expected an XML document, found an empty text"),
        (" \n", "1:1: expected an XML document, found an empty text"),
        (
            "<?xml version=\"1.0\"?>\n<!-- nothing -->",
            "1:1: expected an element, found the end of the document",
        ),
        (
            "<!DOCTYPE html><html><body>Sign in<br></body></html>",
            "1:1: expected an XML document, found an HTML page: \"<!DOCTYPE html><html><body>Sign in<br></body></html>\"",
        ),
        (
            "<html><body>Sign in<br></body></html>",
            "1:1: html: expected an XML document, found an HTML page: \"<html><body>Sign in<br></body></html>\"",
        ),
        (
            "Unauthorized",
            "1:1: expected an XML document, found a text: \"Unauthorized\"",
        ),
        (
            r#"{"error":"invalid_token"}"#,
            r#"1:1: expected an XML document, found JSON: "{\"error\":\"invalid_token\"}""#,
        ),
        (
            "<Envelope/>",
            "1:1: Envelope: expected <s:Envelope> of SOAP 1.1, found <Envelope>",
        ),
        (
            &format!("<m:GetImItems {DECLARATIONS}/>"),
            "1:1: GetImItems: expected <s:Envelope> of SOAP 1.1, found <m:GetImItems>",
        ),
        (
            &around(""),
            "3:1: Envelope: expected <s:Body>, which is missing",
        ),
        (
            &around("<s:Header/>"),
            "3:1: Envelope: expected <s:Body>, which is missing",
        ),
        (
            &format!("<s:Envelope {DECLARATIONS}/>"),
            "1:1: Envelope: expected <s:Body>, which is missing",
        ),
        (
            &around("<s:Body/>"),
            "2:1: Envelope/Body: expected a message or <s:Fault>, which is missing",
        ),
        (
            &around("<s:Body>\n</s:Body>"),
            "3:1: Envelope/Body: expected a message or <s:Fault>, which is missing",
        ),
        (
            &around("<s:Body><t:ItemId Id=\"a\"/></s:Body>"),
            "2:9: Envelope/Body/ItemId: expected a message or <s:Fault>, found <t:ItemId>",
        ),
        (
            &around("<s:Body><m:GetImItemList/></s:Body>"),
            "2:9: Envelope/Body/GetImItemList: expected a message or <s:Fault>, found <m:GetImItemList>",
        ),
        (
            &format!("{}<x/>", around(&format!("<s:Body>{OK}</s:Body>"))),
            "3:14: x: expected well-formed XML: there can only be one root element",
        ),
        (
            &format!("{}text", around(&format!("<s:Body>{OK}</s:Body>"))),
            "3:14: expected well-formed XML: text can only be inside the root element",
        ),
    ];
    let mut wrong = Vec::new();
    for (xml, expected) in cases {
        for (way, found) in [
            ("lenient", refused(lenient(xml))),
            ("strict", refused(strict(xml))),
        ] {
            if found != expected {
                wrong.push(format!(
                    "{way}: {xml}\nexpected {expected}\nfound    {found}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// If something occurs twice, lenient reading takes the first and reports the second. Strict reading refuses
/// it.
#[test]
fn what_is_there_too_often_or_too_late() -> Tested {
    let header = "<s:Header><t:MailboxCulture>de</t:MailboxCulture></s:Header>";
    let body = format!("<s:Body>{OK}</s:Body>");
    let plain = strict(&around(&format!("{header}{body}")))?;
    let without_header = strict(&around(&body))?;
    for (inside, expected, reported) in [
        (
            format!(
                "{header}\n<s:Header><t:MailboxCulture>fr</t:MailboxCulture></s:Header>\n{body}"
            ),
            &plain,
            "3:1: Envelope/Header[2]: expected no element <s:Header> here",
        ),
        (
            format!("{body}\n{header}"),
            &without_header,
            "3:1: Envelope/Header: expected no element <s:Header> here",
        ),
        (
            format!("{header}{body}\n<s:Body><m:Unknown/></s:Body>"),
            &plain,
            "3:1: Envelope/Body[2]: expected no element <s:Body> here",
        ),
        (
            format!("{header}<s:Body>{OK}\n<m:GetImItemsResponse/></s:Body>"),
            &plain,
            "3:1: Envelope/Body/GetImItemsResponse: expected no element <m:GetImItemsResponse> here",
        ),
        (
            format!("{header}<s:Body>{OK}\n{OK}</s:Body>"),
            &plain,
            "3:1: Envelope/Body/GetImItems[2]: expected no element <m:GetImItems> here",
        ),
        (
            format!("{header}<s:Body>{OK}\n<s:Fault/></s:Body>"),
            &plain,
            "3:1: Envelope/Body/Fault: expected no element <s:Fault> here",
        ),
        (
            format!("{header}{body}\n<x xmlns=\"urn:x\"/>"),
            &plain,
            "3:1: Envelope/x: expected no element <{urn:x}x> here",
        ),
    ] {
        let xml = around(&inside);
        assert_eq!(
            with_notices(&xml)?,
            (expected.clone(), vec![reported.to_owned()]),
            "{xml}"
        );
        assert_eq!(refused(strict(&xml)), reported, "{xml}");
    }
    Ok(())
}

/// A block that comes twice is kept twice, the second one beside those that the schema does not know, and
/// reported. Strict reading refuses it: a program that checks the first block must not forward the second one
/// unchecked.
#[test]
fn a_block_twice() -> Tested {
    let xml = around(&format!(
        "<s:Header><t:MailboxCulture>de</t:MailboxCulture><x/>\n<t:MailboxCulture>fr</t:MailboxCulture></s:Header><s:Body>{OK}</s:Body>"
    ));
    let (read, notices) = with_notices(&xml)?;
    let header = read.header.as_ref().ok_or("no header")?;
    assert_eq!(
        header.mailbox_culture.as_ref().map(|c| c.value.as_str()),
        Some("de")
    );
    let others: Vec<_> = header.other.iter().map(|block| block.text()).collect();
    assert_eq!(others, ["", "fr"]);
    let reported =
        "3:1: Envelope/Header/MailboxCulture[2]: expected no element <t:MailboxCulture> here";
    assert_eq!(notices, [reported]);
    assert_eq!(refused(strict(&xml)), reported);
    assert_eq!(lenient(&read.to_xml(NAMESPACES)?)?, read);
    Ok(())
}
