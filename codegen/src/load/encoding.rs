//! From the bytes of a file to its text: UTF-8, UTF-16 or ISO 8859-1.

use std::str::Utf8Error;

/// An encoding that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Utf16,
    Latin1,
}

/// What the bytes of a file are.
pub(super) struct Decoded {
    /// The text, up to the first bytes that are no text.
    pub(super) text: String,
    pub(super) encoding: Encoding,
    /// Why it ends there.
    pub(super) end: Option<NoText>,
}

/// Bytes that are no text of their encoding.
pub(super) enum NoText {
    Utf8(Utf8Error),
    Utf16,
}

impl Encoding {
    /// Whether an XML declaration may name the encoding like this.
    pub(super) fn is_called(self, name: &str) -> bool {
        let names: &[&str] = match self {
            Self::Utf8 => &["utf-8", "utf8", "us-ascii", "ascii"],
            Self::Utf16 => &["utf-16", "utf-16le", "utf-16be", "iso-10646-ucs-2"],
            Self::Latin1 => &LATIN1,
        };
        names.iter().any(|known| known.eq_ignore_ascii_case(name))
    }
}

/// The names of ISO 8859-1.
const LATIN1: [&str; 3] = ["iso-8859-1", "latin1", "iso_8859-1"];

/// The text of a file. UTF-16 shows in the first bytes, and ISO 8859-1 must be declared.
pub(super) fn decode(bytes: Vec<u8>) -> Decoded {
    match &*bytes {
        [0xFE, 0xFF, ..] | [0, b'<', ..] => utf_16(&bytes, u16::from_be_bytes),
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => utf_16(&bytes, u16::from_le_bytes),
        _ if is_declared(&bytes, Encoding::Latin1) => Decoded {
            text: bytes.into_iter().map(char::from).collect(),
            encoding: Encoding::Latin1,
            end: None,
        },
        _ => utf_8(bytes),
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded {
    let pairs = bytes.chunks(2).map(|pair| match *pair {
        // A lone byte at the end is no text, and neither is half of a pair.
        [first, second] => unit([first, second]),
        _ => 0xDFFF,
    });
    let mut text = String::with_capacity(bytes.len());
    let mut end = None;
    for character in char::decode_utf16(pairs) {
        let Ok(character) = character else {
            end = Some(NoText::Utf16);
            break;
        };
        text.push(character);
    }
    let encoding = Encoding::Utf16;
    Decoded {
        text,
        encoding,
        end,
    }
}

fn utf_8(bytes: Vec<u8>) -> Decoded {
    let (text, end) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let not_utf8 = error.utf8_error();
            let mut bytes = error.into_bytes();
            bytes.truncate(not_utf8.valid_up_to());
            let text = String::from_utf8_lossy(&bytes).into_owned();
            (text, Some(NoText::Utf8(not_utf8)))
        }
    };
    let encoding = Encoding::Utf8;
    Decoded {
        text,
        encoding,
        end,
    }
}

/// Whether the XML declaration, which has only ASCII, names the encoding.
fn is_declared(bytes: &[u8], encoding: Encoding) -> bool {
    let end = bytes.windows(2).position(|pair| pair == b"?>");
    let start = bytes.get(..end.unwrap_or_default()).unwrap_or_default();
    let declared = std::str::from_utf8(start).ok().and_then(declared);
    declared.is_some_and(|name| encoding.is_called(name))
}

/// The encoding that an XML declaration names.
pub(super) fn declared(declaration: &str) -> Option<&str> {
    let declaration = declaration.strip_prefix("<?xml")?;
    let (_, value) = declaration.split_once("encoding")?;
    value.split(['"', '\'']).nth(1)
}

#[cfg(test)]
mod tests {
    use crate::Error;
    use crate::load::malformed;
    use crate::load::source_text::SourceText;

    fn text(bytes: Vec<u8>) -> Result<String, Error> {
        let text = SourceText::new("a.xsd".into(), bytes)?;
        malformed::parse(&text)?;
        Ok(text.content)
    }

    fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn one_text_in_every_encoding() {
        let plain = "<é>ÿ</é>";
        let marked = format!("\u{FEFF}{plain}");
        for bytes in [
            plain.into(),
            marked.clone().into(),
            utf_16(&marked, u16::to_be_bytes),
            utf_16(&marked, u16::to_le_bytes),
            utf_16(plain, u16::to_le_bytes),
        ] {
            assert_eq!(
                text(bytes).map_err(|error| error.to_string()),
                Ok(plain.to_owned())
            );
        }
        let declared = "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u{e9}</a>";
        let latin: Vec<u8> = declared
            .chars()
            .filter_map(|c| u8::try_from(c).ok())
            .collect();
        assert_eq!(
            text(latin).map_err(|error| error.to_string()),
            Ok(declared.to_owned())
        );
        let declared = "<?xml version='1.0' encoding='utf-16'?><a>\u{1F6A2}</a>";
        let wide = utf_16(declared, u16::to_be_bytes);
        assert_eq!(
            text(wide).map_err(|error| error.to_string()),
            Ok(declared.to_owned())
        );
    }

    #[test]
    fn bytes_that_are_no_text() {
        let message = |bytes: Vec<u8>| text(bytes).map_err(|error| error.to_string());
        let mut half = utf_16("<a>x</a>", u16::to_be_bytes);
        half[6] = 0xD8;
        let expected = "a.xsd:1:4: malformed XML: this is not UTF-16";
        assert_eq!(message(half), Err(expected.to_owned()));
        let mut odd = utf_16("<a/>", u16::to_le_bytes);
        odd.push(b' ');
        let expected = "a.xsd:1:5: malformed XML: this is not UTF-16";
        assert_eq!(message(odd), Err(expected.to_owned()));
        let wrong = utf_16(
            "<?xml version='1.0' encoding='UTF-8'?><a/>",
            u16::to_le_bytes,
        );
        let expected = "a.xsd:1:1: the encoding UTF-8 is not supported: save the file as UTF-8";
        assert_eq!(message(wrong), Err(expected.to_owned()));
    }
}
