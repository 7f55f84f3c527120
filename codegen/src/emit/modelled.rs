//! What a choice or group says of its content model, for a check of more than its own fields.

use super::context::FileContext;
use super::pieces::name;
use crate::model::Occurs;
use crate::plan::{AlternativeKind, Choice, Count, Field, FieldKind, Struct, Wildcard};
use crate::rust::{Code, Expression, call, ident, method, text};

/// For a group.
pub(super) fn of_group(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    if !item.has_model {
        return Vec::new();
    }
    let (mut models, mut outline) = (Vec::new(), Vec::new());
    for field in item.fields() {
        let value = format!("self.{}", ident(&field.ident));
        let slice = match field.shape() {
            Count::Required => format!("std::slice::from_ref(&{value})"),
            Count::Optional => format!("{value}.as_slice()"),
            Count::Many => format!("&{value}"),
        };
        let (model, parts) = field_model(file, field, &slice);
        let least = field.co_occurrence.map(|co_occurrence| co_occurrence.least);
        let occurs = Occurs {
            min: least.unwrap_or(field.repeats.occurs.min),
            ..field.repeats.occurs
        };
        let model = repeated(file, model, occurs);
        models.push(match least {
            Some(_) => repeated(file, model, OPTIONAL),
            None => model,
        });
        outline.push(Code::Statement(parts));
    }
    let value = parts(file, "Sequence", models);
    implementation(file, &item.ident, value, outline)
}

const OPTIONAL: Occurs = Occurs {
    min: 0,
    max: Some(1),
};

/// For a choice.
pub(super) fn of_choice(file: &mut FileContext<'_>, item: &Choice) -> Vec<Code> {
    if !item.has_model {
        return Vec::new();
    }
    let (mut models, mut arms) = (Vec::new(), Vec::new());
    for alternative in &item.alternatives {
        let one = "std::slice::from_ref(value)";
        let (model, parts) = match &alternative.kind {
            AlternativeKind::Element(element) => element_model(file, &element.name, one),
            AlternativeKind::List(list) => element_model(file, &list.name, "&[value]"),
            AlternativeKind::Elements(element, repeats) => {
                let (model, parts) = element_model(file, &element.name, "value");
                (repeated(file, model, repeats.occurs), parts)
            }
            AlternativeKind::Group(path) => {
                let model = text(format!("{}::MODEL", file.item(path)));
                (model, method("outline", "particles", vec![text(one)]))
            }
            AlternativeKind::Any(any) => any_model(file, any, one),
        };
        models.push(model);
        let pattern = format!("Self::{}(value)", ident(&alternative.variant));
        arms.push((pattern, parts));
    }
    if let Some(other) = file.plan.variant_for_others(item) {
        let pattern = format!("Self::{}(value)", ident(other.name));
        arms.push((pattern, method("outline", "other", vec![text("value")])));
    }
    let outline = vec![Code::Value(Expression::Match("self".to_owned(), arms))];
    let value = parts(file, "Choice", models);
    implementation(file, &item.ident, value, outline)
}

fn field_model(file: &mut FileContext<'_>, field: &Field, slice: &str) -> (Expression, Expression) {
    match &field.kind {
        FieldKind::Element(element) => element_model(file, &element.name, slice),
        FieldKind::List(list) => {
            let value = format!("self.{}", ident(&field.ident));
            // A list is one element. If it cannot be empty, an empty one is none.
            let is_there = match field.shape() {
                Count::Required => "&[()]".to_owned(),
                Count::Optional => slice.to_owned(),
                Count::Many => format!("&{value}[..{value}.len().min(1)]"),
            };
            element_model(file, &list.name, &is_there)
        }
        FieldKind::Choice { path, .. } | FieldKind::Group { path } => {
            let model = text(format!("{}::MODEL", file.item(path)));
            (model, method("outline", "particles", vec![text(slice)]))
        }
        FieldKind::Any(any) => any_model(file, any, slice),
        FieldKind::Rest(_) => any_model(file, &Wildcard::ANY, slice),
    }
}

pub(super) fn element_model(
    file: &mut FileContext<'_>,
    element: &str,
    slice: &str,
) -> (Expression, Expression) {
    let model = file.codegen("ContentModel");
    (
        call(format!("{model}::Element"), vec![name(element)]),
        method("outline", "elements", vec![name(element), text(slice)]),
    )
}

fn any_model(file: &mut FileContext<'_>, any: &Wildcard, slice: &str) -> (Expression, Expression) {
    let model = file.codegen("ContentModel");
    let any = file.wildcard(any);
    (
        call(format!("{model}::Any"), vec![any.clone()]),
        method("outline", "any", vec![any, text(slice)]),
    )
}

pub(super) fn repeated(
    file: &mut FileContext<'_>,
    model: Expression,
    occurs: Occurs,
) -> Expression {
    if occurs == Occurs::ONCE {
        return model;
    }
    let max = match occurs.max {
        Some(max) => max.to_string(),
        None => "usize::MAX".to_owned(),
    };
    let function = format!("{}::Repeated", file.codegen("ContentModel"));
    let model = Expression::Array(vec![model]);
    call(
        function,
        vec![text(occurs.min.to_string()), text(max), model],
    )
}

fn parts(file: &mut FileContext<'_>, kind: &str, models: Vec<Expression>) -> Expression {
    let model = file.codegen("ContentModel");
    call(format!("{model}::{kind}"), vec![Expression::Array(models)])
}

pub(super) fn implementation(
    file: &mut FileContext<'_>,
    item: &str,
    value: Expression,
    outline: Vec<Code>,
) -> Vec<Code> {
    let (modelled, model) = (file.codegen("Modelled"), file.codegen("ContentModel"));
    let ty = file.runtime_path("codegen", "Outline");
    let used = match &*outline {
        [] => "_",
        [Code::Value(Expression::Match(_, arms))] if arms.is_empty() => "_",
        _ => "outline",
    };
    let body = vec![
        Code::Assign(format!("const MODEL: {model} ="), value),
        Code::Empty,
        Code::method(format!("outline(&self, {used}: &mut {ty})"), outline),
    ];
    vec![Code::block(
        format!("impl {modelled} for {}", ident(item)),
        body,
    )]
}
