//! Each construct as JSON: what it looks like, what is read, and what is wrong with the rest.

use std::error::Error;
use std::fmt::Debug;

use ews_codegen_compiled::{
    abstract_types, arrays, choices, extension, groups, lists, mixed, nillable, same_names,
    simple_content, unions, wildcards,
};
use ews_types::serde::{Deserialize, Serialize};
use ews_types::xml::Root;
use serde_json::{Value, json};

/// A document of a construct is this as JSON, from which it is read again.
#[track_caller]
fn check<T>(xml: &str, expected: &Value)
where
    T: Root + Serialize + for<'de> Deserialize<'de> + Debug + PartialEq,
{
    let value = T::from_xml(xml).expect("it is a document of this type");
    let json = serde_json::to_string(&value).expect("every value is JSON");
    assert_eq!(
        serde_json::from_str::<Value>(&json).ok().as_ref(),
        Some(expected),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<T>(&json).ok(), Some(value), "{json}");
}

macro_rules! document {
    ($construct:ident $file:literal) => {
        include_str!(concat!(
            "../../constructs/",
            stringify!($construct),
            "/",
            $file,
            ".xml"
        ))
    };
}

/// Reading fails with this message, before which is the name of the type.
#[track_caller]
fn refused<T: for<'de> Deserialize<'de> + Debug>(json: &Value, message: &str) {
    let error = T::deserialize(json).expect_err("it is no such value");
    assert_eq!(error.to_string(), message);
}

#[test]
fn fields_are_named_as_in_the_schema() {
    let expected = json!({
        "Id": "a", "Note": "n",
        "Lowest": {"Id": "x", "Key": 1, "Note": "m", "Size": 2, "Kind": "k", "Colour": "red"},
        "OverEmpty": {"Word": "w"},
    });
    check::<extension::extension::Try>(document!(extension "all"), &expected);
    let expected = json!({
        "Bare": 1, "StillBare": [2, 3],
        "Measure": {
            "Unit": "m", "value": "v",
            "any_attributes": [{"name": "x", "namespace": "urn:o", "prefix": "o", "value": "y"}],
            "$value": "1.5",
        },
        "Small": {"Unit": "m", "value": "2"},
        "Dated": {"Unit": "m", "On": "2020-01-31", "$value": "3"},
        "Paint": {"Coats": 2, "value": "Red"},
        "Words": {"Tone": "soft", "value": " a  b "},
        "OneOfTwo": {"Tone": "loud", "value": "no"},
    });
    check::<simple_content::simple_content::Try>(document!(simple_content "all"), &expected);
    let expected = json!({
        "Thing": {"@Id": 1, "Id": "one", "Mark": "m"},
        "ThingType": {"Point": 1, "Between": 2, "$point_2": 3, "After": 4, "$point_3": [5, 6]},
        "choice": {"A": 1}, "c_choice": {"D": 2},
    });
    check::<same_names::same_names::Try>(document!(same_names "all"), &expected);
}

#[test]
fn lists_are_arrays() {
    let expected = json!({
        "Required": ["a"], "Optional": ["b", "c"], "RequiredNonEmpty": [1],
        "OptionalNonEmpty": [2], "Nested": [{"String": ["d"]}, {}],
        "Repeated": [{}, {"String": ["e"]}], "Counted": {"Total": 1, "String": ["f"]},
        "choice": {"Ints": [3]},
    });
    check::<arrays::arrays::Try>(document!(arrays "all"), &expected);
    let bytes = r#"<Try xmlns="urn:example:arrays"><Required/><RequiredNonEmpty><Int>1</Int></RequiredNonEmpty>
        <Byte>1</Byte><Byte>2</Byte><Bytes><Byte>255</Byte></Bytes><Digit>4</Digit></Try>"#;
    let expected = json!({
        "RequiredNonEmpty": [1], "choice": {"Byte": [1, 2]}, "Bytes": [255], "Digit": [4],
    });
    check::<arrays::arrays::Try>(bytes, &expected);
    let expected = json!({
        "@Days": ["Mon", "Tue"], "Sizes": [1, 2, 3], "Numbers": [4, 5], "Two": [6, 7],
        "Colours": [["Red"], ["Green", "Red"]], "Days": ["Tue"], "Words": ["a", "b"],
    });
    check::<lists::lists::Try>(document!(lists "all"), &expected);
    let expected = json!({
        "@Size": "large", "Size": [7, "small", "any other"], "Inline": [true, "maybe", [1, 2]],
        "Same": "X", "Sizes": [1, "small", "x"], "Local": "2020-01-01",
    });
    check::<unions::unions::Try>(document!(unions "all"), &expected);
}

#[test]
fn choices_are_named_by_the_element() {
    let expected = json!({
        "Before": "x", "choice": {"B": true}, "hand": {"RightHand": "r"},
        "name": [{"NewName": "n"}, {"OldName": "o"}, {"NewName": "m"}],
    });
    check::<choices::choices::Try>(document!(choices "all"), &expected);
    let expected = json!({
        "party": [{"Person": "a"}, {"Room": "b"}],
        "title_first_last_groups": [
            {"Title": "t", "First": "2020-01-01"},
            {"Title": "u", "First": "2020-01-01", "Last": "2020-01-02"},
        ],
    });
    check::<groups::groups::TryResponse>(document!(groups "response"), &expected);
    let other = r#"<Try xmlns="urn:example:groups"><Boat>b</Boat></Try>"#;
    let boat = json!({"name": "Boat", "namespace": "urn:example:groups", "children": ["b"]});
    check::<groups::groups::Try>(other, &json!({"party": {"Other": boat}}));
}

