//! What all formats say of a part of a tree.

use ews_codegen::tree::{Cut, Node, NodeKind, Role};

/// How many values of an enumeration are named.
const VALUES: usize = 8;

/// The name of a part: that of an attribute has `@` before it, and a part of a content model is in brackets.
pub(super) fn name(node: &Node) -> String {
    let Node { kind, name, .. } = node;
    match kind {
        NodeKind::Element => name.clone(),
        NodeKind::Attribute => format!("@{name}"),
        NodeKind::Type => format!("type {name}"),
        NodeKind::Group => format!("[group {name}]"),
        NodeKind::Substitution => format!("[{name} or a substitute]"),
        _ => format!("[{name}]"),
    }
}

/// What a root is, if its name does not say so.
pub(super) fn role(role: Role) -> Option<&'static str> {
    (role != Role::Type).then(|| role.word())
}

/// The mark where a tree is cut.
pub(super) fn mark(cut: Cut) -> &'static str {
    match cut {
        Cut::Recursion => "↻ recursive",
        Cut::Above => "↑ shown above",
        Cut::Deep => "… more inside",
    }
}

/// Default or fixed value, and the values of an enumeration.
pub(super) fn values(node: &Node) -> Option<String> {
    let few = node.values.iter().take(VALUES);
    let more = node.values.len().saturating_sub(VALUES);
    let more = (more > 0).then(|| format!("… {more} more"));
    let few: Vec<String> = few.cloned().chain(more).collect();
    let text = few.join(" | ");
    match (&node.value, text.is_empty()) {
        (Some(value), true) => Some(value.clone()),
        (Some(value), false) => Some(format!("{value} of {text}")),
        (None, false) => Some(text),
        (None, true) => None,
    }
}

/// The documentation in one line.
pub(super) fn line(node: &Node) -> String {
    let words = node.doc.text.split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

/// A text of at most so many characters.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let short: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", short.trim_end())
}
