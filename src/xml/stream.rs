//! Documents of any size: the elements that repeat are read one by one, in constant memory.
//!
//! [`Stream`] keeps a window of the document. It walks the tags outside the wanted elements by itself,
//! and hands each wanted element to the same reader that reads whole documents. What is outside of
//! them is kept, and makes a document of its own at the end: the envelope, its lists empty.

use std::io::{self, Read};

use quick_xml::events::Event;

use super::document::check_encoding;
use super::error::{Place, ReadError, ReadErrorKind, cut};
use super::locate;
use super::name::Namespace;
use super::options::ReadOptions;
use super::reader::{Fragment, Reader};
use super::scope::Declared;
use super::text;
use super::traits::{Particle, ReadXml};

/// Why the next element of a [`Stream`] cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum StreamError {
    /// The source cannot be read.
    #[error("the source cannot be read: {0}")]
    Source(#[from] std::io::Error),
    /// The document cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// Reads the repeated elements of a document one by one.
///
/// ```
/// use ews_types::soap::{Body, Envelope};
/// use ews_types::types::Persona;
/// use ews_types::xml::Stream;
/// use ews_types::{Header, Message, NAMESPACES};
///
/// let file = std::fs::File::open("tests/samples/get_im_items_response.xml")?;
/// let mut stream = Stream::new(file, NAMESPACES);
/// let mut names = Vec::new();
/// while let Some(persona) = stream.next::<Persona>("t:Persona")? {
///     names.extend(persona.display_name);
/// }
/// assert_eq!(names, ["Tony Smith"]);
///
/// // All that is not a persona: header, response code, groups. Here a fault or an error shows.
/// let envelope: Envelope<Header, Message> = stream.finish(Envelope::read_from)?;
/// assert!(matches!(envelope.body, Body::Message(Message::GetImItemsResponse(_))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Stream<R> {
    window: Window<R>,
    known: &'static [Namespace],
    options: ReadOptions,
    /// What is outside the elements that were handed out.
    rest: String,
    /// The elements that are open around the wanted ones.
    frames: Vec<Frame>,
    /// What they declare, innermost last.
    declarations: Vec<Declared>,
    /// Whether there was an element.
    has_root: bool,
}

/// An open element.
#[derive(Debug)]
struct Frame {
    /// Its name as it stands in the tag.
    tag: String,
    /// Its local name.
    name: String,
    /// How many declarations there are around it.
    declared: usize,
    /// How many children of each name were handed out.
    handed_out: Vec<(String, usize)>,
}

/// Bytes of one element, and of all that is outside of the wanted ones, at most.
const MOST: usize = 64 << 20;

impl<R: Read> Stream<R> {
    /// Reads leniently. The source need not be buffered; the namespaces are those of the generated code.
    pub fn new(source: R, known: &'static [Namespace]) -> Self {
        let options = ReadOptions::default().max_size(MOST);
        Self::with_options(source, known, options)
    }

    /// Reads with options, of which [`ReadOptions::max_size`] limits one element, and what is outside of
    /// the wanted ones.
    pub fn with_options(source: R, known: &'static [Namespace], options: ReadOptions) -> Self {
        Self {
            window: Window::new(source),
            known,
            options,
            rest: String::new(),
            frames: Vec::new(),
            declarations: Vec::new(),
            has_root: false,
        }
    }

    /// The next element of this name, wherever it stands, `None` at the end of the document.
    ///
    /// # Errors
    /// The source fails, or whatever is wrong with the document up to the end of that element.
    pub fn next<T: ReadXml>(&mut self, name: &'static str) -> Result<Option<T>, StreamError> {
        self.next_with(|reader| {
            if reader.at(name) {
                reader.element().map(Some)
            } else {
                Ok(None)
            }
        })
    }

    /// The next element that is one of the alternatives of `P`, to read several kinds at once.
    ///
    /// # Errors
    /// As [`Stream::next`].
    pub fn next_particle<P: Particle>(&mut self) -> Result<Option<P>, StreamError> {
        self.next_with(P::read_particle)
    }

