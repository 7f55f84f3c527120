//! The text of a document, from its bytes.

use std::borrow::Cow;

use crate::text::{characters, forbidden};
use crate::xml::encoding::check_encoding;
use crate::xml::location::Location;
use crate::xml::notice::Report;
use crate::xml::position;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::read_options::ReadOptions;

/// The text of a document: without the byte order mark, and with characters that XML can hold.
pub(crate) fn text_of<'a>(
    xml: &'a [u8],
    options: &ReadOptions,
    report: Option<&mut Report>,
) -> Result<Cow<'a, str>, ReadError> {
    characters_of_xml(decode(xml)?, options, report)
}

/// The text with U+FFFD instead of each character that XML cannot hold. So lines and columns stay the same.
fn characters_of_xml<'a>(
    text: &'a str,
    options: &ReadOptions,
    mut report: Option<&mut Report>,
) -> Result<Cow<'a, str>, ReadError> {
    if text.len() > options.max_size {
        // Reading refuses it.
        return Ok(Cow::Borrowed(text));
    }
    let Some(first) = forbidden::first(text) else {
        return Ok(Cow::Borrowed(text));
    };
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
    Ok(Cow::Owned(repaired))
}

/// The text of a document, without the byte order mark.
fn decode(xml: &[u8]) -> Result<&str, ReadError> {
    check_encoding(xml).map_err(|kind| ReadError::new(Location::START, kind))?;
    let xml = xml.strip_prefix(characters::BYTE_ORDER_MARK).unwrap_or(xml);
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
