//! Shows that the verdicts on changes of schemas are true: see README.md.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ews_codegen::Builder;
use ews_codegen::diff::{Comparison, Effect, Level, compare};
use verdicts::case::{Case as Asked, Outcome, Verdict};

#[path = "../../../codegen/tests/behaviour/changes/case.rs"]
#[allow(dead_code, reason = "the tests of the generator use all of it")]
mod case;
mod edited;
#[path = "../../../codegen/tests/behaviour/changes/edits.rs"]
mod edits;
#[path = "../../../codegen/tests/behaviour/changes/random.rs"]
mod random;
mod rust;
#[path = "../../../codegen/tests/behaviour/changes/sketch.rs"]
mod sketch;
mod user;

use case::{Case, cases};
use rust::{Pair, broken};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (mut folder, mut seed, mut edits) = (None, 1, 60);
    while let Some(argument) = arguments.next() {
        let mut number = || -> Result<u64, Box<dyn Error>> {
            let text = arguments.next().ok_or("a number is missing")?;
            Ok(text.to_string_lossy().parse()?)
        };
        match argument.to_str() {
            Some("--seed") => seed = number()?,
            Some("--edits") => edits = usize::try_from(number()?)?,
            Some("--folder") => folder = arguments.next().map(PathBuf::from),
            _ => return Err(format!("there is no option {}", argument.display()).into()),
        }
    }
    let folder = folder.ok_or("--folder is missing")?;
    let cases = cases();
    let mut wrong = Vec::new();
    let asked = asked(&cases, &folder.join("inputs"))?;
    let outcomes = verdicts::run(&asked, &folder.join("crates"), None)?;
    for (number, case) in cases.iter().enumerate() {
        let pair = [&outcomes[2 * number], &outcomes[2 * number + 1]];
        wrong.extend(
            documents(case, pair)
                .into_iter()
                .map(|what| format!("line {}: {what}", case.line)),
        );
    }
    for is_open in [false, true] {
        let pairs = pairs(&asked, is_open)?;
        let broken = broken(&pairs, &folder.join("rust"))?;
        for ((case, broken), schemas) in cases.iter().zip(&broken).zip(asked.chunks(2)) {
            let comparison = compared(schemas, is_open)?;
            let is_major = comparison.rust() == Level::Major;
            match (is_major, broken) {
                (true, None) => wrong.push(format!(
                    "line {}: major (non_exhaustive: {is_open}), but nothing breaks: {:?}",
                    case.line, comparison.changes
                )),
                (false, Some(error)) => wrong.push(format!(
                    "line {}: {} (non_exhaustive: {is_open}), but this breaks:\n{error}",
                    case.line,
                    comparison.rust()
                )),
                _ => {}
            }
        }
    }
    wrong.extend(edited::check(seed, edits, &folder)?);
    for what in &wrong {
        println!("{what}");
    }
    println!("{} changes, {} wrong", cases.len(), wrong.len());
    Ok(if wrong.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The old and the new schema of each case, each with both documents.
fn asked(cases: &[Case], folder: &Path) -> Result<Vec<Asked>, Box<dyn Error>> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut asked = Vec::new();
    for case in cases {
        let folder = folder.join(case.line.to_string());
        fs::create_dir_all(&folder)?;
        let mut documents = Vec::new();
        for (name, text) in ["old.xml", "new.xml"].iter().zip(&case.documents) {
            let path = folder.join(name);
            fs::write(&path, text)?;
            documents.push(path);
        }
        for (name, text) in ["old.xsd", "new.xsd"].iter().zip(&case.schemas) {
            let path = folder.join(name);
            fs::write(&path, text)?;
            asked.push(Asked {
                name: format!("{} {name}", case.line),
                schemas: vec![path],
                documents: documents.clone(),
                ..Asked::default()
            });
        }
    }
    Ok(asked)
}

/// All root elements of a schema.
fn builder(asked: &Asked, is_open: bool) -> Builder {
    let schemas = asked.schemas.iter();
    let builder = schemas.fold(Builder::new(), Builder::schemas);
    builder.all_roots().non_exhaustive(is_open)
}

/// The code of each pair of schemas.
fn pairs(asked: &[Asked], is_open: bool) -> Result<Vec<Pair>, Box<dyn Error>> {
    let pairs = asked.chunks(2).map(|pair| {
        let [old, new] = [&pair[0], &pair[1]].map(|asked| builder(asked, is_open).generate());
        Ok(Pair {
            old: old?,
            new: new?,
        })
    });
    pairs.collect()
}

fn compared(schemas: &[Asked], is_open: bool) -> Result<Comparison, Box<dyn Error>> {
    let [old, new] = [&schemas[0], &schemas[1]].map(|asked| builder(asked, is_open));
    Ok(compare(&old, &new)?)
}

/// What is wrong with the verdicts for the documents.
fn documents(case: &Case, [old, new]: [&Outcome; 2]) -> Vec<String> {
    let mut wrong = Vec::new();
    for outcome in [old, new] {
        let failed = outcome
            .generated
            .as_ref()
            .err()
            .or(outcome.compiled.as_ref().err());
        if let Some(error) = failed {
            return vec![error.clone()];
        }
    }
    // The old document is the first one.
    for (index, own, other, word) in [(0, old, new, "old"), (1, new, old, "new")] {
        if let Err(what) = own.documents[index].of_valid() {
            wrong.push(format!(
                "the {word} document is not valid by its own schema: {what}"
            ));
        }
        let found = effect(&other.documents[index]);
        let expected = &case.verdicts[index];
        if found.word() != expected {
            let verdict = &other.documents[index];
            wrong.push(format!(
                "the {word} document is {found}, not {expected}: strict {:?}, lenient {:?}",
                verdict.strict, verdict.lenient
            ));
        }
    }
    wrong
}

fn effect(verdict: &Verdict) -> Effect {
    match (&verdict.strict, &verdict.lenient) {
        (Ok(()), _) => Effect::Fine,
        // Elements of another name than all roots are refused.
        (_, Ok(())) => Effect::LenientOnly,
        _ => Effect::Refused,
    }
}
