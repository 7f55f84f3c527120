//! A client asks.

use http::header::{ACCEPT, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Method, Request, Uri};

use super::content_type::ENVELOPE;
use crate::soap::{Operation, write_request_with as write_envelope};
use crate::xml::{WriteError, WriteOptions};

/// Lets the front of Exchange send the request to the server that has the mailbox.
const ANCHOR_MAILBOX: HeaderName = HeaderName::from_static("x-anchormailbox");
/// Appears in the logs of the server.
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("client-request-id");
const RETURN_CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("return-client-request-id");
const SOAP_ACTION: HeaderName = HeaderName::from_static("soapaction");

/// What a request over HTTP has beside its message, and how the message is written.
#[derive(Clone, Debug, Default)]
pub struct RequestOptions {
    write: WriteOptions,
    anchor_mailbox: Option<String>,
    client_request_id: Option<String>,
}

impl RequestOptions {
    /// How the envelope is written.
    #[must_use]
    pub fn write(self, write: WriteOptions) -> Self {
        Self { write, ..self }
    }

    /// `X-AnchorMailbox`: the SMTP address of the mailbox that the request is about. Exchange sends the request to the
    /// right server at once; with impersonation it asks for this.
    #[must_use]
    pub fn anchor_mailbox(self, address: impl Into<String>) -> Self {
        Self {
            anchor_mailbox: Some(address.into()),
            ..self
        }
    }

    /// `client-request-id`: an id of the caller's, usually a GUID, which the logs of the server have and the response
    /// repeats.
    #[must_use]
    pub fn client_request_id(self, id: impl Into<String>) -> Self {
        Self {
            client_request_id: Some(id.into()),
            ..self
        }
    }
}

/// A request cannot be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RequestError {
    /// The message cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The endpoint is no URI.
    #[error("endpoint: expected a URI: {0}")]
    Endpoint(#[source] http::Error),
    /// A header cannot have a value.
    #[error("{name}: expected visible ASCII characters, found {value:?}")]
    Header {
        /// The name of the header.
        name: HeaderName,
        /// The value.
        value: String,
    },
}

/// Makes a request: `POST` to the endpoint, with `Content-Type`, `Accept` and `SOAPAction`. What the client knows
/// better is left to it: `Content-Length`, `Accept-Encoding`, `User-Agent`, `Authorization`.
///
/// # Errors
/// The endpoint is no URI, or the message cannot be written.
pub fn write_request<'h, O: Operation<Header: 'h>>(
    endpoint: impl TryInto<Uri, Error: Into<http::Error>>,
    request: &O,
    header: impl Into<Option<&'h O::Header>>,
) -> Result<Request<Vec<u8>>, RequestError> {
    write_request_with(endpoint, request, header, &RequestOptions::default())
}

/// Makes a request with options.
///
/// ```
/// use ews_types::messages::GetImItems;
/// use ews_types::soap::http::{RequestOptions, write_request_with};
///
/// let options = RequestOptions::default()
///     .anchor_mailbox("tsmith@contoso.com")
///     .client_request_id("6b5f1c2e-5a0f-4d8a-9a51-0c7d4b1f2e3a");
/// let endpoint = "https://mail.contoso.com/EWS/Exchange.asmx";
/// let request = write_request_with(endpoint, &GetImItems::default(), None, &options)?;
/// assert_eq!(request.headers()["X-AnchorMailbox"], "tsmith@contoso.com");
/// assert_eq!(request.headers()["return-client-request-id"], "true");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`write_request`]; a header cannot have the value of an option; anything that the options of writing forbid.
pub fn write_request_with<'h, O: Operation<Header: 'h>>(
    endpoint: impl TryInto<Uri, Error: Into<http::Error>>,
    request: &O,
    header: impl Into<Option<&'h O::Header>>,
    options: &RequestOptions,
) -> Result<Request<Vec<u8>>, RequestError> {
    let endpoint: Uri = endpoint
        .try_into()
        .map_err(|error| RequestError::Endpoint(error.into()))?;
    let xml = write_envelope(request, header, &options.write)?;
    let mut made = Request::new(xml.into_bytes());
    *made.method_mut() = Method::POST;
    *made.uri_mut() = endpoint;
    let headers = made.headers_mut();
    headers.insert(CONTENT_TYPE, ENVELOPE);
    headers.insert(ACCEPT, HeaderValue::from_static("text/xml"));
    let action = format!("\"{}\"", O::SOAP_ACTION);
    headers.insert(SOAP_ACTION, value(&SOAP_ACTION, &action)?);
    if let Some(address) = &options.anchor_mailbox {
        headers.insert(ANCHOR_MAILBOX, value(&ANCHOR_MAILBOX, address)?);
    }
    if let Some(id) = &options.client_request_id {
        headers.insert(CLIENT_REQUEST_ID, value(&CLIENT_REQUEST_ID, id)?);
        headers.insert(RETURN_CLIENT_REQUEST_ID, HeaderValue::from_static("true"));
    }
    Ok(made)
}

fn value(name: &HeaderName, value: &str) -> Result<HeaderValue, RequestError> {
    HeaderValue::from_str(value).map_err(|_| RequestError::Header {
        name: name.clone(),
        value: value.to_owned(),
    })
}
