//! `ews-codegen check`: whether the code is current.

use ews_codegen::{Error, Stale};

use super::arguments::Arguments;
use super::report::{Outcome, files, warn};

pub(crate) fn check(arguments: &Arguments) -> Result<Outcome, Error> {
    let generated = arguments.builder().generate()?;
    warn(&generated.warnings);
    let stale = generated.stale(&arguments.out)?;
    let out = arguments.out.display();
    if stale.is_empty() {
        let line = format!("{out} is current: {} files", generated.files.len());
        return Ok(Outcome::success([line]));
    }
    let mut lines = files(&stale, arguments.verbose, Stale::what);
    lines.push(format!(
        "{out} is not current: run ews-codegen generate with the same options"
    ));
    Ok(Outcome::failure(lines))
}
