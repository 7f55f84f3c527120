//! Documents in a form in which two that say the same are equal.
//!
//! The parser is another one than that of `ews-types`, so that a mistake of its reader cannot hide.
//! Prefixes, comments, the order of attributes and white space between elements do not count, nor do
//! the many spellings of a value: see [`value`].

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    name: String,
    /// By name.
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Node {
    Element(Element),
    Text(String),
}

/// The first difference between two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    path: String,
    read: String,
    written: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: read {}, wrote {}",
            self.path, self.read, self.written
        )
    }
}

/// The canonical form of a document.
///
/// # Errors
/// It is not well-formed.
pub fn canonical(xml: &str) -> Result<Element, roxmltree::Error> {
    let document = roxmltree::Document::parse(xml.trim_start_matches('\u{feff}'))?;
    Ok(element(document.root_element()))
}

fn element(node: roxmltree::Node<'_, '_>) -> Element {
    let name = name(node.tag_name().namespace(), node.tag_name().name());
    let mut attributes: Vec<_> = node.attributes().map(|a| attribute(node, a)).collect();
    // Not to be nil is to be there.
    attributes.retain(|(name, value)| !(value == "0" && *name == format!("{{{XSI}}}nil")));
    attributes.sort_unstable();
    let mut children = Vec::new();
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
    let is_parent = children
        .iter()
        .any(|child| matches!(child, Node::Element(_)));
    children.retain_mut(|child| match child {
        Node::Element(_) => true,
        Node::Text(text) if is_parent => !trim(text).is_empty(),
        Node::Text(text) => {
            *text = if name == "faultcode" {
                qname(node, text)
            } else {
                value(text)
            };
            !text.is_empty()
        }
    });
    Element {
        name,
        attributes,
        children,
    }
}

fn attribute(node: roxmltree::Node<'_, '_>, a: roxmltree::Attribute<'_, '_>) -> (String, String) {
    let is_type = a.namespace() == Some(XSI) && a.name() == "type";
    let value = if is_type {
        qname(node, a.value())
    } else {
        value(a.value())
    };
    (name(a.namespace(), a.name()), value)
}

fn name(namespace: Option<&str>, local: &str) -> String {
    match namespace {
        None | Some("") => local.to_owned(),
        Some(uri) => format!("{{{uri}}}{local}"),
    }
}

/// A value that is a name.
fn qname(node: roxmltree::Node<'_, '_>, text: &str) -> String {
    let (prefix, local) = match trim(text).split_once(':') {
        Some((prefix, local)) => (Some(prefix), local),
        None => (None, trim(text)),
    };
    match node.lookup_namespace_uri(prefix) {
        uri @ Some(_) => name(uri, local),
        None => trim(text).to_owned(),
    }
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r'])
}

/// A text in the form that all spellings of its value share, as far as they can be told without the
/// schema: booleans, numbers, times, base64. Any other text is itself, blanks included.
fn value(text: &str) -> String {
    let trimmed = trim(text);
    boolean(trimmed)
        .or_else(|| number(trimmed))
        .or_else(|| time(trimmed))
        .or_else(|| duration(trimmed))
        .or_else(|| binary(trimmed))
        .unwrap_or_else(|| text.to_owned())
}

fn boolean(text: &str) -> Option<String> {
    match text {
        "true" | "1" => Some("1".to_owned()),
        "false" | "0" => Some("0".to_owned()),
        _ => None,
    }
}

/// A number, its zeros at either end dropped and its exponent resolved.
fn number(text: &str) -> Option<String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if digits.len() <= usize::from(digits.contains('.'))
        || !are_digits(whole)
        || !are_digits(fraction)
    {
        let is_number =
            digits.starts_with(|c: char| c.is_ascii_digit()) && digits.contains(['e', 'E']);
        let float = text.parse::<f64>().ok().filter(|_| is_number)?;
        return number(&float.to_string());
    }
    let (whole, fraction) = (
        whole.trim_start_matches('0'),
        fraction.trim_end_matches('0'),
    );
    Some(match (whole, fraction) {
        ("", "") => "0".to_owned(),
        ("1", "") if sign.is_empty() => "1".to_owned(),
        _ => format!("{sign}{whole}.{fraction}"),
    })
}

