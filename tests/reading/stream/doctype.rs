//! A DOCTYPE is skipped if the options say so, in whole documents and in streams alike.

use super::*;

/// What may stand in it. None of it means anything.
const HARMLESS: [&str; 8] = [
    "<!DOCTYPE Envelope>",
    "<!DOCTYPE s:Envelope >",
    "<!DOCTYPE a SYSTEM 'a\">.dtd'>",
    "<!DOCTYPE a PUBLIC \"-//Example//DTD a 1.0//EN\"\n 'http://example.org/a.dtd' >",
    "<!DOCTYPE a[]>",
    "<!DOCTYPE a [\n<!-- ]> <!ENTITY b 'c'> --> <?p ]> <!ENTITY ?>\r\n]\n>",
    "<!DOCTYPE a SYSTEM 'b' [<!ELEMENT a (b|c)*><!ATTLIST a b CDATA \"]> <!ENTITY % é\" c ID #IMPLIED>]>",
    "<!DOCTYPE a [<!NOTATION gif PUBLIC 'image/gif'> <!ATTLIST\ta xmlns:t CDATA #FIXED '%p;'>]>",
];

/// What is an error, where, and why.
const REFUSED: [(&str, &str); 24] = [
    (
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
        "1:14: expected a DOCTYPE without entities",
    ),
    (
        "<!DOCTYPE a [\n<!ENTITY % b SYSTEM 'c'>]>",
        "2:1: expected a DOCTYPE without entities",
    ),
    (
        "<!DOCTYPE a [ %b; ]>",
        "1:15: expected a DOCTYPE without entities",
    ),
    (
        "<!DOCTYPE a [<!ELEMENT a %b;>]>",
        "1:26: expected a DOCTYPE without entities",
    ),
    (
        "<!DOCTYPE a [<!ATTLIST a b CDATA 'é'><!ENTITY c '",
        "1:38: expected a DOCTYPE without entities",
    ),
    (
        "<!doctype a>",
        "1:1: expected well-formed XML: DOCTYPE has capital letters",
    ),
    (
        "<!DOCTYPEa>",
        "1:10: expected well-formed XML: white space must follow <!DOCTYPE",
    ),
    (
        "<!DOCTYPE >",
        "1:11: expected well-formed XML: a DOCTYPE needs the name of an element",
    ),
    (
        "<!DOCTYPE 1>",
        "1:11: expected well-formed XML: a DOCTYPE needs the name of an element",
    ),
    (
        "<!DOCTYPE a b>",
        "1:13: expected well-formed XML: > must end a DOCTYPE",
    ),
    (
        "<!DOCTYPE a PUBLIC 'b'>",
        "1:23: expected well-formed XML: white space must follow here",
    ),
    (
        "<!DOCTYPE a PUBLIC '{' 'b'>",
        "1:20: expected well-formed XML: a public identifier has a character that it must not have",
    ),
    (
        "<!DOCTYPE a SYSTEM b>",
        "1:20: expected well-formed XML: the name of a file must be in quotes",
    ),
    (
        "<!DOCTYPE a SYSTEM'b'>",
        "1:19: expected well-formed XML: white space must follow here",
    ),
    (
        "<!DOCTYPE a [b]>",
        "1:14: expected well-formed XML: a declaration is expected in a DOCTYPE",
    ),
    (
        "<!DOCTYPE a [<!ELEMENTS a>]>",
        "1:23: expected well-formed XML: white space must follow here",
    ),
    (
        "<!DOCTYPE a [<!ELEMENT a <b/>]>",
        "1:26: expected well-formed XML: < cannot be in a declaration",
    ),
    (
        "<!DOCTYPE a [<!-- b -- c -->]>",
        "1:21: expected well-formed XML: a comment cannot hold --",
    ),
    (
        "<!DOCTYPE a [<?xml version='1.0'?>]>",
        "1:14: expected well-formed XML: an XML declaration can only be at the start",
    ),
    (
        "<!DOCTYPE a [] b>",
        "1:16: expected well-formed XML: > must end a DOCTYPE",
    ),
    (
        "<!DOCTYPE a [<!ELEMENT a EMPTY>",
        "1:32: expected well-formed XML: a declaration is expected in a DOCTYPE",
    ),
    (
        "<!DOCTYPE a><!DOCTYPE a>",
        "1:13: expected well-formed XML: there can only be one DOCTYPE",
    ),
    (
        "<!DOCTYPE a SYSTEM 'b",
        "1:1: expected well-formed XML: a DOCTYPE is not closed",
    ),
    (
        "<!DOCTYPE a [<!ATTLIST a 'b",
        "1:1: expected well-formed XML: a DOCTYPE is not closed",
    ),
];

