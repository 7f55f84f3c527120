//! Simple values whose text matters: what is read or made is written in a spelling that the pattern admits;
//! white space is normalised as the type says; integers have no end.

use ews_codegen_general::measures::{Either, Exact, Line, Measures, Short, Unit};
use xsd_runtime::value::{Date, Decimal, HexBinary, Integer, Spelled, Value};
use xsd_runtime::xml::{ReadOptions, Root, Validate};

fn document(attributes: &str, content: &str) -> String {
    format!("<e:Measures xmlns:e=\"urn:example:measures\"{attributes}>{content}</e:Measures>")
}

fn element(name: &str, text: &str) -> String {
    document("", &format!("<e:{name}>{text}</e:{name}>"))
}

fn strict(xml: &str) -> Result<Measures, String> {
    Measures::from_xml_with(xml, &ReadOptions::strict()).map_err(|error| error.to_string())
}

fn lenient(xml: &str) -> Measures {
    Measures::from_xml(xml).unwrap_or_else(|error| panic!("{error}"))
}

/// What is written, without the declarations of the other namespaces in the folder.
fn written(value: &Measures) -> String {
    let xml = value.to_xml().unwrap_or_else(|error| panic!("{error}"));
    let (_, xml) = xml.split_once('\n').unwrap_or_default();
    let mut pieces = xml.split(" xmlns:");
    let mut written = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let mut parts = piece.splitn(3, '"');
        let (prefix, uri) = (parts.next(), parts.next().unwrap_or_default());
        if uri == "urn:example:measures" {
            let declaration = [" xmlns:", prefix.unwrap_or_default(), "\"", uri, "\""];
            written.extend(declaration);
        }
        written.push_str(parts.next().unwrap_or_default());
    }
    written
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_text(text).unwrap_or_default()
}

#[test]
fn what_is_read_is_written_as_it_was() {
    let xml = document(
        " number=\"009\"",
        "<e:Length>01.500</e:Length><e:Length>1.000</e:Length><e:Flag>1</e:Flag>\
         <e:Number>042</e:Number><e:Hexes>ff 0a</e:Hexes><e:Either>1</e:Either>\
         <e:Either>1.0</e:Either><e:Count>40700810256895634168</e:Count>",
    );
    let value = strict(&xml).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(written(&value), xml);
    assert_eq!(value.length[0], decimal("1.5"));
    assert_eq!(value.number.as_deref(), Some(&9));
    assert!(matches!(value.either[1], Either::Decimal(_)));
}

#[test]
fn what_is_made_is_written_as_the_pattern_asks() {
    let value = Measures {
        number: Some(9.into()),
        length: vec![decimal("1.5").into(), decimal("7").into()],
        flag: Some(true.into()),
        number_element: Some(Spelled::from(42)),
        hexes: Some(vec![
            HexBinary(vec![0xff]).into(),
            HexBinary(vec![10]).into(),
        ]),
        ..Measures::default()
    };
    let expected = document(
        " number=\"009\"",
        "<e:Length>1.500</e:Length><e:Length>7.000</e:Length><e:Flag>1</e:Flag>\
         <e:Number>042</e:Number><e:Hexes>ff 0a</e:Hexes>",
    );
    assert_eq!(written(&value), expected);
    assert!(value.validate().is_ok());
    assert_eq!(strict(&expected), Ok(value));
}

#[test]
fn a_value_that_no_spelling_suits_is_reported() {
    let value = Measures {
        number: Some(1000.into()),
        length: vec![decimal("0.0001").into()],
        ..Measures::default()
    };
    let invalid = value.validate().expect_err("two values are wrong");
    let violations: Vec<String> = invalid
        .violations()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        violations,
        [
            "@number: expected a text that matches [0-9]{3}, found \"1000\"",
            "Length: expected a text that matches [0-9]+\\.[0-9]{3}, found \"0.0001\"",
        ]
    );
}

#[test]
fn another_spelling_is_refused_strictly_and_mended_leniently() {
    for (name, text, mended) in [
        ("Length", "1.5", "1.500"),
        ("Flag", "true", "1"),
        ("Number", "7", "007"),
        ("Hexes", "0a FF", "0a ff"),
    ] {
        let xml = element(name, text);
        assert!(strict(&xml).is_err(), "{xml}");
        let value = lenient(&xml);
        assert_eq!(written(&value), element(name, mended));
        assert!(value.validate().is_ok());
    }
}

#[test]
fn white_space_is_that_of_the_type() {
    let xml = document(
        " name=\"  a   b \" unit=\" square  metre\"",
        "<e:Name>  a\n b </e:Name><e:Note> a\tb\n</e:Note><e:Text> a\tb\n</e:Text>\
         <e:Link> urn:a </e:Link><e:Unit>\n square \n metre </e:Unit><e:Line>a\nb</e:Line>\
         <e:Exact> a </e:Exact>",
    );
    for value in [strict(&xml), Ok(lenient(&xml))] {
        let value = value.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(value.name.as_deref(), Some("a b"));
        assert_eq!(value.name_element.as_deref(), Some("a b"));
        assert_eq!(value.note.as_deref(), Some(" a b "));
        assert_eq!(value.text.as_deref(), Some(" a\tb\n"));
        assert_eq!(value.link.as_deref(), Some("urn:a"));
        assert_eq!(value.unit, Some(Unit::SquareMetre));
        assert_eq!(value.unit_element, Some(Unit::SquareMetre));
        assert_eq!(value.line, Some(Line::AB));
        assert_eq!(value.exact, Some(Exact::A));
        assert_eq!(strict(&written(&value)), Ok(value));
    }
}

#[test]
fn values_that_are_listed_nearly() {
    for (name, text) in [
        ("Unit", "squaremetre"),
        ("Line", " a b"),
        ("Line", "a  b"),
        ("Exact", "a"),
        ("Exact", " b"),
        // Listed, but too long for its type.
        ("Short", "perhaps"),
    ] {
        let error = strict(&element(name, text)).expect_err("the value is not listed");
        assert!(error.contains("expected a value of"), "{error}");
    }
    assert_eq!(Short::VALUES, ["yes"]);
    // White space around a value is no reason to lose it.
    assert_eq!(lenient(&element("Exact", " b")).exact, Some(Exact::B));
    assert_eq!(lenient(&element("Line", " a b")).line, Some(Line::AB));
}

#[test]
fn integers() {
    let count = |text: &str| strict(&element("Count", text)).map(|value| value.count);
    let large = "99999999999999999999999999";
    assert_eq!(count(large), Ok(large.parse().ok()));
    assert_eq!(count("-0"), Ok(Some(Integer::from(0))));
    let error = count("-1").expect_err("it is negative");
    assert!(
        error.contains("expected at least 0, found \"-1\""),
        "{error}"
    );
    // A range that 64 bits hold.
    let low: Option<i64> = strict(&element("Low", "+7"))
        .expect("it is in the range")
        .low;
    assert_eq!(low, Some(7));
    assert!(strict(&element("Low", "101")).is_err());
}

#[test]
fn the_year_0() {
    let xml = element("Day", "0000-01-01");
    let error = strict(&xml).expect_err("there is no such year");
    assert!(error.contains("expected an xs:date"), "{error}");
    let value = lenient(&xml);
    assert_eq!(value.day.map(Date::year), Some(0));
    assert!(value.validate().is_err());
    assert!(strict(&element("Day", "-0001-12-31")).is_ok());
}
