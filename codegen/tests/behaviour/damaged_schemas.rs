//! A damaged schema is an error with a location in its text, or still a schema. It is never a panic.

use std::fs;

use ews_codegen::load::load_texts;
use ews_codegen::model::Model;
use test_support::files::folders;

/// A text with everything that the loader checks: references, CDATA, comments, processing instructions, a
/// default namespace, characters of several bytes.
const SCHEMA: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<!-- ä -->
<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
  <annotation><documentation source="a&amp;b">x &lt; <b>ü</b> <![CDATA[<y>]]> &#228;</documentation></annotation>
  <?pi x?>
  <element name="ä" type="t:A" default='&#x31;'/>
  <simpleType name="A"><restriction base="int"><maxInclusive value="5"/></restriction></simpleType>
</schema>"#;

/// Loads a text; the error, if there is one, is in the text.
fn check(text: &str) {
    let built = load_texts(&[("a.xsd", text)]).and_then(|loaded| Model::build(&loaded));
    let Err(error) = built else { return };
    let (line, column) = error.location.position.expect("it is in a text");
    let (line, column) = (line as usize, column as usize);
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let found = text.split('\n').nth(line - 1);
    let found = found.unwrap_or_else(|| panic!("{error}: no such line in {text}"));
    assert!(column <= found.chars().count() + 1, "{error}: in {text}");
    assert!(!error.to_string().contains('\n'), "{error}");
}

#[test]
fn cut_off_anywhere() {
    assert!(load_texts(&[("a.xsd", SCHEMA)]).is_ok());
    for (end, _) in SCHEMA.char_indices() {
        check(&SCHEMA[..end]);
    }
}

#[test]
fn with_other_characters_anywhere() {
    let others = [
        "", "<", ">", "&", "&#xD800;", "\"", "/", "=", ":", "-", " ", "é",
    ];
    for (at, c) in SCHEMA.char_indices() {
        let (before, after) = (&SCHEMA[..at], &SCHEMA[at + c.len_utf8()..]);
        for other in others {
            check(&format!("{before}{other}{after}"));
        }
    }
}

/// Prefixes may be declared on any element, also a second time with another meaning.
#[test]
fn prefixes_are_those_of_the_element() {
    let schema = r#"<a:schema xmlns:a="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">
        <b:element xmlns:b="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:t" name="x" type="a:T"/>
        <simpleType xmlns="http://www.w3.org/2001/XMLSchema" name="T"><restriction base="int"/></simpleType>
        <a:element name="y"><a:simpleType xmlns="urn:t"><a:restriction base="T"/></a:simpleType></a:element>
    </a:schema>"#;
    let model = load_texts(&[("a.xsd", schema)]).and_then(|loaded| Model::build(&loaded));
    let model = model.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(model.elements.len(), 2);
}

#[test]
fn schemas_of_constructs_without_their_end() {
    for folder in folders("tests/constructs").expect("the folder is part of the package") {
        let path = folder.join("schema.xsd");
        let schema = fs::read_to_string(path).expect("each construct has a schema");
        for (end, _) in schema.char_indices().step_by(97) {
            check(&schema[..end]);
        }
    }
}
