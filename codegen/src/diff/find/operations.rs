//! Operations of WSDLs.

use std::collections::{BTreeMap, BTreeSet};

use crate::diff::change::{Change, Component};
use crate::diff::rule::Rule;
use crate::diff::verdict::{Effect, Level, Wire};
use crate::error::ComponentKind;
use crate::model::{Model, Operation, QName};

/// The wanted operations that only one of two models has, and those with other messages.
pub(super) fn operations(
    [old, new]: [&Model; 2],
    wanted: Option<[&BTreeSet<String>; 2]>,
) -> Vec<Change> {
    let (Some(left), Some(right)) = (&old.operations, &new.operations) else {
        return Vec::new();
    };
    let by_name = |operations: &'_ [Operation], side: usize| -> BTreeMap<String, Operation> {
        let is_wanted = |name: &String| wanted.is_none_or(|wanted| wanted[side].contains(name));
        let named = operations.iter().cloned();
        let named = named.map(|operation| (operation.name.clone(), operation));
        named.filter(|(name, _)| is_wanted(name)).collect()
    };
    let (left, right) = (by_name(left, 0), by_name(right, 1));
    let names = left
        .keys()
        .chain(right.keys().filter(|name| !left.contains_key(*name)));
    names
        .filter_map(|name| {
            let sides = [left.get(name), right.get(name)];
            let says = sides.map(|side| side.map(|operation| text(operation, old)));
            let (rule, effect) = match &says {
                [None, _] => (Rule::OperationAdded, Effect::Fine),
                [_, None] => (Rule::OperationRemoved, Effect::Fine),
                [old, new] if old == new => return None,
                _ => (Rule::OperationChanged, changed(sides)),
            };
            let component = Component {
                kind: ComponentKind::Operation,
                name: QName {
                    namespace: None,
                    local: name.as_str().into(),
                },
            };
            let [old_at, new_at] = sides.map(|side| side.map(|operation| operation.at.clone()));
            let [old, new] = says;
            Some(Change {
                rule,
                component,
                also: Vec::new(),
                path: Vec::new(),
                place: format!("operation {name}"),
                old,
                new,
                old_at,
                new_at,
                wire: Wire::both(effect),
                wire_reason: "documents change where its messages do".to_owned(),
                rust: Level::None,
                rust_reasons: Vec::new(),
            })
        })
        .collect()
}

/// What becomes of the documents of an operation. Other header blocks and details of faults are kept as they are.
fn changed(sides: [Option<&Operation>; 2]) -> Effect {
    let messages = sides.map(|side| side.map(|operation| operation.messages.as_ref().ok()));
    let of_call = messages.map(|messages| {
        let messages = messages.flatten();
        messages.map(|messages| (&messages.request, &messages.response))
    });
    match (of_call[0] == of_call[1], messages[0] == messages[1]) {
        (true, true) => Effect::Fine,
        (true, false) => Effect::LenientOnly,
        (false, _) => Effect::Refused,
    }
}

/// The messages of an operation and its action.
fn text(operation: &Operation, model: &Model) -> String {
    let show = |names: &[QName]| {
        let names: Vec<String> = names
            .iter()
            .map(|name| name.show(&model.namespaces))
            .collect();
        names.join(", ")
    };
    let action = &operation.action;
    match &operation.messages {
        Err(unsupported) => format!("action {action:?}, {}", unsupported.why),
        Ok(messages) => {
            let response: Vec<QName> = messages.response.iter().cloned().collect();
            format!(
                "{} → {}, faults {}, header blocks {} → {}, action {action:?}",
                show(std::slice::from_ref(&messages.request)),
                show(&response),
                show(&messages.faults),
                show(&messages.request_headers),
                show(&messages.response_headers),
            )
        }
    }
}
