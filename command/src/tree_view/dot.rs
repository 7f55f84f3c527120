//! The tree for Graphviz.

use std::fmt::Write as _;

use ews_codegen::Tree;
use ews_codegen::tree::{Node, NodeKind, Role};

use super::label;
use super::mark::MARK;

pub(super) fn print(tree: &Tree) -> String {
    let mut text = format!(
        "// {MARK}\n\
         digraph {{\n  \
         label={};\n  \
         rankdir=LR;\n  \
         ordering=out;\n  \
         node [shape=box, fontname=\"monospace\", fontsize=10];\n  \
         edge [arrowhead=none];\n",
        quoted(&tree.name)
    );
    let mut count = 0;
    for (role, node) in &tree.roots {
        add(node, Some(*role), None, &mut count, &mut text);
    }
    text.push_str("}\n");
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
    let style = match node.kind {
        NodeKind::Element | NodeKind::Type => "",
        NodeKind::Attribute | NodeKind::AnyAttribute | NodeKind::Text => ", style=rounded",
        _ => ", style=dashed",
    };
    let tooltip = match label::line(node) {
        doc if doc.is_empty() => String::new(),
        doc => format!(", tooltip={}", quoted(&doc)),
    };
    // Writing to a string does not fail.
    let label = quoted(&lines.join("\n"));
    let _ = writeln!(text, "  n{id} [label={label}{style}{tooltip}];");
    if let Some(parent) = parent {
        let _ = writeln!(text, "  n{parent} -> n{id};");
    }
    for child in &node.children {
        add(child, None, Some(id), count, text);
    }
}

/// A string of the language, in which lines begin at the left.
fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    let lines: Vec<&str> = text.lines().collect();
    match &*lines {
        [only] => format!("\"{only}\""),
        lines => format!("\"{}\\l\"", lines.join("\\l")),
    }
}
