//! Reading and writing XML: what generated code stands on.
//!
//! | module | what |
//! |---|---|
//! | [`Reader`] | resolves names, reads children in schema order |
//! | [`Writer`] | pushes static names, escapes, declares namespaces |
//! | [`Stream`] | documents of any size, element by element |
//! | [`AnyElement`] | wildcard content, kept as it came |
//! | [`ReadError`], [`WriteError`] | what is wrong, with line, column and path |
//! | [`ReadOptions`], [`WriteOptions`] | lenient or strict, and the limits; only valid values |
//! | [`Invalid`] | what `validate` finds wrong with a value |
//!
//! A type reads itself through [`ReadXml`] and writes itself through [`WriteXml`]; a root element is a
//! [`Root`], with functions for whole documents:
//!
//! ```
//! use ews_types::messages::GetImItems;
//! use xsd_runtime::xml::Root;
//!
//! let request = GetImItems::from_xml(
//!     r#"<GetImItems xmlns="http://schemas.microsoft.com/exchange/services/2006/messages"/>"#,
//! )?;
//! assert_eq!(request, GetImItems::default());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub(crate) mod any;
pub(crate) mod copies;
mod document;
mod encoding;
mod invalid;
pub(crate) mod items;
mod list_writer;
mod location;
pub(crate) mod namespace;
pub(crate) mod nillable;
mod notice;
pub(crate) mod occurrence;
mod options;
mod position;
pub(crate) mod read_error;
pub(crate) mod reader;
mod scope;
mod stream;
pub(crate) mod tag;
mod tokens;
pub(crate) mod traits;
mod validate;
mod wildcard;
mod write_error;
pub(crate) mod writer;

pub use any::{AnyAttribute, AnyElement, AnyName, AnyNode, AnyNodes};
pub use document::{Root, read_with};
pub use invalid::{Invalid, Violation};
pub use list_writer::{WriteListError, write_list};
pub use location::Location;
pub use namespace::{Namespace, Namespaces};
pub use nillable::Nillable;
pub use notice::Notice;
pub use options::{ReadOptions, WriteOptions};
pub use read_error::{ReadError, ReadErrorKind};
pub use stream::{Stream, StreamError};
pub use validate::Validate;
pub use wildcard::Wildcard;
pub use write_error::WriteError;
