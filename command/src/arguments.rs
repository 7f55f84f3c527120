//! The arguments of the command: which subcommands there are, and how each ends.

use clap::builder::styling::{AnsiColor, Styles};
use clap::{Parser, Subcommand};

use crate::commands::{Check, Generate, List};
use crate::failure::Failure;
use crate::outcome::Outcome;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// Reads XML schemas and writes Rust.
#[derive(Debug, Parser)]
#[command(
    name = "ews-codegen",
    version,
    styles = STYLES,
    max_term_width = 100,
    subcommand_required = true,
    disable_help_subcommand = false
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Generate(Generate),
    Check(Check),
    List(List),
}

impl Arguments {
    /// Does what the subcommand says.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        match &self.command {
            Command::Generate(generate) => generate.run(),
            Command::Check(check) => check.run(),
            Command::List(list) => list.run(),
        }
    }
}
