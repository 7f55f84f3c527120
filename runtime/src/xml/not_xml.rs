//! What came instead of the expected document: a server, or something before it, may answer with a page for
//! people, a compressed body or nothing at all.

use std::fmt;

use crate::text::excerpt::excerpt_of_lines;
use crate::xml::namespace::Namespaces;
use crate::xml::position::floor;

/// Something that is not a document of the schema, and that is recognised by how it begins.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() {
/// use orders::Orders;
/// use xsd_runtime::xml::{NotXml, ReadErrorKind, Root};
///
/// let page = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><br></body></html>";
/// let error = Orders::from_xml(page).expect_err("it is a page");
/// assert_eq!(
///     error.to_string(),
///     "1:1: expected an XML document, found an HTML page with the title \"Sign in\": \
///      \"<!DOCTYPE html> <html><head><title>Sign in</title></head><bo…\"",
/// );
/// let ReadErrorKind::NotXml(NotXml::Html { title, .. }) = error.kind() else { panic!("{error}") };
/// assert_eq!(title.as_deref(), Some("Sign in"));
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotXml {
    /// Nothing, or only blanks.
    Nothing,
    /// A page for people.
    Html {
        /// Its title.
        title: Option<String>,
        /// How it begins.
        excerpt: String,
    },
    /// A compressed body that the HTTP client has not decompressed.
    Compressed {
        /// The format as HTTP names it, such as `gzip`.
        format: &'static str,
    },
    /// A JSON text.
    Json {
        /// How it begins.
        excerpt: String,
    },
    /// A text for people.
    Text {
        /// How it begins.
        excerpt: String,
    },
}

impl fmt::Display for NotXml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("an empty text"),
            Self::Html {
                title: Some(title),
                excerpt,
            } => write!(f, "an HTML page with the title {title:?}: {excerpt:?}"),
            Self::Html {
                title: None,
                excerpt,
            } => write!(f, "an HTML page: {excerpt:?}"),
            Self::Compressed { format } => write!(f, "data compressed with {format}"),
            Self::Json { excerpt } => write!(f, "JSON: {excerpt:?}"),
            Self::Text { excerpt } => write!(f, "a text: {excerpt:?}"),
        }
    }
}

/// How much of a text is looked at, in bytes. The title of a page is not far from its beginning.
pub(crate) const BEGINNING: usize = 16 << 10;

pub(crate) const XHTML_URI: &str = "http://www.w3.org/1999/xhtml";

/// How compressed formats begin. Brotli has no beginning of its own.
const COMPRESSED: [(&[u8], &str); 5] = [
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"\x78\x01", "deflate"),
    (b"\x78\x9c", "deflate"),
    (b"\x78\xda", "deflate"),
];

/// Whether the bytes are compressed.
pub(crate) fn compressed(bytes: &[u8]) -> Option<NotXml> {
    let found = COMPRESSED
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    found.map(|(_, format)| NotXml::Compressed { format })
}

/// What a text is, if it is not XML.
pub(crate) fn named(text: &str, known: Namespaces) -> Option<NotXml> {
    let start = &text[..floor(text, BEGINNING)];
    match start.bytes().next()? {
        // Pages are what a schema of pages describes.
        b'<' if known.uris().any(|(_, uri)| uri == XHTML_URI) => None,
        b'<' => html(start),
        // Bytes that are no text, or a second byte order mark.
        0..b' ' => None,
        b'\xef' if start.starts_with(['\u{feff}', char::REPLACEMENT_CHARACTER]) => None,
        b'{' | b'[' => Some(NotXml::Json {
            excerpt: excerpt_of_lines(start),
        }),
        _ => Some(NotXml::Text {
            excerpt: excerpt_of_lines(start),
        }),
    }
}

fn html(start: &str) -> Option<NotXml> {
    let lower = start.to_ascii_lowercase();
    let root = after_prolog(&lower);
    let is_page = ["<html", "<!doctype html"].iter().any(|tag| {
        let rest = root.strip_prefix(tag);
        rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
    });
    let title = lower.find("<title").and_then(|tag| {
        let begin = tag + lower[tag..].find('>')? + 1;
        let end = begin + lower[begin..].find("</title")?;
        Some(excerpt_of_lines(&start[begin..end]))
    });
    is_page.then(|| NotXml::Html {
        title: title.filter(|title| !title.is_empty()),
        excerpt: excerpt_of_lines(start),
    })
}

/// What follows the XML declaration and the comments at the beginning.
fn after_prolog(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        let skipped = [("<?", "?>"), ("<!--", "-->")]
            .iter()
            .find_map(|(begin, end)| {
                let inside = text.strip_prefix(begin)?;
                inside.split_once(end).map(|(_, rest)| rest)
            });
        match skipped {
            Some(rest) => text = rest,
            None => return text,
        }
    }
}
