//! Documents that were made to hurt: what becomes of them, in full, in time that is linear in their size
//! and in memory that is a small multiple of it.
#![allow(clippy::too_many_lines, reason = "tables of documents")]

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ews_types::NAMESPACES;
use ews_types::types::Persona;
use ews_types::xml::{
    AnyElement, AnyName, AnyNode, Notice, ReadError, ReadOptions, Root, Stream, StreamError,
};
use peak_alloc::PeakAlloc;

use test_support::Tested;
use test_support::envelopes::{
    DECLARATIONS, Whole, as_response, body, envelope, persona, request, response,
};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Tests that measure memory run one at a time, from the documents that they make to the end.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What may be used for each byte of a document.
#[derive(Clone, Copy)]
struct Cost {
    bytes: usize,
    nanoseconds: u64,
}

/// Values take no more than a document that is skipped or refused, and unoptimised code takes its time.
const LITTLE: Cost = Cost {
    bytes: 1,
    nanoseconds: 5000,
};

/// Runs something over a document, and holds its cost against what is allowed: so much for each byte
/// and something for the rest, such as the paths in a report.
fn costs<T>(what: &str, size: usize, cost: Cost, run: impl FnOnce() -> T) -> Result<T, String> {
    const MEMORY_FOR_THE_REST: usize = 1 << 20;
    const TIME_FOR_THE_REST: Duration = Duration::from_secs(2);
    MEMORY.reset_peak_usage();
    let (before, start) = (MEMORY.current_usage(), Instant::now());
    let result = run();
    let time = start.elapsed();
    let memory = MEMORY.peak_usage().saturating_sub(before);
    if std::env::var_os("EWS_COSTS").is_some() {
        let per_byte = memory / size.max(1);
        println!("{what}: {memory} bytes ({per_byte} each) and {time:?} for {size} bytes");
    }
    let most = MEMORY_FOR_THE_REST + size * cost.bytes;
    if memory > most {
        return Err(format!(
            "{what}: {memory} bytes for {size}, expected at most {most}"
        ));
    }
    let size = u64::try_from(size).unwrap_or(u64::MAX);
    let most = TIME_FOR_THE_REST + Duration::from_nanos(size.saturating_mul(cost.nanoseconds));
    if time > most {
        return Err(format!(
            "{what}: {time:?} for {size} bytes, expected at most {most:?}"
        ));
    }
    Ok(result)
}

fn said(read: Result<Whole, ReadError>) -> String {
    read.err()
        .map_or_else(String::new, |error| error.to_string())
}

/// Reads the personas of a document one by one: how many there are before the end or the error.
fn streamed(xml: &[u8], options: &ReadOptions) -> (usize, String) {
    let mut stream = Stream::with_options(
        xml,
        ews_types::soap::namespaces(NAMESPACES),
        options.clone(),
    );
    let mut count = 0;
    loop {
        match stream.next::<Persona>("t:Persona") {
            Ok(Some(_)) => count += 1,
            Ok(None) => return (count, String::new()),
            Err(error) => return (count, error.to_string()),
        }
    }
}

/// What lenient and strict reading say of a document, nothing if they read it, and what the first says
/// in passing. A stream reads it too, for the time and the memory that it takes.
fn told(
    what: &str,
    xml: &[u8],
    options: [ReadOptions; 2],
    cost: Cost,
) -> Result<(String, String, Vec<String>), String> {
    let [lenient, strict] = options;
    let mut notices: Vec<Notice> = Vec::new();
    let leniently = costs(&format!("{what}, leniently"), xml.len(), cost, || {
        said(Whole::from_xml_with(
            xml,
            NAMESPACES,
            &lenient,
            Some(&mut notices),
        ))
    })?;
    let strictly = costs(&format!("{what}, strictly"), xml.len(), cost, || {
        said(Whole::from_xml_with(xml, NAMESPACES, &strict, None))
    })?;
    // A stream keeps a window of the document, and what is outside of the personas.
    let window = Cost {
        bytes: cost.bytes + 4,
        ..cost
    };
    costs(&format!("{what}, as a stream"), xml.len(), window, || {
        streamed(xml, &lenient.max_size(64 << 20))
    })?;
    let notices = notices.iter().map(Notice::to_string).collect();
    Ok((leniently, strictly, notices))
}

fn both() -> [ReadOptions; 2] {
    [ReadOptions::lenient(), ReadOptions::strict()]
}

