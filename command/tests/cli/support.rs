//! Runs the command.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder of the generator, in which the command runs: the schemas are those of its tests.
pub(crate) const CODEGEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen");

/// A separate folder for a test. It does not exist yet.
pub(crate) fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("command")
        .join(test);
    // An earlier run may have left it.
    let _ = fs::remove_dir_all(&folder);
    folder
}

/// The command with these arguments, which are separated by blanks.
pub(crate) fn command(arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ews-codegen"));
    command
        .current_dir(CODEGEN)
        .args(arguments.split_whitespace());
    command
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .stdin(Stdio::null());
    command
}

/// Its exit code, and what it prints to standard output and standard error.
pub(crate) fn ended(command: &mut Command) -> (Option<i32>, String, String) {
    let output = command.output().expect("the command starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

/// Runs the command in the folder of the generator.
pub(crate) fn run(arguments: &str) -> (Option<i32>, String, String) {
    ended(&mut command(arguments))
}
