//! `ews-codegen list`: the operations, and without a profile the root elements.

use std::path::PathBuf;

use clap::Args;
use ews_codegen::model::Model;
use ews_codegen::{constraints, load, select};

use crate::failure::Failure;
use crate::inputs::Inputs;
use crate::outcome::Outcome;
use crate::report::warn;

/// Print the operations, and without a profile the root elements, and how many types are generated
/// for each
#[derive(Debug, Args)]
pub(crate) struct List {
    /// The same as --schemas
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    inputs: Inputs,
}

impl List {
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let profile = &self.inputs.profile;
        let loaded = load::load(&self.inputs.schemas(&self.paths)?)?;
        warn(loaded.warnings());
        let model = Model::build(&loaded)?;
        let mut fixed = model.clone();
        profile.apply_fixups(&mut fixed);
        constraints::check(&fixed)?;
        let line = |types: usize, name: &str| format!("{types:5} {name}");
        let mut lines = Vec::new();
        warn(select::unsupported(&model));
        if profile.has_operations() || model.operations.is_some() {
            lines.push("types operation".to_owned());
            for operation in select::operations(&model, profile) {
                let types = select::size_of_operation(&model, profile, &operation);
                lines.push(line(types, &operation.name));
            }
        }
        if !profile.has_operations() {
            lines.push("types root element".to_owned());
            for root in select::roots(&model) {
                let types = select::size_of_root(&model, profile, &root);
                lines.push(line(types, &root.show(&model.namespaces)));
            }
        }
        Ok(Outcome::success(lines))
    }
}
