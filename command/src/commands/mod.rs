//! The subcommands, one file for each.

mod check;
mod generate;
mod list;

pub(crate) use check::Check;
pub(crate) use generate::Generate;
pub(crate) use list::List;
