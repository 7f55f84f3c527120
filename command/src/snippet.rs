//! An error with the line of the schema, marked.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use ews_codegen::Error;
use ews_codegen::error::ErrorKind;
use ews_codegen::load;
use ews_codegen::location::Location;

/// The location of mistakes in what the builder was told, which is what the arguments say.
const BUILDER: &str = "ews_codegen::Builder";

/// The error as `file:line:column: what`, and below it the line that it is about. The text has colours.
pub(crate) fn render(error: &Error) -> String {
    let title = if error.location.file.as_os_str() == BUILDER {
        error.kind.to_string()
    } else {
        error.to_string()
    };
    let line = Line::of(&error.location);
    let first = match &error.kind {
        ErrorKind::Duplicate { first, .. } => Line::of(first),
        _ => None,
    };
    let group = Group::with_title(Level::ERROR.primary_title(title));
    let group = group.elements(line.iter().map(Line::snippet));
    let note = first.iter().map(|first| {
        let note = Level::NOTE.secondary_title(format!("the first definition, at {}", first.at));
        note.element(first.snippet())
    });
    let report: Vec<Group<'_>> = std::iter::once(group).chain(note).collect();
    Renderer::styled().render(&report)
}

/// A line of a file, and what is marked in it.
struct Line {
    at: String,
    number: u32,
    text: String,
    marked: std::ops::Range<usize>,
}

impl Line {
    /// The line at a location, if that is in a file which can be read.
    fn of(at: &Location) -> Option<Self> {
        let (number, column) = at.position?;
        let text = load::text(&at.file).ok()?;
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        let text = text.split('\n').nth(index)?.trim_end_matches('\r');
        let column = usize::try_from(column).ok()?.checked_sub(1)?;
        let start = text.char_indices().nth(column);
        let start = start.map_or(text.len(), |(start, _)| start);
        Some(Self {
            at: at.to_string(),
            number,
            text: text.to_owned(),
            marked: start..start + length(&text[start..]),
        })
    }

    fn snippet(&self) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
        let number = usize::try_from(self.number).unwrap_or(usize::MAX);
        let mark = AnnotationKind::Primary.span(self.marked.clone());
        Snippet::source(&self.text)
            .line_start(number)
            .annotation(mark)
    }
}

/// How many bytes belong to what begins here: a tag with its name, an attribute with its value, a word.
fn length(text: &str) -> usize {
    let is_end = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '=' | '"' | '\'');
    let name = |text: &str| text.find(is_end).unwrap_or(text.len());
    if let Some(tag) = text.strip_prefix('<') {
        return 1 + tag
            .find(|c| is_end(c) || c == '/')
            .unwrap_or(tag.len())
            .max(
                usize::from(tag.starts_with('/')) + name(tag.strip_prefix('/').unwrap_or_default()),
            );
    }
    let attribute = name(text);
    let value = text[attribute..].strip_prefix('=').and_then(|value| {
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        Some(2 + value[1..].find(quote)? + 1)
    });
    match (attribute, value) {
        (0, _) => text.chars().next().map_or(0, char::len_utf8),
        (attribute, value) => attribute + value.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn what_is_marked() {
        for (text, marked) in [
            ("<xs:element name=\"a\"/>", "<xs:element"),
            ("</xs:element>", "</xs:element"),
            ("<a/>", "<a"),
            ("type='t:A' b='c'", "type='t:A'"),
            ("type=\"t:A", "type"),
            ("word, and", "word,"),
            ("> ", ">"),
            ("é", "é"),
            ("", ""),
        ] {
            assert_eq!(&text[..length(text)], marked);
        }
    }
}
