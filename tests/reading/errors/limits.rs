//! Documents that exceed a limit.

use ews_types::xml::ReadOptions;
use test_support::Tested;

use super::case::{Case, persona, read, request, response, with};

pub(crate) fn limits() -> Vec<Case> {
    let lenient = ReadOptions::lenient;
    let limit = |options, xml: String, text| with(options, xml, "Limit", text);
    vec![
        limit(
            lenient().max_size(161),
            request(""),
            "1:1: GetImItems: expected at most 161 bytes",
        ),
        limit(
            lenient().max_depth(3),
            persona("<t:FileAs/>"),
            "2:25: GetImItemsResponse/ImItemList/Personas/Persona[1]: expected at most 3 levels of elements",
        ),
        limit(
            lenient().max_depth(2),
            request("<New><a><b/></a></New>"),
            "2:6: GetImItems/New/a: expected at most 2 levels of elements",
        ),
        limit(
            lenient().max_depth(3),
            response("<MessageXml><a><b/></a></MessageXml>"),
            "2:16: GetImItemsResponse/MessageXml/a/b: expected at most 3 levels of elements",
        ),
        limit(
            lenient().max_attributes(2),
            request("<ContactIds><t:ItemId a='' b='' c=''/></ContactIds>"),
            "2:13: GetImItems/ContactIds/ItemId: expected at most 2 attributes of an element",
        ),
        limit(
            lenient().max_text(100),
            request(&format!(
                "<ContactIds><t:ItemId Id='{}'/></ContactIds>",
                "a".repeat(101)
            )),
            "2:13: GetImItems/ContactIds/ItemId: expected at most 100 bytes of an attribute",
        ),
        limit(
            lenient().max_text(100),
            persona(&format!(
                "<t:FileAs>{}<!-- -->aa</t:FileAs>",
                "a".repeat(99)
            )),
            "3:118: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected at most 100 bytes of text",
        ),
        limit(
            lenient().max_text(100),
            persona(&format!("<t:FileAs>{}</t:FileAs>", "a".repeat(101))),
            "3:11: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected at most 100 bytes of text",
        ),
        limit(
            lenient().max_text(100),
            response(&format!(
                "<MessageXml><a>{}</a></MessageXml>",
                "a".repeat(101)
            )),
            "2:13: GetImItemsResponse/MessageXml/a: expected at most 100 bytes of text",
        ),
    ]
}

/// A document that just meets the limits is read.
#[test]
fn limits_are_met() -> Tested {
    let xml = persona(&format!("<t:FileAs>{}</t:FileAs>", "a".repeat(100)));
    let options = ReadOptions::strict()
        .max_depth(5)
        .max_attributes(3)
        .max_text(100)
        .max_size(xml.len());
    read(xml.as_bytes(), &options)?;
    for less in [
        options.clone().max_depth(4),
        options.clone().max_attributes(2),
        options.clone().max_text(99),
        options.clone().max_size(xml.len() - 1),
    ] {
        assert!(read(xml.as_bytes(), &less).is_err(), "{less:?}");
    }
    Ok(())
}
