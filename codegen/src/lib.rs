//! Reads XML schemas and writes Rust: types, readers and writers that stand on the runtime of
//! `ews-types`.
//!
//! | stage | module | from → to |
//! |---|---|---|
//! | load | [`load`] | schema files → syntax trees |
//! | model | [`model`] | syntax trees → what the schemas say |
//! | | [`fixups`] | where the service departs from them |
//! | select | [`select`] | operations → what they reach |
//! | name | [`plan`] | what the schemas say → which Rust items there will be |
//! | emit | [`emit`] | items → source text |
//! | write | [`mod@write`] | source text → files |
//!
//! [`Builder`] runs them in a row.

#![forbid(unsafe_code)]

mod builder;
pub mod documentation;
pub mod emit;
pub mod error;
mod fingerprint;
pub mod fixups;
pub mod load;
pub mod location;
pub mod model;
pub mod plan;
pub mod select;
pub mod write;

pub use builder::{Builder, Generated};
pub use error::Error;
pub use write::Stale;

/// The examples of the README, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
