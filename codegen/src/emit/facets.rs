//! Facets, as static items that calls name.

use super::context::FileContext;
use super::doc;
use super::pieces::name;
use crate::error::Error;
use crate::model::WhiteSpace;
use crate::pattern;
use crate::plan::FacetSet;
use crate::rust::{Code, Expression, call, text};

/// The static item of a set of facets.
pub(super) fn facets(file: &mut FileContext<'_>, item: &FacetSet) -> Result<Vec<Code>, Error> {
    let ident = &item.ident;
    // A pattern is compiled once, so each is a separate static item.
    let (mut patterns, mut references) = (Vec::new(), Vec::new());
    for (index, schema) in item.facets.patterns.iter().enumerate() {
        let number = match index {
            0 => String::new(),
            index => format!("_{}", index + 1),
        };
        let path = format!("{ident}_PATTERN{number}");
        references.push(text(format!("&{path}")));
        let ty = file.import("value", "Pattern");
        let arguments = vec![name(schema), name(&pattern::translated(schema)?)];
        let value = call(format!("{ty}::new"), arguments);
        patterns.push(Code::Assign(format!("static {path}: {ty} ="), value));
    }
    let ty = file.import("value", "Facets");
    let value = Expression::Struct {
        name: ty.to_owned(),
        fields: values(file, item, references),
        rest: Some(format!("{ty}::NONE")),
    };
    let mut code = doc::item(&item.doc, &item.schema);
    let before = format!("pub(crate) static {ident}: {ty} =");
    code.push(Code::Assign(before, value));
    for pattern in patterns {
        code.extend([Code::Empty, pattern]);
    }
    Ok(code)
}

fn values(
    file: &mut FileContext<'_>,
    item: &FacetSet,
    patterns: Vec<Expression>,
) -> Vec<(String, Option<Expression>)> {
    let facets = &item.facets;
    let mut values = Vec::new();
    let mut add = |name: &str, value| values.push((name.to_owned(), Some(value)));
    let some = |value: String| text(format!("Some({value})"));
    let white_space = match facets.white_space {
        WhiteSpace::Preserve => None,
        WhiteSpace::Replace => Some("Replace"),
        WhiteSpace::Collapse => Some("Collapse"),
    };
    if let Some(white_space) = white_space {
        let ty = file.import("value", "WhiteSpace");
        add("white_space", text(format!("{ty}::{white_space}")));
    }
    let lengths = [
        ("min_length", facets.min_length),
        ("max_length", facets.max_length),
    ];
    for (name, length) in lengths {
        if let Some(length) = length {
            add(name, some(length.to_string()));
        }
    }
    if !patterns.is_empty() {
        add("patterns", Expression::Array(patterns));
    }
    for (bound, limit) in [("min", &facets.min), ("max", &facets.max)] {
        if let Some((value, is_inclusive)) = limit {
            let ty = file.import("value", "Bound");
            let kind = if *is_inclusive {
                "Inclusive"
            } else {
                "Exclusive"
            };
            add(bound, call(format!("{ty}::{kind}"), vec![name(value)]));
        }
    }
    let digits = [
        ("total_digits", facets.total_digits),
        ("fraction_digits", facets.fraction_digits),
    ];
    for (name, digits) in digits {
        if let Some(digits) = digits {
            add(name, some(digits.to_string()));
        }
    }
    if !facets.values.is_empty() {
        let listed = facets.values.iter().map(|value| name(value)).collect();
        add("values", Expression::Array(listed));
    }
    if let Some(fixed) = &facets.fixed {
        add("fixed", call("Some", vec![name(fixed)]));
    }
    if let Some(item) = &facets.item {
        let item = file.facets_reference(item);
        add("item", call("Some", vec![item]));
    }
    values
}
