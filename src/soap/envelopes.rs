//! Envelopes one after another, as the answer to a request for streaming notifications brings them.

use std::fmt;
use std::io::Read;
use std::marker::PhantomData;

use super::envelope::{Envelope, read_around};
use super::namespaces::namespaces;
use crate::codegen::{Content, Particle, Reader, WriteXml};
use crate::xml::{
    DocumentError, DocumentReader, Documents, Namespace, Notice, ReadError, ReadOptions,
    SequenceError,
};

/// Takes a sequence of envelopes apart, without input and output: it is fed the bytes of the answer as they come, and
/// hands out each envelope when it is whole. [`EnvelopeReader`] reads from a source that blocks.
///
/// ```
/// use ews_types::soap::{Body, Envelopes};
/// use ews_types::{Header, Message, NAMESPACES};
///
/// let sample = std::fs::read("tests/samples/get_im_items_response.xml")?;
/// // What an asynchronous client gets, bit by bit: two envelopes, and a blank line that keeps the connection open.
/// let answer = [&sample[..], b"\r\n\r\n", &sample[..]].concat();
/// let mut envelopes = Envelopes::<Header, Message>::new(NAMESPACES);
/// let mut count = 0;
/// for bytes in answer.chunks(100) {
///     envelopes.feed(bytes);
///     for envelope in envelopes.by_ref() {
///         assert!(matches!(envelope?.body, Body::Message(Message::GetImItemsResponse(_))));
///         count += 1;
///     }
/// }
/// envelopes.finish();
/// // It was not cut off.
/// assert!(envelopes.next().is_none());
/// assert_eq!(count, 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// As an iterator it gives `None` when no envelope is whole: more bytes are needed, or the sequence has ended. White
/// space, comments, byte order marks and XML declarations may be between the envelopes. A fault is an envelope like
/// others.
///
/// # Errors
/// An envelope that is well-formed and cannot be read costs itself alone. An envelope that is not well-formed, is cut
/// off, or has more bytes than [`ReadOptions::max_size`] ends the sequence. See [`DocumentError`], which says where. The
/// header is there if it could be read.
#[derive(Debug)]
pub struct Envelopes<H, M> {
    documents: Documents,
    envelope: PhantomData<fn() -> Envelope<H, M>>,
}

impl<H, M> Envelopes<H, M> {
    /// Reads leniently. The namespaces are those of the generated code. An envelope may have 64 MiB.
    #[must_use]
    pub fn new(known: &'static [Namespace]) -> Self {
        Self::of(Documents::new(namespaces(known)))
    }

    /// Reads with options. The limits are those of one envelope.
    #[must_use]
    pub fn with_options(known: &'static [Namespace], options: ReadOptions) -> Self {
        Self::of(Documents::with_options(namespaces(known), options))
    }

    fn of(documents: Documents) -> Self {
        Self {
            documents,
            envelope: PhantomData,
        }
    }

    /// Collects notices for [`Envelopes::take_notices`].
    #[must_use]
    pub fn with_notices(self) -> Self {
        Self::of(self.documents.with_notices())
    }

    /// The notices since the last call, if they are collected. Lines and columns are those in the sequence.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        self.documents.take_notices()
    }

    /// Takes the next bytes.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.documents.feed(bytes);
    }

    /// The sequence has ended. An envelope that is not whole is an error now.
    pub fn finish(&mut self) {
        self.documents.finish();
    }
}

impl<H: Content + WriteXml, M: Particle> Iterator for Envelopes<H, M> {
    type Item = Result<Envelope<H, M>, EnvelopeError<H>>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut header = None;
        let read = |reader: &mut Reader<'_>| read_into(reader, &mut header);
        let envelope = self.documents.next_with(read)?;
        Some(envelope.map_err(|error| EnvelopeError {
            error,
            header: header.map(Box::new),
        }))
    }
}

