//! Identity constraints whose values depend on types: default values, `xsi:type`, elements of one name and several
//! types.

use ews_codegen_general::parcels::{Parcels, Rack, Shelf, Stamps, Trays};
use xsd_runtime::xml::{ReadOptions, Root};

fn strict<T: Root>(inside: &str) -> Result<T, String> {
    let name = T::NAME.split(':').next_back().unwrap_or_default();
    let xml = format!(
        "<{name} xmlns='urn:example:parcels' xmlns:i='http://www.w3.org/2001/XMLSchema-instance' \
         xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n{inside}</{name}>"
    );
    T::from_xml_with(xml, &ReadOptions::strict()).map_err(|error| error.to_string())
}

#[test]
fn values_that_hold() {
    for inside in [
        // A number and a text are never equal.
        "<Weight>1</Weight><Crate><Weight>1</Weight><Weight>1.0</Weight></Crate>",
        "<Parcel lane='2'/><Parcel/>",
        "<Hatch/><Hatch>south</Hatch>",
        "<Free i:type='xs:int'>1</Free><Free i:type='xs:float'>1</Free><Free i:type='xs:string'>1</Free>",
        "<Route xmlns:a='urn:a'>a:x</Route><Route xmlns:a='urn:b'>a:x</Route><Route>x</Route>",
        "<Seal number='1'><Mark>1</Mark></Seal><Seal code='2'><Mark>one</Mark></Seal>",
        "<Seal><Mark>1</Mark></Seal><Seal><Mark>2</Mark></Seal>",
    ] {
        let read = strict::<Parcels>(inside);
        assert!(read.is_ok(), "{inside}: {read:?}");
    }
}

#[test]
fn values_that_do_not() {
    for (inside, message) in [
        (
            "<Crate><Weight>1</Weight><Weight>1</Weight></Crate>",
            "2:26: Parcels/Crate/Weight[2]: expected values for p:loads that are not there yet, found \"1\"",
        ),
        (
            "<Parcel lane=' 1'/><Parcel/>",
            "2:20: Parcels/Parcel[2]: expected values for p:lanes that are not there yet, found \"1\"",
        ),
        (
            "<Hatch>north</Hatch><Hatch/>",
            "2:21: Parcels/Hatch[2]: expected values for p:hatches that are not there yet, found \"north\"",
        ),
        (
            "<Free i:type='xs:int'>1</Free><Free i:type='xs:decimal'>1.0</Free>",
            "2:31: Parcels/Free[2]: expected values for p:free that are not there yet, found \"1\"",
        ),
        (
            "<Free/>",
            "2:1: Parcels/Free: expected one value of . for p:free, found an element without a simple value",
        ),
        (
            "<Route xmlns:a='urn:a'>a:x</Route><Route xmlns='urn:example:parcels' xmlns:b='urn:a'>b:x</Route>",
            "2:35: Parcels/Route[2]: expected values for p:routes that are not there yet, found \"{urn:a}x\"",
        ),
        (
            "<Seal number='1' code='2'><Mark>1</Mark></Seal>",
            "2:1: Parcels/Seal: expected one value of @number | @number | @code for p:seals, found several",
        ),
        (
            "<Seal><Mark>1</Mark></Seal><Seal><Mark> 01 </Mark></Seal>",
            "2:28: Parcels/Seal[2]: expected values for p:notes that are not there yet, found \"1\"",
        ),
    ] {
        assert_eq!(strict::<Parcels>(inside).err().as_deref(), Some(message));
    }
    assert_eq!(
        strict::<Stamps>("<Stamp id='first'/>").err().as_deref(),
        Some(
            "1:1: Stamps: expected one value of p:Stamp for p:complex, found an element without a simple value"
        )
    );
}

#[test]
fn a_default_value_is_a_reference() {
    assert!(strict::<Trays>("<Tray id='first'/><Tray id='b' after='b'/>").is_ok());
    // Nobody knows what an attribute of skipped content is.
    assert!(strict::<Trays>("<Tray id='first'/><o xmlns='urn:o' id='first'/>").is_ok());
    assert_eq!(
        strict::<Trays>("<Tray id='b'/>").err().as_deref(),
        Some("2:1: Trays/Tray: expected the xs:ID of an element, found \"first\"")
    );
}

#[test]
fn declared_elements_inside_undeclared_ones() {
    let badges = |first: &str, second: &str| {
        format!(
            "<x xmlns='urn:free'><y><Badge xmlns='urn:example:parcels' {first}/></y></x><z xmlns='urn:free'><Badge xmlns='urn:example:parcels' {second}/></z>"
        )
    };
    let apart = badges("id='a'", "id='b'");
    let same = badges("id='a'", "id='a'");
    let missing = badges("id='a'", "");
    let plain = "<Plain><Badge id='a'/><Badge id='a'/></Plain>";
    for (read, message) in [
        (strict::<Rack>(&apart).err(), None),
        (strict::<Rack>(plain).err(), None),
        (strict::<Rack>(&missing).err(), None),
        (strict::<Rack>(&same).err(), Some("found \"a\"")),
        (strict::<Shelf>(&apart).err(), None),
        (
            strict::<Shelf>(&missing).err(),
            Some("p:badges, found none"),
        ),
    ] {
        let is_right = match (&read, message) {
            (Some(error), Some(message)) => error.contains(message),
            (read, message) => read.is_none() && message.is_none(),
        };
        assert!(is_right, "{read:?} instead of {message:?}");
    }
}
