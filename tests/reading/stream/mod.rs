//! Streams: the same values, notices and errors as the whole document has, in chunks of any size.

mod content;
mod doctype;
mod failures;
mod groups;
mod remainder;
mod same;

use std::io::Read;

use ews_types::codegen::{Particle, ReadXml, Reader};
use ews_types::soap::{self, Body, Envelope};
use ews_types::types::{ImGroup, ItemId, Persona, RequestServerVersion};
use ews_types::xml::{Notice, ReadError, ReadOptions, Stream, StreamError};
use ews_types::{Header, Message, NAMESPACES};

const RESPONSE: &str = include_str!("../../samples/get_im_items_response.xml");

const CHUNKS: [usize; 7] = [1, 2, 3, 7, 64, 1000, 1 << 20];

type Whole = Envelope<Header, Message>;

/// A document whose personas have these names.
fn document(names: &[&str]) -> String {
    let (before, rest) = RESPONSE
        .split_once("<Persona>")
        .expect("the sample has a persona");
    let (persona, after) = rest.split_once("</Persona>").expect("and it ends");
    let persona = |name: &&str| {
        format!(
            "<Persona>{}</Persona>\r\n ",
            persona.replace("Tony Smith", name)
        )
    };
    format!(
        "{before}{}{after}",
        names.iter().map(persona).collect::<String>()
    )
}

/// A response with this content.
fn response(content: &str) -> String {
    envelope(&format!(
        "<m:GetImItemsResponse ResponseClass='Success'>{content}</m:GetImItemsResponse>"
    ))
}

fn envelope(body: &str) -> String {
    let declarations = NAMESPACES.iter().map(|namespace| {
        let (prefix, uri) = (namespace.prefix(), namespace.uri());
        format!(" xmlns:{prefix}='{uri}'")
    });
    let declarations: String = declarations.collect();
    let soap = soap::SOAP_URI;
    format!("<s:Envelope{declarations} xmlns:s='{soap}'>\n<s:Body>{body}</s:Body>\n</s:Envelope>")
}

fn personas(count: usize) -> String {
    "<t:Persona><t:PersonaId Id='i'/></t:Persona>".repeat(count)
}

fn stream(document: &str, chunk: usize) -> Stream<&[u8]> {
    stream_with(document, chunk, &ReadOptions::default())
}

fn stream_with<'d>(document: &'d str, chunk: usize, options: &ReadOptions) -> Stream<&'d [u8]> {
    let namespaces = soap::namespaces(NAMESPACES);
    Stream::with_options(document.as_bytes(), namespaces, options.clone()).chunk_size(chunk)
}

/// All elements of a name, and the remainder.
fn all<T: ReadXml, R: Read>(
    stream: &mut Stream<R>,
    name: &'static str,
) -> Result<(Vec<T>, Whole), StreamError> {
    let mut items = Vec::new();
    while let Some(item) = stream.next(name)? {
        items.push(item);
    }
    Ok((items, stream.finish(Envelope::read_from)?))
}

/// The document that a stream of personas has read, with the personas put back into their list, and the notices.
fn put_together(
    document: &str,
    chunk: usize,
    options: &ReadOptions,
) -> Result<(Whole, Vec<String>), String> {
    let mut stream = stream_with(document, chunk, options).with_notices();
    let found = all(&mut stream, "t:Persona").map_err(|error| error.to_string());
    let (personas, mut remainder) = found?;
    if let Body::Message(Message::GetImItemsResponse(response)) = &mut remainder.body
        && let Some(list) = &mut response.im_item_list
        && let Some(list) = &mut list.personas
    {
        assert_eq!(*list, Vec::new());
        *list = personas;
    }
    let notices = stream.take_notices();
    Ok((remainder, notices.iter().map(Notice::message).collect()))
}

/// A stream gives the same value, notices and errors as reading the whole document.
#[track_caller]
fn assert_same(document: &str, options: &ReadOptions) -> Result<Whole, String> {
    let mut notices = Vec::new();
    let whole = Whole::from_xml_with(document, NAMESPACES, options, Some(&mut notices));
    let whole = whole.map_err(|error| error.to_string());
    let mut notices: Vec<String> = notices.iter().map(Notice::message).collect();
    notices.sort();
    for chunk in CHUNKS {
        let found = put_together(document, chunk, options).map(|(found, mut reported)| {
            reported.sort();
            assert_eq!(reported, notices, "in chunks of {chunk}");
            found
        });
        assert_eq!(found, whole, "in chunks of {chunk}");
    }
    whole
}
