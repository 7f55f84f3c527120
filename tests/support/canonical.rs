//! A document in a form that can be compared: what two spellings of the same document have in common.
//!
//! The parser is another one than the crate's own, so that a mistake in reading cannot hide itself.
//! Names are expanded, attributes sorted; prefixes, comments, processing instructions and blanks
//! between elements are dropped; the `https://` spelling of the EWS and SOAP namespaces becomes the
//! `http://` one. Names in values (`xsi:type`, `faultcode`) are expanded too.
#![allow(
    dead_code,
    reason = "not every test that includes this file needs all of it"
)]

use std::collections::BTreeMap;
use std::fmt;

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// Namespaces that begin like this have an `https://` spelling in documentation and samples.
const TWICE_SPELT: [&str; 2] = [
    "schemas.microsoft.com/exchange/",
    "schemas.xmlsoap.org/soap/",
];

/// An element in canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    /// Its name, as `{namespace}local`.
    pub name: String,
    /// Its attributes by name.
    pub attributes: BTreeMap<String, String>,
    /// Its elements and text.
    pub children: Vec<Node>,
}

/// What an element holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// An element.
    Element(Element),
    /// Text, all pieces of it joined.
    Text(String),
}

/// What counts as equal.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Compare {
    /// Texts that are the same boolean, number, dateTime, duration or Base64 are equal, blanks around
    /// them aside. Without the schema this cannot know a string that only looks like one.
    pub by_value: bool,
    /// Blanks around any text do not matter, and a text of blanks is none.
    pub trim: bool,
}

impl Compare {
    /// To the last character.
    pub(crate) const EXACT: Self = Self {
        by_value: false,
        trim: false,
    };
    /// As far as a reader of values can tell.
    pub(crate) const BY_VALUE: Self = Self {
        by_value: true,
        trim: true,
    };
}

/// The first difference between two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
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
pub(crate) fn canonical(xml: &str) -> Result<Element, roxmltree::Error> {
    let document = roxmltree::Document::parse(xml.trim_start_matches('\u{feff}'))?;
    Ok(element(document.root_element()))
}

/// The first difference between two documents, the first of them being what is expected.
///
/// # Errors
/// One of them is not well-formed.
pub(crate) fn difference(
    expected: &str,
    found: &str,
    compare: Compare,
) -> Result<Option<Difference>, roxmltree::Error> {
    let (expected, found) = (canonical(expected)?, canonical(found)?);
    Ok(between(&expected, &found, compare))
}

/// The first difference between two canonical forms.
pub(crate) fn between(expected: &Element, found: &Element, compare: Compare) -> Option<Difference> {
    let path = local(&expected.name).to_owned();
    if expected.name != found.name {
        return Some(Difference {
            path,
            expected: format!("<{}>", expected.name),
            found: format!("<{}>", found.name),
        });
    }
    inside(path, expected, found, compare)
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
    let has_elements = node.children().any(|child| child.is_element());
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
    children.retain_mut(|child| match child {
        Node::Element(_) => true,
        Node::Text(text) if has_elements => !trim(text).is_empty(),
        Node::Text(text) => {
            if is_code {
                *text = qualified(node, text);
            }
            !text.is_empty()
        }
    });
    Element {
        name: name(node.tag_name().namespace(), node.tag_name().name()),
        attributes,
        children,
    }
}

