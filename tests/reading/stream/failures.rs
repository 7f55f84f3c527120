//! Errors of a source, a document, a name, a limit. The stream repeats the same error afterwards.

use std::io;

use super::*;
use ews_types::xml::AnyElement;

#[test]
fn names_that_nothing_can_have() {
    let document = document(&["a"]);
    let mut stream = stream(&document, 100);
    for name in [
        "Persona",
        "q:Persona",
        "xml:Persona",
        ":Persona",
        "t:",
        "",
        "tt:Persona",
    ] {
        let error = stream.next::<Persona>(name).expect_err("it is no name");
        assert_eq!(
            error.to_string(),
            format!("expected a name with a canonical prefix, such as \"t:Name\", found {name:?}")
        );
    }
    let persona = stream.next::<Persona>("t:Persona");
    assert!(persona.expect("it is readable").is_some());
    let mut plain = Stream::new(&b"<a><b>x</b></a>"[..], &[]);
    let text = plain.next::<String>("b").expect("it is readable");
    assert_eq!(text.as_deref(), Some("x"));
}

#[test]
fn what_is_wrong_with_a_document() {
    let cases: [(&[u8], &str); 10] = [
        (b"", "1:1: expected an XML document, found an empty text"),
        (
            b"<a><b></a>",
            "1:7: a/b: expected well-formed XML: <b> cannot end with </a>",
        ),
        (
            b"<a/></a>",
            "1:5: expected well-formed XML: </a> has no start tag",
        ),
        (
            b"<a><b>",
            "1:7: a/b: expected </b>, found the end of the document",
        ),
        (
            b"<!DOCTYPE a><a/>",
            "1:1: expected a document without a DOCTYPE",
        ),
        (
            b"<a>\n<b",
            "2:1: a: expected well-formed XML: a tag is not closed",
        ),
        (
            b"<a>\xff</a>",
            "1:4: a: expected UTF-8, found bytes that are not UTF-8",
        ),
        (
            b"<a>x\xc3",
            "1:5: a: expected UTF-8, found bytes that are not UTF-8",
        ),
        (b"\xff\xfe<\0", "1:1: expected UTF-8, found UTF-16"),
        (
            b"<?xml version='1.0' encoding='latin1'?><a/>",
            "1:1: expected UTF-8, found latin1",
        ),
    ];
    for (document, message) in cases {
        let read = |reader: &mut Reader<'_>| {
            if reader.at_end() {
                reader.wrong_element("any element")
            } else {
                reader.element::<AnyElement>()
            }
        };
        for chunk in [1, 5, 1 << 20] {
            let mut stream = Stream::new(document, NAMESPACES);
            stream = stream.chunk_size(chunk);
            for _ in 0..2 {
                let error = stream.finish(read).expect_err("it is wrong").to_string();
                assert_eq!(error, message, "in chunks of {chunk}");
            }
        }
    }
}

/// An error is returned after everything before it was handed out, and nothing is handed out after it.
#[test]
fn errors_come_at_their_location_and_stay() {
    let bad: [(&[u8], &str); 3] = [
        (b"\x01", "expected a character of XML, found U+0001"),
        (b"\xff", "expected UTF-8, found bytes that are not UTF-8"),
        (b"no", "expected an xs:dateTime, found \"no\""),
    ];
    for (bytes, expected) in bad {
        let wrong =
            "<t:Persona><t:PersonaId Id='i'/><t:CreationTime>@</t:CreationTime></t:Persona>";
        let document = response(&format!(
            "<m:ImItemList><t:Personas>{}{wrong}{}</t:Personas></m:ImItemList>",
            personas(3),
            personas(3)
        ));
        let (before, after) = document.split_once('@').expect("there is one");
        let document = [before.as_bytes(), bytes, after.as_bytes()].concat();
        let strict = ReadOptions::strict();
        let whole = Whole::from_xml_with(&document, NAMESPACES, &strict, None);
        let whole = whole.expect_err("it is wrong");
        for chunk in CHUNKS {
            let mut stream = Stream::with_options(&document[..], NAMESPACES, strict.clone());
            stream = stream.chunk_size(chunk);
            for _ in 0..3 {
                let persona = stream.next::<Persona>("t:Persona").expect("it is good");
                assert!(persona.is_some());
            }
            for _ in 0..3 {
                let error = stream
                    .next::<Persona>("t:Persona")
                    .expect_err("it is wrong");
                assert!(error.to_string().ends_with(expected), "{error}");
                let StreamError::Read(error) = error else {
                    panic!("it is the document");
                };
                let (found, whole) = (error.location(), whole.location());
                assert_eq!((found.line, found.column), (whole.line, whole.column));
                assert!(
                    found.path.ends_with("Personas/Persona[4]/CreationTime"),
                    "{found}"
                );
            }
            let finished = stream.finish(Envelope::<Header, Message>::read_from);
            assert!(
                finished
                    .expect_err("it is wrong")
                    .to_string()
                    .ends_with(expected)
            );
        }
    }
}

/// A source that has a single byte now and then. It may fail at the end.
struct Dripping<'d> {
    left: &'d [u8],
    calls: usize,
    failure: Option<io::ErrorKind>,
}

