//! What the variants of an enum share, as an invocation of the runtime's macro.

use super::context::FileContext;
use super::conversions::accessors;
use crate::plan::{Choice, Derived, ItemPath};
use crate::rust::{Code, ident};

/// For a choice. If it has a variant for other elements, a method gives the base.
pub(super) fn base_of_choice(file: &mut FileContext<'_>, item: &Choice) -> Vec<Code> {
    let plan = file.plan;
    let Some(base) = plan.base_of_choice(item) else {
        return Vec::new();
    };
    // Such an enum dereferences to the base of all response messages.
    if plan.has_only_response_messages(item) {
        return Vec::new();
    }
    let is_open = plan.variant_for_others(item).is_some();
    let variants = item.alternatives.iter().map(|part| ident(&part.variant));
    shared_base(file, &item.ident, base, is_open, variants)
}

/// For an enum of types.
pub(super) fn base_of_derived(file: &mut FileContext<'_>, item: &Derived) -> Vec<Code> {
    let Some(base) = file.plan.base_of_derived(item) else {
        return Vec::new();
    };
    let variants = item.types.iter().map(|(variant, ..)| ident(variant));
    shared_base(file, &item.ident, base, false, variants)
}

fn shared_base(
    file: &mut FileContext<'_>,
    name: &str,
    base: &ItemPath,
    is_open: bool,
    variants: impl Iterator<Item = String>,
) -> Vec<Code> {
    let mut head = vec![ident(name), file.item(base)];
    if is_open {
        head.extend(accessors(base));
    }
    let variants = variants.map(|variant| Code::Line(format!("{variant},")));
    let body = Code::block(head.join(", "), variants.collect());
    vec![Code::Macro(file.macro_path("shared_base"), vec![body])]
}
