//! Every kind of error with its message.

use super::WriteError::{self, *};
use crate::testing::{assert_messages, variants};
use crate::xml::invalid::{Checks, Outermost};
use crate::xml::read_error_kind::ReadErrorKind;

variants!(WriteError: Character, Item, Name, Invalid);

/// Each also needs a value that has the error: see `tests/writing/errors.rs` in the repository.
#[test]
fn every_kind_has_its_message() {
    let path = || "a/b".to_owned();
    let mut checks = Checks::default();
    checks.push(1, None, ReadErrorKind::MissingElement("<b>".to_owned()));
    let invalid = checks.finish("<a/>", Outermost::OfDocument);
    let invalid = invalid.expect_err("there is a violation");
    let messages: &[(WriteError, &str)] = &[
        (
            Character {
                path: path(),
                character: '\0',
            },
            "a/b: expected characters of XML, found '\\0'",
        ),
        (
            Item {
                path: path(),
                item: "x y".to_owned(),
            },
            "a/b: expected a list item without white space, found \"x y\"",
        ),
        (
            Name {
                path: path(),
                name: "1".to_owned(),
            },
            "a/b: expected an XML name, found \"1\"",
        ),
        (Invalid(invalid), "a: expected <b>, which is missing"),
    ];
    assert_messages(messages, name, ALL);
}
