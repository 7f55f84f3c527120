//! What is handed out and what stays in the remainder: notices, counts, copies.

use super::*;

#[test]
fn notices_of_elements_and_of_the_remainder() {
    let ids = "<t:ItemId Id='a' Color='red'/>\n".repeat(3);
    let document = response(&format!(
        "<m:MessageXml/>\n<m:Other>\n{ids}</m:Other><m:Another/>"
    ));
    let reported = |stream: &mut Stream<_>| {
        let notices = stream.take_notices();
        notices.iter().map(Notice::message).collect::<Vec<_>>()
    };
    for chunk in CHUNKS {
        let mut quiet = stream(&document, chunk);
        all::<ItemId, _>(&mut quiet, "t:ItemId").expect("it is readable");
        assert_eq!(reported(&mut quiet), [""; 0]);

        let mut stream = stream(&document, chunk).with_notices();
        stream.next::<ItemId>("t:ItemId").expect("it is readable");
        let path = "Envelope/Body/GetImItemsResponse";
        let first = format!("4:25: {path}/Other/ItemId: expected no attribute Color here");
        assert_eq!(reported(&mut stream), [first]);
        all::<ItemId, _>(&mut stream, "t:ItemId").expect("it is readable");
        assert_eq!(
            reported(&mut stream),
            [
                format!("5:25: {path}/Other/ItemId[2]: expected no attribute Color here"),
                format!("6:25: {path}/Other/ItemId[3]: expected no attribute Color here"),
                format!("3:1: {path}/Other: expected no element <m:Other> here"),
                format!("7:11: {path}/Another: expected no element <m:Another> here"),
            ]
        );

        let options = ReadOptions::default().max_notices(1);
        let mut stream = stream_with(&document, chunk, &options).with_notices();
        all::<ItemId, _>(&mut stream, "t:ItemId").expect("it is readable");
        assert_eq!(
            reported(&mut stream),
            [
                format!("4:25: {path}/Other/ItemId: expected no attribute Color here"),
                format!("5:25: {path}/Other/ItemId[2]: expected at most 1 notice"),
            ]
        );
    }
}

#[test]
fn elements_that_were_handed_out_count() {
    let strict = ReadOptions::strict();
    let id = "<t:ItemId Id='i'/>";
    let group = format!(
        "<t:ImGroup><t:DisplayName>d</t:DisplayName><t:GroupType>g</t:GroupType>\
         <t:MemberCorrelationKey>{}</t:MemberCorrelationKey></t:ImGroup>",
        id.repeat(5)
    );
    let lists = format!(
        "<m:ResponseCode>NoError</m:ResponseCode><m:ImItemList><t:Groups>{group}{group}</t:Groups>\
         <t:Personas>{}</t:Personas></m:ImItemList>",
        personas(5)
    );
    let request = envelope(&format!(
        "<m:GetImItems><m:GroupIds>{}</m:GroupIds></m:GetImItems>",
        id.repeat(3)
    ));
    for (document, name, count) in [
        (&response(&lists), "t:ItemId", 10),
        (&response(&lists), "t:PersonaId", 5),
        (&response(&lists), "t:Persona", 5),
        (&request, "t:ItemId", 3),
    ] {
        let whole = Whole::from_xml_with(document, NAMESPACES, &strict, None);
        let whole = whole.expect("it is readable");
        for chunk in CHUNKS {
            let mut stream = stream_with(document, chunk, &strict);
            let found = if name == "t:Persona" {
                all::<Persona, _>(&mut stream, name)
                    .map(|(items, remainder)| (items.len(), remainder))
            } else {
                all::<ItemId, _>(&mut stream, name)
                    .map(|(items, remainder)| (items.len(), remainder))
            };
            let (found, remainder) = found.expect("it is readable");
            assert_eq!(found, count);
            // The schema allows only one, so a copy stays in the remainder.
            assert_eq!(remainder == whole, name == "t:PersonaId");
        }
    }
    let mut items = stream_with(&request, 7, &strict);
    let (_, remainder) = all::<ItemId, _>(&mut items, "t:ItemId").expect("it is readable");
    let Body::Message(Message::GetImItems(request)) = remainder.body else {
        panic!("it is a request");
    };
    assert_eq!(request.group_ids, []);

    // An empty list is still reported as empty, and a second element where one is allowed is still an error.
    let empty = envelope("<m:GetImItems><m:GroupIds></m:GroupIds></m:GetImItems>");
    let error = all::<ItemId, _>(&mut stream_with(&empty, 7, &strict), "t:ItemId");
    assert_eq!(
        error.expect_err("it is empty").to_string(),
        "2:23: Envelope/Body/GetImItems/GroupIds: expected at least 1 item, found 0"
    );
    let one = "<t:PersonaId Id='i'/>";
    let twice = response(&lists.replacen(one, &one.repeat(2), 1));
    let error = all::<ItemId, _>(&mut stream_with(&twice, 7, &strict), "t:PersonaId");
    let whole = Whole::from_xml_with(&twice, NAMESPACES, &strict, None);
    assert_eq!(
        error.expect_err("there are two").to_string(),
        whole.expect_err("there are two").to_string()
    );
}

