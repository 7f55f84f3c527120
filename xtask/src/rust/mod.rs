//! Reading Rust source text for the checks.
//!
//! There is no parser here. `syn` says on which line something is only if a feature of `proc-macro2` is on,
//! and that would be on for the generator too when the whole workspace is tested. Paths, braces and `fn`
//! are all that the checks look at.

pub(crate) mod files;
pub(crate) mod items;
pub(crate) mod tokens;
