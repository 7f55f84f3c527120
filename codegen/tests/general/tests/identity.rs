//! Identity constraints: strict reading and writing of valid documents check them, lenient reading reports them.

use ews_codegen_general::shelves::{ShelfType, Shelves};
use xsd_runtime::xml::{Notice, ReadOptions, Root, WriteOptions};

fn document(inside: &str) -> String {
    format!("<Shelves xmlns='urn:example:shelves'>\n{inside}</Shelves>")
}

fn strict(inside: &str) -> Result<Shelves, String> {
    let read = Shelves::from_xml_with(document(inside), &ReadOptions::strict());
    read.map_err(|error| error.to_string())
}

#[test]
fn values_that_hold() {
    let shelves = strict(
        "<Shelf name='a'><Weight>1</Weight><Weight>2</Weight><Inner name='b'><Weight>1</Weight></Inner></Shelf>
         <Shelf name='c'><Weight>1</Weight></Shelf><Loan shelf=' b '/><Loan/>",
    );
    assert!(shelves.is_ok(), "{shelves:?}");
}

#[test]
fn values_that_do_not() {
    let cases = [
        (
            "<Shelf name='a'/><Shelf name=' a '/>",
            "2:18: Shelves/Shelf[2]: expected values for h:names that are not there yet, found \"a\"",
        ),
        (
            "<Shelf/>",
            "2:1: Shelves/Shelf: expected a value for each field of the key h:names, found none",
        ),
        (
            "<Shelf name='a'><Inner name='a'/></Shelf>",
            "2:17: Shelves/Shelf/Inner: expected values for h:names that are not there yet, found \"a\"",
        ),
        (
            "<Shelf name='a'/><Loan shelf='b'/>",
            "2:18: Shelves/Loan: expected a value of h:names, found \"b\"",
        ),
        (
            "<Shelf name='a'><Weight>1</Weight><Weight>1.0</Weight></Shelf>",
            "2:35: Shelves/Shelf/Weight[2]: expected values for h:weights that are not there yet, found \"1\"",
        ),
    ];
    for (inside, message) in cases {
        assert_eq!(strict(inside).err().as_deref(), Some(message));
        let read = Shelves::from_xml_with_notices(document(inside), &ReadOptions::lenient());
        let (shelves, notices) = read.unwrap_or_else(|error| panic!("{error}"));
        let notices: Vec<String> = notices.iter().map(Notice::message).collect();
        assert_eq!(notices, [message]);
        let written = shelves.to_xml_with(&WriteOptions::default().validate(true));
        let refused = written
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default();
        let (_, what) = message.split_once(": ").unwrap_or_default();
        assert_eq!(refused, what);
    }
}

/// A value by itself has no document, so it is valid.
#[test]
fn a_value_by_itself() {
    use xsd_runtime::xml::Validate;
    let shelf = ShelfType {
        name: Some("a".to_owned()),
        ..ShelfType::default()
    };
    let shelves = Shelves {
        shelf: vec![shelf.clone(), shelf],
        ..Shelves::default()
    };
    assert_eq!(shelves.validate(), Ok(()));
    assert!(
        shelves
            .to_xml_with(&WriteOptions::default().validate(true))
            .is_err()
    );
}
