//! Documents that end too early.
#![allow(clippy::too_many_lines, reason = "tables of documents")]

use test_support::envelopes::request;

use crate::cases::{Case, MILLION, hold};
use crate::costs::alone;

#[test]
fn unterminated() {
    let _alone = alone();
    let long = "x".repeat(MILLION);
    let syntax =
        |location: &str, what: &str| format!("{location}: expected well-formed XML: {what}");
    let request = |rest: &str| {
        format!(
            "{}{rest}",
            request("")
                .split("</m:GetImItems>")
                .next()
                .unwrap_or_default()
        )
    };
    let at = |what: &str| syntax("1:226: Envelope/Body/GetImItems", what);
    let unopened = "1:226: Envelope/Body/GetImItems/a: expected no element <a> here";
    hold([
        Case::new(
            "a tag",
            request(&format!("<{long}")),
            at("a tag is not closed"),
        ),
        Case::new("an empty name", request("<"), at("a tag is not closed")),
        Case::new(
            "a tag in its attributes",
            request(&format!("<a {long}")),
            at("a tag is not closed"),
        ),
        Case::new(
            "an attribute value",
            request(&format!("<a b='{long}")),
            syntax("1:231: Envelope/Body/GetImItems", "a quote is not closed"),
        ),
        Case::new(
            "a comment",
            request(&format!("<!--{long}")),
            at("a comment is not closed"),
        ),
        Case::new(
            "a comment with a dash",
            request(&format!("<!--{long}-")),
            at("a comment is not closed"),
        ),
        Case::new(
            "a CDATA section",
            request(&format!("<![CDATA[{long}]]")),
            at("a CDATA section is not closed"),
        ),
        Case::new(
            "the start of one",
            request("<![CDA"),
            at("<! begins neither a comment nor a CDATA section"),
        ),
        Case::new(
            "a processing instruction",
            request(&format!("<?a {long}")),
            at("a processing instruction is not closed"),
        ),
        Case::new(
            "a reference",
            request(&format!("&{long}")),
            at("a reference needs a semicolon"),
        ),
        Case::new(
            "an end tag",
            request(&format!("</{long}")),
            at("a tag is not closed"),
        ),
        Case::new(
            "an end tag without its >",
            request("</m:GetImItems"),
            at("a tag is not closed"),
        ),
        Case::new(
            "an element",
            request(&format!("<a>{long}")),
            "1:1000229: Envelope/Body/GetImItems/a: expected </a>, found the end of the document",
        )
        .strictly(unopened),
        Case::new(
            "the request",
            request(""),
            "1:226: Envelope/Body/GetImItems: expected </GetImItems>, found the end of the document",
        ),
        Case::new(
            "the XML declaration",
            "<?xml version='1.0'",
            syntax("1:1", "a processing instruction is not closed"),
        ),
        Case::new(
            "a reference in an attribute",
            request("<a b='&amp'>"),
            syntax(
                "1:232: Envelope/Body/GetImItems/a",
                "a reference needs a semicolon",
            ),
        )
        .strictly(unopened),
        Case::new(
            "many comments",
            request(&"<!--".repeat(MILLION / 4)),
            at("a comment cannot hold --").replace("226", "232"),
        ),
        Case::new(
            "many brackets",
            request(&format!("<a>{}", "]]".repeat(MILLION))),
            "1:2000229: Envelope/Body/GetImItems/a: expected </a>, found the end of the document",
        )
        .strictly(unopened),
    ]);
}
