//! Runs steps one after the other, each with its title, result and time.

use std::path::Path;
use std::process::Command;
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

/// Runs steps up to the first that fails.
pub(crate) fn run(root: &Path, equipment: &Equipment, steps: &[Step]) -> Result<(), String> {
    let start = Instant::now();
    let result = steps
        .iter()
        .try_for_each(|step| section(root, equipment, step));
    println!("\n=== {} s in all", start.elapsed().as_secs());
    result
}

fn section(root: &Path, equipment: &Equipment, step: &Step) -> Result<(), String> {
    println!("\n=== {}", step.title);
    if let Some(missing) = step.needs.iter().find(|need| !equipment.has(**need)) {
        println!(
            "=== {}: left out, {} is missing",
            step.title,
            missing.name()
        );
        return Ok(());
    }
    let start = Instant::now();
    let env = step.env.iter().copied().chain(equipment.env());
    let result = match step.run {
        Run::Cargo(arguments) => status(cargo_command(root).args(arguments).envs(env)),
        Run::Script(command) => status(
            Command::new(root.join(command[0]))
                .args(&command[1..])
                .current_dir(root)
                .envs(env),
        ),
        Run::Function(check) => check(root),
    };
    let word = if result.is_ok() { "passed" } else { "FAILED" };
    let seconds = start.elapsed().as_secs();
    if let Err(error) = &result {
        println!("{error}");
    }
    println!("=== {}: {word} after {seconds} s", step.title);
    result.map_err(|_| format!("{} FAILED", step.title))
}

/// Runs cargo with arguments, and more from the command line.
pub(crate) fn cargo(root: &Path, arguments: &[&str], more: &[String]) -> Result<(), String> {
    status(cargo_command(root).args(arguments).args(more))
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

fn status(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{program}: {status}")),
        Err(error) => Err(format!("{program}: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Run, Step, cargo, output, run};
    use crate::equipment::{Equipment, Need};

    fn step(title: &'static str, check: fn(&Path) -> Result<(), String>) -> Step {
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
