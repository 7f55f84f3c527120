//! Response messages: the enums that hold one of several of them.

use super::context::FileContext;
use crate::plan::Choice;
use crate::rust::{Code, Expression, ident, items, text};

/// An enum of response messages dereferences to the base that all of them share. So the status of each
/// message in a batch can be read without a match.
pub(super) fn deref_response_message(file: &mut FileContext<'_>, item: &Choice) -> Vec<Code> {
    let plan = file.plan;
    let Some(base) = &plan.response_message else {
        return Vec::new();
    };
    if !plan.has_only_response_messages(item) {
        return Vec::new();
    }
    let (name, base) = (ident(&item.ident), file.item(base));
    let arms = item.alternatives.iter().map(|alternative| {
        let pattern = format!("Self::{}(value)", ident(&alternative.variant));
        (pattern, text("value"))
    });
    let other = plan.variant_for_others(item).map(|other| {
        let pattern = format!("Self::{}(value)", ident(other.name));
        (pattern, text("value"))
    });
    let arms = arms.chain(other);
    let target = Code::Value(Expression::Match("self".to_owned(), arms.collect()));
    let deref = [
        vec![Code::Line(format!("type Target = {base};"))],
        vec![Code::method(
            "deref(&self) -> &Self::Target",
            vec![target.clone()],
        )],
    ];
    let deref_mut = Code::method("deref_mut(&mut self) -> &mut Self::Target", vec![target]);
    let deref_mut = vec![deref_mut];
    items([
        vec![Code::block(
            format!("impl std::ops::Deref for {name}"),
            items(deref),
        )],
        vec![Code::block(
            format!("impl std::ops::DerefMut for {name}"),
            deref_mut,
        )],
    ])
}
