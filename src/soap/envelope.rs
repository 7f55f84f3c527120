//! The envelope: header and body.

use super::envelope_writer::{EnvelopeAttributes, write_envelope};
use super::fault::Fault;
use super::fault_12;
use super::namespaces::{SOAP_12_URI, namespaces};
use crate::codegen::{Content, Particle, Reader, WriteXml};
use crate::xml::{
    AnyElement, Namespace, Notice, ReadError, ReadOptions, Replacement, Wildcard, WriteError,
    WriteOptions, read_with,
};

/// A SOAP envelope with a header `H` and a message `M`. The message is a root element, or the generated enum of
/// all messages.
///
/// ```
/// use ews_types::soap::{Body, Envelope};
/// use ews_types::{Header, Message, NAMESPACES};
///
/// let xml = std::fs::read("tests/samples/get_im_items_request.xml")?;
/// let envelope: Envelope<Header, Message> = Envelope::from_xml(&xml, NAMESPACES)?;
/// assert!(matches!(envelope.body, Body::Message(Message::GetImItems(_))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope<H, M> {
    /// The header, if the envelope has one.
    pub header: Option<H>,
    /// The content of the body.
    pub body: Body<M>,
    /// The attributes of the elements `Envelope`, `Header` and `Body`.
    pub attributes: EnvelopeAttributes,
}

/// The content of the body of an envelope.
#[derive(Clone, Debug, PartialEq)]
pub enum Body<M> {
    /// A request or a response.
    Message(M),
    /// A fault instead.
    Fault(Box<Fault>),
}

impl<H, M> Envelope<H, M> {
    /// An envelope around a message.
    #[must_use]
    pub fn new(header: Option<H>, body: Body<M>) -> Self {
        Self {
            header,
            body,
            attributes: EnvelopeAttributes::default(),
        }
    }
}

impl<H: Content + WriteXml, M: Particle> Envelope<H, M> {
    /// Reads an envelope, leniently. The namespaces are those of the generated code.
    ///
    /// # Errors
    /// The document is not an envelope of SOAP 1.1; malformed XML; a value that is not of its type; a required
    /// part is missing.
    pub fn from_xml(xml: impl AsRef<[u8]>, known: &'static [Namespace]) -> Result<Self, ReadError> {
        Self::from_xml_with(xml, known, &ReadOptions::default(), None)
    }

    /// Reads an envelope with options. Notices are added to `notices`.
    ///
    /// # Errors
    /// As [`Envelope::from_xml`], and anything that the options forbid.
    pub fn from_xml_with(
        xml: impl AsRef<[u8]>,
        known: &'static [Namespace],
        options: &ReadOptions,
        notices: Option<&mut Vec<Notice>>,
    ) -> Result<Self, ReadError> {
        let namespaces = namespaces(known);
        read_with(xml.as_ref(), namespaces, options, notices, Self::read_from)
    }

    /// Reads the current element as an envelope.
    ///
    /// # Errors
    /// As [`Envelope::from_xml`].
    pub fn read_from(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut header = None;
        let (body, attributes) = read_around(reader, &mut header)?;
        Ok(Self {
            header,
            body,
            attributes,
        })
    }

    /// Writes an envelope.
    ///
    /// # Errors
    /// XML cannot hold a character or a name.
    pub fn to_xml(&self, known: &'static [Namespace]) -> Result<String, WriteError> {
        self.to_xml_with(known, &WriteOptions::default())
    }

    /// Writes an envelope.
    ///
    /// # Errors
    /// As [`Envelope::to_xml`], and anything that the options forbid.
    pub fn to_xml_with(
        &self,
        known: &'static [Namespace],
        options: &WriteOptions,
    ) -> Result<String, WriteError> {
        let written = self.to_xml_with_replacements(known, options);
        written.map(|(xml, _)| xml)
    }

    /// Writes an envelope, and says where U+FFFD has replaced characters that XML cannot hold. They are replaced only if
    /// the [options](WriteOptions::replace_characters) say so.
    ///
    /// # Errors
    /// As [`Envelope::to_xml_with`].
    pub fn to_xml_with_replacements(
        &self,
        known: &'static [Namespace],
        options: &WriteOptions,
    ) -> Result<(String, Vec<Replacement>), WriteError> {
        let header = self.header.as_ref().map(|header| header as &dyn WriteXml);
        write_envelope(
            known,
            options,
            header,
            &self.attributes,
            |writer| match &self.body {
                Body::Message(message) => message.content(writer),
                Body::Fault(fault) => writer.element("s:Fault", &**fault),
            },
        )
    }
}

