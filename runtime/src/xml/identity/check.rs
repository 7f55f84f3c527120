//! Whether the values of a document are unique, and lead somewhere.

use std::collections::HashSet;

use super::assess::{AttributeValue, Document, Found};
use super::constraint::{Identity, Kind};
use super::ids;
use super::nodes::Nodes;
use super::paths::{Selected, select, values};
use super::schema::{Element, Identities};
use super::types;
use super::value::Comparable;
use crate::text::excerpt::excerpt;
use crate::xml::namespace::Namespaces;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::read_options::ReadOptions;
use crate::xml::reader::{Globals, Reader};

/// The values of the fields of an element. `None` if one is missing.
type Values = Option<Vec<Comparable>>;

/// What is wrong in a document that was read, with the byte offset of each.
///
/// # Errors
/// Those of reading; there are none if the document has been read before.
pub(crate) fn check(
    text: &str,
    identities: &'static Identities,
    globals: Option<&'static Globals>,
    known: Namespaces,
    options: &ReadOptions,
) -> Result<Vec<(usize, ReadErrorKind)>, ReadError> {
    let nodes = Nodes::read(Reader::new(text, known, options, None))?;
    let document = Document::new(nodes, identities, globals);
    let mut wrong = Vec::new();
    ids::check(&document, &mut wrong);
    types::check(&document, &mut wrong);
    for element in document.nodes.all() {
        for identity in constraints(&document, element) {
            identity.check(&document, element, &mut wrong);
        }
    }
    wrong.sort_by_key(|(offset, _)| *offset);
    Ok(wrong)
}

/// The identity constraints of an element.
fn constraints(document: &Document<'_>, element: usize) -> &'static [Identity] {
    document
        .declaration(element)
        .map_or(&[], Element::constraints)
}

impl Identity {
    fn check(
        &self,
        document: &Document<'_>,
        element: usize,
        wrong: &mut Vec<(usize, ReadErrorKind)>,
    ) {
        let key = match self.kind {
            Kind::Reference(key) => Some(key),
            Kind::Unique | Kind::Key => None,
        };
        let mut known: HashSet<Vec<Comparable>> = match key {
            Some(key) => values_of_key(document, element, key),
            None => HashSet::new(),
        };
        for selected in select(&document.nodes, element, self.selector) {
            let mut report = |expected: String, found: String| {
                let kind = ReadErrorKind::Identity { expected, found };
                wrong.push((document.nodes.get(selected).offset, kind));
            };
            match (self.values(document, selected), key) {
                (Err(NoValue { path, found }), _) => {
                    report(
                        format!("one value of {path} for {}", self.name),
                        found.to_owned(),
                    );
                }
                (Ok(None), _) if self.kind == Kind::Key => report(
                    format!("a value for each field of the key {}", self.name),
                    "none".to_owned(),
                ),
                (Ok(None), _) => {}
                (Ok(Some(values)), Some(key)) => {
                    if !known.contains(&values) {
                        report(format!("a value of {key}"), shown(&values));
                    }
                }
                (Ok(Some(values)), None) => {
                    let found = shown(&values);
                    if !known.insert(values) {
                        report(
                            format!("values for {} that are not there yet", self.name),
                            found,
                        );
                    }
                }
            }
        }
    }

    /// The values of the fields of a selected element.
    fn values(&self, document: &Document<'_>, selected: usize) -> Result<Values, NoValue> {
        let mut found = Vec::with_capacity(self.fields.len());
        for path in self.fields {
            let wrong = |found| Err(NoValue { path, found });
            match *values(document, selected, path) {
                [] => return Ok(None),
                [Selected::Attribute(element, AttributeValue { ty, text, .. })] => {
                    found.push(ty.value(text, &document.nodes.get(element).scope));
                }
                [Selected::Element(element)] => {
                    let is_nillable = document
                        .declaration(element)
                        .is_some_and(Element::is_nillable);
                    match document.text(element) {
                        Some(Found::Complex) => return wrong("an element without a simple value"),
                        // Even if it is not nil, XSD says.
                        _ if is_nillable && self.kind == Kind::Key => {
                            return wrong("a nillable element");
                        }
                        Some(Found::Value(ty, text)) => {
                            found.push(ty.value(text, &document.nodes.get(element).scope));
                        }
                        None => return Ok(None),
                    }
                }
                _ => return wrong("several"),
            }
        }
        Ok(Some(found))
    }
}

/// What is wrong with a field.
#[derive(Debug)]
struct NoValue {
    path: &'static str,
    found: &'static str,
}

/// The values of a key inside an element.
fn values_of_key(document: &Document<'_>, element: usize, key: &str) -> HashSet<Vec<Comparable>> {
    let mut known = HashSet::new();
    for of in document.nodes.within(element) {
        let constraints = constraints(document, of).iter();
        for identity in constraints.filter(|identity| identity.name == key) {
            for selected in select(&document.nodes, of, identity.selector) {
                known.extend(identity.values(document, selected).ok().flatten());
            }
        }
    }
    known
}

/// The values for a message.
fn shown(values: &[Comparable]) -> String {
    let values: Vec<String> = values
        .iter()
        .map(|value| format!("{:?}", excerpt(&value.to_string())))
        .collect();
    values.join(", ")
}
