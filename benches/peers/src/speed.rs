//! The speed of each contender, and ours over it.

use std::time::Duration;

use peers::documents::Document;
use peers::measure::{Effort, Task, compare};
use peers::peers::CONTENDERS;
use peers::table::Table;

use crate::growth;

/// The best times of all contenders at a task.
type Times = Vec<Option<f64>>;

pub(crate) fn print(thorough: bool) {
    let effort = if thorough {
        Effort {
            rounds: 20,
            least: 2,
            budget: Duration::from_secs(4),
        }
    } else {
        Effort {
            rounds: 4,
            least: 1,
            budget: Duration::from_secs(1),
        }
    };
    for document in Document::ALL {
        let xml = document.text();
        let times = Task::ALL.map(|task| compare(CONTENDERS, task, &xml, effort));
        println!("{} ({}):\n", document.title(), size(xml.len()));
        println!("{}", table(&xml, &times));
    }
    growth::print();
}

fn table(xml: &str, times: &[Times; 3]) -> Table {
    let mut table = Table::new(&[
        "",
        "read MB/s",
        "ours is",
        "write MB/s",
        "ours is",
        "drop",
        "ours is",
    ]);
    for (index, contender) in CONTENDERS.iter().enumerate() {
        let [read, write, drop] = times.each_ref().map(|times| times[index]);
        let written = write.map(|_| (contender.rewrite)(xml).len());
        table.row(vec![
            contender.name.to_owned(),
            read.map_or(String::new(), |time| rate(xml.len(), time)),
            ratio(times[0][0], read),
            write.map_or(String::new(), |time| rate(written.unwrap_or(0), time)),
            ratio(times[1][0], write),
            drop.map_or(String::new(), duration),
            ratio(times[2][0], drop),
        ]);
    }
    table
}

#[allow(clippy::cast_precision_loss, reason = "sizes of documents")]
fn rate(bytes: usize, seconds: f64) -> String {
    format!("{:.0}", bytes as f64 / seconds / 1e6)
}

/// How many times as fast as another's our time is.
fn ratio(ours: Option<f64>, other: Option<f64>) -> String {
    match (ours, other) {
        (Some(ours), Some(other)) => format!("{:.2} ×", other / ours),
        _ => String::new(),
    }
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
