//! The command `ews-codegen`.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use ews_codegen::model::Model;
use ews_codegen::{Builder, Stale, load, select};
use lexopt::prelude::{Long, Short, Value, ValueExt};

const USAGE: &str = "\
ews-codegen: reads XML schemas and writes Rust

ews-codegen generate [OPTIONS]   write the code, and remove what an earlier run wrote to the
                                 same folder and is no longer needed
ews-codegen check [OPTIONS]      exit 1 if the code is not current, and say where
ews-codegen list [OPTIONS]       print the operations, and how many types are generated for each

--schemas DIR        the folder with the schemas, or a schema file; may be repeated
                     (default schemas)
-h, --help           print this
-V, --version        print the version

generate and check only:
--operation NAME     an operation; may be repeated (default GetImItems)
--all-operations     all operations, and all other messages
--out DIR            the folder for the code (default generated, that of ews-types itself)
--runtime PATH       the Rust path of the runtime in the code (default ews_types; without
                     --out crate, as the code is that of ews-types itself)
-v, --verbose        name every file, however many there are
";

const VERSION: &str = concat!("ews-codegen ", env!("CARGO_PKG_VERSION"), "\n");

/// More files than these are counted rather than named.
const FEW: usize = 20;

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
    Version,
}

struct Arguments {
    command: Command,
    schemas: Vec<PathBuf>,
    operations: Vec<String>,
    all: bool,
    out: PathBuf,
    runtime: String,
    verbose: bool,
}

/// The folder of the code in `ews-types` itself, which is its own runtime.
const OWN: (&str, &str) = ("generated", "crate");
/// The runtime of code in other crates.
const RUNTIME: &str = "ews_types";

impl Arguments {
    fn parse() -> Result<Self, lexopt::Error> {
        let mut command = None;
        let (mut of_code, mut out, mut runtime) = (None, None, None);
        let mut arguments = Self {
            command: Command::Help,
            schemas: Vec::new(),
            operations: Vec::new(),
            all: false,
            out: PathBuf::new(),
            runtime: String::new(),
            verbose: false,
        };
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Long(name @ ("operation" | "all-operations" | "out" | "runtime" | "verbose")) => {
                    of_code = Some(format!("--{name}"));
                }
                Short('v') => of_code = Some("-v".to_owned()),
                _ => {}
            }
            match argument {
                Long("schemas") => arguments.schemas.push(parser.value()?.into()),
                Long("operation") => arguments.operations.push(parser.value()?.string()?),
                Long("all-operations") => arguments.all = true,
                Long("out") => out = Some(parser.value()?.into()),
                Long("runtime") => runtime = Some(parser.value()?.string()?),
                Long("verbose") | Short('v') => arguments.verbose = true,
                Long("help") | Short('h') => command = Some(Command::Help),
                Long("version") | Short('V') => command = Some(Command::Version),
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
        if let (Command::List, Some(option)) = (arguments.command, of_code) {
            return Err(format!("list has no option {option}").into());
        }
        if arguments.all && !arguments.operations.is_empty() {
            return Err("--operation and --all-operations exclude each other".into());
        }
        if arguments.schemas.is_empty() {
            arguments.schemas.push("schemas".into());
        }
        if arguments.operations.is_empty() && !arguments.all {
            arguments.operations.push("GetImItems".to_owned());
        }
        let own = if out.is_none() { OWN.1 } else { RUNTIME };
        arguments.runtime = runtime.unwrap_or_else(|| own.to_owned());
        arguments.out = out.unwrap_or_else(|| OWN.0.into());
        if !Builder::is_runtime(&arguments.runtime) {
            let what = "is no path of a Rust module, such as ews_types";
            return Err(format!("--runtime {:?} {what}", arguments.runtime).into());
        }
        Ok(arguments)
    }

    fn run(&self) -> ExitCode {
        let result = match self.command {
            Command::Generate => self.generate(),
            Command::Check => self.check(),
            Command::List => self.list(),
            Command::Help => Ok((USAGE.to_owned(), ExitCode::SUCCESS)),
            Command::Version => Ok((VERSION.to_owned(), ExitCode::SUCCESS)),
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
        let mut lines = self.files(&done, |stale| match stale {
            Stale::Changed(_) | Stale::Missing(_) => "wrote",
            Stale::Obsolete(_) => "removed",
        });
        lines.push(format!(
            "{}: runtime {}, operations {}, types {}, files {}, lines of code {}; files changed {}",
            self.out.display(),
            self.runtime,
            generated.operations,
            generated.types,
            generated.files.len(),
            generated.lines(),
            done.len(),
        ));
        Ok((report(lines), ExitCode::SUCCESS))
    }

    /// Each file after the word for it, or how many there are of each word.
    fn files(&self, files: &[Stale], word: fn(&Stale) -> &'static str) -> Vec<String> {
        if self.verbose || files.len() <= FEW {
            let files = files.iter();
            return files
                .map(|file| format!("{:8} {}", word(file), file.path().display()))
                .collect();
        }
        let mut counts = BTreeMap::new();
        for file in files {
            *counts.entry(word(file)).or_insert(0) += 1;
        }
        let counts = counts.into_iter();
        counts
            .map(|(word, count)| format!("{word:8} {count} files (--verbose names them)"))
            .collect()
    }

    fn check(&self) -> Result<Outcome, ews_codegen::Error> {
        let generated = self.builder().generate()?;
        let stale = generated.stale(&self.out)?;
        let out = self.out.display();
        if stale.is_empty() {
            let line = format!("{out} is current: {} files", generated.files.len());
            return Ok((report([line]), ExitCode::SUCCESS));
        }
        let mut lines = self.files(&stale, Stale::what);
        lines.push(format!(
            "{out} is not current: run ews-codegen generate with the same options"
        ));
        Ok((report(lines), ExitCode::FAILURE))
    }

    fn list(&self) -> Result<Outcome, ews_codegen::Error> {
        let model = Model::build(&load::load(&self.schemas)?)?;
        let operations = select::operations(&model);
        let mut lines = vec!["types operation".to_owned()];
        lines.extend(operations.iter().map(|operation| {
            let types = select::size(&model, operation);
            format!("{types:5} {}", operation.name)
        }));
        Ok((report(lines), ExitCode::SUCCESS))
    }
}

/// What a command prints, and how it ends.
type Outcome = (String, ExitCode);

fn report(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().map(|line| line + "\n").collect()
}
