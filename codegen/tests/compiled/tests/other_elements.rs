//! Elements that the schema does not know are kept by the choice at whose place they are.

use std::error::Error;

use ews_codegen_compiled::alternatives::alternatives;
use ews_codegen_compiled::batches::messages::{AnyResponseMessage, ResponseCode, TryResponse};
use ews_codegen_compiled::places::places::Try;
use ews_types::soap::ResponseStatus;
use ews_types::xml::{Effect, Notice, ReadOptions, Root, Validate};

/// What is written of a document, in which the root element declares the namespace, and the notices.
fn again<T: Root>(
    namespace: &str,
    name: &str,
    content: &str,
) -> Result<(String, Vec<Notice>), Box<dyn Error>> {
    let xml = format!("<c:{name} xmlns:c=\"{namespace}\">{content}</c:{name}>");
    let (value, notices) = T::from_xml_with_notices(&xml, &ReadOptions::lenient())?;
    let strict = T::from_xml_with(&xml, &ReadOptions::strict());
    assert_eq!(strict.is_err(), !notices.is_empty(), "{xml}");
    let written = value.to_xml()?;
    let start = written.find("\">").ok_or("no content")? + 2;
    let end = written.rfind("</c:").ok_or("no content")?;
    Ok((written[start..end].to_owned(), notices))
}

fn journey(content: &str) -> Result<(String, Vec<Notice>), Box<dyn Error>> {
    let (start, end) = ("<c:Journey>", "</c:Journey>");
    let content = format!("{start}{content}{end}");
    let (written, notices) = again::<Try>("urn:example:places", "Try", &content)?;
    let written = written.strip_prefix(start).ok_or("no journey")?;
    let written = written.strip_suffix(end).ok_or("no journey")?;
    Ok((written.to_owned(), notices))
}

#[test]
fn it_is_written_where_it_was() -> Result<(), Box<dyn Error>> {
    for content in [
        "<c:Plane>1</c:Plane><c:Tent>t</c:Tent>",
        "<c:Start>s</c:Start><c:Plane a=\"b\">1</c:Plane><c:Change>c</c:Change><c:Tent>t</c:Tent>",
        "<c:Plane>1</c:Plane><c:Change>c</c:Change><c:Tent>t</c:Tent>",
        "<c:Train>1</c:Train><c:Swim>1</c:Swim><c:Tent>t</c:Tent>",
        "<c:Change>c</c:Change><c:Swim>1</c:Swim><c:Tent>t</c:Tent>",
        "<c:Change>c</c:Change><c:Swim>1</c:Swim><c:Walk>1</c:Walk><c:Tent>t</c:Tent>",
        "<c:Walk>1</c:Walk><c:Swim>1</c:Swim><c:Ride>1</c:Ride><c:Tent>t</c:Tent>",
        "<c:Walk>1</c:Walk><c:Swim>1</c:Swim><c:Dive>1</c:Dive><c:Walk>2</c:Walk><c:Tent>t</c:Tent>",
        "<c:Walk>1</c:Walk><c:Swim>1</c:Swim><c:Pause>1</c:Pause><c:Tent>t</c:Tent>",
        "<c:Train>1</c:Train><c:Pause>1</c:Pause><c:Castle>t</c:Castle>",
        "<c:Pause>1</c:Pause><c:Castle>t</c:Castle><c:End>e</c:End>",
        "<c:Plane>1</c:Plane><c:Change>c</c:Change><c:Swim>1</c:Swim><c:Pause>1</c:Pause><c:Castle>t</c:Castle>",
        "<c:Start>s</c:Start><c:Plane>1</c:Plane><c:Change>c</c:Change><c:Swim>1</c:Swim><c:Walk>1</c:Walk>\
            <c:Dive>1</c:Dive><c:Pause>1</c:Pause><c:Castle>t</c:Castle><c:End>e</c:End>",
    ] {
        let (written, notices) = journey(content)?;
        assert_eq!(written, content);
        assert!(!notices.is_empty(), "{content}");
        assert!(
            notices.iter().all(|notice| notice.effect() == Effect::Kept),
            "{notices:?}"
        );
    }
    Ok(())
}

