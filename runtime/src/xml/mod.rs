//! Reading and writing XML.
//!
//! | module | what |
//! |---|---|
//! | [`Root`] | reads and writes whole documents |
//! | [`Stream`], [`write_list`] | reads and writes documents of any size, element by element |
//! | [`Stream::next_base64`], [`write_base64`] | reads and writes bytes of any number in one element |
//! | [`Documents`], [`DocumentReader`] | reads documents that come one after another |
//! | [`ReadOptions`], [`WriteOptions`] | lenient or strict reading, limits; writing of valid values only |
//! | [`ReadError`], [`WriteError`] | what is wrong, and where |
//! | [`Notice`], [`Effect`] | what lenient reading left out, kept, moved or repaired |
//! | [`Replacement`] | where the writer has replaced characters that XML cannot hold |
//! | [`Validate`], [`Invalid`] | the check of a value against its schema |
//! | [`AnyElement`], [`OtherElement`] | wildcard content; what a choice does not know |
//! | [`Mixed`] | mixed content |
//! | [`Namespaces`] | the namespaces of generated code, and of elements around it |
//!
//! Generated types with a root element implement [`Root`]:
//!
//! ```
//! # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use orders::Orders;
//! use xsd_runtime::xml::Root;
//!
//! let orders = Orders::from_xml(
//!     r#"<Orders xmlns="urn:example:orders" Day="2024-05-01"><Shop>North</Shop></Orders>"#,
//! )?;
//! assert_eq!(orders.shop, "North");
//! assert_eq!(orders.day.map(|day| day.month()), Some(5));
//! # Ok(())
//! # }
//! ```

mod abstract_element;
pub(crate) mod any;
mod any_document;
mod any_order;
mod built_in_types;
pub(crate) mod content_model;
mod content_writer;
mod document;
mod document_text;
mod documents;
mod encoding;
mod explain;
pub(crate) mod globals;
pub(crate) mod handed_out;
mod huge_pages;
pub(crate) mod identity;
mod invalid;
pub(crate) mod items;
mod list_writer;
mod location;
pub(crate) mod misfit;
mod mixed;
pub(crate) mod namespace;
pub(crate) mod nillable;
pub(crate) mod nillable_with;
mod not_xml;
mod notice;
pub(crate) mod occurrence;
mod other_element;
#[cfg(feature = "parallel")]
mod parts;
mod place;
mod position;
pub(crate) mod read_error;
pub(crate) mod read_error_kind;
mod read_options;
mod read_with;
pub(crate) mod reader;
mod replacement;
mod root_element;
mod scope;
#[cfg(feature = "parallel")]
mod sharing;
mod stream;
pub(crate) mod tag;
mod tokens;
pub(crate) mod traits;
#[cfg(feature = "parallel")]
mod two_threads;
mod validate;
pub(crate) mod value_constraint;
pub(crate) mod wildcard;
mod write_error;
mod write_options;
pub(crate) mod writer;

pub use abstract_element::AbstractElement;
pub use any::{AnyAttribute, AnyElement, AnyName, AnyNode, AnyNodes};
pub use content_writer::{WriteContentError, write_base64, write_hex};
pub use document::Root;
pub use documents::{DocumentError, DocumentReader, Documents, SequenceError};
pub use invalid::{Invalid, Violation};
pub use list_writer::{WriteListError, write_list, write_list_with};
pub use location::Location;
pub use mixed::Mixed;
pub use namespace::{Namespace, Namespaces};
pub use nillable::Nillable;
pub use nillable_with::NillableWith;
pub use not_xml::NotXml;
pub use notice::{Effect, Notice};
pub use other_element::OtherElement;
pub use read_error::ReadError;
pub use read_error_kind::ReadErrorKind;
pub use read_options::ReadOptions;
pub use read_with::read_with;
pub use replacement::Replacement;
pub use stream::{BinaryReader, Stream, StreamError};
pub use validate::Validate;
pub use wildcard::Wildcard;
pub use write_error::WriteError;
pub use write_options::WriteOptions;
