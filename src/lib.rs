//! Types, reader and writer for Exchange Web Services.
pub mod soap;
pub mod value;
pub mod xml;

#[allow(
    clippy::semicolon_if_nothing_returned,
    clippy::too_many_lines,
    reason = "a schema decides how many fields there are, and the printer where lines break"
)]
#[rustfmt::skip]
#[path = "../generated/mod.rs"]
mod generated;
pub use generated::{Header, Message, NAMESPACES, messages, types};
