//! Default and fixed values of root elements and others, and elements that are nil.

use ews_codegen_general::prices::{Count, Free, Maybe, Offer, Version};
use xsd_runtime::xml::{ReadOptions, Root, WriteOptions};

const NAMESPACES: &str =
    "xmlns='urn:example:prices' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

/// What is written of a document that is read strictly, without the declaration and the namespaces.
fn again<T: Root + PartialEq + std::fmt::Debug>(tag: &str, rest: &str) -> String {
    let read = |xml: &str| T::from_xml_with(xml, &ReadOptions::strict());
    let value = read(&format!("<{tag} {NAMESPACES}{rest}"));
    let value = value.unwrap_or_else(|error| panic!("{error}"));
    let written = value.to_xml_with(&WriteOptions::default().validate(true));
    let written = written.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(read(&written).ok(), Some(value), "{written}");
    // The declarations of all namespaces of the schemas are one after another.
    let (_, mut after) = written.split_once(" xmlns").unwrap_or_default();
    while let Some((_, rest)) = after
        .split_once(" xmlns:")
        .filter(|(tag, _)| !tag.contains('>'))
    {
        after = rest;
    }
    let (_, after) = after.split_once("=\"").unwrap_or_default();
    let (_, after) = after.split_once('"').unwrap_or_default();
    after.to_owned()
}

fn error<T: Root>(tag: &str, rest: &str) -> String {
    let read = T::from_xml_with(format!("<{tag} {NAMESPACES}{rest}"), &ReadOptions::strict());
    read.err()
        .map(|error| error.to_string())
        .unwrap_or_default()
}

#[test]
fn an_empty_root_element_has_its_default_value() {
    assert_eq!(again::<Count>("Count", "/>"), ">7</i:Count>");
    assert_eq!(again::<Count>("Count", ">8</Count>"), ">8</i:Count>");
    assert_eq!(again::<Version>("Version", "></Version>"), ">1</i:Version>");
    assert_eq!(
        again::<Free>("Free", " currency='EUR'/>"),
        " currency=\"EUR\">0</i:Free>"
    );
}

#[test]
fn a_fixed_value_is_the_only_one() {
    assert_eq!(
        again::<Version>("Version", ">01.00</Version>"),
        ">1</i:Version>"
    );
    assert_eq!(
        error::<Version>("Version", ">2</Version>"),
        "1:91: Version: expected the fixed value \"1.0\", found \"2\""
    );
    assert_eq!(
        error::<Free>("Free", " currency='EUR'>1</Free>"),
        "1:103: Free: expected the fixed value \"0\", found \"1\""
    );
    let free = Free::from_xml(format!("<Free {NAMESPACES} currency='EUR'>1</Free>"));
    let written = free.map(|free| free.to_xml_with(&WriteOptions::default().validate(true)));
    let refused = written.map(|written| written.map_err(|error| error.to_string()));
    assert!(
        matches!(&refused, Ok(Err(what)) if what == "Free: expected the fixed value \"0\", found \"1\""),
        "{refused:?}"
    );
}

#[test]
fn a_nil_element_has_its_attributes() {
    let nil = " xsi:nil='true' currency='EUR'/>";
    assert!(again::<Maybe>("Maybe", nil).ends_with(" currency=\"EUR\"/>"));
    assert_eq!(
        error::<Maybe>("Maybe", " xsi:nil='true'/>"),
        "1:1: Maybe: expected the attribute currency, which is missing"
    );
    assert_eq!(
        error::<Maybe>("Maybe", " xsi:nil='true' currency='EUR'>1</Maybe>"),
        "1:119: Maybe: expected no text here, found \"1\""
    );
    let value = " currency='EUR'>1</Maybe>";
    assert_eq!(
        again::<Maybe>("Maybe", value),
        " currency=\"EUR\">1</i:Maybe>"
    );
}

#[test]
fn inside_a_type() {
    let written = again::<Offer>(
        "Offer",
        "><Count/><Count>1</Count><Maybe currency='a'>2</Maybe><Free currency='b'/></Offer>",
    );
    assert_eq!(
        written,
        "><i:Count>3</i:Count><i:Count>1</i:Count><i:Maybe currency=\"a\">2</i:Maybe>\
         <i:Free currency=\"b\">0</i:Free></i:Offer>"
    );
    let left = again::<Offer>("Offer", "><Count>1</Count><Left/></Offer>");
    assert_eq!(left, "><i:Count>1</i:Count><i:Left>5</i:Left></i:Offer>");
    let wrong = error::<Offer>("Offer", "><Count/><Free currency='b'>1</Free></Offer>");
    assert!(
        wrong.ends_with("Offer/Free: expected the fixed value \"0\", found \"1\""),
        "{wrong}"
    );
}
