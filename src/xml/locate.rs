//! From a byte offset in a document to its line, column and element path, and back. Errors are rare,
//! so success pays nothing for this: the document is scanned again.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::error::Place;

/// The place of a byte offset. An element whose start tag or end tag begins at the offset belongs to
/// the path.
pub(crate) fn place(text: &str, offset: usize) -> Place {
    let mut places = places(text, &[offset]);
    places.pop().unwrap_or(Place {
        line: 1,
        column: 1,
        path: String::new(),
    })
}

/// The places of byte offsets in ascending order, found in one walk.
pub(crate) fn places(text: &str, offsets: &[usize]) -> Vec<Place> {
    let mut walk = Walk::new(text);
    let mut open_at = Vec::with_capacity(offsets.len());
    let mut tag = walk.next();
    for &offset in offsets {
        while let Some(current) = &tag {
            let is_ahead = match current.kind {
                Kind::Start => current.start > offset,
                Kind::End => current.end > offset,
            };
            if is_ahead {
                break;
            }
            walk.apply(current);
            tag = walk.next();
        }
        open_at.push(walk.open.clone());
    }
    // Whether an element is one of several shows only where its parent ends.
    while let Some(current) = tag {
        walk.apply(&current);
        tag = walk.next();
    }
    let (mut line, mut line_start) = (1, 0);
    let mut counted = 0;
    offsets
        .iter()
        .zip(open_at)
        .map(|(&offset, open)| {
            let end = floor(text, offset);
            let newlines = text[counted..end.max(counted)].match_indices('\n');
            for (at, _) in newlines {
                line += 1;
                line_start = counted + at + 1;
            }
            counted = end.max(counted);
            let column = text[line_start..end.max(line_start)].chars().count() + 1;
            Place {
                line,
                column,
                path: walk.path(&open),
            }
        })
        .collect()
}

/// The nearest boundary of a character at or before an offset.
fn floor(text: &str, offset: usize) -> usize {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// Line and column (in characters) of an offset, both from 1.
pub(crate) fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..floor(text, offset)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

/// Walks the tags of a document, well-formed or not, and keeps the elements.
struct Walk<'a> {
    text: &'a str,
    tags: Reader<&'a [u8]>,
    /// All elements so far.
    elements: Vec<Element<'a>>,
    /// The elements that are open, as indices.
    open: Vec<usize>,
    /// How many children of a name each element has; the document is no element.
    counts: HashMap<(Option<usize>, &'a str), usize>,
}

struct Element<'a> {
    name: &'a str,
    parent: Option<usize>,
    /// Its number among siblings of the same name, from 1.
    number: usize,
}

struct Tag<'a> {
    kind: Kind,
    name: &'a str,
    start: usize,
    end: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Start,
    End,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str) -> Self {
        let mut tags = Reader::from_str(text);
        let config = tags.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.expand_empty_elements = true;
        Self {
            text,
            tags,
            elements: Vec::new(),
            open: Vec::new(),
            counts: HashMap::new(),
        }
    }

    fn position(&self) -> usize {
        usize::try_from(self.tags.buffer_position())
            .unwrap_or(usize::MAX)
            .min(self.text.len())
    }

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let start = self.position();
            let kind = match self.tags.read_event() {
                Ok(Event::Start(_)) => Kind::Start,
                Ok(Event::End(_)) => Kind::End,
                Ok(Event::Eof) | Err(_) => return None,
                Ok(_) => continue,
            };
            let end = self.position();
            let tag = self
                .text
                .get(start..end)
                .unwrap_or_default()
                .trim_start_matches('<');
            let name = tag
                .split(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '<'))
                .next();
            let name = name.map_or("", |name| name.rsplit(':').next().unwrap_or(name));
            return Some(Tag {
                kind,
                name,
                start,
                end,
            });
        }
    }

    fn apply(&mut self, tag: &Tag<'a>) {
        match tag.kind {
            Kind::Start => {
                let parent = self.open.last().copied();
                let count = self.counts.entry((parent, tag.name)).or_insert(0);
                *count += 1;
                let number = *count;
                self.open.push(self.elements.len());
                self.elements.push(Element {
                    name: tag.name,
                    parent,
                    number,
                });
            }
            Kind::End => {
                self.open.pop();
            }
        }
    }

    /// The path of open elements, each with its number if there are several of its name.
    fn path(&self, open: &[usize]) -> String {
        let steps: Vec<String> = open
            .iter()
            .filter_map(|&index| self.elements.get(index))
            .map(
                |element| match self.counts.get(&(element.parent, element.name)) {
                    Some(2..) => format!("{}[{}]", element.name, element.number),
                    _ => element.name.to_owned(),
                },
            )
            .collect();
        steps.join("/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "<a>\n <b/>\n <x:c>é<d/></x:c>\n <b><e/></b><b/>\n</a>";

    #[test]
    fn finds_line_column_and_path() {
        for (needle, expected) in [
            ("<a>", "1:1: a"),
            ("<b/>\n <x", "2:2: a/b[1]"),
            ("<d", "3:8: a/c/d"),
            ("</x:c>", "3:12: a/c"),
            ("<e", "4:5: a/b[2]/e"),
            ("<b/>\n<", "4:13: a/b[3]"),
            ("</a>", "5:1: a"),
        ] {
            let offset = TEXT.find(needle).expect("the needle is in the text");
            assert_eq!(place(TEXT, offset).to_string(), expected);
        }
    }

    #[test]
    fn a_broken_document_has_places_too() {
        assert_eq!(place("<a><b></a", 7).to_string(), "1:8: a/b");
        assert_eq!(place("", 0).to_string(), "1:1");
    }
}
