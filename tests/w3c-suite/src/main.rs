//! Runs the W3C test suite for XML Schema 1.0: see README.md.

mod catalogue;
mod exceptions;
mod instances;
mod schemas;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use instances::Sample;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let suite = std::env::var_os("XSTS_MATERIAL").ok_or("XSTS_MATERIAL is not set")?;
    let groups = catalogue::read(&PathBuf::from(suite))?;
    let exceptions = exceptions::read()?;
    let mut is_as_expected = schemas::run(&groups, &exceptions);
    let mut arguments = std::env::args_os().skip(1);
    if let Some(every) = arguments.next() {
        let sample = Sample(every.to_string_lossy().parse()?);
        let work = arguments.next().ok_or("expected a folder to work in")?;
        is_as_expected &= instances::run(&groups, &sample, &exceptions, &PathBuf::from(work))?;
    }
    Ok(if is_as_expected {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
