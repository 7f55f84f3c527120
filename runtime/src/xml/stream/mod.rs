//! Documents of any size: repeated elements are read one by one, in constant memory.
//!
//! A [`Stream`] holds a window of the document. It walks through the tags itself, and gives each wanted
//! element to the same reader that reads whole documents. Everything outside the wanted elements is kept: at
//! the end this remainder is read as a document, with its lists empty.
//!
//! | file | what |
//! |---|---|
//! | `window` | the part of the document that is in memory |
//! | `ancestors` | the open elements around the wanted ones |
//! | `remainder` | what is outside the wanted elements |
//! | `walk`, `allowed` | from token to token |
//! | `binary`, `content` | bytes that one element has as text |

use std::io::Read;

use crate::text::names;
use crate::value::binary_decoder::Coding;
use crate::xml::document::{Root, read_root};
use crate::xml::namespace::{self, Namespaces};
use crate::xml::notice::Notice;
use crate::xml::read_error::ReadError;
use crate::xml::read_options::ReadOptions;
use crate::xml::reader::Reader;
use crate::xml::traits::{Particle, ReadXml};

use self::content::Content;
use self::failure::Failure;
use self::walk::Walk;

mod allowed;
mod ancestors;
mod binary;
mod content;
mod explained;
mod failure;
mod notices;
pub(in crate::xml) mod position;
mod remainder;
mod walk;
mod window;

pub use binary::BinaryReader;
pub use failure::StreamError;

/// Reads the repeated elements of a document one by one.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use orders::{Order, Orders};
/// use xsd_runtime::xml::Stream;
///
/// # let file = std::io::Cursor::new(include_str!(
/// #     concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/sample.xml")));
/// let mut stream = Stream::new(file, NAMESPACES);
/// let mut customers = Vec::new();
/// while let Some(order) = stream.next::<Order>("o:Order")? {
///     customers.push(order.customer);
/// }
/// assert_eq!(customers, ["Zoë", "Sam"]);
///
/// // Everything but the orders. Their list is there, and empty.
/// let remainder: Orders = stream.finish_root()?;
/// assert_eq!(remainder.shop, "North");
/// assert_eq!(remainder.list, Some(Vec::new()));
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// An error ends the stream: every later call returns the same error. There are two exceptions. A source that
/// has nothing at the moment (`WouldBlock`, `TimedOut`) can be asked again, and nothing is lost. A stream that
/// was asked for a wrong name can be asked for another one.
#[derive(Debug)]
pub struct Stream<R> {
    walk: Walk<R>,
    /// Whether the notices of the remainder were reported.
    is_reported: bool,
    /// The binary content that is being handed out.
    content: Option<Content>,
    /// The error that has ended the stream.
    failure: Option<Failure>,
}

/// The default of [`ReadOptions::max_size`] for a stream.
const MAX_SIZE: usize = 64 << 20;

impl<R: Read> Stream<R> {
    /// Reads leniently. The source does not need a buffer. The namespaces are those of the generated code.
    pub fn new(source: R, namespaces: impl Into<Namespaces>) -> Self {
        let options = ReadOptions::default().max_size(MAX_SIZE);
        Self::with_options(source, namespaces, options)
    }

    /// Reads with options. [`ReadOptions::max_size`] limits the size of one wanted element, and the size of
    /// everything outside the wanted elements.
    pub fn with_options(
        source: R,
        namespaces: impl Into<Namespaces>,
        options: ReadOptions,
    ) -> Self {
        Self {
            walk: Walk::new(source, namespaces.into(), options),
            is_reported: false,
            content: None,
            failure: None,
        }
    }

    /// Asks the source for this many bytes at a time (default 512 KiB).
    #[must_use]
    pub fn chunk_size(mut self, bytes: usize) -> Self {
        self.walk.window.chunk = bytes.max(1);
        self
    }

    /// Collects notices for [`Stream::take_notices`].
    #[must_use]
    pub fn with_notices(mut self) -> Self {
        self.walk.notices.collect();
        self
    }

