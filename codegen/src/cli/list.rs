//! `ews-codegen list`: the operations, and without a profile the root elements.

use ews_codegen::model::Model;
use ews_codegen::{Error, constraints, load, select};

use super::arguments::Arguments;
use super::report::{Outcome, warn};

pub(crate) fn list(arguments: &Arguments) -> Result<Outcome, Error> {
    let profile = &arguments.profile;
    let loaded = load::load(&arguments.schemas)?;
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
