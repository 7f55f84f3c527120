//! The code that xsd-parser generates on quick-xml.

use xsd_parser_types::quick_xml::{DeserializeSync, SerializeSync, SliceReader, Writer};

use super::Peer;

pub(crate) struct XsdParser;

#[allow(
    clippy::all,
    clippy::pedantic,
    dead_code,
    unreachable_pub,
    unused_imports,
    unused_mut,
    unused_variables
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/xsd.rs"));
}

impl Peer for XsdParser {
    type Value = generated::Envelope;

    fn read(xml: &str) -> Self::Value {
        generated::Envelope::deserialize(&mut SliceReader::new(xml)).expect("xsd-parser reads it")
    }

    fn write(value: &Self::Value) -> String {
        let mut writer = Writer::new(Vec::new());
        value
            .serialize("s:Envelope", &mut writer)
            .expect("xsd-parser writes it");
        String::from_utf8(writer.into_inner()).expect("it is a text")
    }
}
