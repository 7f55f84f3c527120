//! The documents in a text: one, or several one after another, each perhaps after the head of an HTTP message.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;
use regex_lite::Regex;

/// How the head of an HTTP message begins.
const HEAD: &str = r"^(HTTP/[0-9.]+ [0-9]{3}|[A-Z]+ [^ \r\n]+ HTTP/[0-9.]+)";

/// Where the documents of a text are. What is no document is part of the next one, or a last one of its own.
pub(crate) fn documents(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    loop {
        start += prologue(&text[start..]);
        let rest = &text[start..];
        if rest.trim().is_empty() && !found.is_empty() {
            return found;
        }
        match length(rest) {
            Length::Whole(length) => {
                found.push(start..start + length);
                start += length;
            }
            // Comments after the last document belong to it.
            Length::Without if !found.is_empty() => return found,
            Length::Without | Length::Malformed => {
                found.push(start..text.len());
                return found;
            }
        }
    }
}

/// The length of white space and of the heads of HTTP messages.
fn prologue(text: &str) -> usize {
    let is_blank = |c: char| c.is_whitespace() || c == '\u{FEFF}';
    let mut rest = text.trim_start_matches(is_blank);
    let head = Regex::new(HEAD);
    while head.as_ref().is_ok_and(|head| head.is_match(rest)) {
        let ends = ["\r\n\r\n", "\n\n"].map(|end| Some(rest.find(end)? + end.len()));
        let end = ends.into_iter().flatten().min().unwrap_or(rest.len());
        rest = rest[end..].trim_start_matches(is_blank);
    }
    text.len() - rest.len()
}

/// How much of a text is its first document.
enum Length {
    Whole(usize),
    /// There is no element.
    Without,
    Malformed,
}

fn length(text: &str) -> Length {
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Empty(_)) => {}
            Ok(Event::Eof) if depth == 0 => return Length::Without,
            Ok(Event::Eof) | Err(_) => return Length::Malformed,
            Ok(Event::Text(text)) if depth == 0 && !text.trim_ascii().is_empty() => {
                return Length::Malformed;
            }
            Ok(_) => continue,
        }
        if depth == 0 {
            let end = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
            return Length::Whole(end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::documents;

    fn texts(text: &str) -> Vec<&str> {
        documents(text)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn one_or_several() {
        assert_eq!(texts("<a/>"), ["<a/>"]);
        assert_eq!(
            texts("\u{FEFF}<?xml version='1.0'?>\n<a><a/></a>\n"),
            ["<?xml version='1.0'?>\n<a><a/></a>"]
        );
        assert_eq!(
            texts("<a/> <!-- b --> <b>x</b>\n"),
            ["<a/>", "<!-- b --> <b>x</b>"]
        );
        assert_eq!(texts("<a/> <!-- the end -->"), ["<a/>"]);
    }

    #[test]
    fn heads_of_messages_are_no_part() {
        let capture = "POST /a HTTP/1.1\r\nHost: b\r\n\r\n<a/>\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<b/>";
        assert_eq!(texts(capture), ["<a/>", "<b/>"]);
    }

    #[test]
    fn what_is_no_document_is_one_that_is_wrong() {
        assert_eq!(texts(""), [""]);
        assert_eq!(texts("Not found"), ["Not found"]);
        assert_eq!(texts("<a/>junk<b/>"), ["<a/>", "junk<b/>"]);
        assert_eq!(texts("<a><b></a>"), ["<a><b></a>"]);
    }
}
