//! ews-types.

use ews_types::soap::Envelope;
use ews_types::types::Persona;
use ews_types::xml::{Notice, ReadOptions, Stream};
use ews_types::{Header, Message, NAMESPACES};

use super::Peer;

pub(crate) struct Lenient;
pub(crate) struct Noticing;
pub(crate) struct Strict;
pub(crate) struct Streamed;

type Value = Envelope<Header, Message>;

fn read(xml: &str, options: &ReadOptions, notices: Option<&mut Vec<Notice>>) -> Value {
    Envelope::from_xml_with(xml, NAMESPACES, options, notices).expect("ews-types reads it")
}

impl Peer for Lenient {
    type Value = Value;

    fn read(xml: &str) -> Value {
        read(xml, &ReadOptions::default(), None)
    }

    fn write(value: &Value) -> String {
        value.to_xml(NAMESPACES).expect("ews-types writes it")
    }
}

impl Peer for Noticing {
    type Value = Value;

    fn read(xml: &str) -> Value {
        let mut notices = Vec::new();
        let value = read(xml, &ReadOptions::default(), Some(&mut notices));
        assert!(notices.is_empty(), "the document is valid");
        value
    }

    fn write(value: &Value) -> String {
        Lenient::write(value)
    }
}

impl Peer for Strict {
    type Value = Value;

    fn read(xml: &str) -> Value {
        read(xml, &ReadOptions::strict(), None)
    }

    fn write(value: &Value) -> String {
        Lenient::write(value)
    }
}

impl Peer for Streamed {
    type Value = (Vec<Persona>, Value);

    fn read(xml: &str) -> Self::Value {
        let mut stream = Stream::new(xml.as_bytes(), ews_types::soap::namespaces(NAMESPACES));
        let mut personas = Vec::new();
        while let Some(persona) = stream.next("t:Persona").expect("ews-types reads it") {
            personas.push(persona);
        }
        let rest = stream.finish(Envelope::read_from);
        (personas, rest.expect("ews-types reads the rest"))
    }

    fn write((_, rest): &Self::Value) -> String {
        Lenient::write(rest)
    }
}
