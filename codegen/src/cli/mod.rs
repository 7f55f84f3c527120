//! The command line: one file for the arguments, and one for each command.

mod arguments;
mod check;
mod generate;
mod help;
mod list;
mod report;

pub(crate) use arguments::{Arguments, Command};
pub(crate) use check::check;
pub(crate) use generate::generate;
pub(crate) use help::{usage, version};
pub(crate) use list::list;
pub(crate) use report::Outcome;
