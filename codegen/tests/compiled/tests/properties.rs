//! Arbitrary values of every type of every construct are written, valid, read and compared.

use ews_properties::{Case, Name, check};
use ews_types::xml::Namespace;

/// The types by construct.
fn constructs() -> Vec<(&'static str, Vec<Case>)> {
    include!(concat!(env!("OUT_DIR"), "/properties.rs"))
}

#[test]
fn what_is_written_is_read_and_every_part_is_reached() {
    let mut failures = Vec::new();
    for (construct, cases) in constructs() {
        assert!(!cases.is_empty(), "{construct} has no type");
        let found = cases.iter().flat_map(|case| check(case, 200));
        failures.extend(found.map(|failure| format!("{construct}: {failure}")));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}
