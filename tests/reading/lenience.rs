//! What lenient reading understands, and what it reports.

use ews_types::messages::ResponseCode;
use ews_types::types::ResponseClass;
use test_support::Tested;
use test_support::envelopes::{
    DECLARATIONS, as_request, as_response, body, comes_back, lenient, persona, request, strict,
    with_notices,
};

use crate::spellings::plain;

fn without_locations(notices: &[String]) -> Vec<&str> {
    let what = |notice| str::rsplit_once(notice, ": ").map(|(_, what)| what);
    notices.iter().filter_map(|notice| what(notice)).collect()
}

/// Lenient reading accepts children in any order, even if children of one kind are mixed with others, and reports it.
#[test]
fn children_in_any_order() -> Tested {
    let ordered = persona(
        "<t:DisplayName>Tony</t:DisplayName><t:ImAddress>a@b</t:ImAddress><t:DisplayNames>\
         <t:StringAttributedValue><t:Value>Tony</t:Value><t:Attributions><t:Attribution>0\
         </t:Attribution></t:Attributions></t:StringAttributedValue></t:DisplayNames>",
    );
    let shuffled = response_with_shuffled_persona();
    let (read, notices) = with_notices(&shuffled)?;
    assert_eq!(read, strict(&ordered)?);
    assert_eq!(
        without_locations(&notices),
        [
            "expected the elements in the order of the schema, found <t:Value>",
            "expected the elements in the order of the schema, found <t:ImAddress>",
            "expected the elements in the order of the schema, found <t:PersonaId>",
        ]
    );
    Ok(())
}

/// A value of an enumeration is recognised with blanks around it, although the schema does not admit them.
#[test]
fn blanks_around_enumeration_values() -> Tested {
    let xml = body(
        r#"<m:GetImItemsResponse ResponseClass=" Success"><m:ResponseCode>
        NoError</m:ResponseCode></m:GetImItemsResponse>"#,
    );
    let (read, notices) = with_notices(&xml)?;
    let response = as_response(&read)?;
    assert_eq!(response.response_class, ResponseClass::Success);
    assert_eq!(response.response_code, Some(ResponseCode::NoError));
    assert_eq!(
        without_locations(&notices),
        [
            r#"expected a value of ResponseClass, found " Success""#,
            r#"expected a value of ResponseCode, found "\n        NoError""#,
        ]
    );
    assert!(strict(&xml).is_err());
    Ok(())
}

fn response_with_shuffled_persona() -> String {
    body(
        r#"<m:GetImItemsResponse ResponseClass="Success"><m:ImItemList><t:Personas><t:Persona>
        <t:DisplayNames><t:StringAttributedValue><t:Attributions><t:Attribution>0</t:Attribution>
        </t:Attributions><t:Value>Tony</t:Value></t:StringAttributedValue></t:DisplayNames>
        <t:ImAddress>a@b</t:ImAddress><t:PersonaId Id="p"/><t:DisplayName>Tony</t:DisplayName>
        </t:Persona></t:Personas></m:ImItemList></m:GetImItemsResponse>"#,
    )
}

/// The alternatives of a repeated choice keep their order.
#[test]
fn repeated_choices_keep_their_order() -> Tested {
    let read = strict(&request(
        r#"<m:ContactIds><t:RecurringMasterItemId OccurrenceId="o"/><t:ItemId Id="a"/>
        <t:OccurrenceItemId RecurringMasterId="r" InstanceIndex="-3"/><t:ItemId Id="b"/>
        <t:RecurringMasterItemIdRanges Id="c" ChangeKey="k"><t:Ranges><t:Range Start="2012-11-07T00:00:00"
            End="2012-11-08T00:00:00Z" Count="2" CompareOriginalStartTime="1"/><t:Range/></t:Ranges>
        </t:RecurringMasterItemIdRanges></m:ContactIds>"#,
    ))?;
    let names: Vec<String> = as_request(&read)?
        .contact_ids
        .iter()
        .map(|id| {
            format!("{id:?}")
                .split('(')
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    assert_eq!(
        names,
        [
            "RecurringMasterItemId",
            "ItemId",
            "OccurrenceItemId",
            "ItemId",
            "RecurringMasterItemIdRanges"
        ]
    );
    comes_back(&read)
}

/// Values that no release of the schema knows are kept and reported.
#[test]
fn unknown_enumeration_values_are_kept() -> Tested {
    let xml = body(
        r#"<m:GetImItemsResponse ResponseClass="Hopeful"><m:ResponseCode> ErrorOfTomorrow </m:ResponseCode></m:GetImItemsResponse>"#,
    );
    let (read, notices) = with_notices(&xml)?;
    let response = as_response(&read)?;
    assert_eq!(response.response_class.as_str(), "Hopeful");
    assert_eq!(
        response.response_code.as_ref().map(ResponseCode::as_str),
        Some(" ErrorOfTomorrow ")
    );
    let column = |needle: &str| xml.find(needle).map_or(0, |at| at + 1);
    assert_eq!(
        notices,
        [
            format!(
                r#"1:{}: Envelope/Body/GetImItemsResponse: expected a value of ResponseClass, found "Hopeful""#,
                column("Hopeful")
            ),
            format!(
                r#"1:{}: Envelope/Body/GetImItemsResponse/ResponseCode: expected a value of ResponseCode, found " ErrorOfTomorrow ""#,
                column(" ErrorOf")
            ),
        ]
    );
    let written = read.to_xml(ews_types::NAMESPACES)?;
    assert!(
        written.contains(r#" ResponseClass="Hopeful"><m:ResponseCode> ErrorOfTomorrow <"#),
        "{written}"
    );
    assert_eq!(lenient(&written)?, read);
    Ok(())
}

/// What the schema does not have is skipped, and reported with its location.
#[test]
fn unknown_elements_and_attributes_are_passed_over() -> Tested {
    let xml = format!(
        r#"<s:Envelope {DECLARATIONS} xmlns:n="urn:new">
<s:Body>
<m:GetImItems Depth="3" n:Depth="4">
<m:ContactIds><t:ItemId Id="a" ChangeKey="b" xml:lang="en">
<t:Hint><t:ItemId/>text</t:Hint></t:ItemId></m:ContactIds>
stray<n:New/>
<New xmlns="urn:default"/><New/>
<m:ContactIds/>
<m:ExtendedProperties><t:ExtendedProperty PropertyTag="0x3001" PropertyType="String"/></m:ExtendedProperties>
</m:GetImItems></s:Body></s:Envelope>"#
    );
    let (read, notices) = with_notices(&xml)?;
    assert_eq!(read, strict(&plain())?);
    assert_eq!(
        notices,
        [
            "3:22: Envelope/Body/GetImItems: expected no attribute Depth here",
            "3:34: Envelope/Body/GetImItems: expected no attribute n:Depth here",
            "4:56: Envelope/Body/GetImItems/ContactIds[1]/ItemId: expected no attribute xml:lang here",
            "5:1: Envelope/Body/GetImItems/ContactIds[1]/ItemId/Hint: expected no element <t:Hint> here",
            "5:59: Envelope/Body/GetImItems: expected no text here, found \"\\nstray\"",
            "6:6: Envelope/Body/GetImItems/New[1]: expected no element <{urn:new}New> here",
            "7:1: Envelope/Body/GetImItems/New[2]: expected no element <{urn:default}New> here",
            "7:27: Envelope/Body/GetImItems/New[3]: expected no element <New> here",
            "8:1: Envelope/Body/GetImItems/ContactIds[2]: expected no element <m:ContactIds> here",
        ]
    );
    Ok(())
}
