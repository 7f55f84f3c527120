//! Enumerations and unions, as invocations of the runtime's macros: a line for each value.

use super::context::FileContext;
use super::doc;
use crate::plan::{Enumeration, Union};
use crate::rust::{Code, ident, string};

/// An enumeration.
pub(super) fn enumeration(context: &FileContext<'_>, item: &Enumeration) -> Vec<Code> {
    let kept = if item.is_token { "Token" } else { "String" };
    let mut variants = vec![Code::Line(format!("{}({kept}),", ident(&item.other)))];
    for (variant, value, doc) in &item.values {
        if !doc.text.is_empty() {
            variants.extend(doc::part(doc, value, None));
        }
        let line = format!("{} = {},", ident(variant), string(value));
        variants.push(Code::Line(line));
    }
    let doc = doc::item(&item.doc, &item.schema);
    invocation(context, "enumeration", doc, &item.ident, variants)
}

/// A union.
pub(super) fn union(context: &mut FileContext<'_>, item: &Union) -> Vec<Code> {
    let mut variants = Vec::new();
    for (variant, member) in &item.members {
        let facets = match member.facets() {
            Some(facets) => format!(", {}", context.item(facets)),
            None => String::new(),
        };
        let ty = context.ty(member);
        variants.extend(doc::comment(&[format!("`{ty}`")]));
        variants.push(Code::Line(format!("{}({ty}{facets}),", ident(variant))));
    }
    let doc = doc::item(&item.doc, &item.schema);
    invocation(context, "union", doc, &item.ident, variants)
}

fn invocation(
    context: &FileContext<'_>,
    name: &str,
    doc: Vec<Code>,
    ident: &str,
    variants: Vec<Code>,
) -> Vec<Code> {
    let mut declaration = doc;
    let head = format!("pub enum {}", crate::rust::ident(ident));
    declaration.push(Code::block(head, variants));
    vec![Code::Macro(context.macro_path(name), declaration)]
}
