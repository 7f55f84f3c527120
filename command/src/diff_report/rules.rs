//! The table of rules.

use ews_codegen::diff::{Rule, Usual};

/// The rules for a terminal: id, what it is about, and the usual verdicts.
pub(crate) fn text() -> Vec<String> {
    let rules = Rule::ALL.iter().flat_map(|rule| {
        let [old, new] = rule.wire().map(Usual::words);
        [
            format!("{}: {}", rule.id(), rule.description()),
            format!(
                "    old documents: {old}; new documents: {new}; Rust: at most {}",
                rule.rust()
            ),
        ]
    });
    rules.collect()
}
