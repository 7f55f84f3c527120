//! The command `ews-codegen`.

mod arguments;
mod codes;
mod commands;
mod conform;
mod diff_report;
mod failure;
mod inputs;
mod job;
mod outcome;
mod pattern;
mod progress;
mod report;
mod selection;
mod snippet;
mod tree_view;

use std::ffi::OsStr;
use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
use codes::Codes;

fn main() -> ExitCode {
    let name = std::env::args_os().nth(1);
    let codes = Codes::of(name.as_deref().and_then(OsStr::to_str));
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // Help and version are errors for clap, too.
        Err(error) if error.use_stderr() => {
            // Nothing can be said where standard error is closed.
            let _ = error.print();
            return ExitCode::from(codes.usage);
        }
        Err(help) => return outcome::printed(help.print(), 0, codes),
    };
    match arguments.run() {
        Ok(outcome) => outcome.print(codes),
        Err(failure) => failure.print(codes),
    }
}
