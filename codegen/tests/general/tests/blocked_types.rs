//! `block`: `xsi:type` may not name a type that the element blocks.

use ews_codegen_general::vessels::Vessels;
use xsd_runtime::xml::{Notice, ReadOptions, Root};

fn document(inside: &str) -> String {
    format!(
        "<Vessels xmlns='urn:example:vessels' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \
         xmlns:x='http://www.w3.org/2001/XMLSchema'>\n{inside}</Vessels>"
    )
}

fn strict(inside: &str) -> Result<Vessels, String> {
    let read = Vessels::from_xml_with(document(inside), &ReadOptions::strict());
    read.map_err(|error| error.to_string())
}

#[test]
fn types_that_may_stand() {
    let cases = [
        "<Open xsi:type='SailingBoat'><Masts>2</Masts></Open>",
        "<Open xsi:type='Boat'/><Open xsi:type='NamedBoat'><Name>Ida</Name></Open>",
        "<Plain xsi:type='NamedBoat'><Name>Ida</Name></Plain><Plain xsi:type='Boat'/><Plain/>",
        "<Length xsi:type='Metres'>12</Length>",
        "<Note xsi:type='x:anyType'>new</Note>",
    ];
    for inside in cases {
        assert!(strict(inside).is_ok(), "{inside}: {:?}", strict(inside));
    }
}

#[test]
fn types_that_are_blocked() {
    let cases = [
        (
            "<Plain xsi:type='SailingBoat'><Masts>2</Masts></Plain>",
            "2:1: Vessels/Plain: expected the type v:Boat or v:NamedBoat, found v:SailingBoat",
        ),
        (
            "<Length xsi:type='FewMetres'>7</Length>",
            "2:1: Vessels/Length: expected the type v:Metres, found v:FewMetres",
        ),
        (
            "<Note xsi:type='x:string'>new</Note>",
            "2:1: Vessels/Note: expected the type xs:anyType, found xs:string",
        ),
    ];
    for (inside, message) in cases {
        assert_eq!(strict(inside).err().as_deref(), Some(message));
        let read = Vessels::from_xml_with_notices(document(inside), &ReadOptions::lenient());
        let (_, notices) = read.unwrap_or_else(|error| panic!("{error}"));
        let notices: Vec<String> = notices.iter().map(Notice::message).collect();
        assert_eq!(notices, [message]);
    }
}
