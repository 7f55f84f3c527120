//! Elements that the schema does not know are skipped, but must be well-formed.

use ews_types::messages::GetImItems;
use ews_types::xml::Root;

fn read(unknown: &str) -> Result<GetImItems, String> {
    let namespace = "http://schemas.microsoft.com/exchange/services/2006/messages";
    GetImItems::from_xml(format!(
        r#"<GetImItems xmlns="{namespace}">{unknown}</GetImItems>"#
    ))
    .map_err(|error| error.to_string())
}

#[test]
fn what_is_well_formed_is_passed_over() {
    for unknown in [
        "<Foo/>",
        "<Foo a='1'><x b='&lt;'>&amp;<y/></x><![CDATA[<]]></Foo>",
        "<p:Foo xmlns:p='urn:p'><p:x><q:y xmlns:q='urn:q'/></p:x></p:Foo><ContactIds/>",
    ] {
        assert_eq!(read(unknown), Ok(GetImItems::default()), "{unknown}");
    }
}

#[test]
fn what_is_not_is_an_error() {
    for (unknown, message) in [
        ("<Foo><x a=1/></Foo>", "an attribute value needs quotes"),
        ("<Foo><x b/></Foo>", "an attribute needs = after its name"),
        (
            "<Foo><x a='1' a='1'/></Foo>",
            "the attribute is there twice",
        ),
        ("<Foo><x a='<'/></Foo>", "an attribute value cannot hold <"),
        ("<Foo a='&nope;'/>", "the entity &nope; is not declared"),
        (
            "<Foo><x a='&nope;'/></Foo>",
            "the entity &nope; is not declared",
        ),
        ("<Foo>&nbsp;</Foo>", "the entity &nbsp; is not declared"),
        ("<Foo><y:z/></Foo>", "the prefix \"y\" is not declared"),
        (
            "<Foo><p:x xmlns:p='urn:p'/><p:y/></Foo>",
            "the prefix \"p\" is not declared",
        ),
        ("<Foo><x></Foo>", "<x> cannot end with </Foo>"),
    ] {
        let error = read(unknown).expect_err("it is not well-formed");
        assert!(
            error.ends_with(&format!("expected well-formed XML: {message}")),
            "{unknown}: {error}"
        );
    }
}
