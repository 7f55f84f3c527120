//! What compiling takes: cargo calls the program that uses this library in place of rustc, and that calls rustc.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode};
use std::thread;
use std::time::{Duration, Instant};

/// The environment variable with the folder for what is measured.
const FOLDER: &str = "VERDICTS_MEASURES";

/// What the compiler took for a crate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// The time on the clock.
    pub seconds: f64,
    /// The most memory, where the system tells that. Else 0.
    pub megabytes: u64,
}

/// Has cargo call this program.
pub(crate) fn wrap(cargo: &mut Command, folder: &Path) {
    if let Ok(program) = env::current_exe() {
        let folder = folder.join("measures");
        let _ = fs::create_dir_all(&folder);
        cargo.env("RUSTC_WRAPPER", program).env(FOLDER, folder);
    }
}

/// Runs rustc and measures it, if cargo has called this program for that. A program that asks for measures calls this
/// first.
#[must_use]
pub fn rustc() -> Option<ExitCode> {
    let folder = PathBuf::from(env::var_os(FOLDER)?);
    let mut arguments = env::args_os().skip(1);
    let mut command = Command::new(arguments.next()?);
    let arguments: Vec<_> = arguments.collect();
    let start = Instant::now();
    let mut child = command.args(&arguments).spawn().ok()?;
    let megabytes = watch(&mut child);
    let status = child.wait().ok()?;
    let name = arguments
        .iter()
        .position(|argument| argument == "--crate-name");
    if let Some(name) = name.and_then(|at| arguments.get(at + 1)) {
        let text = format!("{} {megabytes}", start.elapsed().as_secs_f64());
        let _ = fs::write(folder.join(name), text);
    }
    Some(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Waits for the process, and asks now and then how much memory it has had.
fn watch(child: &mut Child) -> u64 {
    let path = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while let Ok(None) = child.try_wait() {
        let status = fs::read_to_string(&path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        most = most.max(kilobytes.unwrap_or(0));
        thread::sleep(Duration::from_millis(10));
    }
    most / 1024
}

/// What was measured when a crate was compiled last.
pub(crate) fn of(folder: &Path, name: &str) -> Option<Measure> {
    let text = fs::read_to_string(folder.join("measures").join(name)).ok()?;
    let (seconds, megabytes) = text.split_once(' ')?;
    Some(Measure {
        seconds: seconds.parse().ok()?,
        megabytes: megabytes.parse().ok()?,
    })
}
