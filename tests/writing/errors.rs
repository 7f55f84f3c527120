//! If XML cannot hold something, writing fails with an error that has its location.

use std::collections::BTreeSet;

use ews_types::codegen::{ReadXml, Reader, WriteXml, Writer};
use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseMessage};
use ews_types::soap;
use ews_types::types::{BaseItemId, ItemId, PathToExtendedField, ResponseClass};
use ews_types::xml::{
    AnyAttribute, AnyElement, AnyName, AnyNode, Namespace, ReadError, Root, WriteError,
    WriteOptions,
};

fn with_message_xml(element: AnyElement) -> GetImItemsResponse {
    GetImItemsResponse::new(
        ResponseMessage::new(ResponseClass::Error)
            .with_message_xml(vec![AnyElement::new(AnyName::local("first")), element]),
    )
}

/// A document that is a list.
#[derive(Debug)]
struct Words(Vec<String>);

impl ReadXml for Words {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        reader.value().map(Self)
    }
}

impl WriteXml for Words {
    fn content(&self, writer: &mut Writer) {
        writer.value(&self.0);
    }
}

impl Root for Words {
    const NAME: &'static str = "words";
    const NAMESPACES: &'static [Namespace] = &[];
}

/// Every kind of error, with its whole text.
#[test]
fn what_cannot_be_written() {
    let id = BaseItemId::ItemId(ItemId::new("a\u{0}"));
    let request = GetImItems::default().with_group_ids(vec![id]);
    let mut kinds = BTreeSet::new();
    let mut text = |written: Result<String, WriteError>| match written {
        Ok(xml) => format!("no error: {xml}"),
        Err(error) => {
            kinds.insert(match &error {
                WriteError::Character { .. } => "Character",
                WriteError::Invalid(_) => "Invalid",
                WriteError::Item { .. } => "Item",
                WriteError::Name { .. } => "Name",
                _ => "a new kind",
            });
            error.to_string()
        }
    };
    assert_eq!(
        [request.to_xml(), soap::write_request(&request, None)].map(&mut text),
        [
            "GetImItems/GroupIds/ItemId: expected characters of XML, found '\\0'",
            "Envelope/Body/GetImItems/GroupIds/ItemId: expected characters of XML, found '\\0'",
        ]
    );
    let fine = GetImItemsResponse::new(
        ResponseMessage::new(ResponseClass::Error).with_message_text("fine\u{b}"),
    );
    let mut in_text = AnyElement::new(AnyName::new("urn:a", "a"));
    in_text.children.push(AnyNode::Text("\u{ffff}".to_owned()));
    assert_eq!(
        [fine.to_xml(), with_message_xml(in_text).to_xml()].map(&mut text),
        [
            "GetImItemsResponse/MessageText: expected characters of XML, found '\\u{b}'",
            "GetImItemsResponse/MessageXml/a: expected characters of XML, found '\\u{ffff}'",
        ]
    );
    let unnamed = AnyElement::new(AnyName::local("a b"));
    let mut attribute = AnyElement::new(AnyName::local("a"));
    attribute.attributes.push(AnyAttribute {
        name: AnyName::local("1"),
        value: String::new(),
    });
    assert_eq!(
        [
            with_message_xml(unnamed).to_xml(),
            with_message_xml(attribute).to_xml()
        ]
        .map(&mut text),
        [
            "GetImItemsResponse/MessageXml: expected an XML name, found \"a b\"",
            "GetImItemsResponse/MessageXml/a: expected an XML name, found \"1\"",
        ]
    );
    let options = WriteOptions::default().validate(true);
    let empty = GetImItems::default().with_extended_properties(vec![
        PathToExtendedField::new("Text").with_property_set_id(String::new()),
    ]);
    assert_eq!(
        text(empty.to_xml_with(&options)),
        "GetImItems/ExtendedProperties/ExtendedProperty/@PropertySetId: expected a text that matches \
             [0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}, found \"\"; \
             GetImItems/ExtendedProperties/ExtendedProperty/@PropertyType: expected a value of \
             MapiPropertyType, found \"Text\""
    );
    for (items, shown) in [
        (&["a", "b c"], r#""b c""#),
        (&["a", ""], r#""""#),
        (&["a", "\t"], r#""\t""#),
    ] {
        let words = Words(items.map(str::to_owned).into());
        let expected = format!("words: expected a list item without white space, found {shown}");
        assert_eq!(text(words.to_xml()), expected);
    }
    // All of them. If a new kind is added, a test of the runtime does not compile until the kind is listed
    // there. Then add it here.
    assert_eq!(
        kinds,
        BTreeSet::from(["Character", "Invalid", "Item", "Name"])
    );
}

/// Values whose XML could not be read again.
#[test]
fn what_could_not_be_read_again() {
    let attribute = |name: AnyName| AnyAttribute {
        name,
        value: String::new(),
    };
    let prefixed = |prefix: &str| AnyName {
        prefix: Some(prefix.to_owned()),
        ..AnyName::new("urn:a", "x")
    };
    let with = |attributes: Vec<AnyName>, prefixes: &[(&str, &str)]| AnyElement {
        attributes: attributes.into_iter().map(attribute).collect(),
        prefixes: prefixes
            .iter()
            .map(|(prefix, uri)| ((*prefix).to_owned(), (*uri).into()))
            .collect(),
        ..AnyElement::new(AnyName::local("a"))
    };
    for (element, name) in [
        (
            with(vec![AnyName::local("x"), AnyName::local("x")], &[]),
            "x",
        ),
        (with(vec![prefixed("p"), prefixed("q")], &[]), "x"),
        (with(vec![AnyName::local("xmlns")], &[]), "xmlns"),
        (with(Vec::new(), &[("xml", "urn:a")]), "xml"),
        (with(Vec::new(), &[("xmlns", "urn:a")]), "xmlns"),
        (with(Vec::new(), &[("p", "")]), "p"),
        (
            AnyElement::new(AnyName::new("http://www.w3.org/2000/xmlns/", "a")),
            "a",
        ),
    ] {
        let written = with_message_xml(element).to_xml();
        assert!(
            matches!(&written, Err(WriteError::Name { name: found, .. }) if found == name),
            "{written:?}"
        );
    }
}
