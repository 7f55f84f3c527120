//! The many ways to write the same document: each has the same value.

use test_support::Tested;
use test_support::envelopes::{comes_back, first_persona, persona, request, strict, with_notices};

pub(crate) const TYPES: &str = "http://schemas.microsoft.com/exchange/services/2006/types";
pub(crate) const MESSAGES: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";
pub(crate) const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";

/// A request in the plainest spelling.
pub(crate) fn plain() -> String {
    request(
        r#"<m:ContactIds><t:ItemId Id="a" ChangeKey="b"/></m:ContactIds><m:ExtendedProperties><t:ExtendedProperty PropertyTag="0x3001" PropertyType="String"/></m:ExtendedProperties>"#,
    )
}

/// Lenient and strict reading give the value of the plain request and report nothing. What is written is read
/// as the same value.
pub(crate) fn is_the_plain_request(xml: &str) -> Tested {
    let expected = strict(&plain())?;
    assert_eq!(
        strict(xml).map_err(|error| format!("{error} in {xml}"))?,
        expected,
        "{xml}"
    );
    assert_eq!(with_notices(xml)?, (expected.clone(), Vec::new()), "{xml}");
    comes_back(&expected)
}

/// The display name of a persona, read leniently, read strictly, and read again after writing.
pub(crate) fn display_name(xml_text: &str) -> Result<String, Box<dyn std::error::Error>> {
    let xml = persona(&format!("<t:DisplayName>{xml_text}</t:DisplayName>"));
    let read = strict(&xml)?;
    assert_eq!(with_notices(&xml)?, (read.clone(), Vec::new()), "{xml}");
    comes_back(&read)?;
    Ok(first_persona(&read)?
        .display_name
        .clone()
        .ok_or("no display name")?)
}

#[test]
pub(crate) fn text_in_pieces() -> Tested {
    for (written, meant) in [
        ("Tony Smith", "Tony Smith"),
        (
            "Smith &amp; &lt;Sons&gt; &quot;&apos;",
            "Smith & <Sons> \"'",
        ),
        ("&#83;mith&#x20;&#x1F600;", "Smith \u{1f600}"),
        ("<![CDATA[<b> & </b>]]>", "<b> & </b>"),
        ("a<![CDATA[]]>b<![CDATA[]]]]><![CDATA[>]]>", "ab]]>"),
        ("To<!-- not this -->ny<?nor this?> Smith", "Tony Smith"),
        ("<!-- -->Tony<!-- -->", "Tony"),
        ("&amp;<!-- --><![CDATA[&]]>&amp;amp;", "&&&amp;"),
        ("", ""),
    ] {
        assert_eq!(display_name(written)?, meant, "{written}");
    }
    Ok(())
}

/// Blanks belong to a string. All kinds of line ends become `\n`, as XML requires, unless they are references.
#[test]
pub(crate) fn blanks_in_strings() -> Tested {
    for (written, meant) in [
        ("  Tony  Smith\t", "  Tony  Smith\t"),
        (" ", " "),
        ("\n", "\n"),
        ("a\r\nb\rc\n\rd", "a\nb\nc\n\nd"),
        ("a&#13;&#10;b&#xD;c", "a\r\nb\rc"),
        ("<![CDATA[ \r\n]]> ", " \n "),
        ("\u{a0}\u{2003}", "\u{a0}\u{2003}"),
    ] {
        assert_eq!(display_name(written)?, meant, "{written:?}");
    }
    Ok(())
}

/// In attributes a line end or a tab becomes a blank, as XML requires, unless it is a reference.
#[test]
pub(crate) fn blanks_in_attributes() -> Tested {
    for (written, meant) in [
        (" a  b ", " a  b "),
        ("a\r\nb\tc\rd\ne", "a b c d e"),
        ("a&#13;&#10;b&#9;c", "a\r\nb\tc"),
        ("&quot;&apos;'&amp;&lt;>", "\"''&<>"),
        ("", ""),
    ] {
        let xml = persona(&format!(
            r#"<t:EmailAddress><t:ItemId Id="{written}"/></t:EmailAddress>"#
        ));
        let read = strict(&xml)?;
        assert_eq!(with_notices(&xml)?, (read.clone(), Vec::new()));
        comes_back(&read)?;
        let address = first_persona(&read)?.email_address.as_ref();
        let id = address.and_then(|address| address.item_id.as_ref());
        assert_eq!(id.map(|id| id.id.as_str()), Some(meant), "{written:?}");
    }
    Ok(())
}

