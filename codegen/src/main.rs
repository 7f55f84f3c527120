//! The command `ews-codegen`.

use std::io::{self, Write};
use std::process::ExitCode;

mod cli;

use cli::{Arguments, Command, Outcome};

fn main() -> ExitCode {
    match Arguments::parse() {
        Ok(arguments) => run(&arguments),
        Err(error) => {
            eprintln!("ews-codegen: {error}; see ews-codegen --help");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> ExitCode {
    let outcome = match arguments.command {
        Command::Generate => cli::generate(arguments),
        Command::Check => cli::check(arguments),
        Command::List => cli::list(arguments),
        Command::Help => Ok(Outcome::success([cli::usage()])),
        Command::Version => Ok(Outcome::success([cli::version()])),
    };
    match outcome {
        Ok(outcome) => {
            // Standard output may be closed. That is not an error, because the work is done.
            let _ = io::stdout().write_all(outcome.report.as_bytes());
            outcome.code
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
