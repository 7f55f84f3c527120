//! What lenient reading leaves out, keeps or repairs, and what it says of that. Strict reading refuses the same
//! documents in the same words.

use ews_types::NAMESPACES;
use ews_types::messages::{GetImItems, GetImItemsResponse};
use ews_types::soap::{Body, Envelope};
use ews_types::types::{BaseItemId, ExtendedPropertyValue, Persona};
use ews_types::xml::{Effect, Notice, ReadErrorKind, ReadOptions, Root, Stream, Validate};
use ews_types::{Header, Message};
use test_support::Tested;

const MESSAGES: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";
const TYPES: &str = "http://schemas.microsoft.com/exchange/services/2006/types";

fn response(personas: &str) -> String {
    format!(
        "<m:GetImItemsResponse ResponseClass='Success' xmlns:m='{MESSAGES}' xmlns:t='{TYPES}'>\n\
         <m:ImItemList><t:Personas>{personas}</t:Personas></m:ImItemList>\n</m:GetImItemsResponse>"
    )
}

fn persona(id: &str, children: &str) -> String {
    format!("<t:Persona><t:PersonaId Id='{id}'/>{children}</t:Persona>")
}

/// Reads a document leniently. Its first notice must be what strict reading says.
fn salvaged<T: Root + std::fmt::Debug>(
    xml: &str,
) -> Result<(T, Vec<Notice>), Box<dyn std::error::Error>> {
    let (value, notices) = T::from_xml_with_notices(xml, &ReadOptions::lenient())?;
    let strict = T::from_xml_with(xml, &ReadOptions::strict());
    let strict = strict.expect_err("strict reading refuses it").to_string();
    assert_eq!(notices[0].message(), strict);
    // Nothing else is read without notices.
    assert_eq!(format!("{:?}", T::from_xml(xml)?), format!("{value:?}"));
    Ok((value, notices))
}

fn personas(response: GetImItemsResponse) -> Vec<Persona> {
    let list = response.im_item_list.and_then(|list| list.personas);
    list.unwrap_or_default()
}

fn ids(personas: &[Persona]) -> Vec<&str> {
    let ids = personas.iter().map(|persona| &*persona.persona_id.id);
    ids.collect()
}

#[test]
fn an_optional_value_is_left_out() -> Tested {
    let score = "<t:RelevanceScore>4294967296</t:RelevanceScore>";
    let name = "<t:DisplayName>Mo</t:DisplayName>";
    let xml = response(&persona("a", &format!("{name}{score}")));
    let (read, notices) = salvaged::<GetImItemsResponse>(&xml)?;
    let personas = personas(read);
    assert_eq!(personas[0].relevance_score, None);
    assert_eq!(personas[0].display_name.as_deref(), Some("Mo"));
    let [notice] = &*notices else {
        panic!("{notices:?}");
    };
    assert_eq!(notice.effect(), Effect::Lost);
    assert!(notice.is_loss());
    assert_eq!(notice.left_out(), score);
    assert!(notice.location().path.ends_with("Persona/RelevanceScore"));
    assert!(matches!(notice.kind(), ReadErrorKind::Value { .. }));
    Ok(())
}

#[test]
fn an_attribute_is_left_out_or_takes_its_element_along() -> Tested {
    // The number of an occurrence must be there, and the list can do without the occurrence.
    let xml = format!(
        "<m:GetImItems xmlns:m='{MESSAGES}' xmlns:t='{TYPES}'><m:ContactIds><t:ItemId Id='a'/>\
         <t:OccurrenceItemId RecurringMasterId='b' InstanceIndex='second'/></m:ContactIds></m:GetImItems>"
    );
    let (read, notices) = salvaged::<GetImItems>(&xml)?;
    assert_eq!(read.contact_ids.len(), 1);
    assert_eq!(
        notices[0].left_out(),
        "<t:OccurrenceItemId RecurringMasterId='b' InstanceIndex='second'/>"
    );
    assert_eq!(notices.len(), 1);
    Ok(())
}

