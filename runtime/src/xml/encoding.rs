//! The encoding of a document.

use crate::text::excerpt::excerpt;
use crate::text::{characters, declaration};
use crate::xml::not_xml;
use crate::xml::read_error_kind::ReadErrorKind;

/// Whether the start of a document shows that it is not a text in UTF-8.
pub(crate) fn check_encoding(xml: &[u8]) -> Result<(), ReadErrorKind> {
    let encoding = |name: &str| Err(ReadErrorKind::Encoding(name.to_owned()));
    match xml {
        [0xff, 0xfe, 0, 0, ..]
        | [0, 0, 0xfe, 0xff, ..]
        | [b'<', 0, 0, 0, ..]
        | [0, 0, 0, b'<', ..] => {
            return encoding("UTF-32");
        }
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'<', 0, ..] | [0, b'<', ..] => {
            return encoding("UTF-16");
        }
        _ => {}
    }
    if let Some(found) = not_xml::compressed(xml) {
        return Err(ReadErrorKind::NotXml(found));
    }
    let xml = xml.strip_prefix(characters::BYTE_ORDER_MARK).unwrap_or(xml);
    let known = ["utf-8", "utf8", "us-ascii", "ascii"];
    match declared_encoding(xml) {
        Some(name) if !known.iter().any(|known| name.eq_ignore_ascii_case(known)) => {
            encoding(&excerpt(name))
        }
        _ => Ok(()),
    }
}

/// The encoding that the XML declaration names. Errors in the declaration are found by the tokenizer.
fn declared_encoding(xml: &[u8]) -> Option<&str> {
    let declaration = xml.strip_prefix(b"<?")?;
    let end = declaration.windows(2).position(|pair| pair == b"?>")?;
    let inside = std::str::from_utf8(&declaration[..end]).ok()?;
    let (target, _) = inside.split_once([' ', '\t', '\n', '\r'])?;
    (target == "xml").then(|| declaration::parse(inside).ok())??
}
