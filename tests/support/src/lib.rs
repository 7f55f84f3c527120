//! What the tests of several packages share.

pub mod bytes;
pub mod canonical;
#[cfg(feature = "envelopes")]
pub mod envelopes;
pub mod files;
#[cfg(feature = "envelopes")]
pub mod judge;
mod left_out;
pub mod material;
pub mod schemas;
#[cfg(feature = "validator")]
pub mod validator;
mod value;
pub mod xmllint;

pub use left_out::left_out;

/// What a test returns.
pub type Tested = Result<(), Box<dyn std::error::Error>>;
