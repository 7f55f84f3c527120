//! Runs steps, each with its title, result and time: one after the other, or in lanes that run side by side.

use std::io::{self, Read as _};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use crate::equipment::{Equipment, Need};

/// One thing that is done or checked.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    pub(crate) title: &'static str,
    pub(crate) run: Run,
    /// Environment variables.
    pub(crate) env: &'static [(&'static str, &'static str)],
    /// If one of these is missing, the step is left out.
    pub(crate) needs: &'static [Need],
}

#[derive(Clone, Copy)]
pub(crate) enum Run {
    /// Arguments of cargo.
    Cargo(&'static [&'static str]),
    /// A program of the repository, and its arguments.
    Script(&'static [&'static str]),
    Function(fn(&Path) -> Result<(), String>),
}

/// Steps that run one after the other, because they share a target folder.
pub(crate) type Lane = &'static [Step];

/// What becomes of the output of programs.
#[derive(Clone, Copy)]
enum Output {
    /// It is shown at once.
    Live,
    /// It is shown when the program has ended, so that it is not mixed with that of others.
    Kept,
}

/// Runs steps up to the first that fails.
pub(crate) fn run(root: &Path, equipment: &Equipment, steps: &[Step]) -> Result<(), String> {
    let start = Instant::now();
    let result = steps
        .iter()
        .try_for_each(|step| section(root, equipment, step, Output::Live));
    println!("\n=== {} s in all", start.elapsed().as_secs());
    result
}

/// Runs lanes side by side, up to the first step that fails. What runs beside that is ended first.
pub(crate) fn run_lanes(root: &Path, equipment: &Equipment, lanes: &[Lane]) -> Result<(), String> {
    let start = Instant::now();
    let has_failed = AtomicBool::new(false);
    let run = |lane: Lane| {
        for step in lane {
            if has_failed.load(Ordering::Relaxed) {
                break;
            }
            section(root, equipment, step, Output::Kept)
                .inspect_err(|_| has_failed.store(true, Ordering::Relaxed))?;
        }
        Ok(())
    };
    let results: Vec<Result<(), String>> = std::thread::scope(|scope| {
        let threads: Vec<_> = lanes
            .iter()
            .map(|lane| scope.spawn(move || run(lane)))
            .collect();
        let ended = threads.into_iter().map(|thread| {
            let died = |_| Err("a lane of steps died".to_owned());
            thread.join().unwrap_or_else(died)
        });
        ended.collect()
    });
    println!("\n=== {} s in all", start.elapsed().as_secs());
    results.into_iter().collect()
}

fn section(root: &Path, equipment: &Equipment, step: &Step, output: Output) -> Result<(), String> {
    let title = step.title;
    if let Some(missing) = step.needs.iter().find(|need| !equipment.has(**need)) {
        let missing = missing.name();
        println!("\n=== {title}: left out, {missing} is missing");
        return Ok(());
    }
    match output {
        Output::Live => println!("\n=== {title}"),
        Output::Kept => println!("\n... {title}"),
    }
    let start = Instant::now();
    let mut said = Vec::new();
    let env = step.env.iter().copied().chain(equipment.env());
    let result = match step.run {
        Run::Cargo(arguments) => {
            let mut command = cargo_command(root);
            status(command.args(arguments).envs(env), output, &mut said)
        }
        Run::Script(command) => {
            let mut script = Command::new(root.join(command[0]));
            let script = script.args(&command[1..]).current_dir(root).envs(env);
            status(script, output, &mut said)
        }
        Run::Function(check) => check(root),
    };
    let said = String::from_utf8_lossy(&said);
    let seconds = start.elapsed().as_secs();
    let (word, error) = match &result {
        Ok(()) => ("passed", String::new()),
        Err(error) => ("FAILED", format!("{error}\n")),
    };
    let head = match output {
        Output::Live => String::new(),
        Output::Kept => format!("\n=== {title}\n"),
    };
    // In one call, so that it stays in one piece.
    println!("{head}{said}{error}=== {title}: {word} after {seconds} s");
    result.map_err(|_| format!("{title} FAILED"))
}