#[test]
fn where_no_choice_has_its_place_it_is_left_out() -> Result<(), Box<dyn Error>> {
    let unknown = "<c:Odd>1</c:Odd>";
    for content in [
        "<c:Odd>1</c:Odd><c:Start>s</c:Start><c:Tent>t</c:Tent>",
        "<c:Pause>1</c:Pause><c:Odd>1</c:Odd><c:Pause>2</c:Pause><c:Tent>t</c:Tent>",
        "<c:Pause>1</c:Pause><c:Odd>1</c:Odd><c:Tent>t</c:Tent>",
        "<c:Change>1</c:Change><c:Pause>2</c:Pause><c:Tent>t</c:Tent><c:Odd>1</c:Odd>",
        "<c:Tent>t</c:Tent><c:Odd>1</c:Odd><c:End>e</c:End>",
        "<c:Tent>t</c:Tent><c:End>e</c:End><c:Odd>1</c:Odd>",
    ] {
        let (written, notices) = journey(content)?;
        assert_eq!(written, content.replace(unknown, ""));
        let [notice] = &*notices else {
            return Err(format!("{content}: {notices:?}").into());
        };
        assert_eq!(
            (notice.effect(), notice.left_out()),
            (Effect::Lost, unknown)
        );
    }
    Ok(())
}

/// Only one element fits into a choice. One that the schema knows has precedence, whichever comes first.
#[test]
fn a_choice_holds_one() -> Result<(), Box<dyn Error>> {
    for (content, kept, lost) in [
        (
            "<c:Odd/><c:Train>1</c:Train><c:Tent>t</c:Tent>",
            "<c:Train>1</c:Train><c:Tent>t</c:Tent>",
            "<c:Odd/>",
        ),
        (
            "<c:Odd/><c:Even/><c:Change>1</c:Change><c:Tent>t</c:Tent>",
            "<c:Odd/><c:Change>1</c:Change><c:Tent>t</c:Tent>",
            "<c:Even/>",
        ),
        (
            "<c:Pause>p</c:Pause><c:Odd/><c:Tent>t</c:Tent><c:End>e</c:End>",
            "<c:Pause>p</c:Pause><c:Tent>t</c:Tent><c:End>e</c:End>",
            "<c:Odd/>",
        ),
    ] {
        let (written, notices) = journey(content)?;
        assert_eq!(written, kept);
        let lost_parts = notices.iter().filter(|notice| notice.is_loss());
        assert!(lost_parts.map(Notice::left_out).eq([lost]), "{notices:?}");
    }
    Ok(())
}

/// A group that ends at an element which it does not know goes on after it.
#[test]
fn a_choice_in_a_group_keeps_it() -> Result<(), Box<dyn Error>> {
    for days in [
        "<c:Day>1</c:Day><c:Snow>2</c:Snow><c:Night>3</c:Night>",
        "<c:Day>1</c:Day><c:Night>3</c:Night><c:Guests><c:Guest>a</c:Guest><c:Table>b</c:Table></c:Guests>",
        "<c:Day>1</c:Day><c:Night>3</c:Night><c:Guests><c:Pet>b</c:Pet><c:Bed>c</c:Bed><c:Child>a</c:Child><c:Table>b</c:Table></c:Guests>",
    ] {
        let content = format!("<c:Days>{days}</c:Days>");
        let (written, notices) = again::<Try>("urn:example:places", "Try", &content)?;
        assert_eq!(written, content);
        assert!(
            notices.iter().all(|notice| notice.effect() == Effect::Kept),
            "{notices:?}"
        );
    }
    let content = "<c:Days><c:Day>1</c:Day><c:Rain>2</c:Rain><c:Night>3</c:Night><c:Odd/></c:Days>";
    let (written, notices) = again::<Try>("urn:example:places", "Try", content)?;
    assert_eq!(
        written,
        "<c:Days><c:Day>1</c:Day><c:Rain>2</c:Rain><c:Night>3</c:Night></c:Days>"
    );
    assert_eq!(notices.len(), 1, "{notices:?}");

    // However many groups there are.
    let content =
        "<c:Days><c:Day>1</c:Day><c:Snow>2</c:Snow><c:Night>3</c:Night></c:Days>".repeat(100);
    let (written, notices) = again::<Try>("urn:example:places", "Try", &content)?;
    assert_eq!(written, content);
    assert_eq!(notices.len(), 100);
    Ok(())
}

