//! One call: its request and its response have the types of the operation.

use std::fmt;
use std::time::Duration;

use super::envelope::{Body, read_around};
use super::envelope_writer::{EnvelopeAttributes, write_envelope};
use super::fault::Fault;
use super::namespaces::namespaces;
use super::operation::Operation;
use crate::codegen::{Content, Particle, Reader, WriteXml, Writer};
use crate::xml::{
    Notice, ReadError, ReadOptions, Replacement, Root, WriteError, WriteOptions, read_with,
};

/// A message and its header.
#[derive(Clone, Debug, PartialEq)]
pub struct Received<H, M> {
    /// The header, if the envelope has one.
    pub header: Option<H>,
    /// The message.
    pub message: M,
}

/// Why there is no message: it cannot be read, or it is a fault. What was read of the header is there.
///
/// ```
/// use ews_types::messages::GetImItems;
/// use ews_types::soap::read_response;
///
/// let answer = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
///     xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">
///   <s:Header><t:ServerVersionInfo MajorVersion="15"/></s:Header>
///   <s:Body>"#;
/// let error = read_response::<GetImItems>(answer).expect_err("the answer is cut off");
/// assert_eq!(error.to_string(), "4:11: Envelope/Body: expected </Body>, found the end of the document");
/// let server = error.header().and_then(|header| header.server_version_info.as_ref());
/// assert_eq!(server.and_then(|server| server.major_version), Some(15));
/// ```
#[derive(thiserror::Error)]
pub enum CallError<H> {
    /// The document cannot be read.
    #[error("{error}")]
    Read {
        /// Why.
        error: ReadError,
        /// The header, if it could be read.
        header: Option<Box<H>>,
    },
    /// The service answered with a fault.
    #[error("{fault}")]
    Fault {
        /// The fault.
        fault: Box<Fault>,
        /// The header, if the envelope has one.
        header: Option<Box<H>>,
    },
}

impl<H> CallError<H> {
    /// The header, if it could be read.
    #[must_use]
    pub fn header(&self) -> Option<&H> {
        match self {
            Self::Read { header, .. } | Self::Fault { header, .. } => header.as_deref(),
        }
    }

    /// How long to wait before the next attempt, if it is a fault that says so.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Fault { fault, .. } => fault.retry_after(),
            Self::Read { .. } => None,
        }
    }
}

