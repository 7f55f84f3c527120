//! How many crates are compiled for a user of `ews-types`.

use std::collections::BTreeSet;
use std::path::Path;

use crate::steps::output;

const MOST: usize = 12;

pub(super) fn check(root: &Path) -> Result<Vec<String>, String> {
    let arguments = [
        "tree",
        "--package=ews-types",
        "--edges=normal,build",
        "--prefix=none",
        "--format={p}",
    ];
    Ok(problems(&output(root, &arguments)?))
}

fn problems(tree: &str) -> Vec<String> {
    // A crate of this repository has its folder after the version.
    let others: BTreeSet<&str> = tree
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .filter(|line| !line.is_empty() && !line.contains(" (/"))
        .collect();
    let mut problems = Vec::new();
    if others.len() > MOST {
        let names: Vec<_> = others.iter().copied().collect();
        problems.push(format!("{} crates: {}", others.len(), names.join(", ")));
    }
    problems.extend(
        others
            .iter()
            .filter(|name| name.starts_with("xsd-parser"))
            .map(ToString::to_string),
    );
    problems
}

#[cfg(test)]
mod tests {
    use super::problems;

    #[test]
    fn crates_of_others_are_counted_once() {
        let own = "ews-types v0.1.0 (/somewhere)\nxsd-runtime v0.1.0 (/somewhere/runtime)\n";
        let others: Vec<_> = (1..=12).map(|n| format!("crate{n} v1.0.0\n")).collect();
        let others = others.concat();
        assert_eq!(
            problems(&format!("{own}{others}crate1 v1.0.0 (*)\n")),
            Vec::<String>::new()
        );
        assert_eq!(
            problems(&format!("{others}thiserror-impl v2.0.0 (proc-macro)\n")).len(),
            1
        );
        assert_eq!(problems("xsd-parser v1.5.2\n"), ["xsd-parser v1.5.2"]);
    }
}
