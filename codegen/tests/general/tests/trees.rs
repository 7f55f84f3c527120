//! Abstract elements and abstract types, and a group that holds itself.

use ews_codegen_general::trees::{GrowthElement, Lower, OrganChoice, Plant, Upper};
use xsd_runtime::xml::{ReadOptions, Root, Validate};

/// An element of the schema with this in its start tag and in it.
fn document(name: &str, inside: &str) -> String {
    format!(
        "<{name} xmlns=\"urn:example:trees\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"{inside}</{name}>"
    )
}

/// The name of an element as generated code spells it.
fn spelled(local: &str) -> String {
    Plant::NAME.replace("Plant", local)
}

/// What strict reading refuses, and the only notice of lenient reading.
fn refused<T: Root>(xml: &str) -> (T, String) {
    let error = match T::from_xml_with(xml, &ReadOptions::strict()) {
        Ok(_) => panic!("{xml} is read"),
        Err(error) => error.to_string(),
    };
    let lenient = T::from_xml_with_notices(xml, &ReadOptions::lenient());
    let (value, notices) = lenient.unwrap_or_else(|error| panic!("{xml}: {error}"));
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert_eq!(notices[0].message(), error);
    (value, error)
}

#[test]
fn an_abstract_element_without_substitutes_is_never_there() {
    for name in ["Part", "Woody"] {
        let (_, error) = refused::<Plant>(&document("Plant", &format!("><{name}>a</{name}>")));
        assert!(
            error.ends_with(&format!("expected no element <{}> here", spelled(name))),
            "{error}"
        );
    }
}

#[test]
fn an_element_of_an_abstract_type_without_heirs_is_kept_and_is_invalid() {
    let xml = document("Plant", "><Growth Year=\"7\"><Ring/></Growth>");
    let (plant, error) = refused::<Plant>(&xml);
    assert!(
        error.ends_with(&format!(
            "Plant/Growth: expected no element <{}> here",
            spelled("Growth")
        )),
        "{error}"
    );
    let growth = plant.growth.as_ref().expect("it is kept");
    assert_eq!(growth.attribute("Year"), Some("7"));
    let invalid = plant.validate().expect_err("it cannot be there");
    assert!(
        invalid.violations()[0].path.ends_with("Growth"),
        "{invalid}"
    );
    let written = plant.to_xml().expect("it can be written");
    assert!(written.contains("<Ring/>"), "{written}");

    let (root, error) = refused::<GrowthElement>(&document("Growth", " Year=\"7\"><Ring/>"));
    assert!(
        error.ends_with(&format!("expected no element <{}> here", spelled("Growth"))),
        "{error}"
    );
    let invalid = root.validate().expect_err("it cannot be there");
    let expected = "expected no element <{urn:example:trees}Growth> here";
    assert_eq!(invalid.to_string(), expected);
}

#[test]
fn two_roots_have_one_abstract_type() -> Result<(), Box<dyn std::error::Error>> {
    let strict = ReadOptions::strict();
    let inside = " i:type=\"Leaf\" Count=\"3\" Colour=\"red\">";
    let upper = Upper::from_xml_with(document("Upper", inside), &strict)?;
    let lower = Lower::from_xml_with(document("Lower", inside), &strict)?;
    assert_eq!(upper.value, lower.value);
    let OrganChoice::Leaf(leaf) = &upper.value;
    assert_eq!((leaf.count, leaf.colour.as_deref()), (Some(3), Some("red")));
    for inside in [" Count=\"3\">", " i:type=\"Organ\">", " i:type=\"Plant\">"] {
        assert!(Upper::from_xml_with(document("Upper", inside), &strict).is_err());
    }
    Ok(())
}

#[test]
fn a_group_holds_itself() -> Result<(), Box<dyn std::error::Error>> {
    let strict = ReadOptions::strict();
    let inside =
        "><Branch><Branch><Tip>1</Tip></Branch><Branch><Tip>2</Tip></Branch><Tip>3</Tip></Branch>";
    let plant = Plant::from_xml_with(document("Plant", inside), &strict)?;
    let tips: Vec<i32> = plant.branch[0]
        .branch
        .iter()
        .map(|inner| inner.tip)
        .collect();
    assert_eq!(tips, [1, 2]);
    let again = Plant::from_xml_with(plant.to_xml()?, &strict)?;
    assert_eq!(again, plant);
    for inside in [
        "><Branch><Branch/><Tip>3</Tip></Branch>",
        "><Branch><Tip>3</Tip><Branch><Tip>3</Tip></Branch></Branch>",
    ] {
        assert!(Plant::from_xml_with(document("Plant", inside), &strict).is_err());
    }
    Ok(())
}
