//! Very many attributes, elements, names, white space and notices.
#![allow(clippy::too_many_lines, reason = "tables of documents")]

use ews_types::NAMESPACES;
use ews_types::xml::ReadOptions;
use test_support::Tested;
use test_support::envelopes::{Whole, as_response, persona, request, response};

use crate::cases::{
    Case, IN_REQUEST, IN_XML, MILLION, XML, both, hold, message_xml, numbered, reported, streamed,
};
use crate::costs::{Cost, LITTLE, alone, costs};

#[test]
fn attributes_and_declarations() {
    let _alone = alone();
    let attributes: String = numbered(MILLION, |n| format!(" a{n}=''"));
    let declarations: String = numbered(MILLION, |n| format!(" xmlns:a{n}='urn:a'"));
    let nested = numbered(85, |n| {
        let declarations = numbered(250, |m| format!(" xmlns:a{n}.{m}='u'"));
        format!("<a{declarations}>")
    });
    let no_element = "1:226: Envelope/Body/GetImItems/a: expected no element <a> here";
    let reported =
        |limit| format!("1:{IN_REQUEST}: Envelope/Body/GetImItems/a: expected at most {limit}");
    let reported_in_xml = |limit| format!("1:{IN_XML}: {XML}/a: expected at most {limit}");
    let most = "256 attributes of an element";
    hold([
        Case::new(
            "attributes",
            request(&format!("<a{attributes}/>")),
            reported(most),
        ),
        Case::new(
            "attributes in open content",
            message_xml(&format!("<a{attributes}/>")),
            reported_in_xml(most),
        ),
        Case::new(
            "declarations",
            request(&format!("<a{declarations}/>")),
            reported("256 namespaces in scope"),
        ),
        Case::new(
            "nested declarations",
            request(&nested),
            "1:4369: Envelope/Body/GetImItems/a/a: expected at most 256 namespaces in scope",
        )
        .strictly(no_element),
        // The greatest number that is allowed, and a name that is looked up among all of them many times.
        Case::new(
            "names in scope",
            request(&format!(
                "<a{}>{}</a>",
                numbered(253, |n| format!(" xmlns:a{n}='u'")),
                "<a0:b/>".repeat(50_000)
            )),
            "",
        )
        .strictly(no_element)
        .notices(1),
    ]);
}

/// The place of a notice behind which names come again and again.
#[test]
fn names_after_a_notice() {
    let _alone = alone();
    let no_element = "1:226: Envelope/Body/GetImItems/a: expected no element <a> here";
    let name = "a".repeat(MILLION);
    hold([
        Case::new("in a text", request(&format!("<a>{name}</a>")), "")
            .strictly(no_element)
            .notices(1),
        Case::new(
            "in texts and attributes",
            request(&format!(
                "<a>{}</a>",
                "a<b a='a'>a</b>".repeat(MILLION / 16)
            )),
            "",
        )
        .strictly(no_element)
        .notices(1),
        Case::new(
            "of many elements around a comment",
            request(&format!("<a>{}<!-- --></a>", "<a/>".repeat(MILLION / 4))),
            "",
        )
        .strictly(no_element)
        .notices(1),
        Case::new(
            "a long one, with many children before a comment",
            request(&format!(
                "<{name}>{}<!-- --></{name}>",
                "<b/>".repeat(MILLION / 4)
            )),
            "",
        )
        .strictly(format!(
            "1:226: Envelope/Body/GetImItems/{0}…: expected no element <{0}…> here",
            "a".repeat(60)
        ))
        .notices(1),
    ]);
}

