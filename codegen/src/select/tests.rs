//! Operations of small schemas, and what they reach.

use super::{Operations, operations, roots, select, size};
use crate::load::load_texts;
use crate::model::Model;

fn model(content: &str) -> Model {
    let text = format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t"
            targetNamespace="urn:t" elementFormDefault="qualified">{content}</xs:schema>"#
    );
    load_texts(&[("t.xsd", &text)])
        .and_then(|loaded| Model::build(&loaded))
        .unwrap_or_else(|error| panic!("{error}"))
}

/// A schema with these root elements.
fn elements(names: &[&str]) -> Model {
    let elements = names
        .iter()
        .map(|name| format!(r#"<xs:element name="{name}"><xs:complexType/></xs:element>"#));
    model(&elements.collect::<String>())
}

/// Name, request and response of each operation.
fn triples(model: &Model) -> Vec<(String, String, String)> {
    let found = operations(model).into_iter();
    found
        .map(|operation| {
            let (request, response) = (operation.request.local, operation.response.local);
            (operation.name, request.to_string(), response.to_string())
        })
        .collect()
}

fn named(name: &str) -> Operations {
    Operations::Named(vec![name.to_owned()])
}

#[test]
fn requests_and_responses_are_paired_by_name() {
    let model = elements(&[
        "GetItem",
        "GetItemResponse",
        "GetUserAvailabilityRequest",
        "GetUserAvailabilityResponse",
        "GetMailTips",
        "GetMailTipsResponseMessage",
        "Notify",
        "NotifyResult",
        "Alone",
        "LoneResponse",
    ]);
    let expected = [
        ("GetItem", "GetItem", "GetItemResponse"),
        ("GetMailTips", "GetMailTips", "GetMailTipsResponseMessage"),
        (
            "GetUserAvailability",
            "GetUserAvailabilityRequest",
            "GetUserAvailabilityResponse",
        ),
        ("Notify", "Notify", "NotifyResult"),
    ];
    let expected = expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()));
    assert_eq!(triples(&model), expected);
    let all = select(&model, &Operations::All).expect("there are operations");
    let others: Vec<&str> = all.others.iter().map(|name| &*name.local).collect();
    assert_eq!(others, ["Alone", "LoneResponse"]);
}

#[test]
fn an_abstract_element_is_no_root() {
    let model = model(
        r#"<xs:element name="A" abstract="true"><xs:complexType/></xs:element>
        <xs:element name="AResponse"><xs:complexType/></xs:element>
        <xs:element name="B"><xs:complexType/></xs:element>
        <xs:element name="BResponse"><xs:complexType/></xs:element>"#,
    );
    let names: Vec<String> = operations(&model).into_iter().map(|o| o.name).collect();
    assert_eq!(names, ["B"]);
    let roots: Vec<String> = roots(&model).iter().map(|r| r.local.to_string()).collect();
    assert_eq!(roots, ["AResponse", "B", "BResponse"]);
}

#[test]
fn an_unknown_operation_is_told_with_the_nearest() {
    let told = |names: &[&str], wanted: &str| {
        let error = select(&elements(names), &named(wanted)).expect_err("there is none");
        error.to_string()
    };
    assert_eq!(
        told(
            &[
                "GetItem",
                "GetItemResponse",
                "Find",
                "FindResponse",
                "GetItems",
                "GetItemsResponse"
            ],
            "getitem"
        ),
        r#"t.xsd:1:1: there is no operation "getitem" in these schemas; did you mean GetItem or GetItems?"#
    );
    let items = ["GetItem", "GetItemResponse", "FindItem", "FindItemResponse"];
    let all = "all of them are --all-operations, or Builder::all_operations";
    let none = "none of the 2 that ews-codegen list prints has a similar name";
    for (wanted, hint) in [
        ("GetItm", "did you mean GetItem?"),
        ("Foo", none),
        ("", none),
        ("ALL", all),
    ] {
        let what = format!("there is no operation {wanted:?} in these schemas; {hint}");
        assert_eq!(told(&items, wanted), format!("t.xsd:1:1: {what}"));
    }
    assert_eq!(
        told(&["GetItem", "GetItemResponse"], "Send"),
        r#"t.xsd:1:1: there is no operation "Send" in these schemas; there is GetItem"#
    );
    assert_eq!(
        told(&["GetItem"], "GetItem"),
        r#"t.xsd:1:1: there is no operation "GetItem" in these schemas; there is none"#
    );
    assert_eq!(
        told(&[], "GetItem"),
        r#"the schemas: there is no operation "GetItem" in these schemas; there is none"#
    );
}

