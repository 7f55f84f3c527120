//! Compares ews-types with other ways to read and write the same documents. See README.md.

mod build_cost;
mod check;
mod figures;
mod generator;
mod instructions;
mod lives;
mod machine;
mod picture;
mod processes;
mod readme;
mod report;
mod runners;
mod scale;
mod stream;
mod turns;

use std::fs;
use std::process::ExitCode;
use std::time::Duration;

use peers::life::{Life, timed, weighed};
use peers::peers::named;
use report::Report;

const USAGE: &str = "\
usage: peers                 whole lives of documents with all contenders, in turn, as Markdown tables
       peers --quick         the same with less effort, without the largest documents
       peers --readme        the same into README.md, speed.md and speed.svg; with --quick to try it
       peers --stream        a response of a million personas, streamed and written
       peers --instructions  instructions of each, counted by valgrind, into instructions.md
       peers --generator [SCHEMAS]
                             what it takes to generate code, for schemas in a folder all of it
       peers --build-cost    clean release builds of a crate that uses each";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => Report::new(true).print(),
        ["--quick"] => Report::new(false).print(),
        ["--readme"] => readme::write(&Report::new(true)),
        ["--readme", "--quick"] => readme::write(&Report::new(false)),
        ["--stream"] => stream::print(),
        ["--instructions"] => instructions::write(),
        ["--generator"] => generator::print(None),
        ["--generator", schemas] => generator::print(Some(schemas)),
        ["--build-cost"] => build_cost::print(),
        // What the others run as processes of their own.
        ["--live", contender, life, file, enough] => live(contender, life, file, Some(enough)),
        ["--weigh", contender, life, file] => live(contender, life, file, None),
        ["--rewrite", contender, file] => {
            let contender = named(contender).expect("a contender");
            print!("{}", (contender.rewrite)(&text(file)));
        }
        ["--stream-part", part, personas] => stream::part(part, personas),
        ["--workload", contender, task, document, times] => {
            instructions::workload(contender, task, document, times);
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Lives of a document in this process: for so many milliseconds, or one, and its memory.
fn live(contender: &str, life: &str, file: &str, milliseconds: Option<&str>) {
    let contender = named(contender).expect("a contender");
    let life = Life::named(life).expect("a life");
    let xml = text(file);
    print!(
        "{}",
        match milliseconds {
            Some(number) => {
                let enough = Duration::from_millis(number.parse().expect("a number"));
                timed(contender, life, &xml, enough)
            }
            None => weighed(contender, life, &xml),
        }
    );
}

fn text(file: &str) -> String {
    fs::read_to_string(file).expect("the document can be read")
}