/// Runs cargo with arguments, and more from the command line.
pub(crate) fn cargo(root: &Path, arguments: &[&str], more: &[String]) -> Result<(), String> {
    let mut command = cargo_command(root);
    let command = command.args(arguments).args(more);
    status(command, Output::Live, &mut Vec::new())
}

/// The cargo that runs this program.
fn cargo_command(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// What cargo prints.
pub(crate) fn output(root: &Path, arguments: &[&str]) -> Result<String, String> {
    let mut command = cargo_command(root);
    let output = command
        .args(arguments)
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let arguments = arguments.join(" ");
        Err(format!(
            "cargo {arguments}: {}",
            String::from_utf8_lossy(&output.stderr)
        ))
    }
}

fn status(command: &mut Command, output: Output, said: &mut Vec<u8>) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = match output {
        Output::Live => command.status(),
        Output::Kept => kept(command, said),
    };
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{program}: {status}")),
        Err(error) => Err(format!("{program}: {error}")),
    }
}

/// Runs a program and keeps what it says.
fn kept(command: &mut Command, said: &mut Vec<u8>) -> io::Result<ExitStatus> {
    let (mut reader, writer) = io::pipe()?;
    let mut child = command.stdout(writer.try_clone()?).stderr(writer).spawn()?;
    // The command has ends of the pipe too, which must not outlive the program.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    reader.read_to_end(said)?;
    child.wait()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Lane, Output, Run, Step, cargo, output, run, run_lanes, status};
    use crate::equipment::{Equipment, Need};

    const fn step(title: &'static str, check: fn(&Path) -> Result<(), String>) -> Step {
        Step {
            title,
            run: Run::Function(check),
            env: &[],
            needs: &[],
        }
    }

    #[test]
    fn the_first_failure_is_the_last_step() {
        let good = step("good", |_| Ok(()));
        let bad = step("bad", |_| Err("why".to_owned()));
        let unreached = step("unreached", |_| unreachable!("a step before it failed"));
        let run = |steps: &[Step]| run(Path::new("."), &Equipment::default(), steps);
        assert_eq!(run(&[good, good]), Ok(()));
        assert_eq!(run(&[good, bad, unreached]), Err("bad FAILED".to_owned()));
    }

    #[test]
    fn a_failure_ends_all_lanes() {
        const GOOD: Step = step("good", |_| Ok(()));
        const BAD: Step = step("bad", |_| Err("why".to_owned()));
        let run = |lanes: &[Lane]| run_lanes(Path::new("."), &Equipment::default(), lanes);
        assert_eq!(run(&[&[GOOD, GOOD], &[GOOD]]), Ok(()));
        assert_eq!(
            run(&[&[GOOD], &[GOOD, BAD, BAD]]),
            Err("bad FAILED".to_owned())
        );
    }

    #[test]
    fn what_a_program_says_is_kept() {
        let mut said = Vec::new();
        let mut version = std::process::Command::new("cargo");
        let result = status(version.arg("--version"), Output::Kept, &mut said);
        assert_eq!(result, Ok(()));
        assert!(said.starts_with(b"cargo "));
    }

    #[test]
    fn a_step_that_needs_what_is_missing_is_left_out() {
        let needy = Step {
            needs: &[Need::Ews],
            ..step("needy", |_| Err("it ran".to_owned()))
        };
        assert_eq!(run(Path::new("."), &Equipment::default(), &[needy]), Ok(()));
    }

    #[test]
    fn programs_say_whether_they_succeed() {
        let root = Path::new(".");
        assert!(output(root, &["--version"]).is_ok_and(|text| text.starts_with("cargo ")));
        assert!(output(root, &["no-such-command"]).is_err());
        assert_eq!(cargo(root, &["--version"], &["--quiet".to_owned()]), Ok(()));
        let missing = Step {
            run: Run::Script(&["no/such/script"]),
            ..step("missing", |_| Ok(()))
        };
        let result = run(root, &Equipment::default(), &[missing]);
        assert_eq!(result, Err("missing FAILED".to_owned()));
    }
}
