//! Documents for tests, and short ways to read them.
use ews_types::messages::{GetImItems, GetImItemsResponse};
use ews_types::soap::{Body, Envelope};
use ews_types::types::Persona;
use ews_types::xml::{Notice, ReadError, ReadOptions};
use ews_types::{Header, Message, NAMESPACES};

use crate::Tested;

/// Any envelope of this schema.
pub type Whole = Envelope<Header, Message>;

/// The declarations that the documents of these tests use.
pub const DECLARATIONS: &str = concat!(
    r#"xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" "#,
    r#"xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages" "#,
    r#"xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types""#
);

/// A document with the schema's own spelling of the namespaces.
pub fn with_http(xml: &str) -> String {
    xml.replace("https://schemas.", "http://schemas.")
}

/// An envelope with this header (its blocks) and this body.
pub fn envelope(header: &str, body: &str) -> String {
    format!(
        "<s:Envelope {DECLARATIONS}><s:Header>{header}</s:Header><s:Body>{body}</s:Body></s:Envelope>"
    )
}

/// An envelope without a header around a request with these children.
pub fn request(children: &str) -> String {
    body(&format!("<m:GetImItems>{children}</m:GetImItems>"))
}

/// An envelope without a header around a successful response with these children.
pub fn response(children: &str) -> String {
    body(&format!(
        r#"<m:GetImItemsResponse ResponseClass="Success">{children}</m:GetImItemsResponse>"#
    ))
}

/// An envelope without a header around a response with one persona that has these further children.
pub fn persona(children: &str) -> String {
    response(&format!(
        r#"<m:ImItemList><t:Personas><t:Persona><t:PersonaId Id="p"/>{children}</t:Persona></t:Personas></m:ImItemList>"#
    ))
}

/// An envelope without a header around this body.
pub fn body(body: &str) -> String {
    format!("<s:Envelope {DECLARATIONS}><s:Body>{body}</s:Body></s:Envelope>")
}

/// Reads leniently.
pub fn lenient(xml: &str) -> Result<Whole, ReadError> {
    Whole::from_xml(xml, NAMESPACES)
}

/// Reads leniently, and gives what was skipped as text.
pub fn with_notices(xml: &str) -> Result<(Whole, Vec<String>), ReadError> {
    let mut notices = Vec::new();
    let options = ReadOptions::lenient();
    let value = Whole::from_xml_with(xml, NAMESPACES, &options, Some(&mut notices))?;
    Ok((value, notices.iter().map(Notice::message).collect()))
}

/// Reads strictly.
pub fn strict(xml: &str) -> Result<Whole, ReadError> {
    Whole::from_xml_with(xml, NAMESPACES, &ReadOptions::strict(), None)
}

/// What is reported for a document that cannot be read.
pub fn refused(read: Result<Whole, ReadError>) -> String {
    match read {
        Ok(value) => format!("no error but {value:?}"),
        Err(error) => error.to_string(),
    }
}

/// The request in an envelope.
pub fn as_request(envelope: &Whole) -> Result<&GetImItems, String> {
    match &envelope.body {
        Body::Message(Message::GetImItems(request)) => Ok(request),
        other => Err(format!("no request but {other:?}")),
    }
}

/// The response in an envelope.
pub fn as_response(envelope: &Whole) -> Result<&GetImItemsResponse, String> {
    match &envelope.body {
        Body::Message(Message::GetImItemsResponse(response)) => Ok(response),
        other => Err(format!("no response but {other:?}")),
    }
}

/// The first persona in a response.
pub fn first_persona(envelope: &Whole) -> Result<&Persona, String> {
    let list = as_response(envelope)?.im_item_list.as_ref();
    list.and_then(|list| list.personas.as_deref())
        .and_then(<[_]>::first)
        .ok_or_else(|| format!("no persona in {envelope:?}"))
}

/// Reads what the value writes, strictly: the same value comes back.
pub fn comes_back(value: &Whole) -> Tested {
    let written = value.to_xml(NAMESPACES)?;
    let again = strict(&written).map_err(|error| format!("{error} in {written}"))?;
    if *value == again {
        Ok(())
    } else {
        Err(format!("expected {value:?}, found {again:?}").into())
    }
}
