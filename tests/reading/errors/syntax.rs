//! Documents that are not UTF-8 or not well-formed.

use super::case::{Case, always, leniently, persona, request, response, strictly};

pub(crate) fn encodings() -> Vec<Case> {
    vec![
        always(
            utf16("<a/>"),
            "Encoding",
            "1:1: expected UTF-8, found UTF-16",
        ),
        always(
            *b"<\0a\0/\0>\0",
            "Encoding",
            "1:1: expected UTF-8, found UTF-16",
        ),
        always(
            *b"\0<\0a\0/\0>",
            "Encoding",
            "1:1: expected UTF-8, found UTF-16",
        ),
        always(
            *b"\xff\xfe\0\0<\0\0\0",
            "Encoding",
            "1:1: expected UTF-8, found UTF-32",
        ),
        always(*b"\0\0\0<", "Encoding", "1:1: expected UTF-8, found UTF-32"),
        always(
            *b"<?xml version='1.0' encoding = 'windows-1252'?><a>\xe9</a>",
            "Encoding",
            "1:1: expected UTF-8, found windows-1252",
        ),
        always(
            *b"<a>\n<b>\xe9</b></a>",
            "NotUtf8",
            "2:4: a/b: expected UTF-8, found bytes that are not UTF-8",
        ),
    ]
}

fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect()
}

pub(crate) fn syntax() -> Vec<Case> {
    let syntax = |xml: String, text| always(xml, "Syntax", text);
    let ids = |inside: &str| request(&format!("<ContactIds>{inside}</ContactIds>"));
    vec![
        strictly(
            persona("<t:FileAs>a\u{1}</t:FileAs>"),
            "ForbiddenCharacter",
            "3:12: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected a character of XML, found U+0001",
        ),
        strictly(
            persona("<t:FileAs>\u{ffff}</t:FileAs>"),
            "ForbiddenCharacter",
            "3:11: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected a character of XML, found U+FFFF",
        ),
        syntax(
            format!("<?xml bogus?>{}", request("")),
            "1:1: expected well-formed XML: an XML declaration needs a version",
        ),
        syntax(
            format!("<?xml encoding='latin1'?>{}", request("")),
            "1:1: expected well-formed XML: an XML declaration needs a version",
        ),
        syntax(
            format!(" <?xml version='1.0'?>{}", request("")),
            "1:2: expected well-formed XML: an XML declaration can only be at the start",
        ),
        syntax(
            persona("<t:FileAs><?xml version='1.0'?></t:FileAs>"),
            "3:11: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected well-formed XML: an XML declaration can only be at the start",
        ),
        syntax(
            format!("{}&amp;", request("")),
            "1:163: expected well-formed XML: text can only be inside the root element",
        ),
        syntax(
            ids("<t:ItemId Id=\"a\"/>\n<x:ItemId/>"),
            "3:1: GetImItems/ContactIds/ItemId[2]: expected well-formed XML: the prefix \"x\" is not declared",
        ),
        syntax(
            ids("<t:ItemId x:Id=\"a\"/>"),
            "2:29: GetImItems/ContactIds/ItemId: expected well-formed XML: the prefix \"x\" is not declared",
        ),
        syntax(
            ids("<t: Id=\"a\"/>"),
            "2:13: GetImItems/ContactIds/: expected well-formed XML: \"t:\" is not a name",
        ),
        syntax(
            ids("<t:ItemId Id=\"<\"/>"),
            "2:27: GetImItems/ContactIds/ItemId: expected well-formed XML: an attribute value cannot hold <",
        ),
        syntax(
            ids("<t:ItemId xmlns:x=\"\"/>"),
            "2:32: GetImItems/ContactIds/ItemId: expected well-formed XML: a prefix cannot be declared for no namespace",
        ),
        syntax(
            ids("<t:ItemId Id=\"a & b\"/>"),
            "2:29: GetImItems/ContactIds/ItemId: expected well-formed XML: a reference needs a semicolon",
        ),
        syntax(
            ids("<t:ItemId Id=\"a&nbsp;b\"/>"),
            "2:28: GetImItems/ContactIds/ItemId: expected well-formed XML: the entity &nbsp; is not declared",
        ),
        syntax(
            persona("<t:FileAs>a&eacute;</t:FileAs>"),
            "3:12: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected well-formed XML: the entity &eacute; is not declared",
        ),
        syntax(
            persona("<t:FileAs>&#x;</t:FileAs>"),
            "3:11: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected well-formed XML: the entity &#x; is not declared",
        ),
        syntax(
            format!("{}{}", request(""), request("")),
            "1:163: GetImItems[2]: expected well-formed XML: there can only be one root element",
        ),
    ]
}

