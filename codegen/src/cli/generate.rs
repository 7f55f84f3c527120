//! `ews-codegen generate`: writes the code.

use ews_codegen::{Error, Stale};

use super::arguments::Arguments;
use super::report::{Outcome, files, warn};

pub(crate) fn generate(arguments: &Arguments) -> Result<Outcome, Error> {
    let generated = arguments.builder().generate()?;
    let done = generated.write(&arguments.out)?;
    let mut lines = files(&done, arguments.verbose, |stale| match stale {
        Stale::Changed(_) | Stale::Missing(_) => "wrote",
        Stale::Obsolete(_) => "removed",
    });
    warn(&generated.warnings);
    let fixups = generated.fixups.iter();
    lines.extend(fixups.map(|fixup| format!("fix-up   {} ({})", fixup.name, fixup.changes)));
    if generated.identity_constraints > 0 {
        let count = generated.identity_constraints;
        lines.push(format!(
            "{count} of xs:key, xs:keyref and xs:unique: checked for whole documents only"
        ));
    }
    let (what, count) = if arguments.profile.has_operations() || generated.operations > 0 {
        ("operations", generated.operations)
    } else {
        ("root elements", generated.roots.len())
    };
    lines.push(format!(
        "{}: runtime {}, {what} {count}, types {}, files {}, lines of code {}; files changed {}",
        arguments.out.display(),
        arguments.runtime,
        generated.types,
        generated.files.len(),
        generated.lines(),
        done.len(),
    ));
    Ok(Outcome::success(lines))
}
