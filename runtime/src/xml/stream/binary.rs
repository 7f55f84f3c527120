//! Hands out the bytes that one element has as text.

use std::io::{self, ErrorKind, Read};

use super::Stream;
use super::failure::{Failure, StreamError};
use crate::value::binary_decoder::Coding;

impl<R: Read> Stream<R> {
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
    /// const NAMESPACES: &[Namespace] = &[Namespace::new('o', "urn:example:orders")];
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
        self.content = entered.map_err(|error| self.fail(error))?;
        let is_there = self.content.is_some();
        Ok(is_there.then_some(BinaryReader { stream: self }))
    }

    /// Skips what was not read of a content.
    pub(super) fn leave_content(&mut self) -> Result<(), StreamError> {
        if let Some(content) = &mut self.content {
            content.is_left = true;
            while self.pass_content()? {}
            self.content = None;
        }
        Ok(())
    }

    /// Passes a piece of the content. The result says whether there was one.
    fn pass_content(&mut self) -> Result<bool, StreamError> {
        if let Some(failure) = &self.failure {
            return Err(failure.error());
        }
        let Some(content) = self.content.as_mut().filter(|content| !content.is_over) else {
            return Ok(false);
        };
        let passed = self.walk.pass_content(content);
        passed.map_err(|error| self.fail(error))?;
        Ok(true)
    }

    #[cold]
    fn fail(&mut self, error: StreamError) -> StreamError {
        let error = self.walk.explain(error);
        self.failure = Failure::of(&error);
        error
    }
}

/// The decoded content of one element: see [`Stream::next_base64`].
///
/// # Errors
/// Those of the source come as they are. What is wrong with the document has the kind `InvalidData`, and a [`StreamError`]
/// inside with line, column and path.
#[derive(Debug)]
pub struct BinaryReader<'s, R> {
    stream: &'s mut Stream<R>,
}

impl<R: Read> Read for BinaryReader<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            if let Some(content) = &mut self.stream.content {
                let count = content.decoder.take(buffer);
                if count > 0 {
                    return Ok(count);
                }
            }
            match self.stream.pass_content() {
                Ok(true) => {}
                Ok(false) => return Ok(0),
                Err(StreamError::Source(error)) => return Err(error),
                Err(error) => return Err(io::Error::new(ErrorKind::InvalidData, error)),
            }
        }
    }
}
