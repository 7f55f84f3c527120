//! `ews-codegen generate`: writes the code.

use clap::Args;
use ews_codegen::Stale;

use crate::failure::Failure;
use crate::job::JobArguments;
use crate::outcome::Outcome;
use crate::progress::Progress;
use crate::report::{files, warn};

/// Write the code, and remove what an earlier run wrote to the same folder and is no longer needed
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ews-codegen generate --schemas DIR --operation GetItem,FindItem --out src/ews
  ews-codegen generate --profile none --schemas DIR --all-roots --out src/note
  ews-codegen generate --profile none ferry.wsdl --operation Board --out src/ferry")]
pub(crate) struct Generate {
    #[command(flatten)]
    arguments: JobArguments,
}

impl Generate {
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let job = self.arguments.complete()?;
        let generated = {
            let _progress = Progress::of("generating");
            job.builder.generate()?
        };
        let done = generated.write(&job.out)?;
        let mut lines = files(&done, job.verbose, |stale| match stale {
            Stale::Changed(_) | Stale::Missing(_) => "wrote",
            Stale::Obsolete(_) => "removed",
        });
        warn(&generated.warnings);
        let fixups = generated.fixups.iter();
        lines.extend(fixups.map(|fixup| format!("fix-up   {} ({})", fixup.name, fixup.changes)));
        if generated.identity_constraints > 0 {
            let count = generated.identity_constraints;
            lines.push(format!(
                "{count} of xs:key, xs:keyref and xs:unique: checked for whole documents only"
            ));
        }
        let profile = self.arguments.inputs.profiles.profile;
        let (what, count) = if profile.has_operations() || generated.operations > 0 {
            ("operations", generated.operations)
        } else {
            ("root elements", generated.roots.len())
        };
        lines.push(format!(
            "{}: runtime {}, {what} {count}, types {}, files {}, lines of code {}; files changed {}",
            job.out.display(),
            job.runtime,
            generated.types,
            generated.files.len(),
            generated.lines(),
            done.len(),
        ));
        Ok(Outcome::success(lines))
    }
}
