//! ews-types.

use ews_types::soap::{Body, Envelope};
use ews_types::types::Persona;
use ews_types::xml::{ReadOptions, Stream, WriteOptions};
use ews_types::{Header, Message, NAMESPACES};

use super::Peer;

pub(crate) struct Lenient;
pub(crate) struct Strict;
pub(crate) struct Parallel;
pub(crate) struct Streamed;

type Value = Envelope<Header, Message>;

fn read(xml: &str, options: &ReadOptions) -> Value {
    Envelope::from_xml_with(xml, NAMESPACES, options, None).expect("ews-types reads it")
}

fn write(value: &Value, options: &WriteOptions) -> String {
    let xml = value.to_xml_with(NAMESPACES, options);
    xml.expect("ews-types writes it")
}

fn count(value: &Value) -> usize {
    let Body::Message(Message::GetImItemsResponse(response)) = &value.body else {
        return 0;
    };
    let list = response.im_item_list.iter();
    list.flat_map(|list| list.personas.iter().flatten())
        .map(of_persona)
        .sum()
}

fn of_persona(persona: &Persona) -> usize {
    let names = [&persona.display_name, &persona.im_address];
    let addresses = persona.email_addresses.iter().flatten();
    let addresses = addresses.map(|address| &address.email_address);
    let texts = names.into_iter().chain(addresses).flatten();
    texts.map(String::len).sum()
}

impl Peer for Lenient {
    type Value<'a> = Value;

    fn read(xml: &str) -> Value {
        read(xml, &ReadOptions::lenient().threads(1))
    }

    fn count(value: &Value) -> usize {
        count(value)
    }

    fn write(value: &Value) -> String {
        write(value, &WriteOptions::default().threads(1))
    }
}

impl Peer for Strict {
    type Value<'a> = Value;

    fn read(xml: &str) -> Value {
        read(xml, &ReadOptions::strict().threads(1))
    }

    fn count(value: &Value) -> usize {
        count(value)
    }
}

impl Peer for Parallel {
    type Value<'a> = Value;

    fn read(xml: &str) -> Value {
        read(xml, &ReadOptions::lenient())
    }

    fn count(value: &Value) -> usize {
        count(value)
    }

    fn write(value: &Value) -> String {
        write(value, &WriteOptions::default())
    }
}

impl Peer for Streamed {
    type Value<'a> = (Vec<Persona>, Value);

    fn read(xml: &str) -> Self::Value<'_> {
        let mut stream = Stream::new(xml.as_bytes(), ews_types::soap::namespaces(NAMESPACES));
        let mut personas = Vec::new();
        while let Some(persona) = stream.next("t:Persona").expect("ews-types reads it") {
            personas.push(persona);
        }
        let rest = stream.finish(Envelope::read_from);
        (personas, rest.expect("ews-types reads the rest"))
    }

    fn count((personas, _): &Self::Value<'_>) -> usize {
        personas.iter().map(of_persona).sum()
    }
}
