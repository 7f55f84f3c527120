//! Documents in a form that can be compared: what all spellings of the same document have in common.
//!
//! The parser is not the one of the crates under test, so that a mistake in the reader cannot hide a difference.
//! Names are expanded and attributes sorted. Prefixes, comments and processing instructions are dropped.
//! Names in values (`xsi:type`, `faultcode`) are expanded too. [`Compare`] says what else does not count.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use crate::value::{trim, value};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// Namespaces that begin like this have an `https://` spelling in documentation and samples.
const TWICE_SPELT: [&str; 2] = [
    "schemas.microsoft.com/exchange/",
    "schemas.xmlsoap.org/soap/",
];

/// An element in canonical form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Element {
    /// Its name, as `{namespace}local`.
    pub name: String,
    /// Its attributes by name.
    pub attributes: BTreeMap<String, String>,
    /// Its elements and text.
    pub children: Vec<Node>,
}

/// What an element holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, all pieces of it joined.
    Text(String),
}

/// What counts as equal.
#[derive(Clone, Copy, Debug)]
pub struct Compare {
    /// Texts that are the same boolean, number, time, duration or Base64 are equal, white space around them
    /// aside. Without the schema this cannot know a string that only looks like one.
    pub by_value: bool,
    /// White space around any text does not count, and a text that is only white space is ignored.
    pub trim: bool,
    /// White space between elements counts.
    pub blanks_between: bool,
    /// The `https://` spelling of the namespaces of EWS and SOAP is the same as the `http://` one.
    pub any_scheme: bool,
    /// The order of elements does not count.
    pub any_order: bool,
}

impl Compare {
    /// Everything counts.
    pub const STRICT: Self = Self {
        by_value: false,
        trim: false,
        blanks_between: true,
        any_scheme: false,
        any_order: false,
    };
    /// Every character counts, except white space between elements and the spelling of namespaces.
    pub const EXACT: Self = Self {
        blanks_between: false,
        any_scheme: true,
        ..Self::STRICT
    };
    /// Values are compared. Everything else counts, except white space between elements.
    pub const SAME_VALUES: Self = Self {
        by_value: true,
        blanks_between: false,
        ..Self::STRICT
    };
    /// Everything counts that a reader of values can see.
    pub const BY_VALUE: Self = Self {
        by_value: true,
        trim: true,
        ..Self::EXACT
    };
}

/// The first difference between two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where: local names from the root on, numbered from 1 among siblings of that name.
    pub path: String,
    /// What the first document has there.
    pub expected: String,
    /// What the second document has there.
    pub found: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: expected {}, found {}",
            self.path, self.expected, self.found
        )
    }
}

/// Brings a document into canonical form.
///
/// # Errors
/// It is not well-formed.
pub fn canonical(xml: &str) -> Result<Element, roxmltree::Error> {
    let document = roxmltree::Document::parse(xml.trim_start_matches('\u{feff}'))?;
    Ok(element(document.root_element()))
}

/// The first difference between two documents, the first of them being what is expected.
///
/// # Errors
/// One of them is not well-formed.
pub fn difference(
    expected: &str,
    found: &str,
    compare: Compare,
) -> Result<Option<Difference>, roxmltree::Error> {
    let (expected, found) = (canonical(expected)?, canonical(found)?);
    Ok(between(&expected, &found, compare))
}

/// The first difference between two canonical forms.
#[must_use]
pub fn between(expected: &Element, found: &Element, compare: Compare) -> Option<Difference> {
    let (expected, found) = (compare.prepared(expected), compare.prepared(found));
    let path = local(&expected.name).to_owned();
    if expected.name != found.name {
        return Some(Difference {
            path,
            expected: format!("<{}>", expected.name),
            found: format!("<{}>", found.name),
        });
    }
    inside(path, &expected, &found, compare)
}

impl Compare {
    /// An element without what does not count by its names and its order.
    fn prepared(self, element: &Element) -> Cow<'_, Element> {
        if !self.any_scheme && !self.any_order {
            return Cow::Borrowed(element);
        }
        let mut element = element.clone();
        self.prepare(&mut element);
        Cow::Owned(element)
    }

    fn prepare(self, element: &mut Element) {
        if self.any_scheme {
            element.name = with_http(&element.name);
            let attributes = std::mem::take(&mut element.attributes).into_iter();
            element.attributes = attributes
                .map(|(name, value)| (with_http(&name), with_http(&value)))
                .collect();
        }
        for child in &mut element.children {
            match child {
                Node::Element(child) => self.prepare(child),
                Node::Text(text) if self.any_scheme => *text = with_http(text),
                Node::Text(_) => {}
            }
        }
        if self.any_order {
            element.children.sort();
        }
    }
}

/// An expanded name with the `http://` spelling of its namespace; any other text is unchanged.
fn with_http(name: &str) -> String {
    match name.strip_prefix("{https://") {
        Some(rest) if TWICE_SPELT.iter().any(|start| rest.starts_with(start)) => {
            format!("{{http://{rest}")
        }
        _ => name.to_owned(),
    }
}

