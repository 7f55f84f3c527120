//! Whether values of `xs:ID` are unique in a document, and those of `xs:IDREF` and `xs:IDREFS` lead to one.

use std::collections::HashSet;

use super::assess::{Document, Found};
use super::value::Role;
use crate::text::excerpt::excerpt;
use crate::xml::read_error_kind::ReadErrorKind;

/// Adds what is wrong, with the byte offset of each.
pub(super) fn check(document: &Document<'_>, wrong: &mut Vec<(usize, ReadErrorKind)>) {
    let mut known: HashSet<&str> = HashSet::new();
    let mut report = |element: usize, expected: &str, found: &str| {
        let kind = ReadErrorKind::Identity {
            expected: expected.to_owned(),
            found: format!("{:?}", excerpt(found)),
        };
        wrong.push((document.nodes.get(element).offset, kind));
    };
    let values = values(document);
    for (element, role, id) in &values {
        if *role == Role::Id && !known.insert(id) {
            report(*element, "an xs:ID that is not there yet", id);
        }
    }
    for (element, role, reference) in &values {
        if *role == Role::Reference && !known.contains(reference) {
            report(*element, "the xs:ID of an element", reference);
        }
    }
}

/// The values of IDs and references, each with its element, in document order.
fn values<'d>(document: &'d Document<'_>) -> Vec<(usize, Role, &'d str)> {
    let mut found = Vec::new();
    for element in document.nodes.all() {
        let text = match document.text(element) {
            Some(Found::Value(ty, text)) => Some((ty, text)),
            Some(Found::Complex) | None => None,
        };
        let attributes = document.attributes(element, "*").into_iter();
        let values = attributes.map(|it| (it.ty, it.text)).chain(text);
        for (ty, text) in values {
            if let Some(role) = ty.role() {
                let words = text.split_ascii_whitespace();
                found.extend(words.map(|word| (element, role, word)));
            }
        }
    }
    found
}
