//! Documents that are well-formed, but not valid by the schema.

use ews_types::xml::ReadOptions;

use super::case::{Case, MESSAGES, always, leniently, persona, request, strictly, with};

pub(crate) fn structure() -> Vec<Case> {
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
        with(
            ReadOptions::strict().skip_doctype(true),
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "Entity",
            "1:14: expected a DOCTYPE without entities",
        ),
        always(
            "<!-- nothing -->",
            "Empty",
            "1:1: expected an element, found the end of the document",
        ),
        always(
            "",
            "NotXml",
            "1:1: expected an XML document, found an empty text",
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
        strictly(
            persona("<t:EmailAddress/>").replace("<t:PersonaId Id=\"a\"/>", ""),
            "MissingElement",
            "3:18: GetImItemsResponse/ImItemList/Personas/Persona[2]: expected <t:PersonaId>, which is missing",
        ),
        strictly(
            persona(
                "<t:ExtendedProperties><t:ExtendedPropertyAttributedValue><t:Value><t:ExtendedFieldURI PropertyType=\"String\"/>\n</t:Value></t:ExtendedPropertyAttributedValue></t:ExtendedProperties>",
            ),
            "MissingElement",
            "4:1: GetImItemsResponse/ImItemList/Personas/Persona[2]/ExtendedProperties/ExtendedPropertyAttributedValue/Value: expected <t:Value> or <t:Values>, which is missing",
        ),
        strictly(
            persona("<t:EmailAddress><t:ItemId/></t:EmailAddress>"),
            "MissingAttribute",
            "3:17: GetImItemsResponse/ImItemList/Personas/Persona[2]/EmailAddress/ItemId: expected the attribute Id, which is missing",
        ),
    ]
}

pub(crate) fn values() -> Vec<Case> {
    vec![
        strictly(
            persona("<t:CreationTime>yesterday</t:CreationTime>"),
            "Value",
            "3:17: GetImItemsResponse/ImItemList/Personas/Persona[2]/CreationTime: expected an xs:dateTime, found \"yesterday\"",
        ),
        strictly(
            persona("<t:CreationTime/>"),
            "Value",
            "3:1: GetImItemsResponse/ImItemList/Personas/Persona[2]/CreationTime: expected an xs:dateTime, found \"\"",
        ),
        strictly(
            persona("<t:RelevanceScore>2147483648</t:RelevanceScore>"),
            "Value",
            "3:19: GetImItemsResponse/ImItemList/Personas/Persona[2]/RelevanceScore: expected an xs:int, found \"2147483648\"",
        ),
        strictly(
            persona("<t:MapiSendRichInfo>True</t:MapiSendRichInfo>"),
            "Value",
            "3:21: GetImItemsResponse/ImItemList/Personas/Persona[2]/MapiSendRichInfo: expected an xs:boolean, found \"True\"",
        ),
        strictly(
            request(
                "<ContactIds><t:OccurrenceItemId RecurringMasterId=\"a\" InstanceIndex=\"1.5\"/></ContactIds>",
            ),
            "Value",
            "2:70: GetImItems/ContactIds/OccurrenceItemId: expected an xs:int, found \"1.5\"",
        ),
        strictly(
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

pub(crate) fn facets() -> Vec<Case> {
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

pub(crate) fn strictness() -> Vec<Case> {
    vec![
        strictly(
            persona("<t:New/>"),
            "UnexpectedElement",
            "3:1: GetImItemsResponse/ImItemList/Personas/Persona[2]/New: expected no element <t:New> here",
        ),
        strictly(
            persona("<t:ImAddress/><t:DisplayName/>"),
            "OutOfOrder",
            "3:15: GetImItemsResponse/ImItemList/Personas/Persona[2]/DisplayName: expected the elements in the order of the schema, found <t:DisplayName>",
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