/// Reads the current element as an envelope. What was read of the header is in `header`, also if the body cannot be read.
pub(super) fn read_around<H: Content, M: Particle>(
    reader: &mut Reader<'_>,
    header: &mut Option<H>,
) -> Result<(Body<M>, EnvelopeAttributes), ReadError> {
    if reader.at_foreign(SOAP_12_URI, "Envelope") {
        return read_around_12(reader, header);
    }
    if !reader.at("s:Envelope") {
        return reader.wrong_element("<s:Envelope> of SOAP 1.1");
    }
    let mut attributes = EnvelopeAttributes {
        envelope: reader.any_attributes(&Wildcard::ANY)?,
        ..Default::default()
    };
    let mut body = None;
    reader.open()?;
    while reader.child()? {
        if header.is_none() && body.is_none() && reader.at("s:Header") {
            reader.one_with(header, |reader| {
                attributes.header = reader.any_attributes(&Wildcard::ANY)?;
                read_header(reader)
            })?;
        }
        if body.is_none() && reader.at("s:Body") {
            reader.one_with(&mut body, |reader| {
                attributes.body = reader.any_attributes(&Wildcard::ANY)?;
                read_body(reader)
            })?;
        }
    }
    Ok((reader.required("s:Body", body)?, attributes))
}

/// The blocks of a header can be in any order.
fn read_header<H: Content>(reader: &mut Reader<'_>) -> Result<H, ReadError> {
    let mut header = H::start(reader)?;
    reader.open()?;
    while reader.child_of_all()? {
        header.children(reader)?;
    }
    Ok(header)
}

fn read_body<M: Particle>(reader: &mut Reader<'_>) -> Result<Body<M>, ReadError> {
    let mut body = None;
    reader.open()?;
    while reader.child()? {
        if body.is_none() && reader.at("s:Fault") {
            body = Some(Body::Fault(Box::new(reader.element()?)));
        } else if body.is_none() {
            body = match reader.message::<M>()? {
                Some(message) => Some(Body::Message(message)),
                None => return reader.wrong_element("a message or <s:Fault>"),
            };
        }
    }
    match body {
        Some(body) => Ok(body),
        None => reader.wrong_element("a message or <s:Fault>"),
    }
}

/// What an envelope of SOAP 1.2 may hold.
const EXPECTED_12: &str = "an envelope of SOAP 1.1, or a fault in one of SOAP 1.2";

/// Lenient reading takes a fault of SOAP 1.2, since it may be the answer of a server that has no SOAP 1.1. All
/// else is an error.
fn read_around_12<H: Content, M>(
    reader: &mut Reader<'_>,
    header: &mut Option<H>,
) -> Result<(Body<M>, EnvelopeAttributes), ReadError> {
    const EXPECTED: &str = "<s:Envelope> of SOAP 1.1, not of SOAP 1.2";
    reader.instead_of(EXPECTED)?;
    let attributes = EnvelopeAttributes {
        envelope: reader.any_attributes(&Wildcard::ANY)?,
        ..Default::default()
    };
    let mut fault = None;
    reader.open()?;
    while reader.child()? {
        if header.is_none() && reader.at_foreign(SOAP_12_URI, "Header") {
            reader.one_with(header, read_header)?;
        }
        if fault.is_none() && reader.at_foreign(SOAP_12_URI, "Body") {
            reader.one_with(&mut fault, read_body_12)?;
        }
    }
    let fault = reader.required("s:Body", fault)?;
    Ok((Body::Fault(Box::new(fault)), attributes))
}

fn read_body_12(reader: &mut Reader<'_>) -> Result<Fault, ReadError> {
    let mut fault = None;
    reader.open()?;
    while reader.child()? {
        if fault.is_none() && reader.at_foreign(SOAP_12_URI, "Fault") {
            let element = reader.element::<AnyElement>()?;
            fault = Some(fault_12::fault(&element));
        } else if fault.is_none() {
            return reader.wrong_element(EXPECTED_12);
        }
    }
    match fault {
        Some(fault) => Ok(fault),
        None => reader.wrong_element(EXPECTED_12),
    }
}