const REACHING: &str = r#"
    <xs:complexType name="UsedType"><xs:sequence>
        <xs:element name="Inner" type="t:InnerType"/>
    </xs:sequence><xs:attribute name="A" type="t:WordType"/></xs:complexType>
    <xs:complexType name="InnerType" abstract="true"/>
    <xs:complexType name="HeirType"><xs:complexContent>
        <xs:extension base="t:InnerType"><xs:attribute name="B" type="xs:int"/></xs:extension>
    </xs:complexContent></xs:complexType>
    <xs:simpleType name="WordType"><xs:restriction base="xs:string"/></xs:simpleType>
    <xs:complexType name="UnusedType"/>
    <xs:element name="Get"><xs:complexType><xs:sequence>
        <xs:element name="Used" type="t:UsedType"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="GetResponse"><xs:complexType/></xs:element>
    <xs:element name="Put"><xs:complexType/></xs:element>
    <xs:element name="PutResponse"><xs:complexType/></xs:element>
    <xs:element name="ServerVersionInfo"><xs:complexType/></xs:element>
    <xs:element name="ManagementRole"><xs:complexType/></xs:element>"#;

#[test]
fn headers_are_those_of_any_operation_or_all() {
    let model = model(REACHING);
    let headers = |wanted: &Operations| -> Vec<String> {
        let selection = select(&model, wanted).expect("the operations are there");
        selection
            .headers
            .iter()
            .map(|name| name.local.to_string())
            .collect()
    };
    assert_eq!(headers(&named("Put")), ["ServerVersionInfo"]);
    assert_eq!(
        headers(&Operations::All),
        ["ServerVersionInfo", "ManagementRole"]
    );
}

#[test]
fn an_operation_reaches_bases_heirs_and_attributes() {
    let model = model(REACHING);
    let selection = select(&model, &named("Get")).expect("the operation is there");
    let reached: Vec<&str> = selection
        .reached
        .iter()
        .map(|name| &*name.local)
        .filter(|name| name.ends_with("Type"))
        .collect();
    assert_eq!(reached, ["HeirType", "InnerType", "UsedType", "WordType"]);
    let sizes: Vec<usize> = operations(&model).iter().map(|o| size(&model, o)).collect();
    assert_eq!(sizes, [4, 0]);
}

/// A type is walked even where an element of its name comes first, and the other way round.
#[test]
fn a_type_and_an_element_may_share_a_name() {
    let model = model(
        r#"<xs:element name="Try"><xs:complexType><xs:sequence><xs:element ref="t:A"/>
            <xs:element name="b" type="t:B"/></xs:sequence></xs:complexType></xs:element>
        <xs:element name="TryResponse" type="xs:string"/>
        <xs:element name="A" type="t:A"/>
        <xs:complexType name="A"><xs:sequence><xs:element name="c" type="t:C"/></xs:sequence></xs:complexType>
        <xs:complexType name="C"/>
        <xs:complexType name="B"><xs:sequence><xs:element ref="t:B"/></xs:sequence></xs:complexType>
        <xs:element name="B" substitutionGroup="t:Head"/>
        <xs:element name="Head" type="t:D"/>
        <xs:complexType name="D"/>"#,
    );
    let selection = select(&model, &named("Try")).expect("there is this operation");
    let reached: Vec<&str> = selection.reached.iter().map(|name| &*name.local).collect();
    assert_eq!(reached, ["A", "B", "C", "D", "Try", "TryResponse"]);
}
