//! Which operations and root elements are wanted.

use clap::Args;
use ews_codegen::{Builder, Profile};

/// The operations and root elements that are wanted.
#[derive(Debug, Args)]
#[command(next_help_heading = "What is wanted")]
pub(crate) struct Selection {
    #[arg(
        long = "operation",
        value_name = "NAMES",
        value_parser = names,
        conflicts_with = "all_operations",
        help = format!(
            "Operations, separated by commas; may be repeated [default: {}]",
            ews_codegen::profile::OWN_JOB.operations.join(",")
        )
    )]
    operations: Vec<Names>,
    /// All operations, and with a profile all other messages
    #[arg(long)]
    all_operations: bool,
    /// Root elements, each as local, prefix:local or {namespace}local, separated by commas; may be
    /// repeated
    #[arg(long = "root", value_name = "NAMES", value_parser = names, conflicts_with = "all_roots")]
    roots: Vec<Names>,
    /// All root elements
    #[arg(long)]
    all_roots: bool,
}

/// Names that one argument gives.
#[derive(Clone, Debug)]
struct Names(Vec<String>);

impl Selection {
    /// Whether nothing was named.
    pub(crate) fn is_empty(&self) -> bool {
        let named = self.operations.is_empty() && self.roots.is_empty();
        named && !self.all_operations && !self.all_roots
    }

    /// Tells a builder what is wanted; what the profile does by default if nothing was named.
    pub(crate) fn tell(&self, builder: Builder, profile: &Profile) -> Builder {
        let all = self.operations.iter().flat_map(|names| &names.0);
        let builder = all.fold(builder, Builder::operation);
        let all = self.roots.iter().flat_map(|names| &names.0);
        let builder = all.fold(builder, Builder::root);
        let by_default = profile.job().filter(|_| self.is_empty());
        let by_default = by_default.map_or(&[][..], |job| job.operations);
        let builder = by_default.iter().copied().fold(builder, Builder::operation);
        let switches = [
            (self.all_operations, Builder::all_operations as fn(_) -> _),
            (self.all_roots, Builder::all_roots),
        ];
        let wanted = switches.into_iter().filter(|(is_wanted, _)| *is_wanted);
        wanted.fold(builder, |builder, (_, all)| all(builder))
    }
}

/// Names that are separated by commas. A comma in braces is part of the name of a namespace.
fn names(text: &str) -> Result<Names, String> {
    let mut is_in_braces = false;
    let names = text.split(|c: char| {
        match c {
            '{' => is_in_braces = true,
            '}' => is_in_braces = false,
            _ => {}
        }
        c == ',' && !is_in_braces
    });
    let names = names.map(str::trim).filter(|name| !name.is_empty());
    let names: Vec<String> = names.map(str::to_owned).collect();
    if names.is_empty() {
        return Err("it has no name".to_owned());
    }
    Ok(Names(names))
}
