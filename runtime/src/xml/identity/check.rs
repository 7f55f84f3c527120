//! Whether the values of a document are unique, and lead somewhere.

use std::collections::HashSet;

use super::constraint::{Identity, Kind};
use super::ids;
use super::nodes::Nodes;
use super::paths::{is, select, texts};
use super::types;
use crate::text::excerpt::excerpt;
use crate::xml::namespace::Namespaces;
use crate::xml::options::ReadOptions;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::reader::Reader;

/// The values of the fields of an element. `None` if one is missing.
type Values = Option<Vec<String>>;

/// What is wrong in a document that was read, with the byte offset of each.
///
/// # Errors
/// Those of reading; there are none if the document has been read before.
pub(crate) fn check(
    text: &str,
    identities: &[Identity],
    known: Namespaces,
    options: &ReadOptions,
) -> Result<Vec<(usize, ReadErrorKind)>, ReadError> {
    let nodes = Nodes::read(Reader::new(text, known, options, None))?;
    let mut wrong = Vec::new();
    ids::check(&nodes, identities, &mut wrong);
    types::check(&nodes, identities, &mut wrong);
    for identity in identities.iter().filter(|identity| identity.has_fields()) {
        for element in nodes
            .all()
            .filter(|&element| identity.is_of(&nodes, element))
        {
            identity.check(&nodes, element, identities, &mut wrong);
        }
    }
    wrong.sort_by_key(|(offset, _)| *offset);
    Ok(wrong)
}

impl Identity {
    fn has_fields(&self) -> bool {
        !matches!(self.kind, Kind::Id | Kind::IdReference | Kind::Types)
    }

    pub(super) fn is_of(&self, nodes: &Nodes<'_>, element: usize) -> bool {
        let node = nodes.get(element);
        is(self.element, node.namespace, node.local)
    }

    fn check(
        &self,
        nodes: &Nodes<'_>,
        element: usize,
        all: &[Self],
        wrong: &mut Vec<(usize, ReadErrorKind)>,
    ) {
        let key = match self.kind {
            Kind::Reference(key) => Some(key),
            _ => None,
        };
        let mut known: HashSet<Vec<String>> = match key {
            Some(key) => values_of_key(nodes, element, key, all),
            None => HashSet::new(),
        };
        for selected in select(nodes, element, self.selector) {
            let report = |expected: String, found: String| {
                let kind = ReadErrorKind::Identity { expected, found };
                (nodes.get(selected).offset, kind)
            };
            match (self.values(nodes, selected), key) {
                (Err(path), _) => {
                    let expected = format!("one value of {path} for {}", self.name);
                    wrong.push(report(expected, "several".to_owned()));
                }
                (Ok(None), _) if self.kind == Kind::Key => {
                    let expected = format!("a value for each field of the key {}", self.name);
                    wrong.push(report(expected, "none".to_owned()));
                }
                (Ok(None), _) => {}
                (Ok(Some(values)), Some(key)) => {
                    if !known.contains(&values) {
                        let expected = format!("a value of {key}");
                        wrong.push(report(expected, shown(&values)));
                    }
                }
                (Ok(Some(values)), None) => {
                    let found = shown(&values);
                    if !known.insert(values) {
                        let expected = format!("values for {} that are not there yet", self.name);
                        wrong.push(report(expected, found));
                    }
                }
            }
        }
    }

    /// The values of the fields of a selected element; the path of a field that has several.
    fn values(&self, nodes: &Nodes<'_>, selected: usize) -> Result<Values, &'static str> {
        let mut values = Vec::with_capacity(self.fields.len());
        for field in self.fields {
            match *texts(nodes, selected, field.path) {
                [] => return Ok(None),
                [text] => values.push((field.common)(text).unwrap_or_else(|| text.to_owned())),
                _ => return Err(field.path),
            }
        }
        Ok(Some(values))
    }
}

/// The values of a key inside an element.
fn values_of_key(
    nodes: &Nodes<'_>,
    element: usize,
    key: &str,
    all: &[Identity],
) -> HashSet<Vec<String>> {
    let mut known = HashSet::new();
    for identity in all.iter().filter(|identity| identity.name == key) {
        for of in nodes
            .within(element)
            .filter(|&of| identity.is_of(nodes, of))
        {
            for selected in select(nodes, of, identity.selector) {
                known.extend(identity.values(nodes, selected).ok().flatten());
            }
        }
    }
    known
}

/// The values for a message.
fn shown(values: &[String]) -> String {
    let values: Vec<String> = values
        .iter()
        .map(|value| format!("{:?}", excerpt(value)))
        .collect();
    values.join(", ")
}