#[test]
fn an_item_without_a_required_part_is_left_out() -> Tested {
    let broken = "<t:Persona><t:DisplayName>Mo</t:DisplayName></t:Persona>";
    let xml = response(&format!(
        "{}{broken}\n{}",
        persona("a", ""),
        persona("c", "")
    ));
    let (read, notices) = salvaged::<GetImItemsResponse>(&xml)?;
    assert_eq!(ids(&personas(read)), ["a", "c"]);
    let [notice] = &*notices else {
        panic!("{notices:?}");
    };
    assert_eq!(notice.left_out(), broken);
    assert!(notice.location().path.ends_with("Personas/Persona[2]"));
    assert_eq!(notice.location().line, 2);
    Ok(())
}

#[test]
fn what_is_required_takes_along_what_is_around_it() -> Tested {
    // A value and its attributions must be there; the list of names can do without.
    let names = "<t:DisplayNames><t:StringAttributedValue><t:Value>Mo</t:Value></t:StringAttributedValue>\
                 </t:DisplayNames>";
    let (read, notices) = salvaged::<GetImItemsResponse>(&response(&persona("a", names)))?;
    let personas = personas(read);
    assert_eq!(personas[0].display_names.as_deref(), Some(&[][..]));
    let [notice] = &*notices else {
        panic!("{notices:?}");
    };
    assert!(notice.left_out().starts_with("<t:StringAttributedValue>"));
    Ok(())
}

#[test]
fn a_notice_says_what_became_of_it() -> Tested {
    let scores = "<t:RelevanceScore>1</t:RelevanceScore>\n<t:DisplayName>Mo</t:DisplayName>";
    let repaired = "<m:DisplayName>Mo</m:DisplayName>";
    let long = format!("<t:New>\n  <t:Newer>{}</t:Newer></t:New>", "x".repeat(99));
    for (children, end) in [
        (
            "<t:RelevanceScore>-</t:RelevanceScore>",
            r#"found "-"; lost: <t:RelevanceScore>-</t:RelevanceScore>"#,
        ),
        (
            &*long,
            "no element <t:New> here; lost: <t:New> <t:Newer>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…",
        ),
        (scores, "; moved"),
        (repaired, "found <m:DisplayName>; repaired"),
    ] {
        let (_, notices) = salvaged::<GetImItemsResponse>(&response(&persona("a", children)))?;
        let text = notices[0].to_string();
        assert!(text.ends_with(end), "{text}");
        assert!(text.starts_with(&notices[0].message()), "{text}");
    }
    let xml = format!("<GetImItems xmlns='{MESSAGES}'><GroupIds/></GetImItems>");
    let (_, notices) = salvaged::<GetImItems>(&xml)?;
    let text = notices[0].to_string();
    assert!(text.ends_with("at least 1 item, found 0; kept"), "{text}");
    Ok(())
}

/// The README shows what its example prints.
#[test]
fn the_notice_in_the_readme() -> Tested {
    let xml = include_str!("../samples/get_im_items_response.xml");
    let odd = xml.replacen("<DisplayName>Exchange SDK Team</DisplayName>", "", 1);
    let (options, mut notices) = (ReadOptions::lenient(), Vec::new());
    Envelope::<Header, Message>::from_xml_with(odd, NAMESPACES, &options, Some(&mut notices))?;
    let mut lost = notices.iter().filter(|notice| notice.is_loss());
    let text = lost.next().ok_or("a group is lost")?.to_string();
    assert!(lost.next().is_none());
    let readme = include_str!("../../README.md");
    assert!(readme.contains(&format!("```text\n{text}\n```")), "{text}");
    Ok(())
}

#[test]
fn a_message_that_nothing_may_be_left_out_of_is_an_error() {
    let xml = format!("<m:GetImItemsResponse xmlns:m='{MESSAGES}'><m:New/></m:GetImItemsResponse>");
    let read = |options| GetImItemsResponse::from_xml_with_notices(&xml, &options);
    let error = read(ReadOptions::lenient()).expect_err("the class is missing");
    let strict = read(ReadOptions::strict()).expect_err("the class is missing");
    assert_eq!(error.to_string(), strict.to_string());
    assert_eq!(
        *error.kind(),
        ReadErrorKind::MissingAttribute("ResponseClass".to_owned())
    );
}

