//! Streams of damaged documents, and from sources that fail.
#![allow(clippy::too_many_lines, reason = "tables of documents")]

use ews_types::NAMESPACES;
use ews_types::types::Persona;
use ews_types::xml::{ReadOptions, Stream, StreamError};
use test_support::Tested;
use test_support::envelopes::response;

use crate::cases::{MILLION, streamed};
use crate::costs::{Cost, LITTLE, alone, costs};

/// A source that fails, or ends where it should not, is reported by the stream.
#[test]
fn a_stream_of_anything() -> Tested {
    let _alone = alone();
    let response = response("<m:ImItemList><t:Personas>@</t:Personas></m:ImItemList>");
    for (what, xml, count, reported) in [
        ("blanks", " ".repeat(4 << 20), 0, "1:4194305: expected an XML document, found an empty text".to_owned()),
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
        assert_eq!(found, (count, reported), "{what}");
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
