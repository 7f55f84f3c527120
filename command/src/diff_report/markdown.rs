//! Markdown for a pull request.

use super::summary::{by_component, inside, table, verdict};
use super::text::reasons;
use ews_codegen::diff::Comparison;

pub(super) fn report(comparison: &Comparison, [old, new]: [&str; 2]) -> String {
    let verdict = verdict(comparison);
    let (first, rest) = verdict.split_once(": ").unwrap_or((&verdict, ""));
    let mut lines = vec![
        format!("# {} → {}", escaped(old), escaped(new)),
        String::new(),
        match rest {
            "" => format!("**{}**", escaped(first)),
            rest => format!("**{}**: {}", escaped(first), escaped(rest)),
        },
    ];
    if !comparison.changes.is_empty() {
        lines.push(String::new());
        for (what, counts) in table(comparison) {
            let counts = counts.map(|(word, n)| format!("{word} {n}")).join(", ");
            lines.push(format!("- {what}: {counts}"));
        }
    }
    for (component, changes) in by_component(comparison) {
        lines.push(String::new());
        lines.push(format!("## {}", code(&component)));
        lines.push(String::new());
        lines.push("| rule | where | what | old documents | new documents | Rust |".to_owned());
        lines.push("|---|---|---|---|---|---|".to_owned());
        for change in changes {
            let cells = [
                code(change.rule.id()),
                code(inside(change)),
                escaped(&change.what()),
                change.wire.old_documents.to_string(),
                change.wire.new_documents.to_string(),
                escaped(&format!("{}{}", change.rust, reasons(change, 2))),
            ];
            lines.push(format!("| {} |", cells.join(" | ")));
        }
    }
    let untraced: Vec<String> = comparison.untraced().collect();
    list(
        &mut lines,
        "From no single change",
        untraced.iter().map(|line| escaped(line)),
    );
    list(
        &mut lines,
        "Ignored",
        comparison.ignored.iter().map(|own| {
            let change = &own.change;
            let what = format!("{}: {}", change.place, change.what());
            format!(
                "{} {}: {}",
                code(change.rule.id()),
                escaped(&what),
                escaped(&own.reason)
            )
        }),
    );
    list(
        &mut lines,
        "Ignored, but not there",
        comparison.unused.iter().map(|line| escaped(line)),
    );
    lines.join("\n") + "\n"
}

fn list(lines: &mut Vec<String>, title: &str, items: impl Iterator<Item = String>) {
    let mut items = items.peekable();
    if items.peek().is_some() {
        lines.extend([String::new(), format!("## {title}"), String::new()]);
        lines.extend(items.map(|item| format!("- {item}")));
    }
}

/// A text in which no character has a meaning of Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '~'
        ) {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

/// A text as code. It may stand in a cell of a table.
fn code(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let text = text.replace('|', "\\|");
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}