#[test]
fn notices_come_with_an_error_too() {
    let xml = response(&persona("a", "<t:New/></t:Wrong>"));
    let error = GetImItemsResponse::from_xml_with_notices(&xml, &ReadOptions::lenient());
    let error = error.expect_err("it is not well-formed");
    let notices: Vec<String> = error.notices().iter().map(Notice::message).collect();
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(notices[0].ends_with("expected no element <t:New> here"));

    let mut notices = Vec::new();
    let envelope = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:New/><s:Body/></s:Envelope>";
    let options = ReadOptions::lenient();
    let read = Envelope::<Header, Message>::from_xml_with(
        envelope,
        NAMESPACES,
        &options,
        Some(&mut notices),
    );
    read.expect_err("the message is missing");
    assert_eq!(notices.len(), 1, "{notices:?}");
}

#[test]
fn a_choice_keeps_what_it_does_not_know() -> Tested {
    let ids = "<t:ItemId Id='a'/><t:NoteId Id='b'>x</t:NoteId><t:ItemId Id='c'/>";
    let xml = |ids: &str| {
        format!(
            "<m:GetImItems xmlns:m='{MESSAGES}' xmlns:t='{TYPES}'><m:ContactIds>{ids}</m:ContactIds></m:GetImItems>"
        )
    };
    let (read, notices) = salvaged::<GetImItems>(&xml(ids))?;
    let BaseItemId::Other(element) = &read.contact_ids[1] else {
        panic!("{read:?}");
    };
    assert_eq!((&*element.name.local, &*element.text()), ("NoteId", "x"));
    assert_eq!(notices[0].effect(), Effect::Kept);
    assert!(!notices[0].is_loss());
    assert_eq!(notices.len(), 1);
    assert!(read.validate().is_err());
    // It is written where it was.
    assert!(read.to_xml()?.contains(&ids.replace('\'', "\"")));

    // Also as the first, and as the only one.
    for ids in ["<t:NoteId/><t:ItemId Id=\"c\"/>", "<t:NoteId/>"] {
        let (read, _) = salvaged::<GetImItems>(&xml(ids))?;
        assert!(read.to_xml()?.contains(ids));
    }
    Ok(())
}

#[test]
fn a_required_choice_keeps_what_it_does_not_know() -> Tested {
    let property = "<t:ExtendedProperties><t:ExtendedPropertyAttributedValue><t:Value>\
        <t:ExtendedFieldURI PropertyType='String'/><t:Secret>7</t:Secret></t:Value><t:Attributions>\
        <t:Attribution>0</t:Attribution></t:Attributions></t:ExtendedPropertyAttributedValue></t:ExtendedProperties>";
    let (read, notices) = salvaged::<GetImItemsResponse>(&response(&persona("a", property)))?;
    let personas = personas(read);
    let property = personas[0].extended_properties.as_ref().ok_or("none")?;
    let ExtendedPropertyValue::Other(element) = &property[0].value.value else {
        panic!("{property:?}");
    };
    assert_eq!(element.name.local, "Secret");
    assert_eq!(notices.len(), 1, "{notices:?}");
    Ok(())
}

#[test]
fn another_namespace_of_the_schemas_is_understood() -> Tested {
    let xml = response(&persona("a", "<m:DisplayName>Mo</m:DisplayName>"));
    let (read, notices) = salvaged::<GetImItemsResponse>(&xml)?;
    assert_eq!(personas(read)[0].display_name.as_deref(), Some("Mo"));
    assert_eq!(notices[0].effect(), Effect::Repaired);
    let message = notices[0].message();
    assert!(
        message.ends_with("expected <t:DisplayName>, found <m:DisplayName>"),
        "{message}"
    );
    assert_eq!(notices.len(), 1);

    // Of the root element as well, and of no other namespace.
    let xml = format!("<GetImItems xmlns='{TYPES}'/>");
    let (_, notices) = salvaged::<GetImItems>(&xml)?;
    assert_eq!(notices[0].effect(), Effect::Repaired);
    let body = format!(
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>{xml}</s:Body></s:Envelope>"
    );
    let envelope = Envelope::<Header, Message>::from_xml(&body, NAMESPACES)?;
    assert!(matches!(
        envelope.body,
        Body::Message(Message::GetImItems(_))
    ));
    GetImItems::from_xml("<GetImItems xmlns='urn:x'/>").expect_err("nobody knows it");
    Ok(())
}

