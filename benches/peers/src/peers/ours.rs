//! ews-types.

use ews_types::soap::Envelope;
use ews_types::xml::ReadOptions;
use ews_types::{Header, Message, NAMESPACES};

use super::Peer;

pub(crate) struct Lenient;
pub(crate) struct Strict;

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