/// More blanks than a text may have, in all contexts. An environment variable makes it a gigabyte of blanks.
#[test]
fn blanks() {
    let _alone = alone();
    let is_long = std::env::var_os("EWS_LONG").is_some();
    let size = if is_long { 1 << 30 } else { 8 << 20 };
    let blanks = " \n\t ".repeat(size / 4);
    let limits = |options: ReadOptions| options.max_text(1 << 20).max_size(2 << 30);
    let too_long = "expected at most 1048576 bytes of text";
    let in_persona = "Envelope/Body/GetImItemsResponse/ImItemList/Personas/Persona";
    let skipped = "1:226: Envelope/Body/GetImItems/a: expected no element <a> here";
    // These documents are large, so only one is in memory at a time. With references, the text consists of
    // many pieces.
    for (what, xml, location, strict) in [
        (
            "in a text",
            persona("<t:FileAs>@</t:FileAs>"),
            format!("1:326: {in_persona}/FileAs"),
            "",
        ),
        (
            "between elements",
            persona("@"),
            format!("1:316: {in_persona}"),
            "",
        ),
        (
            "in open content",
            message_xml("<a>@</a>"),
            format!("1:270: {XML}/a"),
            "",
        ),
        (
            "between references",
            message_xml("<a>&lt;@&gt;</a>"),
            format!("1:270: {XML}/a"),
            "",
        ),
        (
            "in what is passed over",
            request("<a>@</a>"),
            "1:229: Envelope/Body/GetImItems/a".to_owned(),
            skipped,
        ),
        (
            "in CDATA",
            request("<a><![CDATA[@]]></a>"),
            "1:229: Envelope/Body/GetImItems/a".to_owned(),
            skipped,
        ),
        (
            "before the root",
            format!("@{}", request("")),
            "1:1".to_owned(),
            "",
        ),
    ] {
        let mut case = Case::new(
            what,
            xml.replace('@', &blanks),
            format!("{location}: {too_long}"),
        );
        if !strict.is_empty() {
            case = case.strictly(strict);
        }
        hold([case.within(limits)]);
    }
    let attribute = "expected at most 1048576 bytes of an attribute";
    for (what, xml, location, strict) in [
        (
            "in an attribute",
            request("<m:ContactIds><t:ItemId Id='@'/></m:ContactIds>"),
            "1:240: Envelope/Body/GetImItems/ContactIds/ItemId".to_owned(),
            "",
        ),
        (
            "in an attribute that is passed over",
            request("<m:ContactIds a='@'/>"),
            "1:226: Envelope/Body/GetImItems/ContactIds".to_owned(),
            "",
        ),
        (
            "in an attribute of what is passed over",
            request("<a b='@'/>"),
            "1:226: Envelope/Body/GetImItems/a".to_owned(),
            skipped,
        ),
        (
            "in an attribute of open content",
            message_xml("<a b='@'/>"),
            format!("1:270: {XML}/a"),
            "",
        ),
    ] {
        let mut case = Case::new(
            what,
            xml.replace('@', &blanks),
            format!("{location}: {attribute}"),
        );
        if !strict.is_empty() {
            case = case.strictly(strict);
        }
        hold([case.within(limits)]);
    }
    // Blanks outside of text are limited only by the size of the document.
    let comment = Case::new("in a comment", request(&format!("<!--{blanks}-->")), "");
    let tag = Case::new("in a tag", request(&format!("<m:ContactIds{blanks}/>")), "")
        .strictly("1:226: Envelope/Body/GetImItems/ContactIds: expected at least 1 item, found 0");
    hold([comment.within(limits), tag.within(limits).notices(1)]);
}

#[test]
fn long_names() {
    let _alone = alone();
    let name = "n".repeat(MILLION);
    let excerpt = format!("{}…", "n".repeat(60));
    let syntax =
        |location: &str, what: &str| format!("{location}: expected well-formed XML: {what}");
    let uri = "expected at most 1024 bytes of a namespace";
    hold([
        Case::new("an element", request(&format!("<{name} {name}=''/>")), "")
            .strictly(format!("1:226: Envelope/Body/GetImItems/{excerpt}: expected no element <{excerpt}> here"))
            .notices(1)
            .bytes(4),
        Case::new("an attribute", request(&format!("<m:ContactIds {name}=''/>")), "")
            .strictly(format!("1:1000242: Envelope/Body/GetImItems/ContactIds: expected no attribute {excerpt} here"))
            .notices(2)
            .bytes(4),
        Case::new(
            "a prefix",
            request(&format!("<{name}:a/>")),
            syntax("1:226: Envelope/Body/GetImItems/a", &format!("the prefix \"{excerpt}\" is not declared")),
        )
        .bytes(4),
        Case::new("open content", message_xml(&format!("<{name} {name}='{name}'/>")), "").bytes(4),
        Case::new("a namespace", request(&format!("<a xmlns='{name}'/>")), format!("1:226: Envelope/Body/GetImItems/a: {uri}")),
        Case::new("an end tag", request(&format!("</{name}>")), syntax("1:226: Envelope/Body/GetImItems", &format!("<m:GetImItems> cannot end with </{excerpt}>"))),
        Case::new("an entity", request(&format!("&{name};")), syntax("1:226: Envelope/Body/GetImItems", &format!("the entity &{excerpt}; is not declared"))),
        Case::new("a number", request(&format!("&#{};", "9".repeat(MILLION))), "")
            .strictly(format!("1:226: Envelope/Body/GetImItems: expected a character of XML, found the reference &#{}…;", "9".repeat(59)))
            .notices(2),
        Case::new("a processing instruction", request(&format!("<?{name}?>")), ""),
        Case::new("no name", request(&format!("<{name}*>")), syntax(&format!("1:226: Envelope/Body/GetImItems/{excerpt}"), &format!("\"{excerpt}\" is not a name"))).bytes(4),
        Case::new("many of them", request(&format!("<{0}>{1}</{0}>", "n".repeat(10_000), "<m:a/>".repeat(10_000))), "")
            .strictly(format!("1:226: Envelope/Body/GetImItems/{excerpt}: expected no element <{excerpt}> here"))
            .notices(1),
    ]);
}

