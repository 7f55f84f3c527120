//! Response messages: the enums that hold one of several of them.

use super::context::FileContext;
use crate::plan::{AlternativeKind, Choice, Ty};
use crate::rust::{Code, Expression, ident, items, text};

/// An enum of response messages derefs to what all of them have, as each of them does. So the messages in a
/// batch say whether they succeeded without a match.
pub(super) fn lend_response_message(context: &mut FileContext<'_>, item: &Choice) -> Vec<Code> {
    let plan = context.plan;
    let is_response_message = |kind: &AlternativeKind| match kind {
        AlternativeKind::Element(element) if !element.nillable => match &element.ty {
            Ty::Item(path) => plan.is_response_message(path),
            _ => false,
        },
        _ => false,
    };
    let mut alternatives = item.alternatives.iter();
    let Some(base) = &plan.response_message else {
        return Vec::new();
    };
    if !alternatives.all(|alternative| is_response_message(&alternative.kind)) {
        return Vec::new();
    }
    let (name, base) = (ident(&item.ident), context.item(base));
    let arms = item.alternatives.iter().map(|alternative| {
        let pattern = format!("Self::{}(value)", ident(&alternative.variant));
        (pattern, text("value"))
    });
    let lend = Code::Value(Expression::Match("self".to_owned(), arms.collect()));
    let deref = [
        vec![Code::Line(format!("type Target = {base};"))],
        vec![Code::method(
            "deref(&self) -> &Self::Target",
            vec![lend.clone()],
        )],
    ];
    let deref_mut = Code::method("deref_mut(&mut self) -> &mut Self::Target", vec![lend]);
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
