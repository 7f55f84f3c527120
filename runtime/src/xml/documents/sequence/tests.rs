//! Sequences in pieces of any size.

use super::*;
use crate::xml::namespace::Namespace;

const NONE: &[Namespace] = &[];

fn root(reader: &mut Reader<'_>) -> Result<AnyElement, ReadError> {
    reader.element()
}

/// The names of the root elements, the errors, and the notices of a sequence that comes in pieces of these sizes.
fn read(sequence: &[u8], sizes: &[usize], options: &ReadOptions) -> Vec<String> {
    let mut documents = Documents::with_options(NONE, options.clone()).with_notices();
    let (mut found, mut rest, mut sizes) = (Vec::new(), sequence, sizes.iter().cycle());
    loop {
        while let Some(next) = documents.next_with(root) {
            found.push(match next {
                Ok(element) => element.name.local,
                Err(error) => format!("{} {error}", error.offset),
            });
        }
        if rest.is_empty() && documents.is_finished {
            let notices = documents.take_notices();
            found.extend(notices.iter().map(Notice::message));
            return found;
        }
        if rest.is_empty() {
            documents.finish();
        } else {
            let size = (*sizes.next().expect("there are sizes")).clamp(1, rest.len());
            documents.feed(&rest[..size]);
            rest = &rest[size..];
        }
    }
}

/// What is found in a sequence, which must not depend on its pieces.
#[track_caller]
fn found(sequence: &[u8], options: &ReadOptions) -> Vec<String> {
    let whole = read(sequence, &[usize::MAX], options);
    for sizes in [&[1][..], &[2], &[3], &[7], &[1, 5, 2], &[64], &[1000]] {
        let pieces = read(sequence, sizes, options);
        assert_eq!(
            pieces,
            whole,
            "{sizes:?} of {}",
            String::from_utf8_lossy(sequence)
        );
    }
    whole
}

#[track_caller]
fn lenient(sequence: &str) -> Vec<String> {
    found(sequence.as_bytes(), &ReadOptions::lenient())
}

#[test]
fn whatever_may_be_between_documents() {
    for filler in [
        "",
        "\r\n\r\n",
        " \t\n",
        "<!-- > <x> -->",
        "<!---->",
        "<?ping <x>?>",
        "\u{feff}",
        "\n\u{feff}\n\u{feff}",
        "<?xml version='1.0'?>",
        "<?xml version='1.0'?>\n<!-- again -->\n<?xml version='1.0' encoding='utf-8'?>\n",
    ] {
        let sequence = format!("{filler}<a/>{filler}<b>x</b>{filler}<c><d/></c>");
        assert_eq!(lenient(&sequence), ["a", "b", "c"], "{filler:?}");
        let ends = filler.contains("<?xml");
        let after = lenient(&format!("{sequence}{filler}"));
        assert_eq!(
            after.len(),
            if ends { 4 } else { 3 },
            "{filler:?}: {after:?}"
        );
    }
    assert!(lenient("").is_empty());
    assert!(lenient("\n<!-- nothing -->\n").is_empty());
}

#[test]
fn markup_that_looks_like_an_end() {
    let documents = [
        "<a b='>' c=\"/>\"><!-- </a> --><![CDATA[</a>]]]]><![CDATA[>]]><?p </a>?></a>",
        "<a><b/><b c='1'/><b></b ></a\n>",
        "<a><![CDATA[]]></a>",
        "<a><![CDATA[]]]></a>",
        "<é/>",
    ];
    let sequence = documents.concat();
    let names = lenient(&sequence);
    assert_eq!(names[..4], ["a", "a", "a", "a"], "{names:?}");
    assert_eq!(names[4..], ["é"]);
}

