//! Reports: text for people, JSON for programs, `JUnit` and SARIF for services of CI.

use anstyle::{AnsiColor, Style};
use clap::ValueEnum;
use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};
use serde::Serialize;
use serde_json::{Value, json};

use super::problem::{Effect, Problem};
use super::verdict::Verdict;
use crate::failure::Failure;

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A line for each problem, and a summary
    Text,
    /// All of it
    Json,
    /// A test case for each document
    Junit,
    /// A result for each problem
    Sarif,
}

/// How many documents there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Summary {
    documents: usize,
    valid: usize,
    invalid: usize,
    /// Of the invalid ones: lenient reading loses nothing of them.
    read: usize,
    /// It loses something.
    read_in_part: usize,
    refused: usize,
}

impl Summary {
    pub(crate) fn of(verdicts: &[Verdict]) -> Self {
        let mut summary = Self::default();
        for verdict in verdicts {
            summary.documents += 1;
            if verdict.valid {
                summary.valid += 1;
                continue;
            }
            summary.invalid += 1;
            match verdict.lenient {
                Some(Effect::Refused) => summary.refused += 1,
                Some(Effect::Lost) => summary.read_in_part += 1,
                _ => summary.read += 1,
            }
        }
        summary
    }

    fn line(&self) -> String {
        let Self {
            documents,
            valid,
            invalid,
            read,
            read_in_part,
            refused,
        } = self;
        let all = format!("documents {documents}, valid {valid}, invalid {invalid}");
        if *invalid == 0 {
            return all;
        }
        format!(
            "{all}; lenient reading: read {read}, read in part {read_in_part}, refused {refused}"
        )
    }
}

impl Format {
    /// The report. Problems that are allowed are in it, and are no failures.
    pub(crate) fn print(self, verdicts: &[Verdict], allowed: &[Effect]) -> Result<String, Failure> {
        match self {
            Self::Text => Ok(text(verdicts)),
            Self::Json => {
                let report = json!({ "documents": verdicts, "summary": Summary::of(verdicts) });
                pretty(&report)
            }
            Self::Junit => junit(verdicts, allowed),
            Self::Sarif => pretty(&sarif(verdicts)),
        }
    }
}

fn pretty(value: &Value) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(Failure::json)?;
    Ok(text + "\n")
}

/// The file, and the number of the document if there are several.
fn title(verdict: &Verdict) -> String {
    match verdict.document {
        Some(number) => format!("{} (document {number})", verdict.file),
        None => verdict.file.clone(),
    }
}

fn text(verdicts: &[Verdict]) -> String {
    let lines = verdicts.iter().flat_map(|verdict| {
        let problems = verdict.problems.iter();
        problems.map(move |problem| {
            let style = style(problem.lenient);
            format!("{style}{}:{problem}{style:#}\n", verdict.file)
        })
    });
    let end = Summary::of(verdicts).line() + "\n";
    lines.chain([end]).collect()
}

fn style(effect: Effect) -> Style {
    match effect {
        Effect::Refused => AnsiColor::Red.on_default(),
        Effect::Lost => AnsiColor::Yellow.on_default(),
        Effect::Repaired | Effect::Moved | Effect::Kept => Style::new(),
    }
}

fn junit(verdicts: &[Verdict], allowed: &[Effect]) -> Result<String, Failure> {
    let mut suite = TestSuite::new("conform");
    for verdict in verdicts {
        let lines: Vec<String> = verdict
            .problems
            .iter()
            .map(|problem| format!("{}:{problem}", verdict.file))
            .collect();
        let passes = verdict.passes(allowed);
        let status = if passes {
            TestCaseStatus::success()
        } else {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(lines.first().cloned().unwrap_or_default());
            status.set_type(verdict.lenient.map_or("invalid", Effect::word));
            status.set_description(lines.join("\n"));
            status
        };
        let mut case = TestCase::new(title(verdict), status);
        case.set_classname("conform");
        if passes && !lines.is_empty() {
            case.set_system_out(lines.join("\n"));
        }
        suite.add_test_case(case);
    }
    let mut report = quick_junit::Report::new("ews-codegen conform");
    report.add_test_suite(suite);
    report
        .to_string()
        .map_err(|error| Failure::file("JUnit".as_ref(), error))
}

/// Rules of XML Schema have their names. What generated code departs from has this one.
const OF_CODE: &str = "generated-code";

fn sarif(verdicts: &[Verdict]) -> Value {
    let problems = || {
        let all = verdicts.iter();
        all.flat_map(|verdict| {
            verdict
                .problems
                .iter()
                .map(move |problem| (verdict, problem))
        })
    };
    let rule = |problem: &Problem| problem.rule.clone().unwrap_or_else(|| OF_CODE.to_owned());
    let rules: std::collections::BTreeSet<String> =
        problems().map(|(_, problem)| rule(problem)).collect();
    let rules: Vec<Value> = rules.iter().map(|id| json!({ "id": id })).collect();
    let results: Vec<Value> = problems()
        .map(|(verdict, problem)| {
            let level = match problem.lenient {
                Effect::Refused => "error",
                Effect::Lost => "warning",
                Effect::Repaired | Effect::Moved | Effect::Kept => "note",
            };
            json!({
                "ruleId": rule(problem),
                "level": level,
                "message": {
                    "text": format!("{}; lenient reading: {}", problem.what, problem.lenient.word()),
                },
                "locations": [{
                    "physicalLocation": {
                        "artifactLocation": { "uri": verdict.file.replace('\\', "/") },
                        "region": { "startLine": problem.line, "startColumn": problem.column },
                    },
                    "logicalLocations": [{ "fullyQualifiedName": problem.path }],
                }],
                "properties": { "lenient": problem.lenient },
            })
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "ews-codegen conform",
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                },
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}
