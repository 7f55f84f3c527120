//! The command `ews-codegen`.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use ews_codegen::model::Model;
use ews_codegen::{Builder, Stale, load, select};
use lexopt::prelude::{Long, Short, Value, ValueExt};

const USAGE: &str = "\
ews-codegen: reads XML schemas and writes Rust

ews-codegen generate [OPTIONS]   write the code
ews-codegen check [OPTIONS]      exit 1 if the code is not current, and say where
ews-codegen list [OPTIONS]       print the operations, and how many types each needs

--schemas DIR        the folder with the schemas, or a schema file (default schemas)
--operation NAME     an operation; may be repeated (default GetImItems)
--all-operations     all operations, and all other messages
--out DIR            the folder for the code (default generated)
--runtime PATH       the Rust path of the runtime in the code (default crate)
-h, --help           print this
";

fn main() -> ExitCode {
    match Arguments::parse().map(|arguments| arguments.run()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("ews-codegen: {error}; see ews-codegen --help");
            ExitCode::from(2)
        }
    }
}

#[derive(Clone, Copy)]
enum Command {
    Generate,
    Check,
    List,
    Help,
}

struct Arguments {
    command: Command,
    schemas: Vec<PathBuf>,
    operations: Vec<String>,
    all: bool,
    out: PathBuf,
    runtime: String,
}

impl Arguments {
    fn parse() -> Result<Self, lexopt::Error> {
        let mut command = None;
        let mut arguments = Self {
            command: Command::Help,
            schemas: Vec::new(),
            operations: Vec::new(),
            all: false,
            out: "generated".into(),
            runtime: "crate".to_owned(),
        };
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("schemas") => arguments.schemas.push(parser.value()?.into()),
                Long("operation") => arguments.operations.push(parser.value()?.string()?),
                Long("all-operations") => arguments.all = true,
                Long("out") => arguments.out = parser.value()?.into(),
                Long("runtime") => arguments.runtime = parser.value()?.string()?,
                Long("help") | Short('h') => command = Some(Command::Help),
                Value(word) if command.is_none() => {
                    command = Some(match word.to_str() {
                        Some("generate") => Command::Generate,
                        Some("check") => Command::Check,
                        Some("list") => Command::List,
                        _ => return Err(format!("there is no command {}", word.display()).into()),
                    });
                }
                other => return Err(other.unexpected()),
            }
        }
        arguments.command = command.ok_or("a command is missing")?;
        if arguments.schemas.is_empty() {
            arguments.schemas.push("schemas".into());
        }
        if arguments.operations.is_empty() && !arguments.all {
            arguments.operations.push("GetImItems".to_owned());
        }
        if syn::parse_str::<syn::Path>(&arguments.runtime).is_err() {
            return Err(format!("--runtime {:?} is no Rust path", arguments.runtime).into());
        }
        Ok(arguments)
    }

    fn run(&self) -> ExitCode {
        let result = match self.command {
            Command::Generate => self.generate(),
            Command::Check => self.check(),
            Command::List => self.list(),
            Command::Help => Ok((USAGE.to_owned(), ExitCode::SUCCESS)),
        };
        match result {
            Ok((report, code)) => {
                // Nobody may be reading it, and the work is done.
                let _ = io::stdout().write_all(report.as_bytes());
                code
            }
            Err(error) => {
                eprintln!("{error}");
                ExitCode::FAILURE
            }
        }
    }

    fn builder(&self) -> Builder {
        let builder = Builder::new().runtime(&self.runtime);
        let builder = self.schemas.iter().fold(builder, Builder::schemas);
        if self.all {
            return builder.all_operations();
        }
        self.operations.iter().fold(builder, Builder::operation)
    }

    fn generate(&self) -> Result<Outcome, ews_codegen::Error> {
        let generated = self.builder().generate()?;
        let done = generated.write(&self.out)?;
        let mut lines: Vec<String> = done
            .iter()
            .map(|stale| {
                let what = match stale {
                    Stale::Changed(_) | Stale::Missing(_) => "wrote",
                    Stale::Obsolete(_) => "removed",
                };
                format!("{what:8} {}", stale.path().display())
            })
            .collect();
        lines.push(format!(
            "{}: operations {}, types {}, files {}, lines of code {}; files changed {}",
            self.out.display(),
            generated.operations,
            generated.types,
            generated.files.len(),
            generated.lines(),
            done.len(),
        ));
        Ok((report(lines), ExitCode::SUCCESS))
    }

    fn check(&self) -> Result<Outcome, ews_codegen::Error> {
        let generated = self.builder().generate()?;
        let stale = generated.stale(&self.out)?;
        let out = self.out.display();
        if stale.is_empty() {
            let line = format!("{out} is current: {} files", generated.files.len());
            return Ok((report([line]), ExitCode::SUCCESS));
        }
        let mut lines: Vec<String> = stale
            .iter()
            .map(|stale| format!("{:8} {}", stale.what(), stale.path().display()))
            .collect();
        lines.push(format!(
            "{out} is not current: run ews-codegen generate with the same options"
        ));
        Ok((report(lines), ExitCode::FAILURE))
    }

    fn list(&self) -> Result<Outcome, ews_codegen::Error> {
        let model = Model::build(&load::load(&self.schemas)?)?;
        let operations = select::operations(&model);
        let lines = operations.iter().map(|operation| {
            let types = select::size(&model, operation);
            format!("{types:5} {}", operation.name)
        });
        Ok((report(lines), ExitCode::SUCCESS))
    }
}

/// What a command prints, and how it ends.
type Outcome = (String, ExitCode);

fn report(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().map(|line| line + "\n").collect()
}
