//! Values of `xs:ID` are unique in a document, and references lead to one.

use ews_codegen_general::signs::Trail;
use xsd_runtime::xml::{ReadOptions, Root, WriteOptions};

fn document(inside: &str) -> String {
    format!(
        "<Trail xmlns=\"urn:example:signs\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">{inside}</Trail>"
    )
}

#[test]
fn ids_that_are_unique_and_references_that_lead_somewhere() -> Result<(), Box<dyn std::error::Error>>
{
    let xml = document(
        "<Sign Code=\"a\" Next=\"b\"/><Sign i:type=\"Junction\" Code=\"b\" Arms=\" a\n b \"/><End>a</End><Post Code=\"a\"/>",
    );
    let trail = Trail::from_xml_with(&xml, &ReadOptions::strict())?;
    let written = trail.to_xml_with(&WriteOptions::default().validate(true))?;
    assert_eq!(
        Trail::from_xml_with(written, &ReadOptions::strict())?,
        trail
    );
    Ok(())
}

#[test]
fn others_are_errors_and_notices() {
    let again = "expected an xs:ID that is not there yet, found \"a\"";
    let nowhere = "expected the xs:ID of an element, found \"c\"";
    for (inside, expected) in [
        ("<Sign Code=\"a\"/><Sign Code=\"a\"/>", again),
        ("<Sign Code=\"a\"/><Sign Code=\"b\" Next=\"c\"/>", nowhere),
        ("<Sign Code=\"a\"/><End>c</End>", nowhere),
        (
            "<Sign Code=\"a\"/><Sign i:type=\"Junction\" Code=\"b\" Arms=\"b c a\"/>",
            nowhere,
        ),
        ("<Sign Code=\"a\"/><End>c</End><Post Code=\"c\"/>", nowhere),
    ] {
        let xml = document(inside);
        let error = Trail::from_xml_with(&xml, &ReadOptions::strict()).expect_err(inside);
        assert_eq!(error.kind().to_string(), expected, "{inside}");
        let (trail, notices) = Trail::from_xml_with_notices(&xml, &ReadOptions::lenient())
            .unwrap_or_else(|error| panic!("{inside}: {error}"));
        assert_eq!(notices.len(), 1, "{inside}: {notices:?}");
        assert_eq!(notices[0].kind().to_string(), expected, "{inside}");
        let written = trail.to_xml_with(&WriteOptions::default().validate(true));
        let error = written.expect_err(inside).to_string();
        assert!(error.ends_with(expected), "{error}");
    }
}
