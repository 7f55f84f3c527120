//! Operations of small schemas, and what they reach.

use super::{Names, Selection, Wanted, operations, roots, size_of_operation, size_of_root};
use crate::error::Error;
use crate::load::load_texts;
use crate::model::{Model, QName};
use crate::profile::Profile;

/// A profile with operations.
const SERVICE: Profile = Profile::ALL[0];

fn select(model: &Model, wanted: &Wanted) -> Result<Selection, Error> {
    super::select(model, &SERVICE, wanted)
}

fn locals<'n>(names: impl IntoIterator<Item = &'n QName>) -> Vec<&'n str> {
    names.into_iter().map(|name| &*name.local).collect()
}

fn model(content: &str) -> Model {
    model_in("urn:t", content)
}

fn model_in(namespace: &str, content: &str) -> Model {
    let text = format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="{namespace}"
            targetNamespace="{namespace}" elementFormDefault="qualified">{content}</xs:schema>"#
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
    let found = operations(model, &SERVICE).into_iter();
    found
        .map(|operation| {
            let (request, response) = (
                operation.request.local,
                operation.response.map_or("".into(), |name| name.local),
            );
            (operation.name, request.to_string(), response.to_string())
        })
        .collect()
}

fn named(name: &str) -> Wanted {
    Wanted::operations([name])
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
    let all = select(&model, &Wanted::all_operations()).expect("there are operations");
    let messages = locals(&all.roots);
    assert_eq!(messages.len(), 10);
    assert_eq!(messages[8..], ["Alone", "LoneResponse"]);
}

#[test]
fn an_abstract_element_is_no_root() {
    let model = model(
        r#"<xs:element name="A" abstract="true"><xs:complexType/></xs:element>
        <xs:element name="AResponse"><xs:complexType/></xs:element>
        <xs:element name="B"><xs:complexType/></xs:element>
        <xs:element name="BResponse"><xs:complexType/></xs:element>"#,
    );
    let names: Vec<String> = operations(&model, &SERVICE)
        .into_iter()
        .map(|o| o.name)
        .collect();
    assert_eq!(names, ["B"]);
    let roots: Vec<String> = roots(&model).iter().map(|r| r.local.to_string()).collect();
    assert_eq!(roots, ["AResponse", "B", "BResponse"]);
}

