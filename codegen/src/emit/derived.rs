//! Enums of the types that an element may have.

use super::choices::declaration;
use super::context::FileContext;
use super::doc;
use super::pieces::name;
use crate::plan::Derived;
use crate::rust::{Code, Expression, ident, items, method, string, text};

/// An enum of the types that an element may have.
pub(super) fn derived(file: &mut FileContext<'_>, item: &Derived) -> Vec<Code> {
    let (read, reader, result) = (
        file.codegen("ReadXml"),
        file.codegen("Reader"),
        file.codegen("Result"),
    );
    let (write, writer) = (file.codegen("WriteXml"), file.codegen("Writer"));
    let (mut variants, mut reads) = (Vec::new(), Vec::new());
    let (mut attributes, mut contents) = (Vec::new(), Vec::new());
    for (index, (variant, schema, path)) in item.types.iter().enumerate() {
        let is_declared = item.has_declared && index == 0;
        let variant = ident(variant);
        variants.extend(doc::comment(&[format!("`{schema}`")]));
        variants.push(Code::Variant(variant.clone(), file.item(path)));
        let value = text(format!("{read}::read(r)"));
        let value = value.then("map", vec![text(format!("Self::{variant}"))]);
        let named = format!("Some({})", string(schema));
        let named = if is_declared {
            format!("None | {named}")
        } else {
            named
        };
        reads.push((named, value));
        let pattern = format!("Self::{variant}(value)");
        let own = if is_declared {
            method("value", "attributes", vec![text("w")])
        } else {
            method("w", "derived_attributes", vec![name(schema), text("value")])
        };
        attributes.push((pattern.clone(), own));
        contents.push((pattern, method("value", "content", vec![text("w")])));
    }
    let names: Vec<&str> = item.types.iter().map(|(_, name, _)| &**name).collect();
    let arguments = vec![name(&names.join(" | ")), text("other")];
    reads.push(match item.types.first() {
        Some((declared, ..)) if item.has_declared => {
            let read = format!("|()| {read}::read(r).map(Self::{})", ident(declared));
            let call = method("r", "other_type", arguments);
            (
                "Some(other)".to_owned(),
                call.then("and_then", vec![text(read)]),
            )
        }
        _ => ("other".to_owned(), method("r", "unknown_type", arguments)),
    });
    let matched = |value: &str, arms| vec![Code::Value(Expression::Match(value.to_owned(), arms))];
    let read = Code::block(
        format!("impl {read} for {}", ident(&item.ident)),
        vec![Code::method(
            format!("read(r: &mut {reader}<'_>) -> {result}<Self>"),
            matched("r.xsi_type()?.as_deref()", reads),
        )],
    );
    let parts = [("attributes", attributes), ("content", contents)];
    let methods = parts.map(|(part, arms)| {
        let signature = format!("{part}(&self, w: &mut {writer})");
        vec![Code::method(signature, matched("self", arms))]
    });
    let write = Code::block(
        format!("impl {write} for {}", ident(&item.ident)),
        items(methods),
    );
    let doc = doc::item(&item.doc, &item.schema);
    let comparison = file.plan.comparison_of_derived(item);
    let declaration = declaration(file, doc, &item.ident, comparison, variants);
    items([declaration, vec![read], vec![write]])
}
