//! The tree for Mermaid.

use std::fmt::Write as _;

use ews_codegen::Tree;
use ews_codegen::tree::{Node, Role};

use super::label;
use super::mark::MARK;

pub(super) fn print(tree: &Tree) -> String {
    let mut text = format!("%% {MARK}\nflowchart LR\n");
    let mut count = 0;
    for (role, node) in &tree.roots {
        add(node, Some(*role), None, &mut count, &mut text);
    }
    text
}

fn add(
    node: &Node,
    role: Option<Role>,
    parent: Option<usize>,
    count: &mut usize,
    text: &mut String,
) {
    let id = *count;
    *count += 1;
    let role = role.and_then(label::role);
    let role = role.map_or_else(String::new, |role| format!("{role} "));
    let mut lines = vec![format!("{role}{} {}", label::name(node), node.occurrence())];
    lines.extend(node.ty.clone());
    lines.extend(node.rust.iter().map(|rust| format!("→ {rust}")));
    lines.extend(label::values(node));
    lines.extend(node.cut.map(|cut| label::mark(cut).to_owned()));
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    let label = lines.join("<br>");
    // Writing to a string does not fail.
    let _ = match parent {
        Some(parent) => writeln!(text, "  n{parent} --- n{id}[\"{label}\"]"),
        None => writeln!(text, "  n{id}[\"{label}\"]"),
    };
    for child in &node.children {
        add(child, None, Some(id), count, text);
    }
}

/// A text in a label: what has a meaning there becomes a reference to the character.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '"' | '#' | '<' | '>' | '&' | '`' | '\\' | '*' | '_' | '~' => {
                let _ = write!(escaped, "#{};", u32::from(c));
            }
            c => escaped.push(c),
        }
    }
    escaped
}
