//! The schemas that are known to be judged otherwise, each with a reason.

use std::collections::BTreeMap;

/// The names of the groups, each with whether its schema is valid.
///
/// # Errors
/// A line that is not of the form `verdict`, `name`, `reason`.
pub(crate) fn read() -> Result<BTreeMap<&'static str, bool>, String> {
    let lines = include_str!("../exceptions.tsv").lines();
    let parsed = lines.map(|line| match *line.split('\t').collect::<Vec<_>>() {
        ["valid", name, reason] if !reason.is_empty() => Ok((name, true)),
        ["invalid", name, reason] if !reason.is_empty() => Ok((name, false)),
        _ => Err(format!(
            "expected a verdict, a name and a reason, found {line:?}"
        )),
    });
    parsed.collect()
}
