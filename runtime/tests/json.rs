//! Values as JSON: what cannot be a number there, and what other writers of JSON do.
#![cfg(feature = "serde")]

use std::fmt::Debug;

use serde_json::{Value as Json, json};
use xsd_runtime::serde::{AsTree, Deserialize, Serialize, Tree, deserialize, serialize};
use xsd_runtime::value::{Date, DateTime, Decimal, Duration, HexBinary, Integer, Spelled, Value};
use xsd_runtime::xml::{Nillable, NillableWith};

/// A value of a simple type in a field of a generated struct.
#[derive(Debug, PartialEq)]
struct Field<T>(T);

impl<T: AsTree> Serialize for Field<T> {
    fn serialize<S: xsd_runtime::serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        serialize(&self.0, s)
    }
}

impl<'de, T: AsTree> Deserialize<'de> for Field<T> {
    fn deserialize<D: xsd_runtime::serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        deserialize("Field", d).map(Self)
    }
}

#[track_caller]
fn check<T: AsTree + PartialEq + Debug>(value: T, json: &str) {
    let field = Field(value);
    let written = serde_json::to_string(&field).expect("every value is JSON");
    assert_eq!(written, json);
    let read: Field<T> = serde_json::from_str(json).expect("it is read again");
    assert_eq!(read, field);
}

#[track_caller]
fn refused<T: AsTree + Debug>(json: &Json, message: &str) {
    let error = Field::<T>::deserialize(json).expect_err("it is no such value");
    assert_eq!(error.to_string(), message);
}

