//! Changes of schemas, by rules: what is reported, with which verdicts.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen::Builder;
use ews_codegen::diff::{Comparison, Rule, Settings, compare};

#[path = "changes/case.rs"]
mod case;

use case::{Case, cases};

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
    compare(&old, &new, Settings::default())
        .unwrap_or_else(|error| panic!("line {}: {error}", case.line))
}

#[test]
fn each_change_is_reported_with_its_verdicts() {
    let mut wrong = Vec::new();
    for case in cases() {
        let comparison = compared(&case);
        let found: Vec<String> = comparison
            .changes
            .iter()
            .map(|change| {
                format!(
                    "{} / {} / {} / {}",
                    change.rule.id(),
                    change.wire.old_documents,
                    change.wire.new_documents,
                    change.rust
                )
            })
            .chain(comparison.untraced())
            .collect();
        let expected = format!("{} / {}", case.rule, case.verdicts.join(" / "));
        if found != [expected.clone()] {
            wrong.push(format!("line {}: {expected}: {found:#?}", case.line));
        }
        for change in &comparison.changes {
            if !change.rule.allows(change.wire, change.rust) {
                wrong.push(format!("line {}: the rule does not allow {change}", case.line));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let cases = cases();
    let with_case: BTreeSet<&str> = cases.iter().map(|case| &*case.rule).collect();
    // Operations are those of a WSDL: their cases are in `operations.rs`.
    let rules = Rule::ALL.iter().map(|rule| rule.id());
    let without: Vec<&str> = rules.filter(|id| !with_case.contains(id)).collect();
    assert_eq!(without, ["operation-added", "operation-removed", "operation-changed"]);
}
