//! Documents of any size: the elements that repeat are read one by one, in constant memory.
//!
//! [`Stream`] keeps a window of the document. It walks the tags outside the wanted elements by itself,
//! and hands each wanted element to the same reader that reads whole documents. What is outside of
//! them is kept, and makes a document of its own at the end: the envelope, its lists empty.

use std::io::Read;

use crate::text::names;
use crate::xml::namespace::{self, Namespaces};
use crate::xml::notice::{Notice, Report};
use crate::xml::options::ReadOptions;
use crate::xml::read_error::{ReadError, ReadErrorKind};
use crate::xml::reader::Reader;
use crate::xml::traits::{Particle, ReadXml};

use self::ancestors::Ancestors;
use self::failure::Failure;
use self::remainder::Remainder;
use self::window::Window;

mod ancestors;
mod failure;
mod position;
mod remainder;
mod steps;
mod window;

pub use failure::StreamError;

/// Reads the repeated elements of a document one by one.
///
/// ```
/// use ews_types::soap::{Body, Envelope};
/// use ews_types::types::Persona;
/// use xsd_runtime::xml::Stream;
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
///
/// # Errors
/// After an error there is nothing more to be had: every later call ends in the same one. Only a source
/// that has nothing at the moment (`WouldBlock`, `TimedOut`) can be asked again, and nothing is lost; so
/// can a stream that was asked for a wrong name.
#[derive(Debug)]
pub struct Stream<R> {
    window: Window<R>,
    known: Namespaces,
    options: ReadOptions,
    /// What is outside the elements that were handed out.
    rest: Remainder,
    open: Ancestors,
    /// Whether there was an element.
    has_root: bool,
    /// What lenient reading passed over, if anybody wants to know.
    notices: Option<Vec<Notice>>,
    /// Whether the rest was read.
    is_read: bool,
    /// What has ended it.
    failure: Option<Failure>,
}

/// Bytes of one element, and of all that is outside of the wanted ones, at most.
const MOST: usize = 64 << 20;

impl<R: Read> Stream<R> {
    /// Reads leniently. The source need not be buffered; the namespaces are those of the generated code.
    pub fn new(source: R, namespaces: impl Into<Namespaces>) -> Self {
        let options = ReadOptions::default().max_size(MOST);
        Self::with_options(source, namespaces, options)
    }

    /// Reads with options, of which [`ReadOptions::max_size`] limits one element, and what is outside of
    /// the wanted ones.
    pub fn with_options(
        source: R,
        namespaces: impl Into<Namespaces>,
        options: ReadOptions,
    ) -> Self {
        Self {
            window: Window::new(source),
            known: namespaces.into(),
            options,
            rest: Remainder::new(),
            open: Ancestors::default(),
            has_root: false,
            notices: None,
            is_read: false,
            failure: None,
        }
    }

    /// Asks the source for so many bytes at a time (default 512 KiB).
    #[must_use]
    pub fn chunk_size(mut self, bytes: usize) -> Self {
        self.window.chunk = bytes.max(1);
        self
    }

    /// Collects what lenient reading passes over, for [`Stream::take_notices`].
    #[must_use]
    pub fn with_notices(self) -> Self {
        let notices = Some(Vec::new());
        Self { notices, ..self }
    }

    /// The next element of this name, wherever it stands, `None` at the end of the document.
    ///
    /// The name is that of generated code: a canonical prefix, a colon and the local name, whatever prefix the
    /// document uses. An element in no namespace beside others that are in one is to be had with
    /// [`Stream::next_particle`].
    ///
    /// # Errors
    /// The source fails, or whatever is wrong with the document up to the end of that element; the name
    /// has no canonical prefix that the namespaces have.
    ///
    /// ```
    /// use ews_types::NAMESPACES;
    /// use ews_types::types::Persona;
    /// use xsd_runtime::xml::Stream;
    ///
    /// let mut stream = Stream::new(&b"<a/>"[..], NAMESPACES);
    /// assert!(stream.next::<Persona>("t:Persona")?.is_none());
    /// let error = stream.next::<Persona>("Persona").err();
    /// assert_eq!(
    ///     error.map(|error| error.to_string()).as_deref(),
    ///     Some("expected a name with a canonical prefix, such as \"t:Persona\", found \"Persona\""),
    /// );
    /// # Ok::<(), xsd_runtime::xml::StreamError>(())
    /// ```
    pub fn next<T: ReadXml>(&mut self, name: &'static str) -> Result<Option<T>, StreamError> {
        if !self.is_canonical_name(name) {
            return Err(StreamError::Name(name));
        }
        self.next_with(|reader| {
            if reader.at(name) {
                reader.element().map(Some)
            } else {
                Ok(None)
            }
        })
    }

