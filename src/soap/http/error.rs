//! What came instead of the response to a request.

use std::fmt;
use std::time::Duration;

use http::StatusCode;

use crate::soap::{CallError, Fault};

/// There is no response to a request: the service answered with a fault, or something before it with another answer.
///
/// ```
/// use std::time::Duration;
/// use ews_types::messages::{GetImItems, ResponseCode};
/// use ews_types::soap::Fault;
/// use ews_types::soap::http::{HttpErrorKind, read_response, write_fault};
///
/// let busy = Fault::exchange(ResponseCode::ErrorServerBusy, "Try again later.").back_off(1_500);
/// let error = read_response::<GetImItems>(&write_fault(&busy)?).expect_err("it is a fault");
/// assert_eq!(error.status, 500);
/// assert_eq!(error.fault(), Some(&busy));
/// assert_eq!(error.retry_after(), Some(Duration::from_millis(1_500)));
///
/// let response = http::Response::builder()
///     .status(401)
///     .header("WWW-Authenticate", "Negotiate")
///     .header("WWW-Authenticate", "Basic realm=\"contoso\"")
///     .body(b"<html><title>Not allowed</title></html>")?;
/// let error = read_response::<GetImItems>(&response).expect_err("nobody logged in");
/// let HttpErrorKind::Unauthorized { challenges } = &error.kind else { panic!("{error}") };
/// assert_eq!(challenges[0], "Negotiate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(thiserror::Error)]
#[error("{status}: {kind}")]
pub struct HttpError<H> {
    /// The status of the response.
    pub status: StatusCode,
    /// What came.
    pub kind: HttpErrorKind<H>,
    /// `request-id`: the id that the server gave to the request, which its administrator will ask for.
    pub request_id: Option<String>,
    /// What the header `Retry-After` says.
    pub(super) retry_after: Option<Duration>,
}

/// What came instead of the response to a request.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum HttpErrorKind<H> {
    /// A fault, whatever the status; or a body that cannot be read, if no other kind fits.
    #[error(transparent)]
    Call(CallError<H>),
    /// The status 401, or 407 of a proxy: the request lacks credentials that are accepted.
    #[error("expected credentials for {}", list(.challenges))]
    Unauthorized {
        /// `WWW-Authenticate`, or `Proxy-Authenticate`: the ways to authenticate, such as `Negotiate` or
        /// `Basic realm="contoso"`.
        challenges: Vec<String>,
    },
    /// A status from 300 to 399: the endpoint is elsewhere, or the server wants a login in a browser.
    #[error("expected a response, found a redirection to {}", .location.as_deref().unwrap_or("nowhere"))]
    Redirect {
        /// `Location`: a URI, which may be relative to that of the request.
        location: Option<String>,
    },
    /// The status 503 or 429 without a fault: too many requests, or maintenance. See [`HttpError::retry_after`].
    #[error("expected a response, found that the server is busy or down")]
    Unavailable,
    /// A page for people with any other status, such as that of a login or of a proxy.
    #[error("expected a response, found an HTML page{}", titled(.title.as_deref()))]
    Page {
        /// The title of the page.
        title: Option<String>,
    },
}

impl<H> HttpError<H> {
    /// How long to wait before the next attempt, if the server says so: by the back-off of the fault, or else by the
    /// header `Retry-After`.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.fault()
            .and_then(Fault::retry_after)
            .or(self.retry_after)
    }

    /// The fault, if it is one.
    #[must_use]
    pub fn fault(&self) -> Option<&Fault> {
        match &self.kind {
            HttpErrorKind::Call(CallError::Fault { fault, .. }) => Some(fault),
            _ => None,
        }
    }

    /// The header of the envelope, if it could be read.
    #[must_use]
    pub fn header(&self) -> Option<&H> {
        match &self.kind {
            HttpErrorKind::Call(error) => error.header(),
            _ => None,
        }
    }
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl<H> fmt::Debug for HttpError<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// As [`Display`](fmt::Display).
impl<H> fmt::Debug for HttpErrorKind<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn list(challenges: &[String]) -> String {
    match challenges {
        [] => "an unknown way to authenticate".to_owned(),
        _ => challenges.join(", "),
    }
}

fn titled(title: Option<&str>) -> String {
    title.map_or_else(String::new, |title| format!(" with the title {title:?}"))
}