/// Notices of the remainder are reported once, and an error in the remainder ends the stream.
#[test]
fn the_remainder_is_reported_once() {
    let document = response("<m:Other/>");
    let mut stream = stream(&document, 100).with_notices();
    for count in [1, 0] {
        let finished: Result<Whole, _> = stream.finish(Envelope::read_from);
        assert!(finished.is_ok());
        assert_eq!(stream.take_notices().len(), count);
    }
    let mut stream = super::stream("<a/>", 100);
    let finished: Result<Whole, _> = stream.finish(Envelope::read_from);
    let expected = finished.expect_err("it is no envelope").to_string();
    let next = stream.next::<Persona>("t:Persona");
    assert_eq!(next.expect_err("it has ended").to_string(), expected);
}

/// Notices in copies were reported before, so they do not count for the limit of notices of the remainder.
#[test]
fn notices_in_copies_do_not_count() {
    let document = response(&format!(
        "<m:ImItemList><t:Personas>{}</t:Personas></m:ImItemList><m:Other/>",
        "<t:Persona a=''><t:PersonaId Id='i'/></t:Persona>".repeat(2)
    ));
    let options = ReadOptions::default().max_notices(1);
    let mut stream = stream_with(&document, 100, &options).with_notices();
    while stream
        .next::<Persona>("t:Persona")
        .expect("it is readable")
        .is_some()
    {
        stream.take_notices();
    }
    let _: Whole = stream.finish(Envelope::read_from).expect("it is readable");
    let reported = stream.take_notices();
    let reported: Vec<String> = reported
        .iter()
        .map(|notice| notice.kind().to_string())
        .collect();
    assert_eq!(reported, ["expected no element <m:Other> here"]);
}

/// Strict reading of a header block in a stream gives the same error as in a whole document.
#[test]
fn blocks_of_a_header() {
    let block = "<t:RequestServerVersion Version='Exchange2099'/>";
    let document = envelope("<m:GetImItems/>").replacen(
        "<s:Body>",
        &format!("<s:Header>{block}</s:Header><s:Body>"),
        1,
    );
    let expected = "expected a value of ExchangeVersion, found \"Exchange2099\"";
    let whole = assert_same(&document, &ReadOptions::strict()).expect_err("it is unknown");
    assert!(whole.ends_with(expected), "{whole}");
    let mut stream = stream(&document, 100);
    let found = stream.next::<RequestServerVersion>("t:RequestServerVersion");
    let found = found.expect("it is readable").expect("it is there");
    assert_eq!(found.version.as_str(), "Exchange2099");
}

/// If the first element is too long for a copy, the second one is not copied either.
#[test]
fn no_copy_of_the_second_without_the_first() {
    let document = response(&format!(
        "<m:MessageText>{}</m:MessageText><m:MessageText>b</m:MessageText>",
        "a".repeat(100_000)
    ));
    let mut stream = stream(&document, 100);
    let mut found = 0;
    while stream
        .next::<String>("m:MessageText")
        .expect("it is readable")
        .is_some()
    {
        found += 1;
    }
    assert_eq!(found, 2);
    let remainder: Whole = stream.finish(Envelope::read_from).expect("it is readable");
    let Body::Message(Message::GetImItemsResponse(response)) = remainder.body else {
        panic!("it is a response");
    };
    assert_eq!(response.message_text, None);
}

/// The size of all copies has a limit: many lists with one long item each do not add up.
#[test]
fn copies_do_not_add_up() {
    let length = 10_000;
    let persona = format!(
        "<t:Persona><t:PersonaId Id='{}'/></t:Persona>",
        "x".repeat(length)
    );
    let list = format!("<m:ImItemList><t:Personas>{persona}</t:Personas></m:ImItemList>");
    let document = response(&list.repeat(1000));
    let mut stream = stream(&document, 1 << 20);
    let (personas, _) = all::<Persona, _>(&mut stream, "t:Persona").expect("it is readable");
    assert_eq!(personas.len(), 1000);
    let held = stream.held_bytes();
    assert!(held < 200_000, "{held}");
}

#[test]
fn other_elements_and_none() {
    let mut groups = stream(RESPONSE, 100);
    let group = groups
        .next::<ImGroup>("t:ImGroup")
        .expect("it is readable")
        .expect("there is one");
    assert_eq!(group.display_name, "Exchange SDK Team");
    for _ in 0..2 {
        let group = groups.next::<ImGroup>("t:ImGroup");
        assert!(group.expect("it is readable").is_none());
    }
}
