//! Instructions, counted by valgrind's callgrind: other than times they are the same in every run, so
//! that a table of them shows what a change costs.

use std::fmt::Write;
use std::fs;
use std::process::Command;

use peers::documents::Document;
use peers::measure::Task;
use peers::peers::{Ability, CONTENDERS, Contender, STREAM, named};
use peers::table::Table;

use crate::machine;

const DOCUMENTS: [Document; 3] = [
    Document::Response(200),
    Document::Rich(20),
    Document::Request,
];

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/instructions.md");

/// Writes the file anew.
pub(crate) fn write() {
    let mut text = format!(
        "# Instructions\n\n\
         Instructions of the processor for each byte of the document read or dropped, or of what the \
         contender wrote, as valgrind's callgrind counts them; starting the program and making the \
         document are not in it. Written by\n\n\
         ```sh\n\
         cargo run --release --manifest-path benches/peers/Cargo.toml -- --instructions\n\
         ```\n\n\
         with {} and {} on {}. Counts do not depend on how busy the machine is: run it before and after a \
         change with the same compiler, and `git diff` shows what the change costs. They leave out what \
         waiting for memory costs, which is part of the times.\n\n",
        machine::version("rustc"),
        machine::version("valgrind"),
        std::env::consts::ARCH,
    );
    for document in DOCUMENTS {
        text += &section(document);
    }
    text += &growth();
    fs::write(FILE, &text).expect("the file can be written");
    print!("{text}");
}

fn contenders() -> impl Iterator<Item = &'static Contender> {
    CONTENDERS.iter().chain([&STREAM])
}

fn section(document: Document) -> String {
    let xml = document.text();
    let mut table = Table::new(&["", "read", "write", "drop"]);
    // There is nothing to stream in a request.
    for contender in contenders().filter(|c| document != Document::Request || c.id != STREAM.id) {
        let count = |task| count(contender.id, task, document);
        let read = count(Task::Keep);
        let mut row = vec![contender.name.to_owned(), per_byte(read, xml.len())];
        if contender.ability == Ability::Write {
            let written = (contender.rewrite)(&xml).len();
            row.push(per_byte(count(Task::Write), written));
        } else {
            row.push(String::new());
        }
        row.push(match contender.ability {
            Ability::Tokens => String::new(),
            _ => per_byte(count(Task::Drop).saturating_sub(read), xml.len()),
        });
        table.row(row);
    }
    format!("{} ({} bytes):\n\n{table}\n", document.title(), xml.len())
}

/// What ten times the document costs.
fn growth() -> String {
    let mut text = "Ten times the document (2000 to 20000 personas) takes ews-types\n\n".to_owned();
    for task in [Task::Keep, Task::Write] {
        let [few, many] = [2000, 20_000].map(|n| count("ours", task, Document::Response(n)));
        let name = if task == Task::Keep { "read" } else { "write" };
        let _ = writeln!(
            text,
            "- {} times as many instructions to {name}",
            per(many, few)
        );
    }
    text
}

fn per_byte(instructions: u64, bytes: usize) -> String {
    per(instructions, bytes as u64)
}

#[allow(clippy::cast_precision_loss, reason = "a figure with two decimals")]
fn per(count: u64, divisor: u64) -> String {
    format!("{:.2}", count as f64 / divisor as f64)
}

/// What one more time costs: the start of the program and the making of the document fall out.
fn count(contender: &str, task: Task, document: Document) -> u64 {
    let [less, more] = [1, 3].map(|times| run(contender, task, document, times));
    (more - less) / 2
}

fn run(contender: &str, task: Task, document: Document, times: usize) -> u64 {
    let program = std::env::current_exe().expect("the program knows where it is");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(["--workload", contender, task.name()])
        .args([document.name(), times.to_string()])
        .output()
        .expect("valgrind runs");
    let log = String::from_utf8_lossy(&output.stderr);
    let collected = log
        .lines()
        .find_map(|line| line.split_once("Collected :"))
        .and_then(|(_, count)| count.trim().parse().ok());
    collected.unwrap_or_else(|| panic!("callgrind says how many instructions it saw: {log}"))
}

/// One task of one contender so many times, in this process.
pub(crate) fn workload(contender: &str, task: &str, document: &str, times: &str) {
    let contender = named(contender);
    let tasks = [Task::Keep, Task::Write, Task::Drop];
    let task = tasks.into_iter().find(|known| known.name() == task);
    let document = Document::named(document);
    let (Some(contender), Some(task), Some(document), Ok(times)) =
        (contender, task, document, times.parse())
    else {
        panic!("no such workload");
    };
    let xml = document.text().leak();
    let mut workload = (contender.prepare)(task, xml);
    workload(times);
}