/// What is not well-formed in tags.
pub(crate) fn tags() -> Vec<Case> {
    let syntax = |xml: String, text| always(xml, "Syntax", text);
    let ids = |inside: &str| request(&format!("<ContactIds>{inside}</ContactIds>"));
    vec![
        syntax(
            ids(r#"<t:ItemId Id="a" Id="b"/>"#),
            "2:30: GetImItems/ContactIds/ItemId: expected well-formed XML: the attribute is there twice",
        ),
        syntax(
            ids("<t:ItemId xmlns:x='urn:x' xmlns:y='urn:x' xmlns:x='urn:x'/>"),
            "2:55: GetImItems/ContactIds/ItemId: expected well-formed XML: the attribute is there twice",
        ),
        syntax(
            ids(&format!(
                "<t:ItemId xmlns:x='{}' Id='a' Id='b'/>",
                "x".repeat(600)
            )),
            "2:641: GetImItems/ContactIds/ItemId: expected well-formed XML: the attribute is there twice",
        ),
        syntax(
            ids("<t:ItemId Id=a/>"),
            "2:26: GetImItems/ContactIds/ItemId: expected well-formed XML: an attribute value needs quotes",
        ),
        syntax(
            ids("<t:ItemId Id/>"),
            "2:25: GetImItems/ContactIds/ItemId: expected well-formed XML: an attribute needs = after its name",
        ),
        syntax(
            ids("<t:ItemId Id='a'ChangeKey='b'/>"),
            "2:29: GetImItems/ContactIds/ItemId: expected well-formed XML: an attribute needs a blank before it",
        ),
        syntax(
            ids("<t:ItemId xmlns:xml='urn:x'/>"),
            "2:34: GetImItems/ContactIds/ItemId: expected well-formed XML: xml and xmlns cannot be declared anew",
        ),
        syntax(
            ids("<t:ItemId xmlns:xmlns='urn:x'/>"),
            "2:36: GetImItems/ContactIds/ItemId: expected well-formed XML: xml and xmlns cannot be declared anew",
        ),
        syntax(
            ids("<t:ItemId Id=/>"),
            "2:26: GetImItems/ContactIds/ItemId: expected well-formed XML: an attribute needs a value",
        ),
        syntax(
            ids(r#"<t:ItemId Id="a/>"#),
            "2:26: GetImItems/ContactIds: expected well-formed XML: a quote is not closed",
        ),
        syntax(
            ids("<t:ItemId/ Id='a'>"),
            "2:22: GetImItems/ContactIds/ItemId: expected well-formed XML: a / can only end a tag",
        ),
        syntax(
            format!("{}<t:ItemId", request("").replace("</GetImItems>", "")),
            "1:150: GetImItems: expected well-formed XML: a tag is not closed",
        ),
        syntax(
            format!(
                "{}<t:ItemId Id='a'",
                request("").replace("</GetImItems>", "")
            ),
            "1:150: GetImItems: expected well-formed XML: a tag is not closed",
        ),
        syntax(
            request("").replace("</GetImItems>", "</GetImItems"),
            "1:150: GetImItems: expected well-formed XML: a tag is not closed",
        ),
        syntax(
            request("").replace("</GetImItems>", "</Get"),
            "1:150: GetImItems: expected well-formed XML: a tag is not closed",
        ),
        syntax(
            ids(r#"<t:ItemId Id="a"></t:Item >"#),
            "2:30: GetImItems/ContactIds/ItemId: expected well-formed XML: <t:ItemId> cannot end with </t:Item>",
        ),
        syntax(
            ids(r#"<t:ItemId Id="a"></t:ItemIds>"#),
            "2:30: GetImItems/ContactIds/ItemId: expected well-formed XML: <t:ItemId> cannot end with </t:ItemIds>",
        ),
        syntax(
            format!("{}</a>", request("")),
            "1:163: expected well-formed XML: </a> has no start tag",
        ),
    ]
}

/// What is not well-formed between tags, and in their names.
pub(crate) fn between_tags() -> Vec<Case> {
    let syntax = |xml: String, text| always(xml, "Syntax", text);
    let ids = |inside: &str| request(&format!("<ContactIds>{inside}</ContactIds>"));
    vec![
        syntax(
            ids("<!-- "),
            "2:13: GetImItems/ContactIds: expected well-formed XML: a comment is not closed",
        ),
        syntax(
            ids("<!-- -- -->"),
            "2:18: GetImItems/ContactIds: expected well-formed XML: a comment cannot hold --",
        ),
        syntax(
            persona("<t:FileAs><![CDATA[ ]]</t:FileAs>"),
            "3:11: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected well-formed XML: a CDATA section is not closed",
        ),
        syntax(
            persona("<t:FileAs>a]]>b</t:FileAs>"),
            "3:12: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected well-formed XML: ]]> cannot be in text",
        ),
        syntax(
            persona("<t:FileAs>a & b</t:FileAs>"),
            "3:13: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected well-formed XML: a reference needs a semicolon",
        ),
        syntax(
            ids("<?p "),
            "2:13: GetImItems/ContactIds: expected well-formed XML: a processing instruction is not closed",
        ),
        syntax(
            ids("<!x>"),
            "2:13: GetImItems/ContactIds: expected well-formed XML: <! begins neither a comment nor a CDATA section",
        ),
        syntax(
            ids("<1a/>"),
            "2:13: GetImItems/ContactIds/1a: expected well-formed XML: \"1a\" is not a name",
        ),
        syntax(
            ids("<t:a:b/>"),
            "2:13: GetImItems/ContactIds/b: expected well-formed XML: \"t:a:b\" is not a name",
        ),
        syntax(
            ids("<:a/>"),
            "2:13: GetImItems/ContactIds/a: expected well-formed XML: \":a\" is not a name",
        ),
        syntax(
            ids("< a/>"),
            "2:13: GetImItems/ContactIds/: expected well-formed XML: an element needs a name",
        ),
        syntax(
            ids("<a<b/>"),
            "2:13: GetImItems/ContactIds/a: expected well-formed XML: \"a<b\" is not a name",
        ),
    ]
}

/// Invalid names in all contexts: in content that is kept, in elements that are skipped, and in elements that
/// the schema knows.
pub(crate) fn names() -> Vec<Case> {
    let mut cases = Vec::new();
    for (tag, column, what) in [
        ("<a×b/>", 0, "\"a×b\" is not a name"),
        (r#"<a 1=""/>"#, 3, "\"1\" is not a name"),
        (r#"<a :b=""/>"#, 3, "\":b\" is not a name"),
        (r#"<a t:b:c=""/>"#, 3, "\"t:b:c\" is not a name"),
        (r#"<a <b=""/>"#, 3, "\"<b\" is not a name"),
        (r#"<a "b"=""/>"#, 3, "\"\\\"b\\\"\" is not a name"),
        (r#"<a &amp;=""/>"#, 3, "\"&amp;\" is not a name"),
        (r#"<a xmlns:="urn:1"/>"#, 3, "\"xmlns:\" is not a name"),
        (r#"<a :xmlns=""/>"#, 3, "\":xmlns\" is not a name"),
        (r#"<a xmlns:1="urn:1"/>"#, 3, "\"xmlns:1\" is not a name"),
        (r#"<a xmlns:×="urn:1"/>"#, 3, "\"xmlns:×\" is not a name"),
        (
            r#"<a xmlns:a*b="urn:1"/>"#,
            3,
            "\"xmlns:a*b\" is not a name",
        ),
        (
            r#"<a xmlns:x="urn:1" xmlns:y="urn:1" x:b="" y:b=""/>"#,
            47,
            "the attribute b is there twice",
        ),
    ] {
        let name = if tag.contains('×') && column == 0 {
            "a×b"
        } else {
            "a"
        };
        for (before, after, path) in [
            ("<MessageXml>", "</MessageXml>", "MessageXml"),
            ("<Unknown>", "</Unknown>", "Unknown"),
            ("<ImItemList>", "</ImItemList>", "ImItemList"),
        ] {
            let column = before.len() + column + 1;
            let what = format!(
                "2:{column}: GetImItemsResponse/{path}/{name}: expected well-formed XML: {what}"
            );
            // In an element that strict reading refuses anyway.
            let xml = response(&format!("{before}{tag}{after}"));
            cases.push(if path == "Unknown" {
                leniently(xml, "Syntax", what)
            } else {
                always(xml, "Syntax", what)
            });
        }
    }
    cases
}
