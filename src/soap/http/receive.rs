//! A server reads.

use http::header::HeaderMap;
use http::{Method, Request};

use super::content_type::other_than_envelope;
use super::refusal::Refusal;
use crate::soap::{Operation, Received, read_request_with as read_envelope};
use crate::xml::{Notice, ReadOptions};

/// A request, or why it is refused.
pub type Asked<O> =
    Result<Received<<O as Operation>::Header, O>, Refusal<<O as Operation>::Header>>;

/// Reads a request, leniently. For requests of unknown clients use [`read_request_with`] and set limits.
///
/// # Errors
/// The method is not `POST`, the body is not XML by its type, or it cannot be read. [`Refusal::to_response`] is the
/// response to that.
pub fn read_request<O: Operation>(request: &Request<impl AsRef<[u8]>>) -> Asked<O> {
    read_request_with(request, &ReadOptions::default(), None)
}

/// Reads a request with options. Notices are added to `notices`.
///
/// # Errors
/// As [`read_request`], and anything that the options forbid.
pub fn read_request_with<O: Operation>(
    request: &Request<impl AsRef<[u8]>>,
    options: &ReadOptions,
    notices: Option<&mut Vec<Notice>>,
) -> Asked<O> {
    if request.method() != Method::POST {
        return Err(Refusal::Method(request.method().clone()));
    }
    if let Some(found) = other_than_envelope(request.headers()) {
        return Err(Refusal::ContentType(found.to_owned()));
    }
    read_envelope(request.body(), options, notices).map_err(Refusal::Call)
}

/// The value of the header `SOAPAction` without its quotes, by which a server with several operations finds the one
/// that is asked for.
///
/// ```
/// use ews_types::messages::GetImItems;
/// use ews_types::soap::Operation;
/// use ews_types::soap::http::{soap_action, write_request};
///
/// let request = write_request("https://localhost/", &GetImItems::default(), None)?;
/// assert_eq!(soap_action(request.headers()), Some(GetImItems::SOAP_ACTION));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn soap_action(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get("soapaction")?.to_str().ok()?.trim();
    let unquoted = value.strip_prefix('"').and_then(|v| v.strip_suffix('"'));
    Some(unquoted.unwrap_or(value))
}
