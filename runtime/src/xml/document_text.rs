//! The text of a document, from its bytes.

use std::borrow::Cow;
use std::ops::Deref;

use crate::text::characters;
use crate::text::forbidden::{self, Rare};
use crate::xml::encoding::check_encoding;
use crate::xml::location::Location;
use crate::xml::notice::Report;
use crate::xml::position;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::read_options::ReadOptions;
#[cfg(feature = "parallel")]
use crate::xml::two_threads::both;

/// To pass over a text takes a thread as long as to read a list that is so many times shorter.
#[cfg(feature = "parallel")]
const PASSED_FASTER: usize = 16;

/// The text of a document: without the byte order mark, and with characters that XML can hold.
pub(crate) struct DocumentText<'a> {
    text: Cow<'a, str>,
    /// Whether there may be a carriage return, so that ends of lines have to be normalised.
    may_have_return: bool,
}

/// A text for the reader, and what is known of it.
#[derive(Clone, Copy)]
pub(crate) struct Readable<'a> {
    pub(crate) text: &'a str,
    pub(crate) may_have_return: bool,
}

impl<'a> From<&'a DocumentText<'_>> for Readable<'a> {
    fn from(document: &'a DocumentText<'_>) -> Self {
        Self {
            text: &document.text,
            may_have_return: document.may_have_return,
        }
    }
}

impl<'a> From<&'a str> for Readable<'a> {
    fn from(text: &'a str) -> Self {
        Self {
            text,
            may_have_return: memchr::memchr(b'\r', text.as_bytes()).is_some(),
        }
    }
}

impl Deref for DocumentText<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

/// The text of a document from its bytes.
pub(crate) fn text_of<'a>(
    xml: &'a [u8],
    options: &ReadOptions,
    report: Option<&mut Report>,
) -> Result<DocumentText<'a>, ReadError> {
    check_encoding(xml).map_err(|kind| ReadError::new(Location::START, kind))?;
    let xml = xml.strip_prefix(characters::BYTE_ORDER_MARK).unwrap_or(xml);
    if xml.len() > options.max_size {
        // Reading refuses it.
        return Ok(DocumentText {
            text: Cow::Borrowed(decode(xml)?),
            may_have_return: true,
        });
    }
    let (rare, text) = passes(xml, options);
    let text = text?;
    let text = match rare.forbidden {
        None => Cow::Borrowed(text),
        Some(first) => Cow::Owned(repaired(text, first, options, report)?),
    };
    Ok(DocumentText {
        text,
        may_have_return: rare.may_have_return(),
    })
}

/// The text with U+FFFD instead of each character that XML cannot hold. So lines and columns stay the same.
#[cold]
fn repaired(
    text: &str,
    first: usize,
    options: &ReadOptions,
    mut report: Option<&mut Report>,
) -> Result<String, ReadError> {
    if options.strict {
        let found = text[first..].chars().next().unwrap_or_default();
        let kind = ReadErrorKind::ForbiddenCharacter(found);
        return Err(ReadError::new(position::location(text, first), kind));
    }
    let mut repaired = String::with_capacity(text.len() + 2 * forbidden::count(text));
    forbidden::replace(text, &mut repaired, |offset, found| {
        if let Some(report) = &mut report {
            report.push_replaced(offset, options.max_notices, found);
        }
    });
    Ok(repaired)
}

/// What a text has that is rare, and the text.
fn passes<'a>(xml: &'a [u8], options: &ReadOptions) -> (Rare, Result<&'a str, ReadError>) {
    #[cfg(feature = "parallel")]
    if options.sharing.threads_for(xml.len() / PASSED_FASTER) > 1 {
        return both(&|| forbidden::rare(xml), || decode(xml));
    }
    #[cfg(not(feature = "parallel"))]
    let _ = options;
    (forbidden::rare(xml), decode(xml))
}

fn decode(xml: &[u8]) -> Result<&str, ReadError> {
    simdutf8::basic::from_utf8(xml).map_err(|_| not_utf8(xml))
}

/// The error of a document that has other bytes than UTF-8 has.
#[cold]
fn not_utf8(xml: &[u8]) -> ReadError {
    let valid = xml.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    ReadError::new(
        position::location(valid, valid.len()),
        ReadErrorKind::NotUtf8,
    )
}
