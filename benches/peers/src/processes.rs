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
    let (roundtrip, parallel) = (built(None), built(Some("parallel")));
    let programs = [
        ("`xmllint --noout`: reads", Path::new("xmllint")),
        ("`roundtrip`: reads and writes", roundtrip.as_path()),
        ("`roundtrip`, with `parallel`", parallel.as_path()),
    ];
    let mut durations = [Vec::new(), Vec::new(), Vec::new()];
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
            times(figure.best / figures[0].best),
        ]);
    }
    format!("{} ({}):\n\n{table}\n", document.title(), size(bytes))
}

/// The example `roundtrip`, as `cargo run --release --example` builds it.
fn built(feature: Option<&str>) -> PathBuf {
    let own = std::env::current_exe().expect("the program knows where it is");
    let target = own.with_file_name("roundtrip-target");
    let status = Command::new(env!("CARGO"))
        .args(["build", "--release", "--quiet", "--example", "roundtrip"])
        .args(feature.map(|feature| format!("--features={feature}")))
        .arg("--manifest-path")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .status()
        .expect("cargo runs");
    assert!(status.success(), "cargo builds roundtrip");
    let built = target.join("release/examples/roundtrip");
    // The next one takes its place.
    let kept = own.with_file_name(format!("roundtrip-{}", feature.unwrap_or("alone")));
    std::fs::copy(built, &kept).expect("the program can be copied");
    kept
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
