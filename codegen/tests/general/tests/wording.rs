//! Mixed content: text and typed children, checked against the content model.

use ews_codegen_general::wording::{Greeting, GreetingChild};
use xsd_runtime::xml::{AnyElement, AnyName, Mixed, ReadOptions, Root, Validate};

fn document(content: &str) -> String {
    format!("<Greeting xmlns=\"urn:example:wording\">{content}</Greeting>")
}

/// The name of an element as generated code spells it.
fn spelled(local: &str) -> String {
    Greeting::NAME.replace("Greeting", local)
}

#[test]
fn text_and_children_keep_their_order() -> Result<(), Box<dyn std::error::Error>> {
    let xml = document(
        "Hello <Name>Lin</Name>,<!-- so --> see you <Day>2024-05-01</Day> &amp; \
         <Day>2024-05-02</Day><o xmlns=\"urn:other\"/>\n",
    );
    let greeting = Greeting::from_xml_with(&xml, &ReadOptions::strict())?;
    let text: Vec<&str> = greeting.nodes.iter().filter_map(Mixed::text).collect();
    assert_eq!(text, ["Hello ", ", see you ", " & ", "\n"]);
    let children: Vec<_> = greeting.nodes.iter().filter_map(Mixed::child).collect();
    assert!(matches!(
        &*children,
        [GreetingChild::Name(name), GreetingChild::Day(day), GreetingChild::Day(_), GreetingChild::Any(_)]
            if name == "Lin" && day.day() == 1
    ));
    greeting.validate()?;
    assert_eq!(
        Greeting::from_xml_with(greeting.to_xml()?, &ReadOptions::strict())?,
        greeting
    );
    Ok(())
}

#[test]
fn what_the_content_model_does_not_allow_is_kept_and_reported() {
    let name = "<Name>Lin</Name>";
    let day = "<Day>2024-05-01</Day>";
    let unexpected = |local: &str| format!("expected no element <{local}> here");
    let missing = |local: &str| format!("expected <{}>, which is missing", spelled(local));
    for (content, expected) in [
        ("Hello".to_owned(), missing("Name")),
        (format!("{day}{name}"), unexpected(&spelled("Day"))),
        (
            format!("{name}{day}{day} and {day}"),
            unexpected(&spelled("Day")),
        ),
        (
            format!("{name}<o xmlns=\"urn:o\"/>{day}"),
            unexpected(&spelled("Day")),
        ),
        (
            format!("{name}<Year>7</Year>"),
            unexpected(&spelled("Year")),
        ),
        (format!("{name}<o xmlns=\"\"/>"), unexpected("o")),
    ] {
        let xml = document(&content);
        let error = Greeting::from_xml_with(&xml, &ReadOptions::strict()).expect_err(&xml);
        assert_eq!(error.kind().to_string(), expected, "{xml}");
        let (greeting, notices) = Greeting::from_xml_with_notices(&xml, &ReadOptions::lenient())
            .unwrap_or_else(|error| panic!("{xml}: {error}"));
        assert_eq!(notices.len(), 1, "{xml}: {notices:?}");
        assert_eq!(notices[0].kind().to_string(), expected, "{xml}");
        let invalid = greeting.validate().expect_err(&xml);
        assert_eq!(invalid.violations().len(), 1, "{invalid}");
        let written = greeting.to_xml().unwrap_or_else(|error| panic!("{error}"));
        let again = Greeting::from_xml(&written).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(again, greeting, "{written}");
    }
}

#[test]
fn the_value_of_a_child_is_checked() {
    const WHAT: &str = "Greeting/Day: expected an xs:date, found \"May\"";
    let xml = document("<Name>Lin</Name> on <Day>May</Day>");
    let error = Greeting::from_xml_with(&xml, &ReadOptions::strict()).expect_err("it is no date");
    assert!(error.to_string().ends_with(WHAT), "{error}");
    let read = Greeting::from_xml_with_notices(&xml, &ReadOptions::lenient());
    let (greeting, notices) = read.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(greeting.nodes.len(), 2);
    assert!(
        notices
            .iter()
            .any(|notice| notice.message().ends_with(WHAT) && notice.is_loss())
    );
}

#[test]
fn a_violation_has_its_path() {
    let other = AnyElement::new(AnyName::new("urn:example:wording", "Year"));
    let nodes = vec![
        Mixed::from("Hello "),
        Mixed::Child(GreetingChild::Name("Lin".to_owned())),
        Mixed::Child(GreetingChild::Name("Kim".to_owned())),
        Mixed::Other(other),
    ];
    let invalid = Greeting { nodes }.validate().expect_err("two names");
    let found = invalid
        .violations()
        .iter()
        .map(|violation| (&*violation.path, violation.kind.to_string()));
    let name = spelled("Name");
    assert_eq!(
        found.collect::<Vec<_>>(),
        [
            ("Name[2]", format!("expected no element <{name}> here")),
            (
                "Year",
                "expected no element <{urn:example:wording}Year> here".to_owned()
            ),
        ]
    );
}
