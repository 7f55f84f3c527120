//! Reads XML schemas and writes Rust: types, readers and writers that use `xsd-runtime`.
//!
//! | stage | module | from → to |
//! |---|---|---|
//! | load | [`load`] | schema files → syntax trees |
//! | model | [`model`] | syntax trees → what the schemas say |
//! | check | [`constraints`] | what XML Schema asks of all that the schemas say |
//! | select | [`select`] | root elements → what they reach |
//! | name | [`plan`] | what the schemas say → which Rust items there will be |
//! | emit | [`emit`] | items → source text |
//! | write | [`mod@write`] | source text → files |
//!
//! [`mod@diff`] runs them for two schemas, and says what a new one does to documents and to Rust code.
//! [`mod@slice`] cuts out of the schemas what some root elements need, and [`tree`] shows what is inside one of them.
//!
//! [`Builder`] runs them one after the other. What is known of a service beyond its schemas is a [`Profile`],
//! which the stages read as data: which root elements make an operation, what stands in the header, where the
//! service differs from its schemas.

#![forbid(unsafe_code)]

mod build_script;
mod builder;
pub mod constraints;
pub mod diff;
pub mod documentation;
pub mod emit;
pub mod error;
mod fingerprint;
pub mod load;
pub mod location;
pub mod model;
mod names;
mod pattern;
pub mod plan;
pub mod profile;
mod rust;
pub mod select;
pub mod slice;
pub mod tree;
pub mod write;

pub use builder::{Builder, Generated, RootElement};
pub use error::Error;
pub use profile::Profile;
pub use slice::{Keep, Slice};
pub use tree::Tree;
pub use write::Stale;

/// The examples of the README, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
