//! What `generate` writes and `check` compares with: from which schemas, what, and where.

use std::path::PathBuf;

use clap::Args;
use ews_codegen::Builder;
use ews_codegen::profile::OWN_JOB;

use crate::failure::Failure;
use crate::inputs::Inputs;
use crate::selection::Selection;

/// The options of `generate` and `check`.
#[derive(Debug, Args)]
pub(crate) struct JobArguments {
    /// The same as --schemas
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) inputs: Inputs,
    #[command(flatten)]
    selection: Selection,
    #[command(flatten)]
    code: CodeArguments,
}

/// How the code is to be, and where.
#[allow(clippy::doc_markdown, reason = "the comments are the text of the help")]
#[derive(Debug, Args)]
#[command(next_help_heading = "The code")]
struct CodeArguments {
    #[arg(
        long = "rename",
        value_name = "FROM=TO",
        value_parser = rename,
        help = "A Rust name for a type or element (FROM is its name), for a field (name/element, name/@attribute), a \
                choice (name/choice(), name/choice(element)), the items of a list of values (name/item()) or a value \
                (name=value); may be repeated"
    )]
    renames: Vec<(String, String)>,
    #[arg(
        long,
        help = "Later versions of the schemas may add fields and variants without breaking other crates: structs and \
                enums are #[non_exhaustive] (always without --out, as that is the code of a library)"
    )]
    non_exhaustive: bool,
    #[arg(
        long,
        value_name = "DIR",
        help = format!("The folder for the code [default: {}]", OWN_JOB.out)
    )]
    out: Option<PathBuf>,
    #[arg(
        long,
        value_name = "PATH",
        value_parser = runtime,
        help = format!(
            "The Rust path of the runtime in the code [default: {}; without --out {}, as the code is \
             part of that crate]",
            ews_codegen::Profile::ALL
                .map(|profile| format!("{} with the profile {}", profile.runtime(), profile.name()))
                .join(", "),
            OWN_JOB.runtime
        )
    )]
    runtime: Option<String>,
    /// Name every file, however many there are
    #[arg(short, long)]
    verbose: bool,
}

/// The options, with the defaults filled in.
pub(crate) struct Job {
    pub(crate) builder: Builder,
    pub(crate) out: PathBuf,
    pub(crate) runtime: String,
    pub(crate) verbose: bool,
}

impl JobArguments {
    /// Fills in the defaults, or says what is missing.
    pub(crate) fn complete(&self) -> Result<Job, Failure> {
        let missing = |what: &str| Err(Failure::Usage(format!("{what} is missing")));
        let profile = self.inputs.profiles.profile;
        let code = &self.code;
        let job = profile.job();
        if job.is_none() && self.selection.is_empty() {
            return missing("--operation, --all-operations, --root or --all-roots");
        }
        let out = match (&code.out, job) {
            (Some(out), _) => out.clone(),
            (None, Some(job)) => job.out.into(),
            (None, None) => return missing("--out"),
        };
        let runtime = match (&code.runtime, job) {
            (Some(runtime), _) => runtime,
            (None, Some(job)) if code.out.is_none() => job.runtime,
            (None, _) => profile.runtime(),
        };
        let schemas = self.inputs.schemas(&self.paths)?;
        let is_own = code.out.is_none() && job.is_some_and(|job| job.non_exhaustive);
        let builder = Builder::new()
            .profile(profile)
            .runtime(runtime)
            .non_exhaustive(code.non_exhaustive || is_own);
        let builder = schemas.into_iter().fold(builder, Builder::schemas);
        let builder = self.selection.tell(builder, &profile);
        let renames = code.renames.iter();
        let builder = renames.fold(builder, |builder, (from, to)| builder.rename(from, to));
        Ok(Job {
            builder,
            out,
            runtime: runtime.to_owned(),
            verbose: code.verbose,
        })
    }
}

fn runtime(text: &str) -> Result<String, String> {
    if Builder::is_runtime(text) {
        Ok(text.to_owned())
    } else {
        Err("it is not a path of a Rust module, such as xsd_runtime".to_owned())
    }
}

/// What is renamed, and its new name, which has no equals sign.
fn rename(text: &str) -> Result<(String, String), String> {
    let parts = text.rsplit_once('=');
    let parts = parts.map(|(from, to)| (from.to_owned(), to.to_owned()));
    parts.ok_or_else(|| "it is not FROM=TO".to_owned())
}
