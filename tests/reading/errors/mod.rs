//! Every kind of error with its whole text: what was expected, what was found, and where.

mod case;
mod content;
mod limits;
mod syntax;

use std::collections::BTreeSet;

use ews_types::NAMESPACES;
use ews_types::codegen::Reader;
use ews_types::messages::GetImItems;
use ews_types::types::{BaseItemId, ItemId};
use ews_types::xml::{Notice, ReadError, ReadErrorKind, ReadOptions, Root, read_with};
use test_support::Tested;

use case::{TYPES, kind_and_text, read, request};
use content::{facets, strictness, structure, values};
use limits::limits;
use syntax::{between_tags, encodings, names, syntax, tags};

/// All kinds of errors. If a new kind is added, a test of the runtime does not compile until the kind is
/// listed there. Then add it here.
const KINDS: [&str; 24] = [
    "Doctype",
    "Empty",
    "NotXml",
    "Encoding",
    "Entity",
    "Facet",
    "ForbiddenCharacter",
    "ForbiddenReference",
    "Limit",
    "MissingAttribute",
    "MissingElement",
    "Namespace",
    "NotUtf8",
    "Occurrence",
    "OutOfOrder",
    "Syntax",
    "Type",
    "UndeclaredPrefix",
    "UnexpectedAttribute",
    "UnexpectedElement",
    "UnexpectedEnd",
    "UnexpectedText",
    "Value",
    "WrongElement",
];

#[test]
fn every_kind_of_error_has_its_message() -> Tested {
    let groups = [
        encodings(),
        syntax(),
        tags(),
        between_tags(),
        names(),
        structure(),
        values(),
        facets(),
        strictness(),
        limits(),
    ];
    let mut wrong = Vec::new();
    let mut kinds = BTreeSet::new();
    for case in groups.iter().flatten() {
        let shown = String::from_utf8_lossy(&case.xml);
        for options in &case.ways {
            let (kind, text) = match read(&case.xml, options) {
                Ok(()) => ("no error".to_owned(), String::new()),
                Err(error) => kind_and_text(&error),
            };
            if (kind.as_str(), text.as_str()) != (case.kind, &*case.text) {
                let expected = format!("{}: {}", case.kind, case.text);
                wrong.push(format!(
                    "{shown}\nexpected {expected}\nfound    {kind}: {text}"
                ));
            }
            kinds.insert(kind);
        }
        let is_strict = case.ways == [ReadOptions::strict()];
        if is_strict && read(&case.xml, &ReadOptions::lenient()).is_err() {
            wrong.push(format!("{shown}\nlenient reading refuses it too"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );

    kinds.extend(types_are_named()?);
    assert_eq!(
        kinds,
        BTreeSet::from(KINDS.map(str::to_owned)),
        "a kind of error without a test, or a test without its kind"
    );
    Ok(())
}

/// No type of this schema can be replaced by a derived type. Generated code of other schemas calls the reader
/// like this.
fn by_type(reader: &mut Reader<'_>) -> Result<(), ReadError> {
    let found = reader.xsi_type()?;
    reader.unknown_type("t:ItemIdType | t:FolderIdType", found.as_deref())
}

/// The kinds of errors about types, and their texts.
fn types_are_named() -> Result<[String; 2], Box<dyn std::error::Error>> {
    let xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
    let mut found = Vec::new();
    for attribute in [
        "xsi:type=\"t:Other\"",
        "xsi:type=\" Other\"",
        "",
        "xsi:type=\"u:Other\"",
    ] {
        let xml = format!("<t:Id xmlns:t=\"{TYPES}\" {xsi}\n{attribute}/>");
        let options = ReadOptions::lenient();
        let error = read_with(xml.as_bytes(), NAMESPACES, &options, None, by_type);
        found.push(kind_and_text(&error.err().ok_or("a type")?));
    }
    let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "1:1: Id: expected the type t:ItemIdType or t:FolderIdType, found t:Other",
            "1:1: Id: expected the type t:ItemIdType or t:FolderIdType, found Other",
            "1:1: Id: expected the attribute xsi:type, t:ItemIdType or t:FolderIdType, which is missing",
            "2:11: Id: expected a declared prefix, found \"u\"",
        ]
    );
    let mut kinds = found.into_iter().map(|(kind, _)| kind);
    let (first, last) = (kinds.next(), kinds.next_back());
    Ok([first.ok_or("no kind")?, last.ok_or("no kind")?])
}

/// The location has parts, and the kind of an error has the message without it.
#[test]
fn errors_have_parts() -> Tested {
    let xml = request("<ContactIds><t:ItemId/></ContactIds>");
    let error = GetImItems::from_xml_with(xml, &ReadOptions::strict()).err();
    let error = error.ok_or("a value")?;
    assert_eq!((error.location().line, error.location().column), (2, 13));
    assert_eq!(error.location().path, "GetImItems/ContactIds/ItemId");
    assert_eq!(
        *error.kind(),
        ReadErrorKind::MissingAttribute("Id".to_owned())
    );
    assert_eq!(
        error.kind().to_string(),
        "expected the attribute Id, which is missing"
    );
    assert!(std::error::Error::source(&error).is_none());
    Ok(())
}

/// A byte order mark does not count as a column, and all kinds of line ends count as one line end.
#[test]
fn locations_in_documents_from_other_systems() -> Tested {
    let xml = request("<ContactIds>\n\t<t:ItemId/></ContactIds>").replace('\n', "\r\n");
    let error = GetImItems::from_xml_with(format!("\u{feff}{xml}"), &ReadOptions::strict())
        .err()
        .ok_or("a value")?;
    assert_eq!(
        error.to_string(),
        "3:2: GetImItems/ContactIds/ItemId: expected the attribute Id, which is missing"
    );
    let error = GetImItems::from_xml("\u{feff}<a/>")
        .err()
        .ok_or("a value")?;
    assert_eq!(
        error.to_string(),
        "1:1: a: expected <m:GetImItems>, found <a>"
    );
    Ok(())
}

/// In lenient reading a character that XML cannot hold is replaced, and reported.
#[test]
fn forbidden_references_are_replaced() -> Tested {
    let xml = request("<ContactIds><t:ItemId Id=\"a&#0;b\"/></ContactIds>");
    let (read, notices) = GetImItems::from_xml_with_notices(&xml, &ReadOptions::lenient())?;
    let expected = BaseItemId::ItemId(ItemId::new("a\u{fffd}b"));
    assert_eq!(read.contact_ids, [expected]);
    let notices: Vec<String> = notices.iter().map(Notice::message).collect();
    assert_eq!(
        notices,
        [
            "2:28: GetImItems/ContactIds/ItemId: expected a character of XML, found the reference &#0;"
        ]
    );
    Ok(())
}
