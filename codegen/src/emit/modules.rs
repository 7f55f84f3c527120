//! The files that declare modules.

use std::collections::BTreeSet;

use xsd_runtime::codegen::VERSION;

use super::doc;
use super::pieces::name;
use crate::plan::{Item, ItemPath, OutputFile, Plan};
use crate::rust::{Code, Expression, call, ident, in_order, items, name_order, text};

/// The module of a namespace: its files, and the items in them.
pub(super) fn module(plan: &Plan, name: &str) -> Vec<Code> {
    let files = plan.files.iter();
    let files = files.filter(|(file, _)| file.module == name);
    let files: Vec<(&OutputFile, &Vec<ItemPath>)> = files.collect();
    let is_facets = |path: &&ItemPath| matches!(plan.items.get(path), Some(Item::Facets(_)));
    let is_open = |path: &&ItemPath| !is_facets(path);
    let is_shared = |path: &&ItemPath| is_facets(path) && plan.shared_facets.contains(*path);
    let import = |start: &str, is_imported: &dyn Fn(&&ItemPath) -> bool| {
        let mut files = files.clone();
        files.sort_by_cached_key(|(file, _)| name_order(&file.file));
        let imports = files.iter().map(|(file, paths)| {
            let names = paths.iter().filter(|path| is_imported(path));
            let names = in_order(names.map(|path| &*path.ident)).into_iter();
            let path = format!("{start} {}", ident(&file.file));
            Code::Use(path, names.map(ident).collect())
        });
        let is_empty = |code: &Code| matches!(code, Code::Use(_, names) if names.is_empty());
        imports.filter(|import| !is_empty(import)).collect()
    };
    let modules = files.iter();
    let modules = modules.map(|(file, _)| Code::Line(format!("mod {};", ident(&file.file))));
    items([
        modules.collect(),
        import("pub use", &is_open),
        import("pub(crate) use", &is_shared),
    ])
}

/// The root module.
pub(super) fn root(plan: &Plan, runtime: &str, has_service: bool) -> Vec<Code> {
    // In the crate of a user the lints of that crate must not apply to the code. `mod.rs` may be included by
    // a macro, so it cannot have attributes for the whole file.
    let is_own = runtime == "crate";
    let foreign = |attributes: &[&str]| {
        let attributes = if is_own { &[] } else { attributes };
        attributes.iter().map(|line| Code::line(*line)).collect()
    };
    let unused = "#[allow(dead_code, unreachable_pub, unused_imports)]";
    let quiet: Vec<Code> = foreign(&[
        "#[allow(clippy::all, clippy::nursery, clippy::pedantic)]",
        unused,
    ]);
    let may_be_unused: Vec<Code> = foreign(&[unused]);
    let with = |attributes: &[Code], line: String| {
        let attributes = attributes.iter().cloned();
        attributes.chain([Code::Line(line)]).collect::<Vec<_>>()
    };
    let (files, offers) = if has_service {
        (
            &["header", "message", "operations"][..],
            &["pub use header::Header;", "pub use message::Message;"][..],
        )
    } else {
        let offers = if plan.globals.is_some() {
            &["pub use roots::GLOBALS;"][..]
        } else {
            &[][..]
        };
        (&["roots"][..], offers)
    };
    let files = files.iter();
    let files = files.flat_map(|file| with(&quiet, format!("mod {file};")));
    let mut code = vec![files.collect()];
    if !has_service && !plan.operations.is_empty() {
        let mut module = doc::comment(&["The operations, each a module.".to_owned()]);
        module.extend(with(&quiet, "pub mod operations;".to_owned()));
        code.push(module);
    }
    let used: BTreeSet<&str> = plan.files.keys().map(|file| &*file.module).collect();
    for namespace in &plan.namespaces {
        if !used.contains(&*namespace.module) {
            continue;
        }
        let mut module = doc::comment(&[match &namespace.uri {
            Some(uri) => format!("Types of the namespace `{uri}`."),
            None => "Types without a namespace.".to_owned(),
        }]);
        module.extend(with(
            &quiet,
            format!("pub mod {};", ident(&namespace.module)),
        ));
        code.push(module);
    }
    code.push(vec![Code::Line(format!("use {runtime}::xml::Namespace;"))]);
    let offers = offers.iter();
    let offers = offers.flat_map(|offer| with(&may_be_unused, (*offer).to_owned()));
    code.push(offers.collect());
    // Where code and runtime do not belong together, the compiler says so first.
    code.push(vec![Code::Line(format!(
        "const _: () = {runtime}::codegen::generated_for({VERSION});"
    ))]);
    code.push(namespaces(plan, &may_be_unused));
    items(code)
}

fn namespaces(plan: &Plan, attributes: &[Code]) -> Vec<Code> {
    let values = plan.namespaces.iter().filter_map(|namespace| {
        let uri = name(namespace.declared()?);
        let prefix = text(format!("{:?}", namespace.prefix));
        Some(call("Namespace::new", vec![prefix, uri]))
    });
    let doc = "The namespaces of the schemas, each with its canonical prefix.";
    let mut code = doc::comment(&[doc.to_owned()]);
    code.extend(attributes.iter().cloned());
    code.push(Code::Assign(
        "pub const NAMESPACES: &[Namespace] =".to_owned(),
        Expression::Array(values.collect()),
    ));
    code
}
