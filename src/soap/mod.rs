//! SOAP 1.1: the envelope around messages, and faults.
//!
//! | direction | call |
//! |---|---|
//! | a client asks | [`write_request`] |
//! | a server reads | [`read_request`] |
//! | a server answers | [`write_response`], or [`Fault::to_xml`] |
//! | a client reads | [`read_response`], then [`ResponseStatus::success`], or [`BatchResponse::results`] |
//! | a client reads a stream of responses | [`EnvelopeReader`], or [`Envelopes`] without input and output |
//! | a gateway reads every message | [`Envelope`] with the generated `Message` |
//! | all of them over HTTP | the module `http`, with the feature of that name |
//!
//! The functions with `_with`, such as [`read_request_with`], take options: lenient or strict reading, limits,
//! notices, writing of valid values only. Exchange does not use SOAP 1.2: an envelope of it is an error that says
//! so. Lenient reading takes a fault of SOAP 1.2, which a server may send that has no SOAP 1.1.
//!
//! ```
//! use ews_types::messages::GetImItems;
//! use ews_types::soap;
//!
//! let request = soap::write_request(&GetImItems::default(), None)?;
//! let answer = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
//!   <m:GetImItemsResponse ResponseClass="Success"
//!       xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"/>
//! </s:Body></s:Envelope>"#;
//! let response = soap::read_response::<GetImItems>(answer)?;
//! assert!(response.message.im_item_list.is_none());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(feature = "arbitrary")]
mod arbitrary;
mod batch;
mod call;
mod envelope;
mod envelope_writer;
mod envelopes;
mod fault;
mod fault_12;
mod fault_detail;
#[cfg(feature = "http")]
pub mod http;
mod namespaces;
mod operation;
#[cfg(feature = "serde")]
mod serde;
mod status;

pub use batch::BatchResponse;
pub use call::{
    Answered, Asked, CallError, Received, read_request, read_request_with, read_response,
    read_response_with, write_request, write_request_with, write_request_with_replacements,
    write_response, write_response_with, write_response_with_replacements,
};
pub use envelope::{Body, Envelope};
pub use envelope_writer::EnvelopeAttributes;
pub use envelopes::{EnvelopeError, EnvelopeReader, Envelopes};
pub use fault::{Fault, FaultString};
pub use fault_detail::FaultDetail;
pub use namespaces::{ERRORS_URI, SOAP_12_URI, SOAP_URI, TYPES_URI, namespaces};
pub use operation::Operation;
pub use status::{ResponseError, ResponseStatus};

#[doc(hidden)]
pub use crate::__batch_response as batch_response;
