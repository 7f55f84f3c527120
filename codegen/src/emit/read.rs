//! How a struct reads itself.
//!
//! A struct whose children are all optional is filled in place (`Content`) and so can be the base of
//! another. A struct with required children first collects its children, and those of its base, in variables. If it has
//! many optional children and few required ones, it is begun with something empty for these, and the others are read into
//! it.

use super::collect::Collected;
use super::context::FileContext;
use super::questions::empty;
use crate::plan::{Body, Struct};
use crate::rust::{Code, Expression, call, ident, items, literal, method, text};

pub(super) fn read(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    if item.is_group {
        vec![read_group(file, item)]
    } else if file.plan.is_filled_in_place(item) {
        read_in_place(file, item)
    } else {
        vec![read_whole(file, item)]
    }
}

fn read_in_place(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    let (content, reader, result) = (
        file.codegen("Content"),
        file.codegen("Reader"),
        file.codegen("Result"),
    );
    let start = start(file, item);
    let declared_type = declared_type(item);
    let used = if start.is_empty() && declared_type.is_none() {
        "_"
    } else {
        "r"
    };
    let start_signature = format!("start({used}: &mut {reader}<'_>) -> {result}<Self>");
    let started = Code::Value(call("Ok", vec![started(file, item, start)]));
    let start = declared_type.into_iter().chain([started]).collect();

    let base = item.base.iter().map(|base| {
        let base = format!("self.{}", ident(&base.field));
        method(base, "children", vec![text("r")])
    });
    let mut questions: Vec<Expression> = base.collect();
    for field in item.fields() {
        let target = format!("&mut self.{}", ident(&field.ident));
        questions.push(file.question(field, &target));
    }
    let used = if questions.is_empty() { "_" } else { "r" };
    let last = questions.pop().unwrap_or_else(|| text("Ok(())"));
    let mut children: Vec<Code> = questions.into_iter().map(tried).collect();
    children.push(Code::Value(last));
    let children_signature =
        format!("children(&mut self, {used}: &mut {reader}<'_>) -> {result}<()>");
    let name = ident(&item.ident);
    let methods = items([
        vec![Code::method(start_signature, start)],
        vec![Code::method(children_signature, children)],
    ]);
    items([
        vec![Code::block(format!("impl {content} for {name}"), methods)],
        vec![Code::Line(format!(
            "{}({name});",
            file.macro_path("content!")
        ))],
    ])
}

/// The call that takes `xsi:type`.
fn declared_type(item: &Struct) -> Option<Code> {
    let declared = item.type_name.as_deref()?;
    let call = method("r", "declared_type", vec![literal(declared)]);
    Some(Code::Statement(call.tried()))
}

/// The parts that a struct has from its start tag.
fn start(file: &mut FileContext<'_>, item: &Struct) -> Vec<(String, Option<Expression>)> {
    let mut parts = Vec::new();
    for attribute in &item.attributes {
        let value = file.attribute(attribute);
        parts.push((ident(&attribute.field), Some(value)));
    }
    if let Some(base) = &item.base {
        parts.push((ident(&base.field), Some(text("Content::start(r)?"))));
    }
    if let Some(any) = &item.any_attribute {
        let value = file.any_attributes(any);
        parts.push(("any_attributes".to_owned(), Some(value)));
    }
    parts
}

/// A struct with these parts; all other parts are empty.
fn started(
    file: &FileContext<'_>,
    item: &Struct,
    mut parts: Vec<(String, Option<Expression>)>,
) -> Expression {
    if parts.is_empty() {
        return text("Self::default()");
    }
    let is_default = file.plan.is_default(item);
    let rest = is_default && !item.fields().is_empty();
    if !is_default {
        parts.extend(item.fields().iter().map(|field| {
            let empty = text(empty(field.shape()));
            (ident(&field.ident), Some(empty))
        }));
    }
    Expression::Struct {
        name: "Self".to_owned(),
        fields: parts,
        rest: rest.then(|| "Self::default()".to_owned()),
    }
}

fn read_whole(file: &mut FileContext<'_>, item: &Struct) -> Code {
    let (read, reader, result) = (
        file.codegen("ReadXml"),
        file.codegen("Reader"),
        file.codegen("Result"),
    );
    let mut collected = Collected::default();
    let value = match file.plan.begun(item) {
        Some(given) => collected.collect_begun(file, item, &given),
        None => collected.collect(file, item, "Self"),
    };
    let mut body: Vec<Code> = declared_type(item).into_iter().collect();
    body.extend(collected.attributes);
    if matches!(item.body, Body::Empty | Body::Children { .. }) {
        body.extend(collected.variables);
        body.push(Code::line("r.open()?;"));
        let child = if collected.any_order {
            "child_of_all"
        } else {
            "child"
        };
        let questions = collected.questions.into_iter().map(tried).collect();
        body.push(Code::block(format!("while r.{child}()?"), questions));
        body.extend(collected.checks);
    }
    body.push(Code::Value(call("Ok", vec![value])));
    let signature = format!("read(r: &mut {reader}<'_>) -> {result}<Self>");
    Code::block(
        format!("impl {read} for {}", ident(&item.ident)),
        vec![Code::method(signature, body)],
    )
}

fn read_group(file: &mut FileContext<'_>, item: &Struct) -> Code {
    let (particle, reader, result) = (
        file.codegen("Particle"),
        file.codegen("Reader"),
        file.codegen("Result"),
    );
    let mut collected = Collected::with_variable("start");
    let value = collected.collect(file, item, "Self");
    let none = || vec![Code::line("return Ok(None);")];
    let mut body = Vec::new();
    if !item.first.is_empty() {
        body.push(Code::If(vec![file.not_first(&item.first)], none()));
    }
    body.push(Code::line("let start = r.position();"));
    body.extend(collected.variables);
    body.extend(collected.questions.into_iter().map(tried));
    body.push(Code::block("if r.position() == start", none()));
    body.extend(collected.checks);
    body.push(Code::Value(call("Ok", vec![call("Some", vec![value])])));
    let signature = format!("read_particle(r: &mut {reader}<'_>) -> {result}<Option<Self>>");
    Code::block(
        format!("impl {particle} for {}", ident(&item.ident)),
        vec![Code::method(signature, body)],
    )
}

fn tried(question: Expression) -> Code {
    Code::Statement(question.tried())
}
