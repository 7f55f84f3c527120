//! Instance tests: strict reading takes valid documents and refuses invalid ones.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use verdicts::case::{Case, Outcome, Verdict};

use crate::catalogue::{Group, Instance};

/// Generates and compiles the code of every so many-th group, and asks it about its documents. Prints what is not as
/// expected, and the totals. `false` if there is something that no exception names, or an exception that is not
/// needed.
///
/// # Errors
/// The work folder or cargo cannot be used.
pub(crate) fn run(
    groups: &[Group],
    every: usize,
    exceptions: &BTreeMap<&str, bool>,
    work: &Path,
) -> Result<bool, Box<dyn Error>> {
    let taken: Vec<(&Group, Case, Vec<&Instance>)> = groups
        .iter()
        .filter(|group| group.is_valid != Some(false))
        .filter_map(case)
        .step_by(every)
        .collect();
    let cases: Vec<Case> = taken.iter().map(|(_, case, _)| case.clone()).collect();
    let outcomes = verdicts::run(&cases, work, None)?;
    let (mut right, mut all, mut lines) = (0, 0, 0);
    let mut is_as_expected = true;
    for ((group, case, instances), outcome) in taken.iter().zip(&outcomes) {
        lines += outcome
            .generated
            .as_ref()
            .map_or(0, ews_codegen::Generated::lines);
        for (index, instance) in instances.iter().enumerate() {
            let Some(is_valid) = instance.is_valid else {
                continue;
            };
            let found = judged(group, outcome, index, is_valid);
            all += 1;
            right += usize::from(found.is_ok());
            let is_exception = exceptions.get(&*instance.name) == Some(&is_valid);
            if found.is_ok() == is_exception {
                is_as_expected = false;
                let what = found
                    .err()
                    .unwrap_or("the exception is not needed".to_owned());
                println!("{}: {what}", instance.name);
            }
        }
        for warning in &outcome.warnings {
            is_as_expected = false;
            println!("{}: {warning}", case.name);
        }
    }
    println!(
        "{right} of {all} documents are judged right ({} schemas, {lines} lines of code)",
        cases.len()
    );
    Ok(is_as_expected)
}

/// The schema and the documents of a group, if it has documents. Without a schema of its own, the documents name it.
fn case(group: &Group) -> Option<(&Group, Case, Vec<&Instance>)> {
    let instances: Vec<&Instance> = group
        .instances
        .iter()
        .filter(|instance| instance.is_valid.is_some() && instance.file.exists())
        .collect();
    let first = instances.first()?;
    let mut schemas = group.schemas.clone();
    if schemas.is_empty() {
        schemas = named_schemas(&first.file)
            .into_iter()
            .map(|(_, file)| file)
            .collect();
    } else {
        add_other_namespaces(&mut schemas, &instances);
    }
    let case = Case {
        name: group.name.clone(),
        schemas,
        documents: instances
            .iter()
            .map(|instance| instance.file.clone())
            .collect(),
        made: 0,
        is_alone: false,
    };
    (!case.schemas.is_empty()).then_some((group, case, instances))
}

/// Adds the schemas that documents name for namespaces of which the schemas of the group know nothing.
fn add_other_namespaces(schemas: &mut Vec<PathBuf>, instances: &[&Instance]) {
    let texts: Vec<String> = schemas
        .iter()
        .map(|file| fs::read_to_string(file).unwrap_or_default())
        .collect();
    for instance in instances {
        for (namespace, file) in named_schemas(&instance.file) {
            let is_known = texts.iter().any(|text| {
                if namespace.is_empty() {
                    !text.contains("targetNamespace")
                } else {
                    text.contains(&namespace)
                }
            });
            if !is_known && file.exists() && !schemas.contains(&file) {
                schemas.push(file);
            }
        }
    }
}

/// The schemas that a document names with `xsi:schemaLocation` and its like, each with its namespace.
fn named_schemas(document: &Path) -> Vec<(String, PathBuf)> {
    const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
    let text = fs::read_to_string(document).unwrap_or_default();
    let Ok(parsed) = roxmltree::Document::parse(&text) else {
        return Vec::new();
    };
    let root = parsed.root_element();
    let pairs = root.attribute((XSI, "schemaLocation")).unwrap_or_default();
    let namespaces = pairs.split_whitespace().step_by(2);
    let named = namespaces.zip(pairs.split_whitespace().skip(1).step_by(2));
    let unnamed = root.attribute((XSI, "noNamespaceSchemaLocation"));
    let folder = document.parent().unwrap_or(Path::new("."));
    let named = named.chain(unnamed.map(|name| ("", name)));
    named
        .map(|(namespace, name)| (namespace.to_owned(), folder.join(name)))
        .collect()
}

fn judged(group: &Group, outcome: &Outcome, index: usize, is_valid: bool) -> Result<(), String> {
    if let Err(error) = &outcome.generated {
        // No document is valid by a schema that is not.
        if group.is_valid != Some(true) && !is_valid && error != "panic" {
            return Ok(());
        }
        return Err(format!("not generated: {error}"));
    }
    if let Err(error) = &outcome.compiled {
        return Err(format!("not compiled: {error}"));
    }
    let verdict = outcome.documents.get(index).ok_or("no verdict")?;
    if is_valid {
        verdict.of_valid()
    } else {
        Verdict::of_invalid(verdict)
    }
}