    fn next_with<T>(
        &mut self,
        read: impl Fn(&mut Reader<'_>) -> Result<Option<T>, ReadError>,
    ) -> Result<Option<T>, StreamError> {
        loop {
            let text = self.window.unread();
            if matches!(text.as_bytes(), [b'<', second, ..] if !matches!(second, b'/' | b'!' | b'?'))
            {
                self.has_root = true;
                match self.element(&read)? {
                    Found::Value(value, length) => {
                        self.window.start += length;
                        return Ok(Some(value));
                    }
                    Found::Frame(frame, length) => {
                        self.keep(length)?;
                        if let Some((frame, declarations)) = frame {
                            self.frames.push(frame);
                            self.declarations.extend(declarations);
                        }
                    }
                    Found::Incomplete => self.more()?,
                }
                continue;
            }
            let mut tokens = quick_xml::Reader::from_str(text);
            tokens.config_mut().check_end_names = false;
            tokens.config_mut().allow_unmatched_ends = true;
            let event = tokens.read_event();
            let end = usize::try_from(tokens.buffer_position())
                .unwrap_or(usize::MAX)
                .min(text.len());
            // A token that reaches the end of the window may go on behind it.
            let may_go_on = event.is_err() || end == text.len();
            if may_go_on && !self.window.is_over {
                self.more()?;
                continue;
            }
            match event {
                Ok(Event::End(_)) => {
                    self.end_tag(end)?;
                    self.keep(end)?;
                }
                Ok(Event::DocType(_)) => return Err(self.error(0, ReadErrorKind::Doctype).into()),
                // Blanks around the elements would add up.
                Ok(Event::Comment(_) | Event::PI(_)) => self.window.start += end,
                Ok(Event::Text(blank)) if text::is_blank(&blank) => self.window.start += end,
                Ok(Event::Eof) => return self.over(),
                Ok(_) => self.keep(end)?,
                Err(error) => {
                    let offset = usize::try_from(tokens.error_position()).unwrap_or_default();
                    return Err(self
                        .error(offset, ReadErrorKind::Syntax(error.to_string()))
                        .into());
                }
            }
        }
    }

    /// Reads the element at the start of the window, if it is wanted and there as a whole.
    fn element<T>(
        &mut self,
        read: impl Fn(&mut Reader<'_>) -> Result<Option<T>, ReadError>,
    ) -> Result<Found<T>, ReadError> {
        let fragment = Fragment {
            text: self.window.unread(),
            has_carriage_return: self.window.has_carriage_return,
            declarations: &self.declarations,
        };
        let mut reader = Reader::fragment(&fragment, self.known, &self.options);
        let result = reader.first();
        let name = reader.local_name();
        match result.and_then(|()| read(&mut reader)) {
            Ok(Some(value)) => {
                let length = reader.position();
                if let Some(parent) = self.frames.last_mut() {
                    parent.count(&self.window.unread()[name]);
                }
                Ok(Found::Value(value, length))
            }
            Ok(None) => {
                let (length, is_empty) = (reader.position(), reader.is_empty());
                let declarations = reader.declarations();
                let tag = self.window.unread()[1..name.end].to_owned();
                let name = self.window.unread()[name].to_owned();
                let frame = Frame {
                    tag,
                    name,
                    declared: self.declarations.len(),
                    handed_out: Vec::new(),
                };
                let frame = (!is_empty).then_some((frame, declarations));
                Ok(Found::Frame(frame, length))
            }
            Err(error) if !self.window.is_over && error.may_be_incomplete() => {
                Ok(Found::Incomplete)
            }
            Err(error) => {
                let (place, kind) = error.into_parts();
                Err(ReadError::new(self.place(&place), kind))
            }
        }
    }

    /// Ends the innermost element.
    fn end_tag(&mut self, end: usize) -> Result<(), ReadError> {
        let tag = &self.window.unread()[..end];
        let found = tag
            .trim_start_matches("</")
            .trim_end_matches('>')
            .trim_end()
            .to_owned();
        match self.frames.last() {
            Some(frame) if frame.tag == found => {
                self.declarations.truncate(frame.declared);
                self.frames.pop();
                Ok(())
            }
            Some(frame) => {
                let what = format!("<{}> cannot end with </{}>", cut(&frame.tag), cut(&found));
                Err(self.error(0, ReadErrorKind::Syntax(what)))
            }
            None => {
                let what = format!("</{}> has no start tag", cut(&found));
                Err(self.error(0, ReadErrorKind::Syntax(what)))
            }
        }
    }

    /// The end of the document, which must not be inside an element.
    fn over<T>(&self) -> Result<Option<T>, StreamError> {
        let kind = match self.frames.last() {
            Some(frame) => ReadErrorKind::UnexpectedEnd(cut(&frame.name)),
            None if !self.has_root => ReadErrorKind::Empty,
            None => return Ok(None),
        };
        Err(self.error(0, kind).into())
    }

    /// Moves a token of the window to the rest.
    fn keep(&mut self, length: usize) -> Result<(), ReadError> {
        if self.rest.len() + length > self.options.max_size {
            let limit = self.options.max_size;
            return Err(self.error(
                0,
                ReadErrorKind::Limit {
                    what: "bytes outside the streamed elements",
                    limit,
                },
            ));
        }
        if self.frames.len() > self.options.max_depth {
            let limit = self.options.max_depth;
            return Err(self.error(
                0,
                ReadErrorKind::Limit {
                    what: "elements inside one another",
                    limit,
                },
            ));
        }
        self.rest.push_str(&self.window.unread()[..length]);
        self.window.start += length;
        Ok(())
    }

    /// Reads on until the window holds twice as much, so that an element which is tried again and again
    /// costs no more than twice its length.
    fn more(&mut self) -> Result<(), StreamError> {
        let unread = self.window.unread().len();
        if unread > self.options.max_size {
            let limit = self.options.max_size;
            return Err(self
                .error(
                    0,
                    ReadErrorKind::Limit {
                        what: "bytes of one element",
                        limit,
                    },
                )
                .into());
        }
        while !self.window.is_over && self.window.unread().len() < (2 * unread).max(1) {
            if let Err(kind) = self.window.fill()? {
                return Err(self.error(self.window.unread().len(), kind).into());
            }
        }
        Ok(())
    }

    /// Reads to the end of the document and hands what is outside of the wanted elements to `read`: for
    /// an envelope that is `Envelope::read_from`.
    ///
    /// Places in its errors are places in that rest.
    ///
    /// # Errors
    /// As [`Stream::next`], and whatever is wrong with the rest.
    pub fn finish<T>(
        mut self,
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
    ) -> Result<T, StreamError> {
        while self.next_with(|_| Ok(None::<()>))?.is_some() {}
        Ok(super::read_with(
            self.rest.as_bytes(),
            self.known,
            &self.options,
            None,
            read,
        )?)
    }

    fn error(&self, offset: usize, kind: ReadErrorKind) -> ReadError {
        let (line, column) = locate::line_column(self.window.unread(), offset);
        let (line, column) = self.window.in_document(line, column);
        ReadError::new(
            Place {
                line,
                column,
                path: self.path(),
            },
            kind,
        )
    }

    fn path(&self) -> String {
        self.frames
            .iter()
            .map(|frame| frame.name.as_str())
            .collect::<Vec<_>>()
            .join("/")
    }

    /// A place in an element, which begins the window, as a place in the document.
    fn place(&self, place: &Place) -> Place {
        let (line, column) = self.window.in_document(place.line, place.column);
        let (own, below) = place
            .path
            .split_once('/')
            .map_or((&*place.path, ""), |(own, below)| (own, below));
        let name = own.split('[').next().unwrap_or_default();
        let number = self.frames.last().map_or(1, |parent| parent.number(name));
        let number = if number > 1 || own.ends_with(']') {
            format!("[{number}]")
        } else {
            String::new()
        };
        let steps = [self.path(), format!("{name}{number}"), below.to_owned()];
        let steps: Vec<String> = steps.into_iter().filter(|step| !step.is_empty()).collect();
        Place {
            line,
            column,
            path: steps.join("/"),
        }
    }
}

/// What the element at the start of the window is.
enum Found<T> {
    /// A wanted one, and its length.
    Value(T, usize),
    /// One that is not wanted, with what it declares, unless its tag ends it too; the length of its tag.
    Frame(Option<(Frame, Vec<Declared>)>, usize),
    /// Perhaps a wanted one, but its end is not in the window.
    Incomplete,
}

impl Frame {
    fn count(&mut self, name: &str) {
        match self.handed_out.iter_mut().find(|(known, _)| known == name) {
            Some((_, count)) => *count += 1,
            None => self.handed_out.push((name.to_owned(), 1)),
        }
    }

    /// The number of the next child of this name.
    fn number(&self, name: &str) -> usize {
        self.handed_out
            .iter()
            .find(|(known, _)| known == name)
            .map_or(1, |(_, count)| count + 1)
    }
}

/// The part of the document that is in memory.
#[derive(Debug)]
struct Window<R> {
    source: R,
    /// The source has no more.
    is_over: bool,
    text: String,
    /// Where in the text the part begins that was not read yet.
    start: usize,
    /// Bytes after the text that do not make a character yet.
    partial: Vec<u8>,
    /// The place of the text in the document.
    line: usize,
    column: usize,
    has_carriage_return: bool,
    is_new: bool,
    /// Bytes that are asked from the source at a time.
    chunk: usize,
}

const CHUNK: usize = 512 << 10;

impl<R: Read> Window<R> {
    fn new(source: R) -> Self {
        Self {
            source,
            is_over: false,
            text: String::new(),
            start: 0,
            partial: Vec::new(),
            line: 1,
            column: 1,
            has_carriage_return: false,
            is_new: true,
            // A fuzzer has windows that documents do not fit in.
            chunk: if cfg!(fuzzing) { 64 } else { CHUNK },
        }
    }

    /// Forgets what was read and takes another chunk, or as much as is there, so that a long element does
    /// not cost more than its length; the inner error is one of the document.
    fn fill(&mut self) -> io::Result<Result<(), ReadErrorKind>> {
        (self.line, self.column) = self.in_document_at_start();
        // Read behind the text in place, as copying it there would take longer than looking at it again.
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        bytes.drain(..self.start);
        self.start = 0;
        let known = bytes.len();
        bytes.append(&mut self.partial);
        let missing = self.chunk.max(known);
        let wanted = bytes.len() + missing;
        let missing = u64::try_from(missing).unwrap_or(u64::MAX);
        if let Err(error) = self.source.by_ref().take(missing).read_to_end(&mut bytes) {
            self.partial = bytes.split_off(known);
            self.text = String::from_utf8(bytes).unwrap_or_default();
            return Err(error);
        }
        self.is_over = bytes.len() < wanted;
        if std::mem::take(&mut self.is_new) {
            if let Err(kind) = check_encoding(&bytes) {
                return Ok(Err(kind));
            }
            if bytes.starts_with(text::BYTE_ORDER_MARK) {
                bytes.drain(..text::BYTE_ORDER_MARK.len());
            }
        }
        let mut problem = Ok(());
        self.text = String::from_utf8(bytes).unwrap_or_else(|error| {
            let cut = error.utf8_error();
            let mut bytes = error.into_bytes();
            self.partial = bytes.split_off(cut.valid_up_to());
            if cut.error_len().is_some() || self.is_over {
                problem = Err(ReadErrorKind::NotUtf8);
            }
            String::from_utf8(bytes).unwrap_or_default()
        });
        let new = &self.text[known..];
        self.has_carriage_return |= memchr::memchr(b'\r', new.as_bytes()).is_some();
        if let Some(offset) = text::forbidden(new) {
            self.text.truncate(known + offset);
            problem = Err(ReadErrorKind::Syntax(text::FORBIDDEN.to_owned()));
        }
        Ok(problem)
    }
}

impl<R> Window<R> {
    fn unread(&self) -> &str {
        &self.text[self.start..]
    }

    fn in_document_at_start(&self) -> (usize, usize) {
        let (line, column) = locate::line_column(&self.text, self.start);
        if line == 1 {
            (self.line, self.column + column - 1)
        } else {
            (self.line + line - 1, column)
        }
    }

    /// A place in the unread part as a place in the document.
    fn in_document(&self, line: usize, column: usize) -> (usize, usize) {
        let (first_line, first_column) = self.in_document_at_start();
        if line == 1 {
            (first_line, first_column + column - 1)
        } else {
            (first_line + line - 1, column)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::soap::{Body, Envelope};
    use crate::types::{ImGroup, Persona};
    use crate::{Header, Message, NAMESPACES};

    const RESPONSE: &str = include_str!("../../tests/samples/get_im_items_response.xml");

    /// A document whose personas have these names.
    fn document(names: &[&str]) -> String {
        let (before, rest) = RESPONSE
            .split_once("<Persona>")
            .expect("the sample has a persona");
        let (persona, after) = rest.split_once("</Persona>").expect("and it ends");
        let persona = |name: &&str| {
            format!(
                "<Persona>{}</Persona>\r\n ",
                persona.replace("Tony Smith", name)
            )
        };
        format!(
            "{before}{}{after}",
            names.iter().map(persona).collect::<String>()
        )
    }

    fn stream(document: &str, chunk: usize) -> Stream<&[u8]> {
        let mut stream = Stream::new(document.as_bytes(), NAMESPACES);
        stream.window.chunk = chunk;
        stream
    }

    #[test]
    fn any_window_gives_the_same() {
        let names = ["Zoë", "a &amp; b", "<![CDATA[x < y]]>", "𝄞"];
        let document = document(&names);
        let whole: Envelope<Header, Message> =
            Envelope::from_xml(&document, NAMESPACES).expect("it is readable");
        for chunk in [1, 2, 3, 7, 64, 1000, 1 << 20] {
            let mut stream = stream(&document, chunk);
            let mut personas = Vec::new();
            while let Some(persona) = stream
                .next::<Persona>("t:Persona")
                .expect("each is readable")
            {
                personas.push(persona);
            }
            let mut rest: Envelope<Header, Message> =
                stream.finish(Envelope::read_from).expect("the rest too");
            if let Body::Message(Message::GetImItemsResponse(response)) = &mut rest.body {
                let list = response
                    .im_item_list
                    .as_mut()
                    .expect("the sample has a list");
                assert_eq!(list.personas, Some(Vec::new()));
                list.personas = Some(personas);
            }
            assert_eq!(rest, whole, "in chunks of {chunk}");
        }
    }

    #[test]
    fn places_are_those_of_the_whole_document() {
        let document =
            document(&["a", "b", "c"]).replacen("<IsWritable>false", "<IsWritable>no", 3);
        let document = document.replacen("<IsWritable>no", "<IsWritable>0", 2);
        let whole = Envelope::<Header, Message>::from_xml(&document, NAMESPACES)
            .expect_err("a value is wrong");
        for chunk in [5, 1 << 20] {
            let mut stream = stream(&document, chunk);
            let error = std::iter::repeat_with(|| stream.next::<Persona>("t:Persona"))
                .find_map(Result::err);
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

    #[test]
    fn other_elements_and_none() {
        let mut groups = stream(RESPONSE, 100);
        let group = groups
            .next::<ImGroup>("t:ImGroup")
            .expect("it is readable")
            .expect("there is one");
        assert_eq!(group.display_name, "Exchange SDK Team");
        assert!(
            groups
                .next::<ImGroup>("t:ImGroup")
                .expect("it is readable")
                .is_none()
        );
        assert!(
            groups
                .next::<ImGroup>("t:ImGroup")
                .expect("it is readable")
                .is_none()
        );
    }

    #[test]
    fn what_is_wrong_with_a_document() {
        let cases: [(&[u8], &str); 9] = [
            (
                b"",
                "1:1: expected an element, found the end of the document",
            ),
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
            (b"<a>\n<b", "2:1: a: expected well-formed XML: "),
            (
                b"<a>\xff</a>",
                "1:4: expected UTF-8, found a byte sequence that is not",
            ),
            (
                b"<a>\x01</a>",
                "1:4: expected well-formed XML: a character that XML cannot hold",
            ),
            (b"\xff\xfe<\0", "1:1: expected UTF-8, found UTF-16"),
        ];
        for (document, message) in cases {
            let read = |reader: &mut Reader<'_>| {
                if reader.at_end() {
                    reader.wrong_element("any element")
                } else {
                    reader.any_element()
                }
            };
            let error = Stream::new(document, NAMESPACES)
                .finish(read)
                .expect_err("it is wrong")
                .to_string();
            assert!(error.starts_with(message), "{error}");
        }
    }

    #[test]
    fn limits() {
        let options = ReadOptions::default().max_size(1000);
        let long = format!("<a><b>{}</b></a>", "x".repeat(5000));
        let mut stream = Stream::with_options(long.as_bytes(), NAMESPACES, options.clone());
        stream.window.chunk = 100;
        let error = stream.next::<String>("b").expect_err("it is too long");
        assert_eq!(
            error.to_string(),
            "1:4: a: expected at most 1000 bytes of one element"
        );
        let many = format!("<a>{}</a>", "<b/>".repeat(1000));
        let error = Stream::with_options(many.as_bytes(), NAMESPACES, options).next::<String>("c");
        let expected = "1:1000: a: expected at most 1000 bytes outside the streamed elements";
        assert_eq!(error.expect_err("it is too long").to_string(), expected);
    }
}
