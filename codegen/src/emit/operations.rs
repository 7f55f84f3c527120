//! The operations of a WSDL, without a profile: a module for each, with its messages under the same names.

use super::doc;
use crate::plan::{Operation, Plan, Root, ident as names};
use crate::profile::action_constant;
use crate::rust::{Code, ident, items};

/// A module for each operation.
pub(super) fn operations(plan: &Plan) -> Vec<Code> {
    items(plan.operations.iter().map(operation))
}

fn operation(operation: &Operation) -> Vec<Code> {
    let single = |doc: &str, root: &Root, name: &str| {
        let mut code = doc::comment(&[doc.to_owned()]);
        code.push(Code::Line(format!("pub use {} as {name};", path(root, 2))));
        code
    };
    let response = operation.response.as_ref();
    let body = items([
        single("The request.", &operation.request, "Request"),
        response.map_or_else(Vec::new, |root| single("The response.", root, "Response")),
        action_constant(&operation.action),
        several(
            "The header blocks of the request.",
            "request_headers",
            &operation.request_headers,
        ),
        several(
            "The header blocks of the response.",
            "response_headers",
            &operation.response_headers,
        ),
        several(
            "What may stand in the detail of a fault.",
            "faults",
            &operation.faults,
        ),
    ]);
    let mut code = doc::comment(&[format!("The operation `{}`.", operation.name)]);
    let module = ident(&operation.module);
    code.push(Code::block(format!("pub mod {module}"), body));
    code
}

/// A module of types. Each is there once.
fn several(doc: &str, module: &str, roots: &[Root]) -> Vec<Code> {
    if roots.is_empty() {
        return Vec::new();
    }
    let mut taken: Vec<&str> = Vec::new();
    let mut body = Vec::new();
    for (index, root) in roots.iter().enumerate() {
        let is_known = |other: &Root| other.path == root.path;
        if roots.iter().take(index).any(is_known) {
            continue;
        }
        let name = &*root.path.ident;
        let is_taken = taken.contains(&name);
        taken.push(name);
        let line = path(root, 3);
        body.push(if is_taken {
            // A type of this name is there from another namespace.
            let name = format!("{}{name}", names::pascal(&root.path.module));
            Code::Line(format!("pub use {line} as {name};"))
        } else {
            Code::Line(format!("pub use {line};"))
        });
    }
    let mut code = doc::comment(&[doc.to_owned()]);
    code.push(Code::block(format!("pub mod {module}"), body));
    code
}

/// The path of a type from this many modules below the root.
fn path(root: &Root, depth: usize) -> String {
    let (module, name) = (ident(&root.path.module), ident(&root.path.ident));
    format!("{}{module}::{name}", "super::".repeat(depth))
}
