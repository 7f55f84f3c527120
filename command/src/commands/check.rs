//! `ews-codegen check`: whether the code is current.

use clap::Args;
use ews_codegen::Stale;

use crate::failure::Failure;
use crate::job::JobArguments;
use crate::outcome::Outcome;
use crate::progress::Progress;
use crate::report::{files, warn};

/// Exit with 1 if the code is not current, and say where
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ews-codegen check --schemas DIR --operation GetItem,FindItem --out src/ews
  ews-codegen check --verbose")]
pub(crate) struct Check {
    #[command(flatten)]
    arguments: JobArguments,
}

impl Check {
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let job = self.arguments.complete()?;
        let generated = {
            let _progress = Progress::of("generating");
            job.builder.generate()?
        };
        warn(&generated.warnings);
        let stale = generated.stale(&job.out)?;
        let out = job.out.display();
        if stale.is_empty() {
            let line = format!("{out} is current: {} files", generated.files.len());
            return Ok(Outcome::success([line]));
        }
        let mut lines = files(&stale, job.verbose, Stale::what);
        lines.push(format!(
            "{out} is not current: run ews-codegen generate with the same options"
        ));
        Ok(Outcome::failure(lines))
    }
}
