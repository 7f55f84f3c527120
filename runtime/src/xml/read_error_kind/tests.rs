//! Every kind of error with its message.

use super::ReadErrorKind::{self, *};
use crate::testing::{assert_messages, variants};
use crate::value::Rule;

variants!(ReadErrorKind: Encoding, NotUtf8, Syntax, Doctype, Entity, UnexpectedEnd, Empty, NotXml, WrongElement, MissingElement,
    MissingAttribute, UnexpectedElement, OutOfOrder, UnexpectedAttribute, UnexpectedText, Value, Facet, Occurrence,
    Identity, UndeclaredElement, UndeclaredAttribute, LateLocation, Type, Namespace, ForbiddenReference, ForbiddenCharacter, UndeclaredPrefix, Limit);

/// Each also needs a document that has the error: see `tests/reading/errors` in the repository.
#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn every_kind_has_its_message() {
    let text = |text: &str| text.to_owned();
    let messages: &[(ReadErrorKind, &str)] = &[
        (Encoding(text("UTF-16")), "expected UTF-8, found UTF-16"),
        (NotUtf8, "expected UTF-8, found bytes that are not UTF-8"),
        (Syntax(text("a")), "expected well-formed XML: a"),
        (Doctype, "expected a document without a DOCTYPE"),
        (Entity, "expected a DOCTYPE without entities"),
        (
            UnexpectedEnd(text("a")),
            "expected </a>, found the end of the document",
        ),
        (Empty, "expected an element, found the end of the document"),
        (
            NotXml(crate::xml::NotXml::Nothing),
            "expected an XML document, found an empty text",
        ),
        (
            UndeclaredElement(text("a")),
            "expected an element that the schemas declare, found <a>",
        ),
        (
            UndeclaredAttribute(text("a")),
            "expected an attribute that the schemas declare, found a",
        ),
        (
            LateLocation(text("urn:a")),
            "expected the location of a schema before the first name of its namespace \"urn:a\"",
        ),
        (
            WrongElement {
                expected: text("<a>"),
                found: text("b"),
            },
            "expected <a>, found <b>",
        ),
        (
            MissingElement(text("<a>")),
            "expected <a>, which is missing",
        ),
        (
            MissingAttribute(text("a")),
            "expected the attribute a, which is missing",
        ),
        (UnexpectedElement(text("a")), "expected no element <a> here"),
        (
            OutOfOrder(text("a")),
            "expected the elements in the order of the schema, found <a>",
        ),
        (
            UnexpectedAttribute(text("a")),
            "expected no attribute a here",
        ),
        (
            UnexpectedText(text("a\n")),
            "expected no text here, found \"a\\n\"",
        ),
        (
            Value {
                expected: "an xs:int",
                found: text("a"),
            },
            "expected an xs:int, found \"a\"",
        ),
        (
            Facet {
                rule: Rule::MinLength(1),
                found: text(""),
            },
            "expected a length of at least 1, found \"\"",
        ),
        (
            Occurrence {
                expected: text("at least 1 <a>"),
                found: 0,
            },
            "expected at least 1 <a>, found 0",
        ),
        (
            Identity {
                expected: text("a value of a:key"),
                found: text("\"b\""),
            },
            "expected a value of a:key, found \"b\"",
        ),
        (
            Type {
                expected: text("t:A"),
                found: text("t:B"),
            },
            "expected the type t:A, found t:B",
        ),
        (
            Namespace {
                expected: "http://a",
                found: text("https://a"),
            },
            "expected the namespace http://a, found https://a",
        ),
        (
            ForbiddenReference(text("&#0;")),
            "expected a character of XML, found the reference &#0;",
        ),
        (
            ForbiddenCharacter('\u{b}'),
            "expected a character of XML, found U+000B",
        ),
        (
            UndeclaredPrefix(text("a")),
            "expected a declared prefix, found \"a\"",
        ),
        (
            Limit {
                what: "bytes of text",
                limit: 2,
            },
            "expected at most 2 bytes of text",
        ),
    ];
    assert_messages(messages, name, ALL);
}
