//! Wildcard content is judged as `processContents` says, and kept as it came.

use std::fmt::Debug;

use ews_codegen_general::bundles::{Bundle, Goods};
use ews_codegen_general::{GLOBALS, NAMESPACES};
use xsd_runtime::xml::{
    AnyElement, Effect, Notice, ReadError, ReadOptions, Root, Validate, WriteOptions,
};

fn document(root: &str, inside: &str) -> String {
    format!(
        "<{root} xmlns='urn:example:bundles' xmlns:b='urn:example:bundles' xmlns:o='urn:other' \
         xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \
         xmlns:x='http://www.w3.org/2001/XMLSchema'{inside}</{root}>"
    )
}

/// Reads the document strictly. What is valid is read leniently without a word, and written as the same value.
fn strict<T: Root + PartialEq + Debug>(xml: &str) -> Result<T, String> {
    let strict = T::from_xml_with(xml, &ReadOptions::strict()).map_err(|e| e.to_string())?;
    let (lenient, notices) = lenient(xml);
    assert_eq!(notices, []);
    assert_eq!(strict, lenient);
    strict.validate().map_err(|e| e.to_string())?;
    let written = strict.to_xml_with(&WriteOptions::default().validate(true));
    let written = written.map_err(|e| e.to_string())?;
    let again = T::from_xml_with(&written, &ReadOptions::strict()).map_err(|e| e.to_string())?;
    assert_eq!(strict, again, "{written}");
    Ok(strict)
}

fn lenient<T: Root>(xml: &str) -> (T, Vec<Notice>) {
    T::from_xml_with_notices(xml, &ReadOptions::lenient()).unwrap_or_else(|e| panic!("{e}"))
}

const BOX: &str = "<Box Lid='true'><Side>2</Side></Box>";

#[test]
fn valid_content() {
    let cases = [
        format!("><Strict b:Fragile='true'><Weight>7</Weight>{BOX}</Strict>"),
        // A type stands for a declaration.
        "><Strict><o:New xsi:type='x:int'>7</o:New><New xsi:type='b:Box'><Side>1</Side></New></Strict>".to_owned(),
        format!("><Lax b:Fragile='0' o:a='b' c=''><o:New><Any/>{BOX}</o:New><Weight>1</Weight></Lax>"),
        "><Skip b:Fragile='no'><Weight>none</Weight></Skip>".to_owned(),
        format!("><Letter>a <Word xmlns=''>b</Word> c {BOX}<Weight>3</Weight></Letter>"),
        "><Open Lid='?'><Weight>3</Weight><o:a/>text</Open>".to_owned(),
        "><Open xsi:type='b:Box' Lid='true'><Side>3</Side></Open>".to_owned(),
        "><Open xsi:type='b:FewGrams'>50</Open>".to_owned(),
        "><Open xsi:nil='true' xsi:type='x:string'/>".to_owned(),
        "><Grams xsi:type='b:FewGrams'>50</Grams>".to_owned(),
    ];
    for inside in cases {
        let xml = document("Bundle", &inside);
        assert!(
            strict::<Bundle>(&xml).is_ok(),
            "{inside}: {:?}",
            strict::<Bundle>(&xml)
        );
    }
}

