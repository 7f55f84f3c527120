//! Enums of the types that derive from an abstract one.

use super::choices::declaration;
use super::context::FileContext;
use super::doc;
use super::pieces::name;
use crate::plan::Derived;
use crate::rust::{Code, Expression, ident, items, method, string, text};

/// An enum of the types that derive from an abstract one.
pub(super) fn derived(context: &mut FileContext<'_>, item: &Derived) -> Vec<Code> {
    let (read, reader, result) = (
        context.codegen("ReadXml"),
        context.codegen("Reader"),
        context.codegen("Result"),
    );
    let (write, writer) = (context.codegen("WriteXml"), context.codegen("Writer"));
    let (mut variants, mut reads) = (Vec::new(), Vec::new());
    let (mut attributes, mut contents) = (Vec::new(), Vec::new());
    for (variant, schema, path) in &item.types {
        let variant = ident(variant);
        variants.extend(doc::comment(&[format!("`{schema}`")]));
        variants.push(Code::Variant(variant.clone(), context.item(path)));
        let value = text(format!("{read}::read(r)"));
        let value = value.then("map", vec![text(format!("Self::{variant}"))]);
        reads.push((format!("Some({})", string(schema)), value));
        let pattern = format!("Self::{variant}(value)");
        let arguments = vec![name(schema), text("value")];
        attributes.push((
            pattern.clone(),
            method("w", "derived_attributes", arguments),
        ));
        contents.push((pattern, method("value", "content", vec![text("w")])));
    }
    let names: Vec<&str> = item.types.iter().map(|(_, name, _)| &**name).collect();
    let arguments = vec![name(&names.join(" | ")), text("other")];
    reads.push(("other".to_owned(), method("r", "unknown_type", arguments)));
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
    let declaration = declaration(doc, &item.ident, variants);
    items([declaration, vec![read], vec![write]])
}
