//! Runs the W3C test suite for XML Schema 1.0: see README.md.

mod catalogue;
mod exceptions;
mod instances;
mod schemas;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use catalogue::Group;

/// Every how many-th group has its documents judged if only a sample is asked for.
const SAMPLE: usize = 6;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let suite = std::env::var_os("XSTS_MATERIAL").ok_or("XSTS_MATERIAL is not set")?;
    let mut arguments = std::env::args().skip(1);
    let work = arguments.next().ok_or("expected a folder to work in")?;
    let mut every = 1;
    let mut wanted = Vec::new();
    for argument in arguments {
        if argument == "--sample" {
            every = SAMPLE;
        } else {
            wanted.push(argument);
        }
    }
    let mut groups = catalogue::read(&PathBuf::from(suite))?;
    let exceptions = exceptions::read()?;
    let is_known = exceptions::are_of_suite(&exceptions, &groups);
    let is_wanted =
        |group: &Group| wanted.is_empty() || wanted.iter().any(|part| group.name.contains(part));
    groups.retain(is_wanted);
    let are_schemas_right = schemas::run(&groups, &exceptions);
    let are_instances_right = instances::run(&groups, every, &exceptions, &PathBuf::from(work))?;
    Ok(if is_known && are_schemas_right && are_instances_right {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
