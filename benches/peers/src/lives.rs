//! The tables of what was measured with one document.

use peers::life::Life;
use peers::peers::Ability;
use peers::table::Table;

use crate::figures::{duration, size, speed, times};
use crate::runners::Runner;
use crate::turns::{Measured, Times};

/// Both lives, with all figures.
pub(crate) fn tables(measured: &Measured, runners: &[Runner]) -> String {
    let mut text = format!(
        "{} ({}):\n\n",
        measured.document.title(),
        size(measured.bytes)
    );
    for life in Life::ALL {
        text += &table(measured, runners, life).to_string();
        text.push('\n');
    }
    text
}

fn table(measured: &Measured, runners: &[Runner], life: Life) -> Table {
    let ours = measured.times("ours", life).expect("ours is measured");
    let mut table = Table::new(match life {
        Life::Use => &[
            "read → use → drop",
            "read MB/s",
            "median",
            "ours is",
            "use",
            "drop",
            "whole life, ours is",
        ],
        Life::Write => &[
            "read → write → drop",
            "read MB/s",
            "median",
            "ours is",
            "write MB/s",
            "median",
            "ours is",
            "drop",
            "whole life, ours is",
        ],
    });
    for runner in runners {
        let Some(its) = measured.times(runner.id, life) else {
            continue;
        };
        let mut row = vec![runner.name.to_owned()];
        row.extend(reading(measured, its, ours));
        let keeps = runner.ability != Ability::Tokens;
        match life {
            Life::Use if keeps => row.push(duration(its.second.best)),
            Life::Use => row.push(String::new()),
            Life::Write => row.extend(writing(its, ours)),
        }
        if keeps {
            row.push(duration(its.drop.best));
            row.push(times(its.whole.best / ours.whole.best));
        } else {
            row.extend([String::new(), String::new()]);
        }
        table.row(row);
    }
    table
}

/// The best, the median, and how many times as fast as the contender's best our best is.
fn reading(measured: &Measured, its: Times, ours: Times) -> [String; 3] {
    [
        speed(measured.bytes, its.read.best),
        speed(measured.bytes, its.read.median),
        times(its.read.best / ours.read.best),
    ]
}

/// The same of writing.
fn writing(its: Times, ours: Times) -> [String; 3] {
    [
        speed(its.given, its.second.best),
        speed(its.given, its.second.median),
        times(its.second.best / ours.second.best),
    ]
}

/// All contenders in one table: reading in the life in which what was read is used, which all of them live,
/// and writing in the other. Ours is compared in the same life.
pub(crate) fn overview(measured: &Measured, runners: &[Runner]) -> Table {
    let mut table = Table::new(&[
        "",
        "read MB/s",
        "median",
        "ours is",
        "read → use → drop, ours is",
        "write MB/s",
        "median",
        "ours is",
        "read → write → drop, ours is",
    ]);
    let ours = |life| measured.times("ours", life).expect("ours is measured");
    let whole = |its: Times, life| times(its.whole.best / ours(life).whole.best);
    for runner in runners {
        let mut row = vec![runner.name.to_owned()];
        let its = measured.times(runner.id, Life::Use);
        let its = its.expect("all live this life");
        row.extend(reading(measured, its, ours(Life::Use)));
        row.push(match runner.ability {
            Ability::Tokens => String::new(),
            _ => whole(its, Life::Use),
        });
        match measured.times(runner.id, Life::Write) {
            Some(its) => {
                row.extend(writing(its, ours(Life::Write)));
                row.push(whole(its, Life::Write));
            }
            None => row.extend(<[String; 4]>::default()),
        }
        table.row(row);
    }
    table
}

/// Smaller documents have no list that threads share.
const SHARED: usize = 1 << 19;

/// A row for each document, the smallest first: ours, and how many times as fast that is as some others. One more row for
/// several threads, if they share a list of it.
pub(crate) fn by_document(all: &[Measured]) -> Table {
    let mut table = Table::new(&[
        "read → write → drop",
        "read MB/s",
        "to pugixml",
        "to libxml2's SAX",
        "to 0.42 `NsReader`",
        "write MB/s",
        "to pugixml",
        "drop",
    ]);
    let mut all: Vec<&Measured> = all.iter().collect();
    all.sort_by_key(|measured| measured.bytes);
    for measured in all {
        let title = format!("{} ({})", measured.document.title(), size(measured.bytes));
        table.row(of_document(measured, "ours", title));
        if measured.bytes >= SHARED {
            table.row(of_document(measured, "parallel", "— parallel".to_owned()));
        }
    }
    table
}

fn of_document(measured: &Measured, ours: &'static str, title: String) -> Vec<String> {
    let ours = measured.times(ours, Life::Write).expect("ours is measured");
    let reading = |id, life| {
        let its = measured.times(id, life);
        its.map_or_else(String::new, |its| times(its.read.best / ours.read.best))
    };
    let pugixml = measured.times("pugixml", Life::Write);
    vec![
        title,
        speed(measured.bytes, ours.read.best),
        reading("pugixml", Life::Write),
        reading("libxml2-sax", Life::Use),
        reading("ns-reader-0.42", Life::Use),
        speed(ours.given, ours.second.best),
        pugixml.map_or_else(String::new, |its| times(its.second.best / ours.second.best)),
        duration(ours.drop.best),
    ]
}
