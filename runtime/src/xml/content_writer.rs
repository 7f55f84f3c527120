//! Bytes of any number are written as the text of one element, in constant memory.

use std::fmt;
use std::io::{self, ErrorKind, Read, Write};

use base64::Engine;

use crate::value::binary::BASE64;
use crate::value::binary_decoder::Coding;
use crate::xml::tokens::{Token, Tokens};

/// Why [`write_base64`] or [`write_hex`] failed. The message contains that of the cause, so
/// [`source`](std::error::Error::source) does not give the cause again.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum WriteContentError {
    /// The sink fails.
    #[error("the sink cannot be written to: {0}")]
    Sink(io::Error),
    /// The bytes cannot be read.
    #[error("the content of <{element}> cannot be read: {error}")]
    Content {
        /// The name of the element.
        element: &'static str,
        /// Why.
        error: io::Error,
    },
    /// The document has no empty element with this name, or more than one.
    #[error("expected the document to have one empty <{0}>")]
    NoElement(&'static str),
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl fmt::Debug for WriteContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<io::Error> for WriteContentError {
    fn from(error: io::Error) -> Self {
        Self::Sink(error)
    }
}

/// Writes a document to a sink, and into its one empty element with this name the bytes of a source, as an
/// `xs:base64Binary`. Memory is constant. The result is how many bytes the source had.
///
/// The document is what `to_xml` has written for a value in which the element is present and empty: `Some(Vec::new())`.
/// The element may have attributes. Others with the same name may have content.
///
/// ```
/// use xsd_runtime::xml::write_base64;
///
/// let document = "<o:Scan xmlns:o='urn:example:orders'><o:Content Type='text'/></o:Scan>";
/// let mut file = Vec::new();
/// let count = write_base64(&mut file, document, "o:Content", &b"Tea for Lin"[..])?;
/// assert_eq!(count, 11);
/// assert_eq!(
///     String::from_utf8(file)?,
///     "<o:Scan xmlns:o='urn:example:orders'><o:Content Type='text'>VGVhIGZvciBMaW4=</o:Content></o:Scan>",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The document has no such element, or more than one; the source or the sink fails. What comes before the error is then
/// in the sink.
pub fn write_base64(
    sink: impl Write,
    document: &str,
    element: &'static str,
    content: impl Read,
) -> Result<u64, WriteContentError> {
    write(sink, document, element, content, Coding::Base64)
}

/// As [`write_base64`], for an `xs:hexBinary`.
///
/// # Errors
/// As [`write_base64`].
pub fn write_hex(
    sink: impl Write,
    document: &str,
    element: &'static str,
    content: impl Read,
) -> Result<u64, WriteContentError> {
    write(sink, document, element, content, Coding::Hex)
}

fn write(
    mut sink: impl Write,
    document: &str,
    element: &'static str,
    mut content: impl Read,
    coding: Coding,
) -> Result<u64, WriteContentError> {
    /// Bytes that are encoded at a time: groups of three, so that only the last piece is padded.
    const PIECE: usize = 48 << 10;
    let (before, after) = split(document, element).ok_or(WriteContentError::NoElement(element))?;
    sink.write_all(before.as_bytes())?;
    sink.write_all(b">")?;
    let (mut bytes, mut text) = (vec![0; PIECE], String::new());
    let mut count = 0;
    loop {
        let length = fill(&mut content, &mut bytes)
            .map_err(|error| WriteContentError::Content { element, error })?;
        text.clear();
        encode(coding, &bytes[..length], &mut text);
        sink.write_all(text.as_bytes())?;
        count += u64::try_from(length).unwrap_or(u64::MAX);
        if length < PIECE {
            break;
        }
    }
    sink.write_all(format!("</{element}>").as_bytes())?;
    sink.write_all(after.as_bytes())?;
    sink.flush()?;
    Ok(count)
}

fn encode(coding: Coding, bytes: &[u8], text: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    match coding {
        Coding::Base64 => BASE64.encode_string(bytes, text),
        Coding::Hex => {
            let digit = |digit: u8| char::from(DIGITS[usize::from(digit)]);
            text.extend(
                bytes
                    .iter()
                    .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]),
            );
        }
    }
}

