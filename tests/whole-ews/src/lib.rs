//! All operations of a release, and what becomes of documents that go through them.

#![deny(warnings)]

pub mod cases;
pub mod document;
pub mod exceptions;
pub mod instances;
pub mod material;
pub mod mutations;
pub mod table;

/// The generated code, as a crate that depends on `ews-types` would include it.
#[allow(
    clippy::all,
    clippy::pedantic,
    reason = "what counts here is the compiler's opinion"
)]
pub mod ews {
    include!(concat!(env!("OUT_DIR"), "/mod.rs"));
}
