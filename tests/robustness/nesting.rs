//! Elements in elements, deeper than any document needs.
#![allow(clippy::too_many_lines, reason = "tables of documents")]

use ews_types::xml::{AnyElement, AnyName, AnyNode, Root};
use test_support::Tested;
use test_support::envelopes::{DECLARATIONS, envelope, persona, request};

use crate::cases::{Case, MILLION, XML, hold, message_xml};
use crate::costs::alone;

#[test]
fn elements_inside_one_another() {
    let _alone = alone();
    let nested = "<a>".repeat(MILLION);
    let fewer = "<a>".repeat(MILLION / 5);
    let deep = |elements| "/a".repeat(elements);
    let limit = "expected at most 96 levels of elements";
    let cases = [
        Case::new("the root", &*fewer, "1:1: a: expected <s:Envelope> of SOAP 1.1, found <a>"),
        Case::new(
            "in a request",
            request(&nested),
            format!("1:505: Envelope/Body/GetImItems{}: {limit}", deep(94)),
        )
        .strictly("1:226: Envelope/Body/GetImItems/a: expected no element <a> here"),
        Case::new(
            "in open content",
            message_xml(&nested),
            format!("1:546: {XML}{}: {limit}", deep(93)),
        ),
        Case::new(
            "in a header",
            envelope(&fewer, "<m:GetImItems/>"),
            format!("1:496: Envelope/Header{}: {limit}", deep(95)),
        ),
        Case::new(
            "in a text",
            persona(&format!("<t:FileAs>{fewer}")),
            format!(
                "1:593: Envelope/Body/GetImItemsResponse/ImItemList/Personas/Persona/FileAs{}: {limit}",
                deep(90)
            ),
        )
        .strictly("1:326: Envelope/Body/GetImItemsResponse/ImItemList/Personas/Persona/FileAs/a: expected no element <a> here"),
        // The encoding is checked before the elements are read, and the middle of the path is left out.
        Case::new(
            "in front of a byte",
            [fewer.as_bytes(), b"\xff"].concat(),
            format!(
                "1:600001: {0}…/{0}a: expected UTF-8, found bytes that are not UTF-8",
                "a/".repeat(250)
            )
            .replace("a/a: ", "a: "),
        )
    ];
    // The walk that finds the location of an error keeps what is open there.
    hold(cases.map(|case| case.bytes(16)));
}

/// An element around an element, and so on.
fn nested(depth: usize) -> AnyElement {
    let mut element = AnyElement::new(AnyName::new("urn:a", "a"));
    element.children.push(AnyNode::Text("end".to_owned()));
    for _ in 1..depth {
        let mut outer = AnyElement::new(AnyName::new("urn:a", "a"));
        outer.children.push(AnyNode::Element(element));
        element = outer;
    }
    element
}

/// A program can make a value that is deeper than any document may be. It is copied, compared, written and dropped.
#[test]
fn a_deep_value_made_by_a_program() -> Tested {
    const DEPTH: usize = MILLION / 5;
    let _alone = alone();
    let deep = nested(DEPTH);
    let copy = deep.clone();
    assert!(deep == copy);
    assert!(deep != nested(DEPTH - 1));
    // 64 levels are shown, and deeper ones are not.
    assert_eq!(format!("{deep:?}").matches("AnyElement").count(), 65);
    assert_eq!(format!("{:?}", nested(3)).matches("AnyElement").count(), 3);

    let mut value = ews_types::messages::GetImItemsResponse::from_xml(format!(
        "<m:GetImItemsResponse {DECLARATIONS} ResponseClass='Error'/>"
    ))?;
    value.message_xml = Some(vec![deep]);
    let written = value.to_xml()?;
    assert_eq!(written.matches("<a>").count(), DEPTH - 1);
    assert_eq!(written.matches("</a>").count(), DEPTH);
    let error = ews_types::messages::GetImItemsResponse::from_xml(&written)
        .err()
        .ok_or("a value")?;
    assert!(
        error
            .to_string()
            .ends_with("/a: expected at most 96 levels of elements"),
        "{error}"
    );
    // The path of a deep error has a gap in the middle.
    let mut wide = nested(DEPTH);
    wide.children.push(AnyNode::Text("\0".to_owned()));
    value.message_xml = Some(vec![wide]);
    let error = value.to_xml().err().ok_or("a text")?;
    assert_eq!(
        error.to_string(),
        "GetImItemsResponse/MessageXml/a: expected characters of XML, found '\\0'"
    );
    Ok(())
}
