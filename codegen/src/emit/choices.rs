//! Enums of elements.

use super::context::FileContext;
use super::doc;
use super::pieces::{name, range};
use super::questions::with_constraint;
use super::structs::derives;
use super::write::writer;
use crate::model::Occurs;
use crate::plan::{AlternativeKind, Choice, Comparison, OtherVariant};
use crate::rust::{Code, Expression, Link, ident, items, method, text};

const OTHER: &str = "/// An element that the schema does not know.";

/// An enum of elements.
pub(super) fn choice(file: &mut FileContext<'_>, item: &Choice) -> Vec<Code> {
    let mut variants = Vec::new();
    for alternative in &item.alternatives {
        variants.extend(doc::part(&alternative.doc, alternative.kind.name(), None));
        let ty = variant_type(file, &alternative.kind);
        variants.push(Code::Variant(ident(&alternative.variant), ty));
    }
    if let Some(other) = file.plan.variant_for_others(item) {
        variants.push(Code::line(OTHER));
        // A box, because the variant is rare, and every value is as large as the largest variant.
        let ty = match &other.base {
            Some(base) => format!("{}<{}>", file.xml("OtherElement"), file.item(base)),
            None => file.xml("AnyElement").to_owned(),
        };
        variants.push(Code::Variant(ident(other.name), format!("Box<{ty}>")));
    }
    let comparison = file.plan.comparison_of_choice(item);
    let doc = doc::item(&item.doc, &item.schema);
    let declaration = declaration(file, doc, &item.ident, comparison, variants);
    let read = vec![read_particle(file, item)];
    let write = vec![write(file, item)];
    let whole = if item.is_type {
        vec![read_element(file, item)]
    } else {
        Vec::new()
    };
    items([declaration, read, write, whole])
}

/// The declaration of an enum.
pub(super) fn declaration(
    file: &FileContext<'_>,
    doc: Vec<Code>,
    name: &str,
    comparison: Comparison,
    variants: Vec<Code>,
) -> Vec<Code> {
    let mut code = doc;
    code.push(derives(comparison, false));
    if file.style.non_exhaustive {
        code.push(Code::line("#[non_exhaustive]"));
    }
    code.push(Code::block(format!("pub enum {}", ident(name)), variants));
    code
}

fn variant_type(file: &mut FileContext<'_>, kind: &AlternativeKind) -> String {
    match kind {
        AlternativeKind::Element(element) => file.element(element),
        AlternativeKind::Elements(element, _) => format!("Vec<{}>", file.element(element)),
        AlternativeKind::List(list) => format!("Vec<{}>", file.list_item(list)),
        AlternativeKind::Group(path) => file.item(path),
        AlternativeKind::Any(_) => file.xml("AnyElement").to_owned(),
    }
}

