//! A server answers.

use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{Response, StatusCode};

use super::content_type::ENVELOPE;
use crate::soap::{Fault, Operation, write_response_with as write_envelope};
use crate::xml::{WriteError, WriteOptions};

/// Answers a request, with the status 200.
///
/// # Errors
/// XML cannot hold a character, or a name such as that of a header block.
pub fn write_response<'h, O: Operation<Header: 'h>>(
    message: &O::Response,
    header: impl Into<Option<&'h O::Header>>,
) -> Result<Response<Vec<u8>>, WriteError> {
    write_response_with::<O>(message, header, &WriteOptions::default())
}

/// Answers a request with options.
///
/// # Errors
/// As [`write_response`], and anything that the options forbid.
pub fn write_response_with<'h, O: Operation<Header: 'h>>(
    message: &O::Response,
    header: impl Into<Option<&'h O::Header>>,
    options: &WriteOptions,
) -> Result<Response<Vec<u8>>, WriteError> {
    let xml = write_envelope::<O>(message, header, options)?;
    Ok(response(StatusCode::OK, xml.into_bytes()))
}

/// Answers with a fault, with the status 500, as SOAP 1.1 asks for. A fault that says how long to wait gets the header
/// `Retry-After` too, for what stands between and knows only HTTP; it is in whole seconds, rounded up.
///
/// # Errors
/// XML cannot hold a character or a name.
pub fn write_fault(fault: &Fault) -> Result<Response<Vec<u8>>, WriteError> {
    fault_response(fault, &WriteOptions::default())
}

pub(super) fn fault_response(
    fault: &Fault,
    options: &WriteOptions,
) -> Result<Response<Vec<u8>>, WriteError> {
    let xml = fault.to_xml_with(options)?;
    let mut response = response(StatusCode::INTERNAL_SERVER_ERROR, xml.into_bytes());
    if let Some(wait) = fault.retry_after() {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    Ok(response)
}

/// A response with an envelope.
pub(super) fn response(status: StatusCode, body: Vec<u8>) -> Response<Vec<u8>> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, ENVELOPE);
    response
}
