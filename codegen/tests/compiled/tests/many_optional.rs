//! A struct that is begun with something empty for what is required: that is never taken for what a document has.

use ews_codegen_compiled::many_optional::many_optional::Forest;
use ews_types::xml::{ReadOptions, Root};

const PLACE: &str = "<Place><Size Unit='ha'>1.5</Size><IsOpen>true</IsOpen></Place>";

/// The value and the error of both ways to read a document.
fn read(content: &str) -> [Result<Forest, String>; 2] {
    let xml = format!("<Forest xmlns='urn:example:many_optional' Age='7'>{content}</Forest>");
    [ReadOptions::strict(), ReadOptions::lenient()]
        .map(|options| Forest::from_xml_with(&xml, &options).map_err(|error| error.to_string()))
}

#[test]
fn what_is_required_must_be_there() {
    for (content, missing) in [
        (format!("{PLACE}<r>3</r><type>t</type>"), "c:value"),
        (
            "<value>v</value><r>3</r><type>t</type>".to_owned(),
            "c:Place",
        ),
        (format!("<value>v</value>{PLACE}<type>t</type>"), "c:r"),
        (format!("<value>v</value>{PLACE}<r>3</r>"), "c:type"),
        // It is there, but without what it must have.
        (
            "<value>v</value><Place/><r>3</r><type>t</type>".to_owned(),
            "c:Size",
        ),
    ] {
        let content = format!("{content}<Path>a</Path><Path>b</Path>");
        for result in read(&content) {
            let error = result.expect_err(&content);
            let expected = format!("expected <{missing}>, which is missing");
            assert!(error.contains(&expected), "{error}");
        }
    }
}

#[test]
fn what_is_read_is_in_its_place() {
    let content = format!(
        "<value>v</value>{PLACE}<Ash>1</Ash><r>3</r><type>t</type><Path>a</Path><Path>b</Path>"
    );
    for result in read(&content) {
        let forest = result.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((forest.age, &*forest.value, forest.r), (7, "v", 3));
        assert_eq!(
            (&*forest.place.size.unit, forest.place.size.value),
            ("ha", 1.5)
        );
        assert!(forest.place.is_open);
        assert_eq!(forest.r#type, "t");
        assert_eq!((forest.ash, forest.rowan), (Some(1), None));
        assert_eq!(forest.path, ["a", "b"]);
    }
}
