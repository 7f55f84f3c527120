//! What every report begins with.

use std::collections::BTreeMap;

use ews_codegen::diff::{Change, Comparison, Effect, Level, Outcome};

/// The verdict in a sentence: `breaking: 3 changes; …`.
pub(super) fn verdict(comparison: &Comparison) -> String {
    let outcome = comparison.outcome();
    if outcome == Outcome::Same {
        return format!("no changes{}", ignored(comparison));
    }
    let wire = comparison.wire();
    format!(
        "{}: {}{}; old documents under the new schema: {}; new documents under the old schema: {}; Rust: {}",
        outcome.word(),
        count(comparison.changes.len(), "change"),
        ignored(comparison),
        wire.old_documents,
        wire.new_documents,
        release(comparison.rust()),
    )
}

fn ignored(comparison: &Comparison) -> String {
    match comparison.ignored.len() {
        0 => String::new(),
        n => format!(" ({n} ignored)"),
    }
}

/// The level, and the version that it asks for.
fn release(level: Level) -> &'static str {
    match level {
        Level::None => "none (a patch release)",
        Level::Minor => "minor (a minor release)",
        Level::Major => "major (a major release)",
    }
}

pub(super) fn count(n: usize, word: &str) -> String {
    let s = if n == 1 { "" } else { "s" };
    format!("{n} {word}{s}")
}

/// How many changes have each effect on old documents, on new documents, and each level.
pub(super) fn table(comparison: &Comparison) -> [(&'static str, [(&'static str, usize); 3]); 3] {
    let effects = |of: &dyn Fn(&Change) -> Effect| {
        Effect::ALL.map(|effect| {
            let changes = comparison.changes.iter();
            (
                effect.word(),
                changes.filter(|change| of(change) == effect).count(),
            )
        })
    };
    let levels = Level::ALL.map(|level| {
        let changes = comparison.changes.iter();
        (
            level.word(),
            changes.filter(|change| change.rust == level).count(),
        )
    });
    [
        (
            "old documents",
            effects(&|change| change.wire.old_documents),
        ),
        (
            "new documents",
            effects(&|change| change.wire.new_documents),
        ),
        ("Rust", levels),
    ]
}

/// The changes by the component in which they are, as reports print it.
pub(super) fn by_component(comparison: &Comparison) -> BTreeMap<String, Vec<&Change>> {
    let mut groups: BTreeMap<String, Vec<&Change>> = BTreeMap::new();
    for change in &comparison.changes {
        let title = component(change).to_owned();
        groups.entry(title).or_default().push(change);
    }
    groups
}

/// The component of a change, as reports print it.
pub(super) fn component(change: &Change) -> &str {
    let end = change.place.find(": ").unwrap_or(change.place.len());
    &change.place[..end]
}

/// Where in the component the change is.
pub(super) fn inside(change: &Change) -> &str {
    change.place[component(change).len()..].trim_start_matches(": ")
}

/// The places of the change in the files: `old.xsd:3:5 → new.xsd:4:5`.
pub(super) fn places(change: &Change) -> String {
    let at = [&change.old_at, &change.new_at];
    let at: Vec<String> = at.into_iter().flatten().map(ToString::to_string).collect();
    at.join(" → ")
}
