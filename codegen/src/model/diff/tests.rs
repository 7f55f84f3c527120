//! How differences read.

use std::collections::BTreeSet;

use super::{Extent, diff};
use crate::load::load_texts;
use crate::model::{Model, QName};

fn model(prefix: &str, content: &str) -> Model {
    let text = format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:{prefix}="urn:t"
            targetNamespace="urn:t" elementFormDefault="qualified">{content}</xs:schema>"#
    );
    load_texts(&[("t.xsd", &text)])
        .and_then(|loaded| Model::build(&loaded))
        .unwrap_or_else(|error| panic!("{error}"))
}

fn lines(left: &str, right: &str, extent: Extent) -> Vec<String> {
    let (left, right) = (model("t", left), model("t", right));
    let differences = diff(&left, &right, extent, None);
    differences.iter().map(ToString::to_string).collect()
}

/// The differences between two types with these contents.
fn types(left: &str, right: &str) -> Vec<String> {
    let ty = |content: &str| {
        format!(
            r#"<xs:complexType name="A">{content}</xs:complexType><xs:complexType name="B"/>
            <xs:element name="e"/>"#
        )
    };
    lines(&ty(left), &ty(right), Extent::Both)
}

#[test]
fn occurrence_and_type_of_an_element() {
    let left = r#"<xs:sequence><xs:element name="a" type="xs:int" minOccurs="0"/></xs:sequence>"#;
    let right = r#"<xs:sequence><xs:element name="a" type="t:B" maxOccurs="unbounded"/>
        </xs:sequence>"#;
    assert_eq!(
        types(left, right),
        [
            "type t:A: element a: minOccurs 0 ≠ 1",
            "type t:A: element a: maxOccurs 1 ≠ unbounded",
            "type t:A: element a: type xs:int ≠ t:B",
        ]
    );
}

#[test]
fn added_missing_and_moved_particles() {
    let left = r#"<xs:sequence><xs:element name="a"/><xs:element name="b"/><xs:any/>
        <xs:element ref="t:e"/></xs:sequence>"#;
    let right = r#"<xs:sequence><xs:any namespace="urn:x" processContents="skip"/>
        <xs:element ref="t:e"/><xs:element name="a" nillable="true"/><xs:choice/></xs:sequence>"#;
    assert_eq!(
        types(left, right),
        [
            "type t:A: element a: in another place",
            "type t:A: element a: nillable false ≠ true",
            "type t:A: element b: only left",
            "type t:A: any: wildcard ##any, strict ≠ urn:x, skip",
            "type t:A: choice: only right",
        ]
    );
}

#[test]
fn content_base_and_attributes() {
    let left = r#"<xs:simpleContent><xs:extension base="xs:int"><xs:attribute name="a"/>
        </xs:extension></xs:simpleContent>"#;
    let right = r#"<xs:complexContent><xs:extension base="t:B"><xs:attribute name="a" use="required"
        type="xs:int" fixed="1"/><xs:anyAttribute/></xs:extension></xs:complexContent>"#;
    assert_eq!(
        types(left, right),
        [
            "type t:A: derivation none ≠ extension of t:B",
            "type t:A: content text ≠ empty",
            "type t:A: attribute a: type xs:anySimpleType ≠ xs:int",
            "type t:A: attribute a: use optional ≠ required",
            r#"type t:A: attribute a: value none ≠ fixed "1""#,
            "type t:A: wildcard none ≠ ##any, strict",
        ]
    );
}

#[test]
fn a_sequence_that_becomes_a_choice() {
    let (left, right) = (r#"<xs:element name="a"/>"#, r#"<xs:element name="a"/>"#);
    let left = format!("<xs:sequence>{left}</xs:sequence>");
    let right = format!("<xs:choice>{right}</xs:choice>");
    assert_eq!(
        types(&left, &right),
        ["type t:A: content sequence ≠ choice"]
    );
}

#[test]
fn simple_types() {
    let left = r#"<xs:simpleType name="A"><xs:restriction base="xs:string">
        <xs:enumeration value="a"/><xs:enumeration value="b"/><xs:maxLength value="3"/>
        </xs:restriction></xs:simpleType>"#;
    let right = r#"<xs:simpleType name="A"><xs:restriction base="xs:token">
        <xs:enumeration value="a"/><xs:enumeration value="c"/><xs:maxLength value="4"/>
        </xs:restriction></xs:simpleType>"#;
    assert_eq!(
        lines(left, right, Extent::Both),
        [
            "type t:A: base xs:string ≠ xs:token",
            r#"type t:A: enumeration "b": only left"#,
            "type t:A: maxLength: value 3 ≠ 4",
            r#"type t:A: enumeration "c": only right"#,
        ]
    );
}

#[test]
fn types_in_place() {
    let element = |content: &str| format!(r#"<xs:element name="e">{content}</xs:element>"#);
    let left =
        r#"<xs:complexType><xs:sequence><xs:element name="a"/></xs:sequence></xs:complexType>"#;
    let right = r#"<xs:complexType mixed="true"/>"#;
    assert_eq!(
        lines(&element(left), &element(right), Extent::Both),
        [
            "element t:e: type: mixed false ≠ true",
            "element t:e: type: content elements ≠ empty",
        ]
    );
    assert_eq!(
        lines(
            &element(left),
            r#"<xs:element name="e" type="xs:int"/>"#,
            Extent::Both
        ),
        ["element t:e: type a type in place ≠ xs:int"]
    );
}

#[test]
fn components_of_one_side() {
    let (left, right) = (r#"<xs:element name="a"/>"#, r#"<xs:element name="b"/>"#);
    assert_eq!(lines(left, right, Extent::Left), ["element t:a: only left"]);
    assert_eq!(
        lines(left, right, Extent::Both),
        ["element t:a: only left", "element t:b: only right"]
    );
    let only = BTreeSet::from([QName {
        namespace: Some("urn:t".into()),
        local: "b".into(),
    }]);
    let differences = diff(
        &model("t", left),
        &model("t", right),
        Extent::Both,
        Some(&only),
    );
    let [difference] = &differences[..] else {
        panic!("{differences:?}")
    };
    assert_eq!(&*difference.name.local, "b");
}

#[test]
fn prefixes_places_and_documentation_do_not_count() {
    let left = r#"<xs:complexType name="A"/><xs:element name="a" type="t:A"/>"#;
    let right = r#"
        <xs:element name="a" type="u:A"/>
        <xs:complexType name="A"><xs:annotation><xs:documentation>Text.</xs:documentation>
        </xs:annotation><xs:sequence/></xs:complexType>"#;
    assert_eq!(
        diff(&model("t", left), &model("u", right), Extent::Both, None),
        []
    );
}
