//! ews-types.

use ews_types::soap::Envelope;
use ews_types::types::Persona;
use ews_types::xml::{ReadOptions, Stream};
use ews_types::{Header, Message, NAMESPACES};

use super::Peer;

pub(crate) struct Lenient;
pub(crate) struct Strict;
pub(crate) struct Streamed;

type Value = Envelope<Header, Message>;

fn read(xml: &str, options: &ReadOptions) -> Value {
    Envelope::from_xml_with(xml, NAMESPACES, options, None).expect("ews-types reads it")
}

impl Peer for Lenient {
    type Value = Value;

    fn read(xml: &str) -> Value {
        read(xml, &ReadOptions::default())
    }

    fn write(value: &Value) -> String {
        value.to_xml(NAMESPACES).expect("ews-types writes it")
    }
}

impl Peer for Strict {
    type Value = Value;

    fn read(xml: &str) -> Value {
        read(xml, &ReadOptions::strict())
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
