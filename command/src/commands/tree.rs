//! `ews-codegen tree`: what is inside an operation, an element or a type.

use std::path::PathBuf;

use clap::Args;
use ews_codegen::{Builder, write};

use crate::failure::Failure;
use crate::inputs::Inputs;
use crate::outcome::Outcome;
use crate::tree_view::Format;
use crate::tree_view::mark::MARK;

/// Show what is inside an operation, a root element or a type: types, occurrence, Rust types,
/// documentation
#[derive(Debug, Args)]
#[command(after_help = "\
What a type has is shown where it comes first. Where it comes again, there is a mark:
↻ inside itself, ↑ in another place.

Examples:
  ews-codegen tree GetItem --schemas DIR
  ews-codegen tree GetItem --schemas DIR --format html --out get_item.html
  ews-codegen tree t:PersonaType --schemas DIR --depth 2 --format svg > persona.svg
  ews-codegen tree order --profile none --schemas order.xsd --format mermaid")]
pub(crate) struct Tree {
    /// An operation, or an element or type as local, prefix:local or {namespace}local
    name: String,
    /// The same as --schemas
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    inputs: Inputs,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// How many levels are shown [default: all]
    #[arg(long, value_name = "LEVELS", value_parser = clap::value_parser!(u16).range(1..))]
    depth: Option<u16>,
    /// A file for it, instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Tree {
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let schemas = self.inputs.schemas(&self.paths)?;
        let builder = Builder::new().profile(self.inputs.profiles.profile);
        let builder = schemas.into_iter().fold(builder, Builder::schemas);
        let mut tree = builder.tree(&self.name)?;
        if let Some(depth) = self.depth {
            tree.prune(depth.into());
        }
        let text = self.format.print(&tree);
        let Some(out) = &self.out else {
            return Ok(Outcome::text(text, 0));
        };
        let text = match self.format {
            Format::Text => format!("{MARK}\n\n{}", anstream::adapter::strip_str(&text)),
            _ => text,
        };
        let line = if write::replace(out, &text, MARK)? {
            format!("wrote    {}", out.display())
        } else {
            format!("{} is current", out.display())
        };
        Ok(Outcome::success([line]))
    }
}
