//! A small model of the Rust code that is generated, and a printer that lays it out as rustfmt does in its
//! default configuration. Nothing here knows what the code is for.

mod arguments;
mod chain;
mod code;
mod expression;
mod layout;
mod name;
mod print;
mod room;

pub(crate) use code::{Code, items};
pub(crate) use expression::{Expression, Link, call, literal, method, text};
pub(crate) use name::{ident, in_order, name_order, string};
pub(crate) use print::{one_line, print};
