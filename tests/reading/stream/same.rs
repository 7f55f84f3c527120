//! A stream gives the same result as reading the whole document.

use super::*;

#[test]
fn any_window_gives_the_same() {
    let names = [
        "Zoë",
        "a &amp; b",
        "<![CDATA[x < y]]>",
        "𝄞",
        "\u{feff}",
        "\u{feff}a &amp;\u{feff}b",
    ];
    let lenient = ReadOptions::default();
    for before in ["", "\u{feff}"] {
        let document = format!("{before}{}", document(&names));
        let whole = assert_same(&document, &lenient).expect("it is readable");
        assert!(format!("{whole:?}").contains(r#""\u{feff}a &\u{feff}b""#));
    }
}

#[test]
fn a_text_outside_stays_as_it_is() {
    for (text, expected) in [
        ("\u{feff}a", "\u{feff}a"),
        ("&amp;\u{feff}", "&\u{feff}"),
        ("Tom &amp; &lt;Jerry&gt;", "Tom & <Jerry>"),
        ("<![CDATA[a]]> <![CDATA[b]]>", "a b"),
        (" ", " "),
        ("\r\n\t", "\n\t"),
        ("a<!-- --> <!-- -->b", "a b"),
        ("]]<!-- x -->>", "]]>"),
        ("a\r<!-- -->\nb", "a\n\nb"),
        ("a<?p?>\n<?q?>", "a\n"),
        ("&#x20;&#10;", " \n"),
    ] {
        for personas in [String::new(), personas(4)] {
            let document = response(&format!(
                "<m:MessageText>{text}</m:MessageText>\n<m:ImItemList><t:Personas>{personas}</t:Personas></m:ImItemList>"
            ));
            let whole = assert_same(&document, &ReadOptions::strict()).expect("it is readable");
            let Body::Message(Message::GetImItemsResponse(response)) = whole.body else {
                panic!("it is a response");
            };
            assert_eq!(response.message_text.as_deref(), Some(expected));
        }
        let fault = format!(
            "<s:Fault><faultcode>s:Client</faultcode><faultstring>{text}</faultstring></s:Fault>"
        );
        let whole = assert_same(&envelope(&fault), &ReadOptions::strict()).expect("it is readable");
        let Body::Fault(fault) = whole.body else {
            panic!("it is a fault");
        };
        assert_eq!(fault.string, expected.into());
    }
}

/// Text before and after an element that was handed out keeps its meaning.
#[test]
fn a_text_around_elements_stays_as_it_is() {
    let id = "<t:ItemId Id='i'/>";
    for text in ["]]@>", "a\r@\nb", "a@ @\u{feff}@b", "@ @<!-- c -->@"] {
        let inside = text.replace('@', &id.repeat(4));
        let document = response(&format!(
            "<m:MessageXml><t:Value>{inside}</t:Value></m:MessageXml>"
        ));
        let without = text.replace('@', "<!---->");
        let without = response(&format!(
            "<m:MessageXml><t:Value>{without}</t:Value></m:MessageXml>"
        ));
        let expected = Whole::from_xml(without, NAMESPACES).expect("it is readable");
        let text_of = |whole: &Whole| match &whole.body {
            Body::Message(Message::GetImItemsResponse(response)) => {
                let value = &response.message_xml.as_ref().expect("it is there")[0];
                value.text().into_owned()
            }
            _ => panic!("it is a response"),
        };
        for chunk in CHUNKS {
            let mut stream = stream(&document, chunk);
            let (ids, remainder) =
                all::<ItemId, _>(&mut stream, "t:ItemId").expect("it is readable");
            assert_eq!(ids.len(), 4 * text.matches('@').count());
            let (found, expected) = (text_of(&remainder), text_of(&expected));
            // Blanks between two that were handed out are not kept.
            let is_kept = found == expected || text.contains("@ @");
            assert!(is_kept, "{found:?} is not {expected:?}");
        }
    }
}

#[test]
fn well_formed_or_not_as_a_whole() {
    let good = response(&format!(
        "<m:ImItemList><t:Personas>{}</t:Personas></m:ImItemList>",
        personas(3)
    ));
    let inside = |text: &str| good.replacen("</t:Personas>", &format!("{text}</t:Personas>"), 1);
    let cases = [
        (inside("<!-- a -- b -->"), "a comment cannot hold --"),
        (inside("<!-- a --->"), "a comment cannot hold --"),
        (inside("&nbsp;"), "the entity &nbsp; is not declared"),
        (
            inside("<a b='&nbsp;'/>"),
            "the entity &nbsp; is not declared",
        ),
        (inside("<a b='' b=''/>"), "the attribute is there twice"),
        (
            inside("</t:persona>"),
            "<t:Personas> cannot end with </t:persona>",
        ),
        (
            inside("<?xml version='1.0'?>"),
            "an XML declaration can only be at the start",
        ),
        (
            format!(" <?xml version='1.0'?>{good}"),
            "an XML declaration can only be at the start",
        ),
        (
            format!("<!-- --><?xml version='1.0'?>{good}"),
            "an XML declaration can only be at the start",
        ),
        (
            format!("{good}\u{feff}"),
            "text can only be inside the root element",
        ),
        (
            format!("\u{feff}\u{feff}{good}"),
            "text can only be inside the root element",
        ),
        (
            format!("{good}<![CDATA[]]>"),
            "text can only be inside the root element",
        ),
        (
            format!("{good}\n<a/>"),
            "there can only be one root element",
        ),
        (
            format!("{good}</s:Envelope>"),
            "</s:Envelope> has no start tag",
        ),
    ];
    assert_same(&good, &ReadOptions::strict()).expect("it is readable");
    let around = format!("<?xml version='1.0'?><!-- c -->\n<?p?>{good}\n<!-- c --><?p?>\n");
    assert_same(&around, &ReadOptions::strict()).expect("it is readable");
    for (document, expected) in cases {
        let whole = assert_same(&document, &ReadOptions::lenient()).expect_err("it is wrong");
        let expected = format!("expected well-formed XML: {expected}");
        assert!(whole.ends_with(&expected), "{whole}");
        for chunk in CHUNKS {
            let mut stream = stream(&document, chunk);
            // The error is found while elements are handed out, not only in the remainder.
            let error = loop {
                match stream.next::<Persona>("t:Persona") {
                    Ok(persona) => assert!(persona.is_some(), "it is wrong"),
                    Err(error) => break error,
                }
            };
            assert_eq!(error.to_string(), whole);
        }
    }
}

#[test]
fn locations_are_those_of_the_whole_document() {
    let document = document(&["a", "b", "c"]).replacen("<IsWritable>false", "<IsWritable>no", 3);
    let document = document.replacen("<IsWritable>no", "<IsWritable>0", 2);
    let document = document.replace("https://", "http://");
    let strict = ReadOptions::strict();
    let whole = Whole::from_xml_with(&document, NAMESPACES, &strict, None);
    let whole = whole.expect_err("a value is wrong");
    for chunk in [5, 1 << 20] {
        let stream = Stream::with_options(document.as_bytes(), NAMESPACES, strict.clone());
        let mut stream = stream.chunk_size(chunk);
        let error =
            std::iter::repeat_with(|| stream.next::<Persona>("t:Persona")).find_map(Result::err);
        assert_eq!(
            error.expect("a value is wrong").to_string(),
            whole.to_string()
        );
    }
    assert!(
        whole
            .to_string()
            .contains("Personas/Persona[3]/Attributions/Attribution/IsWritable"),
        "{whole}"
    );
}

/// The lines in the remainder are different, because the personas are missing there.
#[test]
fn locations_in_the_remainder_are_those_of_the_whole_document() {
    let personas = personas(3).replace("><", ">\n<");
    let document = response(&format!(
        "<m:ImItemList><t:Personas>{personas}\n {personas} <t:Other a=''/>\n{personas}</t:Personas></m:ImItemList><m:Wrong/>\n\
         <m:ResponseCode>NoError</m:ResponseCode>"
    ));
    let whole = assert_same(&document, &ReadOptions::lenient()).expect("it is readable");
    let mut notices = Vec::new();
    let again = Whole::from_xml_with(
        &document,
        NAMESPACES,
        &ReadOptions::lenient(),
        Some(&mut notices),
    );
    assert_eq!(again.expect("it is readable"), whole);
    let reported: Vec<String> = notices.iter().map(Notice::message).collect();
    assert_eq!(
        reported,
        [
            "19:14: Envelope/Body/GetImItemsResponse/ImItemList/Personas/Other: expected no element <t:Other> here",
            "28:41: Envelope/Body/GetImItemsResponse/Wrong: expected no element <m:Wrong> here",
        ]
    );
    // Strict reading refuses the first of them.
    assert_eq!(
        assert_same(&document, &ReadOptions::strict()),
        Err(reported[0].clone())
    );
}

/// The elements around the wanted ones count.
#[test]
fn the_depth_is_that_of_the_whole_document() {
    let deep = |outside: usize, inside: usize| {
        response(&format!(
            "<m:MessageXml>{}<t:Persona><t:PersonaId Id=''/>{}</t:Persona>{}</m:MessageXml>",
            "<a>".repeat(outside),
            "<b>".repeat(inside) + &"</b>".repeat(inside),
            "</a>".repeat(outside)
        ))
    };
    for (outside, inside, is_too_deep) in [
        (0, 0, false),
        (90, 1, false),
        (1, 90, false),
        (91, 1, true),
        (90, 90, true),
        (93, 0, true),
        (300, 0, true),
    ] {
        let document = deep(outside, inside);
        let whole = Whole::from_xml(&document, NAMESPACES)
            .err()
            .map(|error| error.to_string());
        assert_eq!(whole.is_some(), is_too_deep, "{whole:?}");
        for chunk in CHUNKS {
            let found = all::<Persona, _>(&mut stream(&document, chunk), "t:Persona");
            assert_eq!(found.err().map(|error| error.to_string()), whole);
        }
    }
}
