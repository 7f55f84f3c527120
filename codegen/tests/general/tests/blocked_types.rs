//! `block`: `xsi:type` may not name a type that the element blocks.

use ews_codegen_general::boats::Boats;
use xsd_runtime::xml::{ReadOptions, Root};

fn document(inside: &str) -> String {
    format!(
        "<Boats xmlns='urn:example:boats' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \
         xmlns:x='http://www.w3.org/2001/XMLSchema'>\n{inside}</Boats>"
    )
}

fn strict(inside: &str) -> Result<Boats, String> {
    let read = Boats::from_xml_with(document(inside), &ReadOptions::strict());
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
            "2:1: Boats/Plain: expected the type b:Boat or b:NamedBoat, found b:SailingBoat",
        ),
        (
            "<Length xsi:type='FewMetres'>7</Length>",
            "2:1: Boats/Length: expected the type b:Metres, found b:FewMetres",
        ),
        (
            "<Note xsi:type='x:string'>new</Note>",
            "2:1: Boats/Note: expected the type xs:anyType, found xs:string",
        ),
    ];
    for (inside, message) in cases {
        assert_eq!(strict(inside).err().as_deref(), Some(message));
        let read = Boats::from_xml_with_notices(document(inside), &ReadOptions::lenient());
        let (_, notices) = read.unwrap_or_else(|error| panic!("{error}"));
        let notices: Vec<String> = notices.iter().map(ToString::to_string).collect();
        assert_eq!(notices, [message]);
    }
}
