//! Whether values of `xs:ID` are unique in a document, and those of `xs:IDREF` and `xs:IDREFS` lead to one.

use std::collections::HashSet;

use super::constraint::{Identity, Kind};
use super::nodes::Nodes;
use super::paths::texts;
use crate::text::excerpt::excerpt;
use crate::xml::read_error_kind::ReadErrorKind;

/// Adds what is wrong, with the byte offset of each.
pub(super) fn check(
    nodes: &Nodes<'_>,
    identities: &[Identity],
    wrong: &mut Vec<(usize, ReadErrorKind)>,
) {
    let mut known: HashSet<&str> = HashSet::new();
    let mut report = |element: usize, expected: &str, found: &str| {
        let kind = ReadErrorKind::Identity {
            expected: expected.to_owned(),
            found: format!("{:?}", excerpt(found)),
        };
        wrong.push((nodes.get(element).offset, kind));
    };
    for (element, id) in values(nodes, identities, Kind::Id) {
        if !known.insert(id) {
            report(element, "an xs:ID that is not there yet", id);
        }
    }
    for (element, reference) in values(nodes, identities, Kind::IdReference) {
        if !known.contains(reference) {
            report(element, "the xs:ID of an element", reference);
        }
    }
}

/// The values of a kind, each with its element, in document order.
fn values<'n>(nodes: &'n Nodes<'_>, identities: &[Identity], kind: Kind) -> Vec<(usize, &'n str)> {
    let mut found = Vec::new();
    for element in nodes.all() {
        let of_kind = identities.iter().filter(|identity| identity.kind == kind);
        for identity in of_kind.filter(|identity| identity.is_of(nodes, element)) {
            let texts = texts(nodes, element, identity.selector);
            let values = texts.into_iter().flat_map(str::split_ascii_whitespace);
            found.extend(values.map(|value| (element, value)));
        }
    }
    found
}
