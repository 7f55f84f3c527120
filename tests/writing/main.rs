//! Writing: valid documents, values that cannot be written, and invalid values.

mod errors;
mod replacements;
mod sinks;
mod valid;
mod validate;
mod wildcards;