/// What lenient reading skips is reported, up to a limit.
#[test]
fn much_to_report() {
    let _alone = alone();
    let count = MILLION / 10;
    let distinct: String = numbered(count, |n| format!("<a{n}/>"));
    let long = format!("<{}>", "n".repeat(60)).repeat(10);
    let first = |name: &str| {
        format!("1:226: Envelope/Body/GetImItems/{name}: expected no element <a> here")
    };
    let name = "n".repeat(60);
    let not_closed = format!(
        "1:891: Envelope/Body/GetImItemsResponse/Other{}: expected well-formed XML: <{name}> cannot end with </m:Other>",
        format!("/{name}").repeat(10)
    );
    let other = "1:258: Envelope/Body/GetImItemsResponse/Other: expected no element <m:Other> here";
    let no_text = "1:226: Envelope/Body/GetImItems: expected no text here, found \"x\"";
    let no_attribute =
        "1:259: Envelope/Body/GetImItems/ContactIds/ItemId[1]: expected no attribute a here";
    let all = 1_001;
    let ids = "<t:ItemId Id='' a=''/>".repeat(count / 10);
    hold([
        Case::new("a million elements", request(&"<a/>".repeat(MILLION)), "")
            .strictly(first("a[1]"))
            .notices(all)
            .bytes(4),
        Case::new("elements of many names", request(&distinct), "")
            .strictly(first("a0").replace("<a>", "<a0>"))
            .notices(all)
            .bytes(4),
        Case::new("a line for each", request(&"<a/>\n".repeat(count)), "")
            .strictly(first("a[1]"))
            .notices(all)
            .bytes(24),
        Case::new(
            "deep inside",
            response(&format!("<m:Other>{long}<a/></m:Other>")),
            not_closed,
        )
        .strictly(other),
        Case::new(
            "text between elements",
            request(&"x<!---->".repeat(count)),
            "",
        )
        .strictly(no_text)
        .notices(all)
        .bytes(24),
        Case::new(
            "attributes",
            request(&format!("<m:ContactIds>{ids}</m:ContactIds>")),
            "",
        )
        .strictly(no_attribute)
        .notices(all)
        .bytes(24),
        Case::new(
            "references",
            request(&format!("<a>{}</a>", "&#0;".repeat(count))),
            "",
        )
        .strictly(first("a"))
        .notices(all)
        .bytes(24),
        Case::new("a limit of one", request("<a/><b/><c/>"), "")
            .within(|options| options.max_notices(1))
            .strictly(first("a"))
            .notices(2),
        Case::new("a limit of none", request("<a/>"), "")
            .within(|options| options.max_notices(0))
            .strictly(first("a"))
            .notices(1),
    ]);
}

/// The last notice says that there are more.
#[test]
fn the_limit_of_notices_is_reported() -> Tested {
    let _alone = alone();
    let options = ReadOptions::lenient().max_notices(1);
    let xml = request("<a/><b/><c/>");
    let (_, _, notices) = reported(
        "notices",
        xml.as_bytes(),
        [options, ReadOptions::strict()],
        LITTLE,
    )?;
    assert_eq!(
        notices,
        [
            "1:226: Envelope/Body/GetImItems/a: expected no element <a> here",
            "1:230: Envelope/Body/GetImItems/b: expected at most 1 notice",
        ]
    );
    Ok(())
}

