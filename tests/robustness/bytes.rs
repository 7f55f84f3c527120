//! Bytes that are not text.
#![allow(clippy::too_many_lines, reason = "tables of documents")]

use test_support::envelopes::request;

use crate::cases::{Case, MILLION, hold};
use crate::costs::alone;

#[test]
fn bytes_that_are_no_text() {
    let _alone = alone();
    let nul = "expected a character of XML, found U+0000";
    let outside = "expected well-formed XML: text can only be inside the root element";
    let utf8 = "expected UTF-8, found bytes that are not UTF-8";
    let sample = request("");
    let utf16 = |to_bytes: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
        let mark = mark.then_some(0xfeff);
        mark.into_iter()
            .chain(sample.encode_utf16())
            .flat_map(to_bytes)
            .collect()
    };
    let utf32 = |to_bytes: fn(u32) -> [u8; 4], mark: bool| -> Vec<u8> {
        let mark = mark.then_some('\u{feff}');
        mark.into_iter()
            .chain(sample.chars())
            .flat_map(|c| to_bytes(u32::from(c)))
            .collect()
    };
    let mut cases: Vec<Case> = Vec::new();
    for mark in [true, false] {
        for (what, xml, name) in [
            (
                "UTF-16, little end first",
                utf16(u16::to_le_bytes, mark),
                "UTF-16",
            ),
            (
                "UTF-16, big end first",
                utf16(u16::to_be_bytes, mark),
                "UTF-16",
            ),
            (
                "UTF-32, little end first",
                utf32(u32::to_le_bytes, mark),
                "UTF-32",
            ),
            (
                "UTF-32, big end first",
                utf32(u32::to_be_bytes, mark),
                "UTF-32",
            ),
        ] {
            cases.push(Case::new(
                what,
                xml,
                format!("1:1: expected UTF-8, found {name}"),
            ));
        }
    }
    for name in [
        "iso-8859-1",
        "windows-1252",
        "UTF-16",
        "utf-7",
        "x",
        &"x".repeat(100),
    ] {
        let xml = format!("<?xml version='1.0' encoding='{name}'?>{sample}");
        let name: String = if name.len() > 60 {
            format!("{}…", "x".repeat(60))
        } else {
            name.to_owned()
        };
        cases.push(Case::new(
            "another encoding",
            xml,
            format!("1:1: expected UTF-8, found {name}"),
        ));
    }
    for bytes in [
        &b"\xff"[..],
        b"\x80",
        b"\xc0\x80",
        b"\xc3",
        b"\xe9t\xe9",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xf5\x80\x80\x80",
        b"\xf0\x9f\x98",
    ] {
        let (before, after) = sample.split_at(225);
        let xml = [before.as_bytes(), bytes, after.as_bytes()].concat();
        cases.push(Case::new(
            "no UTF-8",
            xml,
            format!("1:226: Envelope/Body/GetImItems: {utf8}"),
        ));
        let xml = [before.as_bytes(), bytes].concat();
        cases.push(Case::new(
            "no UTF-8 at the end",
            xml,
            format!("1:226: Envelope/Body/GetImItems: {utf8}"),
        ));
    }
    cases.extend([
        // Lenient reading replaces each by three bytes, and reports the first thousand.
        Case::new("NULs alone", vec![0; MILLION], format!("1:1: {outside}"))
            .strictly(format!("1:1: {nul}"))
            .notices(1001)
            .bytes(4),
        // The character, and text where there should be none.
        Case::new("NUL in a request", request("\0"), "")
            .strictly(format!("1:226: Envelope/Body/GetImItems: {nul}"))
            .notices(2),
        Case::new("NUL in a name", request("<a\0/>"), "")
            .strictly(format!("1:228: Envelope/Body/GetImItems/a\0: {nul}"))
            .notices(2),
        Case::new(
            "NUL behind the document",
            format!("{sample}\0"),
            format!("1:263: {outside}"),
        )
        .strictly(format!("1:263: {nul}"))
        .notices(1),
        Case::new("NUL in a comment", request("<!--\0-->"), "")
            .strictly(format!("1:230: Envelope/Body/GetImItems: {nul}"))
            .notices(1),
        Case::new("U+FFFF", request("\u{ffff}"), "")
            .strictly("1:226: Envelope/Body/GetImItems: expected a character of XML, found U+FFFF")
            .notices(2),
        Case::new(
            "bytes of all kinds",
            (0..=255_u8)
                .cycle()
                .skip(200)
                .take(MILLION)
                .collect::<Vec<_>>(),
            format!("1:1: {utf8}"),
        ),
    ]);
    hold(cases);
}
