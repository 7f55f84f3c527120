//! Parts of an optional sequence that require each other: strict reading refuses one without the other,
//! lenient reading and `validate` report it, all in the same words.

use ews_codegen_compiled::sequences::sequences::Try;
use ews_types::xml::{Invalid, Notice, ReadOptions, Root, Validate};

fn document(content: &str) -> String {
    format!("<Try xmlns='urn:example:sequences'><A>1</A>{content}</Try>")
}

/// What strict reading, lenient reading and `validate` report for a document.
fn reported(content: &str) -> [Vec<String>; 3] {
    let xml = document(content);
    let strict = Try::from_xml_with(&xml, &ReadOptions::strict());
    let lenient = Try::from_xml_with_notices(&xml, &ReadOptions::lenient());
    let (value, notices) = lenient.unwrap_or_else(|error| panic!("{error}"));
    let invalid = value.validate().err();
    let violations = invalid.iter().flat_map(Invalid::violations);
    [
        strict.err().iter().map(ToString::to_string).collect(),
        notices.iter().map(Notice::message).collect(),
        violations.map(ToString::to_string).collect(),
    ]
}

#[test]
fn what_is_missing_beside_another_is_reported() {
    for (content, missing) in [
        ("<B>2</B>", &["expected <c:C>, which is missing"][..]),
        ("<C>2</C>", &["expected <c:B>, which is missing"]),
        (
            "<E>1</E><H>2</H><I>3</I><I>4</I>",
            &["expected <c:F>, which is missing"],
        ),
        (
            "<F>1</F><H>2</H>",
            &[
                "expected <c:E>, which is missing",
                "expected at least 2 <c:I>, found 0",
            ],
        ),
        ("<E>1</E><I>3</I>", &["expected at least 2 <c:I>, found 1"]),
        (
            "<I>1</I>",
            &[
                "expected <c:E>, which is missing",
                "expected at least 2 <c:I>, found 1",
            ],
        ),
    ] {
        let [strict, lenient, violations] = reported(content);
        // It is missing where the parent ends.
        let end = document(content).len() - "</Try>".len() + 1;
        let placed: Vec<String> = missing
            .iter()
            .map(|missing| format!("1:{end}: Try: {missing}"))
            .collect();
        assert_eq!(strict, &placed[..1], "{content}");
        assert_eq!(lenient, placed, "{content}");
        assert_eq!(violations, missing, "{content}");
    }
}

#[test]
fn all_or_none_of_them_are_there() {
    for content in [
        "",
        "<B>2</B><C>3</C>",
        "<E>1</E><I>2</I><I>3</I>",
        "<E>1</E><F>2</F><H>3</H><I>4</I><I>5</I><I>6</I>",
    ] {
        assert_eq!(
            reported(content),
            [const { Vec::<String>::new() }; 3],
            "{content}"
        );
    }
}
