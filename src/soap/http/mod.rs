//! Calls over HTTP, without a client or a server of our own: requests and responses are those of the crate `http`,
//! which most clients and servers take and give. Feature `http`.
//!
//! | direction | call |
//! |---|---|
//! | a client asks | [`write_request`], [`write_request_with`] for a mailbox and an id of the request |
//! | a client reads | [`read_response`]; [`HttpError`] tells what came instead, and [how long to wait](HttpError::retry_after) |
//! | a server reads | [`read_request`]; [`soap_action`] says which operation it is |
//! | a server answers | [`write_response`], [`write_fault`], or the [response](Refusal::to_response) to a request that it refuses |
//!
//! ```
//! use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseMessage};
//! use ews_types::soap::ResponseStatus;
//! use ews_types::soap::http::{read_request, read_response, write_request, write_response};
//! use ews_types::types::ResponseClass;
//!
//! // The client.
//! let request = write_request("https://mail.contoso.com/EWS/Exchange.asmx", &GetImItems::default(), None)?;
//! assert_eq!(request.headers()["Content-Type"], "text/xml; charset=utf-8");
//! assert_eq!(
//!     request.headers()["SOAPAction"],
//!     "\"http://schemas.microsoft.com/exchange/services/2006/messages/GetImItems\"",
//! );
//!
//! // The server.
//! let asked = read_request::<GetImItems>(&request)?.message;
//! assert!(asked.group_ids.is_empty());
//! let success = GetImItemsResponse::new(ResponseMessage::new(ResponseClass::Success));
//! let response = write_response::<GetImItems>(&success, None)?;
//!
//! // The client again.
//! read_response::<GetImItems>(&response)?.message.success()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Authentication and compression are left to the client: set `Authorization` on the request, or have the client do
//! it. A client that treats statuses such as 500 as errors of its own must be told not to, since faults have that
//! status: `http_status_as_error(false)` for `ureq`.

mod answer;
mod ask;
mod content_type;
mod date;
mod error;
mod receive;
mod refusal;
mod response;
mod retry_after;

pub use answer::{write_fault, write_response, write_response_with};
pub use ask::{RequestError, RequestOptions, write_request, write_request_with};
pub use error::{HttpError, HttpErrorKind};
pub use receive::{Asked, read_request, read_request_with, soap_action};
pub use refusal::Refusal;
pub use response::{Answered, read_response, read_response_with};