/// What is not valid, and what is said of it.
const INVALID: &[(&str, &str)] = &[
    (
        "><Strict><Weight>0</Weight></Strict>",
        "Bundle/Strict/Weight: expected at least 1, found \"0\"",
    ),
    (
        "><Strict><o:New/></Strict>",
        "Bundle/Strict/New: expected an element that the schemas declare, found <{urn:other}New>",
    ),
    (
        "><Strict><Thing/></Strict>",
        "Bundle/Strict/Thing: expected no element <b:Thing> here",
    ),
    (
        "><Strict o:a='b'><Weight>1</Weight></Strict>",
        "Bundle/Strict: expected an attribute that the schemas declare, found o:a",
    ),
    (
        "><Strict><New xsi:type='b:AnyBox'/></Strict>",
        "Bundle/Strict/New: expected the type of the schemas, found b:AnyBox",
    ),
    (
        "><Strict><New xsi:type='x:int'>many</New></Strict>",
        "Bundle/Strict/New: expected an xs:int, found \"many\"",
    ),
    (
        "><Lax><Box><Side>2</Side><Top/></Box></Lax>",
        "Bundle/Lax/Box/Top: expected no element <b:Top> here",
    ),
    (
        "><Lax><o:New><Any><Box/></Any></o:New></Lax>",
        "Bundle/Lax/New/Any/Box: expected at least 1 <b:Side>, found 0",
    ),
    (
        "><Lax b:Fragile='maybe'/>",
        "Bundle/Lax: expected an xs:boolean, found \"maybe\"",
    ),
    (
        "><Lax><o:New b:Fragile='maybe'/></Lax>",
        "Bundle/Lax/New: expected an xs:boolean, found \"maybe\"",
    ),
    (
        "><Letter>a<Box/>b</Letter>",
        "Bundle/Letter/Box: expected at least 1 <b:Side>, found 0",
    ),
    (
        "><Letter><New/></Letter>",
        "Bundle/Letter/New: expected an element that the schemas declare, found <b:New>",
    ),
    (
        "><Open><Weight>0</Weight></Open>",
        "Bundle/Open/Weight: expected at least 1, found \"0\"",
    ),
    (
        "><Open xsi:type='b:Box'/>",
        "Bundle/Open: expected at least 1 <b:Side>, found 0",
    ),
    (
        "><Open xsi:type='b:Bag'/>",
        "Bundle/Open: expected the type of the schemas, found b:Bag",
    ),
    (
        "><Open xsi:type='x:integers'/>",
        "Bundle/Open: expected the type of the schemas, found xs:integers",
    ),
    (
        "><Open xsi:nil='true'>text</Open>",
        "Bundle/Open: expected no text here, found \"text\"",
    ),
    (
        "><Open xsi:nil='true' xsi:type='x:string' Lid='true'/>",
        "Bundle/Open: expected no attribute Lid here",
    ),
    (
        "><Grams xsi:type='b:FewGrams'>51</Grams>",
        "Bundle/Grams: expected at most 50, found \"51\"",
    ),
    (
        "><Grams xsi:type='b:Pounds'>5</Grams>",
        "Bundle/Grams: expected the type of the schemas, found b:Pounds",
    ),
];

#[test]
fn invalid_content() {
    for &(inside, message) in INVALID {
        let xml = document("Bundle", inside);
        let strict = strict::<Bundle>(&xml).err().unwrap_or_default();
        let strict = strict.split_once(": ").map_or("", |(_, what)| what);
        assert_eq!(strict, message);
        // Lenient reading says the same, and keeps everything.
        let (value, notices) = lenient::<Bundle>(&xml);
        let said: Vec<String> = notices.iter().map(Notice::message).collect();
        assert!(
            said.iter().any(|notice| notice.ends_with(message)),
            "{inside}: {said:?}"
        );
        let kept: Vec<Effect> = notices.iter().map(Notice::effect).collect();
        assert!(
            kept.iter().all(|effect| *effect == Effect::Kept),
            "{inside}: {kept:?}"
        );
        // `validate` does not know what is declared, but writing a document does.
        let written = value.to_xml().unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(lenient::<Bundle>(&written).0, value, "{written}");
        let refused = value.to_xml_with(&WriteOptions::default().validate(true));
        let what = message.split_once(": ").map_or("", |(_, what)| what);
        // The prefix may be another one.
        let what = what.split_once("found o:").map_or(what, |(what, _)| what);
        let refused = refused
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default();
        assert!(
            inside.contains("Grams") || refused.contains(what),
            "{inside}: {refused}"
        );
    }
}

#[test]
fn malformed_content_is_an_error_either_way() {
    let xml = document("Bundle", "><Strict><Weight>1</Strict>");
    for options in [ReadOptions::strict(), ReadOptions::lenient()] {
        let error = Bundle::from_xml_with(&xml, &options).map_err(|e| e.to_string());
        assert!(error.is_err_and(|error| error.contains("expected well-formed XML")));
    }
}

