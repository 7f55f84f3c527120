//! The runtime of Rust code that is generated from XML schemas: types for simple values, a reader and a writer
//! for XML, and errors that say where and what.
//!
//! A schema becomes one Rust type for each type in it, with functions to read and write documents:
//!
//! ```
//! # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use orders::{Orders, Size};
//! use xsd_runtime::xml::{ReadOptions, Root};
//!
//! let xml = r#"<Orders xmlns="urn:example:orders">
//!   <Shop>North</Shop>
//!   <List>
//!     <Order Id="A1">
//!       <Customer>Zoë</Customer>
//!       <Item Count="3" Size="small">coffee</Item>
//!       <Address>5 Mill Lane</Address>
//!     </Order>
//!   </List>
//! </Orders>"#;
//! let mut orders = Orders::from_xml_with(xml, &ReadOptions::strict())?;
//! let order = &mut orders.list.as_mut().ok_or("there is a list")?[0];
//! order.item[0].size = Some(Size::Large);
//! assert!(orders.to_xml()?.contains(r#"<o:Item Count="3" Size="large">coffee</o:Item>"#));
//! # Ok(())
//! # }
//! ```
//!
//! The folder `examples/orders` has the schema, the generated code and a small program.
//!
//! | module | what |
//! |---|---|
//! | [`value`] | dates, durations, decimals and other simple values, and their facets |
//! | [`xml`] | reading and writing documents, lenient or strict; errors with line, column and path |
//! | [`codegen`] | for generated code only |
//! | `arbitrary` | arbitrary values for property tests and fuzzing (feature `arbitrary`) |
//! | `serde` | generated types as JSON and the like (feature `serde`) |
//!
//! The modules are layers: `text` has characters and names; `value` uses `text`; `xml` uses both; `codegen` uses
//! all three.
//!
//! # Features
//!
//! | feature | what it does |
//! |---|---|
//! | `arbitrary` | every generated type makes arbitrary values that are valid by the schema |
//! | `chrono`, `jiff`, `time` | dates, times and durations convert to and from the types of these crates: see [`value`] |
//! | `huge-pages` | where a list or a text is large, Linux is asked for huge pages, which are faulted in faster; on by default; the call, unsafe code, is in the crate `xsd-runtime-pages` |
//! | `parallel` | several threads read and write a long list, with the same result: see [`xml::ReadOptions`] and [`xml::WriteOptions`] |
//! | `serde` | every generated type is serialized and deserialized, as JSON and the like: see the module `serde` |
//!
//! Generated code needs no feature of its own for these: its macros expand to nothing where the runtime is without them.

#![forbid(unsafe_code)]
// On docs.rs an item says which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "arbitrary")]
pub mod arbitrary;
#[cfg(not(feature = "arbitrary"))]
#[path = "arbitrary/none.rs"]
mod arbitrary;
pub mod codegen;
#[cfg(feature = "serde")]
pub mod serde;
#[cfg(not(feature = "serde"))]
#[path = "serde/none.rs"]
mod serde;
#[cfg(test)]
mod testing;
mod text;
pub mod value;
pub mod xml;

/// The example of the README, as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
