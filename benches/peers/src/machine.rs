//! The machine that the figures are of.

use std::fs;
use std::process::Command;

/// Processor, system, compiler and load, in one sentence.
pub(crate) fn sentence() -> String {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    format!(
        "Measured on {} ({processors} processors for this program, {} {}) with {}; when it began, {} \
         processes wanted to run (average of a minute).",
        processor(),
        std::env::consts::OS,
        std::env::consts::ARCH,
        version("rustc"),
        load(),
    )
}

/// Name and version of a program, in one line.
pub(crate) fn version(program: &str) -> String {
    let output = Command::new(program).arg("--version").output();
    let output = output.expect("the program runs");
    let text = String::from_utf8_lossy(&output.stdout);
    // Without the date of the compiler.
    let words = text
        .split_whitespace()
        .take_while(|word| !word.starts_with('('));
    words.collect::<Vec<_>>().join(" ")
}

fn processor() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with("model name"));
    let name = line.and_then(|line| line.split_once(':'));
    name.map_or("an unknown processor", |(_, name)| name.trim())
        .to_owned()
}

fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let minute = text.split_whitespace().next();
    minute.unwrap_or("an unknown number of").to_owned()
}
