//! What generated code stands on: the types of simple values, a reader and a writer for XML, and errors
//! that say where and what.
//!
//! | module | what |
//! |---|---|
//! | [`value`] | dates, durations, decimals and other simple values, and their facets |
//! | [`xml`] | reading and writing documents, lenient or strict; errors with line, column and path |
//! | [`codegen`] | what generated code calls, and nobody else |
//!
//! The modules lie in layers: `text` knows characters and names, `value` stands on `text`, `xml` on
//! both, `codegen` on all three.

#![forbid(unsafe_code)]

#[cfg(feature = "arbitrary")]
pub mod arbitrary;
#[cfg(not(feature = "arbitrary"))]
#[path = "arbitrary/none.rs"]
mod arbitrary;
pub mod codegen;
mod text;
pub mod value;
pub mod xml;
