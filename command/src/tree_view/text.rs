//! The tree as lines of at most 100 columns.

use anstyle::{AnsiColor, Style};
use ews_codegen::Tree;
use ews_codegen::tree::{Node, Role};

use super::label;

/// The columns of a line.
const WIDTH: usize = 100;
/// The least columns for a text, however deep it is.
const LEAST: usize = 30;

/// A blank at which no line ends.
const JOINT: &str = "\u{a0}";

const NAME: Style = Style::new().bold();
const TYPE: Style = AnsiColor::Cyan.on_default();
const RUST: Style = AnsiColor::Green.on_default();
const MARK: Style = AnsiColor::Yellow.on_default();
const DOC: Style = Style::new().dimmed();

pub(super) fn print(tree: &Tree) -> String {
    let mut lines = Vec::new();
    for (index, (role, node)) in tree.roots.iter().enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        add(node, Some(*role), "", "", &mut lines);
    }
    lines
        .iter()
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect()
}

/// Adds the lines of a part and of what is in it. `first` is before its own first line, `next` before all others.
fn add(node: &Node, role: Option<Role>, first: &str, next: &str, lines: &mut Vec<String>) {
    let inner = if node.children.is_empty() {
        format!("{next}   ")
    } else {
        format!("{next}│  ")
    };
    wrapped(
        &words(node, role).join(" "),
        first,
        &format!("{inner}  "),
        lines,
    );
    let indent = format!("{inner}  ");
    let width = WIDTH.saturating_sub(indent.chars().count()).max(LEAST);
    for paragraph in node.doc.text.split("\n\n") {
        let text = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        let own = textwrap::wrap(&text, width).into_iter();
        let own = own.filter(|line| !line.is_empty());
        lines.extend(own.map(|line| format!("{indent}{DOC}{line}{DOC:#}")));
    }
    let last = node.children.len().saturating_sub(1);
    for (index, child) in node.children.iter().enumerate() {
        let (branch, below) = if index == last {
            ("└─ ", "   ")
        } else {
            ("├─ ", "│  ")
        };
        let (first, next) = (format!("{next}{branch}"), format!("{next}{below}"));
        add(child, None, &first, &next, lines);
    }
}

/// What the line of a part says.
fn words(node: &Node, role: Option<Role>) -> Vec<String> {
    let role = role.and_then(label::role);
    let mut words: Vec<String> = role.map(str::to_owned).into_iter().collect();
    words.push(format!("{NAME}{}{NAME:#}", label::name(node)));
    words.push(node.occurrence());
    words.extend(node.ty.iter().map(|ty| format!("{TYPE}{ty}{TYPE:#}")));
    words.extend(
        node.rust
            .iter()
            .map(|rust| format!("→{JOINT}{RUST}{rust}{RUST:#}")),
    );
    words.extend(label::values(node).map(|values| format!("({values})")));
    words.extend(node.cut.map(|cut| {
        let mark = label::mark(cut).replace(' ', JOINT);
        format!("{MARK}{mark}{MARK:#}")
    }));
    words
}

fn wrapped(text: &str, first: &str, next: &str, lines: &mut Vec<String>) {
    let width = WIDTH.max(next.chars().count() + LEAST);
    let options = textwrap::Options::new(width)
        .initial_indent(first)
        .subsequent_indent(next)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let wrapped = textwrap::wrap(text, options).into_iter();
    lines.extend(wrapped.map(|line| line.replace(JOINT, " ")));
}
