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
//! use ews_types::xml::Root;
//!
//! let request = GetImItems::from_xml(
//!     r#"<GetImItems xmlns="http://schemas.microsoft.com/exchange/services/2006/messages"/>"#,
//! )?;
//! assert_eq!(request, GetImItems::default());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod any;
mod declaration;
mod document;
mod error;
mod escape;
mod extends;
mod locate;
mod name;
mod occurs;
mod options;
mod qname;
mod reader;
mod report;
mod scope;
mod stream;
mod stream_write;
mod text;
mod tokens;
mod traits;
mod validate;
mod writer;

pub use any::{AnyAttribute, AnyElement, AnyName, AnyNode, AnyNodes, Wildcard};
pub use document::{Root, read_with};
pub(crate) use error::cut;
pub use error::{Place, ReadError, ReadErrorKind, WriteError};
pub use name::Namespace;
#[cfg(feature = "arbitrary")]
pub(crate) use name::XSI_URI;
pub(crate) use name::{ERRORS_URI, SOAP};
#[cfg(feature = "arbitrary")]
pub(crate) use occurs::Occurs;
pub use options::{ReadOptions, WriteOptions};
pub use reader::{Alternatives, Reader};
pub use report::Notice;
pub use stream::{Stream, StreamError};
pub use stream_write::{WriteListError, write_list};
#[cfg(feature = "arbitrary")]
pub(crate) use text::is_character;
pub use text::trim;
pub use traits::{Content, ListSlot, Particle, ReadXml, WriteXml};
pub use validate::{Invalid, Violation};
pub use writer::{Print, Writer};

pub(crate) use writer::plain_text;
