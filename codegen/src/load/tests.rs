//! What is said when `xsd-parser` and the scan do not agree, which no schema is known to bring about.

use std::path::PathBuf;

use super::{Document, Loaded, Text, apart, parse};
use crate::model::Model;

const SCHEMA: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:complexType name="A"><xs:sequence/></xs:complexType></xs:schema>"#;

fn document(text: &str) -> Document {
    let text = Text::new(PathBuf::from("a.xsd"), text.as_bytes().to_vec());
    let document = text.and_then(|text| Document::new(text, None));
    document.unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn what_the_parser_refuses() {
    let mut refused = document(SCHEMA);
    refused.text.content = SCHEMA.replace("name=", r#"mixed="partly" name="#);
    let error = parse(&[document(SCHEMA), refused])
        .map(drop)
        .map_err(|error| error.to_string());
    let expected = r#"a.xsd:1:1: XML Error: Unknown or invalid value: "partly"; position=100"#;
    assert_eq!(error, Err(expected.to_owned()));
}

#[test]
fn what_the_parser_reads_otherwise() {
    let schemas = parse(&[document(&SCHEMA.replace("<xs:sequence/>", ""))]);
    let schemas = schemas.unwrap_or_else(|error| panic!("{error}"));
    let loaded = Loaded {
        documents: vec![document(SCHEMA)],
        schemas,
    };
    let error = Model::build(&loaded)
        .map(drop)
        .map_err(|error| error.to_string());
    let expected = "a.xsd:2:5: xsd-parser reads xs:complexType otherwise than it is written";
    assert_eq!(error, Err(expected.to_owned()));
}

#[test]
fn a_parser_that_panics() {
    let died = apart::<()>(|| panic!("this is the test"));
    let expected = (0, "xsd-parser cannot read the schemas".to_owned());
    assert_eq!(died, Err(expected));
}
