//! Streams hand out what one element has as base64, and the rest of the document afterwards.

use std::io::{self, ErrorKind, Read};

use ews_types::codegen::Reader;
use ews_types::xml::{AnyElement, AnyNode, Namespace, ReadError, ReadOptions, Stream, StreamError};

use super::CHUNKS;

const KNOWN: &[Namespace] = &[Namespace::new("o", "urn:example:orders")];

/// Gives a byte at a time, and before each one has nothing.
struct Slow<'a>(&'a [u8], bool);

impl Read for Slow<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.1 = !self.1;
        let Some((&byte, rest)) = self.0.split_first().filter(|_| !buffer.is_empty()) else {
            return Ok(0);
        };
        if self.1 {
            return Err(ErrorKind::WouldBlock.into());
        }
        (buffer[0], self.0) = (byte, rest);
        Ok(1)
    }
}

fn any_root(reader: &mut Reader<'_>) -> Result<AnyElement, ReadError> {
    reader.element()
}

fn document(content: &str) -> String {
    format!(
        "<Mail xmlns='urn:example:orders'>\n<Subject>é</Subject><Part Name='1'><Size>3</Size>\
         <Content Type='a'>{content}</Content></Part><Size>9</Size></Mail>"
    )
}

/// The content, or its error.
fn content<R: Read>(stream: &mut Stream<R>) -> Result<Option<Vec<u8>>, String> {
    let found = stream
        .next_base64("o:Content")
        .map_err(|error| error.to_string())?;
    let Some(mut reader) = found else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(|error| {
        assert_eq!(error.kind(), ErrorKind::InvalidData);
        let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
        assert!(matches!(inner, Some(StreamError::Read(_))));
        error.to_string()
    })?;
    Ok(Some(bytes))
}

fn rest<R: Read>(stream: &mut Stream<R>) -> AnyElement {
    stream.finish(any_root).expect("the rest is readable")
}

fn text_of(element: &AnyElement) -> String {
    let text = element.children.iter().map(|node| match node {
        AnyNode::Text(text) => text.clone(),
        AnyNode::Element(element) => format!("<{}>{}</>", element.name.local, text_of(element)),
    });
    text.collect()
}

#[test]
fn content_is_decoded() {
    for (text, expected) in [
        ("", ""),
        (" \r\n ", ""),
        ("VGVhIGZvciBMaW4=", "Tea for Lin"),
        ("\n  VGVh\r\n\tIGZv  ciBM aW4=\n", "Tea for Lin"),
        (
            "VG<!-- <Content> -->Vh<?x y?>IGZvciBMaW4<!---->=",
            "Tea for Lin",
        ),
        (
            "<![CDATA[VGVh]]>IGZv<![CDATA[]]><![CDATA[ciBMaW4=]]>",
            "Tea for Lin",
        ),
        ("&#86;GVhIGZvciBMaW4&#x3d;&#10;", "Tea for Lin"),
    ] {
        let document = document(text);
        for chunk in CHUNKS {
            let mut stream = Stream::new(document.as_bytes(), KNOWN).chunk_size(chunk);
            let found = content(&mut stream);
            assert_eq!(found, Ok(Some(expected.as_bytes().to_vec())), "{text}");
            assert_eq!(content(&mut stream), Ok(None));
            let rest = text_of(&rest(&mut stream));
            let expected = "<Subject>é</><Part><Size>3</><Content></></><Size>9</>";
            assert_eq!(rest.trim_start(), expected, "{text}");
        }
    }
}

#[test]
fn an_element_without_content_has_no_bytes() {
    let document = document("").replace("></Content>", "/>");
    let mut stream = Stream::new(document.as_bytes(), KNOWN);
    assert_eq!(content(&mut stream), Ok(Some(Vec::new())));
    assert_eq!(content(&mut stream), Ok(None));
    let hex = document.replace("<Content Type='a'/>", "<Content> 0fB7\n</Content>");
    let mut stream = Stream::new(hex.as_bytes(), KNOWN);
    let mut bytes = Vec::new();
    let mut reader = stream
        .next_hex("o:Content")
        .expect("it reads")
        .expect("it is there");
    reader.read_to_end(&mut bytes).expect("it is right");
    assert_eq!(bytes, [0x0f, 0xb7]);
}

#[test]
fn a_content_may_be_left() {
    let document = document("QUJD<!-- x -->REVG&amp;<![CDATA[***]]>é");
    let document = document.replace("</Part>", "</Part><Part><Content>QQ==</Content></Part>");
    for chunk in CHUNKS {
        let mut stream = Stream::new(document.as_bytes(), KNOWN).chunk_size(chunk);
        let mut first = [0; 2];
        let mut reader = stream
            .next_base64("o:Content")
            .expect("it reads")
            .expect("it is there");
        reader.read_exact(&mut first).expect("it begins well");
        assert_eq!(&first, b"AB");
        assert_eq!(content(&mut stream), Ok(Some(b"A".to_vec())));
        assert_eq!(stream.next::<u8>("o:Size").ok().flatten(), Some(9));
        assert!(text_of(&rest(&mut stream)).contains("<Content></></><Part><Content></></>"));
    }
}

#[test]
fn limits_of_texts_do_not_count() {
    let document = document(&"QUJD\n".repeat(1000));
    let options = ReadOptions::strict().max_text(30).max_size(400);
    let mut stream = Stream::with_options(document.as_bytes(), KNOWN, options).chunk_size(7);
    assert_eq!(content(&mut stream), Ok(Some(b"ABC".repeat(1000))));
    assert!(stream.held_bytes() < 400);
    rest(&mut stream);
}

