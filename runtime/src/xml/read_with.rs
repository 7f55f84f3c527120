//! Reads a whole document with a function for its root element.

use crate::xml::document_text::text_of;
use crate::xml::explain::explain;
use crate::xml::namespace::Namespaces;
use crate::xml::notice::{Notice, Report};
use crate::xml::position::Form;
use crate::xml::read_error::ReadError;
use crate::xml::read_options::ReadOptions;
use crate::xml::reader::Reader;

/// Reads a document whose root element is read by a function: checks the encoding, then calls `read` at the
/// root element. Notices are added to `notices`, also if reading ends in an error.
///
/// # Errors
/// Anything that is wrong with the document.
pub fn read_with<T>(
    xml: &[u8],
    namespaces: impl Into<Namespaces>,
    options: &ReadOptions,
    notices: Option<&mut Vec<Notice>>,
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let namespaces = namespaces.into();
    let mut report = notices.is_some().then(Report::default);
    let text = text_of(xml, options, report.as_mut())?;
    let (result, report) = Reader::new(&text, namespaces, options, report).document(read);
    let form = match result {
        Ok(_) => Form::WellFormed,
        Err(_) => Form::Any,
    };
    tell(report, notices, &text, form);
    match result {
        Ok(value) => Ok(value),
        Err(error) => Err(explain(error, &text, namespaces)),
    }
}

/// Adds what was reported to the notices.
fn tell(report: Option<Report>, notices: Option<&mut Vec<Notice>>, text: &str, form: Form) {
    if let (Some(notices), Some(report)) = (notices, report) {
        notices.extend(report.into_notices(text, form));
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::xml::Namespace;

    const NAMESPACES: &[Namespace] = &[];

    /// Reads the text of the first child, and leaves its parent open.
    fn first_text(xml: &[u8], options: &ReadOptions) -> Result<String, String> {
        let text = read_with(xml, NAMESPACES, options, None, |reader| {
            reader.open()?;
            reader.text().map(Cow::into_owned)
        });
        text.map_err(|error| error.to_string())
    }

    #[test]
    fn what_follows_is_looked_at_although_an_element_was_left_open() {
        let text = |xml: &str| first_text(xml.as_bytes(), &ReadOptions::lenient());
        assert_eq!(text("<a><b>x</b></a> <!-- y -->"), Ok("x".to_owned()));
        for (xml, expected) in [
            (
                "<a><b>x</b></a>\u{2039} é>",
                "text can only be inside the root element",
            ),
            ("<a><b>x</b></a><a/>", "there can only be one root element"),
            ("<a><b>x</b>", "expected </a>, found the end"),
        ] {
            let error = text(xml).err().unwrap_or_default();
            assert!(error.contains(expected), "{xml}: {error}");
        }
    }

    /// With several threads, if there are, a long text is looked at by two.
    #[test]
    fn what_cannot_be_in_a_text_is_found_in_a_long_one_too() {
        let long = "x".repeat(1000);
        let options = [ReadOptions::lenient(), ReadOptions::strict()];
        #[cfg(feature = "parallel")]
        let options = options.map(|options| options.threads(2).long_list(1));
        let [lenient, strict] = options;
        let document = |odd: &[u8]| [b"<a><b>", long.as_bytes(), odd, b"</b></a>"].concat();
        let repaired = first_text(&document(b"\x01\r\n"), &lenient);
        assert_eq!(repaired, Ok(format!("{long}\u{fffd}\n")));
        let returned = first_text(&document(b"\r\n"), &strict);
        assert_eq!(returned, Ok(format!("{long}\n")));
        for (odd, options, expected) in [
            (&b"\x01"[..], &strict, "1:1007: "),
            (b"\xff", &strict, "1:1007: "),
            (b"\xff\x01", &lenient, "1:1007: "),
        ] {
            let error = first_text(&document(odd), options)
                .err()
                .unwrap_or_default();
            assert!(error.starts_with(expected), "{odd:?}: {error}");
        }
    }
}
