//! Documents that are not envelopes.
#![allow(clippy::too_many_lines, reason = "tables of documents")]

use test_support::envelopes::{DECLARATIONS, body, request};

use crate::cases::{Case, MILLION, hold};
use crate::costs::alone;

#[test]
fn what_is_no_envelope() {
    let _alone = alone();
    let not_xml = |found: &str| format!("1:1: expected an XML document, found {found}");
    let page = |start: &str| {
        format!("1:1: html: expected an XML document, found an HTML page: \"{start}…\"")
    };
    let empty = not_xml("an empty text");
    let message = "expected a message or <s:Fault>, which is missing";
    let around = |inside: &str| format!("<s:Envelope {DECLARATIONS}>{inside}</s:Envelope>");
    let header = "<s:Header/>";
    let full = "<s:Body><m:GetImItems/></s:Body>";
    let again = |column: usize, name: &str| {
        format!("1:{column}: Envelope/{name}[2]: expected no element <s:{name}> here")
    };
    hold([
        Case::new("nothing", "", &*empty),
        Case::new("a byte order mark", "\u{feff}", &*empty),
        Case::new("blanks", "\n".repeat(MILLION), &*empty),
        Case::new(
            "HTML",
            "<html><head><meta charset=utf-8></head><body>Sign in<br></body></html>",
            page("<html><head><meta charset=utf-8></head><body>Sign in<br></bo"),
        ),
        Case::new(
            "a lot of HTML",
            format!("<html>{}", "<p>Sign in<br>&nbsp;".repeat(MILLION / 10)),
            page("<html><p>Sign in<br>&nbsp;<p>Sign in<br>&nbsp;<p>Sign in<br>"),
        )
        .bytes(32),
        Case::new(
            "JSON",
            "{\"error\":1}",
            not_xml("JSON: \"{\\\"error\\\":1}\""),
        ),
        Case::new(
            "text",
            "x".repeat(MILLION),
            not_xml(&format!("a text: \"{}…\"", "x".repeat(60))),
        ),
        Case::new(
            "no body",
            around(""),
            "1:204: Envelope: expected <s:Body>, which is missing",
        ),
        Case::new(
            "an empty body",
            around("<s:Body/>"),
            format!("1:204: Envelope/Body: {message}"),
        ),
        Case::new("two bodies", around(&format!("{full}{full}")), "")
            .strictly(again(236, "Body"))
            .notices(1),
        Case::new(
            "two headers",
            around(&format!("{header}{header}{full}")),
            "",
        )
        .strictly(again(215, "Header"))
        .notices(1),
        Case::new("two messages", body("<m:GetImItems/><m:GetImItems/>"), "")
            .strictly("1:227: Envelope/Body/GetImItems[2]: expected no element <m:GetImItems> here")
            .notices(1),
        Case::new(
            "two roots",
            format!("{0}{0}", request("")),
            "1:263: Envelope[2]: expected well-formed XML: there can only be one root element",
        ),
        Case::new(
            "a hundred thousand bodies",
            around(&full.repeat(MILLION / 10)),
            "",
        )
        .strictly(again(236, "Body"))
        .notices(1_001)
        .bytes(4),
        Case::new(
            "a hundred thousand headers",
            around(&format!("{}{full}", header.repeat(MILLION / 10))),
            "",
        )
        .strictly(again(215, "Header"))
        .notices(1_001)
        .bytes(4),
    ]);
}
