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
    type Value<'a> = generated::Envelope;

    fn read(xml: &str) -> Self::Value<'_> {
        generated::Envelope::deserialize(&mut SliceReader::new(xml)).expect("xsd-parser reads it")
    }

    fn count(value: &Self::Value<'_>) -> usize {
        let response = value.content.body.content.get_im_items_response.iter();
        let response = response.flat_map(|response| &response.content);
        let lists = response.flat_map(|response| &response.im_item_list);
        let personas = lists.flat_map(|list| &list.content.personas);
        let personas = personas.flat_map(|personas| &personas.content);
        personas
            .map(|generated::ArrayOfPeopleTypeContent::Persona(persona)| {
                let persona = &persona.content;
                let names = [&persona.display_name, &persona.im_address];
                let addresses = persona.email_addresses.iter();
                let addresses = addresses.flat_map(|addresses| &addresses.content.address);
                let addresses = addresses.map(|address| &address.content.email_address);
                let texts = names.into_iter().chain(addresses).flatten();
                texts.map(String::len).sum::<usize>()
            })
            .sum()
    }

    fn write(value: &Self::Value<'_>) -> String {
        let mut writer = Writer::new(Vec::new());
        value
            .serialize("s:Envelope", &mut writer)
            .expect("xsd-parser writes it");
        String::from_utf8(writer.into_inner()).expect("it is a text")
    }
}
