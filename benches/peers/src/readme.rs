//! Writes the figures into README.md, and the picture that it shows.

use std::fs;
use std::path::Path;

use peers::documents::Document;

use crate::report::Report;
use crate::{figures, lives, picture, scale};

const FOLDER: &str = env!("CARGO_MANIFEST_DIR");
const BEGIN: &str = "<!-- figures: begin -->\n";
const END: &str = "<!-- figures: end -->\n";

/// Writes the part of README.md between two comments, the picture, and a file with all tables.
///
/// # Panics
/// If a file cannot be written, or README.md lacks the comments.
pub(crate) fn write(report: &Report) {
    let folder = Path::new(FOLDER);
    let main = report.of(Document::Response(2000));
    let machine = &report.machine;
    picture::draw(&folder.join("speed.svg"), main, &report.runners, machine)
        .expect("the picture can be written");
    let all = format!(
        "# Speed\n\nWritten by\n\n```sh\ncargo run --release --manifest-path benches/peers/Cargo.toml -- \
         --readme\n```\n\nREADME.md says how to read it. {machine}\n\n{}",
        report.text()
    );
    fs::write(folder.join("speed.md"), all).expect("the file can be written");

    let figures = format!(
        "{machine}\n\n{} ({}):\n\n{}\n{}\n{}\n{}{}",
        main.document.title(),
        figures::size(main.bytes),
        lives::overview(main, &report.runners),
        lives::by_document(&report.all),
        scale::growth(&report.all, &report.runners[..1]),
        report.memory.table(&report.runners, Some(&scale::SHOWN)),
        report.processes,
    );
    let file = folder.join("../../README.md");
    let text = fs::read_to_string(&file).expect("README.md is there");
    let (before, rest) = text
        .split_once(BEGIN)
        .expect("README.md has a place for figures");
    let (_, after) = rest.split_once(END).expect("the place has an end");
    fs::write(
        &file,
        [before, BEGIN, "\n", &figures, "\n", END, after].concat(),
    )
    .expect("README.md can be written");
    println!("{figures}");
}
