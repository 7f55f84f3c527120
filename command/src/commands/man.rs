//! `ews-codegen man`: manual pages.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use clap_mangen::Man as Page;

use crate::failure::Failure;
use crate::outcome::Outcome;

/// Print the manual page, or write the pages of all subcommands
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ews-codegen man | man -l -
  ews-codegen man generate | man -l -
  ews-codegen man --out ~/.local/share/man/man1")]
pub(crate) struct Man {
    /// The page of a subcommand
    #[arg(value_name = "COMMAND", conflicts_with = "out")]
    subcommand: Option<String>,
    /// The folder for all pages
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Man {
    /// The pages of the program, as clap knows it.
    pub(crate) fn run(&self, program: clap::Command) -> Result<Outcome, Failure> {
        // A page that says of each subcommand how to get its help would be of no help.
        let mut program = program.disable_help_subcommand(true);
        program.build();
        if let Some(out) = &self.out {
            let written = fs::create_dir_all(out);
            let written = written.and_then(|()| clap_mangen::generate_to(program, out));
            written.map_err(|error| Failure::file(out, error))?;
            let line = format!("{}: manual pages written", out.display());
            return Ok(Outcome::success([line]));
        }
        let page = match &self.subcommand {
            None => program,
            Some(name) => {
                let found = program.find_subcommand(name).cloned();
                found.ok_or_else(|| Failure::Usage(format!("there is no command {name}")))?
            }
        };
        let mut text = Vec::new();
        let rendered = Page::new(page).render(&mut text);
        rendered.map_err(|error| Failure::file("the page".as_ref(), error))?;
        Ok(Outcome::text(
            String::from_utf8_lossy(&text).into_owned(),
            0,
        ))
    }
}