impl Read for Dripping<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.calls += 1;
        match (self.left, self.calls % 3) {
            (_, 0) => Err(io::ErrorKind::WouldBlock.into()),
            (_, 1) => Err(io::ErrorKind::Interrupted.into()),
            ([], _) => self.failure.map_or(Ok(0), |kind| Err(kind.into())),
            ([first, rest @ ..], _) => {
                buffer[0] = *first;
                self.left = rest;
                Ok(1)
            }
        }
    }
}

/// Repeats a call as long as the source has nothing at the moment.
fn wait<T>(mut ask: impl FnMut() -> Result<T, StreamError>) -> Result<T, StreamError> {
    loop {
        match ask() {
            Err(StreamError::Source(error)) if error.kind() == io::ErrorKind::WouldBlock => {}
            other => return other,
        }
    }
}

#[test]
fn a_source_that_has_nothing_at_the_moment_is_asked_again() {
    let document = document(&["Zoë", "b"]);
    let source = |left, failure| Dripping {
        left,
        calls: 0,
        failure,
    };
    for chunk in [1, 100, CHUNKS[6]] {
        let mut stream = Stream::new(
            source(document.as_bytes(), None),
            soap::namespaces(NAMESPACES),
        );
        stream = stream.chunk_size(chunk);
        let mut names = Vec::new();
        while let Some(persona) =
            wait(|| stream.next::<Persona>("t:Persona")).expect("it is readable")
        {
            names.extend(persona.display_name);
        }
        assert_eq!(names, ["Zoë", "b"]);
        let remainder: Whole = wait(|| stream.finish(Envelope::read_from)).expect("it is readable");
        assert!(matches!(remainder.body, Body::Message(_)));
    }

    // Another failure ends the stream, after everything before it was handed out.
    let end = document.rfind("</Persona>").expect("there is one");
    let failure = Some(io::ErrorKind::ConnectionReset);
    let mut stream = Stream::new(source(&document.as_bytes()[..end], failure), NAMESPACES);
    let persona = wait(|| stream.next::<Persona>("t:Persona"));
    assert!(persona.expect("it is good").is_some());
    for _ in 0..3 {
        let error = wait(|| stream.next::<Persona>("t:Persona")).expect_err("it is gone");
        assert_eq!(
            error.to_string(),
            "the source cannot be read: connection reset"
        );
    }
    let error = wait(|| stream.finish(Envelope::<Header, Message>::read_from));
    assert!(matches!(error, Err(StreamError::Source(_))));
}

#[test]
fn what_is_wrong_is_not_waited_for() {
    struct Endless;
    impl Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            buffer.fill(b' ');
            Ok(buffer.len())
        }
    }
    for (start, message) in [
        (
            "<a><x:y/>",
            "1:4: a/y: expected well-formed XML: the prefix \"x\" is not declared",
        ),
        (
            "<a>& ",
            "1:4: a: expected well-formed XML: a reference needs a semicolon",
        ),
        (
            "<a><!ELEMENT",
            "1:4: a: expected well-formed XML: <! begins neither a comment nor a CDATA section",
        ),
        (
            "<a><1",
            "1:4: a: expected well-formed XML: \"1\" is not a name",
        ),
    ] {
        let mut stream = Stream::new(start.as_bytes().chain(Endless), NAMESPACES);
        let error = stream
            .next::<Persona>("t:Persona")
            .expect_err("it is wrong");
        assert_eq!(error.to_string(), message);
        assert!(stream.held_bytes() <= 513 << 10);
    }
}

#[test]
fn limits_do_not_depend_on_the_window() {
    let options = ReadOptions::default().max_size(1000);
    let types = NAMESPACES.iter().find(|known| known.prefix() == "t");
    let declaration = format!("xmlns:t='{}'", types.expect("it is known").uri());
    let text = |length| "x".repeat(length);
    for (inside, message) in [
        (format!("<t:b>{}</t:b>", text(1000 - 11)), None),
        (
            format!("<t:b>{}</t:b>", text(1000 - 10)),
            Some("bytes of one element"),
        ),
        (
            format!("<t:b>{}</t:b>", text(100_000)),
            Some("bytes of one element"),
        ),
        (
            format!("<t:b>{}", text(100_000)),
            Some("bytes of one element"),
        ),
        (
            format!("<c d='{}'/>", text(5000)),
            Some("bytes of one element"),
        ),
        (text(5000), Some("bytes outside the streamed elements")),
        (
            "<c/>".repeat(1000),
            Some("bytes outside the streamed elements"),
        ),
        (
            format!("<!--{}-->", text(5000)),
            Some("bytes outside the streamed elements"),
        ),
    ] {
        let document = format!("<a {declaration}>{inside}</a>");
        let found = CHUNKS.map(|chunk| {
            let mut stream = stream_with(&document, chunk, &options);
            let read = stream
                .next::<String>("t:b")
                .and_then(|_| stream.finish(AnyElement::read));
            read.map(drop).map_err(|error| error.to_string())
        });
        let expected = message.map(|what| format!("expected at most 1000 {what}"));
        for (found, chunk) in found.iter().zip(CHUNKS) {
            let reported = found.as_ref().err().map(|reported| {
                let (_, reported) = reported.split_once(": a: ").expect("it is in there");
                reported.to_owned()
            });
            assert_eq!(reported, expected, "in chunks of {chunk}");
        }
        assert!(found.iter().all(|one| *one == found[0]), "{found:?}");
    }
}