    /// The next element that is one of the alternatives of `P`, to read several kinds at once. An alternative
    /// can only be one element: no group, and no run of several.
    ///
    /// # Errors
    /// As [`Stream::next`].
    pub fn next_particle<P: Particle>(&mut self) -> Result<Option<P>, StreamError> {
        self.next_with(P::read_particle)
    }

    /// Reads to the end of the document and hands what is outside of the wanted elements to `read`: for
    /// an envelope that is `Envelope::read_from`.
    ///
    /// A list that elements were handed out of has so many fewer, and they count where it must not be
    /// empty. Where there can be but one such element it is in the rest as well, unless all of these
    /// together are larger than 64 KiB and than what is outside of them: from there on they are missing.
    ///
    /// Lines and columns in errors are those in the document; the numbers in a path count at most two
    /// elements of those that were handed out.
    ///
    /// Elements of a group that repeats belong together: if some of its kinds were handed out and others
    /// not, the rest of the group cannot be read.
    ///
    /// # Errors
    /// As [`Stream::next`], and whatever is wrong with the rest.
    pub fn finish<T>(
        &mut self,
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
    ) -> Result<T, StreamError> {
        while self.next_with(|_| Ok(None::<()>))?.is_some() {}
        // What was passed over in the rest is told once.
        let report = self.report().filter(|_| !self.is_read);
        let read = self.rest.read(self.known, &self.options, report, read);
        let (value, notices) = read.map_err(StreamError::from).inspect_err(|error| {
            self.failure = Failure::of(error);
        })?;
        self.is_read = true;
        self.hold(notices);
        Ok(value)
    }

    /// What lenient reading has passed over since this was last asked, if the stream was made
    /// [to tell](Stream::with_notices): in the elements that were handed out, and from
    /// [`Stream::finish`] on, in the rest.
    ///
    /// At most [`ReadOptions::max_notices`] are held until they are asked for.
    ///
    /// ```
    /// use ews_types::NAMESPACES;
    /// use ews_types::types::ItemId;
    /// use xsd_runtime::xml::Stream;
    ///
    /// let xml = r#"<a xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">
    ///     <t:ItemId Id="x" Color="red"/>
    /// </a>"#;
    /// let mut stream = Stream::new(xml.as_bytes(), NAMESPACES).with_notices();
    /// stream.next::<ItemId>("t:ItemId")?;
    /// assert_eq!(
    ///     stream.take_notices()[0].to_string(),
    ///     "2:29: a/ItemId: expected no attribute Color here",
    /// );
    /// # Ok::<(), xsd_runtime::xml::StreamError>(())
    /// ```
    pub fn take_notices(&mut self) -> Vec<Notice> {
        self.notices
            .as_mut()
            .map(std::mem::take)
            .unwrap_or_default()
    }
}

impl<R> Stream<R> {
    /// How many bytes of the document the stream holds: what it has not read yet, and what is outside the
    /// elements that were handed out.
    #[must_use]
    pub fn held_bytes(&self) -> usize {
        self.window.unread().len() + self.rest.len()
    }

    /// Whether a name is one that generated code can have.
    fn is_canonical_name(&self, name: &'static str) -> bool {
        let (prefix, local) = namespace::split(name);
        let mut known = self.known.named();
        let is_house = match prefix {
            namespace::NONE => self.known.is_empty(),
            _ => known.any(|known| known.prefix == prefix),
        };
        is_house && names::is_ncname(local)
    }

    /// A report for the next element, if anybody wants to know and not too much is held already.
    fn report(&self) -> Option<Report> {
        let held = self.notices.as_ref()?;
        (held.len() <= self.options.max_notices).then(Report::default)
    }

    /// Holds notices, up to a limit; in the place of the next a notice says that there are more.
    fn hold(&mut self, notices: Vec<Notice>) {
        let limit = self.options.max_notices;
        let Some(held) = &mut self.notices else {
            return;
        };
        for notice in notices {
            if held.len() < limit {
                held.push(notice);
            } else if held.len() == limit {
                let what = "notices";
                let kind = ReadErrorKind::Limit { what, limit };
                held.push(Notice { kind, ..notice });
            }
        }
    }
}
