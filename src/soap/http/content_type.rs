//! The types of bodies.

use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};

/// The type of every envelope of SOAP 1.1.
pub(super) const ENVELOPE: HeaderValue = HeaderValue::from_static("text/xml; charset=utf-8");

/// The type of a text for people.
pub(super) const TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");

/// The type of a body without its parameters, if it has one and cannot be an envelope. That of SOAP 1.2 would be
/// `application/soap+xml`.
pub(super) fn other_than_envelope(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let found = value.split(';').next()?.trim();
    let is_xml = ["text/xml", "application/xml"]
        .iter()
        .any(|xml| found.eq_ignore_ascii_case(xml));
    (!is_xml).then_some(found)
}
