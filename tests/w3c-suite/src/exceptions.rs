//! The schemas and documents that are known to be judged otherwise, each with a reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::Group;

/// The names of the groups and instances, each with whether its schema or document is valid.
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

/// Prints the exceptions that name no schema or document of the suite. `false` if there are some.
pub(crate) fn are_of_suite(exceptions: &BTreeMap<&str, bool>, groups: &[Group]) -> bool {
    let schemas = groups.iter().map(|group| &*group.name);
    let instances = groups.iter().flat_map(|group| &group.instances);
    let names: BTreeSet<&str> = schemas
        .chain(instances.map(|instance| &*instance.name))
        .collect();
    let mut are_known = true;
    for name in exceptions.keys().filter(|name| !names.contains(*name)) {
        are_known = false;
        println!("{name}: the exception names nothing in the suite");
    }
    are_known
}
