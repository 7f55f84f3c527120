//! What is reported for values that are not of their type.

use ews_types::NAMESPACES;
use ews_types::codegen::ReadXml;
use ews_types::value::{Date, DateTime, Decimal, Duration, HexBinary, Time};
use ews_types::xml::{ReadOptions, read_with};

/// What is reported for a text that is not a value of this type.
fn reported<T: ReadXml>(text: &str) -> String {
    let xml = format!("<a>{text}</a>");
    let options = ReadOptions::strict();
    let read = read_with(xml.as_bytes(), NAMESPACES, &options, None, T::read);
    read.map_or_else(|error| error.to_string(), |_| "a value".to_owned())
}

#[test]
fn values_that_are_not_of_their_type() {
    for (reported, expected) in [
        (reported::<bool>("yes"), r#"an xs:boolean, found "yes""#),
        (reported::<i8>("128"), r#"an xs:byte, found "128""#),
        (reported::<i16>("32768"), r#"an xs:short, found "32768""#),
        (reported::<i32>("1.0"), r#"an xs:int, found "1.0""#),
        (
            reported::<i64>("9223372036854775808"),
            r#"an integer of 64 bits, found "9223372036854775808""#,
        ),
        (reported::<u8>("-1"), r#"an xs:unsignedByte, found "-1""#),
        (
            reported::<u16>("65536"),
            r#"an xs:unsignedShort, found "65536""#,
        ),
        (
            reported::<u32>("4294967296"),
            r#"an xs:unsignedInt, found "4294967296""#,
        ),
        (
            reported::<u64>("-1"),
            r#"a non-negative integer of 64 bits, found "-1""#,
        ),
        (reported::<f32>("inf"), r#"an xs:float, found "inf""#),
        (reported::<f64>("1e"), r#"an xs:double, found "1e""#),
        (reported::<Decimal>("1e3"), r#"an xs:decimal, found "1e3""#),
        (
            reported::<DateTime>("2020-01-02"),
            r#"an xs:dateTime, found "2020-01-02""#,
        ),
        (
            reported::<Date>("2020-13-01"),
            r#"an xs:date, found "2020-13-01""#,
        ),
        (
            reported::<Time>("25:00:00"),
            r#"an xs:time, found "25:00:00""#,
        ),
        (reported::<Duration>("1D"), r#"an xs:duration, found "1D""#),
        (reported::<Vec<u8>>("%"), r#"an xs:base64Binary, found "%""#),
        (reported::<HexBinary>("0"), r#"an xs:hexBinary, found "0""#),
        (reported::<Vec<i32>>("1 2 x"), r#"an xs:int, found "1 2 x""#),
    ] {
        assert_eq!(reported, format!("1:4: a: expected {expected}"));
    }
}
