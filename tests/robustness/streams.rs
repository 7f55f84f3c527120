//! Streams of damaged documents, and from sources that fail.
#![allow(clippy::too_many_lines, reason = "tables of documents")]

use std::io::Read;

use ews_types::soap::{Body, Envelope};
use ews_types::types::Persona;
use ews_types::xml::{Effect, ReadOptions, Stream, StreamError};
use ews_types::{Header, Message, NAMESPACES};
use test_support::Tested;
use test_support::envelopes::response;

use crate::cases::{MILLION, streamed};
use crate::costs::{Cost, alone, costs};

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
        let cost = Cost { bytes: 5 };
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
    let failing = Read::chain(response.as_bytes(), Failing);
    let mut stream = Stream::new(failing, ews_types::soap::namespaces(NAMESPACES));
    let error = stream
        .next::<Persona>("t:Persona")
        .err()
        .ok_or("a persona")?;
    assert!(matches!(error, StreamError::Source(_)));
    assert_eq!(error.to_string(), "the source cannot be read: gone");
    Ok(())
}

/// What can be wrong with a persona so that it is left out.
const BROKEN: [&str; 5] = [
    "<t:Persona/>",
    "<t:Persona><t:DisplayName>without an id</t:DisplayName></t:Persona>",
    "<t:Persona><t:PersonaId/></t:Persona>",
    "<t:Persona>a<t:PersonaId ChangeKey='a'/></t:Persona>",
    "<t:Persona><m:Persona><t:PersonaId Id='a'/></m:Persona></t:Persona>",
];

/// So many personas come between two that are broken, and so many more.
const EVERY: usize = 1000;

/// A response with numbered personas, some of them broken, which is made while it is read.
struct Personas {
    text: String,
    read: usize,
    number: usize,
    count: usize,
    end: String,
}

impl Personas {
    fn new(count: usize) -> Self {
        let response = response("<m:ImItemList><t:Personas>@</t:Personas></m:ImItemList>");
        let (text, end) = response.split_once('@').expect("it is there");
        Self {
            text: text.to_owned(),
            read: 0,
            number: 0,
            count,
            end: end.to_owned(),
        }
    }

    fn make(&mut self) {
        self.read = 0;
        if self.number == self.count {
            self.text = std::mem::take(&mut self.end);
            return;
        }
        self.number += 1;
        let number = self.number;
        if number.is_multiple_of(EVERY) {
            BROKEN[number / EVERY % BROKEN.len()].clone_into(&mut self.text);
        } else {
            self.text = format!(
                "<t:Persona><t:PersonaId Id='{number}'/><t:DisplayName>Name</t:DisplayName></t:Persona>"
            );
        }
    }
}

impl Read for Personas {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.read == self.text.len() {
            self.make();
        }
        let length = (&self.text.as_bytes()[self.read..]).read(buffer)?;
        self.read += length;
        Ok(length)
    }
}

/// Each persona but the broken ones is handed out, in constant memory, and each broken one is reported.
/// `EWS_PERSONAS` says how many personas there are.
#[test]
fn broken_personas_cost_themselves_alone() -> Tested {
    const CONSTANT: Cost = Cost { bytes: 0 };
    let count = std::env::var("EWS_PERSONAS").map_or(Ok(20_000), |count| count.parse())?;
    let _alone = alone();
    let read = || -> Result<usize, StreamError> {
        let namespaces = ews_types::soap::namespaces(NAMESPACES);
        let mut stream = Stream::new(Personas::new(count), namespaces)
            .chunk_size(64 << 10)
            .with_notices();
        let (mut number, mut lost) = (0, 0);
        while let Some(persona) = stream.next::<Persona>("t:Persona")? {
            number += 1;
            if number % EVERY == 0 {
                number += 1;
            }
            assert_eq!(persona.persona_id.id, number.to_string());
            let notices = stream.take_notices();
            lost += notices.iter().filter(|notice| notice.is_loss()).count();
        }
        let envelope: Envelope<Header, Message> = stream.finish(Envelope::read_from)?;
        assert!(matches!(envelope.body, Body::Message(_)));
        let notices = stream.take_notices();
        assert!(notices.iter().all(|notice| notice.effect() == Effect::Lost));
        Ok(lost + notices.len())
    };
    let lost = costs("personas", 100 * count, CONSTANT, read)??;
    assert_eq!(lost, count / EVERY);
    Ok(())
}

/// A source that fails.
struct Failing;

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::Error::other("gone"))
    }
}