fn skipping() -> ReadOptions {
    ReadOptions::default().skip_doctype(true)
}

fn sample() -> String {
    let document = document(&["a", "b"]);
    let start = document.find("<s").or(document.find("<S"));
    document[start.expect("it has a root element")..].to_owned()
}

#[test]
fn what_is_skipped() {
    let plain = assert_same(&sample(), &ReadOptions::default());
    for doctype in HARMLESS {
        for before in ["", "<?xml version='1.0'?>\n<!-- <!DOCTYPE a> -->"] {
            let document = format!("{before}{doctype}\n<!-- -->{}", sample());
            assert_eq!(assert_same(&document, &skipping()), plain, "{document}");
            let refused = assert_same(&document, &ReadOptions::default());
            let refused = refused.expect_err("it is not wanted");
            assert!(
                refused.ends_with("expected a document without a DOCTYPE"),
                "{refused}"
            );
        }
    }
}

#[test]
fn what_is_refused() {
    for (doctype, message) in REFUSED {
        // What is not closed would take in the document.
        let rest = if message.ends_with("is not closed") {
            String::new()
        } else {
            sample()
        };
        let found = assert_same(&format!("{doctype}{rest}"), &skipping());
        assert_eq!(found.expect_err("it is wrong"), message, "{doctype}");
    }
}

/// After a DOCTYPE locations and paths are right. In other places it is an error.
#[test]
fn what_stands_around() {
    let doctype = HARMLESS[6];
    let document = response("<t:ImItemList/>").replacen("<m:", "<!DOCTYPE a><m:", 1);
    for (document, end) in [
        (
            document,
            "Envelope/Body: expected well-formed XML: a DOCTYPE can only be before the root element",
        ),
        (
            format!("{}<!DOCTYPE a>", sample()),
            ": expected well-formed XML: a DOCTYPE can only be before the root element",
        ),
    ] {
        for document in [document.clone(), format!("{doctype}{document}")] {
            let error = assert_same(&document, &skipping()).expect_err("it stands inside");
            assert!(error.ends_with(end), "{error}");
        }
    }
    let document = format!("{doctype}\n{}", sample().replacen("</", "<//", 1));
    let plain = format!("\n{}", sample().replacen("</", "<//", 1));
    assert_eq!(
        assert_same(&document, &skipping()),
        assert_same(&plain, &skipping())
    );
}

/// A DOCTYPE counts as a part of the document.
#[test]
fn the_limit_of_a_document() {
    let most = sample().len();
    let long = format!("<!DOCTYPE a [<!-- {} -->]>{}", "a".repeat(most), sample());
    let read = |max: usize| {
        let mut stream = stream_with(&long, 7, &skipping().max_size(max));
        stream
            .next::<Persona>("t:Persona")
            .map(|found| found.is_some())
    };
    assert!(matches!(read(long.len()), Ok(true)));
    let error = read(most).expect_err("it is too long").to_string();
    let expected = format!("1:1: expected at most {most} bytes outside the streamed elements");
    assert_eq!(error, expected);
}
