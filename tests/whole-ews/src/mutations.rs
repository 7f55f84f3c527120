//! Damaged documents: each valid one, changed everywhere in its body, in ways that lenient reading
//! understands, or that must end in an error with a location.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ews_types::xml::{Notice, ReadErrorKind, ReadOptions};
use roxmltree::Node;
use test_support::canonical::{Compare, difference};

use crate::document::{Whole, read, without_location};
use crate::ews::NAMESPACES;

/// What a change does to a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    /// Something is added that the schema does not know: it is skipped, or kept where a wildcard
    /// admits it.
    Unknown,
    /// A value is replaced by a word: an enumeration keeps it, another type refuses it.
    Value,
    /// Two children are swapped, or one is doubled: the document is read.
    Order,
    /// A response is an error, and holds nothing but its code and text: it reads.
    ErrorResponse,
    /// All namespaces are spelt `https`: it reads as before.
    Spelling,
    /// The end is missing: it is an error.
    Cut,
}

/// Unions that have no member for any text, so that they refuse a word that enumerations keep.
const UNIONS_OF_NUMBERS: [&str; 1] = ["a value of ReminderMinutesBeforeStart"];

/// The greatest number of changes of one document.
const MOST: usize = 120;

/// The word that no enumeration knows.
const WORD: &str = "Unheard";

/// Changes a document that is read strictly: how many changes, and what went wrong.
#[must_use]
pub fn failures(text: &str) -> (usize, Vec<String>) {
    let Ok((original, _)) = read(text, &ReadOptions::strict()) else {
        return (0, Vec::new());
    };
    let changed = changed(text).unwrap_or_default();
    // All changes of a small document, and some of a large one.
    let step = changed.len().div_ceil(MOST).max(1);
    let changed: Vec<_> = changed.into_iter().step_by(step).collect();
    let count = changed.len();
    let failures = changed.into_iter().filter_map(|(change, location, text)| {
        let judged = catch_unwind(AssertUnwindSafe(|| judge(change, &text, &original)));
        let failure = judged.unwrap_or_else(|_| Some("a panic".to_owned()))?;
        Some(format!("{change:?} at {location}: {failure}"))
    });
    (count, failures.collect())
}

/// Every changed document: what is changed, where, and its text.
fn changed(text: &str) -> Result<Vec<(Change, String, String)>, roxmltree::Error> {
    let document = roxmltree::Document::parse(text)?;
    let body = document
        .root_element()
        .children()
        .find(|node| node.tag_name().name() == "Body");
    let elements = body.into_iter().flat_map(|body| body.descendants().skip(1));
    let mut all = vec![(
        Change::Spelling,
        "the root".to_owned(),
        text.replace(
            "=\"http://schemas.microsoft.com/",
            "=\"https://schemas.microsoft.com/",
        ),
    )];
    for cut in 1..=8 {
        let end = (text.trim_end().len() - 1) * cut / 8;
        let end = (0..=end)
            .rev()
            .find(|end| text.is_char_boundary(*end))
            .unwrap_or_default();
        all.push((Change::Cut, format!("byte {end}"), text[..end].to_owned()));
    }
    for (index, element) in elements.filter(Node::is_element).enumerate() {
        let name = element.tag_name().name();
        let mut add = |change, text| all.push((change, format!("<{name}>, element {index}"), text));
        let start = element.range().start;
        let tag = text[start + 1..]
            .find([' ', '\t', '\r', '\n', '>', '/'])
            .unwrap_or_default();
        add(
            Change::Unknown,
            insert(text, start + 1 + tag, " unheard=\"1\""),
        );
        let namespace = element.tag_name().namespace().unwrap_or_default();
        // In a foreign namespace, and in a namespace of the schema.
        let unknown = [
            "<x:unheard xmlns:x='urn:unheard' y='1'>z<x:z/></x:unheard>".to_owned(),
            format!("<Unheard xmlns='{namespace}'/>"),
        ];
        let ends = element.first_child().zip(element.last_child());
        // A wildcard that admits one element takes the first that it meets.
        if let Some((first, last)) = ends.filter(|_| !has_foreign_child(element)) {
            add(
                Change::Unknown,
                insert(text, first.range().start, &unknown[index % 2]),
            );
            add(
                Change::Unknown,
                insert(text, last.range().end, &unknown[1 - index % 2]),
            );
        }
        if let Some((first, last)) = ends.filter(|_| element.first_element_child().is_none()) {
            add(
                Change::Value,
                replace(text, first.range().start..last.range().end, WORD),
            );
        }
        for attribute in element.attributes() {
            add(Change::Value, replace(text, attribute.range_value(), WORD));
        }
        let mut children = element.children().filter(Node::is_element);
        if let (Some(first), Some(second)) = (children.next(), children.next()) {
            let (a, b) = (first.range(), second.range());
            let swapped = [
                &text[..a.start],
                &text[b.clone()],
                &text[a.end..b.start],
                &text[a.clone()],
                &text[b.end..],
            ];
            add(Change::Order, swapped.concat());
            add(Change::Order, insert(text, b.end, &text[b.clone()]));
        }
        if let Some(class) = element.attribute_node("ResponseClass") {
            let messages = "http://schemas.microsoft.com/exchange/services/2006/messages";
            let content = format!(
                "<MessageText xmlns='{messages}'>No.</MessageText>\
                 <ResponseCode xmlns='{messages}'>ErrorAccessDenied</ResponseCode>\
                 <DescriptiveLinkKey xmlns='{messages}'>0</DescriptiveLinkKey>"
            );
            if let Some((first, last)) = ends {
                let emptied = replace(text, first.range().start..last.range().end, &content);
                add(
                    Change::ErrorResponse,
                    replace(&emptied, class.range_value(), "Error"),
                );
            }
        }
    }
    Ok(all)
}

