//! `ews-codegen diff`: what a new schema does to documents and to Rust code.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use ews_codegen::diff::{self, Comparison, Ignores};
use ews_codegen::{Builder, Profile};

use crate::diff_report::{Format, rules};
use crate::failure::Failure;
use crate::inputs::Profiles;
use crate::outcome::Outcome;
use crate::progress::Progress;
use crate::selection::Selection;

const EXAMPLES: &str = "\
Exit codes:
  0  nothing has changed
  1  compatible: all documents are read, at least leniently, and Rust code compiles as before
  2  breaking: some documents are refused, or Rust code may not compile any more
  3  an error

What is ignored is a file with an entry in each line, and a reason for it:
  value-added: we match with a default
  element-moved @ type t:PersonaType: element Title: the service sends any order

Examples:
  ews-codegen diff old/ new/ --operation GetItem,FindItem
  ews-codegen diff old/ new/ --all --format html > changes.html
  ews-codegen diff old.xsd new.xsd --profile none --root note --ignore accepted.txt
  ews-codegen diff --rules";

/// Say what a new schema does to documents and to Rust code
///
/// Each change has two verdicts. The one for documents says what old documents do under the new
/// schema, and new documents under the old one: they are fine, only lenient reading takes them, or
/// they are refused. The one for Rust says what the generated types do to code that uses them, in
/// the words of semantic versioning: none, minor or major.
#[derive(Debug, Args)]
#[command(
    after_help = EXAMPLES,
    override_usage = "ews-codegen diff [OPTIONS] <OLD> <NEW>\n       ews-codegen diff --rules"
)]
pub(crate) struct Diff {
    /// The old schemas: a folder, a schema file or a WSDL
    #[arg(value_name = "OLD", required_unless_present = "rules")]
    old: Option<PathBuf>,
    /// The new schemas
    #[arg(value_name = "NEW", required_unless_present = "rules")]
    new: Option<PathBuf>,
    #[command(flatten)]
    profile: Profiles,
    #[command(flatten)]
    selection: Selection,
    /// All operations with the profile, or else all root elements
    #[arg(long, conflicts_with_all = ["operations", "all_operations", "roots", "all_roots"], help_heading = "What is wanted")]
    all: bool,
    /// The code is generated with --non-exhaustive: a new field or variant is no breaking change
    #[arg(long, help_heading = "The code")]
    non_exhaustive: bool,
    /// The format of the report
    #[arg(long, value_enum, default_value_t, help_heading = "The report")]
    format: Format,
    /// A file with changes that are accepted, each with a reason; entries that no change needs are
    /// reported
    #[arg(long, value_name = "FILE", help_heading = "The report")]
    ignore: Option<PathBuf>,
    /// Print the rules, each with what it is about and the usual verdicts
    #[arg(long, exclusive = true, help_heading = "The report")]
    rules: bool,
}

impl Diff {
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let (Some(old), Some(new)) = (&self.old, &self.new) else {
            return Ok(Outcome::success(rules()));
        };
        let builders = [old, new].map(|path| self.builder(path));
        let mut comparison = {
            let _progress = Progress::of("comparing the schemas, and the code for both");
            diff::compare(&builders[0], &builders[1])?
        };
        if let Some(file) = &self.ignore {
            ignores(file)?.apply(&mut comparison);
        }
        let titles = [old, new].map(|path| path.display().to_string());
        let titles = titles.each_ref().map(String::as_str);
        let report = self.format.report(&comparison, titles)?;
        Ok(Outcome::text(report, code(&comparison)))
    }

    fn builder(&self, schemas: &Path) -> Builder {
        let profile: Profile = self.profile.profile;
        let builder = Builder::new().profile(profile).schemas(schemas);
        let builder = builder.non_exhaustive(self.non_exhaustive);
        match (self.all, profile.has_operations()) {
            (true, true) => builder.all_operations(),
            (true, false) => builder.all_roots(),
            (false, _) => self.selection.tell(builder, &profile),
        }
    }
}

fn code(comparison: &Comparison) -> u8 {
    match comparison.outcome() {
        diff::Outcome::Same => 0,
        diff::Outcome::Compatible => 1,
        diff::Outcome::Breaking => 2,
    }
}

fn ignores(file: &Path) -> Result<Ignores, Failure> {
    let text = fs::read_to_string(file).map_err(|error| Failure::unread(file, &error))?;
    let at = |line: usize| format!("{}:{line}", file.display());
    Ignores::parse(&text).map_err(|error| Failure::Other(at(error.line), error.kind.to_string()))
}
