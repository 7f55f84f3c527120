//! Whole processes: the example `roundtrip`, which reads a document, writes it again and ends, beside
//! `xmllint --noout`, which reads it into a tree.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use peers::documents::Document;
use peers::table::Table;

use crate::figures::{duration, size, times};
use crate::turns::{Figure, Folder};

/// The table; a line that says what is missing if xmllint is.
pub(crate) fn table(document: Document, rounds: usize, folder: &Folder) -> String {
    let (file, bytes) = folder.file(document);
    if time(Path::new("xmllint"), &file).is_none() {
        return "left out: whole processes: there is no xmllint\n".to_owned();
    }
    let roundtrip = built();
    let programs = [
        ("`roundtrip`: reads and writes", roundtrip.as_path()),
        ("`xmllint --noout`: reads", Path::new("xmllint")),
    ];
    let mut durations = [Vec::new(), Vec::new()];
    for _ in 0..rounds {
        for (index, (name, program)) in programs.iter().enumerate() {
            let seconds = time(program, &file);
            durations[index].push(seconds.unwrap_or_else(|| panic!("{name} takes the document")));
        }
    }
    let figures = durations.map(Figure::of);
    let mut table = Table::new(&["whole process", "best", "median", "to xmllint, best"]);
    for ((name, _), figure) in programs.iter().zip(&figures) {
        table.row(vec![
            (*name).to_owned(),
            duration(figure.best),
            duration(figure.median),
            times(figure.best / figures[1].best),
        ]);
    }
    format!("{} ({}):\n\n{table}\n", document.title(), size(bytes))
}

/// The program `roundtrip`, which `cargo run` has not built.
fn built() -> PathBuf {
    let status = Command::new(env!("CARGO"))
        .args(["build", "--release", "--quiet", "--bin", "roundtrip"])
        .arg("--manifest-path")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .status()
        .expect("cargo runs");
    assert!(status.success(), "cargo builds roundtrip");
    let own = std::env::current_exe().expect("the program knows where it is");
    own.with_file_name("roundtrip")
}

/// Seconds from the start of a process to its end; `None` if it cannot be started or fails.
fn time(program: &Path, file: &Path) -> Option<f64> {
    let mut command = Command::new(program);
    if program.ends_with("xmllint") {
        command.arg("--noout").arg(file);
    } else {
        command.stdin(File::open(file).ok()?);
    }
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().ok()?;
    status.success().then(|| start.elapsed().as_secs_f64())
}