impl<H> From<ReadError> for CallError<H> {
    fn from(error: ReadError) -> Self {
        Self::Read {
            error,
            header: None,
        }
    }
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl<H> fmt::Debug for CallError<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The response to a request, or why there is none.
pub type Answered<O> = Result<
    Received<<O as Operation>::Header, <O as Operation>::Response>,
    CallError<<O as Operation>::Header>,
>;

/// A request, or why there is none.
pub type Asked<O> =
    Result<Received<<O as Operation>::Header, O>, CallError<<O as Operation>::Header>>;

/// A root element as the message of an envelope.
struct Only<T>(T);

impl<T: Root> Particle for Only<T> {
    fn read_particle(reader: &mut Reader<'_>) -> Result<Option<Self>, ReadError> {
        if reader.at_root(T::NAME)? {
            return reader.element().map(|message| Some(Self(message)));
        }
        reader.wrong_element(&format!("<{}> or <s:Fault>", T::NAME))
    }
}

impl<T: Root> WriteXml for Only<T> {
    fn content(&self, writer: &mut Writer) {
        writer.element(T::NAME, &self.0);
    }
}

/// Writes an envelope with a request. The header is one, an `Option` of one, or `None`.
///
/// ```
/// use ews_types::messages::GetImItems;
/// use ews_types::types::ExchangeVersion;
/// use ews_types::{Header, soap};
///
/// let header = Header::default().with_request_server_version(ExchangeVersion::Exchange2013);
/// let xml = soap::write_request(&GetImItems::default(), &header)?;
/// assert!(xml.contains(r#"<t:RequestServerVersion Version="Exchange2013"/>"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// XML cannot hold a character, or a name such as that of a header block.
pub fn write_request<'h, O: Operation<Header: 'h>>(
    request: &O,
    header: impl Into<Option<&'h O::Header>>,
) -> Result<String, WriteError> {
    write_request_with(request, header, &WriteOptions::default())
}

/// Writes an envelope with a request.
///
/// ```
/// use ews_types::Header;
/// use ews_types::messages::GetImItems;
/// use ews_types::soap::write_request_with;
/// use ews_types::types::ExchangeVersion;
/// use ews_types::xml::WriteOptions;
///
/// let header = Header::default().with_request_server_version(ExchangeVersion::from("2013"));
/// let valid = WriteOptions::default().validate(true);
/// let error = write_request_with(&GetImItems::default(), &header, &valid)
///     .expect_err("there is no such version");
/// assert_eq!(
///     error.to_string(),
///     "Envelope/Header/RequestServerVersion/@Version: expected a value of ExchangeVersion, found \"2013\""
/// );
/// ```
///
/// # Errors
/// As [`write_request`], and anything that the options forbid.
pub fn write_request_with<'h, O: Operation<Header: 'h>>(
    request: &O,
    header: impl Into<Option<&'h O::Header>>,
    options: &WriteOptions,
) -> Result<String, WriteError> {
    write(request, header.into(), options).map(|(xml, _)| xml)
}

/// Writes an envelope with a request, and says where U+FFFD has replaced characters that XML cannot hold. They are
/// replaced only if the [options](WriteOptions::replace_characters) say so.
///
/// ```
/// use ews_types::messages::GetImItems;
/// use ews_types::soap::write_request_with_replacements;
/// use ews_types::types::ItemId;
/// use ews_types::xml::WriteOptions;
///
/// let request = GetImItems::default().with_contact_ids([ItemId::new("AAMk\0")]);
/// let options = WriteOptions::default().replace_characters(true);
/// let (xml, replacements) = write_request_with_replacements(&request, None, &options)?;
/// assert!(xml.contains("\"AAMk\u{fffd}\""));
/// assert_eq!(replacements[0].path, "Envelope/Body/GetImItems/ContactIds/ItemId/@Id");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`write_request_with`].
pub fn write_request_with_replacements<'h, O: Operation<Header: 'h>>(
    request: &O,
    header: impl Into<Option<&'h O::Header>>,
    options: &WriteOptions,
) -> Result<(String, Vec<Replacement>), WriteError> {
    write(request, header.into(), options)
}

/// Writes an envelope with a response.
///
/// # Errors
/// XML cannot hold a character, or a name such as that of a header block.
pub fn write_response<'h, O: Operation<Header: 'h>>(
    response: &O::Response,
    header: impl Into<Option<&'h O::Header>>,
) -> Result<String, WriteError> {
    write_response_with::<O>(response, header, &WriteOptions::default())
}

/// Writes an envelope with a response.
///
/// # Errors
/// As [`write_response`], and anything that the options forbid.
pub fn write_response_with<'h, O: Operation<Header: 'h>>(
    response: &O::Response,
    header: impl Into<Option<&'h O::Header>>,
    options: &WriteOptions,
) -> Result<String, WriteError> {
    write(response, header.into(), options).map(|(xml, _)| xml)
}

/// Writes an envelope with a response, and says where characters were replaced, as
/// [`write_request_with_replacements`] does.
///
/// # Errors
/// As [`write_response_with`].
pub fn write_response_with_replacements<'h, O: Operation<Header: 'h>>(
    response: &O::Response,
    header: impl Into<Option<&'h O::Header>>,
    options: &WriteOptions,
) -> Result<(String, Vec<Replacement>), WriteError> {
    write(response, header.into(), options)
}

fn write<M: Root, H: WriteXml>(
    message: &M,
    header: Option<&H>,
    options: &WriteOptions,
) -> Result<(String, Vec<Replacement>), WriteError> {
    let header = header.map(|header| header as &dyn WriteXml);
    let attributes = EnvelopeAttributes::default();
    write_envelope(M::NAMESPACES, options, header, &attributes, |writer| {
        writer.element(M::NAME, message);
    })
}

/// Reads the response to a request, leniently.
///
/// # Errors
/// The answer is a fault, or it cannot be read.
pub fn read_response<O: Operation>(xml: impl AsRef<[u8]>) -> Answered<O> {
    read_response_with::<O>(xml, &ReadOptions::default(), None)
}

/// Reads the response to a request with options. Notices are added to `notices`, also those of a fault.
///
/// # Errors
/// As [`read_response`], and anything that the options forbid.
pub fn read_response_with<O: Operation>(
    xml: impl AsRef<[u8]>,
    options: &ReadOptions,
    notices: Option<&mut Vec<Notice>>,
) -> Answered<O> {
    read(xml.as_ref(), options, notices)
}

/// Reads a request, leniently. For requests of unknown clients use [`read_request_with`] and set limits.
///
/// # Errors
/// The request cannot be read, or it is a fault, which no client should send.
pub fn read_request<O: Operation>(xml: impl AsRef<[u8]>) -> Asked<O> {
    read_request_with(xml, &ReadOptions::default(), None)
}

/// Reads a request with options. Notices are added to `notices`.
///
/// ```
/// use ews_types::messages::GetImItems;
/// use ews_types::soap::read_request_with;
/// use ews_types::xml::ReadOptions;
///
/// // A server for unknown clients limits how much it reads.
/// let options = ReadOptions::lenient().max_size(64 << 10);
/// let xml = std::fs::read("tests/samples/get_im_items_request.xml")?;
/// let mut notices = Vec::new();
/// let request = read_request_with::<GetImItems>(xml, &options, Some(&mut notices))?;
/// assert_eq!(request.message.group_ids.len(), 1);
/// // The namespaces in the sample begin with https://. A gateway may want to log that.
/// assert!(notices[0].to_string().starts_with("3:25: Envelope: expected the namespace http://"));
///
/// let error = read_request_with::<GetImItems>([b' '; 70_000], &options, None);
/// assert_eq!(error.expect_err("it is too long").to_string(), "1:1: expected at most 65536 bytes");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`read_request`], and anything that the options forbid.
pub fn read_request_with<O: Operation>(
    xml: impl AsRef<[u8]>,
    options: &ReadOptions,
    notices: Option<&mut Vec<Notice>>,
) -> Asked<O> {
    read(xml.as_ref(), options, notices)
}

fn read<M: Root, H: Content + WriteXml>(
    xml: &[u8],
    options: &ReadOptions,
    notices: Option<&mut Vec<Notice>>,
) -> Result<Received<H, M>, CallError<H>> {
    let mut header = None;
    let known = namespaces(M::NAMESPACES);
    let read = read_with(xml, known, options, notices, |reader| {
        read_around::<H, Only<M>>(reader, &mut header)
    });
    match read {
        Ok((Body::Message(Only(message)), _)) => Ok(Received { header, message }),
        Ok((Body::Fault(fault), _)) => Err(CallError::Fault {
            fault,
            header: header.map(Box::new),
        }),
        Err(error) => Err(CallError::Read {
            error,
            header: header.map(Box::new),
        }),
    }
}
