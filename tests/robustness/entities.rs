//! References and declarations of entities.
#![allow(clippy::too_many_lines, reason = "tables of documents")]

use test_support::envelopes::{persona, request};

use crate::cases::{Case, MILLION, XML, hold, message_xml, numbered};
use crate::costs::alone;

/// Every reference that a document would have to declare, and every declaration.
#[test]
fn entities() {
    let _alone = alone();
    let doctype = "expected a document without a DOCTYPE";
    let bomb = numbered(9, |n| {
        let ten = format!("&lol{n};").repeat(10);
        format!("<!ENTITY lol{} \"{ten}\">", n + 1)
    });
    let cases = [
        format!("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">{bomb}]><lolz>&lol9;</lolz>"),
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>".to_owned(),
        "<!DOCTYPE a PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://example.org/a.dtd\"><a/>"
            .to_owned(),
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://example.org/p\"> %p;]><a/>".to_owned(),
        "<!doctype htm><htm></htm>".to_owned(),
        "<!DOCTYPE".to_owned(),
        "<!DOCTYPE a [".to_owned(),
    ];
    let mut all: Vec<Case> = cases
        .into_iter()
        .map(|xml| Case::new("a DOCTYPE", xml, format!("1:1: {doctype}")))
        .collect();
    let undeclared = |path: &str, location: &str, name: &str| {
        format!(
            "1:{location}: {path}: expected well-formed XML: the entity &{name}; is not declared"
        )
    };
    let in_persona = "Envelope/Body/GetImItemsResponse/ImItemList/Personas/Persona";
    all.extend([
        Case::new(
            "after the declaration",
            "<?xml version='1.0'?><!-- a -->\n<!DOCTYPE a><a/>",
            format!("2:1: {doctype}"),
        ),
        Case::new(
            "after the root",
            format!("{}<!DOCTYPE a>", request("")),
            format!("1:263: {doctype}"),
        ),
        Case::new(
            "in a request",
            request("<!DOCTYPE a>"),
            format!("1:226: Envelope/Body/GetImItems: {doctype}"),
        ),
        Case::new(
            "in open content",
            message_xml("<!DOCTYPE a>"),
            format!("1:270: {XML}: {doctype}"),
        ),
        Case::new(
            "in a text",
            persona("<t:FileAs>a<!DOCTYPE a>"),
            format!("1:327: {in_persona}/FileAs: {doctype}"),
        ),
        Case::new(
            "no DOCTYPE around it",
            "<!ENTITY a \"b\"><a/>",
            "1:1: expected well-formed XML: <! begins neither a comment nor a CDATA section",
        ),
        Case::new(
            "in a text",
            persona("<t:FileAs>&lol9;</t:FileAs>"),
            undeclared(&format!("{in_persona}/FileAs"), "326", "lol9"),
        ),
        Case::new(
            "in an attribute",
            request("<m:ContactIds><t:ItemId Id='&lol9;'/>"),
            undeclared("Envelope/Body/GetImItems/ContactIds/ItemId", "254", "lol9"),
        ),
        Case::new(
            "in open content",
            message_xml("<a b='&lol9;'/>"),
            undeclared(&format!("{XML}/a"), "276", "lol9"),
        ),
        Case::new(
            "between elements",
            request("&lol9;"),
            undeclared("Envelope/Body/GetImItems", "226", "lol9"),
        ),
        Case::new(
            "in an attribute that is passed over",
            request("<m:ContactIds a='&lol9;'/>"),
            undeclared("Envelope/Body/GetImItems/ContactIds", "243", "lol9"),
        ),
        Case::new(
            "a million of them",
            request(&"&a;".repeat(MILLION)),
            undeclared("Envelope/Body/GetImItems", "226", "a"),
        ),
    ]);
    hold(all);
}
