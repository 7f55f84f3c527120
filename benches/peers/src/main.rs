//! Compares ews-types with other ways to read and write the same documents. See README.md.

mod build_cost;
mod check;
mod instructions;
mod speed;

use std::process::ExitCode;

const USAGE: &str = "\
usage: peers                 speed of all contenders, in turn, as Markdown tables
       peers --quick         the same with less effort
       peers --instructions  instructions of each, counted by valgrind
       peers --build-cost    clean release builds of a crate that uses each";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] | ["--quick"] => {
            check::all_read_the_same();
            speed::print(arguments.is_empty());
        }
        ["--instructions"] => instructions::print(),
        // What the former runs under valgrind.
        ["--workload", contender, task, document, times] => {
            instructions::workload(contender, task, document, times);
        }
        ["--build-cost"] => build_cost::print(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
