//! Conversions, as invocations of the runtime's macros: a line for each variant.

use std::collections::{BTreeMap, BTreeSet};

use super::context::FileContext;
use super::members::{Init, members};
use crate::plan::{AlternativeKind, Choice, Derived, ItemPath, Struct, Ty, Union, ident as names};
use crate::rust::{Code, call, ident, text};

/// A struct with one value that must be given is made from it.
pub(super) fn wrapper(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    let given = members(file, item).into_iter();
    let mut given = given.filter(|member| matches!(member.init, Init::Given | Init::GivenText));
    let (Some(only), None) = (given.next(), given.next()) else {
        return Vec::new();
    };
    let ty = match only.init {
        Init::GivenText => "text".to_owned(),
        _ => only.ty,
    };
    let arguments = [ident(&item.ident), ty].map(text).into();
    vec![Code::Statement(call(
        file.macro_path("wrapper!"),
        arguments,
    ))]
}

/// From what the variants of a choice hold.
pub(super) fn conversions_of_choice(file: &mut FileContext<'_>, item: &Choice) -> Vec<Code> {
    let accessors = file.plan.base_of_choice(item).map(accessors);
    let variants = item.alternatives.iter().filter_map(|alternative| {
        let held = held_by(file, &alternative.kind)?;
        Some((alternative.variant.clone(), held))
    });
    let variants = variants.collect();
    conversions(file, &item.ident, variants, accessors)
}

/// From each of the types.
pub(super) fn conversions_of_derived(file: &mut FileContext<'_>, item: &Derived) -> Vec<Code> {
    let types = item.types.iter();
    let variants = types.map(|(variant, _, path)| (variant.clone(), file.item(path)));
    let variants = variants.collect();
    conversions(file, &item.ident, variants, None)
}

/// From the values of member types that are no text. A text is read, so that it belongs to the right member.
pub(super) fn conversions_of_union(file: &mut FileContext<'_>, item: &Union) -> Vec<Code> {
    if let Some(written) = file.hand_written(&item.schema) {
        return file.hand_written_for(written, &item.ident, []);
    }
    let members = item.members.iter().filter(|(_, ty)| !ty.is_text());
    let variants = members.map(|(variant, ty)| (variant.clone(), file.ty(ty)));
    let variants = variants.collect();
    conversions(file, &item.ident, variants, None)
}

/// The methods that give the base that all variants share.
pub(super) fn accessors(base: &ItemPath) -> [String; 2] {
    let get = format!("as_{}", names::snake(&base.ident));
    [get.clone(), get + "_mut"]
}

/// What a variant holds, as the macro spells it. Nothing is made from elements that the schema leaves open.
fn held_by(file: &mut FileContext<'_>, kind: &AlternativeKind) -> Option<String> {
    match kind {
        AlternativeKind::Element(element) if !element.nillable && element.ty.is_text() => {
            Some("text".to_owned())
        }
        AlternativeKind::Element(element) => match element.ty {
            Ty::Any | Ty::Abstract => None,
            _ => Some(file.element(element)),
        },
        AlternativeKind::Elements(element, _) => Some(format!("Vec<{}>", file.element(element))),
        AlternativeKind::List(list) => Some(format!("Vec<{}>", file.list_item(list))),
        AlternativeKind::Group(path) => Some(file.item(path)),
        AlternativeKind::Any(_) => None,
    }
}

/// An invocation for the variants that alone hold their types.
fn conversions(
    file: &FileContext<'_>,
    name: &str,
    variants: Vec<(String, String)>,
    taken: Option<[String; 2]>,
) -> Vec<Code> {
    let name = ident(name);
    let unboxed = |held: &str| {
        let inner = held
            .strip_prefix("Box<")
            .and_then(|held| held.strip_suffix('>'));
        inner.unwrap_or(held).to_owned()
    };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (_, held) in &variants {
        *counts.entry(unboxed(held)).or_default() += 1;
    }
    let mut taken: BTreeSet<String> = taken.into_iter().flatten().collect();
    let mut lines = Vec::new();
    for (variant, held) in variants {
        let inner = unboxed(&held);
        if counts[&inner] > 1 || inner == name {
            continue;
        }
        let accessor = format!("as_{}", names::snake(&variant));
        let accessor = if taken.insert(accessor.clone()) {
            format!(" {accessor}")
        } else {
            String::new()
        };
        let line = format!("{}({held}){accessor},", ident(&variant));
        lines.push(Code::Line(line));
    }
    if lines.is_empty() {
        return lines;
    }
    vec![Code::Macro(
        file.macro_path("variants"),
        vec![Code::block(name, lines)],
    )]
}
