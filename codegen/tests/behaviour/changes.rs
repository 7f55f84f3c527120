//! Changes of schemas, by rules: what is reported, with which verdicts.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen::Builder;
use ews_codegen::diff::{Change, Comparison, Level, Rule, Wire, compare};

mod case;
mod edits;
mod random;
mod reworded;
mod sketch;

use case::{Case, cases};
use edits::EDITS;
use random::Random;
use reworded::reworded;
use sketch::{Sketch, Spelling};

/// A builder for a schema, which is written to a file of this name.
fn builder(name: &str, schema: &str) -> Builder {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("changes");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let path: PathBuf = folder.join(format!("{name}.xsd"));
    fs::write(&path, schema).expect("the file can be written");
    Builder::new().schemas(path).all_roots()
}

fn compared(case: &Case) -> Comparison {
    let [old, new] = [0, 1].map(|side| {
        let name = format!("{}-{side}", case.line);
        builder(&name, &case.schemas[side])
    });
    compare(&old, &new).unwrap_or_else(|error| panic!("line {}: {error}", case.line))
}

/// What is wrong with the comparison of a case: it must have one change, with these verdicts.
fn wrong(case: &Case, comparison: &Comparison) -> Option<String> {
    let found = comparison.changes.iter().map(|change| {
        let (wire, rust) = (change.wire, change.rust);
        let is_allowed = change.rule.allows(wire, rust);
        let but = if is_allowed {
            ""
        } else {
            ", which the rule does not allow"
        };
        let (old, new) = (wire.old_documents, wire.new_documents);
        format!("{} / {old} / {new} / {rust}{but}", change.rule.id())
    });
    let found: Vec<String> = found.chain(comparison.untraced()).collect();
    let expected = format!("{} / {}", case.rule, case.verdicts.join(" / "));
    let line = case.line;
    (found != [expected.clone()]).then(|| format!("line {line}: {expected}: {found:#?}"))
}

#[test]
fn each_change_is_reported_with_its_verdicts() {
    let cases = cases();
    let wrong = cases.iter().filter_map(|case| wrong(case, &compared(case)));
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same edits, each of a random schema in which it is a part.
#[test]
fn each_change_is_found_in_a_random_schema() {
    let mut failed = Vec::new();
    for case in cases() {
        let around = Sketch::random(&mut Random::new(case.line as u64));
        let around = around.components(&Spelling::default());
        let texts = [0, 1].map(|side| {
            let end = "</schema>";
            case.schemas[side].replace(end, &format!("{around}{end}"))
        });
        let name = format!("within-{}", case.line);
        let comparison = compared_texts(&name, texts.each_ref().map(String::as_str));
        failed.extend(wrong(&case, &comparison));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let cases = cases();
    let with_case: BTreeSet<&str> = cases.iter().map(|case| &*case.rule).collect();
    // Operations are those of a WSDL: their cases are in `changes_operations.rs`.
    let rules = Rule::ALL.iter().map(|rule| rule.id());
    let without: Vec<&str> = rules.filter(|id| !with_case.contains(id)).collect();
    assert_eq!(
        without,
        ["operation-added", "operation-removed", "operation-changed"]
    );
}

/// Compares two sketches, which are written to files of these names.
fn compared_texts(name: &str, texts: [&str; 2]) -> Comparison {
    let [old, new] = [0, 1].map(|side| builder(&format!("{name}-{side}"), texts[side]));
    compare(&old, &new).unwrap_or_else(|error| panic!("{error}:\n{}\n{}", texts[0], texts[1]))
}

/// How many random schemas are edited.
const SEEDS: u64 = 24;

#[test]
fn a_random_edit_is_reported_and_nothing_else() {
    let mut met = BTreeSet::new();
    for seed in 0..SEEDS {
        for (number, edit) in EDITS.iter().enumerate() {
            let mut random = Random::new(seed * 100 + number as u64);
            let old = Sketch::random(&mut random);
            let mut new = old.clone();
            let Some(rule) = edit(&mut new, &mut random) else {
                continue;
            };
            let texts = [&old, &new].map(|sketch| sketch.text(&Spelling::default()));
            let comparison = compared_texts("edit", texts.each_ref().map(String::as_str));
            let found: Vec<&str> = comparison
                .changes
                .iter()
                .map(|change| change.rule.id())
                .collect();
            let shown = format!(
                "seed {seed}, edit {number}: {comparison:#?}\n{}\n{}",
                texts[0], texts[1]
            );
            assert_eq!(found, [rule], "{shown}");
            assert_eq!(comparison.untraced().count(), 0, "{shown}");
            let change = &comparison.changes[0];
            assert!(change.rule.allows(change.wire, change.rust), "{shown}");
            met.insert(rule);
        }
    }
    assert!(met.len() >= 38, "{}: {met:?}", met.len());
}

#[test]
fn a_schema_does_not_differ_from_itself() {
    for seed in 0..SEEDS {
        let sketch = Sketch::random(&mut Random::new(seed));
        let own = sketch.text(&Spelling::default());
        let other = sketch.text(&Spelling {
            prefix: "other",
            order: Some(seed),
            is_documented: true,
        });
        assert_ne!(own, other);
        let comparison = compared_texts("same", [&own, &other]);
        // Required attributes are arguments of `new`, in their order.
        let is_order = |change: &Change| {
            change.rule == Rule::OrderChanged
                && change.wire == Wire::default()
                && change.rust == Level::Major
        };
        let is_known =
            comparison.changes.iter().all(is_order) && comparison.untraced().count() == 0;
        assert!(is_known, "{comparison:#?}\n{own}\n{other}");
    }
}

/// The same, of each schema of the cases.
#[test]
fn a_schema_of_a_case_does_not_differ_from_itself() {
    for case in cases() {
        let mut random = Random::new(case.line as u64);
        for own in &case.schemas {
            let other = reworded(own, &["t"], &mut random);
            assert_ne!(*own, other);
            let comparison = compared_texts(&format!("case-{}", case.line), [own, &other]);
            let is_same = comparison.changes.is_empty() && comparison.untraced().count() == 0;
            assert!(is_same, "{comparison:#?}\n{own}\n{other}");
        }
    }
}
