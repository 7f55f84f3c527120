//! The error that says best what is wrong with a document.

use crate::xml::namespace::Namespaces;
use crate::xml::not_xml::{NotXml, named};
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;

/// The error for a document which has this error and begins like this: it may not be XML at all.
#[cold]
pub(crate) fn explain(error: ReadError, start: &str, known: Namespaces) -> ReadError {
    let start = start.trim_ascii_start();
    let found = match error.kind() {
        ReadErrorKind::Empty if start.is_empty() => Some(NotXml::Nothing),
        ReadErrorKind::Syntax(_)
        | ReadErrorKind::Doctype
        | ReadErrorKind::Entity
        | ReadErrorKind::WrongElement { .. }
        | ReadErrorKind::NotXml(_) => named(start, known),
        _ => None,
    };
    match found {
        Some(found) => error.in_other_words(ReadErrorKind::NotXml(found)),
        None => error,
    }
}

#[cfg(test)]
mod tests {
    use super::explain;
    use crate::xml::location::Location;
    use crate::xml::namespace::{Namespace, Namespaces};
    use crate::xml::not_xml::{NotXml, XHTML_URI, compressed};
    use crate::xml::read_error::ReadError;
    use crate::xml::read_error_kind::ReadErrorKind;

    const PAGES: &[Namespace] = &[Namespace::new("h", XHTML_URI)];

    fn explained(start: &str, kind: ReadErrorKind, known: Namespaces) -> ReadErrorKind {
        let location = Location {
            line: 1,
            column: 1,
            path: String::new(),
        };
        explain(ReadError::new(location, kind), start, known)
            .kind()
            .clone()
    }

    fn found(start: &str) -> Option<String> {
        let syntax = ReadErrorKind::Syntax("why".to_owned());
        match explained(start, syntax, Namespaces::new(&[])) {
            ReadErrorKind::NotXml(found) => Some(found.to_string()),
            _ => None,
        }
    }

    #[test]
    fn what_came_is_named() {
        let cases = [
            (" {\"error\":\n 1}", "JSON: \"{\\\"error\\\": 1}\""),
            ("[]", "JSON: \"[]\""),
            ("Too many requests", "a text: \"Too many requests\""),
            (
                "<?xml version='1.0'?><!-- a --><HTML><Title> Sign\n in </Title>",
                "an HTML page with the title \"Sign in\": \
                 \"<?xml version='1.0'?><!-- a --><HTML><Title> Sign in </Title…\"",
            ),
            ("<html><br>", "an HTML page: \"<html><br>\""),
            (
                "<!doctype HTML><p>a",
                "an HTML page: \"<!doctype HTML><p>a\"",
            ),
        ];
        for (start, expected) in cases {
            assert_eq!(found(start).as_deref(), Some(expected));
        }
        let formats: Vec<Option<NotXml>> = [&b"\x1f\x8b\x08"[..], b"x\x9c", b"x^", b"<a/>"]
            .map(compressed)
            .into();
        let format = |format| Some(NotXml::Compressed { format });
        assert_eq!(formats, [format("gzip"), format("deflate"), None, None]);
    }

    #[test]
    fn a_broken_document_stays_one() {
        for xml in ["<a><html></a>", "<a>", "<htm>", "<!-- <html> -"] {
            assert_eq!(found(xml), None, "{xml}");
        }
        let limit = ReadErrorKind::Limit {
            what: "bytes",
            limit: 1,
        };
        let none = Namespaces::new(&[]);
        assert_eq!(explained("{}", limit.clone(), none), limit);
        let nothing = ReadErrorKind::NotXml(NotXml::Nothing);
        assert_eq!(explained(" \n", ReadErrorKind::Empty, none), nothing);
        let doctype = ReadErrorKind::Doctype;
        let page = "<!DOCTYPE html><html/>";
        assert_eq!(
            explained(page, doctype.clone(), Namespaces::new(PAGES)),
            doctype
        );
    }
}
