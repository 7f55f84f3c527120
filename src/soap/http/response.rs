//! A client reads.

use http::header::{HeaderMap, HeaderName, LOCATION, PROXY_AUTHENTICATE, WWW_AUTHENTICATE};
use http::{Response, StatusCode};

use super::error::{HttpError, HttpErrorKind};
use super::retry_after::retry_after;
use crate::soap::{CallError, Operation, Received, read_response_with as read_envelope};
use crate::xml::{NotXml, Notice, ReadErrorKind, ReadOptions};

const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");

/// The response to a request, or why there is none.
pub type Answered<O> = Result<
    Received<<O as Operation>::Header, <O as Operation>::Response>,
    HttpError<<O as Operation>::Header>,
>;

/// Reads the response to a request, leniently. The envelope counts more than the status: a fault is a fault with any
/// status (SOAP 1.1 says 500), and a response that can be read is a response.
///
/// # Errors
/// The answer is a fault, cannot be read, or comes from something before the service: see [`HttpErrorKind`].
pub fn read_response<O: Operation>(response: &Response<impl AsRef<[u8]>>) -> Answered<O> {
    read_response_with::<O>(response, &ReadOptions::default(), None)
}

/// Reads the response to a request with options. Notices are added to `notices`, also those of a fault.
///
/// # Errors
/// As [`read_response`], and anything that the options forbid.
pub fn read_response_with<O: Operation>(
    response: &Response<impl AsRef<[u8]>>,
    options: &ReadOptions,
    notices: Option<&mut Vec<Notice>>,
) -> Answered<O> {
    let read = read_envelope::<O>(response.body(), options, notices);
    let (status, headers) = (response.status(), response.headers());
    read.map_err(|error| HttpError {
        status,
        kind: kind(status, headers, error),
        request_id: text(headers, &REQUEST_ID),
        retry_after: retry_after(headers),
    })
}

fn kind<H>(status: StatusCode, headers: &HeaderMap, error: CallError<H>) -> HttpErrorKind<H> {
    let CallError::Read { error: unread, .. } = &error else {
        return HttpErrorKind::Call(error);
    };
    let challenges = |name: &HeaderName| HttpErrorKind::Unauthorized {
        challenges: texts(headers, name).collect(),
    };
    match (status, unread.kind()) {
        (StatusCode::UNAUTHORIZED, _) => challenges(&WWW_AUTHENTICATE),
        (StatusCode::PROXY_AUTHENTICATION_REQUIRED, _) => challenges(&PROXY_AUTHENTICATE),
        (StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS, _) => {
            HttpErrorKind::Unavailable
        }
        _ if status.is_redirection() => HttpErrorKind::Redirect {
            location: text(headers, &LOCATION),
        },
        (_, ReadErrorKind::NotXml(NotXml::Html { title, .. })) => HttpErrorKind::Page {
            title: title.clone(),
        },
        _ => HttpErrorKind::Call(error),
    }
}

/// The values of a header. A byte that is not ASCII becomes U+FFFD.
fn texts<'h>(headers: &'h HeaderMap, name: &HeaderName) -> impl Iterator<Item = String> + use<'h> {
    let values = headers.get_all(name).iter();
    values.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    texts(headers, name).next()
}