/// Reads until the buffer is full or the source has ended. The result is the number of bytes.
fn fill(source: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while length < buffer.len() {
        match source.read(&mut buffer[length..]) {
            Ok(0) => break,
            Ok(count) => length += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(length)
}

/// The text before and after the content of the one empty element. The first part lacks its `>`.
fn split<'d>(document: &'d str, element: &str) -> Option<(&'d str, &'d str)> {
    let mut tokens = Tokens::new(document);
    let mut found = None;
    loop {
        match tokens.next().ok()? {
            Token::EndOfInput => return found,
            Token::Start(tag) if tag.name.whole == element => {
                let (after_tag, end) = (tokens.position(), if tag.is_empty { "/>" } else { ">" });
                let before = &document[..after_tag - end.len()];
                if !tag.is_empty && tokens.next().ok()? != Token::End {
                    continue;
                }
                if found
                    .replace((before, &document[tokens.position()..]))
                    .is_some()
                {
                    return None;
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{assert_messages, variants};

    fn written(document: &str, content: &[u8]) -> Result<String, String> {
        let mut sink = Vec::new();
        let count =
            write_base64(&mut sink, document, "t:C", content).map_err(|error| error.to_string())?;
        assert_eq!(usize::try_from(count), Ok(content.len()));
        Ok(String::from_utf8(sink).expect("it is text"))
    }

    #[test]
    fn fills_the_empty_element() {
        let filled = "<a><!-- <t:C/> --><t:C>QQ==</t:C><t:C b='/>'>AAE=</t:C></a>";
        for empty in ["<t:C b='/>'/>", "<t:C b='/>'></t:C>"] {
            let document = filled.replace("<t:C b='/>'>AAE=</t:C>", empty);
            assert_eq!(written(&document, &[0, 1]).as_deref(), Ok(filled));
        }
        assert_eq!(written("<t:C/>", &[]).as_deref(), Ok("<t:C></t:C>"));
        let no_element = Err("expected the document to have one empty <t:C>".to_owned());
        for document in [
            "<a/>",
            "<a><t:C/><t:C></t:C></a>",
            "<t:C>QQ==</t:C>",
            "<t:C/",
        ] {
            assert_eq!(written(document, &[]), no_element, "{document}");
        }
        let mut sink = Vec::new();
        let count = write_hex(&mut sink, "<t:C/>", "t:C", &[0x0f, 0xb7][..]);
        assert_eq!((count.ok(), &*sink), (Some(2), &b"<t:C>0FB7</t:C>"[..]));
    }

    #[test]
    fn long_content_is_encoded_as_a_whole() {
        let content: Vec<u8> = (0..200_000_u32)
            .map(|number| number.to_le_bytes()[1])
            .collect();
        let mut sink = Vec::new();
        // A source that gives little at a time.
        let source = content
            .chunks(1001)
            .fold(Box::new(io::empty()) as Box<dyn Read>, |before, chunk| {
                Box::new(before.chain(chunk))
            });
        write_base64(&mut sink, "<t:C/>", "t:C", source).expect("it is written");
        let expected = format!("<t:C>{}</t:C>", BASE64.encode(&content));
        assert!(sink == expected.into_bytes());
    }

    variants!(WriteContentError: Sink, Content, NoElement);

    #[test]
    fn every_error_has_its_message() {
        let error = || io::Error::other("why");
        let messages = [
            (
                WriteContentError::Sink(error()),
                "the sink cannot be written to: why",
            ),
            (
                WriteContentError::Content {
                    element: "t:a",
                    error: error(),
                },
                "the content of <t:a> cannot be read: why",
            ),
            (
                WriteContentError::NoElement("t:a"),
                "expected the document to have one empty <t:a>",
            ),
        ];
        assert_messages(&messages, name, ALL);
    }
}
