//! Types, readers and writers for Exchange Web Services (EWS), the SOAP interface of Microsoft
//! Exchange, generated from its XML schemas: the operation `GetImItems` with everything that nests in
//! its request and response, and the envelope around them. The caller sends and receives the messages.
//!
//! | module | what |
//! |---|---|
//! | [`messages`] | request and response, and types that only messages use |
//! | [`types`] | the parts of messages: ids, groups, personas, … |
//! | [`im_items`] | the people of a group, and where their values come from |
//! | [`soap`] | the envelope, faults, and the status of a response as a result |
//! | [`mapi`] | property tags and paths to extended fields |
//! | [`value`] | dates, durations, decimals and other simple values |
//! | [`xml`] | reading and writing, lenient or strict; errors with line, column and path |
//!
//! [`Header`] is the header of an envelope. [`Message`] is any message that can be in its body, for a server or a
//! gateway. [`messages`], [`types`], [`Header`], [`Message`] and [`NAMESPACES`] are generated. [`value`], [`xml`]
//! and [`codegen`] are those of the crate `xsd-runtime`, which all generated code uses.
//!
//! # A call
//!
//! ```
//! use std::error::Error;
//!
//! use ews_types::messages::GetImItems;
//! use ews_types::soap::{CallError, Operation, ResponseStatus, read_response, write_request};
//! use ews_types::types::{ExchangeVersion, ItemId, Persona};
//! use ews_types::Header;
//!
//! /// Fetches the people behind a contact; `post` sends a body with a `SOAPAction` over HTTP.
//! fn people(
//!     contact: ItemId,
//!     post: impl Fn(&str, String) -> Result<Vec<u8>, Box<dyn Error>>,
//! ) -> Result<Vec<Persona>, Box<dyn Error>> {
//!     let header = Header::default().with_request_server_version(ExchangeVersion::Exchange2013);
//!     let request = GetImItems::default().with_contact_ids([contact]);
//!     let answer = post(GetImItems::SOAP_ACTION, write_request(&request, &header)?)?;
//!
//!     let response = match read_response::<GetImItems>(answer) {
//!         Ok(response) => response.message,
//!         // The whole call failed. Exchange may say how long to wait.
//!         Err(CallError::Fault { fault, .. }) => {
//!             if let Some(pause) = fault.retry_after() {
//!                 eprintln!("busy for {pause:?}");
//!             }
//!             return Err(fault.into());
//!         }
//!         // The answer cannot be read. The error has line, column and path.
//!         Err(error) => return Err(error.into()),
//!     };
//!     // ResponseClass="Error" or "Warning" becomes an error with code, text and details.
//!     response.success()?;
//!     Ok(response.im_item_list.and_then(|list| list.personas).unwrap_or_default())
//! }
//!
//! # let post = |_: &str, _: String| Ok(std::fs::read("tests/samples/get_im_items_response.xml")?);
//! let found = people(ItemId::new("AAMkADEzOTExYACABmEhpSAAA="), post)?;
//! assert_eq!(found[0].display_name.as_deref(), Some("Tony Smith"));
//! # let refuse = |_: &str, _: String| Ok(br#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
//! # <s:Body><m:GetImItemsResponse xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"
//! # ResponseClass="Error"><m:ResponseCode>ErrorInvalidImContactId</m:ResponseCode></m:GetImItemsResponse>
//! # </s:Body></s:Envelope>"#.to_vec());
//! # assert_eq!(people(ItemId::new(""), refuse).unwrap_err().to_string(), "ErrorInvalidImContactId");
//! # Ok::<(), Box<dyn Error>>(())
//! ```
//!
//! # Features
//!
//! | feature | what it does |
//! |---|---|
//! | `arbitrary` | every generated type, the envelope and the fault make arbitrary values that are valid by the schema: see the module `arbitrary` |
//! | `http` | requests and responses as the crate `http` has them: see the module `soap::http` |
//! | `chrono`, `jiff`, `time` | dates, times and durations convert to and from the types of these crates: see [`value`] |
//! | `huge-pages` | where a list or a text is large, Linux is asked for huge pages, which are faulted in faster; on by default |
//! | `parallel` | several threads read and write a long list, with the same result: see [`ReadOptions::threads`](xml::ReadOptions#method.threads) |
//! | `serde` | every generated type, the envelope and the fault are serialized and deserialized, as JSON and the like: see the module `serde` |
//! | `codegen` | generates the crate at build time, from the folder in the environment variable `EWS_SCHEMAS` (default: the crate's own) and for the operations in `EWS_OPERATIONS` (separated by commas, or `all`; default `GetImItems`) |
//!
//! Without default features there is no unsafe code of this project; with them there is one call, in the crate
//! `xsd-runtime-pages`. The README of this crate explains how the schemas become Rust, and how to generate
//! another operation into your crate.

#![forbid(unsafe_code)]
// On docs.rs an item says which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(docsrs, doc(auto_cfg(hide(feature = "codegen", get_im_items))))]

// Generated code names the runtime by `crate::` here, as code in other crates does by `ews_types::`.
#[cfg(feature = "arbitrary")]
pub use xsd_runtime::arbitrary;
#[cfg(feature = "serde")]
pub use xsd_runtime::serde;
pub use xsd_runtime::{codegen, value, xml};

#[cfg(get_im_items)]
pub mod im_items;
pub mod mapi;
pub mod soap;

#[cfg(not(feature = "codegen"))]
#[allow(
    clippy::semicolon_if_nothing_returned,
    clippy::too_many_lines,
    reason = "the schema decides how many fields there are, and the printer where lines break"
)]
#[rustfmt::skip]
#[path = "../generated/mod.rs"]
mod generated;

#[cfg(feature = "codegen")]
#[allow(
    clippy::semicolon_if_nothing_returned,
    clippy::too_many_lines,
    reason = "the same as for the committed code"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/mod.rs"));
}

pub use generated::{Header, Message, NAMESPACES, messages, types};

/// The examples of the README, as tests. Some need features.
#[cfg(all(doctest, feature = "arbitrary", feature = "jiff", feature = "serde"))]
#[doc = include_str!("../README.md")]
struct Readme;