    /// The next element with this name, wherever it is in the document. `None` at the end of the document.
    ///
    /// The name is the one in generated code: a canonical prefix, a colon and the local name. The prefix in
    /// the document does not matter. An element without a namespace can only have a name here if none of the
    /// generated code has a namespace; otherwise use [`Stream::next_particle`].
    ///
    /// # Errors
    /// The source fails; something is wrong with the document, up to the end of that element; the name has
    /// no canonical prefix of the namespaces.
    ///
    /// ```
    /// use xsd_runtime::xml::{Namespace, Stream};
    ///
    /// const NAMESPACES: &[Namespace] = &[Namespace::new("o", "urn:example:orders")];
    /// let document = r#"<Orders xmlns="urn:example:orders"><Shop>North</Shop></Orders>"#;
    /// let mut stream = Stream::new(document.as_bytes(), NAMESPACES);
    /// let error = stream.next::<String>("Shop").expect_err("the prefix is missing");
    /// assert_eq!(
    ///     error.to_string(),
    ///     "expected a name with a canonical prefix, such as \"t:Name\", found \"Shop\"",
    /// );
    /// assert_eq!(stream.next::<String>("o:Shop")?.as_deref(), Some("North"));
    /// assert_eq!(stream.next::<String>("o:Shop")?, None);
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

    /// The next element that is one of the alternatives of `P`. So elements of several names are read in one
    /// pass. Each alternative must be one element, not a group or a repeated element.
    ///
    /// # Errors
    /// As [`Stream::next`].
    pub fn next_particle<P: Particle>(&mut self) -> Result<Option<P>, StreamError> {
        self.next_with(P::read_particle)
    }

    /// Reads to the end of the document, and then the remainder: a document with everything that was not
    /// handed out. `T` is its root element.
    ///
    /// - A list has only the items that were not handed out. Those that were still count where the schema asks
    ///   for a number of them.
    /// - A single element that was handed out is in the remainder too. There is a limit: if the elements that
    ///   are kept in this way are together larger than 64 KiB, and larger than everything else in the
    ///   remainder, further ones are missing.
    /// - In a repeated group, hand out all elements of the group or none. The remainder cannot be read if
    ///   parts of a group are missing.
    ///
    /// Lines and columns in errors are those in the document. A number in a path counts at most two of the
    /// elements that were handed out.
    ///
    /// # Errors
    /// As [`Stream::next`], and everything that is wrong with the remainder.
    pub fn finish_root<T: Root>(&mut self) -> Result<T, StreamError> {
        self.finish(read_root)
    }

    /// As [`Stream::finish_root`], for a document whose root element is read by a function: `read` is called at
    /// the root element.
    ///
    /// # Errors
    /// As [`Stream::finish_root`].
    pub fn finish<T>(
        &mut self,
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
    ) -> Result<T, StreamError> {
        while self.next_with(|_| Ok(None::<()>))?.is_some() {}
        let walk = &mut self.walk;
        // The notices of the remainder are reported once.
        let report = walk.notices.report().filter(|_| !self.is_reported);
        let read = walk.remainder.read(walk.known, &walk.options, report, read);
        let (result, notices) = read;
        let result = result.map_err(|error| walk.explain(error.into()));
        self.is_reported = true;
        walk.notices.add(notices);
        result.inspect_err(|error| {
            self.failure = Failure::of(error);
        })
    }

    /// The notices since the last call, if the stream collects them (see [`Stream::with_notices`]). They are
    /// those of the elements that were handed out and, after [`Stream::finish_root`], those of the remainder.
    ///
    /// At most [`ReadOptions::max_notices`] are kept between two calls.
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use orders::Item;
    /// use xsd_runtime::xml::Stream;
    ///
    /// let document = r#"<Order xmlns="urn:example:orders">
    ///     <Item Color="red">tea</Item>
    /// </Order>"#;
    /// let mut stream = Stream::new(document.as_bytes(), NAMESPACES).with_notices();
    /// stream.next::<Item>("o:Item")?;
    /// assert_eq!(
    ///     stream.take_notices()[0].to_string(),
    ///     "2:18: Order/Item: expected no attribute Color here; lost: Color=\"red\"",
    /// );
    /// # Ok(())
    /// # }
    /// ```
    pub fn take_notices(&mut self) -> Vec<Notice> {
        self.walk.notices.take()
    }

