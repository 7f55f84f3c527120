//! One call: a request and its response, typed by the operation.

use super::envelope::{Body, Envelope};
use super::fault::Fault;
use super::operation::Operation;
use crate::xml::{Particle, ReadError, ReadOptions, Reader, Root, WriteError, WriteXml, Writer};

/// A message with the header that came with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Received<H, M> {
    /// The header, if there was one.
    pub header: Option<H>,
    /// The message.
    pub message: M,
}

/// Why there is no response.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// What came cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The service answered with a fault.
    #[error(transparent)]
    Fault(Box<Fault>),
}

/// A root element as the message of an envelope.
struct Only<T>(T);

impl<T: Root> Particle for Only<T> {
    fn read_particle(reader: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        if reader.at(T::NAME) {
            return reader.element().map(|message| Some(Self(message)));
        }
        reader.wrong_element(&format!("<{}> or <s:Fault>", T::NAME))
    }
}

impl<T: Root> WriteXml for Only<T> {
    fn content(&self, writer: &mut Writer) {
        self.0.write(writer, T::NAME);
    }
}

/// Writes an envelope with a request.
///
/// ```
/// use ews_types::messages::GetImItems;
/// use ews_types::types::{ExchangeVersion, RequestServerVersion};
/// use ews_types::{Header, soap};
///
/// let header = Header {
///     request_server_version: Some(RequestServerVersion::new(ExchangeVersion::Exchange2013)),
///     ..Header::default()
/// };
/// let xml = soap::write_request(&GetImItems::default(), Some(header))?;
/// assert!(xml.contains(r#"<t:RequestServerVersion Version="Exchange2013"/>"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// A character that XML cannot hold.
pub fn write_request<O: Operation + Clone>(
    request: &O,
    header: Option<O::Header>,
) -> Result<String, WriteError> {
    write(request, header)
}

/// Writes an envelope with a response.
///
/// # Errors
/// A character that XML cannot hold.
pub fn write_response<O: Operation>(
    response: &O::Response,
    header: Option<O::Header>,
) -> Result<String, WriteError>
where
    O::Response: Clone,
{
    write::<O::Response, O::Header>(response, header)
}

fn write<M: Root + Clone, H: crate::xml::Content + crate::xml::WriteXml>(
    message: &M,
    header: Option<H>,
) -> Result<String, WriteError> {
    Envelope::new(header, Body::Message(Only(message.clone()))).to_xml(M::NAMESPACES)
}

/// Reads the response to a request, leniently.
///
/// # Errors
/// A fault, or what cannot be read.
pub fn read_response<O: Operation>(
    xml: impl AsRef<[u8]>,
) -> Result<Received<O::Header, O::Response>, CallError> {
    read::<O::Response, O::Header>(xml.as_ref())
}

/// Reads a request, leniently.
///
/// # Errors
/// What cannot be read; a fault, which no client should send.
pub fn read_request<O: Operation>(
    xml: impl AsRef<[u8]>,
) -> Result<Received<O::Header, O>, CallError> {
    read::<O, O::Header>(xml.as_ref())
}

fn read<M: Root, H: crate::xml::Content + crate::xml::WriteXml>(
    xml: &[u8],
) -> Result<Received<H, M>, CallError> {
    let options = ReadOptions::default();
    let envelope = Envelope::<H, Only<M>>::from_xml_with(xml, M::NAMESPACES, &options, None)?;
    match envelope.body {
        Body::Message(Only(message)) => Ok(Received {
            header: envelope.header,
            message,
        }),
        Body::Fault(fault) => Err(CallError::Fault(fault)),
    }
}
