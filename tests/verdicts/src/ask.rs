//! Runs the crates: each is asked about the documents of its cases.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use test_support::parallel;

use crate::batches::Batch;
use crate::case::{Case, Outcome, Verdict};

/// A document of a case, by the number of the case.
type Question = (usize, PathBuf);

/// Fills in the verdicts.
pub(crate) fn ask(
    cases: &[Case],
    outcomes: &mut [Outcome],
    batches: &[Batch],
    folder: &Path,
    written: Option<&Path>,
) -> Result<(), Box<dyn Error>> {
    let mut asked: Vec<(PathBuf, Vec<Question>)> = Vec::new();
    for (name, batch) in batches.iter().enumerate() {
        let program = folder.join("target/debug").join(format!("b{name}"));
        asked.push((program, questions(cases, outcomes, batch)?));
    }
    let answers = parallel::map(&asked, |(program, questions)| {
        answers(program, questions, written).map_err(|error| error.to_string())
    });
    for ((_, questions), answers) in asked.into_iter().zip(answers) {
        let answers = answers?;
        for (number, document) in questions {
            let is_made = document.to_string_lossy().starts_with("make:");
            let answer = answers.get(&(number, document)).cloned();
            let answer = answer.unwrap_or_else(crash);
            if is_made {
                outcomes[number].made = Some(answer);
            } else {
                outcomes[number].documents.push(answer);
            }
        }
    }
    Ok(())
}

/// What a crate is asked.
fn questions(cases: &[Case], outcomes: &[Outcome], batch: &Batch) -> io::Result<Vec<Question>> {
    let mut questions = Vec::new();
    for &number in batch.iter().filter(|&&number| outcomes[number].is_code()) {
        for document in &cases[number].documents {
            questions.push((number, document.canonicalize()?));
        }
        if cases[number].made > 0 {
            questions.push((number, format!("make:{}", cases[number].made).into()));
        }
    }
    Ok(questions)
}

/// What it says.
fn answers(
    program: &Path,
    questions: &[Question],
    written: Option<&Path>,
) -> Result<BTreeMap<Question, Verdict>, Box<dyn Error>> {
    let mut answers = BTreeMap::new();
    let mut left = questions;
    while !left.is_empty() {
        let answered = run(program, left, written, &mut answers)?;
        left = &left[answered..];
        // The program has ended early: it crashed at the next document.
        if let [question, rest @ ..] = left {
            answers.insert(question.clone(), crash());
            left = rest;
        }
    }
    Ok(answers)
}

fn crash() -> Verdict {
    let what = || Err("crash".to_owned());
    Verdict {
        strict: what(),
        lenient: what(),
        notices: what(),
        valid: what(),
        written: what(),
        order: what(),
    }
}

/// How many were answered.
fn run(
    program: &Path,
    questions: &[Question],
    written: Option<&Path>,
    answers: &mut BTreeMap<Question, Verdict>,
) -> Result<usize, Box<dyn Error>> {
    let mut child = Command::new(program)
        .args(written)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut input = child.stdin.take().ok_or("no standard input")?;
    let output = child.stdout.take().ok_or("no standard output")?;
    let lines: Vec<String> = questions
        .iter()
        .map(|(number, document)| format!("{number}\t{}\n", document.display()))
        .collect();
    // A program that has crashed does not read the rest.
    let writer = thread::spawn(move || {
        lines
            .iter()
            .all(|line| input.write_all(line.as_bytes()).is_ok())
    });
    let mut answered = 0;
    for line in BufReader::new(output).lines() {
        let line = line?;
        let columns: Vec<&str> = line.split('\t').collect();
        let [
            number,
            document,
            strict,
            lenient,
            notices,
            valid,
            again,
            order,
        ] = *columns
        else {
            return Err(format!("expected eight columns, found {line:?}").into());
        };
        let verdict = Verdict {
            strict: answer(strict),
            lenient: answer(lenient),
            notices: answer(notices),
            valid: answer(valid),
            written: answer(again),
            order: answer(order),
        };
        answers.insert((number.parse()?, PathBuf::from(document)), verdict);
        answered += 1;
    }
    let _ = writer.join();
    child.wait()?;
    Ok(answered)
}

fn answer(column: &str) -> Result<(), String> {
    if column == "ok" {
        Ok(())
    } else {
        Err(column.to_owned())
    }
}
