//! `cargo xtask limits`: what must not grow.

mod crates;
mod packages;
mod sizes;
mod words;

use std::path::Path;

/// A limit, and the check that lists where it is exceeded.
type Limit = (&'static str, fn(&Path) -> Result<Vec<String>, String>);

const LIMITS: [Limit; 6] = [
    (
        "at most 12 crates are compiled for ews-types, xsd-parser not among them",
        crates::check,
    ),
    ("packages hold what they need", packages::check),
    ("a production file has at most 400 lines", sizes::long_files),
    ("a function has at most 80 lines", sizes::long_functions),
    (
        "generated/ has at most 4,900 lines of code",
        sizes::generated,
    ),
    (
        "the words of SOAP and EWS stay where they belong",
        words::check,
    ),
];

/// Checks all limits, and says of each whether it is kept.
pub(crate) fn check(root: &Path) -> Result<(), String> {
    let mut broken = 0;
    for (title, check) in LIMITS {
        // If one limit cannot be checked, the others are checked anyway.
        let problems = check(root).unwrap_or_else(|error| vec![error]);
        println!(
            "{} {title}",
            if problems.is_empty() {
                "kept  "
            } else {
                "BROKEN"
            }
        );
        for problem in &problems {
            println!("       {problem}");
        }
        broken += usize::from(!problems.is_empty());
    }
    if broken == 0 {
        Ok(())
    } else {
        Err(format!("{broken} of {} limits are broken", LIMITS.len()))
    }
}
