//! Compares ews-types with other ways to read and write the same documents. See README.md.

mod build_cost;
mod check;
mod generator;
mod growth;
mod instructions;
mod machine;
mod speed;
mod stream;

use std::process::ExitCode;

const USAGE: &str = "\
usage: peers                 speed of all contenders, in turn, as Markdown tables
       peers --quick         the same with less effort
       peers --readme        the part of that which README.md shows
       peers --stream        a response of a million personas, streamed and written
       peers --instructions  instructions of each, counted by valgrind, into instructions.md
       peers --generator [SCHEMAS]
                             what it takes to generate code, for schemas in a folder all of it
       peers --build-cost    clean release builds of a crate that uses each";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] | ["--quick"] => {
            check::all_read_the_same();
            speed::print(arguments.is_empty());
        }
        ["--readme"] => {
            check::all_read_the_same();
            speed::print_readme();
        }
        ["--stream"] => stream::print(),
        ["--instructions"] => instructions::write(),
        ["--generator"] => generator::print(None),
        ["--generator", schemas] => generator::print(Some(schemas)),
        ["--build-cost"] => build_cost::print(),
        // What the others run as processes of their own.
        ["--growth"] => growth::measure(),
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
