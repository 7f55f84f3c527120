//! Deep nesting and long chains: what is accepted does not exhaust the stack of a test thread, which is
//! small, also in a debug build. Deeper schemas are refused.

use ews_codegen::diff::schema_changes;
use ews_codegen::load::load_texts;
use ews_codegen::model::Model;
use ews_codegen::plan::plan;
use ews_codegen::profile::Profile;
use ews_codegen::select::{Wanted, select};

/// How an element can contain itself: the start and the end of one more level, the number of elements in a
/// level, and the innermost text.
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
    assert_eq!(schema_changes(&model, &model), []);
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

/// In a chain of types the elements are not nested, but each restriction of a text consists of the one
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

/// Plans a schema with an operation and these definitions. Returns the number of items, or the error.
fn planned(definitions: &str) -> Result<usize, String> {
    let text = format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="Try" type="A0"/><xs:element name="TryResponse" type="xs:string"/>
        {definitions}</xs:schema>"#
    );
    let loaded = load_texts(&[("deep.xsd", &text)]);
    let planned = loaded.and_then(|loaded| {
        let model = Model::build(&loaded)?;
        let selection = select(&model, &Profile::EWS, &Wanted::all_operations())?;
        plan(&model, &Profile::EWS, &selection)
    });
    let planned = planned.map_err(|error| error.to_string())?;
    Ok(planned.items.len())
}

/// A definition for each number up to this, which refers to the next; the last one refers to the first.
fn chain(length: usize, definition: impl Fn(usize, usize) -> String) -> String {
    (0..length)
        .map(|number| definition(number, (number + 1) % length))
        .collect()
}

/// A chain of types that hold each other may have any length, whatever holds them.
#[test]
fn chains_of_types() {
    const LENGTH: usize = 2000;
    let held = chain(LENGTH, |own, next| {
        format!(
            r#"<xs:complexType name="A{own}"><xs:sequence><xs:element name="a" type="A{next}"/>
            <xs:element name="b"/></xs:sequence></xs:complexType>"#
        )
    });
    assert_eq!(planned(&held), Ok(LENGTH + 1));
    let listed = chain(LENGTH, |own, next| {
        format!(
            r#"<xs:complexType name="A{own}"><xs:choice maxOccurs="unbounded">
            <xs:element name="a" type="A{next}"/><xs:element name="b"/></xs:choice></xs:complexType>"#
        )
    });
    let listed = planned(&listed);
    assert!(
        listed.as_ref().is_ok_and(|items| *items > LENGTH),
        "{listed:?}"
    );
    let referred = chain(LENGTH, |own, next| {
        format!(
            r#"<xs:element name="e{own}"><xs:complexType><xs:sequence><xs:element ref="e{next}"/>
            </xs:sequence><xs:attribute name="b"/></xs:complexType></xs:element>"#
        )
    });
    let start = r#"<xs:complexType name="A0"><xs:sequence><xs:element ref="e0"/></xs:sequence></xs:complexType>"#;
    assert_eq!(planned(&format!("{start}{referred}")), Ok(LENGTH + 2));
}

/// A chain of types that are made of each other has a limit.
#[test]
fn chains_of_definitions() {
    let start = r#"<xs:complexType name="A0"/>"#;
    let check = |definition: &dyn Fn(usize, usize) -> String| {
        let (most, many) = (98, 2000);
        let until = |length: usize| -> String {
            (1..length)
                .map(|number| definition(number, number - 1))
                .collect()
        };
        let accepted = planned(&format!("{start}{}", until(most)));
        assert!(accepted.is_ok(), "{accepted:?}");
        let error = planned(&format!("{start}{}", until(many)));
        let error = error.expect_err("it is too deep");
        assert!(
            error.ends_with("this is nested more than 100 levels deep"),
            "{error}"
        );
    };
    check(&|own, base| {
        format!(
            r#"<xs:complexType name="A{own}"><xs:complexContent><xs:extension base="A{base}"><xs:sequence>
            <xs:element name="a{own}"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>"#
        )
    });
    check(&|own, group| {
        format!(
            r#"<xs:group name="G{own}"><xs:sequence><xs:group ref="G{group}"/></xs:sequence></xs:group>"#
        )
        .replace(r#"<xs:group ref="G0"/>"#, "")
    });
    check(&|own, group| {
        format!(
            r#"<xs:attributeGroup name="G{own}"><xs:attributeGroup ref="G{group}"/></xs:attributeGroup>"#
        )
        .replace(r#"<xs:attributeGroup ref="G0"/>"#, "")
    });
    check(&|own, head| {
        format!(r#"<xs:element name="e{own}" substitutionGroup="e{head}"/>"#)
            .replace(r#"substitutionGroup="e0""#, r#"type="xs:string""#)
    });
    check(&|own, base| {
        format!(r#"<xs:simpleType name="S{own}"><xs:restriction base="S{base}"/></xs:simpleType>"#)
            .replace(r#""S0""#, r#""xs:int""#)
    });
    check(&|own, member| {
        format!(r#"<xs:simpleType name="S{own}"><xs:union memberTypes="xs:int S{member}"/></xs:simpleType>"#)
            .replace("S0\"", "xs:string\"")
    });
}

/// As many anonymous types inside one another as a file can have.
#[test]
fn anonymous_types_in_anonymous_types() {
    for (open, close) in [
        ("<xs:sequence>", "</xs:sequence>"),
        (
            r#"<xs:choice maxOccurs="unbounded"><xs:element name="b"/>"#,
            "</xs:choice>",
        ),
    ] {
        let open = format!(r#"{open}<xs:element name="a"><xs:complexType>"#);
        let close = format!("</xs:complexType></xs:element>{close}");
        let nested = |times| {
            let (open, close) = (open.repeat(times), close.repeat(times));
            planned(&format!(
                r#"<xs:complexType name="A0">{open}{close}</xs:complexType>"#
            ))
        };
        assert!(nested(32).is_ok(), "{:?}", nested(32));
        let error = nested(34).expect_err("it is too deep");
        assert!(
            error.ends_with("this is nested more than 100 levels deep"),
            "{error}"
        );
    }
}
