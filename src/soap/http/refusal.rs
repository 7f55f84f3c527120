//! Requests that a server refuses.

use std::fmt;

use http::header::{ALLOW, CONTENT_TYPE, HeaderValue};
use http::{Method, Response, StatusCode};

use super::answer::{fault_response, response};
use super::content_type::TEXT;
use crate::soap::{CallError, Fault};
use crate::xml::WriteOptions;

/// Why a server cannot read a request.
///
/// ```
/// use ews_types::messages::GetImItems;
/// use ews_types::soap::http::read_request;
///
/// let request = http::Request::post("/EWS/Exchange.asmx").body("<a/>")?;
/// let refusal = read_request::<GetImItems>(&request).expect_err("it is no envelope");
/// let response = refusal.to_response();
/// assert_eq!(response.status(), 500);
/// let fault = String::from_utf8_lossy(response.body());
/// assert!(fault.contains("<faultcode>s:Client</faultcode>"));
/// assert!(fault.contains("1:1: a: expected &lt;s:Envelope"));
///
/// let request = http::Request::get("/EWS/Exchange.asmx").body("")?;
/// let refusal = read_request::<GetImItems>(&request).expect_err("only POST has a request");
/// assert_eq!(refusal.to_response().status(), 405);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum Refusal<H> {
    /// Another method than `POST`.
    #[error("expected the method POST, found {0}")]
    Method(Method),
    /// A body that is not XML, or is that of SOAP 1.2.
    #[error("Content-Type: expected text/xml, found {0:?}")]
    ContentType(String),
    /// An envelope that cannot be read, or that has a fault.
    #[error(transparent)]
    Call(CallError<H>),
}

impl<H> Refusal<H> {
    /// The status of the response: 405, 415, or 500, which SOAP 1.1 asks for with every fault.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::ContentType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Call(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What to answer: a fault of the client that says what is wrong, or a plain text to a client that does not
    /// speak SOAP 1.1.
    #[must_use]
    pub fn to_response(&self) -> Response<Vec<u8>> {
        let said = match self {
            Self::Call(CallError::Fault { fault, .. }) => {
                format!("expected a request, found the {fault}")
            }
            _ => self.to_string(),
        };
        if let Self::Call(_) = self {
            // What a client sends may be in the text, whatever the characters.
            let options = WriteOptions::default().replace_characters(true);
            return fault_response(&Fault::client(&*said), &options)
                .unwrap_or_else(|_| response(self.status(), Vec::new()));
        }
        let mut response = response(self.status(), said.into_bytes());
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, TEXT);
        if let Self::Method(_) = self {
            headers.insert(ALLOW, HeaderValue::from_static("POST"));
        }
        response
    }
}

/// As [`Display`](fmt::Display).
impl<H> fmt::Debug for Refusal<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
