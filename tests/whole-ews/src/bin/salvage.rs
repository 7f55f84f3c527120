//! What lenient reading leaves out, keeps and repairs, for all operations: `salvage [FOLDER]`. Each envelope of the
//! folder has a file beside it with what must be reported; `UPDATE=1` writes it. Then arbitrary values of every
//! generated type are damaged in one place; `EWS_VALUES` says how many there are of each (default 20), `EWS_FIRST` the
//! number of the first.

use std::error::Error;
use std::fmt::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use ews_properties::{Case, Outcomes, numbers, salvage};
use ews_types::soap::Envelope;
use ews_types::xml::{Notice, ReadOptions};
use test_support::parallel;
use whole_ews::cases::cases;
use whole_ews::ews::{Header, Message, NAMESPACES};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let folder = env::args_os()
        .nth(1)
        .map_or_else(own_envelopes, PathBuf::from);
    match run(&folder) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn own_envelopes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("salvage")
}

/// Whether everything is right.
fn run(folder: &Path) -> Result<bool> {
    let mut failures = envelopes(folder)?;
    let numbers = numbers(20)?;
    let cases = cases();
    let mut outcomes = Outcomes::new();
    for (found, counts) in parallel::map(&cases, |case| damaged(case, &numbers)) {
        failures.extend(found);
        for (outcome, count) in counts {
            *outcomes.entry(outcome).or_default() += count;
        }
    }
    for failure in &failures {
        println!("FAILED: {failure}");
    }
    println!(
        "{} types, {} documents of each, {outcomes:?}, {} failures",
        cases.len(),
        numbers.len(),
        failures.len()
    );
    Ok(failures.is_empty())
}

fn damaged(case: &Case, numbers: &Range<usize>) -> (Vec<String>, Outcomes) {
    let mut outcomes = Outcomes::new();
    let failures = salvage(case, numbers.clone(), &mut outcomes);
    (failures, outcomes)
}

/// Reads the envelopes of a folder, and compares what is reported.
fn envelopes(folder: &Path) -> Result<Vec<String>> {
    let mut failures = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "xml") {
            continue;
        }
        count += 1;
        let (xml, expected) = (fs::read(&path)?, path.with_extension("txt"));
        let found = reported(&xml).unwrap_or_else(|error| format!("{error}\n"));
        if env::var_os("UPDATE").is_some() {
            fs::write(&expected, &found)?;
        }
        if fs::read_to_string(&expected)? != found {
            failures.push(format!("{}:\n{found}", path.display()));
        }
    }
    if count == 0 {
        failures.push(format!("{} has no envelope", folder.display()));
    }
    Ok(failures)
}

/// The notices of lenient reading, each with its effect and what was left out. Strict reading must refuse the
/// envelope in the words of the first, and what is written must read as the same.
fn reported(xml: &[u8]) -> Result<String> {
    let mut notices = Vec::new();
    let read = |options: &ReadOptions, notices: Option<&mut Vec<_>>| {
        Envelope::<Header, Message>::from_xml_with(xml, NAMESPACES, options, notices)
    };
    let envelope = read(&ReadOptions::lenient(), Some(&mut notices))?;
    let Err(strict) = read(&ReadOptions::strict(), None) else {
        return Err("strict reading reads it".into());
    };
    let written = envelope.to_xml(NAMESPACES)?;
    if Envelope::<Header, Message>::from_xml(&written, NAMESPACES)? != envelope {
        return Err("what is written is read as another".into());
    }
    let mut report = String::new();
    for notice in &notices {
        writeln!(report, "{:?} {notice}", notice.effect())?;
        if notice.is_loss() {
            writeln!(report, "{}", notice.left_out())?;
        }
    }
    if notices.first().map(Notice::message) != Some(strict.to_string()) {
        writeln!(report, "strict reading: {strict}")?;
    }
    Ok(report)
}
