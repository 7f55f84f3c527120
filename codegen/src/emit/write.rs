//! How a struct writes itself.

use super::checks::Checker;
use super::context::FileContext;
use super::pieces::name;
use crate::plan::{Body, Constraint, Count, ElementKind, Field, FieldKind, Struct, Wildcard};
use crate::rust::{Code, Expression, ident, items, method, text};

pub(super) fn write(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    let (write, writer) = (file.codegen("WriteXml"), file.codegen("Writer"));
    let base = item.base.as_ref().map(|base| ident(&base.field));
    let of_base = |part| {
        let base = base.as_ref()?;
        let call = method(format!("self.{base}"), part, vec![text("w")]);
        Some(Code::Statement(call))
    };
    let mut attributes: Vec<Code> = of_base("attributes").into_iter().collect();
    attributes.extend(own_attributes(file, item));
    let attributes = if attributes.is_empty() {
        Vec::new()
    } else {
        let signature = format!("attributes(&self, w: &mut {writer})");
        vec![Code::method(signature, attributes)]
    };
    let mut content: Vec<Code> = of_base("content").into_iter().collect();
    content.extend(own_content(file, item));
    let used = if content.is_empty() { "_" } else { "w" };
    let signature = format!("content(&self, {used}: &mut {writer})");
    let content = vec![Code::method(signature, content)];
    let head = format!("impl {write} for {}", ident(&item.ident));
    vec![Code::block(head, items([attributes, content]))]
}

fn call(name: &str, arguments: Vec<Expression>) -> Code {
    Code::Statement(method("w", name, arguments))
}

fn own_attributes(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    let mut code = Vec::new();
    for attribute in &item.attributes {
        let write = if attribute.required {
            "attribute"
        } else {
            "optional_attribute"
        };
        let tag = file.tag(&attribute.name, &attribute.ty);
        let value = text(format!("&self.{}", ident(&attribute.field)));
        code.push(call(write, vec![tag, value]));
    }
    if matches!(item.body, Body::Whole(_)) {
        let own = method("self.value", "attributes", vec![text("w")]);
        code.push(Code::Statement(own));
    }
    if let Some(any) = &item.any_attribute {
        let any = file.wildcard_reference(any);
        let arguments = vec![any, text("&self.any_attributes")];
        code.push(call("any_attributes", arguments));
    }
    code
}

fn own_content(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    match &item.body {
        Body::Empty => Vec::new(),
        Body::Text(ty) => vec![match ty.facets() {
            None => call("value", vec![text("&self.value")]),
            Some(facets) => {
                let facets = file.facets_reference(facets);
                call("value_of", vec![facets, text("&self.value")])
            }
        }],
        Body::Whole(_) => {
            let content = method("self.value", "content", vec![text("w")]);
            vec![Code::Statement(content)]
        }
        Body::Open(_) => vec![call("mixed", vec![text("&self.nodes")])],
        Body::Mixed(_) => vec![call("mixed_of", vec![text("&self.nodes")])],
        Body::Children { fields, .. } => {
            let values = fields.iter();
            let values: Vec<String> = values
                .map(|field| format!("self.{}", ident(&field.ident)))
                .collect();
            let code = fields.iter().enumerate().flat_map(|(index, field)| {
                let mut code = Checker::Writer.check(fields, index, &values);
                code.push(written(file, field, &values[index]));
                code
            });
            code.collect()
        }
    }
}

/// What writes an element: the writer, which checks a fixed value where the facets do not.
pub(super) fn writer(element: &ElementKind) -> Expression {
    match &element.constraint {
        Some(Constraint::Fixed(fixed)) => method("w", "with_fixed", vec![name(fixed)]),
        Some(Constraint::Default(_)) | None => text("w"),
    }
}

/// The call that writes a field.
fn written(file: &mut FileContext<'_>, field: &Field, value: &str) -> Code {
    let shape = field.shape();
    let reference = text(format!("&{value}"));
    match &field.kind {
        FieldKind::Element(element) => {
            let write = match shape {
                Count::Required => "element",
                Count::Optional => "optional",
                Count::Many => "each",
            };
            let tag = file.tag(&element.name, &element.ty);
            let arguments = vec![tag, reference];
            Code::Statement(writer(element).then(write, arguments))
        }
        FieldKind::List(list) => {
            let write = match shape {
                Count::Required => "list",
                Count::Optional | Count::Many => "optional_list",
            };
            let repeated = file.repeated(list);
            let list = method("w", write, vec![name(&list.name), reference]);
            Code::Statement(list.then("of", repeated))
        }
        FieldKind::Choice { .. } | FieldKind::Group { .. } => {
            let write = match shape {
                Count::Required => "particle",
                Count::Optional => "optional_particle",
                Count::Many => "particles",
            };
            call(write, vec![reference])
        }
        FieldKind::Rest(_) => {
            let any = file.wildcard_reference(&Wildcard::ANY);
            call("any", vec![any, reference])
        }
        FieldKind::Any(any) => {
            let elements = match shape {
                Count::Required => text(format!("std::slice::from_ref(&{value})")),
                Count::Optional => text(value).then("as_slice", Vec::new()),
                Count::Many => reference,
            };
            let any = file.wildcard_reference(any);
            call("any", vec![any, elements])
        }
    }
}
