//! Runs cargo. A case that does not compile is taken out, and the others are compiled without it.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Component, Path};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::batches::{Batch, main_of};
use crate::case::{Case, Outcome};
use crate::measure;

/// Compiles the workspace until all that is left of it compiles.
pub(crate) fn compile(
    cases: &[Case],
    outcomes: &mut [Outcome],
    batches: &[Batch],
    folder: &Path,
) -> Result<(), Box<dyn Error>> {
    let is_measured = cases.iter().any(|case| case.is_alone);
    loop {
        let found = messages(folder, is_measured)?;
        let mut is_smaller = false;
        for (number, found) in found {
            let Some(outcome) = outcomes.get_mut(number) else {
                continue;
            };
            outcome.warnings = found.warnings;
            if let (Some(error), true) = (found.error, outcome.compiled.is_ok()) {
                outcome.compiled = Err(error);
                is_smaller = true;
            }
        }
        for (name, batch) in batches.iter().enumerate() {
            let left = batch.iter().copied();
            let left: Batch = left.filter(|&number| outcomes[number].is_code()).collect();
            main_of(&folder.join(format!("b{name}")), &left, cases, outcomes)?;
        }
        if !is_smaller {
            return check(folder, is_measured);
        }
    }
}

/// An error that no case is to blame for.
fn check(folder: &Path, is_measured: bool) -> Result<(), Box<dyn Error>> {
    let status = cargo(folder, is_measured).arg("--quiet").status()?;
    if status.success() {
        return Ok(());
    }
    Err(format!("cargo build fails in {}", folder.display()).into())
}

fn cargo(folder: &Path, is_measured: bool) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["build", "--workspace", "--keep-going", "--offline"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"));
    if is_measured {
        measure::wrap(&mut cargo, folder);
    }
    cargo
}

/// What the compiler says of a case.
#[derive(Default)]
struct Messages {
    error: Option<String>,
    warnings: Vec<String>,
}

fn messages(folder: &Path, is_measured: bool) -> Result<BTreeMap<usize, Messages>, Box<dyn Error>> {
    let output = cargo(folder, is_measured)
        .args(["--quiet", "--message-format=json"])
        .stderr(Stdio::null())
        .output()?;
    let mut cases: BTreeMap<usize, Messages> = BTreeMap::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let message = &message["message"];
        let Some(number) = case_of(message) else {
            continue;
        };
        let text = message["rendered"].as_str().unwrap_or_default().to_owned();
        let case = cases.entry(number).or_default();
        match message["level"].as_str() {
            Some("warning") => case.warnings.push(text),
            Some("error") => drop(case.error.get_or_insert(text)),
            _ => {}
        }
    }
    Ok(cases)
}

/// The case whose code a message is about.
fn case_of(message: &Value) -> Option<usize> {
    let spans = message["spans"].as_array()?;
    let span = spans.iter().find(|span| span["is_primary"] == true)?;
    let file = Path::new(span["file_name"].as_str()?);
    let mut numbers = file.components().filter_map(|component| match component {
        Component::Normal(name) => name.to_str()?.strip_prefix('c')?.parse().ok(),
        _ => None,
    });
    numbers.next_back()
}
