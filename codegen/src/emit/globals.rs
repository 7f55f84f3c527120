//! What the schemas declare, as a table beside the root elements.

use super::context::FileContext;
use super::doc;
use super::pieces::name;
use crate::plan::{GlobalElement, Ty};
use crate::rust::{Code, Expression, call, text};

/// The name of the table.
pub(crate) const TABLE: &str = "GLOBALS";

/// The table by which wildcard content is judged, if there is any.
pub(super) fn globals(file: &mut FileContext<'_>) -> Vec<Code> {
    let Some(globals) = &file.plan.globals else {
        return Vec::new();
    };
    file.codegen("Globals");
    if !(globals.elements.is_empty() && globals.types.is_empty()) {
        file.codegen("Global");
    }
    let elements = globals.elements.iter();
    let elements = elements.map(|(spelled, element)| match element {
        GlobalElement::Root(path) => {
            call(format!("Global::root::<{}>", file.item(path)), Vec::new())
        }
        GlobalElement::Unread => call("Global::unread", vec![name(spelled)]),
        GlobalElement::Abstract => call("Global::abstract_element", vec![name(spelled)]),
    });
    let elements = elements.collect();
    let types = globals.types.iter();
    let types = types
        .map(|(spelled, ty)| typed(file, "Global", spelled, ty))
        .collect();
    if !globals.attributes.is_empty() {
        file.codegen("GlobalAttribute");
    }
    let attributes = globals.attributes.iter();
    let attributes = attributes
        .map(|(spelled, ty)| typed(file, "GlobalAttribute", spelled, ty))
        .collect();
    let has_all_types = text(globals.has_all_types.to_string());
    let fields = [
        ("elements", Expression::Array(elements)),
        ("types", Expression::Array(types)),
        ("has_all_types", has_all_types),
        ("attributes", Expression::Array(attributes)),
    ];
    let fields = fields.map(|(field, value)| (field.to_owned(), Some(value)));
    let mut code = doc::comment(&["What the schemas declare.".to_owned()]);
    code.push(Code::Assign(
        format!("pub static {TABLE}: Globals ="),
        Expression::Struct {
            name: "Globals".to_owned(),
            fields: fields.into(),
            rest: None,
        },
    ));
    code
}

fn typed(file: &mut FileContext<'_>, kind: &str, spelled: &str, ty: &Ty) -> Expression {
    let facets = match ty.facets() {
        Some(facets) => call("Some", vec![file.facets_reference(facets)]),
        None => text("None"),
    };
    call(
        format!("{kind}::of::<{}>", file.ty(ty)),
        vec![name(spelled), facets],
    )
}
