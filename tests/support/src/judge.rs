//! What must be true for all bytes that are read as an envelope. The tests and the fuzzers use the same checks.

use ews_types::soap::{Body, Envelope};
use ews_types::types::Persona;
use ews_types::xml::{Location, ReadError, ReadOptions, Stream, StreamError};
use ews_types::{Header, Message, NAMESPACES};

type Whole = Envelope<Header, Message>;

/// How a document was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Lenient reading refuses it.
    Refused,
    /// Only strict reading refuses it.
    Leniently,
    /// It is read strictly.
    Strictly,
}

/// Reads leniently and strictly, writes what was read and reads it again. Whatever can be read strictly
/// is read as a stream too, and other documents if asked to.
pub fn judge(xml: &[u8], with_stream: bool) -> Result<Taken, String> {
    let lines = Lines::of(xml);
    let mut notices = Vec::new();
    let options = ReadOptions::lenient();
    let lenient = Whole::from_xml_with(xml, NAMESPACES, &options, Some(&mut notices));
    for notice in &notices {
        lines.hold(notice.location(), notice)?;
    }
    let strict = Whole::from_xml_with(xml, NAMESPACES, &ReadOptions::strict(), None);
    for error in [&lenient, &strict]
        .into_iter()
        .filter_map(|read| read.as_ref().err())
    {
        lines.hold(error.location(), error)?;
    }
    if with_stream || strict.is_ok() {
        stream(xml, &lines, strict.as_ref().ok())?;
        stream_leniently(xml, &lines, lenient.as_ref())?;
    }
    match (lenient, strict) {
        (Err(_), Err(_)) => Ok(Taken::Refused),
        (Err(error), Ok(_)) => Err(format!("only lenient reading refuses it: {error}")),
        (Ok(lenient), Ok(strict)) => {
            if let Some(notice) = notices.first() {
                return Err(format!("strict reading does not report {notice}"));
            }
            if lenient != strict {
                return Err(format!("leniently {lenient:?}, strictly {strict:?}"));
            }
            comes_back(&strict, &ReadOptions::strict())?;
            Ok(Taken::Strictly)
        }
        (Ok(value), Err(error)) => {
            if notices.is_empty() {
                return Err(format!("lenient reading does not report {error}"));
            }
            comes_back(&value, &ReadOptions::lenient())?;
            Ok(Taken::Leniently)
        }
    }
}

/// What is written reads as the same value.
fn comes_back(value: &Whole, options: &ReadOptions) -> Result<(), String> {
    let written = value
        .to_xml(NAMESPACES)
        .map_err(|error| format!("{error}, writing {value:?}"))?;
    let again = Whole::from_xml_with(&written, NAMESPACES, options, None)
        .map_err(|error| format!("{error}, reading again {written}"))?;
    if *value == again {
        Ok(())
    } else {
        Err(format!("expected {value:?}, found {again:?} in {written}"))
    }
}

/// Reads the personas one by one. A document that strict reading accepts as a whole is also accepted like this.
fn stream(xml: &[u8], lines: &Lines, whole: Option<&Whole>) -> Result<(), String> {
    let mut stream = Stream::with_options(
        xml,
        ews_types::soap::namespaces(NAMESPACES),
        ReadOptions::strict(),
    );
    let mut personas = Vec::new();
    let next = loop {
        match stream.next::<Persona>("t:Persona") {
            Ok(Some(persona)) => personas.push(persona),
            Ok(None) => break Ok(()),
            Err(error) => break Err(error),
        }
    };
    if let Err(StreamError::Read(error)) = &next {
        lines.hold(error.location(), error)?;
    }
    let Some(whole) = whole else { return Ok(()) };
    next.map_err(|error| format!("only the stream refuses it: {error}"))?;
    let remainder: Whole = stream
        .finish(Envelope::read_from)
        .map_err(|error| format!("only the stream's remainder is refused: {error}"))?;
    let mut outside = whole.clone();
    let mut expected = Vec::new();
    if let Body::Message(Message::GetImItemsResponse(response)) = &mut outside.body
        && let Some(list) = &mut response.im_item_list
        && let Some(list) = &mut list.personas
    {
        expected.append(list);
    }
    // A persona in open content is handed out too.
    let is_elsewhere = || format!("{whole:?}").contains("local: \"Persona\"");
    if (personas == expected && remainder == outside) || is_elsewhere() {
        Ok(())
    } else {
        Err(format!(
            "expected {expected:?} and {outside:?}, found {personas:?} and {remainder:?}"
        ))
    }
}

/// Reads the personas one by one, leniently. Every error in the document is found, and nothing is handed out
/// after it.
fn stream_leniently(
    xml: &[u8],
    lines: &Lines,
    whole: Result<&Whole, &ReadError>,
) -> Result<(), String> {
    let options = ReadOptions::lenient();
    let mut stream =
        Stream::with_options(xml, ews_types::soap::namespaces(NAMESPACES), options).with_notices();
    let mut next = stream.next::<Persona>("t:Persona");
    while let Ok(Some(_)) = next {
        next = stream.next::<Persona>("t:Persona");
    }
    let remainder = stream.finish(Envelope::<Header, Message>::read_from);
    for notice in stream.take_notices() {
        lines.hold(notice.location(), &notice)?;
    }
    match (next, remainder) {
        (Err(error), Ok(_)) => Err(format!("it goes on after {error}")),
        (_, Err(StreamError::Read(error))) => lines.hold(error.location(), &error),
        (_, Err(error)) => Err(error.to_string()),
        (Ok(_), Ok(_)) => match whole {
            // Without a stream, a persona in open content is kept as an element. That can fail where the
            // stream reads it as a persona.
            Err(error) if !error.to_string().contains("/MessageXml/") => {
                Err(format!("the stream does not see {error}"))
            }
            _ => Ok(()),
        },
    }
}

/// The lines of a document.
struct Lines {
    /// The characters of each.
    lengths: Vec<usize>,
}

impl Lines {
    fn of(xml: &[u8]) -> Self {
        let text = String::from_utf8_lossy(xml.strip_prefix(b"\xef\xbb\xbf").unwrap_or(xml));
        Self {
            lengths: text.split('\n').map(|line| line.chars().count()).collect(),
        }
    }

    /// A location must be in the document, or directly after it.
    fn hold(&self, location: &Location, reported: impl std::fmt::Display) -> Result<(), String> {
        let line = location
            .line
            .checked_sub(1)
            .and_then(|line| self.lengths.get(line));
        match line {
            Some(length) if (1..=length + 1).contains(&location.column) => Ok(()),
            _ => Err(format!("there is no such location: {reported}")),
        }
    }
}
