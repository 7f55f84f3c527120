//! Instructions, counted by valgrind's callgrind: other than times they are the same in every run, so
//! that a table of them shows what a change costs.

use std::process::Command;

use peers::documents::Document;
use peers::measure::Task;
use peers::peers::CONTENDERS;
use peers::table::Table;

const DOCUMENTS: [Document; 3] = [
    Document::Response(200),
    Document::Rich(20),
    Document::Request,
];

pub(crate) fn print() {
    println!("Instructions per byte of the document read, or of what was written.\n");
    for document in DOCUMENTS {
        let xml = document.text();
        println!("{} ({} bytes):\n", document.title(), xml.len());
        let mut table = Table::new(&["", "read", "write", "drop"]);
        for contender in CONTENDERS {
            let written = (contender.rewrite)(&xml).len();
            let count = |task| count(contender.id, task, document);
            let read = count(Task::Keep);
            let mut row = vec![contender.name.to_owned(), per_byte(read, xml.len())];
            if contender.tasks.contains(&Task::Write) {
                row.push(per_byte(count(Task::Write), written));
                row.push(per_byte(count(Task::Drop) - read, xml.len()));
            } else {
                row.extend([String::new(), String::new()]);
            }
            table.row(row);
        }
        println!("{table}");
    }
    print_growth();
}

/// What ten times the document costs.
fn print_growth() {
    println!("Ten times the document (2000 to 20000 personas) takes ews-types\n");
    for task in [Task::Keep, Task::Write] {
        let [few, many] = [2000, 20_000].map(|n| count("ours", task, Document::Response(n)));
        let name = if task == Task::Keep { "read" } else { "write" };
        println!("- {} times as many instructions to {name}", per(many, few));
    }
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

/// One task of one contender so many times, in a process of its own.
pub(crate) fn workload(contender: &str, task: &str, document: &str, times: &str) {
    let contender = CONTENDERS.iter().find(|known| known.id == contender);
    let tasks = [Task::Keep, Task::Write, Task::Drop];
    let task = tasks.into_iter().find(|known| known.name() == task);
    let document = Document::named(document);
    let (Some(contender), Some(task), Some(document), Ok(times)) =
        (contender, task, document, times.parse())
    else {
        panic!("no such workload");
    };
    let xml = document.text();
    let mut workload = (contender.prepare)(task, &xml);
    workload(times);
}
