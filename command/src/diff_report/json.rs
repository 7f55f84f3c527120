//! JSON for a program. The format has a number, which grows when a field changes its meaning or goes.

use ews_codegen::diff::{Change, Comparison, Outcome};
use serde::Serialize;

use crate::failure::Failure;

/// The number of the format.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Report<'r> {
    format: u32,
    old: &'r str,
    new: &'r str,
    outcome: &'static str,
    wire: WireReport,
    rust: &'static str,
    changes: Vec<ChangeReport<'r>>,
    untraced: Vec<String>,
    ignored: Vec<IgnoredReport<'r>>,
    unused_ignores: &'r [String],
}

#[derive(Serialize)]
struct WireReport {
    old_documents: &'static str,
    new_documents: &'static str,
}

#[derive(Serialize)]
struct ChangeReport<'r> {
    rule: &'static str,
    description: &'static str,
    place: &'r str,
    also: Vec<&'r str>,
    what: String,
    old: Option<&'r str>,
    new: Option<&'r str>,
    old_at: Option<String>,
    new_at: Option<String>,
    wire: WireReport,
    wire_reason: &'r str,
    rust: &'static str,
    rust_reasons: &'r [String],
}

#[derive(Serialize)]
struct IgnoredReport<'r> {
    rule: &'static str,
    place: &'r str,
    what: String,
    reason: &'r str,
}

pub(super) fn report(comparison: &Comparison, [old, new]: [&str; 2]) -> Result<String, Failure> {
    let wire = comparison.wire();
    let ignored = comparison.ignored.iter().map(|own| IgnoredReport {
        rule: own.change.rule.id(),
        place: &own.change.place,
        what: own.change.what(),
        reason: &own.reason,
    });
    let report = Report {
        format: FORMAT,
        old,
        new,
        outcome: match comparison.outcome() {
            Outcome::Same => "same",
            Outcome::Compatible => "compatible",
            Outcome::Breaking => "breaking",
        },
        wire: WireReport {
            old_documents: wire.old_documents.word(),
            new_documents: wire.new_documents.word(),
        },
        rust: comparison.rust().word(),
        changes: comparison.changes.iter().map(of_change).collect(),
        untraced: comparison.untraced().collect(),
        ignored: ignored.collect(),
        unused_ignores: &comparison.unused,
    };
    let json = serde_json::to_string_pretty(&report).map_err(Failure::json)?;
    Ok(json + "\n")
}

fn of_change(change: &Change) -> ChangeReport<'_> {
    ChangeReport {
        rule: change.rule.id(),
        description: change.rule.description(),
        place: &change.place,
        also: change.also().collect(),
        what: change.what(),
        old: change.old.as_deref(),
        new: change.new.as_deref(),
        old_at: change.old_at.as_ref().map(ToString::to_string),
        new_at: change.new_at.as_ref().map(ToString::to_string),
        wire: WireReport {
            old_documents: change.wire.old_documents.word(),
            new_documents: change.wire.new_documents.word(),
        },
        wire_reason: &change.wire_reason,
        rust: change.rust.word(),
        rust_reasons: &change.rust_reasons,
    }
}
