//! The subcommands, one file for each.

mod check;
mod completions;
mod conform;
mod generate;
mod list;
mod man;

pub(crate) use check::Check;
pub(crate) use completions::Completions;
pub(crate) use conform::Conform;
pub(crate) use generate::Generate;
pub(crate) use list::List;
pub(crate) use man::Man;
