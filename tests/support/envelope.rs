//! Documents for tests, and short ways to read them.
#![allow(
    dead_code,
    reason = "not every test that includes this file needs all of it"
)]

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use ews_types::messages::{GetImItems, GetImItemsResponse};
use ews_types::soap::{Body, Envelope};
use ews_types::types::Persona;
use ews_types::xml::{Notice, ReadError, ReadOptions};
use ews_types::{Header, Message, NAMESPACES};

/// What a test returns.
pub(crate) type Tested = Result<(), Box<dyn Error>>;
/// Any envelope of this schema.
pub(crate) type Whole = Envelope<Header, Message>;

/// The declarations that the documents of these tests use.
pub(crate) const DECLARATIONS: &str = concat!(
    r#"xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" "#,
    r#"xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages" "#,
    r#"xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types""#
);

/// A file of the repository.
pub(crate) fn file(path: &str) -> Result<String, Box<dyn Error>> {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&whole).map_err(|error| format!("{}: {error}", whole.display()).into())
}

/// A document with the schema's own spelling of the namespaces.
pub(crate) fn with_http(xml: &str) -> String {
    xml.replace("https://schemas.", "http://schemas.")
}

/// An envelope with this header (its blocks) and this body.
pub(crate) fn envelope(header: &str, body: &str) -> String {
    format!(
        "<s:Envelope {DECLARATIONS}><s:Header>{header}</s:Header><s:Body>{body}</s:Body></s:Envelope>"
    )
}

/// An envelope without a header around a request with these children.
pub(crate) fn request(children: &str) -> String {
    body(&format!("<m:GetImItems>{children}</m:GetImItems>"))
}

/// An envelope without a header around a successful response with these children.
pub(crate) fn response(children: &str) -> String {
    body(&format!(
        r#"<m:GetImItemsResponse ResponseClass="Success">{children}</m:GetImItemsResponse>"#
    ))
}

/// An envelope without a header around a response with one persona that has these further children.
pub(crate) fn persona(children: &str) -> String {
    response(&format!(
        r#"<m:ImItemList><t:Personas><t:Persona><t:PersonaId Id="p"/>{children}</t:Persona></t:Personas></m:ImItemList>"#
    ))
}

/// An envelope without a header around this body.
pub(crate) fn body(body: &str) -> String {
    format!("<s:Envelope {DECLARATIONS}><s:Body>{body}</s:Body></s:Envelope>")
}

/// Reads leniently.
pub(crate) fn lenient(xml: &str) -> Result<Whole, ReadError> {
    Whole::from_xml(xml, NAMESPACES)
}

/// Reads leniently, and gives what was passed over as text.
pub(crate) fn with_notices(xml: &str) -> Result<(Whole, Vec<String>), ReadError> {
    let mut notices = Vec::new();
    let options = ReadOptions::lenient();
    let value = Whole::from_xml_with(xml, NAMESPACES, &options, Some(&mut notices))?;
    Ok((value, notices.iter().map(Notice::to_string).collect()))
}

/// Reads strictly.
pub(crate) fn strict(xml: &str) -> Result<Whole, ReadError> {
    Whole::from_xml_with(xml, NAMESPACES, &ReadOptions::strict(), None)
}

/// What is said of a document that cannot be read.
pub(crate) fn refused(read: Result<Whole, ReadError>) -> String {
    match read {
        Ok(value) => format!("no error but {value:?}"),
        Err(error) => error.to_string(),
    }
}

/// The request in an envelope.
pub(crate) fn as_request(envelope: &Whole) -> Result<&GetImItems, String> {
    match &envelope.body {
        Body::Message(Message::GetImItems(request)) => Ok(request),
        other => Err(format!("no request but {other:?}")),
    }
}

/// The response in an envelope.
pub(crate) fn as_response(envelope: &Whole) -> Result<&GetImItemsResponse, String> {
    match &envelope.body {
        Body::Message(Message::GetImItemsResponse(response)) => Ok(response),
        other => Err(format!("no response but {other:?}")),
    }
}

/// The first persona in a response.
pub(crate) fn first_persona(envelope: &Whole) -> Result<&Persona, String> {
    let list = as_response(envelope)?.im_item_list.as_ref();
    list.and_then(|list| list.personas.as_deref())
        .and_then(<[_]>::first)
        .ok_or_else(|| format!("no persona in {envelope:?}"))
}

/// Reads what the value writes, strictly: the same value comes back.
pub(crate) fn comes_back(value: &Whole) -> Tested {
    let written = value.to_xml(NAMESPACES)?;
    let again = strict(&written).map_err(|error| format!("{error} in {written}"))?;
    if *value == again {
        Ok(())
    } else {
        Err(format!("expected {value:?}, found {again:?}").into())
    }
}

/// The variants of an enum of errors, from the source: a new one must come with a test.
pub(crate) fn variants(name: &str) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let source = file("runtime/src/xml/read_error.rs")?;
    let start = format!("pub enum {name} {{\n");
    let body = source
        .split(&start)
        .nth(1)
        .and_then(|rest| rest.split("\n}").next());
    let variants = body.ok_or("no such enum")?.lines().filter_map(|line| {
        let line = line.strip_prefix("    ")?;
        let is_variant = line.starts_with(|first: char| first.is_ascii_uppercase());
        is_variant.then(|| {
            line.split([' ', '(', ',', '{'])
                .next()
                .unwrap_or_default()
                .to_owned()
        })
    });
    Ok(variants.collect())
}