#[test]
fn types_other_than_the_declared_one_are_named() {
    let expected = json!({
        "Shape": {
            "xsi:type": "SquareType", "Id": 1, "Name": "n", "Side": 2,
            "Inside": {"xsi:type": "CircleType", "Radius": 1},
        },
        "Round": {"xsi:type": "CircleType", "Radius": 3},
        "More": [{"xsi:type": "CircleType", "Radius": 4}, {"xsi:type": "SquareType", "Side": 5}],
        "OverEmpty": {"xsi:type": "OnlyType", "Right": "r"},
    });
    check::<abstract_types::abstract_types::Try>(document!(abstract_types "all"), &expected);
}

#[test]
fn nil_is_null() {
    let expected = json!({
        "Required": null, "Optional": null, "Repeated": [null, "r"],
        "Array": ["2020-01-01", null], "choice": [{"A": null}, {"B": {"Name": "b"}}, {"A": 1}],
        "left_choice": {"Left": [1, null]},
    });
    check::<nillable::nillable::Try>(document!(nillable "nil"), &expected);
}

#[test]
fn mixed_content_and_wildcards_are_texts_and_objects() {
    let letter = json!([
        "Dear ", {"to": "g"}, ", owed: ", {"money": "1.5"}, ", ", {"from": "2024-05-01"}, " to ",
        {"until": "2024-05-02"}, " ",
        {"Any": {"name": "x", "namespace": "urn:example:other", "children": ["h"]}},
    ]);
    let value = mixed::mixed::Try::from_xml(document!(mixed "all"))
        .map(|value| serde_json::to_value(value.letter).expect("every value is JSON"));
    assert_eq!(value.ok(), Some(json!({"nodes": letter})));
    let first = json!({
        "name": "e", "namespace": "urn:o", "prefix": "o",
        "attributes": [{"name": "a", "value": "b"}],
        "children": ["text", {"name": "f", "namespace": "urn:example:wildcards"}, "more"],
    });
    let value = wildcards::wildcards::Try::from_xml(document!(wildcards "all"))
        .map(|value| serde_json::to_value(value.one).expect("every value is JSON"));
    assert_eq!(value.ok(), Some(json!({"any_element": first})));
}

#[test]
fn json_that_is_made_by_hand() -> Result<(), Box<dyn Error>> {
    // Whatever is optional may be left out, or null; numbers may be texts; the order is free.
    let read: groups::groups::Try =
        serde_json::from_str(r#"{"Last": null, "party": {"Person": "p"}}"#)?;
    assert_eq!(
        read,
        groups::groups::Try::new(groups::groups::TryParty::Person("p".to_owned()))
    );
    let read: lists::lists::Try = serde_json::from_str(r#"{"Sizes": [" 1 ", 2.0], "Two": null}"#)?;
    assert_eq!(read, lists::lists::Try::new(vec![1, 2], Vec::new()));
    Ok(())
}

#[test]
fn json_of_no_value() {
    refused::<groups::groups::Try>(&json!({}), "Try: expected party, which is missing");
    let party = json!({"Person": "p"});
    refused::<groups::groups::Try>(
        &json!({"party": party, "Frist": "2020-01-01"}),
        r#"Try: expected one of party, First, Last, found "Frist""#,
    );
    refused::<groups::groups::Try>(
        &json!({"party": {"Boat": "b"}}),
        r#"Try/party: expected one of Person, Room, Other, found "Boat""#,
    );
    refused::<groups::groups::Try>(
        &json!({"party": {"Person": "p", "Room": "r"}}),
        "Try/party: expected an object with one name, found an object with 2 names",
    );
    refused::<groups::groups::TryResponse>(
        &json!({"title_first_last_groups": [{"Title": "t", "First": "soon"}]}),
        r#"TryResponse/title_first_last_groups/0/First: expected an xs:date, found "soon""#,
    );
    refused::<arrays::arrays::Try>(
        &json!({"Digit": [256]}),
        "Try/Digit/0: expected an xs:unsignedByte, found 256",
    );
    refused::<extension::extension::Lowest>(
        &json!({"Id": 7}),
        "Lowest/Id: expected a text, found 7",
    );
    refused::<abstract_types::abstract_types::Try>(
        &json!({"Shape": {"xsi:type": "LineType"}}),
        r#"Try/Shape/xsi:type: expected one of CircleType, SquareType, found "LineType""#,
    );
    refused::<abstract_types::abstract_types::Try>(
        &json!({"Shape": {"Radius": 1}}),
        "Try/Shape: expected xsi:type, which is missing",
    );
    refused::<choices::choices::Try>(&json!(["x"]), "Try: expected an object, found a list");
}
