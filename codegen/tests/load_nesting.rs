//! Deep nesting: what is accepted does not exhaust the stack of a test thread, which is small and in
//! a debug build soon used up; what is deeper is refused.

use ews_codegen::load::load_texts;
use ews_codegen::model::Model;
use ews_codegen::model::diff::{Extent, diff};

/// How an element can contain itself: what opens and what closes one more level, how many elements
/// that is, and what is innermost.
const NESTS: &[(&str, &str, usize, &str)] = &[
    ("<xs:sequence>", "</xs:sequence>", 1, ""),
    ("<xs:choice>", "</xs:choice>", 1, "<xs:any/>"),
    (
        r#"<xs:sequence><xs:element name="a"><xs:complexType>"#,
        "</xs:complexType></xs:element></xs:sequence>",
        3,
        "",
    ),
];

const SIMPLE: &[(&str, &str, usize, &str)] = &[
    (
        "<xs:restriction><xs:simpleType>",
        "</xs:simpleType></xs:restriction>",
        2,
        r#"<xs:restriction base="xs:int"/>"#,
    ),
    (
        "<xs:list><xs:simpleType>",
        "</xs:simpleType></xs:list>",
        2,
        r#"<xs:list itemType="xs:int"/>"#,
    ),
    (
        "<xs:union><xs:simpleType>",
        "</xs:simpleType></xs:union>",
        2,
        r#"<xs:union memberTypes="xs:int"/>"#,
    ),
];

const MARKUP: (&str, &str, usize, &str) = ("<b>", "</b>", 1, "words");

/// Loads a schema with an element at about this depth.
fn load(outer: [&str; 2], nest: (&str, &str, usize, &str), depth: usize) -> Result<Model, String> {
    let (open, close, levels, inner) = nest;
    let times = depth / levels;
    let text = format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{}{}{inner}{}{}</xs:schema>"#,
        outer[0],
        open.repeat(times),
        close.repeat(times),
        outer[1],
    );
    load_texts(&[("deep.xsd", &text)])
        .and_then(|loaded| Model::build(&loaded))
        .map_err(|error| error.to_string())
}

fn check(outer: [&str; 2], nest: (&str, &str, usize, &str)) {
    let model = load(outer, nest, 95).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(diff(&model, &model, Extent::Both, None), []);
    drop(model.clone());
    let error = load(outer, nest, 100_000)
        .map(drop)
        .expect_err("it is too deep");
    assert!(
        error.ends_with("this is nested more than 100 levels deep"),
        "{error}"
    );
}

#[test]
fn complex_types() {
    for nest in NESTS {
        check([r#"<xs:complexType name="A">"#, "</xs:complexType>"], *nest);
    }
}

#[test]
fn simple_types() {
    for nest in SIMPLE {
        check([r#"<xs:simpleType name="A">"#, "</xs:simpleType>"], *nest);
    }
}

#[test]
fn documentation() {
    let outer = [
        "<xs:annotation><xs:documentation>",
        "</xs:documentation></xs:annotation>",
    ];
    check(outer, MARKUP);
}

/// A chain of types is no nesting of elements, but each restriction of a text is made of the one
/// before.
#[test]
fn restrictions_of_restrictions() {
    let load = |times: usize| {
        let restriction = |i: usize| {
            format!(
                r#"<xs:complexType name="A{i}"><xs:simpleContent><xs:restriction base="A{}">
                <xs:maxLength value="9"/></xs:restriction></xs:simpleContent></xs:complexType>"#,
                i - 1
            )
        };
        let text = format!(
            r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <xs:complexType name="A0"><xs:simpleContent><xs:extension base="xs:string"/>
            </xs:simpleContent></xs:complexType>{}</xs:schema>"#,
            (1..=times).map(restriction).collect::<String>()
        );
        load_texts(&[("deep.xsd", &text)]).and_then(|loaded| Model::build(&loaded))
    };
    assert!(load(50).is_ok());
    let error = load(5000).map(drop).expect_err("it is too deep");
    assert!(
        error
            .to_string()
            .ends_with("this is nested more than 100 levels deep"),
        "{error}"
    );
}
