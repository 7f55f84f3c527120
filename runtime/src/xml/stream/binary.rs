//! Hands out the bytes that one element has as text.

use std::io::{self, ErrorKind, Read};

use super::content::Content;
use super::failure::{Failure, StreamError};
use super::walk::Walk;

/// The decoded content of one element: see [`Stream::next_base64`](crate::xml::Stream::next_base64).
///
/// # Errors
/// Those of the source come as they are. What is wrong with the document has the kind `InvalidData`, and a [`StreamError`]
/// inside with line, column and path.
#[derive(Debug)]
pub struct BinaryReader<'s, R> {
    pub(super) walk: &'s mut Walk<R>,
    pub(super) content: &'s mut Option<Content>,
    /// The error that has ended the stream.
    pub(super) failure: &'s mut Option<Failure>,
}

impl<R: Read> BinaryReader<'_, R> {
    /// Skips what was not read.
    pub(super) fn leave(&mut self) -> Result<(), StreamError> {
        if let Some(content) = self.content {
            content.is_left = true;
        }
        while self.pass()? {}
        *self.content = None;
        Ok(())
    }

    /// Passes a piece of the content. The result says whether there was one.
    fn pass(&mut self) -> Result<bool, StreamError> {
        if let Some(failure) = self.failure {
            return Err(failure.error());
        }
        let Some(content) = self.content.as_mut().filter(|content| !content.is_over) else {
            return Ok(false);
        };
        let passed = self.walk.pass_content(content);
        passed
            .map_err(|error| self.walk.explain(error))
            .inspect_err(|error| *self.failure = Failure::of(error))?;
        Ok(true)
    }
}

impl<R: Read> Read for BinaryReader<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            if let Some(content) = self.content {
                let count = content.decoder.take(buffer);
                if count > 0 {
                    return Ok(count);
                }
            }
            match self.pass() {
                Ok(true) => {}
                Ok(false) => return Ok(0),
                Err(StreamError::Source(error)) => return Err(error),
                Err(error) => return Err(io::Error::new(ErrorKind::InvalidData, error)),
            }
        }
    }
}