/// A document, and what lenient and strict reading say of it: nothing if they read it.
struct Case {
    what: &'static str,
    xml: Vec<u8>,
    options: [ReadOptions; 2],
    lenient: String,
    strict: String,
    /// How much lenient reading passes over.
    notices: usize,
    cost: Cost,
}

impl Case {
    /// Both say the same.
    fn new(what: &'static str, xml: impl Into<Vec<u8>>, said: impl Into<String>) -> Self {
        let said = said.into();
        Self {
            what,
            xml: xml.into(),
            options: both(),
            strict: said.clone(),
            lenient: said,
            notices: 0,
            cost: LITTLE,
        }
    }

    fn strictly(self, said: impl Into<String>) -> Self {
        Self {
            strict: said.into(),
            ..self
        }
    }

    fn notices(self, notices: usize) -> Self {
        Self { notices, ..self }
    }

    fn bytes(self, bytes: usize) -> Self {
        let cost = Cost { bytes, ..self.cost };
        Self { cost, ..self }
    }

    fn within(self, limit: impl Fn(ReadOptions) -> ReadOptions) -> Self {
        Self {
            options: self.options.map(limit),
            ..self
        }
    }
}

/// Holds each case against what is expected, and says all that is wrong.
fn hold(cases: impl IntoIterator<Item = Case>) {
    let mut wrong = Vec::new();
    for case in cases {
        let Case {
            what,
            xml,
            options,
            cost,
            ..
        } = case;
        match told(what, &xml, options, cost) {
            Err(cost) => wrong.push(cost),
            Ok((lenient, strict, notices)) => {
                let found = (lenient, strict, notices.len());
                let expected = (case.lenient, case.strict, case.notices);
                if found != expected {
                    wrong.push(format!(
                        "{what}:\nexpected {expected:?}\nfound    {found:?}\n{notices:.3?}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What `piece` gives for each number, in one text.
fn numbered(count: usize, piece: impl Fn(usize) -> String) -> String {
    let mut joined = String::new();
    for number in 0..count {
        joined.push_str(&piece(number));
    }
    joined
}

const MILLION: usize = 1_000_000;
/// Where the first child of a request starts, on the first and only line.
const IN_REQUEST: usize = 226;
/// Where the first element in `MessageXml` starts.
const IN_XML: usize = 270;
const XML: &str = "Envelope/Body/GetImItemsResponse/MessageXml";

/// An envelope around an error response whose `MessageXml` holds this.
fn message_xml(content: &str) -> String {
    body(&format!(
        "<m:GetImItemsResponse ResponseClass='Error'><m:MessageXml>{content}</m:MessageXml></m:GetImItemsResponse>"
    ))
}

#[test]
fn elements_inside_one_another() {
    let _alone = alone();
    let nested = "<a>".repeat(MILLION);
    let fewer = "<a>".repeat(MILLION / 5);
    let deep = |elements| "/a".repeat(elements);
    let limit = "expected at most 96 levels of elements";
    let cases = [
        Case::new("the root", &*fewer, "1:1: a: expected <s:Envelope> of SOAP 1.1, found <a>"),
        Case::new(
            "in a request",
            request(&nested),
            format!("1:505: Envelope/Body/GetImItems{}: {limit}", deep(94)),
        )
        .strictly("1:226: Envelope/Body/GetImItems/a: expected no element <a> here"),
        Case::new(
            "in open content",
            message_xml(&nested),
            format!("1:546: {XML}{}: {limit}", deep(93)),
        ),
        Case::new(
            "in a header",
            envelope(&fewer, "<m:GetImItems/>"),
            format!("1:496: Envelope/Header{}: {limit}", deep(95)),
        ),
        Case::new(
            "in a text",
            persona(&format!("<t:FileAs>{fewer}")),
            format!(
                "1:593: Envelope/Body/GetImItemsResponse/ImItemList/Personas/Persona/FileAs{}: {limit}",
                deep(90)
            ),
        )
        .strictly("1:326: Envelope/Body/GetImItemsResponse/ImItemList/Personas/Persona/FileAs/a: expected no element <a> here"),
        // The bytes are looked at before the elements, and the path to them is cut.
        Case::new(
            "in front of a byte",
            [fewer.as_bytes(), b"\xff"].concat(),
            format!(
                "1:600001: {0}…/{0}a: expected UTF-8, found bytes that are not UTF-8",
                "a/".repeat(250)
            )
            .replace("a/a: ", "a: "),
        )
    ];
    // The walk that finds the place of an error keeps what is open there.
    hold(cases.map(|case| case.bytes(16)));
}

#[test]
fn attributes_and_declarations() {
    let _alone = alone();
    let attributes: String = numbered(MILLION, |n| format!(" a{n}=''"));
    let declarations: String = numbered(MILLION, |n| format!(" xmlns:a{n}='urn:a'"));
    let nested = numbered(85, |n| {
        let declarations = numbered(250, |m| format!(" xmlns:a{n}.{m}='u'"));
        format!("<a{declarations}>")
    });
    let no_element = "1:226: Envelope/Body/GetImItems/a: expected no element <a> here";
    let said =
        |limit| format!("1:{IN_REQUEST}: Envelope/Body/GetImItems/a: expected at most {limit}");
    let said_any = |limit| format!("1:{IN_XML}: {XML}/a: expected at most {limit}");
    let most = "256 attributes of an element";
    hold([
        Case::new(
            "attributes",
            request(&format!("<a{attributes}/>")),
            said(most),
        ),
        Case::new(
            "attributes in open content",
            message_xml(&format!("<a{attributes}/>")),
            said_any(most),
        ),
        Case::new(
            "declarations",
            request(&format!("<a{declarations}/>")),
            said("256 namespaces in scope"),
        ),
        Case::new(
            "nested declarations",
            request(&nested),
            "1:4369: Envelope/Body/GetImItems/a/a: expected at most 256 namespaces in scope",
        )
        .strictly(no_element),
        // As many as may be, and a name that is looked up among all of them again and again.
        Case::new(
            "names in scope",
            request(&format!(
                "<a{}>{}</a>",
                numbered(253, |n| format!(" xmlns:a{n}='u'")),
                "<a0:b/>".repeat(50_000)
            )),
            "",
        )
        .strictly(no_element)
        .notices(1),
    ]);
}

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
        "<!doctype html><html></html>".to_owned(),
        "<!DOCTYPE".to_owned(),
        "<!DOCTYPE a [".to_owned(),
    ];
    let mut all: Vec<Case> = cases
        .into_iter()
        .map(|xml| Case::new("a DOCTYPE", xml, format!("1:1: {doctype}")))
        .collect();
    let undeclared = |path: &str, place: &str, name: &str| {
        format!("1:{place}: {path}: expected well-formed XML: the entity &{name}; is not declared")
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

/// More blanks than a text may have, wherever they stand; a gigabyte of them where the environment says
/// so.
#[test]
fn blanks() {
    let _alone = alone();
    let is_long = std::env::var_os("EWS_LONG").is_some();
    let size = if is_long { 1 << 30 } else { 8 << 20 };
    let blanks = " \n\t ".repeat(size / 4);
    let limits = |options: ReadOptions| options.max_text(1 << 20).max_size(2 << 30);
    let too_long = "expected at most 1048576 bytes of text";
    let in_persona = "Envelope/Body/GetImItemsResponse/ImItemList/Personas/Persona";
    let skipped = "1:226: Envelope/Body/GetImItems/a: expected no element <a> here";
    // One at a time: they are large. References make the text one of many pieces.
    for (what, xml, place, strict) in [
        (
            "in a text",
            persona("<t:FileAs>@</t:FileAs>"),
            format!("1:326: {in_persona}/FileAs"),
            "",
        ),
        (
            "between elements",
            persona("@"),
            format!("1:316: {in_persona}"),
            "",
        ),
        (
            "in open content",
            message_xml("<a>@</a>"),
            format!("1:270: {XML}/a"),
            "",
        ),
        (
            "between references",
            message_xml("<a>&lt;@&gt;</a>"),
            format!("1:270: {XML}/a"),
            "",
        ),
        (
            "in what is passed over",
            request("<a>@</a>"),
            "1:229: Envelope/Body/GetImItems/a".to_owned(),
            skipped,
        ),
        (
            "in CDATA",
            request("<a><![CDATA[@]]></a>"),
            "1:229: Envelope/Body/GetImItems/a".to_owned(),
            skipped,
        ),
        (
            "before the root",
            format!("@{}", request("")),
            "1:1".to_owned(),
            "",
        ),
    ] {
        let mut case = Case::new(
            what,
            xml.replace('@', &blanks),
            format!("{place}: {too_long}"),
        );
        if !strict.is_empty() {
            case = case.strictly(strict);
        }
        hold([case.within(limits)]);
    }
    let attribute = "expected at most 1048576 bytes of an attribute";
    for (what, xml, place, strict) in [
        (
            "in an attribute",
            request("<m:ContactIds><t:ItemId Id='@'/></m:ContactIds>"),
            "1:240: Envelope/Body/GetImItems/ContactIds/ItemId".to_owned(),
            "",
        ),
        (
            "in an attribute that is passed over",
            request("<m:ContactIds a='@'/>"),
            "1:226: Envelope/Body/GetImItems/ContactIds".to_owned(),
            "",
        ),
        (
            "in an attribute of what is passed over",
            request("<a b='@'/>"),
            "1:226: Envelope/Body/GetImItems/a".to_owned(),
            skipped,
        ),
        (
            "in an attribute of open content",
            message_xml("<a b='@'/>"),
            format!("1:270: {XML}/a"),
            "",
        ),
    ] {
        let mut case = Case::new(
            what,
            xml.replace('@', &blanks),
            format!("{place}: {attribute}"),
        );
        if !strict.is_empty() {
            case = case.strictly(strict);
        }
        hold([case.within(limits)]);
    }
    // What is no text is limited by the size of the document alone.
    let comment = Case::new("in a comment", request(&format!("<!--{blanks}-->")), "");
    let tag = Case::new("in a tag", request(&format!("<m:ContactIds{blanks}/>")), "")
        .strictly("1:226: Envelope/Body/GetImItems/ContactIds: expected at least 1 item, found 0");
    hold([comment.within(limits), tag.within(limits).notices(1)]);
}

#[test]
fn unterminated() {
    let _alone = alone();
    let long = "x".repeat(MILLION);
    let syntax = |place: &str, what: &str| format!("{place}: expected well-formed XML: {what}");
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

#[test]
fn bytes_that_are_no_text() {
    let _alone = alone();
    let nul = "expected well-formed XML: a character that XML cannot hold";
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
        Case::new("NULs alone", vec![0; MILLION], format!("1:1: {nul}")),
        Case::new(
            "NUL in a request",
            request("\0"),
            format!("1:226: Envelope/Body/GetImItems: {nul}"),
        ),
        Case::new(
            "NUL in a name",
            request("<a\0/>"),
            format!("1:228: Envelope/Body/GetImItems/a\0: {nul}"),
        ),
        Case::new(
            "NUL behind the document",
            format!("{sample}\0"),
            format!("1:263: {nul}"),
        ),
        Case::new(
            "NUL in a comment",
            request("<!--\0-->"),
            format!("1:230: Envelope/Body/GetImItems: {nul}"),
        ),
        Case::new(
            "U+FFFF",
            request("\u{ffff}"),
            format!("1:226: Envelope/Body/GetImItems: {nul}"),
        ),
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

#[test]
fn long_names() {
    let _alone = alone();
    let name = "n".repeat(MILLION);
    let cut = format!("{}…", "n".repeat(60));
    let syntax = |place: &str, what: &str| format!("{place}: expected well-formed XML: {what}");
    let uri = "expected at most 1024 bytes of a namespace";
    hold([
        Case::new("an element", request(&format!("<{name} {name}=''/>")), "")
            .strictly(format!("1:226: Envelope/Body/GetImItems/{cut}: expected no element <{cut}> here"))
            .notices(1)
            .bytes(4),
        Case::new("an attribute", request(&format!("<m:ContactIds {name}=''/>")), "")
            .strictly(format!("1:1000242: Envelope/Body/GetImItems/ContactIds: expected no attribute {cut} here"))
            .notices(2)
            .bytes(4),
        Case::new(
            "a prefix",
            request(&format!("<{name}:a/>")),
            syntax("1:226: Envelope/Body/GetImItems/a", &format!("the prefix \"{cut}\" is not declared")),
        )
        .bytes(4),
        Case::new("open content", message_xml(&format!("<{name} {name}='{name}'/>")), "").bytes(4),
        Case::new("a namespace", request(&format!("<a xmlns='{name}'/>")), format!("1:226: Envelope/Body/GetImItems/a: {uri}")),
        Case::new("an end tag", request(&format!("</{name}>")), syntax("1:226: Envelope/Body/GetImItems", &format!("<m:GetImItems> cannot end with </{cut}>"))),
        Case::new("an entity", request(&format!("&{name};")), syntax("1:226: Envelope/Body/GetImItems", &format!("the entity &{cut}; is not declared"))),
        Case::new("a number", request(&format!("&#{};", "9".repeat(MILLION))), "")
            .strictly(format!("1:226: Envelope/Body/GetImItems: expected a character of XML, found the reference &#{}…;", "9".repeat(59)))
            .notices(2),
        Case::new("a processing instruction", request(&format!("<?{name}?>")), ""),
        Case::new("no name", request(&format!("<{name}*>")), syntax(&format!("1:226: Envelope/Body/GetImItems/{cut}"), &format!("\"{cut}\" is not a name"))).bytes(4),
        Case::new("many of them", request(&format!("<{0}>{1}</{0}>", "n".repeat(10_000), "<m:a/>".repeat(10_000))), "")
            .strictly(format!("1:226: Envelope/Body/GetImItems/{cut}: expected no element <{cut}> here"))
            .notices(1),
    ]);
}

#[test]
fn what_is_no_envelope() {
    let _alone = alone();
    let no_envelope =
        |found: &str| format!("1:1: {found}: expected <s:Envelope> of SOAP 1.1, found <{found}>");
    let empty = "1:1: expected an element, found the end of the document";
    let stray = "1:1: expected well-formed XML: text can only be inside the root element";
    let message = "expected a message or <s:Fault>, which is missing";
    let around = |inside: &str| format!("<s:Envelope {DECLARATIONS}>{inside}</s:Envelope>");
    let header = "<s:Header/>";
    let full = "<s:Body><m:GetImItems/></s:Body>";
    let again = |place: usize, name: &str| {
        format!("1:{place}: Envelope/{name}[2]: expected no element <s:{name}> here")
    };
    hold([
        Case::new("nothing", "", empty),
        Case::new("a byte order mark", "\u{feff}", empty),
        Case::new("blanks", "\n".repeat(MILLION), empty),
        Case::new(
            "HTML",
            "<html><head><meta charset=utf-8></head><body>Sign in<br></body></html>",
            no_envelope("html"),
        ),
        Case::new(
            "a lot of HTML",
            format!("<html>{}", "<p>Sign in<br>&nbsp;".repeat(MILLION / 10)),
            no_envelope("html"),
        )
        .bytes(32),
        Case::new("JSON", "{\"error\":\"invalid_token\"}", stray),
        Case::new("text", "x".repeat(MILLION), stray),
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

/// What lenient reading passes over is told, up to a limit.
#[test]
fn much_to_tell() {
    let _alone = alone();
    let count = MILLION / 10;
    let distinct: String = numbered(count, |n| format!("<a{n}/>"));
    let long = format!("<{}>", "n".repeat(60)).repeat(10);
    let first = |name: &str| {
        format!("1:226: Envelope/Body/GetImItems/{name}: expected no element <a> here")
    };
    let name = "n".repeat(60);
    let not_closed = format!(
        "1:891: Envelope/Body/GetImItemsResponse/Other{}: expected well-formed XML: <{name}> cannot end with </m:Other>",
        format!("/{name}").repeat(10)
    );
    let other = "1:258: Envelope/Body/GetImItemsResponse/Other: expected no element <m:Other> here";
    let no_text = "1:226: Envelope/Body/GetImItems: expected no text here, found \"x\"";
    let no_attribute =
        "1:259: Envelope/Body/GetImItems/ContactIds/ItemId[1]: expected no attribute a here";
    let all = 1_001;
    let ids = "<t:ItemId Id='' a=''/>".repeat(count / 10);
    hold([
        Case::new("a million elements", request(&"<a/>".repeat(MILLION)), "")
            .strictly(first("a[1]"))
            .notices(all)
            .bytes(4),
        Case::new("elements of many names", request(&distinct), "")
            .strictly(first("a0").replace("<a>", "<a0>"))
            .notices(all)
            .bytes(4),
        Case::new("a line for each", request(&"<a/>\n".repeat(count)), "")
            .strictly(first("a[1]"))
            .notices(all)
            .bytes(24),
        Case::new(
            "deep inside",
            response(&format!("<m:Other>{long}<a/></m:Other>")),
            not_closed,
        )
        .strictly(other),
        Case::new(
            "text between elements",
            request(&"x<!---->".repeat(count)),
            "",
        )
        .strictly(no_text)
        .notices(all)
        .bytes(24),
        Case::new(
            "attributes",
            request(&format!("<m:ContactIds>{ids}</m:ContactIds>")),
            "",
        )
        .strictly(no_attribute)
        .notices(all)
        .bytes(24),
        Case::new(
            "references",
            request(&format!("<a>{}</a>", "&#0;".repeat(count))),
            "",
        )
        .strictly(first("a"))
        .notices(all)
        .bytes(24),
        Case::new("a limit of one", request("<a/><b/><c/>"), "")
            .within(|options| options.max_notices(1))
            .strictly(first("a"))
            .notices(2),
        Case::new("a limit of none", request("<a/>"), "")
            .within(|options| options.max_notices(0))
            .strictly(first("a"))
            .notices(1),
    ]);
}

/// The last notice says that there are more.
#[test]
fn the_limit_of_notices_is_told() -> Tested {
    let _alone = alone();
    let options = ReadOptions::lenient().max_notices(1);
    let xml = request("<a/><b/><c/>");
    let (_, _, notices) = told(
        "notices",
        xml.as_bytes(),
        [options, ReadOptions::strict()],
        LITTLE,
    )?;
    assert_eq!(
        notices,
        [
            "1:226: Envelope/Body/GetImItems/a: expected no element <a> here",
            "1:230: Envelope/Body/GetImItems/b: expected at most 1 notice",
        ]
    );
    Ok(())
}

/// Small elements make large values; how large depends on the type, not on the document.
#[test]
fn many_small_elements() -> Tested {
    const COUNT: usize = MILLION / 10;
    let _alone = alone();
    let uri = "u".repeat(1000);
    let whole = |xml: &str, bytes| {
        let cost = Cost { bytes, ..LITTLE };
        let (lenient, strict, notices) = told("small elements", xml.as_bytes(), both(), cost)?;
        if (lenient.as_str(), strict.as_str(), notices.len()) == ("", "", 0) {
            Ok(Whole::from_xml(xml, NAMESPACES))
        } else {
            Err(format!("{lenient}, {strict}, {notices:?}"))
        }
    };
    for (content, bytes) in [
        ("<a/>", 72),
        ("<a>a</a>", 72),
        ("<a a=''/>", 72),
        ("<a><a/></a>", 100),
    ] {
        let read = whole(&message_xml(&content.repeat(COUNT)), bytes)??;
        let elements = as_response(&read)?.message_xml.as_ref();
        assert_eq!(elements.map(Vec::len), Some(COUNT), "{content}");
    }
    // Names share their namespace.
    let shared = format!("<a xmlns='{uri}'>{}</a>", "<b/>".repeat(COUNT));
    let read = whole(&message_xml(&shared), 72)??;
    let element = &as_response(&read)?
        .message_xml
        .as_ref()
        .ok_or("an element")?[0];
    assert_eq!(element.children.len(), COUNT);
    let qualified = format!(
        "<b xmlns:a='{uri}'>{}</b>",
        "<b c='a:b'>a:b</b>".repeat(COUNT)
    );
    whole(&message_xml(&qualified), 64)??;

    let personas = "<t:Persona><t:PersonaId Id=''/></t:Persona>".repeat(COUNT / 5);
    let xml = response(&format!(
        "<m:ImItemList><t:Personas>{personas}</t:Personas></m:ImItemList>"
    ));
    whole(&xml, 170)??;
    let (count, error) = costs("a stream", xml.len(), Cost { bytes: 4, ..LITTLE }, || {
        streamed(xml.as_bytes(), &ReadOptions::strict())
    })?;
    assert_eq!((count, error.as_str()), (COUNT / 5, ""));
    let ids = "<t:ItemId Id=''/>".repeat(COUNT);
    whole(&request(&format!("<m:ContactIds>{ids}</m:ContactIds>")), 12)??;
    Ok(())
}

/// An element around an element, and so on.
fn nested(depth: usize) -> AnyElement {
    let mut element = AnyElement::new(AnyName::new("urn:a", "a"));
    element.children.push(AnyNode::Text("end".to_owned()));
    for _ in 1..depth {
        let mut outer = AnyElement::new(AnyName::new("urn:a", "a"));
        outer.children.push(AnyNode::Element(element));
        element = outer;
    }
    element
}

/// A program can make what no document may hold: it is copied, compared, written and dropped.
#[test]
fn a_deep_value_made_by_a_program() -> Tested {
    const DEPTH: usize = MILLION / 5;
    let _alone = alone();
    let deep = nested(DEPTH);
    let copy = deep.clone();
    assert!(deep == copy);
    assert!(deep != nested(DEPTH - 1));
    // 64 levels are shown, and what is below is not.
    assert_eq!(format!("{deep:?}").matches("AnyElement").count(), 65);
    assert_eq!(format!("{:?}", nested(3)).matches("AnyElement").count(), 3);

    let mut value = ews_types::messages::GetImItemsResponse::from_xml(format!(
        "<m:GetImItemsResponse {DECLARATIONS} ResponseClass='Error'/>"
    ))?;
    value.message_xml = Some(vec![deep]);
    let written = value.to_xml()?;
    assert_eq!(written.matches("<a>").count(), DEPTH - 1);
    assert_eq!(written.matches("</a>").count(), DEPTH);
    let error = ews_types::messages::GetImItemsResponse::from_xml(&written)
        .err()
        .ok_or("a value")?;
    assert!(
        error
            .to_string()
            .ends_with("/a: expected at most 96 levels of elements"),
        "{error}"
    );
    // An error in the depth has a path, cut in the middle.
    let mut wide = nested(DEPTH);
    wide.children.push(AnyNode::Text("\0".to_owned()));
    value.message_xml = Some(vec![wide]);
    let error = value.to_xml().err().ok_or("a text")?;
    assert_eq!(
        error.to_string(),
        "GetImItemsResponse/MessageXml/a: expected characters of XML, found '\\0'"
    );
    Ok(())
}

/// A source that fails, or ends where it should not, is told by the stream.
#[test]
fn a_stream_of_anything() -> Tested {
    let _alone = alone();
    let response = response("<m:ImItemList><t:Personas>@</t:Personas></m:ImItemList>");
    for (what, xml, count, said) in [
        ("blanks", " ".repeat(4 << 20), 0, "1:4194305: expected an element, found the end of the document".to_owned()),
        ("elements", "<a>".repeat(MILLION), 0, format!("1:289: {}a: expected at most 96 levels of elements", "a/".repeat(96))),
        (
            "personas and an end",
            response.replace('@', &"<t:Persona><t:PersonaId Id=''/></t:Persona>".repeat(10)).replace("</t:Personas>", "").replace("</m:ImItemList>", ""),
            10,
            "1:714: Envelope/Body/GetImItemsResponse/ImItemList/Personas: expected well-formed XML: <t:Personas> cannot end with </m:GetImItemsResponse>".to_owned(),
        ),
        ("a DOCTYPE", "<!DOCTYPE a><a/>".to_owned(), 0, "1:1: expected a document without a DOCTYPE".to_owned()),
    ] {
        let cost = Cost { bytes: 5, ..LITTLE };
        let found = costs(what, xml.len(), cost, || streamed(xml.as_bytes(), &ReadOptions::lenient()))?;
        assert_eq!(found, (count, said), "{what}");
    }
    let options = ReadOptions::lenient().max_size(1 << 20);
    let large = response.replace(
        '@',
        &format!(
            "<t:Persona><t:PersonaId Id='{}'/></t:Persona>",
            "x".repeat(3 << 20)
        ),
    );
    let (_, error) = streamed(large.as_bytes(), &options);
    assert_eq!(
        error,
        "1:284: Envelope/Body/GetImItemsResponse/ImItemList/Personas: expected at most 1048576 bytes of one element"
    );
    let outside = format!(
        "{}{}",
        response.split('@').next().unwrap_or_default(),
        "<t:Other/>".repeat(MILLION / 5)
    );
    let (_, error) = streamed(outside.as_bytes(), &options);
    assert!(error.ends_with(": Envelope/Body/GetImItemsResponse/ImItemList/Personas: expected at most 1048576 bytes outside the streamed elements"), "{error}");
    let failing = std::io::Read::chain(response.as_bytes(), Failing);
    let mut stream = Stream::new(failing, ews_types::soap::namespaces(NAMESPACES));
    let error = stream
        .next::<Persona>("t:Persona")
        .err()
        .ok_or("a persona")?;
    assert!(matches!(error, StreamError::Source(_)));
    assert_eq!(error.to_string(), "the source cannot be read: gone");
    Ok(())
}

/// A source that fails.
struct Failing;

impl std::io::Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::Error::other("gone"))
    }
}
