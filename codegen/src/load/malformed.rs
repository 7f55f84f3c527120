//! Errors in a text that is not XML. `roxmltree` finds them. Here they get their messages, and a location if
//! `roxmltree` has none.

use roxmltree::Error as XmlError;
use roxmltree::{Document, Node, ParsingOptions};

use super::doctype;
use super::encoding::declared;
use super::grammar::MAX_DEPTH;
use super::source_text::SourceText;
use crate::error::{Error, ErrorKind};

/// The parsed text.
pub(crate) fn parse(text: &SourceText) -> Result<Document<'_>, Error> {
    doctype::check(text)?;
    let document = parse_text(&text.content).map_err(|error| explain(text, &error))?;
    match declared_encoding(text) {
        Some(name) if !text.encoding.is_called(name) => {
            return Err(text.error(0, ErrorKind::Encoding(name.to_owned())));
        }
        _ => {}
    }
    check_references(text, &document)?;
    check_prefixes(text, &document)?;
    Ok(document)
}

/// External entities are not read: there is no resolver.
fn parse_text(content: &str) -> Result<Document<'_>, XmlError> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(content, options)
}

fn explain(text: &SourceText, error: &XmlError) -> Error {
    let position = error.pos();
    let at = text.offset(position.row, position.col);
    let (at, kind) = match error {
        XmlError::NoRootNode => (0, ErrorKind::NoElement),
        XmlError::UnclosedRootNode => not_closed(text),
        XmlError::UnknownToken(_) => (at, unknown_token(text, at)),
        XmlError::UnknownNamespace(prefix, _) => {
            // The location is that of the name, but the element starts at the `<` before it.
            let is_tag = text.content.get(..at).is_some_and(|t| t.ends_with('<'));
            let kind = ErrorKind::UndeclaredPrefix(prefix.clone());
            (at - usize::from(is_tag), kind)
        }
        XmlError::UnknownEntityReference(name, _) => (at, ErrorKind::UnknownEntity(name.clone())),
        XmlError::MalformedEntityReference(_) => (at, wrong_reference(text.from(at))),
        XmlError::NonXmlChar(c, _) => (at, ErrorKind::IllegalCharacter(*c)),
        XmlError::DuplicatedAttribute(..) => (at, malformed("an attribute is there twice")),
        XmlError::UnexpectedCloseTag(expected, found, _) => {
            let what = format!("expected `</{expected}>`, but `</{found}>` was found");
            (at, malformed(what))
        }
        XmlError::InvalidComment(_) => {
            let hyphens = text.from(at + 4).find("--").unwrap_or_default();
            (at + 4 + hyphens, malformed("`--` in a comment"))
        }
        XmlError::InvalidString(end, _) => unfinished(text, at, end),
        XmlError::InvalidChar(b'=', ..) => (at, malformed("an attribute without =")),
        XmlError::InvalidChar(quote @ (b'"' | b'\''), b'<', _) => {
            value_not_closed(text, at, *quote)
        }
        XmlError::InvalidChar2("a quote", ..) if text.from(at).starts_with(['/', '>']) => {
            (at, malformed("an attribute without a value"))
        }
        XmlError::InvalidChar2("a quote", ..) => {
            let what = "the value of an attribute without quotes";
            (at, malformed(what))
        }
        XmlError::UnexpectedEndOfStream => {
            let start = text.content.rfind('<').unwrap_or_default();
            (start, malformed("a tag is not closed"))
        }
        other => (at, malformed(without_position(other))),
    };
    text.error(at, kind)
}

const DOCTYPE: &str = "<!DOCTYPE";

fn malformed(what: impl Into<String>) -> ErrorKind {
    ErrorKind::Malformed(what.into())
}

/// The error for text that is not allowed where it is.
fn unknown_token(text: &SourceText, at: usize) -> ErrorKind {
    let rest = text.from(at);
    if rest.starts_with(DOCTYPE) {
        return ErrorKind::Doctype;
    }
    let is_after_doctype = |before: &str| before.contains(DOCTYPE);
    if rest.starts_with('%') && text.content.get(..at).is_some_and(is_after_doctype) {
        return ErrorKind::NoRustForm("a reference to a parameter entity".to_owned());
    }
    if rest.starts_with("</") {
        let name = text.tag_name(at + 1);
        return malformed(format!("`</{name}>` has no start tag"));
    }
    malformed(if rest.starts_with("<!") {
        "unknown markup"
    } else if rest.starts_with('<') {
        "there is more than one root element"
    } else {
        "text may not stand outside the root element"
    })
}