#[test]
pub(crate) fn attributes_in_any_order_and_either_quote() -> Tested {
    is_the_plain_request(&plain().replace(
        r#"PropertyTag="0x3001" PropertyType="String""#,
        "PropertyType = 'String'\n\tPropertyTag\n=\n'0x3001' ",
    ))?;
    is_the_plain_request(&plain().replace(r#"Id="a" ChangeKey="b""#, "ChangeKey='&#98;' Id='a'"))
}

#[test]
pub(crate) fn any_prefixes() -> Tested {
    for [soap, messages, types] in [["a", "b", "c"], ["t", "s", "m"], ["_.-é", "S", "xm"]] {
        is_the_plain_request(&format!(
            r#"<{soap}:Envelope xmlns:{messages}="{MESSAGES}" xmlns:{types}="{TYPES}" xmlns:{soap}="{SOAP}">
            <{soap}:Body><{messages}:GetImItems><{messages}:ContactIds>
            <{types}:ItemId Id="a" ChangeKey="b"/></{messages}:ContactIds>
            <{messages}:ExtendedProperties><{types}:ExtendedProperty PropertyTag="0x3001"
                PropertyType="String"/></{messages}:ExtendedProperties>
            </{messages}:GetImItems></{soap}:Body></{soap}:Envelope>"#
        ))?;
    }
    Ok(())
}

/// A gateway that knows no prefixes declares the default namespace on every element.
#[test]
pub(crate) fn default_namespaces_on_every_element() -> Tested {
    is_the_plain_request(&format!(
        r#"<Envelope xmlns="{SOAP}"><Body xmlns="{SOAP}"><GetImItems xmlns="{MESSAGES}">
        <ContactIds xmlns="{MESSAGES}"><ItemId xmlns="{TYPES}" Id="a" ChangeKey="b"/></ContactIds>
        <ExtendedProperties xmlns="{MESSAGES}"><ExtendedProperty
            xmlns="{TYPES}"
            PropertyTag="0x3001" PropertyType="String"/></ExtendedProperties>
        </GetImItems></Body></Envelope>"#
    ))
}

/// The same prefix may stand for another namespace deeper inside, and for the first one after that.
#[test]
pub(crate) fn prefixes_declared_again() -> Tested {
    is_the_plain_request(&format!(
        r#"<a:Envelope xmlns:a="{SOAP}"><a:Body><a:GetImItems xmlns:a="{MESSAGES}">
        <a:ContactIds><a:ItemId xmlns:a="{TYPES}" Id="a" ChangeKey="b"/></a:ContactIds>
        <ExtendedProperties xmlns="{MESSAGES}" xmlns:a="{TYPES}"><a:ExtendedProperty
            PropertyTag="0x3001" PropertyType="String"/></ExtendedProperties>
        </a:GetImItems></a:Body></a:Envelope>"#
    ))
}

#[test]
pub(crate) fn declarations_comments_and_blanks_around_elements() -> Tested {
    let spaced = plain().replace('>', ">\n <!-- c --> <?p i?>\t");
    for start in [
        "\u{feff}",
        "<?xml version='1.0'?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n",
        "\u{feff}<?xml version=\"1.0\" encoding='utf-8'?>\n<!-- c -->\n",
        "\n\n",
    ] {
        is_the_plain_request(&format!("{start}{}", plain()))?;
        is_the_plain_request(&format!("{start}{spaced}"))?;
    }
    is_the_plain_request(&plain().replace('>', ">\r\n"))?;
    is_the_plain_request(&plain().replace("/>", "></t:ItemId>").replace(
        r#"PropertyType="String"></t:ItemId>"#,
        r#"PropertyType="String"> <!-- --> </t:ExtendedProperty>"#,
    ))
}

#[test]
pub(crate) fn empty_elements_are_empty_however_they_are_written() -> Tested {
    let short = strict(&persona("<t:Bodies/><t:FileAs/>"))?;
    let long = strict(&persona(
        "<t:Bodies>\n <!-- --> </t:Bodies><t:FileAs></t:FileAs>",
    ))?;
    assert_eq!(short, long);
    let persona_of = first_persona(&short)?;
    assert_eq!(persona_of.file_as.as_deref(), Some(""));
    assert_eq!(persona_of.bodies.as_deref(), Some([].as_slice()));
    let absent = strict(&persona(""))?;
    assert_eq!(first_persona(&absent)?.file_as, None);
    assert_eq!(first_persona(&absent)?.bodies, None);
    comes_back(&short)?;
    comes_back(&absent)
}
