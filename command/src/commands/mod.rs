//! The subcommands, one file for each.

mod check;
mod completions;
mod conform;
mod diff;
mod generate;
mod list;
mod man;
mod slice;
mod tree;

pub(crate) use check::Check;
pub(crate) use completions::Completions;
pub(crate) use conform::Conform;
pub(crate) use diff::Diff;
pub(crate) use generate::Generate;
pub(crate) use list::List;
pub(crate) use man::Man;
pub(crate) use slice::Slice;
pub(crate) use tree::Tree;
