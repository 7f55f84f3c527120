//! The subcommands, one file for each.

mod check;
mod generate;
mod list;
mod slice;
mod tree;

pub(crate) use check::Check;
pub(crate) use generate::Generate;
pub(crate) use list::List;
pub(crate) use slice::Slice;
pub(crate) use tree::Tree;
