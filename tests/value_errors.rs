//! What is said of values that are not of their type, of rules, and of sources and sinks that fail.

use std::io::{self, Read, Write};

use ews_types::NAMESPACES;
use ews_types::codegen::ReadXml;
use ews_types::types::Persona;
use ews_types::value::{Date, DateTime, Decimal, Duration, HexBinary, Rule, Time};
use ews_types::xml::{ReadOptions, Stream, read_with, write_list};

/// What is said of a text that is no value of this type.
fn said<T: ReadXml>(text: &str) -> String {
    let xml = format!("<a>{text}</a>");
    let options = ReadOptions::strict();
    let read = read_with(xml.as_bytes(), NAMESPACES, &options, None, T::read);
    read.map_or_else(|error| error.to_string(), |_| "a value".to_owned())
}

#[test]
fn values_that_are_not_of_their_type() {
    for (said, expected) in [
        (said::<bool>("yes"), r#"an xs:boolean, found "yes""#),
        (said::<i8>("128"), r#"an xs:byte, found "128""#),
        (said::<i16>("32768"), r#"an xs:short, found "32768""#),
        (said::<i32>("1.0"), r#"an xs:int, found "1.0""#),
        (
            said::<i64>("9223372036854775808"),
            r#"an integer of 64 bits, found "9223372036854775808""#,
        ),
        (said::<u8>("-1"), r#"an xs:unsignedByte, found "-1""#),
        (
            said::<u16>("65536"),
            r#"an xs:unsignedShort, found "65536""#,
        ),
        (
            said::<u32>("4294967296"),
            r#"an xs:unsignedInt, found "4294967296""#,
        ),
        (
            said::<u64>("-1"),
            r#"a non-negative integer of 64 bits, found "-1""#,
        ),
        (said::<f32>("inf"), r#"an xs:float, found "inf""#),
        (said::<f64>("1e"), r#"an xs:double, found "1e""#),
        (said::<Decimal>("1e3"), r#"an xs:decimal, found "1e3""#),
        (
            said::<DateTime>("2020-01-02"),
            r#"an xs:dateTime, found "2020-01-02""#,
        ),
        (
            said::<Date>("2020-13-01"),
            r#"an xs:date, found "2020-13-01""#,
        ),
        (said::<Time>("25:00:00"), r#"an xs:time, found "25:00:00""#),
        (said::<Duration>("1D"), r#"an xs:duration, found "1D""#),
        (said::<Vec<u8>>("%"), r#"an xs:base64Binary, found "%""#),
        (said::<HexBinary>("0"), r#"an xs:hexBinary, found "0""#),
        (said::<Vec<i32>>("1 2 x"), r#"an xs:int, found "1 2 x""#),
    ] {
        assert_eq!(said, format!("1:4: a: expected {expected}"));
    }
}

#[test]
fn rules_are_said_in_full() {
    let rules = [
        (Rule::MinLength(1), "a length of at least 1"),
        (Rule::MaxLength(9), "a length of at most 9"),
        (Rule::Pattern("a|b"), "a text that matches a|b"),
        (Rule::AtLeast("1"), "at least 1"),
        (Rule::MoreThan("0"), "more than 0"),
        (Rule::AtMost("9"), "at most 9"),
        (Rule::LessThan("10"), "less than 10"),
        (Rule::TotalDigits(4), "at most 4 digits"),
        (Rule::FractionDigits(2), "at most 2 digits after the point"),
        (Rule::OneOf(&["a", "b"]), "one of a, b"),
        (Rule::Fixed("a"), "the fixed value \"a\""),
    ];
    for (rule, text) in rules {
        assert_eq!(rule.to_string(), text);
    }
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/runtime/src/value/facets.rs");
    let source = std::fs::read_to_string(source).expect("the source is beside the tests");
    let count = source.matches("#[error(").count();
    assert_eq!(rules.len(), count, "a rule without its text");
}

/// A source and a sink that fail at once.
struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("the line is cut"))
    }
}

impl Write for Broken {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::Error::other("the disk is full"))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn sources_and_sinks_that_fail() {
    let read = Stream::new(Broken, NAMESPACES).next::<Persona>("t:Persona");
    let error = read.map(drop).expect_err("the line is cut");
    assert_eq!(
        chain(&error),
        ["the source cannot be read: the line is cut"]
    );
    let written = write_list(
        Broken,
        NAMESPACES,
        "<a><t:Personas/></a>",
        "t:Personas",
        "t:Persona",
        std::iter::empty::<&Persona>(),
    );
    let error = written.expect_err("the disk is full");
    assert_eq!(
        chain(&error),
        ["the sink cannot be written to: the disk is full"]
    );
    let written = write_list(
        io::sink(),
        NAMESPACES,
        "<a><t:Personas/></a>",
        "t:Personas",
        "t:Persona",
        ["\0"].map(str::to_owned),
    );
    let error = written.expect_err("XML has no such character");
    let expected = "item 1 of <t:Personas>: Persona: expected characters of XML, found '\\0'";
    assert_eq!(chain(&error), [expected]);
}

/// The messages of an error and of what it says are its causes: none of them twice.
fn chain(error: &dyn std::error::Error) -> Vec<String> {
    let chain = std::iter::successors(Some(error), |error| error.source());
    chain.map(ToString::to_string).collect()
}
