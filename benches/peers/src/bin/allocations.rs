//! Allocations of each contender. A separate program, as counting them takes time.

use std::alloc::System;
use std::hint::black_box;

use ews_types::soap::Envelope;
use ews_types::{Header, Message, NAMESPACES};
use peers::documents::Document;
use peers::measure::Task;
use peers::peers::{Ability, CONTENDERS};
use peers::table::Table;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    for document in [
        Document::Response(2000),
        Document::Rich(200),
        Document::Request,
    ] {
        let xml = document.text().leak();
        println!("{}:\n", document.title());
        let mut table = Table::new(&["", "read", "grown", "write", "grown"]);
        for contender in CONTENDERS {
            let mut row = vec![contender.name.to_owned()];
            for task in [Task::Keep, Task::Write] {
                if contender.ability == Ability::Write || task == Task::Keep {
                    let mut workload = (contender.prepare)(task, xml);
                    // Twice, so that what is made once for all does not count.
                    workload(1);
                    let (made, grown) = count(|| workload(1));
                    row.extend([made.to_string(), grown.to_string()]);
                } else {
                    row.extend([String::new(), String::new()]);
                }
            }
            table.row(row);
        }
        println!("{table}");
    }
    print_of_value();
}

/// Allocations, and those that were made larger, while something is done.
fn count<T>(work: impl FnOnce() -> T) -> (usize, usize) {
    let region = Region::new(ALLOCATOR);
    let result = black_box(work());
    let change = region.change();
    std::mem::forget(result);
    (change.allocations, change.reallocations)
}

/// What reading allocates beyond the value itself. A clone of the value allocates once for each string
/// and vector that is not empty, and for nothing else.
fn print_of_value() {
    println!("What ews-types allocates to read, and how many strings and vectors the value has:\n");
    let mut table = Table::new(&["", "read", "strings and vectors", "more"]);
    for document in [
        Document::Response(1),
        Document::Response(2000),
        Document::Response(20_000),
        Document::Rich(200),
        Document::Request,
    ] {
        let xml = document.text();
        let read = || Envelope::<Header, Message>::from_xml(&xml, NAMESPACES).expect("it reads");
        let value = read();
        let (made, _) = count(read);
        let (own, _) = count(|| value.clone());
        table.row(vec![
            document.title(),
            made.to_string(),
            own.to_string(),
            (made - own).to_string(),
        ]);
    }
    println!("{table}");
}
