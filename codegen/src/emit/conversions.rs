//! Conversions, as invocations of the runtime's macros: a line for each variant.

use std::collections::{BTreeMap, BTreeSet};

use super::context::FileContext;
use super::members::{Init, Taken, members};
use crate::plan::{
    AlternativeKind, Body, Choice, Derived, ElementKind, FieldKind, Item, ItemPath, Struct, Ty,
    Union, ident as names,
};
use crate::rust::{Code, call, ident, text};

/// A struct with one value that must be given is made from it, and if that is an enum, from what the enum is made
/// from.
pub(super) fn wrapper(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    let given = members(file, item).into_iter();
    let mut given = given.filter(|member| member.init == Init::Given);
    let (Some(only), None) = (given.next(), given.next()) else {
        return Vec::new();
    };
    let ty = match only.taken {
        Taken::Into(ty) if ty == "String" => "text".to_owned(),
        Taken::Into(ty) if wraps_enum(file, item) => format!("into {ty}"),
        _ => only.ty,
    };
    let arguments = [ident(&item.ident), ty].map(text).into();
    vec![Code::Statement(call(
        file.macro_path("wrapper!"),
        arguments,
    ))]
}

/// Whether the value that must be given is an enum that does not itself hold the struct.
fn wraps_enum(file: &FileContext<'_>, item: &Struct) -> bool {
    let plan = file.plan;
    let is_own = |ty: &Ty| match ty {
        Ty::Item(path) => plan
            .structure(path)
            .is_some_and(|held| held.ident == item.ident),
        _ => false,
    };
    match only_item(item).and_then(|path| plan.items.get(path)) {
        Some(Item::Choice(choice)) => !choice.alternatives.iter().any(|part| match &part.kind {
            AlternativeKind::Element(element) => is_own(&element.ty),
            AlternativeKind::Elements(..)
            | AlternativeKind::List(_)
            | AlternativeKind::Group(_)
            | AlternativeKind::Any(_) => false,
        }),
        Some(Item::Derived(derived)) => {
            let mut types = derived.types.iter();
            !types.any(|(.., path)| is_own(&Ty::Item(path.clone())))
        }
        Some(Item::Enumeration(_) | Item::Union(_)) => true,
        Some(Item::Struct(_) | Item::Facets(_)) | None => false,
    }
}

/// The generated type of the only value that must be given, beside those of a base.
fn only_item(item: &Struct) -> Option<&ItemPath> {
    let path = |ty| match Ty::plain(ty) {
        Ty::Item(path) => Some(path),
        _ => None,
    };
    let attributes = item.attributes.iter().filter(|part| part.required);
    let attributes = attributes.map(|attribute| path(&attribute.ty));
    let fields = item.fields().iter().filter(|field| field.is_required());
    let fields = fields.map(|field| match &field.kind {
        FieldKind::Element(element) if !element.nillable && !element.boxed => path(&element.ty),
        FieldKind::Choice {
            path, boxed: false, ..
        } => Some(path),
        _ => None,
    });
    let text = match &item.body {
        Body::Text(ty) => Some(path(ty)),
        Body::Whole(_) => Some(None),
        Body::Empty | Body::Mixed(_) | Body::Open(_) | Body::Children { .. } => None,
    };
    let mut given = attributes.chain(fields).chain(text);
    match (given.next(), given.next()) {
        (Some(only), None) => only,
        _ => None,
    }
}

/// The enumeration from which what a variant holds is made.
fn wrapped_enumeration(file: &mut FileContext<'_>, kind: &AlternativeKind) -> Option<String> {
    let AlternativeKind::Element(ElementKind {
        ty: Ty::Item(path),
        nillable: false,
        boxed: false,
        ..
    }) = kind
    else {
        return None;
    };
    let plan = file.plan;
    let item = plan.structure(path).filter(|item| item.base.is_none())?;
    let wrapped = only_item(item)?;
    matches!(plan.items.get(wrapped), Some(Item::Enumeration(_))).then(|| file.item(wrapped))
}

/// From what the variants of a choice hold.
pub(super) fn conversions_of_choice(file: &mut FileContext<'_>, item: &Choice) -> Vec<Code> {
    let accessors = file.plan.base_of_choice(item).map(accessors);
    let mut variants = Vec::new();
    for alternative in &item.alternatives {
        let held = held_by(file, &alternative.kind);
        let wrapped = wrapped_enumeration(file, &alternative.kind);
        let wrapped = wrapped.map(|wrapped| format!("from {wrapped}"));
        let all = held.into_iter().chain(wrapped);
        variants.extend(all.map(|held| (alternative.variant.clone(), held)));
    }
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
    // What the value is converted from.
    let source = |held: &str| {
        let boxed = held.strip_prefix("Box<");
        let inner = boxed.and_then(|held| held.strip_suffix('>'));
        let wrapped = held.strip_prefix("from ");
        inner.or(wrapped).unwrap_or(held).to_owned()
    };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (_, held) in &variants {
        *counts.entry(source(held)).or_default() += 1;
    }
    let mut taken: BTreeSet<String> = taken.into_iter().flatten().collect();
    let mut lines = Vec::new();
    for (variant, held) in variants {
        let inner = source(&held);
        if counts[&inner] > 1 || inner == name {
            continue;
        }
        let accessor = format!("as_{}", names::snake(&variant));
        let is_held = !held.starts_with("from ");
        let accessor = if is_held && taken.insert(accessor.clone()) {
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