/// A time of day, with or without its day: the fraction of the second without zeros at its end, UTC as
/// `Z`.
fn time(text: &str) -> Option<String> {
    let clock = text.rsplit_once('T').map_or(text, |(_, clock)| clock);
    let is_clock = clock.len() >= 8
        && clock
            .bytes()
            .take(8)
            .enumerate()
            .all(|(index, byte)| match index {
                2 | 5 => byte == b':',
                _ => byte.is_ascii_digit(),
            });
    if !is_clock {
        return None;
    }
    let (seconds, rest) = text.split_at(text.len() - clock.len() + 8);
    let zone = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
    let (fraction, zone) = rest.split_at(zone);
    let zone = if matches!(zone, "+00:00" | "-00:00") {
        "Z"
    } else {
        zone
    };
    let fraction = fraction.trim_end_matches('0').trim_end_matches('.');
    Some(format!("{seconds}{fraction}{zone}"))
}

/// A duration: the fraction of the second without zeros at its end.
fn duration(text: &str) -> Option<String> {
    let is_duration = text.trim_start_matches('-').starts_with('P');
    let (rest, fraction) = text
        .strip_suffix('S')
        .filter(|_| is_duration)?
        .split_once('.')?;
    let seconds = format!("{rest}.{}", fraction.trim_end_matches('0'));
    Some(format!("{}S", seconds.trim_end_matches('.')))
}

/// Base64 that is broken into lines, on one.
fn binary(text: &str) -> Option<String> {
    if !text.contains('\n') {
        return None;
    }
    let joined: String = text.split_ascii_whitespace().collect();
    STANDARD.decode(&joined).is_ok().then_some(joined)
}

/// The first difference between what was read and what was written.
#[must_use]
pub fn difference(read: &Element, written: &Element) -> Option<Difference> {
    inside(local(&read.name), read, written)
}

fn inside(path: &str, read: &Element, written: &Element) -> Option<Difference> {
    let differ = |read: String, written: String| {
        let path = path.to_owned();
        Some(Difference {
            path,
            read,
            written,
        })
    };
    if read.name != written.name {
        return differ(format!("<{}>", read.name), format!("<{}>", written.name));
    }
    if read.attributes != written.attributes {
        return differ(
            format!("{:?}", read.attributes),
            format!("{:?}", written.attributes),
        );
    }
    let count = read.children.len().max(written.children.len());
    (0..count).find_map(
        |index| match (read.children.get(index), written.children.get(index)) {
            (Some(Node::Element(read)), Some(Node::Element(written))) => {
                let path = format!("{path}/{}[{}]", local(&read.name), index + 1);
                inside(&path, read, written)
            }
            (read, written) if read == written => None,
            (read, written) => differ(shown(read), shown(written)),
        },
    )
}

fn local(name: &str) -> &str {
    name.rsplit('}').next().unwrap_or(name)
}

fn shown(node: Option<&Node>) -> String {
    match node {
        None => "nothing more".to_owned(),
        Some(Node::Element(element)) => format!("<{}>", local(&element.name)),
        Some(Node::Text(text)) => format!("{:?}", text.chars().take(80).collect::<String>()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_equal(a: &str, b: &str) -> bool {
        canonical(a).expect("well-formed") == canonical(b).expect("well-formed")
    }

    #[test]
    fn spellings_of_one_document_are_equal() {
        for (a, b) in [
            (
                "<a xmlns='u' x='1' y='z'/>",
                "<p:a xmlns:p='u' y='z' x='true'></p:a>",
            ),
            ("<a><b/> <!-- c --> <c/></a>", "<a><b/><c/></a>"),
            ("<a>007</a>", "<a> 7.0 </a>"),
            ("<a>12.78e-2</a>", "<a>0.1278</a>"),
            (
                "<a>2012-11-07T00:10:35.50Z</a>",
                "<a>2012-11-07T00:10:35.5+00:00</a>",
            ),
            ("<a>\n AAEC\n AwQF\n</a>", "<a>AAECAwQF</a>"),
        ] {
            assert!(are_equal(a, b), "{a} {b}");
        }
    }

    #[test]
    fn what_differs_is_told() {
        for (a, b) in [
            ("<a>x</a>", "<a> x</a>"),
            ("<a>10</a>", "<a>1</a>"),
            ("<a>-1</a>", "<a>1</a>"),
            ("<a><b/></a>", "<a/>"),
            ("<a x=''/>", "<a/>"),
            ("<a/>", "<a xmlns='u'/>"),
            ("<a>2012-11-07T00:10:35</a>", "<a>2012-11-07T00:10:35Z</a>"),
        ] {
            let (a, b) = (
                canonical(a).expect("well-formed"),
                canonical(b).expect("well-formed"),
            );
            assert!(difference(&a, &b).is_some(), "{a:?} {b:?}");
        }
    }
}
