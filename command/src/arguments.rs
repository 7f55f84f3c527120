//! The arguments of the command: which subcommands there are, and how each ends.

use clap::builder::styling::{AnsiColor, Styles};
use clap::{CommandFactory, Parser, Subcommand};

use crate::commands::{Check, Completions, Conform, Diff, Generate, List, Man, Slice, Tree};
use crate::failure::Failure;
use crate::outcome::Outcome;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const AFTER_HELP: &str = "\
Examples:
  ews-codegen list --schemas DIR
  ews-codegen generate --schemas DIR --operation GetItem,FindItem --out src/ews
  ews-codegen help generate

Exit codes: 0 if all is well, 1 if something is not as it should be, 2 if the arguments are wrong;
those of diff are in its help.
Colours are for terminals only, and NO_COLOR=1 switches them off.";

/// Reads XML schemas and writes Rust.
#[derive(Debug, Parser)]
#[command(
    name = "ews-codegen",
    version,
    styles = STYLES,
    max_term_width = 100,
    subcommand_required = true,
    after_help = AFTER_HELP
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
    Tree(Tree),
    Slice(Slice),
    Diff(Diff),
    Conform(Conform),
    Completions(Completions),
    Man(Man),
}

impl Arguments {
    /// Does what the subcommand says.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        match &self.command {
            Command::Generate(generate) => generate.run(),
            Command::Check(check) => check.run(),
            Command::List(list) => list.run(),
            Command::Tree(tree) => tree.run(),
            Command::Slice(slice) => slice.run(),
            Command::Diff(diff) => diff.run(),
            Command::Conform(conform) => conform.run(),
            Command::Completions(completions) => Ok(completions.run(Self::command())),
            Command::Man(man) => man.run(Self::command()),
        }
    }
}
