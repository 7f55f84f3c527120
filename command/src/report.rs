//! Lines that several subcommands print.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::Write;

use anstyle::{AnsiColor, Style};
use ews_codegen::Stale;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();

/// If there are more files than this, they are counted and not named.
const FEW: usize = 20;

/// Each file after the word for it, or how many files there are for each word.
pub(crate) fn files(
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
pub(crate) fn warn<W: Display>(warnings: impl IntoIterator<Item = W>) {
    for warning in warnings {
        line(format_args!("{WARNING}warning:{WARNING:#} {warning}"));
    }
}

/// Prints an error to standard error.
pub(crate) fn error(what: impl Display) {
    line(format_args!("{ERROR}error:{ERROR:#} {what}"));
}

/// Prints a line to standard error, in colours only if that is a terminal.
pub(crate) fn line(text: impl Display) {
    // Nothing can be said where standard error is closed, and the exit code says the most important.
    let _ = writeln!(anstream::stderr(), "{text}");
}
