//! The documents, made when the program runs.

use ews_types::soap::Envelope;
use ews_types::xml::ReadOptions;
use ews_types::{Header, Message, NAMESPACES};

const REQUEST: &str = include_str!("../../../tests/samples/get_im_items_request.xml");
const RESPONSE: &str = include_str!("../../../tests/samples/get_im_items_response.xml");
/// A persona with every child that the schema gives it, its names with the prefix `t`.
const RICH: &str = include_str!(concat!(env!("OUT_DIR"), "/persona.xml"));

/// What is measured on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// The documented request.
    Request,
    /// The documented response, its persona repeated.
    Response(usize),
    /// The documented response with a full persona in place of its persona, repeated.
    Rich(usize),
    /// The answer to a request that was refused.
    Refusal,
}

impl Document {
    /// All that is measured, the largest last.
    pub const ALL: [Self; 8] = [
        Self::Response(2000),
        Self::Rich(200),
        Self::Response(1),
        Self::Response(200),
        Self::Refusal,
        Self::Request,
        Self::Response(20_000),
        Self::Response(200_000),
    ];

    /// A title.
    #[must_use]
    pub fn title(self) -> String {
        match self {
            Self::Request => "The documented request".to_owned(),
            Self::Refusal => "A refusal".to_owned(),
            Self::Response(1) => "The documented response".to_owned(),
            Self::Response(count) => format!("{} personas", grouped(count)),
            Self::Rich(count) => format!("{count} full personas, every child filled"),
        }
    }

    /// A name for the command line, and back.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let (kind, count) = name.split_once('=').unwrap_or((name, "1"));
        let count = count.parse().ok()?;
        match kind {
            "request" => Some(Self::Request),
            "refusal" => Some(Self::Refusal),
            "response" => Some(Self::Response(count)),
            "rich" => Some(Self::Rich(count)),
            _ => None,
        }
    }

    /// The name that [`Document::named`] takes.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Request => "request".to_owned(),
            Self::Refusal => "refusal".to_owned(),
            Self::Response(count) => format!("response={count}"),
            Self::Rich(count) => format!("rich={count}"),
        }
    }

    /// Its text.
    ///
    /// # Panics
    /// If what was made is not a valid document.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Request => minified(REQUEST),
            Self::Refusal => refusal(),
            Self::Response(count) => repeated(count, None),
            // Our own writer has the last word on how it looks.
            Self::Rich(count) => rewritten(&repeated(count, Some(RICH))),
        }
    }
}

/// Without white space between the elements, and with the namespaces that the schemas have: the
/// documentation's translations spell them `https://`.
fn minified(xml: &str) -> String {
    let xml = xml.replace(
        "https://schemas.microsoft.com",
        "http://schemas.microsoft.com",
    );
    let mut out = String::new();
    let mut rest = xml.as_str();
    while let Some(tag) = rest.find('<') {
        let text = &rest[..tag];
        if !text.trim().is_empty() {
            out.push_str(text);
        }
        let end = rest[tag..]
            .find('>')
            .map_or(rest.len(), |end| tag + end + 1);
        let words: Vec<&str> = rest[tag..end].split_whitespace().collect();
        out.push_str(&words.join(" ").replace(" >", ">").replace(" />", "/>"));
        rest = &rest[end..];
    }
    out
}

/// The documented response: what comes before its persona, the persona, and what comes after it.
///
/// # Panics
/// If the sample has no persona.
#[must_use]
pub fn parts() -> [String; 3] {
    let response = minified(RESPONSE);
    let (start, end) = (response.find("<Persona>"), response.rfind("</Persona>"));
    let (Some(start), Some(end)) = (start, end) else {
        panic!("the sample has a persona");
    };
    let end = end + "</Persona>".len();
    [&response[..start], &response[start..end], &response[end..]].map(str::to_owned)
}

fn repeated(count: usize, persona: Option<&str>) -> String {
    let [head, own, tail] = parts();
    let personas = persona.unwrap_or(&own).repeat(count);
    let types = "xmlns=\"http://schemas.microsoft.com/exchange/services/2006/types\"";
    let prefixed = types.replace("xmlns=", "xmlns:t=");
    let head = match persona {
        Some(_) => head.replacen("<Personas ", &format!("<Personas {prefixed} "), 1),
        None => head,
    };
    head + &personas + &tail
}

/// The documented response with an error in place of its groups and personas.
fn refusal() -> String {
    let response = minified(RESPONSE).replacen("\"Success\"", "\"Error\"", 1);
    let (start, end) = (
        response.find("<ResponseCode>"),
        response.rfind("</ImItemList>"),
    );
    let (Some(start), Some(end)) = (start, end) else {
        panic!("the sample has a code and a list");
    };
    let error = "<MessageText>Access is denied. Check credentials and try again.</MessageText>\
                 <ResponseCode>ErrorAccessDenied</ResponseCode>\
                 <DescriptiveLinkKey>0</DescriptiveLinkKey>";
    [
        &response[..start],
        error,
        &response[end + "</ImItemList>".len()..],
    ]
    .concat()
}

/// A number with a comma between thousands.
#[must_use]
pub fn grouped(number: usize) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{},{:03}", grouped(number / 1000), number % 1000)
}

fn rewritten(xml: &str) -> String {
    let options = ReadOptions::strict();
    Envelope::<Header, Message>::from_xml_with(xml, NAMESPACES, &options, None)
        .expect("the schema allows it")
        .to_xml(NAMESPACES)
        .expect("XML can hold it")
}
