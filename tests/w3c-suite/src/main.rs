//! Runs the W3C test suite for XML Schema 1.0: see README.md.

mod catalogue;
mod exceptions;
mod schemas;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let suite = std::env::var_os("XSTS_MATERIAL").ok_or("XSTS_MATERIAL is not set")?;
    let groups = catalogue::read(&PathBuf::from(suite))?;
    let exceptions = exceptions::read()?;
    let is_as_expected = schemas::run(&groups, &exceptions);
    Ok(if is_as_expected {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
