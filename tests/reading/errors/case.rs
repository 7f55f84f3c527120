//! A document and its error.

use ews_types::messages::{GetImItems, GetImItemsResponse};
use ews_types::xml::{ReadError, ReadOptions, Root};

pub(crate) const MESSAGES: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";
pub(crate) const TYPES: &str = "http://schemas.microsoft.com/exchange/services/2006/types";

/// A request without an envelope, on separate lines.
pub(crate) fn request(children: &str) -> String {
    format!(
        r#"<GetImItems xmlns="{MESSAGES}" xmlns:t="{TYPES}">{}</GetImItems>"#,
        between(children)
    )
}

/// A response without an envelope, on separate lines.
pub(crate) fn response(children: &str) -> String {
    format!(
        r#"<GetImItemsResponse ResponseClass="Success" xmlns="{MESSAGES}" xmlns:t="{TYPES}">{}</GetImItemsResponse>"#,
        between(children)
    )
}

/// A persona with these further children.
pub(crate) fn persona(children: &str) -> String {
    response(&format!(
        "<ImItemList><t:Personas><t:Persona/><t:Persona><t:PersonaId Id=\"a\"/>\n{children}</t:Persona></t:Personas></ImItemList>"
    ))
    .replace("<t:Persona/>", "<t:Persona><t:PersonaId Id=\"b\"/></t:Persona>")
}

pub(crate) fn between(children: &str) -> String {
    if children.is_empty() {
        String::new()
    } else {
        format!("\n{children}\n")
    }
}

/// Reads the response if the document has one, else the request.
pub(crate) fn read(xml: &[u8], options: &ReadOptions) -> Result<(), ReadError> {
    let name = b"GetImItemsResponse";
    if xml.windows(name.len()).any(|window| window == name) {
        GetImItemsResponse::from_xml_with(xml, options).map(drop)
    } else {
        GetImItems::from_xml_with(xml, options).map(drop)
    }
}

/// The kind of an error, and its whole text.
pub(crate) fn kind_and_text(error: &ReadError) -> (String, String) {
    let debug = format!("{:?}", error.kind());
    let kind = debug
        .split([' ', '(', '{'])
        .next()
        .unwrap_or_default()
        .to_owned();
    (kind, error.to_string())
}

/// An input and the ways to read it; the kind of error and its text.
pub(crate) struct Case {
    pub(crate) xml: Vec<u8>,
    pub(crate) ways: Vec<ReadOptions>,
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

/// What lenient and strict reading refuse, with the same message.
pub(crate) fn always(xml: impl Into<Vec<u8>>, kind: &'static str, text: impl Into<String>) -> Case {
    let ways = vec![ReadOptions::lenient(), ReadOptions::strict()];
    Case {
        xml: xml.into(),
        ways,
        kind,
        text: text.into(),
    }
}

/// What these options refuse.
pub(crate) fn with(
    options: ReadOptions,
    xml: impl Into<Vec<u8>>,
    kind: &'static str,
    text: impl Into<String>,
) -> Case {
    Case {
        ways: vec![options],
        ..always(xml, kind, text)
    }
}

/// What only strict reading refuses.
pub(crate) fn strictly(
    xml: impl Into<Vec<u8>>,
    kind: &'static str,
    text: impl Into<String>,
) -> Case {
    with(ReadOptions::strict(), xml, kind, text)
}

/// What lenient reading refuses; strict reading stops before that.
pub(crate) fn leniently(
    xml: impl Into<Vec<u8>>,
    kind: &'static str,
    text: impl Into<String>,
) -> Case {
    with(ReadOptions::lenient(), xml, kind, text)
}