#[test]
fn an_unknown_operation_is_reported_with_the_nearest() {
    let report = |names: &[&str], wanted: &str| {
        let error = select(&elements(names), &named(wanted)).expect_err("there is none");
        error.to_string()
    };
    assert_eq!(
        report(
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
        r#"t.xsd: there is no operation "getitem" in these schemas; did you mean GetItem or GetItems?"#
    );
    let items = ["GetItem", "GetItemResponse", "FindItem", "FindItemResponse"];
    let all = "all of them are --all-operations, or Builder::all_operations";
    let elsewhere = SERVICE.service.expect("it has operations").schemas;
    let none =
        &format!("none of the 2 that ews-codegen list prints has a similar name; {elsewhere}");
    for (wanted, hint) in [
        ("GetItm", "did you mean GetItem?"),
        ("Foo", none),
        ("", none),
        ("ALL", all),
    ] {
        let what = format!("there is no operation {wanted:?} in these schemas; {hint}");
        assert_eq!(report(&items, wanted), format!("t.xsd: {what}"));
    }
    let what = r#"there is no operation "GetItem" in these schemas; there is none"#;
    assert_eq!(
        report(&["GetItem", "GetItemResponse"], "Send"),
        format!(
            r#"t.xsd: there is no operation "Send" in these schemas; there is GetItem; {elsewhere}"#
        )
    );
    assert_eq!(
        report(&["GetItem"], "GetItem"),
        format!("t.xsd: {what}; {elsewhere}")
    );
    assert_eq!(
        report(&[], "GetItem"),
        format!("the schemas: {what}; {elsewhere}")
    );
}

#[test]
fn all_that_is_unknown_is_named() {
    let names = ["GetItem", "GetItemResponse", "FindItem", "FindItemResponse"];
    let model = elements(&names);
    let report = |wanted: &Wanted| {
        let error = select(&model, wanted).expect_err("some are not there");
        error.to_string()
    };
    let elsewhere = SERVICE.service.expect("it has operations").schemas;
    let none = "none of the 2 that ews-codegen list prints has a similar name";
    assert_eq!(
        report(&Wanted::operations(["Foo", "GetItem", "Bar", "Quux"])),
        format!(
            r#"t.xsd: there is no operation "Bar", "Foo" or "Quux" in these schemas; {none}; {elsewhere}"#
        )
    );
    assert_eq!(
        report(&Wanted::operations(["GetItm", "Foo"])),
        format!(
            r#"t.xsd: there is no operation "Foo" or "GetItm" in these schemas; Foo: {none}; {elsewhere}; GetItm: did you mean GetItem?"#
        )
    );
    let roots = Wanted {
        roots: Names::Only(vec!["Letter".to_owned(), "Tree".to_owned()]),
        ..Wanted::default()
    };
    assert_eq!(
        report(&roots),
        r#"t.xsd: there is no root element "Letter" or "Tree" in these schemas; none of the 4 that ews-codegen list prints has a similar name"#
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
    let header = SERVICE.headers().next().expect("there are headers");
    let namespace = header.namespace.expect("it has a namespace");
    let (own, foreign) = (model_in(&namespace, REACHING), model(REACHING));
    let headers = |model: &Model, wanted: &Wanted| -> Vec<String> {
        let selection = select(model, wanted).expect("the operations are there");
        let headers = locals(&selection.headers).into_iter();
        headers.map(str::to_owned).collect()
    };
    let all = Wanted::all_operations();
    assert_eq!(headers(&own, &named("Put")), ["ServerVersionInfo"]);
    assert_eq!(headers(&own, &all), ["ServerVersionInfo", "ManagementRole"]);
    for wanted in [named("Put"), all] {
        assert_eq!(headers(&foreign, &wanted), [""; 0]);
    }
    assert_eq!(headers(&own, &Wanted::roots(["Put"])), [""; 0]);
}

#[test]
fn root_elements_are_selected_without_operations() {
    let model = model(REACHING);
    let general = |wanted: &Wanted| super::select(&model, &Profile::NONE, wanted);
    assert_eq!(operations(&model, &Profile::NONE), []);
    for name in ["Get", "t:Get", "{urn:t}Get"] {
        let selection = general(&Wanted::roots([name])).expect("the element is there");
        assert_eq!(locals(&selection.roots), ["Get"]);
        assert_eq!(selection.operations, []);
        assert_eq!(selection.reached.len(), 5);
        assert_eq!(size_of_root(&model, &Profile::NONE, &selection.roots[0]), 4);
    }
    let all = general(&Wanted::all_roots()).expect("there are elements");
    assert_eq!(all.roots.len(), 6);
    let error = general(&Wanted::roots(["Git"])).expect_err("there is none");
    assert_eq!(
        error.to_string(),
        r#"t.xsd: there is no root element "Git" in these schemas; did you mean Get?"#
    );
    let error = general(&Wanted::roots(["all"])).expect_err("there is none");
    let hint = "all of them are --all-roots, or Builder::all_roots";
    assert!(error.to_string().ends_with(hint), "{error}");
}

#[test]
fn a_root_element_is_taken_once() {
    let model = model(REACHING);
    let wanted = Wanted {
        roots: Names::Only(vec!["PutResponse".to_owned(), "Get".to_owned()]),
        ..named("Put")
    };
    let selection = select(&model, &wanted).expect("they are there");
    assert_eq!(locals(&selection.roots), ["Put", "PutResponse", "Get"]);
    assert_eq!(selection.operations.len(), 1);
}

#[test]
fn a_name_in_several_namespaces_is_ambiguous() {
    let schema = |namespace: &str| {
        format!(
            r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="{namespace}"
                targetNamespace="{namespace}"><xs:element name="A" type="xs:string"/></xs:schema>"#
        )
    };
    let (one, two) = (schema("urn:one"), schema("urn:two"));
    let model = load_texts(&[("one.xsd", &one), ("two.xsd", &two)])
        .and_then(|loaded| Model::build(&loaded))
        .unwrap_or_else(|error| panic!("{error}"));
    let error = select(&model, &Wanted::roots(["A"])).expect_err("there are two");
    assert_eq!(
        error.to_string(),
        r#"one.xsd: several root elements are called "A": {urn:one}A, {urn:two}A"#
    );
    let selection = select(&model, &Wanted::roots(["{urn:two}A"])).expect("there is one");
    assert_eq!(selection.roots[0].namespace.as_deref(), Some("urn:two"));
}

#[test]
fn an_operation_reaches_bases_heirs_and_attributes() {
    let model = model(REACHING);
    let selection = select(&model, &named("Get")).expect("the operation is there");
    let mut reached = locals(&selection.reached);
    reached.retain(|name| name.ends_with("Type"));
    assert_eq!(reached, ["HeirType", "InnerType", "UsedType", "WordType"]);
    let sizes: Vec<usize> = operations(&model, &SERVICE)
        .iter()
        .map(|o| size_of_operation(&model, &SERVICE, o))
        .collect();
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
    let reached = locals(&selection.reached);
    assert_eq!(reached, ["A", "B", "C", "D", "Try", "TryResponse"]);
}