#[test]
fn a_source_that_has_nothing_is_asked_again() {
    let document = document("VGVh<![CDATA[IGZv]]>ciBMaW4=");
    let mut stream = Stream::new(Slow(document.as_bytes(), false), KNOWN);
    let mut found = Vec::new();
    let mut reader = loop {
        match stream.next_base64("o:Content") {
            // The borrow of a reader that is returned from a loop ends only with it.
            Ok(Some(_)) => break stream,
            Ok(None) => panic!("there is a content"),
            Err(error) => assert!(matches!(error, StreamError::Source(_)), "{error}"),
        }
    };
    // What was handed out and not read is skipped.
    let rest = loop {
        match reader.finish(any_root) {
            Ok(rest) => break rest,
            Err(error) => assert!(matches!(error, StreamError::Source(_)), "{error}"),
        }
    };
    assert!(text_of(&rest).contains("<Content></>"));

    let text = format!(
        "<Content xmlns='urn:example:orders'>{}</Content>",
        "QUJD".repeat(50)
    );
    let (start, end) = text.as_bytes().split_at(100);
    let mut stream = Stream::new(start.chain(Slow(end, false)), KNOWN).chunk_size(1);
    let mut reader = stream
        .next_base64("o:Content")
        .expect("it reads")
        .expect("it is there");
    let mut buffer = [0; 7];
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => found.extend_from_slice(&buffer[..count]),
            Err(error) => assert_eq!(error.kind(), ErrorKind::WouldBlock),
        }
    }
    assert_eq!(found, b"ABC".repeat(50));
}

#[test]
fn errors_say_where() {
    let path = "Mail/Part/Content";
    let value = "expected an xs:base64Binary, found";
    let xml = "expected well-formed XML:";
    for (text, expected) in [
        ("QUJD\nQ*JD", format!("3:2: {path}: {value} \"*\"")),
        ("QUJD\nQQ==\nQQ==", format!("4:1: {path}: {value} \"Q\"")),
        ("QUJDQR==", format!("2:75: {path}: {value} \"=\"")),
        ("QUJDQU", format!("2:74: {path}: {value} \"QU\"")),
        ("QUé", format!("2:70: {path}: {value} \"é\"")),
        ("QU&amp;", format!("2:70: {path}: {value} \"&amp;\"")),
        ("<![CDATA[Q]Q=]]>", format!("2:78: {path}: {value} \"]\"")),
        (
            "QUJD<Size/>",
            format!("2:72: {path}: expected no element <Size> here"),
        ),
        (
            "QUJD&x;",
            format!("2:72: {path}: {xml} the entity &x; is not declared"),
        ),
        (
            "QUJD</Size>",
            format!("2:72: {path}: {xml} <Content> cannot end with </Size>"),
        ),
        (
            "QUJD& QUJD",
            format!("2:72: {path}: {xml} a reference needs a semicolon"),
        ),
        (
            &format!("&{}", "Q".repeat(999)),
            format!("2:68: {path}: {xml} a reference needs a semicolon"),
        ),
    ] {
        let document = document(text);
        for chunk in CHUNKS {
            let mut stream = Stream::new(document.as_bytes(), KNOWN).chunk_size(chunk);
            let error = content(&mut stream).expect_err("it is wrong");
            assert_eq!(error, expected, "{text}");
            let again = stream.next_base64("o:Content").map(|_| ());
            assert_eq!(again.expect_err("it is repeated").to_string(), error);
        }
    }
    for (cut, expected) in [
        (9, "</Content>, found the end"),
        (20, "</Content>, found the end"),
    ] {
        let document = document(&"QUJD".repeat(9));
        let end = document.find("</Content>").expect("it ends") - cut;
        let mut stream = Stream::new(&document.as_bytes()[..end], KNOWN);
        let error = content(&mut stream).expect_err("it is cut off");
        assert!(error.contains(expected), "{error}");
    }
    let mut stream = Stream::new(&b"<a/>"[..], KNOWN);
    assert!(matches!(
        stream.next_base64("Content"),
        Err(StreamError::Name("Content"))
    ));
}

/// Any mixture of what may and may not be in a content is read as it is when the element is read as a whole.
#[test]
fn content_is_that_of_the_whole_element() {
    const PARTS: [&str; 16] = [
        "QUJD",
        "Q",
        "U",
        "JD",
        "=",
        "==",
        " ",
        "\r\n",
        "<!-- x -->",
        "<![CDATA[",
        "]]>",
        "]",
        "&#81;",
        "&#x3D;",
        "é",
        "<?x?>",
    ];
    let options = ReadOptions::strict();
    let (mut state, mut right) = (1_u64, 0);
    for round in 0..20_000_usize {
        let mut text = String::new();
        // Half of the texts have only parts that may be there.
        let most = if round % 2 == 0 { 4 } else { PARTS.len() };
        for _ in 0..round % 9 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let random = usize::try_from(state >> 40).expect("it is small");
            let part = PARTS[random % PARTS.len()];
            text.push_str(if PARTS[..most].contains(&part) {
                part
            } else {
                "QUJD<!---->"
            });
        }
        let document = document(&text).replace(" Type='a'", "");
        let mut whole = Stream::with_options(document.as_bytes(), KNOWN, options.clone());
        let whole = whole.next::<Vec<u8>>("o:Content").ok().flatten();
        right += usize::from(whole.is_some());
        for chunk in [1, 5, 1000] {
            let options = options.clone();
            let mut stream =
                Stream::with_options(document.as_bytes(), KNOWN, options).chunk_size(chunk);
            let found = content(&mut stream);
            assert_eq!(
                found.as_ref().ok(),
                Some(&whole).filter(|whole| whole.is_some()),
                "{text:?}: {found:?}"
            );
        }
    }
    assert!((2000..18_000).contains(&right), "{right} are right");
}
