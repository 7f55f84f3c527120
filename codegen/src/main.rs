//! The command `ews-codegen`.

use std::path::PathBuf;
use std::process::ExitCode;

use ews_codegen::model::Model;
use ews_codegen::{Builder, load, select};
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
            Command::Help => {
                print!("{USAGE}");
                Ok(ExitCode::SUCCESS)
            }
        };
        result.unwrap_or_else(|error| {
            eprintln!("{error}");
            ExitCode::FAILURE
        })
    }

    fn builder(&self) -> Builder {
        let builder = Builder::new().runtime(&self.runtime);
        let builder = self.schemas.iter().fold(builder, Builder::schemas);
        if self.all {
            return builder.all_operations();
        }
        self.operations.iter().fold(builder, Builder::operation)
    }

    fn generate(&self) -> Result<ExitCode, ews_codegen::Error> {
        let generated = self.builder().generate()?;
        let done = generated.write(&self.out)?;
        for stale in &done {
            println!(
                "{} {}",
                if stale.what() == "obsolete" {
                    "removed"
                } else {
                    "wrote  "
                },
                stale.path().display()
            );
        }
        println!(
            "{}: {} operations, {} types, {} files, {} lines of code; {} changed",
            self.out.display(),
            generated.operations,
            generated.types,
            generated.files.len(),
            generated.lines(),
            done.len(),
        );
        Ok(ExitCode::SUCCESS)
    }

    fn check(&self) -> Result<ExitCode, ews_codegen::Error> {
        let generated = self.builder().generate()?;
        let stale = generated.stale(&self.out)?;
        for stale in &stale {
            println!("{:8} {}", stale.what(), stale.path().display());
        }
        if stale.is_empty() {
            println!(
                "{} is current: {} files",
                self.out.display(),
                generated.files.len()
            );
            return Ok(ExitCode::SUCCESS);
        }
        println!(
            "{} is not current: run ews-codegen generate with the same options",
            self.out.display()
        );
        Ok(ExitCode::FAILURE)
    }

    fn list(&self) -> Result<ExitCode, ews_codegen::Error> {
        let model = Model::build(&load::load(&self.schemas)?)?;
        for operation in select::operations(&model) {
            println!("{:5} {}", select::size(&model, &operation), operation.name);
        }
        Ok(ExitCode::SUCCESS)
    }
}