#[test]
fn errors_say_where() {
    for (sequence, expected) in [
        (
            "<a/>\n <b",
            "6 document 2: 2:2: expected well-formed XML: a tag is not closed",
        ),
        (
            "<a/>\n<b>é<c></b>",
            "5 document 2: 2:8: b/c: expected well-formed XML: <c> cannot end with </b>",
        ),
        (
            "<a/> x <b/>",
            "5 document 2: 1:6: expected well-formed XML: text can only be inside the root element",
        ),
        (
            "<a/></a>",
            "4 document 2: 1:5: expected well-formed XML: </a",
        ),
        ("<a/><b>< ></b>", "4 document 2: "),
        ("<a/><!DOCTYPE b><b/>", "4 document 2: "),
        (
            "<a/><?xml version='1.0'?>\n",
            "4 document 2: 2:1: expected an element, found the end of the document",
        ),
        (
            "<a/><b>\u{fffd}&x;</b>",
            "4 document 2: 1:9: b: expected well-formed XML: the entity &x; is not declared",
        ),
    ] {
        let found = lenient(sequence);
        assert_eq!(found[0], "a");
        assert!(found[1].starts_with(expected), "{sequence}: {found:?}");
    }
    let bytes = found(b"<a/>\n<b>\xff</b><c/>", &ReadOptions::lenient());
    let expected = "5 document 2: 2:4: b: expected UTF-8, found bytes that are not UTF-8";
    assert_eq!(bytes, ["a", expected]);
}

#[test]
fn a_document_that_is_well_formed_costs_itself_alone() {
    let sequence = "<a/>\n<b xmlns:p='urn:p'><p:c/></b>\n<b><p:c/></b><d/>";
    let found = lenient(sequence);
    assert_eq!(found.len(), 4, "{found:?}");
    assert_eq!(
        found[2],
        "35 document 3: 3:4: b/c: expected well-formed XML: the prefix \"p\" is not declared"
    );
    assert_eq!(found[3], "d");
    // Its tags do not match, so it may not end where it seems to.
    let found = lenient("<a/><b x='1' x='2'><c></b></c><d/>");
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn what_comes_instead_is_named() {
    let page = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><br></body></html>";
    let found = lenient(page);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].starts_with("0 document 1: 1:1: expected an XML document, found an HTML page with the title \"Sign in\""),
        "{found:?}"
    );
    let found = lenient("Too many requests");
    assert!(
        found[0].contains("found a text: \"Too many requests\""),
        "{found:?}"
    );
    let long = format!("{{\"a\": \"{}\"}}", "é".repeat(BEGINNING));
    assert!(lenient(&long)[0].contains("found JSON"));
}

#[test]
fn limits_are_those_of_one_document() {
    let options = ReadOptions::lenient().max_size(20).max_depth(3);
    let fits = "<a>4567890123456</a>";
    let found = |sequence: &str| found(sequence.as_bytes(), &options);
    assert_eq!(
        found(&format!("{fits}\n{fits}{}{fits}", " ".repeat(99))),
        ["a"; 3]
    );
    let limit = "document 2: 1:21: expected at most 20 bytes of one document";
    for large in [
        "<a>45678901234567</a>",
        "<!-- 78901234567890 --><a/>",
        "<aaaaaaaaaaaaaaaaaaaaaaaaa",
    ] {
        let found = found(&format!("{fits}{large}{fits}"));
        assert_eq!(found, ["a", &format!("20 {limit}")], "{large}");
    }
    assert!(found("<a><a><a><a/></a></a></a>")[0].contains("20 bytes"));
}

#[test]
fn small_pieces_cost_no_more() {
    let document = format!(
        "<a b='{}'>{}<!--{}--></a>",
        "x".repeat(9999),
        "y".repeat(99_999),
        "-y".repeat(9999)
    );
    let sequence = document.repeat(10);
    let start = std::time::Instant::now();
    assert_eq!(
        read(sequence.as_bytes(), &[1], &ReadOptions::lenient()).len(),
        10
    );
    // If each piece were to look at the whole document again, these were 10^11 bytes.
    assert!(start.elapsed() < std::time::Duration::from_secs(60));
}