/// Whether an element holds one that is not of the schemas.
fn has_foreign_child(element: Node<'_, '_>) -> bool {
    let is_foreign = |child: Node<'_, '_>| {
        let namespace = child.tag_name().namespace().unwrap_or_default();
        !namespace.starts_with("http://schemas.microsoft.com/exchange/services/2006/")
    };
    element
        .children()
        .any(|child| child.is_element() && is_foreign(child))
}

fn insert(text: &str, at: usize, piece: &str) -> String {
    replace(text, at..at, piece)
}

fn replace(text: &str, range: std::ops::Range<usize>, piece: &str) -> String {
    [&text[..range.start], piece, &text[range.end..]].concat()
}

/// What is wrong with how a changed document is read.
fn judge(change: Change, text: &str, original: &Whole) -> Option<String> {
    let (envelope, notices) = match read(text, &ReadOptions::lenient()) {
        Ok(read) => read,
        Err(error) => {
            let is_right = match (change, error.kind()) {
                (Change::Cut, _) | (Change::Value, ReadErrorKind::Type { .. }) => true,
                (Change::Value, ReadErrorKind::Value { expected, .. }) => {
                    !expected.starts_with("a value of ") || UNIONS_OF_NUMBERS.contains(expected)
                }
                _ => false,
            };
            return if is_right {
                without_location(&error)
            } else {
                Some(error.to_string())
            };
        }
    };
    match change {
        Change::Cut => Some("the end is not missed".to_owned()),
        Change::Spelling => (envelope != *original).then(|| "it reads as another value".to_owned()),
        Change::Order | Change::ErrorResponse => None,
        // What is kept is written again; what is left out is gone, and was reported.
        Change::Unknown | Change::Value if !notices.is_empty() => {
            let has_losses = notices.iter().any(Notice::is_loss);
            let wrong = match change {
                Change::Unknown if !has_losses => {
                    kept(text, &envelope).and_then(|_| kept_elsewhere(&envelope, original))
                }
                _ if !has_losses => kept(text, &envelope),
                Change::Unknown if envelope != *original => {
                    Some("what is passed over changes what is read".to_owned())
                }
                _ => None,
            };
            wrong.or_else(|| match read(text, &ReadOptions::strict()) {
                Ok(_) => Some("strict reading accepts it".to_owned()),
                Err(error) => without_location(&error),
            })
        }
        Change::Unknown | Change::Value => kept(text, &envelope),
    }
}

/// Whether an unknown element is the only difference. A choice takes one when its parent ends, and writes it where
/// the choice stands.
fn kept_elsewhere(envelope: &Whole, original: &Whole) -> Option<String> {
    let (written, original) = match (envelope.to_xml(NAMESPACES), original.to_xml(NAMESPACES)) {
        (Ok(written), Ok(original)) => (written, original),
        (Err(error), _) | (_, Err(error)) => return Some(error.to_string()),
    };
    let unknown = roxmltree::Document::parse(&written)
        .ok()
        .and_then(|document| {
            let mut nodes = document.descendants();
            let is_unknown =
                |node: &Node<'_, '_>| node.tag_name().name().eq_ignore_ascii_case("unheard");
            nodes.find(is_unknown).map(|node| node.range())
        });
    let Some(unknown) = unknown else {
        return Some("an unknown element is not kept".to_owned());
    };
    match difference(
        &original,
        &replace(&written, unknown, ""),
        Compare::SAME_VALUES,
    ) {
        Ok(found) => found.map(|found| found.to_string()),
        Err(error) => Some(error.to_string()),
    }
}

/// Whether what was read is written as it was.
fn kept(text: &str, envelope: &Whole) -> Option<String> {
    let written = match envelope.to_xml(NAMESPACES) {
        Ok(written) => written,
        Err(error) => return Some(error.to_string()),
    };
    match difference(text, &written, Compare::SAME_VALUES) {
        Ok(found) => found.map(|found| found.to_string()),
        Err(error) => Some(error.to_string()),
    }
}
