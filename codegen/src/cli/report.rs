//! What a command prints, and how it ends.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::process::ExitCode;

use ews_codegen::Stale;

/// What a command prints, and how it ends.
pub(crate) struct Outcome {
    pub(crate) report: String,
    pub(crate) code: ExitCode,
}

impl Outcome {
    pub(crate) fn success(lines: impl IntoIterator<Item = String>) -> Self {
        Self::new(lines, ExitCode::SUCCESS)
    }

    pub(crate) fn failure(lines: impl IntoIterator<Item = String>) -> Self {
        Self::new(lines, ExitCode::FAILURE)
    }

    fn new(lines: impl IntoIterator<Item = String>, code: ExitCode) -> Self {
        let report = lines.into_iter().map(|line| line + "\n").collect();
        Self { report, code }
    }
}

/// If there are more files than this, they are counted and not named.
const FEW: usize = 20;

/// Each file after the word for it, or how many files there are for each word.
pub(super) fn files(
    files: &[Stale],
    verbose: bool,
    word: fn(&Stale) -> &'static str,
) -> Vec<String> {
    if verbose || files.len() <= FEW {
        let files = files.iter();
        return files
            .map(|file| format!("{:8} {}", word(file), file.path().display()))
            .collect();
    }
    let mut counts = BTreeMap::new();
    for file in files {
        *counts.entry(word(file)).or_insert(0) += 1;
    }
    let counts = counts.into_iter();
    counts
        .map(|(word, count)| format!("{word:8} {count} files (--verbose names them)"))
        .collect()
}

/// Prints warnings to standard error, because a program may read the report on standard output.
pub(super) fn warn<W: Display>(warnings: impl IntoIterator<Item = W>) {
    for warning in warnings {
        eprintln!("warning: {warning}");
    }
}