#[test]
fn what_is_in_another_order_was_not_unknown() -> Tested {
    let children =
        "<t:RelevanceScore>1</t:RelevanceScore><t:DisplayName>Mo</t:DisplayName><t:New/>";
    let (read, notices) = salvaged::<GetImItemsResponse>(&response(&persona("a", children)))?;
    assert_eq!(personas(read)[0].display_name.as_deref(), Some("Mo"));
    let found: Vec<_> = notices
        .iter()
        .map(|notice| (notice.kind(), notice.effect()))
        .collect();
    assert_eq!(
        found,
        [
            (
                &ReadErrorKind::OutOfOrder("t:DisplayName".to_owned()),
                Effect::Moved
            ),
            (
                &ReadErrorKind::UnexpectedElement("t:New".to_owned()),
                Effect::Lost
            ),
        ]
    );
    Ok(())
}

#[test]
fn forbidden_characters_are_replaced() -> Tested {
    let xml = response(&persona(
        "a",
        "<t:DisplayName>M\u{1}\no\u{b}</t:DisplayName>",
    ));
    let (read, notices) = salvaged::<GetImItemsResponse>(&xml)?;
    assert_eq!(
        personas(read)[0].display_name.as_deref(),
        Some("M\u{fffd}\no\u{fffd}")
    );
    let kinds: Vec<_> = notices.iter().map(Notice::kind).collect();
    assert_eq!(
        kinds,
        [
            &ReadErrorKind::ForbiddenCharacter('\u{1}'),
            &ReadErrorKind::ForbiddenCharacter('\u{b}')
        ]
    );
    assert_eq!(
        (notices[1].location().line, notices[1].location().column),
        (3, 2)
    );
    Ok(())
}

/// A stream does the same, and reports the same, whatever fits into its window.
#[test]
fn a_stream_leaves_out_what_is_broken() -> Tested {
    let items: String = (0..200)
        .map(|number| match number % 10 {
            3 => "<t:Persona><t:DisplayName/></t:Persona>".to_owned(),
            7 => persona(
                &number.to_string(),
                "<t:RelevanceScore>-</t:RelevanceScore>",
            ),
            9 => persona(&number.to_string(), "<t:DisplayName>\u{2}</t:DisplayName>"),
            _ => persona(&number.to_string(), ""),
        })
        .collect();
    let xml = response(&items);
    let (whole, expected) =
        GetImItemsResponse::from_xml_with_notices(&xml, &ReadOptions::lenient())?;
    for chunk in [100, 1000, 1 << 20] {
        let mut stream = Stream::new(xml.as_bytes(), NAMESPACES)
            .with_notices()
            .chunk_size(chunk);
        let mut personas = Vec::new();
        while let Some(persona) = stream.next::<Persona>("t:Persona")? {
            personas.push(persona);
        }
        assert_eq!(personas, self::personas(whole.clone()));
        assert_eq!(personas.len(), 180);
        let rest: GetImItemsResponse = stream.finish_root()?;
        assert!(self::personas(rest).is_empty());
        let found = stream.take_notices();
        let texts = |notices: &[Notice]| -> Vec<(String, Effect, String)> {
            let text = |notice: &Notice| {
                (
                    notice.to_string(),
                    notice.effect(),
                    notice.left_out().to_owned(),
                )
            };
            notices.iter().map(text).collect()
        };
        assert_eq!(texts(&found), texts(&expected));
        assert_eq!(found.len(), 60);
    }
    Ok(())
}