/// What reads and writes the variant for other elements.
fn other_call(other: &OtherVariant<'_>) -> &'static str {
    if other.base.is_some() {
        "other_with"
    } else {
        "other"
    }
}

/// How the reader chooses among the alternatives.
fn read_particle(file: &mut FileContext<'_>, item: &Choice) -> Code {
    let (particle, reader, result) = (
        file.codegen("Particle"),
        file.codegen("Reader"),
        file.codegen("Result"),
    );
    let alternatives = item.alternatives.iter().flat_map(|alternative| {
        let variant = text(format!("Self::{}", ident(&alternative.variant)));
        questions(file, &alternative.kind, variant)
    });
    let mut alternatives: Vec<Link> = alternatives.collect();
    if let Some(other) = file.plan.variant_for_others(item) {
        let variant = text(format!("Self::{}", ident(other.name)));
        alternatives.push(Link::new(other_call(&other), vec![variant]));
    }
    let chain = method("r", "alternatives", vec![text("&mut found")])
        .then_all(alternatives)
        .then("end", Vec::new())
        .tried();
    let body = vec![
        Code::line("let mut found = None;"),
        Code::Statement(chain),
        Code::line("Ok(found)"),
    ];
    let signature = format!("read_particle(r: &mut {reader}<'_>) -> {result}<Option<Self>>");
    Code::block(
        format!("impl {particle} for {}", ident(&item.ident)),
        vec![Code::method(signature, body)],
    )
}

/// The calls that read an alternative.
fn questions(file: &mut FileContext<'_>, kind: &AlternativeKind, variant: Expression) -> Vec<Link> {
    let mut links = Vec::new();
    if let AlternativeKind::Element(element) | AlternativeKind::Elements(element, _) = kind
        && let Some(constraint) = &element.constraint
    {
        let (call, value) = with_constraint(constraint);
        links.push(Link::new(call, vec![name(value)]));
    }
    links.push(match kind {
        AlternativeKind::Element(element) => {
            let tag = file.tag(&element.name, &element.ty);
            Link::new("one", vec![tag, variant])
        }
        AlternativeKind::Elements(element, repeats) => {
            let tag = file.tag(&element.name, &element.ty);
            let ask = if repeats.is_limited { "up_to" } else { "many" };
            let min = repeats.checked().map_or(0, |occurs| occurs.min);
            let range = range(Occurs {
                min,
                ..repeats.occurs
            });
            Link::new(ask, vec![tag, text(range), variant])
        }
        AlternativeKind::List(list) => {
            let mut arguments = vec![name(&list.name)];
            arguments.extend(file.repeated(list));
            arguments.push(variant);
            Link::new("list", arguments)
        }
        AlternativeKind::Group(_) => Link::new("particle", vec![variant]),
        AlternativeKind::Any(any) => {
            let any = file.wildcard_reference(any);
            Link::new("any", vec![any, variant])
        }
    });
    links
}

fn write(file: &mut FileContext<'_>, item: &Choice) -> Code {
    let (write, writer) = (file.codegen("WriteXml"), file.codegen("Writer"));
    let arms = item.alternatives.iter().map(|alternative| {
        let pattern = format!("Self::{}(value)", ident(&alternative.variant));
        (pattern, answer(file, &alternative.kind))
    });
    let mut arms: Vec<(String, Expression)> = arms.collect();
    if let Some(other) = file.plan.variant_for_others(item) {
        let pattern = format!("Self::{}(value)", ident(other.name));
        arms.push((
            pattern,
            method("w", other_call(&other), vec![text("value")]),
        ));
    }
    // A reference is never empty, even if it is one to an enum without variants.
    let (value, used) = match &*arms {
        [] => ("*self", "_"),
        _ => ("self", "w"),
    };
    let body = Expression::Match(value.to_owned(), arms);
    let signature = format!("content(&self, {used}: &mut {writer})");
    Code::block(
        format!("impl {write} for {}", ident(&item.ident)),
        vec![Code::method(signature, vec![Code::Value(body)])],
    )
}

/// The call that writes an alternative.
fn answer(file: &mut FileContext<'_>, kind: &AlternativeKind) -> Expression {
    let value = text("value");
    match kind {
        AlternativeKind::Element(element) => {
            let tag = file.tag(&element.name, &element.ty);
            writer(element).then("element", vec![tag, value])
        }
        AlternativeKind::Elements(element, repeats) => {
            let tag = file.tag(&element.name, &element.ty);
            let each = writer(element).then("each", vec![tag, value.clone()]);
            let Some(occurs) = repeats.checked() else {
                return each;
            };
            let arguments = vec![name(&element.name), text(range(occurs)), value];
            Expression::Block(vec![method("w", "count", arguments), each])
        }
        AlternativeKind::List(list) => {
            let repeated = file.repeated(list);
            method("w", "list", vec![name(&list.name), value]).then("of", repeated)
        }
        AlternativeKind::Group(_) => method("w", "particle", vec![value]),
        AlternativeKind::Any(any) => {
            let any = file.wildcard_reference(any);
            method("w", "any", vec![any, text("std::slice::from_ref(value)")])
        }
    }
}

/// How an element is read whose type consists only of a choice.
fn read_element(file: &mut FileContext<'_>, item: &Choice) -> Code {
    let (read, reader, result) = (
        file.codegen("ReadXml"),
        file.codegen("Reader"),
        file.codegen("Result"),
    );
    let names = item.alternatives.iter();
    let names: Vec<&str> = names.map(|alternative| alternative.kind.name()).collect();
    let body = method("r", "only_particle", vec![name(&names.join(" | "))]);
    let signature = format!("read(r: &mut {reader}<'_>) -> {result}<Self>");
    Code::block(
        format!("impl {read} for {}", ident(&item.ident)),
        vec![Code::method(signature, vec![Code::Value(body)])],
    )
}