fn name(namespace: Option<&str>, local: &str) -> String {
    match namespace {
        None | Some("") => local.to_owned(),
        Some(namespace) => format!("{{{}}}{local}", spelling(namespace)),
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

fn spelling(namespace: &str) -> String {
    match namespace.strip_prefix("https://") {
        Some(rest) if TWICE_SPELT.iter().any(|start| rest.starts_with(start)) => {
            format!("http://{rest}")
        }
        _ => namespace.to_owned(),
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
    let is_blank = |node: &Node| matches!(node, Node::Text(text) if trim(text).is_empty());
    element
        .children
        .iter()
        .filter(|node| !(compare.trim && is_blank(node)))
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

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r'])
}

/// A text in the one form that all texts of the same value have.
fn value(text: &str) -> String {
    let trimmed = trim(text);
    match trimmed {
        "true" | "1" => return "1".to_owned(),
        "false" | "0" => return "0".to_owned(),
        _ => {}
    }
    number(trimmed)
        .or_else(|| date_time(trimmed))
        .or_else(|| duration(trimmed))
        .or_else(|| base64(trimmed))
        .unwrap_or_else(|| text.to_owned())
}

/// A number: exact if it has no exponent, else as floating point.
fn number(text: &str) -> Option<String> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let mantissa = digits.split(['e', 'E']).next().unwrap_or(digits);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + fraction.len() == 0 || !are_digits(whole) || !are_digits(fraction) {
        return None;
    }
    if mantissa.len() < digits.len() || fraction.len() + whole.len() > 17 && text.contains('.') {
        return text.parse::<f64>().ok().map(|number| format!("{number}"));
    }
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let is_zero = whole.is_empty() && fraction.is_empty();
    let sign = if text.starts_with('-') && !is_zero {
        "-"
    } else {
        ""
    };
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if fraction.is_empty() { "" } else { "." };
    Some(format!("{sign}{whole}{point}{fraction}"))
}

/// A date with a time, or a time: zeros at the end of the fraction dropped, UTC as `Z`.
fn date_time(text: &str) -> Option<String> {
    let (date, time) = text.split_once('T').unwrap_or(("", text));
    let is_date = |date: &str| {
        date.len() >= 10
            && date
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-')
    };
    let is_clock = |time: &str| {
        time.len() >= 8
            && time
                .bytes()
                .enumerate()
                .take(8)
                .all(|(index, byte)| match index {
                    2 | 5 => byte == b':',
                    _ => byte.is_ascii_digit(),
                })
    };
    if !(date.is_empty() || is_date(date)) || !is_clock(time) {
        return None;
    }
    let (clock, rest) = time.split_at_checked(8)?;
    let (fraction, offset) = match rest.strip_prefix('.') {
        Some(rest) => {
            let end = rest
                .find(|digit: char| !digit.is_ascii_digit())
                .unwrap_or(rest.len());
            rest.split_at(end)
        }
        None => ("", rest),
    };
    let offset = if matches!(offset, "+00:00" | "-00:00") {
        "Z"
    } else {
        offset
    };
    Some(format!(
        "{date}T{clock}.{}{offset}",
        fraction.trim_end_matches('0')
    ))
}

/// A duration in months and in seconds with a fraction.
fn duration(text: &str) -> Option<String> {
    let (sign, text) = text
        .strip_prefix('-')
        .map_or(("", text), |text| ("-", text));
    let mut rest = text.strip_prefix('P').filter(|rest| !rest.is_empty())?;
    let (mut months, mut seconds, mut fraction) = (0_u64, 0_u64, "");
    let mut is_time = false;
    while !rest.is_empty() {
        if let Some(time) = rest.strip_prefix('T') {
            (rest, is_time) = (time, true);
            continue;
        }
        let end = rest.find(|digit: char| !(digit.is_ascii_digit() || digit == '.'))?;
        let (number, after) = rest.split_at(end);
        let (whole, part) = number.split_once('.').unwrap_or((number, ""));
        let count: u64 = whole.parse().ok()?;
        let unit = after.chars().next()?;
        let (sum, factor) = match (unit, is_time) {
            ('Y', false) => (&mut months, 12),
            ('M', false) => (&mut months, 1),
            ('D', false) => (&mut seconds, 86_400),
            ('H', true) => (&mut seconds, 3_600),
            ('M', true) => (&mut seconds, 60),
            ('S', true) => (&mut seconds, 1),
            _ => return None,
        };
        *sum += count.checked_mul(factor)?;
        fraction = part;
        rest = &after[unit.len_utf8()..];
    }
    Some(format!(
        "{sign}P{months}M{seconds}.{}S",
        fraction.trim_end_matches('0')
    ))
}

/// Base64 in several lines, joined.
fn base64(text: &str) -> Option<String> {
    let is_blank = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
    let joined: String = text.chars().filter(|&c| !is_blank(c)).collect();
    let is_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    let is_it = joined.len().is_multiple_of(4) && joined.chars().all(is_base64);
    // A text without line breaks is its own form, and compares equal to what is joined here.
    is_it
        .then_some(joined)
        .filter(|_| !text.contains(' ') || text.contains('\n'))
}