/// Why there is no envelope. What was read of its header is there.
///
/// ```
/// use ews_types::soap::Envelopes;
/// use ews_types::{Header, Message, NAMESPACES};
///
/// let mut envelopes = Envelopes::<Header, Message>::new(NAMESPACES);
/// envelopes.feed(
///     br#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
///   <s:Header><t:ServerVersionInfo xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"
///     MajorVersion="15"/></s:Header>
///   <s:Body>"#,
/// );
/// envelopes.finish();
/// let error = envelopes.next().expect("it has begun").expect_err("it is cut off");
/// assert!(error.is_end());
/// assert_eq!(error.header().and_then(|header| header.server_version_info.as_ref()?.major_version), Some(15));
/// ```
#[derive(thiserror::Error)]
#[error("{error}")]
pub struct EnvelopeError<H, E = DocumentError> {
    /// Why, and which envelope of the sequence it is.
    pub error: E,
    /// The header, if it could be read.
    pub header: Option<Box<H>>,
}

impl<H, E> EnvelopeError<H, E> {
    /// The header, if it could be read.
    #[must_use]
    pub fn header(&self) -> Option<&H> {
        self.header.as_deref()
    }
}

impl<H> EnvelopeError<H> {
    /// Whether there is no next envelope: see [`DocumentError::is_end`].
    #[must_use]
    pub fn is_end(&self) -> bool {
        self.error.is_end
    }
}

impl<H> EnvelopeError<H, SequenceError> {
    /// Whether there is no next envelope: see [`SequenceError::is_end`].
    #[must_use]
    pub fn is_end(&self) -> bool {
        self.error.is_end()
    }
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl<H, E: fmt::Display> fmt::Debug for EnvelopeError<H, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Reads an envelope. Its header stays here if it cannot be read.
fn read_into<H: Content, M: Particle>(
    reader: &mut Reader<'_>,
    header: &mut Option<H>,
) -> Result<Envelope<H, M>, ReadError> {
    let (body, attributes) = read_around(reader, header)?;
    Ok(Envelope {
        header: header.take(),
        body,
        attributes,
    })
}

/// Reads envelopes that come one after another from a source, each as soon as it is whole.
///
/// ```
/// use ews_types::soap::{EnvelopeReader, Envelopes};
/// use ews_types::{Header, Message, NAMESPACES};
///
/// let connection = std::fs::File::open("tests/samples/get_im_items_response.xml")?;
/// let envelopes = Envelopes::<Header, Message>::new(NAMESPACES);
/// for envelope in EnvelopeReader::new(connection, envelopes) {
///     assert!(envelope?.header.is_some());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As those of [`Envelopes`], and what the source says. A source that has nothing at the moment (`WouldBlock`,
/// `TimedOut`) can be asked again.
#[derive(Debug)]
pub struct EnvelopeReader<R, H, M> {
    documents: DocumentReader<R>,
    envelope: PhantomData<fn() -> Envelope<H, M>>,
}

impl<R: Read, H, M> EnvelopeReader<R, H, M> {
    /// Reads from a source, which does not need a buffer, with the options of a sequence of which nothing has come.
    pub fn new(source: R, envelopes: Envelopes<H, M>) -> Self {
        Self {
            documents: DocumentReader::new(source, envelopes.documents),
            envelope: PhantomData,
        }
    }

    /// The notices since the last call: see [`Envelopes::take_notices`].
    pub fn take_notices(&mut self) -> Vec<Notice> {
        self.documents.take_notices()
    }
}

impl<R: Read, H: Content + WriteXml, M: Particle> Iterator for EnvelopeReader<R, H, M> {
    type Item = Result<Envelope<H, M>, EnvelopeError<H, SequenceError>>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut header = None;
        let read = |reader: &mut Reader<'_>| read_into(reader, &mut header);
        let envelope = self.documents.next_with(read);
        let envelope = envelope.map_err(|error| EnvelopeError {
            error,
            header: header.map(Box::new),
        });
        envelope.transpose()
    }
}
