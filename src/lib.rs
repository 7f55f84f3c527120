//! Types, reader and writer for Exchange Web Services.
pub mod soap;
pub mod value;
pub mod xml;

#[rustfmt::skip]
#[path = "../generated/mod.rs"]
mod generated;
pub use generated::{Header, Message, NAMESPACES, messages, types};