/// An element that is not closed: the innermost one. To find it, end tags are added until the text is
/// complete; then it is the element that the first of them closes.
fn not_closed(text: &SourceText) -> (usize, ErrorKind) {
    let mut closed = text.content.clone();
    let mut first: Option<(String, usize)> = None;
    for _ in 0..MAX_DEPTH {
        // A wrong end tag, so that the error names the right one.
        let probe = format!("{closed}</_>");
        let Err(XmlError::UnexpectedCloseTag(name, ..)) = parse_text(&probe) else {
            break;
        };
        closed = format!("{closed}</{name}>");
        first.get_or_insert((name, closed.len()));
    }
    let (name, end) = first.unwrap_or_default();
    let start = parse_text(&closed).ok().and_then(|document| {
        let mut elements = document.descendants().filter(Node::is_element);
        let element = elements.find(|node| node.range().end == end);
        element.map(|element| element.range().start)
    });
    let at = start.unwrap_or(text.content.len());
    (at, ErrorKind::NotClosed(name))
}

/// The error for an invalid reference.
fn wrong_reference(rest: &str) -> ErrorKind {
    match character(rest) {
        Some(Ok(c)) => ErrorKind::IllegalCharacter(c),
        Some(Err(reference)) => malformed(format!("{reference} is not a character of Unicode")),
        None => malformed("& does not begin a reference here"),
    }
}

/// The character that a reference at the start of a text stands for, or else the reference.
fn character(text: &str) -> Option<Result<char, &str>> {
    let (number, _) = text.strip_prefix("&#")?.split_once(';')?;
    let (digits, radix) = match number.strip_prefix('x') {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    let c = u32::from_str_radix(digits, radix)
        .ok()
        .and_then(char::from_u32);
    Some(c.ok_or_else(|| text.get(..number.len() + 3).unwrap_or(text)))
}

/// Refuses references to characters that Unicode does not have: `roxmltree` reads them as U+FFFD.
fn check_references(text: &SourceText, document: &Document) -> Result<(), Error> {
    let is_suspect = |text: &str| text.contains('\u{FFFD}');
    let in_texts = document.descendants().filter(Node::is_text);
    let in_texts = in_texts.filter(|node| node.text().is_some_and(is_suspect));
    let in_attributes = document.descendants().flat_map(|node| node.attributes());
    let in_attributes = in_attributes.filter(|attribute| is_suspect(attribute.value()));
    let ranges = in_texts
        .map(|node| node.range())
        .chain(in_attributes.map(|attribute| attribute.range()));
    for range in ranges {
        let source = text.content.get(range.clone()).unwrap_or_default();
        for (offset, _) in source.match_indices("&#") {
            let at = range.start + offset;
            if let Some(Err(_)) = character(text.from(at)) {
                return Err(text.error(at, wrong_reference(text.from(at))));
            }
        }
    }
    Ok(())
}

/// A prefix always stands for a namespace: `roxmltree` does not look for one that is declared for none.
fn check_prefixes(text: &SourceText, document: &Document) -> Result<(), Error> {
    let mut elements = document.descendants().filter(Node::is_element);
    let has_empty = |node: &Node| {
        let mut namespaces = node.namespaces();
        namespaces.any(|known| known.name().is_some() && known.uri().is_empty())
    };
    elements.find(has_empty).map_or(Ok(()), |node| {
        let what = "a prefix is declared for no namespace";
        Err(text.error(node.range().start, malformed(what)))
    })
}

/// A comment, CDATA section or processing instruction without its end.
fn unfinished(text: &SourceText, at: usize, end: &str) -> (usize, ErrorKind) {
    let (begin, what) = match end {
        "-->" => ("<!--", "a comment is not closed"),
        "]]>" => ("<![CDATA[", "a CDATA section is not closed"),
        "?>" if text.from(at).is_empty() => ("<?", "a processing instruction is not closed"),
        _ => return (at, malformed(format!("expected `{end}`"))),
    };
    // The unfinished one is the first that begins after the last end.
    let before = text.content.rfind(end).map_or(0, |start| start + end.len());
    let start = text.from(before).find(begin).map_or(at, |o| before + o);
    (start, malformed(what))
}

/// A `<` at `at` before the value of an attribute is closed. If no quote follows on its line, the quote
/// was forgotten, and the error is at the attribute.
fn value_not_closed(text: &SourceText, at: usize, quote: u8) -> (usize, ErrorKind) {
    let line = text.from(at).lines().next().unwrap_or_default();
    if line.contains(char::from(quote)) {
        return (at, malformed("< in the value of an attribute"));
    }
    let before = text.content.get(..at).unwrap_or_default();
    let name = before.rfind('=').and_then(|equals| before.get(..equals));
    let start = name.and_then(|name| name.trim_end().rfind(char::is_whitespace));
    let what = "the value of an attribute is not closed";
    (start.map_or(at, |start| start + 1), malformed(what))
}

/// The message of `roxmltree` without the position, which the location has.
fn without_position(error: &XmlError) -> String {
    error
        .to_string()
        .replace(&format!(" at {}", error.pos()), "")
}

/// The encoding that the XML declaration names.
fn declared_encoding(text: &SourceText) -> Option<&str> {
    let (declaration, _) = text.content.split_once("?>")?;
    declared(declaration)
}
