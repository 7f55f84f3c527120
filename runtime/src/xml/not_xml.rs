//! What came instead of the expected document: a server, or something before it, may answer with a page for
//! people, a compressed body or nothing at all.

use std::fmt;

use crate::text::excerpt::excerpt;
use crate::xml::namespace::Namespaces;
use crate::xml::position::floor;
use crate::xml::read_error::{ReadError, ReadErrorKind};

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

const XHTML_URI: &str = "http://www.w3.org/1999/xhtml";

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

/// The error that says best what is wrong with a document which has this error and begins like this.
#[cold]
pub(crate) fn explain(error: ReadError, start: &str, known: Namespaces) -> ReadError {
    let start = start.trim_ascii_start();
    let found = match error.kind() {
        ReadErrorKind::Empty if start.is_empty() => Some(NotXml::Nothing),
        ReadErrorKind::Syntax(_)
        | ReadErrorKind::Doctype
        | ReadErrorKind::WrongElement { .. }
        | ReadErrorKind::NotXml(_) => named(start, known),
        _ => None,
    };
    let (location, kind) = error.into_parts();
    ReadError::new(location, found.map_or(kind, ReadErrorKind::NotXml))
}

fn named(text: &str, known: Namespaces) -> Option<NotXml> {
    let start = &text[..floor(text, BEGINNING)];
    match start.bytes().next()? {
        // Pages are what a schema of pages describes.
        b'<' if known.uris().any(|(_, uri)| uri == XHTML_URI) => None,
        b'<' => html(start),
        // Bytes that are no text, or a second byte order mark.
        0..b' ' => None,
        b'\xef' if start.starts_with('\u{feff}') => None,
        b'{' | b'[' => Some(NotXml::Json {
            excerpt: shown(start),
        }),
        _ => Some(NotXml::Text {
            excerpt: shown(start),
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
        Some(shown(&start[begin..end]))
    });
    is_page.then(|| NotXml::Html {
        title: title.filter(|title| !title.is_empty()),
        excerpt: shown(start),
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

/// The beginning of a text, in one line.
fn shown(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(60).collect();
    excerpt(&words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{NotXml, XHTML_URI, compressed, explain};
    use crate::xml::location::Location;
    use crate::xml::namespace::{Namespace, Namespaces};
    use crate::xml::read_error::{ReadError, ReadErrorKind};

    const PAGES: &[Namespace] = &[Namespace::new('h', XHTML_URI)];

    fn explained(start: &str, kind: ReadErrorKind, known: Namespaces) -> ReadErrorKind {
        let location = Location {
            line: 1,
            column: 1,
            path: String::new(),
        };
        explain(ReadError::new(location, kind), start, known)
            .kind()
            .clone()
    }

    fn found(start: &str) -> Option<String> {
        let syntax = ReadErrorKind::Syntax("why".to_owned());
        match explained(start, syntax, Namespaces::new(&[])) {
            ReadErrorKind::NotXml(found) => Some(found.to_string()),
            _ => None,
        }
    }

    #[test]
    fn what_came_is_named() {
        let cases = [
            (" {\"error\":\n 1}", "JSON: \"{\\\"error\\\": 1}\""),
            ("[]", "JSON: \"[]\""),
            ("Too many requests", "a text: \"Too many requests\""),
            (
                "<?xml version='1.0'?><!-- a --><HTML><Title> Sign\n in </Title>",
                "an HTML page with the title \"Sign in\": \
                 \"<?xml version='1.0'?><!-- a --><HTML><Title> Sign in </Title…\"",
            ),
            ("<html><br>", "an HTML page: \"<html><br>\""),
            (
                "<!doctype HTML><p>a",
                "an HTML page: \"<!doctype HTML><p>a\"",
            ),
        ];
        for (start, expected) in cases {
            assert_eq!(found(start).as_deref(), Some(expected));
        }
        let formats: Vec<Option<NotXml>> = [&b"\x1f\x8b\x08"[..], b"x\x9c", b"x^", b"<a/>"]
            .map(compressed)
            .into();
        let format = |format| Some(NotXml::Compressed { format });
        assert_eq!(formats, [format("gzip"), format("deflate"), None, None]);
    }

    #[test]
    fn a_broken_document_stays_one() {
        for xml in ["<a><html></a>", "<a>", "<htm>", "<!-- <html> -"] {
            assert_eq!(found(xml), None, "{xml}");
        }
        let limit = ReadErrorKind::Limit {
            what: "bytes",
            limit: 1,
        };
        let none = Namespaces::new(&[]);
        assert_eq!(explained("{}", limit.clone(), none), limit);
        let nothing = ReadErrorKind::NotXml(NotXml::Nothing);
        assert_eq!(explained(" \n", ReadErrorKind::Empty, none), nothing);
        let doctype = ReadErrorKind::Doctype;
        let page = "<!DOCTYPE html><html/>";
        assert_eq!(
            explained(page, doctype.clone(), Namespaces::new(PAGES)),
            doctype
        );
    }
}
