//! Text for a terminal.

use anstyle::{AnsiColor, Style};
use ews_codegen::diff::{Change, Comparison, Effect, Level, Outcome};

use super::summary::{by_component, inside, places, table, verdict};

const BAD: Style = AnsiColor::Red.on_default();
const MILD: Style = AnsiColor::Yellow.on_default();
const GOOD: Style = AnsiColor::Green.on_default();

pub(super) fn report(comparison: &Comparison, [old, new]: [&str; 2]) -> String {
    let verdict = verdict(comparison);
    let (outcome, rest) = verdict.split_at(verdict.find(':').unwrap_or(verdict.len()));
    let style = match comparison.outcome() {
        Outcome::Same => GOOD,
        Outcome::Compatible => MILD,
        Outcome::Breaking => BAD,
    };
    let outcome = painted(outcome, style.bold());
    let mut lines = vec![format!("{old} → {new}"), outcome + rest];
    if !comparison.changes.is_empty() {
        lines.push(String::new());
        for (what, counts) in table(comparison) {
            let counts = counts.map(|(word, n)| format!("{word} {n}")).join(", ");
            lines.push(format!("{what:14} {counts}"));
        }
    }
    for (component, changes) in by_component(comparison) {
        lines.push(String::new());
        lines.push(painted(&component, Style::new().bold()));
        for change in changes {
            lines.extend(of_change(change));
        }
    }
    let untraced: Vec<String> = comparison.untraced().collect();
    if !untraced.is_empty() {
        lines.push(String::new());
        lines.push("from no single change".to_owned());
        lines.extend(untraced.iter().map(|line| format!("  {line}")));
    }
    if !comparison.ignored.is_empty() {
        lines.push(String::new());
        let ignored = comparison.ignored.iter();
        lines.extend(ignored.map(|own| {
            let change = &own.change;
            format!(
                "ignored  {} {}: {} ({})",
                change.rule.id(),
                change.place,
                change.what(),
                own.reason
            )
        }));
    }
    let unused = comparison.unused.iter();
    lines.extend(unused.map(|entry| format!("unused   the file of what is ignored, {entry}")));
    lines.join("\n") + "\n"
}

fn of_change(change: &Change) -> Vec<String> {
    let inside = inside(change);
    let place = if inside.is_empty() {
        String::new()
    } else {
        format!("{inside}: ")
    };
    let wire = change.wire;
    let mut lines = vec![
        format!("  {}  {place}{}", change.rule.id(), change.what()),
        format!(
            "      wire  old documents {}, new documents {}: {}",
            effect(wire.old_documents),
            effect(wire.new_documents),
            change.wire_reason
        ),
        format!("      Rust  {}{}", level(change.rust), reasons(change, 3)),
    ];
    if change.also().next().is_some() {
        let also: Vec<&str> = change.also().collect();
        lines.push(format!("      also  {}", also.join(", ")));
    }
    let places = places(change);
    if !places.is_empty() {
        lines.push(format!("      at    {places}"));
    }
    lines
}

fn effect(effect: Effect) -> String {
    let style = match effect {
        Effect::Fine => GOOD,
        Effect::LenientOnly => MILD,
        Effect::Refused => BAD,
    };
    painted(effect.word(), style)
}

fn level(level: Level) -> String {
    let style = match level {
        Level::None => GOOD,
        Level::Minor => MILD,
        Level::Major => BAD,
    };
    painted(level.word(), style)
}

fn painted(text: &str, style: Style) -> String {
    format!("{style}{text}{style:#}")
}

/// What became of the Rust items: the first of it.
pub(super) fn reasons(change: &Change, most: usize) -> String {
    let all = &change.rust_reasons;
    let mut shown: Vec<String> = all.iter().take(most).cloned().collect();
    if all.len() > most {
        shown.push(format!("and {} more", all.len() - most));
    }
    if shown.is_empty() {
        String::new()
    } else {
        format!(": {}", shown.join("; "))
    }
}