#[test]
fn numbers() {
    check(i64::MIN, "-9223372036854775808");
    check(u64::MAX, "18446744073709551615");
    check(0.1_f32, "0.1");
    check(f32::MAX, "3.4028235e+38");
    check(-0.0_f64, "-0.0");
    check(f64::INFINITY, r#""INF""#);
    check(f32::NEG_INFINITY, r#""-INF""#);
    let nan: Field<f64> = serde_json::from_str(r#""NaN""#).expect("it is a number");
    assert_eq!(
        serde_json::to_string(&nan).ok().as_deref(),
        Some(r#""NaN""#)
    );
    for (integer, json) in [
        ("-9223372036854775808", "-9223372036854775808"),
        ("18446744073709551615", "18446744073709551615"),
        ("18446744073709551616", r#""18446744073709551616""#),
        ("-9223372036854775809", r#""-9223372036854775809""#),
    ] {
        check::<Integer>(integer.parse().expect("an integer"), json);
    }
    // A number that JSON rounds is no integer.
    let rounded = serde_json::from_str::<Field<Integer>>("18446744073709551616");
    assert!(rounded.is_err(), "{rounded:?}");
    refused::<i32>(&json!(2.5), "Field: expected an xs:int, found 2.5");
    refused::<u8>(
        &json!(true),
        "Field: expected an xs:unsignedByte, found true",
    );
    refused::<bool>(
        &json!("yes"),
        r#"Field: expected an xs:boolean, found "yes""#,
    );
}

#[test]
fn numbers_with_any_precision() {
    // This is how serde_json gives numbers with its feature.
    for (text, tree) in [
        ("5", Tree::Integer(5)),
        ("0.5", Tree::Double(0.5)),
        ("1e400", Tree::Text("1e400".into())),
    ] {
        let number = json!({"$serde_json::private::Number": text});
        assert_eq!(Tree::deserialize(&number).ok(), Some(tree), "{text}");
    }
}

#[test]
fn texts() {
    check::<Decimal>("12.50".parse().expect("a decimal"), r#""12.5""#);
    let price: Field<Decimal> = serde_json::from_str("12.5").expect("a number is a decimal");
    assert_eq!(price.0.to_string(), "12.5");
    let spelled = Spelled::<Decimal>::from_text("12.50").expect("a decimal");
    check(spelled, r#""12.50""#);
    let moment: DateTime = "2012-11-07T00:10:35.000000000000000001+01:00"
        .parse()
        .expect("it is");
    check(moment, r#""2012-11-07T00:10:35.000000000000000001+01:00""#);
    check::<Duration>("-PT480M".parse().expect("a duration"), r#""-PT480M""#);
    check(vec![0_u8, 1, 2, 255], r#""AAEC/w==""#);
    check(Vec::<u8>::new(), r#""""#);
    check(HexBinary(vec![0x0f, 0xb7]), r#""0FB7""#);
    check(String::new(), r#""""#);
    check("\u{0}\"é".to_owned(), r#""\u0000\"é""#);
    refused::<String>(&json!(7), "Field: expected a text, found 7");
    refused::<Date>(
        &json!({}),
        "Field: expected an xs:date, found an object with 0 names",
    );
    refused::<Vec<u8>>(
        &json!([1]),
        "Field: expected an xs:base64Binary, found a list",
    );
    let long = "x".repeat(500);
    let error = Field::<Date>::deserialize(&json!(long)).expect_err("no date");
    assert!(error.to_string().len() < 200, "{error}");
}

#[test]
fn values_are_serialized_by_themselves() {
    let date: Date = serde_json::from_str(r#""2012-11-07""#).expect("a date");
    assert_eq!(
        serde_json::to_value([date]).ok(),
        Some(json!(["2012-11-07"]))
    );
}

#[derive(Debug, PartialEq)]
struct Attributes {
    unit: Option<String>,
}

xsd_runtime::codegen::serde! { Attributes { unit: "Unit" } }

#[derive(Debug, PartialEq)]
struct Order {
    count: i32,
    note: Option<String>,
    due: Option<Nillable<Date>>,
    price: NillableWith<i32, Attributes>,
    items: Vec<String>,
    r#type: Option<Box<Order>>,
}

xsd_runtime::codegen::serde! {
    Order {
        count: "Count", note: "Note", due: "Due", price: "Price", items: "Item", r#type: "type",
    }
}

#[test]
fn absent_and_nil() {
    let unit = || Some("kg".to_owned());
    let order = || Order {
        count: 1,
        note: None,
        due: None,
        price: NillableWith::Value(3),
        items: Vec::new(),
        r#type: None,
    };
    for (order, json) in [
        (order(), json!({"Count": 1, "Price": 3})),
        (
            Order {
                due: Some(Nillable::Nil),
                price: NillableWith::Nil(Attributes { unit: unit() }),
                r#type: Some(Box::new(order())),
                ..order()
            },
            json!({
                "Count": 1, "Due": null, "Price": {"xsi:nil": true, "Unit": "kg"},
                "type": {"Count": 1, "Price": 3},
            }),
        ),
    ] {
        assert_eq!(serde_json::to_value(&order).ok().as_ref(), Some(&json));
        assert_eq!(serde_json::from_value::<Order>(json).ok(), Some(order));
    }
    let by_hand = json!({"Count": "1", "Note": null, "Price": null, "Item": null, "type": null});
    let nil = Order {
        price: NillableWith::Nil(Attributes { unit: None }),
        ..order()
    };
    assert_eq!(serde_json::from_value::<Order>(by_hand).ok(), Some(nil));
}

#[test]
fn what_is_wrong_with_an_object() {
    #[track_caller]
    fn check(json: &str, message: &str) {
        let error = serde_json::from_str::<Order>(json).expect_err("it is no order");
        let error = error.to_string();
        assert_eq!(error.split(" at line ").next(), Some(message));
    }
    check(r#"{"Price": 1}"#, "Order: expected Count, which is missing");
    check(
        r#"{"Count": null, "Price": 1}"#,
        "Order: expected Count, which is missing",
    );
    let names = "Count, Note, Due, Price, Item, type";
    check(
        r#"{"Count": 1, "Price": 1, "Colour": 1}"#,
        &format!(r#"Order: expected one of {names}, found "Colour""#),
    );
    // The second one of a name is as unknown.
    check(
        r#"{"Count": 1, "Price": 1, "Count": 2}"#,
        &format!(r#"Order: expected one of {names}, found "Count""#),
    );
    check(
        r#"{"Count": 1, "Price": {"xsi:nil": true, "Colour": "red"}}"#,
        r#"Order/Price: expected Unit, found "Colour""#,
    );
    check(
        r#"{"Count": 1, "Price": 1, "type": {"Count": 1, "Price": [], "Item": [1]}}"#,
        "Order/type/Price: expected an xs:int, found a list",
    );
    check(
        r#"{"Count": 1, "Price": 1, "Item": ["a", 1]}"#,
        "Order/Item/1: expected a text, found 1",
    );
}
