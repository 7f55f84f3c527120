//! The chores of this repository. `cargo xtask` prints what there is.

mod checks;
mod equipment;
mod limits;
mod modules;
mod rust;
mod steps;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use equipment::Equipment;

/// A command: its name, what it does, and how. The arguments are those after the name.
struct Command {
    name: &'static str,
    help: &'static str,
    run: fn(&Path, &[String]) -> Result<(), String>,
}

const COMMANDS: [Command; 7] = [
    Command {
        name: "generate",
        help: "write generated/ from schemas/; takes the options of ews-codegen generate",
        run: |root, arguments| steps::cargo(root, &checks::GENERATE, arguments),
    },
    Command {
        name: "check",
        help: "format, lints, documentation, module circles, generated/ is current",
        run: |root, _| steps::run(root, &Equipment::default(), &checks::CHECK),
    },
    Command {
        name: "ci",
        help: "all that must hold before a change is merged",
        run: |root, _| ci(root),
    },
    Command {
        name: "bench",
        help: "compare with other libraries; takes the options that benches/peers/README.md lists",
        run: |root, arguments| steps::cargo(root, &checks::BENCH, arguments),
    },
    Command {
        name: "modules",
        help: "fail if source files import each other in a circle",
        run: |root, _| modules::check(root),
    },
    Command {
        name: "limits",
        help: "fail if there are too many crates or lines, or words in the wrong place",
        run: |root, _| limits::check(root),
    },
    Command {
        name: "fixtures",
        help: "write all expected files of the tests anew, and generated/",
        run: |root, _| steps::run(root, &Equipment::default(), &checks::FIXTURES),
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command = arguments.split_first().and_then(|(name, rest)| {
        Some((COMMANDS.iter().find(|command| command.name == name)?, rest))
    });
    let Some((command, arguments)) = command else {
        eprintln!("usage: cargo xtask COMMAND\n");
        for Command { name, help, .. } in &COMMANDS {
            eprintln!("  {name:9} {help}");
        }
        return ExitCode::from(2);
    };
    // A `--` before the options of the other program is not passed on.
    let arguments = arguments
        .strip_prefix(&["--".to_owned()])
        .unwrap_or(arguments);
    match (command.run)(&root(), arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn ci(root: &Path) -> Result<(), String> {
    let equipment = Equipment::find()?;
    equipment.print();
    steps::run(root, &equipment, &checks::CI)
}

/// The folder of the workspace.
fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}
