//! Writing: that it is valid, what cannot be written, and what is invalid.

mod errors;
mod sinks;
mod valid;
mod validate;
mod wildcards;
