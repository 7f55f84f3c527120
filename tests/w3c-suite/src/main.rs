//! Runs the W3C test suite for XML Schema 1.0: see README.md.

mod catalogue;
mod schemas;

use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let suite = std::env::var_os("XSTS_MATERIAL").ok_or("XSTS_MATERIAL is not set")?;
    let groups = catalogue::read(&PathBuf::from(suite))?;
    schemas::run(&groups);
    Ok(())
}
