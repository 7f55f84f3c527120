//! Every kind of error, with its whole text: what was expected, what was found, and where.

use std::collections::BTreeSet;

use ews_types::NAMESPACES;
use ews_types::codegen::{ReadXml, Reader};
use ews_types::messages::{GetImItems, GetImItemsResponse};
use ews_types::types::{ItemId, NonEmptyArrayOfBaseItemIdsItem};
use ews_types::xml::{ReadError, ReadErrorKind, ReadOptions, Root, read_with};

use test_support::Tested;

const MESSAGES: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";
const TYPES: &str = "http://schemas.microsoft.com/exchange/services/2006/types";

/// All kinds of errors. A test of the runtime does not compile with a kind that it does not list, and leads here.
const KINDS: [&str; 19] = [
    "Doctype",
    "Empty",
    "Encoding",
    "Facet",
    "ForbiddenReference",
    "Limit",
    "MissingAttribute",
    "MissingElement",
    "Namespace",
    "NotUtf8",
    "Occurrence",
    "Syntax",
    "Type",
    "UnexpectedAttribute",
    "UnexpectedElement",
    "UnexpectedEnd",
    "UnexpectedText",
    "Value",
    "WrongElement",
];

/// A request without an envelope, on lines of its own.
fn request(children: &str) -> String {
    format!(
        r#"<GetImItems xmlns="{MESSAGES}" xmlns:t="{TYPES}">{}</GetImItems>"#,
        between(children)
    )
}

/// A response without an envelope, on lines of its own.
fn response(children: &str) -> String {
    format!(
        r#"<GetImItemsResponse ResponseClass="Success" xmlns="{MESSAGES}" xmlns:t="{TYPES}">{}</GetImItemsResponse>"#,
        between(children)
    )
}

/// A persona with these further children.
fn persona(children: &str) -> String {
    response(&format!(
        "<ImItemList><t:Personas><t:Persona/><t:Persona><t:PersonaId Id=\"a\"/>\n{children}</t:Persona></t:Personas></ImItemList>"
    ))
    .replace("<t:Persona/>", "<t:Persona><t:PersonaId Id=\"b\"/></t:Persona>")
}

fn between(children: &str) -> String {
    if children.is_empty() {
        String::new()
    } else {
        format!("\n{children}\n")
    }
}

/// Reads the response if the document has one, else the request.
fn read(xml: &[u8], options: &ReadOptions) -> Result<(), ReadError> {
    let name = b"GetImItemsResponse";
    if xml.windows(name.len()).any(|window| window == name) {
        GetImItemsResponse::from_xml_with(xml, options).map(drop)
    } else {
        GetImItems::from_xml_with(xml, options).map(drop)
    }
}

/// The kind of an error, and its whole text.
fn said(error: &ReadError) -> (String, String) {
    let debug = format!("{:?}", error.kind());
    let kind = debug
        .split([' ', '(', '{'])
        .next()
        .unwrap_or_default()
        .to_owned();
    (kind, error.to_string())
}

/// An input and the ways to read it; the kind of error and its text.
struct Case {
    xml: Vec<u8>,
    ways: Vec<ReadOptions>,
    kind: &'static str,
    text: String,
}

/// What lenient reading refuses, and strict reading in the same words.
fn always(xml: impl Into<Vec<u8>>, kind: &'static str, text: impl Into<String>) -> Case {
    let ways = vec![ReadOptions::lenient(), ReadOptions::strict()];
    Case {
        xml: xml.into(),
        ways,
        kind,
        text: text.into(),
    }
}

/// What these options refuse.
fn with(
    options: ReadOptions,
    xml: impl Into<Vec<u8>>,
    kind: &'static str,
    text: impl Into<String>,
) -> Case {
    Case {
        ways: vec![options],
        ..always(xml, kind, text)
    }
}

/// What only strict reading refuses.
fn strictly(xml: impl Into<Vec<u8>>, kind: &'static str, text: impl Into<String>) -> Case {
    with(ReadOptions::strict(), xml, kind, text)
}

/// What lenient reading refuses; strict reading stops before that.
fn leniently(xml: impl Into<Vec<u8>>, kind: &'static str, text: impl Into<String>) -> Case {
    with(ReadOptions::lenient(), xml, kind, text)
}

fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect()
}