/// Small elements make large values; how large depends on the type, not on the document.
/// Several threads read a long list, if the feature is there. What they take for items are none.
#[test]
fn what_looks_like_an_item() -> Tested {
    let _alone = alone();
    let persona = "<t:Persona><t:PersonaId Id=''/></t:Persona>";
    for odd in ["<!--<t:Persona>-->", "<?odd <t:Persona>?>"] {
        let personas = format!("{}{persona}", odd.repeat(9)).repeat(MILLION / 50);
        let xml = response(&format!(
            "<m:ImItemList><t:Personas>{personas}</t:Personas></m:ImItemList>"
        ));
        let cost = Cost { bytes: 50 };
        let found = reported("what looks like an item", xml.as_bytes(), both(), cost)?;
        assert_eq!(found, (String::new(), String::new(), vec![]), "{odd}");
    }
    Ok(())
}

/// Threads that take it to be an item do not read all of what follows, each for itself.
#[test]
fn what_looks_like_a_long_item() -> Tested {
    let _alone = alone();
    let begin = "<t:Persona><t:PersonaId Id=''/><t:DisplayName><![CDATA[";
    let end = "]]></t:DisplayName></t:Persona>";
    let name = "x".repeat(20_000);
    let personas = format!("{begin}{name}{end}").repeat(20);
    let long = format!("{name}{begin}").repeat(200);
    let xml = response(&format!(
        "<m:ImItemList><t:Personas>{personas}{begin}{long}{end}</t:Personas></m:ImItemList>"
    ));
    let cost = Cost { bytes: 3 };
    let found = reported("what looks like a long item", xml.as_bytes(), both(), cost)?;
    assert_eq!(found, (String::new(), String::new(), vec![]));
    Ok(())
}

#[test]
fn many_small_elements() -> Tested {
    const COUNT: usize = MILLION / 10;
    let _alone = alone();
    let uri = "u".repeat(1000);
    let whole = |xml: &str, bytes| {
        let cost = Cost { bytes };
        let (lenient, strict, notices) = reported("small elements", xml.as_bytes(), both(), cost)?;
        if (lenient.as_str(), strict.as_str(), notices.len()) == ("", "", 0) {
            Ok(Whole::from_xml(xml, NAMESPACES))
        } else {
            Err(format!("{lenient}, {strict}, {notices:?}"))
        }
    };
    for (content, bytes) in [
        ("<a/>", 72),
        ("<a>a</a>", 72),
        ("<a a=''/>", 72),
        ("<a><a/></a>", 100),
    ] {
        let read = whole(&message_xml(&content.repeat(COUNT)), bytes)??;
        let elements = as_response(&read)?.message_xml.as_ref();
        assert_eq!(elements.map(Vec::len), Some(COUNT), "{content}");
    }
    // Names share their namespace.
    let shared = format!("<a xmlns='{uri}'>{}</a>", "<b/>".repeat(COUNT));
    let read = whole(&message_xml(&shared), 72)??;
    let element = &as_response(&read)?
        .message_xml
        .as_ref()
        .ok_or("an element")?[0];
    assert_eq!(element.children.len(), COUNT);
    let qualified = format!(
        "<b xmlns:a='{uri}'>{}</b>",
        "<b c='a:b'>a:b</b>".repeat(COUNT)
    );
    whole(&message_xml(&qualified), 64)??;

    let personas = "<t:Persona><t:PersonaId Id=''/></t:Persona>".repeat(COUNT / 5);
    let xml = response(&format!(
        "<m:ImItemList><t:Personas>{personas}</t:Personas></m:ImItemList>"
    ));
    whole(&xml, 170)??;
    let (count, error) = costs("a stream", xml.len(), Cost { bytes: 4 }, || {
        streamed(xml.as_bytes(), &ReadOptions::strict())
    })?;
    assert_eq!((count, error.as_str()), (COUNT / 5, ""));
    let ids = "<t:ItemId Id=''/>".repeat(COUNT);
    whole(&request(&format!("<m:ContactIds>{ids}</m:ContactIds>")), 12)??;
    Ok(())
}
