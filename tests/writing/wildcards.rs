//! Content that the schema leaves open is kept. When it is written, it declares all its prefixes.

use ews_types::NAMESPACES;
use ews_types::messages::{GetImItemsResponse, ResponseMessage};
use ews_types::types::ResponseClass;
use ews_types::xml::{AnyAttribute, AnyElement, AnyName, AnyNode, Root};

use test_support::Tested;
use test_support::canonical::{Compare, canonical, difference};
use test_support::envelopes::{DECLARATIONS, Whole, as_response, comes_back, strict, with_notices};

/// An error response whose `MessageXml` holds this, and an envelope that declares prefixes.
fn with_message_xml(declarations: &str, content: &str) -> String {
    format!(
        r#"<s:Envelope {DECLARATIONS} {declarations}><s:Body><m:GetImItemsResponse ResponseClass="Error"><m:ResponseCode>ErrorInvalidIdMalformed</m:ResponseCode><m:MessageXml>{content}</m:MessageXml></m:GetImItemsResponse></s:Body></s:Envelope>"#
    )
}

fn message_xml(envelope: &Whole) -> Result<&[AnyElement], String> {
    Ok(as_response(envelope)?
        .message_xml
        .as_deref()
        .unwrap_or_default())
}

/// What is read is written again as the same document, and as the same value.
#[test]
fn it_is_written_as_it_came() -> Tested {
    let xsi = r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema""#;
    for (declarations, content) in [
        ("", ""),
        (
            "",
            r#"<t:Value Name="BackOffMilliseconds">297749</t:Value>"#,
        ),
        (
            r#"xmlns:f="urn:far""#,
            r#"<f:a f:b="1" c="2">x<f:d/>y<e/> z </f:a>"#,
        ),
        (
            r#"xmlns:t2="urn:far""#,
            r#"<t:Value xmlns:t="urn:near" t:a="1"><t:b/><t2:c t2:d=""/></t:Value>"#,
        ),
        (
            r#"xmlns="urn:default""#,
            r#"<a><b xmlns=""><c/></b><t:d/></a>"#,
        ),
        (
            "",
            r#"<a xmlns="urn:one"><b xmlns="urn:two"><c xmlns="urn:one"/></b></a>"#,
        ),
        (
            r#"xmlns="urn:default" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#,
            r#"<a xsi:type="foo"><b xmlns="" xsi:type="bar"/></a>"#,
        ),
        (
            "",
            r#"<p:a xmlns:p="urn:one"><p:b xmlns:p="urn:two"/><p:c/></p:a><p:a xmlns:p="urn:three"/>"#,
        ),
        (
            xsi,
            r#"<t:Value xsi:type="xs:string" xsi:nil="false">a</t:Value>"#,
        ),
        (
            xsi,
            r#"<t:a xsi:type="t:B"><t:c xmlns:q="urn:q" xsi:type="q:D"/></t:a>"#,
        ),
        (
            &format!(r#"{xsi} xmlns="urn:default""#),
            r#"<t:a xsi:type="B"><c xsi:type=" D "/></t:a>"#,
        ),
        (
            "",
            r#"<a xml:lang="en" xml:space="preserve"> &amp;<![CDATA[<]]>&#13;&#x9;</a>"#,
        ),
        ("", "<a b='&#10;&#9;&quot;&lt;'>\n\t<!-- gone --><c/></a>"),
        (
            r#"xmlns:f="urn:same" xmlns:g="urn:same""#,
            r#"<f:a f:x="1" g:y="2"><g:b/></f:a>"#,
        ),
        (
            r#"xmlns:a="urn:a" xmlns:b="urn:b""#,
            r#"<a:x b:c="1"><x a:c="1" b:c="2" c="3"/></a:x>"#,
        ),
    ] {
        let xml = with_message_xml(declarations, content);
        let read = strict(&xml)?;
        assert_eq!(with_notices(&xml)?, (read.clone(), Vec::new()), "{content}");
        let written = read.to_xml(NAMESPACES)?;
        assert_eq!(
            difference(&xml, &written, Compare::EXACT)?,
            None,
            "{content}\n{written}"
        );
        comes_back(&read)?;
    }
    Ok(())
}

#[test]
fn every_value_is_there() -> Tested {
    let read = strict(&with_message_xml(
        r#"xmlns:f="urn:far" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#,
        r#"<f:a b="1" xsi:type="f:T">x<c/>y&amp;<!-- -->z</f:a>"#,
    ))?;
    let [element] = message_xml(&read)? else {
        return Err("one element".into());
    };
    assert_eq!(
        *element,
        AnyElement {
            name: AnyName::new("urn:far", "a"),
            attributes: vec![
                AnyAttribute {
                    name: AnyName::local("b"),
                    value: "1".to_owned()
                },
                AnyAttribute {
                    name: AnyName::new("http://www.w3.org/2001/XMLSchema-instance", "type"),
                    value: "f:T".to_owned(),
                },
            ],
            prefixes: vec![("f".to_owned(), "urn:far".into())],
            children: vec![
                AnyNode::Text("x".to_owned()),
                AnyNode::Element(AnyElement::new(AnyName::local("c"))),
                AnyNode::Text("y&z".to_owned()),
            ]
            .into(),
        }
    );
    assert_eq!(element.name.prefix.as_deref(), Some("f"));
    assert_eq!(element.text(), "xy&z");
    assert_eq!(element.attribute("b"), Some("1"));
    assert_eq!(element.attribute("type"), None);
    assert_eq!(element.elements().count(), 1);
    Ok(())
}

/// The `https://` spelling of the namespaces of the service is accepted here too.
#[test]
fn both_spellings_of_a_namespace_are_one() -> Tested {
    let https = with_message_xml("", r#"<t:Value Name="a"/>"#)
        .replace("http://schemas.", "https://schemas.");
    let http = with_message_xml("", r#"<t:Value Name="a"/>"#);
    assert_eq!(with_notices(&https)?.0, strict(&http)?);
    Ok(())
}

/// Whatever names and prefixes a program puts together, the document has those names.
#[test]
fn elements_made_by_a_program() -> Tested {
    const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
    let named = |namespace: &str, local: &str, prefix: &str| AnyName {
        prefix: Some(prefix.to_owned()),
        ..AnyName::new(namespace, local)
    };
    let attribute = |name: AnyName| AnyAttribute {
        name,
        value: "v".to_owned(),
    };
    let elements = [
        AnyElement::new(AnyName::local("plain")),
        AnyElement::new(AnyName::new("urn:one", "a")),
        AnyElement::new(named("urn:one", "a", "t")),
        AnyElement::new(named("urn:one", "a", "xml")),
        AnyElement::new(named("urn:one", "a", "xmlns")),
        AnyElement::new(named("urn:one", "a", "no prefix")),
        AnyElement::new(named("urn:one", "a", "")),
        AnyElement::new(named(SOAP, "a", "s")),
        AnyElement::new(AnyName::new(SOAP, "a")),
        AnyElement::new(AnyName::new(NAMESPACES[1].uri(), "Value")),
        AnyElement {
            attributes: vec![
                attribute(AnyName::new("urn:one", "a")),
                attribute(AnyName::new("urn:two", "a")),
                attribute(named("urn:three", "a", "t")),
                attribute(named(NAMESPACES[1].uri(), "a", "t")),
                attribute(named("urn:four", "a", "p")),
                attribute(AnyName::new(SOAP, "a")),
                attribute(named(SOAP, "b", "s")),
                attribute(AnyName::local("a")),
            ],
            children: vec![
                AnyNode::Element(AnyElement::new(named("urn:five", "c", "p"))),
                AnyNode::Element(AnyElement::new(AnyName::local("c"))),
            ]
            .into(),
            ..AnyElement::new(named("urn:two", "b", "p"))
        },
    ];
    for element in elements {
        let response = GetImItemsResponse::new(
            ResponseMessage::new(ResponseClass::Error).with_message_xml(vec![element]),
        );
        let written = response.to_xml()?;
        canonical(&written).map_err(|error| format!("{error} in {written}"))?;
        assert_eq!(
            GetImItemsResponse::from_xml(&written)?,
            response,
            "{written}"
        );
    }
    Ok(())
}

/// An empty namespace means no namespace.
#[test]
fn the_empty_namespace_is_none() -> Tested {
    let element = AnyElement {
        attributes: vec![AnyAttribute {
            name: AnyName::new("", "b"),
            value: String::new(),
        }],
        ..AnyElement::new(AnyName {
            prefix: Some("p".to_owned()),
            ..AnyName::new("", "a")
        })
    };
    let response = GetImItemsResponse::new(
        ResponseMessage::new(ResponseClass::Error).with_message_xml(vec![element]),
    );
    let written = response.to_xml()?;
    let expected = format!(
        r#"<m:GetImItemsResponse {DECLARATIONS} ResponseClass="Error"><m:MessageXml><a b=""/></m:MessageXml></m:GetImItemsResponse>"#
    );
    assert_eq!(
        difference(&expected, &written, Compare::EXACT)?,
        None,
        "{written}"
    );
    // Namespaces in XML 1.0 does not allow such a declaration, but some parsers accept it.
    assert!(!written.contains(r#"xmlns:p="""#), "{written}");
    Ok(())
}

/// The name of a type in no namespace stays in no namespace, whatever the elements around it declare.
#[test]
fn a_type_keeps_its_namespace_where_the_element_goes() -> Tested {
    let xsi = r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#;
    let xml = with_message_xml(xsi, r#"<p:d xmlns:p="urn:p" xsi:type="foo"/>"#);
    let read = strict(&xml)?;
    let [element] = message_xml(&read)? else {
        return Err("there is one element".into());
    };
    assert_eq!(element.prefixes, [(String::new(), "".into())]);
    let mut around = AnyElement::new(AnyName::new("urn:c", "c"));
    around.children.push(AnyNode::Element(element.clone()));
    let moved = GetImItemsResponse::new(
        ResponseMessage::new(ResponseClass::Error).with_message_xml(vec![around]),
    );
    let written = moved.to_xml()?;
    assert!(
        written.contains(r#"<c xmlns="urn:c"><p:d xmlns:p="urn:p" xmlns="" "#),
        "{written}"
    );
    assert_eq!(GetImItemsResponse::from_xml(&written)?, moved);
    Ok(())
}

/// The writer declares its own prefixes, so a value that looks like a name with one of them means that name,
/// whether the document declared the prefix or not.
#[test]
fn a_prefix_that_only_the_writer_declares_reads_the_same() -> Tested {
    let block = r#"<b:Trace xmlns:b="urn:b" of="m:Thing" to="t:Other" by="xsi:nil" at="q:None">s:Client</b:Trace>"#;
    let body = "<Body><GetImItems xmlns=\"http://schemas.microsoft.com/exchange/services/2006/messages\"/></Body>";
    let xml = format!(
        r#"<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Header>{block}</Header>{body}</Envelope>"#
    );
    let read = strict(&xml)?;
    assert_eq!(strict(&read.to_xml(NAMESPACES)?)?, read);
    let [trace] = &*read.header.as_ref().ok_or("the header is missing")?.other else {
        return Err("there is one header block".into());
    };
    let kept: Vec<&str> = trace
        .prefixes
        .iter()
        .map(|(prefix, _)| prefix.as_str())
        .collect();
    assert_eq!(kept, ["m", "t", "xsi", "s"]);
    Ok(())
}