fn encodings() -> Vec<Case> {
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

fn syntax() -> Vec<Case> {
    let syntax = |xml: String, text| always(xml, "Syntax", text);
    let ids = |inside: &str| request(&format!("<ContactIds>{inside}</ContactIds>"));
    vec![
        syntax(
            persona("<t:FileAs>a\u{1}</t:FileAs>"),
            "3:12: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected well-formed XML: a character that XML cannot hold",
        ),
        syntax(
            persona("<t:FileAs>\u{ffff}</t:FileAs>"),
            "3:11: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected well-formed XML: a character that XML cannot hold",
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
fn tags() -> Vec<Case> {
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
fn asides() -> Vec<Case> {
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

/// Names that are none, wherever they stand: in content that is kept, in elements that are passed over, and
/// in those that the schema knows.
fn names() -> Vec<Case> {
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
            // In an element that strict reading does not want at all.
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

fn structure() -> Vec<Case> {
    vec![
        always(
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "Doctype",
            "1:1: expected a document without a DOCTYPE",
        ),
        always(
            persona("<t:FileAs><!DOCTYPE a></t:FileAs>"),
            "Doctype",
            "3:11: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected a document without a DOCTYPE",
        ),
        leniently(
            persona("<t:New><!DOCTYPE a></t:New>"),
            "Doctype",
            "3:8: GetImItemsResponse/ImItemList/Personas/Persona[2]/New: expected a document without a DOCTYPE",
        ),
        always(
            "",
            "Empty",
            "1:1: expected an element, found the end of the document",
        ),
        always(
            format!("<GetImItems xmlns=\"{MESSAGES}\">\n<ContactIds>\n"),
            "UnexpectedEnd",
            "3:1: GetImItems/ContactIds: expected </ContactIds>, found the end of the document",
        ),
        always(
            format!(
                "<GetImItemsResponse xmlns=\"{MESSAGES}\" ResponseClass=\"Error\">\n<MessageText>a"
            ),
            "UnexpectedEnd",
            "2:15: GetImItemsResponse/MessageText: expected </MessageText>, found the end of the document",
        ),
        leniently(
            format!("<GetImItems xmlns=\"{MESSAGES}\">\n<New><a><b></b>"),
            "UnexpectedEnd",
            "2:16: GetImItems/New/a: expected </a>, found the end of the document",
        ),
        always(
            format!(
                "<GetImItemsResponse xmlns=\"{MESSAGES}\" ResponseClass=\"Error\">\n<MessageXml><a>b"
            ),
            "UnexpectedEnd",
            "2:17: GetImItemsResponse/MessageXml/a: expected </a>, found the end of the document",
        ),
        always(
            "<a/>",
            "WrongElement",
            "1:1: a: expected <m:GetImItems>, found <a>",
        ),
        always(
            "\n<b:a xmlns:b=\"urn:b\"/>",
            "WrongElement",
            "2:1: a: expected <m:GetImItems>, found <{urn:b}a>",
        ),
        always(
            persona("<t:EmailAddress/>").replace("<t:PersonaId Id=\"a\"/>", ""),
            "MissingElement",
            "3:18: GetImItemsResponse/ImItemList/Personas/Persona[2]: expected <t:PersonaId>, which is missing",
        ),
        always(
            persona(
                "<t:ExtendedProperties><t:ExtendedPropertyAttributedValue><t:Value><t:ExtendedFieldURI PropertyType=\"String\"/>\n</t:Value></t:ExtendedPropertyAttributedValue></t:ExtendedProperties>",
            ),
            "MissingElement",
            "4:1: GetImItemsResponse/ImItemList/Personas/Persona[2]/ExtendedProperties/ExtendedPropertyAttributedValue/Value: expected <t:Value> or <t:Values>, which is missing",
        ),
        always(
            persona("<t:EmailAddress><t:ItemId/></t:EmailAddress>"),
            "MissingAttribute",
            "3:17: GetImItemsResponse/ImItemList/Personas/Persona[2]/EmailAddress/ItemId: expected the attribute Id, which is missing",
        ),
    ]
}

fn values() -> Vec<Case> {
    vec![
        always(
            persona("<t:CreationTime>yesterday</t:CreationTime>"),
            "Value",
            "3:17: GetImItemsResponse/ImItemList/Personas/Persona[2]/CreationTime: expected an xs:dateTime, found \"yesterday\"",
        ),
        always(
            persona("<t:CreationTime/>"),
            "Value",
            "3:1: GetImItemsResponse/ImItemList/Personas/Persona[2]/CreationTime: expected an xs:dateTime, found \"\"",
        ),
        always(
            persona("<t:RelevanceScore>2147483648</t:RelevanceScore>"),
            "Value",
            "3:19: GetImItemsResponse/ImItemList/Personas/Persona[2]/RelevanceScore: expected an xs:int, found \"2147483648\"",
        ),
        always(
            persona("<t:MapiSendRichInfo>True</t:MapiSendRichInfo>"),
            "Value",
            "3:21: GetImItemsResponse/ImItemList/Personas/Persona[2]/MapiSendRichInfo: expected an xs:boolean, found \"True\"",
        ),
        always(
            request(
                "<ContactIds><t:OccurrenceItemId RecurringMasterId=\"a\" InstanceIndex=\"1.5\"/></ContactIds>",
            ),
            "Value",
            "2:70: GetImItems/ContactIds/OccurrenceItemId: expected an xs:int, found \"1.5\"",
        ),
        always(
            persona(&format!(
                "<t:MapiSendRichInfo>{}\n</t:MapiSendRichInfo>",
                "é".repeat(70)
            )),
            "Value",
            "3:21: GetImItemsResponse/ImItemList/Personas/Persona[2]/MapiSendRichInfo: expected an xs:boolean, found \"éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé…\"",
        ),
        strictly(
            persona("<t:EmailAddress><t:MailboxType>Robot</t:MailboxType></t:EmailAddress>"),
            "Value",
            "3:32: GetImItemsResponse/ImItemList/Personas/Persona[2]/EmailAddress/MailboxType: expected a value of MailboxType, found \"Robot\"",
        ),
    ]
}

fn facets() -> Vec<Case> {
    vec![
        strictly(
            persona("<t:EmailAddress><t:RoutingType/></t:EmailAddress>"),
            "Facet",
            "3:17: GetImItemsResponse/ImItemList/Personas/Persona[2]/EmailAddress/RoutingType: expected a length of at least 1, found \"\"",
        ),
        strictly(
            request(
                "<ExtendedProperties><t:ExtendedProperty PropertySetId=\"{0}\" PropertyType=\"String\"/></ExtendedProperties>",
            ),
            "Facet",
            "2:56: GetImItems/ExtendedProperties/ExtendedProperty: expected a text that matches [0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}, found \"{0}\"",
        ),
        strictly(
            request(
                "<ExtendedProperties><t:ExtendedProperty PropertyTag=\"0x12345\" PropertyType=\"String\"/></ExtendedProperties>",
            ),
            "Value",
            "2:54: GetImItems/ExtendedProperties/ExtendedProperty: expected a value of PropertyTag, found \"0x12345\"",
        ),
        strictly(
            persona(
                "<t:DisplayNames><t:StringAttributedValue><t:Value/><t:Attributions/></t:StringAttributedValue></t:DisplayNames>",
            ),
            "Occurrence",
            "3:52: GetImItemsResponse/ImItemList/Personas/Persona[2]/DisplayNames/StringAttributedValue/Attributions: expected at least 1 <t:Attribution>, found 0",
        ),
    ]
}

fn strictness() -> Vec<Case> {
    vec![
        strictly(
            persona("<t:New/>"),
            "UnexpectedElement",
            "3:1: GetImItemsResponse/ImItemList/Personas/Persona[2]/New: expected no element <t:New> here",
        ),
        strictly(
            persona("<t:ImAddress/><t:DisplayName/>"),
            "UnexpectedElement",
            "3:15: GetImItemsResponse/ImItemList/Personas/Persona[2]/DisplayName: expected no element <t:DisplayName> here",
        ),
        strictly(
            persona("<t:FileAs>a<b/></t:FileAs>"),
            "UnexpectedElement",
            "3:12: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs/b: expected no element <m:b> here",
        ),
        strictly(
            persona("<t:FileAs xml:lang=\"en\"/>"),
            "UnexpectedAttribute",
            "3:21: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected no attribute xml:lang here",
        ),
        strictly(
            persona("and more"),
            "UnexpectedText",
            "2:101: GetImItemsResponse/ImItemList/Personas/Persona[2]: expected no text here, found \"\\nand more\"",
        ),
        strictly(
            request("").replace("http://", "https://"),
            "Namespace",
            "1:20: GetImItems: expected the namespace http://schemas.microsoft.com/exchange/services/2006/messages, found https://schemas.microsoft.com/exchange/services/2006/messages",
        ),
        strictly(
            persona("<t:FileAs>a&#x0;b</t:FileAs>"),
            "ForbiddenReference",
            "3:12: GetImItemsResponse/ImItemList/Personas/Persona[2]/FileAs: expected a character of XML, found the reference &#x0;",
        ),
        strictly(
            request("<ContactIds><t:ItemId Id=\"&#xFFFF;\"/></ContactIds>"),
            "ForbiddenReference",
            "2:27: GetImItems/ContactIds/ItemId: expected a character of XML, found the reference &#xFFFF;",
        ),
    ]
}

fn limits() -> Vec<Case> {
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

/// What is just within the limits is read.
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

/// A type that another may derive from has no place in this schema; generated code of others asks so.
fn by_type(reader: &mut Reader<'_>) -> Result<(), ReadError> {
    let found = reader.xsi_type()?;
    reader.unknown_type("t:ItemIdType | t:FolderIdType", found.as_deref())
}

#[test]
fn every_kind_of_error_is_said_in_full() -> Tested {
    let groups = [
        encodings(),
        syntax(),
        tags(),
        asides(),
        names(),
        structure(),
        values(),
        facets(),
        strictness(),
        limits(),
    ];
    let mut wrong = Vec::new();
    let mut kinds = BTreeSet::new();
    for case in groups.iter().flatten() {
        let shown = String::from_utf8_lossy(&case.xml);
        for options in &case.ways {
            let (kind, text) = match read(&case.xml, options) {
                Ok(()) => ("no error".to_owned(), String::new()),
                Err(error) => said(&error),
            };
            if (kind.as_str(), text.as_str()) != (case.kind, &*case.text) {
                let expected = format!("{}: {}", case.kind, case.text);
                wrong.push(format!(
                    "{shown}\nexpected {expected}\nfound    {kind}: {text}"
                ));
            }
            kinds.insert(kind);
        }
        let is_strict = case.ways == [ReadOptions::strict()];
        if is_strict && read(&case.xml, &ReadOptions::lenient()).is_err() {
            wrong.push(format!("{shown}\nlenient reading refuses it too"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );

    kinds.insert(types_are_named()?);
    assert_eq!(
        kinds,
        BTreeSet::from(KINDS.map(str::to_owned)),
        "a kind of error without a test, or a test without its kind"
    );
    Ok(())
}

/// The kind of errors about types, and its texts.
fn types_are_named() -> Result<String, Box<dyn std::error::Error>> {
    let xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
    let mut found = Vec::new();
    for attribute in ["xsi:type=\"t:Other\"", "xsi:type=\" Other\"", ""] {
        let xml = format!("<t:Id xmlns:t=\"{TYPES}\" {xsi}\n{attribute}/>");
        let options = ReadOptions::lenient();
        let error = read_with(xml.as_bytes(), NAMESPACES, &options, None, by_type);
        found.push(said(&error.err().ok_or("a type")?));
    }
    let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "1:1: Id: expected the type t:ItemIdType or t:FolderIdType, found t:Other",
            "1:1: Id: expected the type t:ItemIdType or t:FolderIdType, found Other",
            "1:1: Id: expected the attribute xsi:type, t:ItemIdType or t:FolderIdType, which is missing",
        ]
    );
    Ok(found.swap_remove(0).0)
}

/// A place can be asked for in parts, and an error for what it says behind the place.
#[test]
fn errors_have_parts() -> Tested {
    let error = GetImItems::from_xml(request("<ContactIds><t:ItemId/></ContactIds>")).err();
    let error = error.ok_or("a value")?;
    assert_eq!((error.location().line, error.location().column), (2, 13));
    assert_eq!(error.location().path, "GetImItems/ContactIds/ItemId");
    assert_eq!(
        *error.kind(),
        ReadErrorKind::MissingAttribute("Id".to_owned())
    );
    assert_eq!(
        error.kind().to_string(),
        "expected the attribute Id, which is missing"
    );
    assert!(std::error::Error::source(&error).is_none());
    Ok(())
}

/// A byte order mark is no column, and lines end as they do anywhere.
#[test]
fn places_in_documents_from_other_systems() -> Tested {
    let xml = request("<ContactIds>\n\t<t:ItemId/></ContactIds>").replace('\n', "\r\n");
    let error = GetImItems::from_xml(format!("\u{feff}{xml}"))
        .err()
        .ok_or("a value")?;
    assert_eq!(
        error.to_string(),
        "3:2: GetImItems/ContactIds/ItemId: expected the attribute Id, which is missing"
    );
    let error = GetImItems::from_xml("\u{feff}<a/>")
        .err()
        .ok_or("a value")?;
    assert_eq!(
        error.to_string(),
        "1:1: a: expected <m:GetImItems>, found <a>"
    );
    Ok(())
}

/// In lenient reading a character that XML cannot hold is replaced, and said.
#[test]
fn forbidden_references_are_replaced() -> Tested {
    let xml = request("<ContactIds><t:ItemId Id=\"a&#0;b\"/></ContactIds>");
    let mut notices = Vec::new();
    let read = read_with(
        xml.as_bytes(),
        NAMESPACES,
        &ReadOptions::lenient(),
        Some(&mut notices),
        GetImItems::read,
    )?;
    let expected = NonEmptyArrayOfBaseItemIdsItem::ItemId(ItemId::new("a\u{fffd}b"));
    assert_eq!(read.contact_ids, [expected]);
    let notices: Vec<String> = notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        notices,
        [
            "2:28: GetImItems/ContactIds/ItemId: expected a character of XML, found the reference &#0;"
        ]
    );
    Ok(())
}