    /// The content of the next element with this name, which is an `xs:base64Binary`, as decoded bytes. It can have any
    /// length: memory is constant, and neither [`ReadOptions::max_size`](crate::xml::ReadOptions::max_size) nor
    /// [`ReadOptions::max_text`](crate::xml::ReadOptions::max_text) limits it. `None` at the end of the document.
    ///
    /// The bytes that are not read are skipped, unchecked, when the stream is asked for something else. In the remainder
    /// ([`Stream::finish_root`]) the element is there, with its attributes and without content. If the schema does not
    /// allow an empty content, strict reading of the remainder says so.
    ///
    /// ```
    /// use std::io::Read;
    ///
    /// use xsd_runtime::xml::{AnyElement, Namespace, Stream};
    ///
    /// const NAMESPACES: &[Namespace] = &[Namespace::new("o", "urn:example:orders")];
    /// let document = r#"<Scan xmlns="urn:example:orders"><Name>a.txt</Name><Content Type="text">
    ///     VGVh IGZv<!-- ! --><![CDATA[ciBMaW4=]]>
    /// </Content></Scan>"#;
    /// let mut stream = Stream::new(document.as_bytes(), NAMESPACES);
    /// let mut content = stream.next_base64("o:Content")?.expect("there is a content");
    /// let mut text = String::new();
    /// content.read_to_string(&mut text)?;
    /// assert_eq!(text, "Tea for Lin");
    /// assert!(stream.next_base64("o:Content")?.is_none());
    ///
    /// let rest: AnyElement = stream.finish(|reader| reader.element())?;
    /// assert_eq!(rest.children.len(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Stream::next`]. What is wrong with the content is an error when that is read.
    pub fn next_base64(
        &mut self,
        name: &'static str,
    ) -> Result<Option<BinaryReader<'_, R>>, StreamError> {
        self.next_binary(name, Coding::Base64)
    }

    /// As [`Stream::next_base64`], for an `xs:hexBinary`.
    ///
    /// # Errors
    /// As [`Stream::next_base64`].
    pub fn next_hex(
        &mut self,
        name: &'static str,
    ) -> Result<Option<BinaryReader<'_, R>>, StreamError> {
        self.next_binary(name, Coding::Hex)
    }

    fn next_binary(
        &mut self,
        name: &'static str,
        coding: Coding,
    ) -> Result<Option<BinaryReader<'_, R>>, StreamError> {
        if !self.is_canonical_name(name) {
            return Err(StreamError::Name(name));
        }
        if let Some(failure) = &self.failure {
            return Err(failure.error());
        }
        self.leave_content()?;
        let entered = self.walk.enter(name, coding);
        self.content = entered
            .map_err(|error| self.walk.explain(error))
            .inspect_err(|error| self.failure = Failure::of(error))?;
        Ok(self.content.is_some().then(|| self.content_reader()))
    }

    fn content_reader(&mut self) -> BinaryReader<'_, R> {
        BinaryReader {
            walk: &mut self.walk,
            content: &mut self.content,
            failure: &mut self.failure,
        }
    }

    /// Skips what was not read of a content.
    fn leave_content(&mut self) -> Result<(), StreamError> {
        if self.content.is_some() {
            self.content_reader().leave()?;
        }
        Ok(())
    }

    fn next_with<T>(
        &mut self,
        read: impl Fn(&mut Reader<'_>) -> Result<Option<T>, ReadError>,
    ) -> Result<Option<T>, StreamError> {
        if let Some(failure) = &self.failure {
            return Err(failure.error());
        }
        self.leave_content()?;
        let next = self.walk.next(read);
        next.map_err(|error| self.walk.explain(error))
            .inspect_err(|error| self.failure = Failure::of(error))
    }
}

impl<R> Stream<R> {
    /// How many bytes of the document the stream holds: those that it has not read yet, and the remainder.
    #[must_use]
    pub fn held_bytes(&self) -> usize {
        self.walk.window.unread().len() + self.walk.remainder.len()
    }

    /// Whether generated code can have this name.
    fn is_canonical_name(&self, name: &'static str) -> bool {
        let (prefix, local) = namespace::split(name);
        let known = self.walk.known;
        let is_known = match prefix {
            namespace::NONE => known.is_empty(),
            _ => known.named().any(|known| known.id() == prefix),
        };
        is_known && names::is_ncname(local)
    }
}