/// A choice that a wildcard has filled knows none of what follows: it is left out, and reading ends.
#[test]
fn all_children_after_a_filled_choice_are_left_out() -> Result<(), Box<dyn Error>> {
    let known = "<c:Key>k</c:Key><c:Value>v</c:Value>";
    let content =
        format!("<p:Key xmlns:p=\"urn:example:other\">k</p:Key><c:Value>v</c:Value>{known}{known}");
    let namespace = "urn:example:alternatives";
    let (written, notices) = again::<alternatives::Try>(namespace, "Try", &content)?;
    assert!(!written.contains("c:Value"), "{written}");
    assert!(notices.iter().any(Notice::is_loss), "{notices:?}");
    Ok(())
}

/// A message of a kind that the schema does not know is one message of the batch. What all messages have is read from
/// it, and what else it has is kept.
#[test]
fn an_unknown_message_of_a_batch_is_kept() -> Result<(), Box<dyn Error>> {
    let known = "<c:DeleteItemResponseMessage ResponseClass=\"Success\"/>";
    let unknown = "<c:ArchiveItemResponseMessage ResponseClass=\"Error\" Kind=\"7\">\
        <c:MessageText>It is full.</c:MessageText><c:ResponseCode>ErrorItemNotFound</c:ResponseCode>\
        <c:Archive><c:Id>a</c:Id></c:Archive></c:ArchiveItemResponseMessage>";
    let messages = "http://schemas.microsoft.com/exchange/services/2006/messages";
    for content in [
        format!("{known}{unknown}{known}"),
        format!("{unknown}{known}"),
        unknown.to_owned(),
    ] {
        let content = format!("<c:ResponseMessages>{content}</c:ResponseMessages>");
        let (written, notices) = again::<TryResponse>(messages, "TryResponse", &content)?;
        assert_eq!(written, content);
        let [notice] = &*notices else {
            return Err(format!("{notices:?}").into());
        };
        assert_eq!(notice.effect(), Effect::Kept);

        let xml = format!("<c:TryResponse xmlns:c=\"{messages}\">{content}</c:TryResponse>");
        let response = TryResponse::from_xml(xml)?;
        assert!(response.validate().is_err());
        let mut messages = response.response_messages.into_iter();
        let is_other =
            |message: &AnyResponseMessage| matches!(message, AnyResponseMessage::Other(_));
        let mut message = messages.find(is_other).ok_or("it is lost")?;
        let error = message.success().err().ok_or("it is an error")?;
        assert_eq!(error.to_string(), "ErrorItemNotFound: It is full.");
        message.response_code = Some(ResponseCode::NoError);
        let AnyResponseMessage::Other(other) = message else {
            return Err("it is known".into());
        };
        assert_eq!(other.name.local, "ArchiveItemResponseMessage");
        assert_eq!(other.base.response_code, Some(ResponseCode::NoError));
        assert_eq!(other.elements[0].name.local, "Archive");
    }

    // What all messages must have is required of it too.
    let broken = "<c:ArchiveItemResponseMessage><c:Archive/></c:ArchiveItemResponseMessage>";
    let content = format!("<c:ResponseMessages>{known}{broken}{known}</c:ResponseMessages>");
    let (written, notices) = again::<TryResponse>(messages, "TryResponse", &content)?;
    assert_eq!(written, content.replace(broken, ""));
    let [notice] = &*notices else {
        return Err(format!("{notices:?}").into());
    };
    assert_eq!((notice.effect(), notice.left_out()), (Effect::Lost, broken));
    Ok(())
}
