//! The arguments of the command.

use std::path::PathBuf;

use ews_codegen::{Builder, Profile};
use lexopt::prelude::{Long, Short, Value, ValueExt};

#[derive(Clone, Copy)]
pub(crate) enum Command {
    Generate,
    Check,
    List,
    Help,
    Version,
}

/// The arguments, with the defaults filled in.
pub(crate) struct Arguments {
    pub(crate) command: Command,
    pub(crate) profile: Profile,
    pub(crate) schemas: Vec<PathBuf>,
    pub(crate) out: PathBuf,
    pub(crate) runtime: String,
    pub(crate) verbose: bool,
    operations: Vec<String>,
    all_operations: bool,
    roots: Vec<String>,
    all_roots: bool,
    renames: Vec<(String, String)>,
    non_exhaustive: bool,
}

impl Arguments {
    pub(crate) fn parse() -> Result<Self, lexopt::Error> {
        Given::parse(lexopt::Parser::from_env())?.complete()
    }

    pub(crate) fn builder(&self) -> Builder {
        let builder = Builder::new()
            .profile(self.profile)
            .runtime(&self.runtime)
            .non_exhaustive(self.non_exhaustive);
        let builder = self.schemas.iter().fold(builder, Builder::schemas);
        let builder = self.operations.iter().fold(builder, Builder::operation);
        let builder = self.roots.iter().fold(builder, Builder::root);
        let renames = self.renames.iter();
        let builder = renames.fold(builder, |builder, (from, to)| builder.rename(from, to));
        let builder = if self.all_operations {
            builder.all_operations()
        } else {
            builder
        };
        if self.all_roots {
            builder.all_roots()
        } else {
            builder
        }
    }
}

/// The options of `list`.
const OF_LIST: [&str; 4] = ["schemas", "profile", "help", "version"];

/// The arguments as they are given.
#[derive(Default)]
struct Given {
    command: Option<Command>,
    profile: Option<String>,
    schemas: Vec<PathBuf>,
    operations: Vec<String>,
    all_operations: bool,
    roots: Vec<String>,
    all_roots: bool,
    renames: Vec<(String, String)>,
    non_exhaustive: bool,
    out: Option<PathBuf>,
    runtime: Option<String>,
    verbose: bool,
    /// The last option that `list` does not have.
    not_of_list: Option<String>,
}

impl Given {
    fn parse(mut parser: lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut given = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long(name) if !OF_LIST.contains(&name) => {
                    given.not_of_list = Some(format!("--{name}"));
                }
                Short('v') => given.not_of_list = Some("-v".to_owned()),
                _ => {}
            }
            match argument {
                Long("schemas") => given.schemas.push(parser.value()?.into()),
                Long("profile") => given.profile = Some(parser.value()?.string()?),
                Long("operation") => given.operations.push(parser.value()?.string()?),
                Long("all-operations") => given.all_operations = true,
                Long("root") => given.roots.push(parser.value()?.string()?),
                Long("all-roots") => given.all_roots = true,
                Long("rename") => given.renames.push(rename(&parser.value()?.string()?)?),
                Long("non-exhaustive") => given.non_exhaustive = true,
                Long("out") => given.out = Some(parser.value()?.into()),
                Long("runtime") => given.runtime = Some(parser.value()?.string()?),
                Long("verbose") | Short('v') => given.verbose = true,
                Long("help") | Short('h') => given.command = Some(Command::Help),
                Long("version") | Short('V') => given.command = Some(Command::Version),
                Value(path) if given.command.is_some() => given.schemas.push(path.into()),
                Value(word) => {
                    given.command = Some(match word.to_str() {
                        Some("generate") => Command::Generate,
                        Some("check") => Command::Check,
                        Some("list") => Command::List,
                        _ => return Err(format!("there is no command {}", word.display()).into()),
                    });
                }
                other => return Err(other.unexpected()),
            }
        }
        Ok(given)
    }

    /// Fills in the defaults, or says which arguments do not fit together.
    fn complete(self) -> Result<Arguments, lexopt::Error> {
        let command = self.command.ok_or("a command is missing")?;
        let profile = self.profile()?;
        self.exclude(command)?;
        let is_writing = matches!(command, Command::Generate | Command::Check);
        let is_nothing = self.wants_no_operation() && self.roots.is_empty() && !self.all_roots;
        let job = profile.job();
        let operations = match job {
            Some(job) if is_nothing => job.operations.iter().copied().map(str::to_owned).collect(),
            None if is_nothing && is_writing => {
                return Err(
                    "--operation, --all-operations, --root or --all-roots is missing".into(),
                );
            }
            _ => self.operations,
        };
        let runtime = match (self.runtime, job) {
            (Some(runtime), _) => runtime,
            (None, Some(job)) if self.out.is_none() => job.runtime.to_owned(),
            (None, _) => profile.runtime().to_owned(),
        };
        if !Builder::is_runtime(&runtime) {
            let what = "is not a path of a Rust module, such as xsd_runtime";
            return Err(format!("--runtime {runtime:?} {what}").into());
        }
        // The code of this repository is the crate that others depend on.
        let is_own = self.out.is_none() && job.is_some_and(|job| job.non_exhaustive);
        let out = match (self.out, job) {
            (Some(out), _) => out,
            (None, Some(job)) => job.out.into(),
            (None, None) if is_writing => return Err("--out is missing".into()),
            (None, None) => PathBuf::new(),
        };
        let schemas = match (self.schemas.is_empty(), job) {
            (false, _) => self.schemas,
            (true, Some(job)) => vec![job.schemas.into()],
            (true, None) => return Err("--schemas is missing".into()),
        };
        Ok(Arguments {
            command,
            profile,
            schemas,
            out,
            runtime,
            verbose: self.verbose,
            operations,
            all_operations: self.all_operations,
            roots: self.roots,
            all_roots: self.all_roots,
            renames: self.renames,
            non_exhaustive: self.non_exhaustive || is_own,
        })
    }

    fn profile(&self) -> Result<Profile, lexopt::Error> {
        let [default, ..] = Profile::ALL;
        let Some(name) = &self.profile else {
            return Ok(default);
        };
        let mut profiles = Profile::ALL.into_iter();
        let profile = profiles.find(|profile| profile.name() == name);
        profile.ok_or_else(|| format!("there is no profile {name}").into())
    }

    fn wants_no_operation(&self) -> bool {
        self.operations.is_empty() && !self.all_operations
    }

    /// Refuses arguments that exclude each other.
    fn exclude(&self, command: Command) -> Result<(), lexopt::Error> {
        if let (Command::List, Some(option)) = (command, &self.not_of_list) {
            return Err(format!("list has no option {option}").into());
        }
        if self.all_operations && !self.operations.is_empty() {
            return Err("--operation and --all-operations exclude each other".into());
        }
        if self.all_roots && !self.roots.is_empty() {
            return Err("--root and --all-roots exclude each other".into());
        }
        Ok(())
    }
}

/// What is renamed, and its new name, which has no equals sign.
fn rename(text: &str) -> Result<(String, String), lexopt::Error> {
    let parts = text.rsplit_once('=');
    let parts = parts.map(|(from, to)| (from.to_owned(), to.to_owned()));
    parts.ok_or_else(|| format!("--rename {text:?} is not FROM=TO").into())
}
