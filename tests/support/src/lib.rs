//! What the tests of several packages share.

#![allow(
    clippy::must_use_candidate,
    clippy::missing_errors_doc,
    clippy::missing_panics_doc,
    reason = "a test ends in what goes wrong, and nobody else calls this"
)]

#[cfg(feature = "browser")]
pub mod browser;
pub mod bytes;
pub mod canonical;
#[cfg(feature = "envelopes")]
pub mod envelopes;
pub mod files;
#[cfg(feature = "envelopes")]
pub mod judge;
mod left_out;
pub mod material;
pub mod parallel;
pub mod schemas;
#[cfg(feature = "validator")]
pub mod validator;
mod value;
pub mod xmllint;

pub use left_out::left_out;

/// What a test returns.
pub type Tested<T = ()> = Result<T, Box<dyn std::error::Error>>;
