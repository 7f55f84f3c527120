//! `ews-codegen slice`: the schemas that some operations or root elements need.

use std::path::PathBuf;

use clap::Args;
use ews_codegen::{Builder, Keep, Stale};

use crate::failure::Failure;
use crate::inputs::Inputs;
use crate::outcome::Outcome;
use crate::report::files;
use crate::selection::Selection;

/// Write the smallest schemas from which the same code is generated for some operations or root
/// elements
#[derive(Debug, Args)]
#[command(after_help = "\
Files keep their places to each other, their documentation and comments. Files that an earlier run wrote to
the same folder and that are no longer needed are removed; other files are never overwritten.

Examples:
  ews-codegen slice --schemas DIR --operation GetItem,FindItem --out schemas
  ews-codegen slice --profile none --schemas order.xsd --root order --out slice")]
pub(crate) struct Slice {
    /// The same as --schemas
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    selection: Selection,
    /// The folder for the schemas
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Leave out what only the names in the code depend on: then some are shorter than those from
    /// the whole schemas
    #[arg(long)]
    needed_only: bool,
    /// Name every file and every part that is kept for names alone
    #[arg(short, long)]
    verbose: bool,
}

impl Slice {
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let profile = self.inputs.profiles.profile;
        if profile.job().is_none() && self.selection.is_empty() {
            let missing = "--operation, --all-operations, --root or --all-roots is missing";
            return Err(Failure::Usage(missing.to_owned()));
        }
        if self.out.as_os_str().is_empty() {
            return Err(Failure::Usage("--out is empty".to_owned()));
        }
        let schemas = self.inputs.schemas(&self.paths)?;
        let builder = Builder::new().profile(profile);
        let builder = schemas.into_iter().fold(builder, Builder::schemas);
        let keep = if self.needed_only {
            Keep::Nothing
        } else {
            Keep::Names
        };
        let slice = self.selection.tell(builder, &profile).slice(keep)?;
        let done = slice.write(&self.out)?;
        let mut lines = files(&done, self.verbose, |stale| match stale {
            Stale::Changed(_) | Stale::Missing(_) => "wrote",
            Stale::Obsolete(_) => "removed",
        });
        if self.verbose {
            let beside = slice.beside.iter();
            lines.extend(beside.map(|component| format!("beside   {component}")));
        }
        let out = self.out.display();
        lines.push(format!(
            "{out}: components {} of {} ({} for names alone), files {}, changed {}",
            slice.kept,
            slice.total,
            slice.beside.len(),
            slice.files.len(),
            done.len(),
        ));
        let inputs = slice.inputs.iter().map(|input| {
            let path = self.out.join(input);
            // Joining with nothing adds a separator.
            let path: PathBuf = path.components().collect();
            format!("--schemas {}", path.display())
        });
        let inputs: Vec<String> = inputs.collect();
        lines.push(format!("generate from it with {}", inputs.join(" ")));
        Ok(Outcome::success(lines))
    }
}
