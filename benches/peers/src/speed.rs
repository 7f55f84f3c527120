//! The speed of each contender, and ours over it.

use std::time::Duration;

use peers::documents::Document;
use peers::measure::{Effort, Task, Times, compare};
use peers::peers::{CONTENDERS, Contender};
use peers::table::Table;

use crate::{growth, machine};

const THOROUGH: Effort = Effort {
    rounds: 20,
    least: 2,
    budget: Duration::from_secs(4),
};

const QUICK: Effort = Effort {
    rounds: 4,
    least: 1,
    budget: Duration::from_secs(1),
};

/// All documents and tasks.
pub(crate) fn print(is_thorough: bool) {
    println!("{}\n", machine::sentence());
    let effort = if is_thorough { THOROUGH } else { QUICK };
    for document in Document::ALL {
        print_table(document, &Task::ALL, effort);
    }
    growth::print();
}

/// What README.md shows, in the form that is pasted there.
pub(crate) fn print_readme() {
    println!("{}\n", machine::sentence());
    for document in [Document::Response(2000), Document::Rich(200)] {
        print_table(document, &[Task::Read, Task::Write], THOROUGH);
    }
}

/// Measures all contenders and prints a row for each.
fn print_table(document: Document, tasks: &[Task], effort: Effort) {
    let xml = document.text();
    println!("{} ({}):\n", document.title(), size(xml.len()));
    let mut rows: Vec<Vec<String>> = CONTENDERS
        .iter()
        .map(|contender| vec![contender.name.to_owned()])
        .collect();
    let mut head = vec![String::new()];
    for &task in tasks {
        let unit = if task == Task::Drop { "" } else { " MB/s" };
        head.extend([
            format!("{}{unit}", task.name()),
            "median".to_owned(),
            "ours is".to_owned(),
        ]);
        let times = compare(CONTENDERS, task, &xml, effort);
        for (index, contender) in CONTENDERS.iter().enumerate() {
            rows[index].extend(cells(contender, task, &xml, times[index], times[0]));
        }
    }
    let mut table = Table::new(&head.iter().map(String::as_str).collect::<Vec<_>>());
    for row in rows {
        table.row(row);
    }
    println!("{table}");
}

/// The best, the median, and how many times as fast as the contender's best our best is.
fn cells(
    contender: &Contender,
    task: Task,
    xml: &str,
    times: Option<Times>,
    ours: Option<Times>,
) -> [String; 3] {
    let (Some(times), Some(ours)) = (times, ours) else {
        return Default::default();
    };
    let figure = |seconds| match task {
        Task::Read | Task::Keep => rate(xml.len(), seconds),
        Task::Write => rate((contender.rewrite)(xml).len(), seconds),
        Task::Drop => duration(seconds),
    };
    [
        figure(times.best),
        figure(times.median),
        format!("{:.2} ×", times.best / ours.best),
    ]
}

#[allow(clippy::cast_precision_loss, reason = "sizes of documents")]
fn rate(bytes: usize, seconds: f64) -> String {
    format!("{:.0}", bytes as f64 / seconds / 1e6)
}

fn duration(seconds: f64) -> String {
    if seconds < 1e-4 {
        format!("{:.2} µs", seconds * 1e6)
    } else {
        format!("{:.2} ms", seconds * 1e3)
    }
}

#[allow(clippy::cast_precision_loss, reason = "sizes of documents")]
fn size(bytes: usize) -> String {
    if bytes < 100_000 {
        format!("{bytes} bytes")
    } else {
        format!("{:.2} MB", bytes as f64 / 1e6)
    }
}