#[test]
fn roots_of_any_type() {
    let valid = [
        "><Weight>1</Weight>text",
        " xsi:type='b:Box' Lid='true'><Side>1</Side>",
        " xsi:type='x:int'>7",
        " xsi:type='x:anyType' a='b'>7",
        " xsi:nil='true' xsi:type='x:string'>",
        " xsi:nil='false'>text",
    ];
    for inside in valid {
        let xml = document("Goods", inside);
        assert!(
            strict::<Goods>(&xml).is_ok(),
            "{inside}: {:?}",
            strict::<Goods>(&xml)
        );
    }
    let invalid = [
        ("><Weight>0</Weight>", "expected at least 1, found \"0\""),
        (" xsi:type='x:int'>x", "expected an xs:int, found \"x\""),
        (
            " xsi:type='b:Box'>",
            "expected at least 1 <b:Side>, found 0",
        ),
        (
            " xsi:type='b:Bag'>",
            "expected the type of the schemas, found b:Bag",
        ),
        (
            " xsi:nil='true'><Weight>1</Weight>",
            "expected no element <b:Weight> here",
        ),
    ];
    for (inside, message) in invalid {
        let error = strict::<Goods>(&document("Goods", inside))
            .err()
            .unwrap_or_default();
        assert!(error.ends_with(message), "{inside}: {error}");
    }
}

fn any(xml: &str) -> Result<AnyElement, ReadError> {
    AnyElement::from_xml_with(xml, &GLOBALS, NAMESPACES, &ReadOptions::strict(), None)
}

#[test]
fn documents_with_any_root() {
    let valid = [
        ("o:New", "><Weight>3</Weight>"),
        ("Weight", ">3"),
        ("New", " xsi:type='b:Box'><Side>1</Side>"),
    ];
    for (root, inside) in valid {
        let xml = document(root, inside);
        let read = any(&xml).unwrap_or_else(|error| panic!("{error}"));
        let written = read.to_xml_with(&WriteOptions::default());
        let written = written.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(any(&written).ok(), Some(read));
    }
    for (root, inside) in [
        ("o:New", "><Weight>0</Weight>"),
        ("Weight", ">0"),
        ("New", " xsi:type='b:Box'>"),
    ] {
        assert!(any(&document(root, inside)).is_err(), "{inside}");
    }
    assert!(any("").is_err());
}

/// The location of a schema must come before the first name of its namespace.
#[test]
fn late_locations() {
    let early = "><Skip/><Open><o:a xsi:schemaLocation='urn:other other.xsd'/></Open>";
    assert!(strict::<Bundle>(&document("Bundle", early)).is_ok());
    let late = [
        "><Skip><Weight xsi:schemaLocation='urn:none a.xsd urn:example:bundles b.xsd'/></Skip>",
        "><Open><o:a/><o:b xsi:schemaLocation='urn:other other.xsd'/></Open>",
        "><Open><o:a b=''/><o:b xsi:noNamespaceSchemaLocation='none.xsd'/></Open>",
    ];
    for inside in late {
        let error = strict::<Bundle>(&document("Bundle", inside))
            .err()
            .unwrap_or_default();
        let expected = "expected the location of a schema before the first name of its namespace";
        assert!(error.contains(expected), "{inside}: {error}");
    }
}

/// What is inside is judged once, however deep it is.
#[test]
fn deep_content() {
    let depth = 100;
    let xml = format!(
        ">{}<Weight>0</Weight>{}",
        "<Bundle><Lax>".repeat(depth),
        "</Lax></Bundle>".repeat(depth)
    );
    let xml = document("Goods", &xml);
    let options = ReadOptions::strict().max_depth(1000);
    let read = Goods::from_xml_with(&xml, &options).map_err(|error| error.to_string());
    assert!(read.is_err_and(|error| error.ends_with("expected at least 1, found \"0\"")));
}
