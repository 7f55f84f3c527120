//! `ews-codegen list`: the operations, and without a profile the root elements.

use std::path::{Path, PathBuf};

use clap::Args;
use ews_codegen::model::{Model, QName};
use ews_codegen::{constraints, load, select};
use serde::Serialize;

use crate::failure::Failure;
use crate::inputs::Inputs;
use crate::outcome::Outcome;
use crate::pattern::Patterns;
use crate::progress::Progress;
use crate::report::{error, warn};

/// Print the operations, and without a profile the root elements, and how many types are generated
/// for each
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ews-codegen list --schemas DIR
  ews-codegen list --schemas DIR attachment 'Get*Folder'
  ews-codegen list --profile none ferry.wsdl
  ews-codegen list --schemas DIR --json | jq -r '.operations[].name'

Exit code: 0, or 1 if nothing has such a name or the schemas are wrong.")]
pub(crate) struct List {
    /// A part of a name, or with * and ? the whole of one; a path is the same as --schemas
    #[arg(value_name = "PATTERN|PATH")]
    words: Vec<String>,
    #[command(flatten)]
    inputs: Inputs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What is listed.
#[derive(Serialize)]
struct Listed {
    /// `None` if the schemas have no operations, as nobody says which they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    operations: Option<Vec<Entry>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    roots: Option<Vec<Entry>>,
}

#[derive(Serialize)]
struct Entry {
    name: String,
    /// How many named types are generated for it alone.
    types: usize,
}

impl List {
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let (paths, patterns): (Vec<&String>, Vec<&String>) =
            self.words.iter().partition(|word| is_path(word));
        let paths: Vec<PathBuf> = paths.into_iter().map(PathBuf::from).collect();
        let names =
            Patterns::new(patterns.iter().map(|pattern| &***pattern)).map_err(Failure::Usage)?;
        let listed = self.listed(&paths, &names)?;
        let parts = [
            ("operation", &listed.operations),
            ("root element", &listed.roots),
        ];
        let parts = parts
            .iter()
            .filter_map(|(what, found)| Some((*what, found.as_ref()?)));
        let parts: Vec<(&str, &Vec<Entry>)> = parts.collect();
        let is_empty = parts.iter().all(|(_, entries)| entries.is_empty());
        if is_empty {
            let what: Vec<&str> = parts.iter().map(|(what, _)| *what).collect();
            let of = match &*patterns {
                [] => String::new(),
                some => format!(
                    " with a name like {}",
                    some.iter()
                        .map(|p| format!("{p:?}"))
                        .collect::<Vec<_>>()
                        .join(" or ")
                ),
            };
            error(format_args!(
                "there is no {}{of} in these schemas",
                what.join(" and no ")
            ));
        }
        let lines = if self.json {
            let json = serde_json::to_string_pretty(&listed).map_err(Failure::json)?;
            vec![json]
        } else {
            let shown = parts.into_iter().filter(|(_, entries)| !entries.is_empty());
            shown
                .flat_map(|(what, entries)| table(what, entries))
                .collect()
        };
        Ok(Outcome::with_code(lines, u8::from(is_empty)))
    }

    fn listed(&self, paths: &[PathBuf], names: &Patterns) -> Result<Listed, Failure> {
        let profile = &self.inputs.profiles.profile;
        let schemas = self.inputs.schemas(paths)?;
        let _progress = Progress::of("reading the schemas, counting types");
        let loaded = load::load(&schemas)?;
        warn(loaded.warnings());
        let model = Model::build(&loaded)?;
        let mut fixed = model.clone();
        profile.apply_fixups(&mut fixed);
        constraints::check(&fixed)?;
        warn(select::unsupported(&model));
        let has_operations = profile.has_operations() || model.operations.is_some();
        let operations = has_operations.then(|| {
            let operations = select::operations(&model, profile).into_iter();
            let wanted = operations.filter(|operation| names.admit(&operation.name));
            let entry = |operation| Entry {
                types: select::size_of_operation(&model, profile, &operation),
                name: operation.name,
            };
            wanted.map(entry).collect()
        });
        let roots = (!profile.has_operations()).then(|| {
            let shown = |root: &QName| root.show(&model.namespaces);
            let roots = select::roots(&model).into_iter();
            let wanted = roots.filter(|root| names.admit(&shown(root)));
            let entry = |root| Entry {
                types: select::size_of_root(&model, profile, &root),
                name: shown(&root),
            };
            wanted.map(entry).collect()
        });
        Ok(Listed { operations, roots })
    }
}

fn table(what: &str, entries: &[Entry]) -> Vec<String> {
    let lines = entries
        .iter()
        .map(|Entry { name, types }| format!("{types:5} {name}"));
    std::iter::once(format!("types {what}"))
        .chain(lines)
        .collect()
}

/// Whether a word is the path of schemas. A name in braces may have slashes too.
fn is_path(word: &str) -> bool {
    let path = Path::new(word);
    let is_schema = path
        .extension()
        .is_some_and(|ending| ending == "xsd" || ending == "wsdl");
    !word.starts_with('{')
        && (is_schema || word.contains(std::path::MAIN_SEPARATOR) || path.exists())
}
