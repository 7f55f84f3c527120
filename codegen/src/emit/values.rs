//! Enumerations and unions, as invocations of the runtime's macros: a line for each value.

use super::context::FileContext;
use super::doc;
use crate::model::WhiteSpace;
use crate::plan::{Comparison, Enumeration, Union};
use crate::rust::{Code, ident, string};

/// An enumeration.
pub(super) fn enumeration(file: &FileContext<'_>, item: &Enumeration) -> Vec<Code> {
    let kept = match item.white_space {
        WhiteSpace::Preserve => "String",
        WhiteSpace::Replace => "NormalizedString",
        WhiteSpace::Collapse => "Token",
    };
    let mut variants = vec![Code::Line(format!("{}({kept}),", ident(&item.other)))];
    for (variant, value, doc) in &item.values {
        if !doc.text.is_empty() {
            variants.extend(doc::part(doc, value, None));
        }
        let line = format!("{} = {},", ident(variant), string(value));
        variants.push(Code::Line(line));
    }
    let doc = doc::item(&item.doc, &item.schema);
    invocation(file, "enumeration", doc, &item.ident, variants)
}

/// A union.
pub(super) fn union(file: &mut FileContext<'_>, item: &Union) -> Vec<Code> {
    let mut variants = Vec::new();
    for (variant, member) in &item.members {
        let facets = match member.facets() {
            Some(facets) => format!(", {}", file.item(facets)),
            None => String::new(),
        };
        let ty = file.ty(member);
        variants.extend(doc::comment(&[format!("`{ty}`")]));
        variants.push(Code::Line(format!("{}({ty}{facets}),", ident(variant))));
    }
    let mut doc = doc::item(&item.doc, &item.schema);
    doc.extend(match file.plan.comparison_of_union(item) {
        Comparison::Partial => None,
        Comparison::Hashed => Some(Code::line("#[derive(Eq, Hash)]")),
        Comparison::Ordered => Some(Code::line("#[derive(Eq, PartialOrd, Ord, Hash)]")),
    });
    invocation(file, "union", doc, &item.ident, variants)
}

fn invocation(
    file: &FileContext<'_>,
    name: &str,
    doc: Vec<Code>,
    ident: &str,
    variants: Vec<Code>,
) -> Vec<Code> {
    let mut declaration = doc;
    let head = format!("pub enum {}", crate::rust::ident(ident));
    declaration.push(Code::block(head, variants));
    vec![Code::Macro(file.macro_path(name), declaration)]
}