fn element(node: roxmltree::Node<'_, '_>) -> Element {
    let mut attributes = BTreeMap::new();
    for attribute in node.attributes() {
        let is_type = attribute.namespace() == Some(XSI) && attribute.name() == "type";
        let value = if is_type {
            qualified(node, attribute.value())
        } else {
            attribute.value().to_owned()
        };
        attributes.insert(name(attribute.namespace(), attribute.name()), value);
    }
    let is_code = node.tag_name().name() == "faultcode";
    let mut children: Vec<Node> = Vec::new();
    for child in node.children() {
        if child.is_element() {
            children.push(Node::Element(element(child)));
        } else if let Some(piece) = child.text().filter(|_| child.is_text()) {
            match children.last_mut() {
                Some(Node::Text(text)) => text.push_str(piece),
                _ => children.push(Node::Text(piece.to_owned())),
            }
        }
    }
    if let (true, [Node::Text(text)]) = (is_code, children.as_mut_slice()) {
        *text = qualified(node, text);
    }
    children.retain(|child| !matches!(child, Node::Text(text) if text.is_empty()));
    Element {
        name: name(node.tag_name().namespace(), node.tag_name().name()),
        attributes,
        children,
    }
}

fn name(namespace: Option<&str>, local: &str) -> String {
    match namespace {
        None | Some("") => local.to_owned(),
        Some(namespace) => format!("{{{namespace}}}{local}"),
    }
}

/// A value that is a name, expanded if its prefix is declared.
fn qualified(node: roxmltree::Node<'_, '_>, value: &str) -> String {
    let value = trim(value);
    let (prefix, local) = match value.split_once(':') {
        Some((prefix, local)) => (Some(prefix), local),
        None => (None, value),
    };
    match node.lookup_namespace_uri(prefix) {
        Some(namespace) => name(Some(namespace), local),
        None => value.to_owned(),
    }
}

/// The difference inside two elements of the same name.
fn inside(
    path: String,
    expected: &Element,
    found: &Element,
    compare: Compare,
) -> Option<Difference> {
    let names = expected.attributes.keys().chain(found.attributes.keys());
    for name in names {
        // `xsi:nil="false"` means the same as no `xsi:nil`.
        let is_nil = |element: &Element| match element.attributes.get(name) {
            Some(nil) => value(nil) != "0",
            None => false,
        };
        if compare.by_value && *name == format!("{{{XSI}}}nil") && is_nil(expected) == is_nil(found)
        {
            continue;
        }
        let values = (expected.attributes.get(name), found.attributes.get(name));
        let is_same = match values {
            (Some(expected), Some(found)) => same_text(expected, found, compare),
            _ => false,
        };
        if !is_same {
            let show = |value: Option<&String>| {
                value.map_or_else(|| "none".to_owned(), |value| format!("{value:?}"))
            };
            return Some(Difference {
                path: format!("{path}/@{}", local(name)),
                expected: show(values.0),
                found: show(values.1),
            });
        }
    }
    let (expected, found) = (content(expected, compare), content(found, compare));
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for index in 0..expected.len().max(found.len()) {
        match (expected.get(index), found.get(index)) {
            (Some(Node::Element(expected)), Some(Node::Element(found)))
                if expected.name == found.name =>
            {
                let number = numbers.entry(&expected.name).or_insert(0);
                *number += 1;
                let path = format!("{path}/{}[{number}]", local(&expected.name));
                if let Some(difference) = inside(path, expected, found, compare) {
                    return Some(difference);
                }
            }
            (Some(Node::Text(expected)), Some(Node::Text(found)))
                if same_text(expected, found, compare) => {}
            (expected, found) => {
                return Some(Difference {
                    path,
                    expected: show(expected),
                    found: show(found),
                });
            }
        }
    }
    None
}

/// What is to be compared of the content of an element.
fn content(element: &Element, compare: Compare) -> Vec<&Node> {
    let has_elements = element
        .children
        .iter()
        .any(|node| matches!(node, Node::Element(_)));
    let without_blanks = compare.trim || (has_elements && !compare.blanks_between);
    let is_blank = |node: &Node| matches!(node, Node::Text(text) if trim(text).is_empty());
    element
        .children
        .iter()
        .filter(|node| !(without_blanks && is_blank(node)))
        .collect()
}

fn show(node: Option<&&Node>) -> String {
    match node {
        None => "nothing more".to_owned(),
        Some(Node::Element(element)) => format!("<{}>", element.name),
        Some(Node::Text(text)) => format!("the text {text:?}"),
    }
}

fn local(name: &str) -> &str {
    name.rsplit('}').next().unwrap_or(name)
}

fn same_text(expected: &str, found: &str, compare: Compare) -> bool {
    expected == found
        || (compare.trim && trim(expected) == trim(found))
        || (compare.by_value && value(expected) == value(found))
}

#[cfg(test)]
#[path = "canonical_tests.rs"]
mod tests;
