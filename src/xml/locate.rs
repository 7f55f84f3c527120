//! From a byte offset in a document to its line, column and element path, and back. Errors are rare,
//! so success pays nothing for this: the document is scanned again.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::error::Place;

/// The place of a byte offset. An element whose start tag or end tag begins at the offset belongs to
/// the path.
pub(crate) fn place(text: &str, offset: usize) -> Place {
    let (line, column) = line_column(text, offset);
    let mut walk = Walk::new(text);
    let mut tag = walk.next();
    while let Some(current) = &tag {
        let over = match current.kind {
            Kind::Start => current.start > offset,
            Kind::End => current.end > offset,
        };
        if over {
            break;
        }
        walk.apply(current);
        tag = walk.next();
    }
    Place {
        line,
        column,
        path: walk.path(tag),
    }
}

/// Line and column (in characters) of an offset, both from 1.
pub(crate) fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

/// Walks the tags of a document, well-formed or not, and keeps the elements that are open.
struct Walk<'a> {
    text: &'a str,
    tags: Reader<&'a [u8]>,
    open: Vec<Open<'a>>,
    /// How often each name stood among the children of the document and of each open element.
    counts: Vec<HashMap<&'a str, usize>>,
}

struct Open<'a> {
    name: &'a str,
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
            open: Vec::new(),
            counts: vec![HashMap::new()],
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
                .split(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>')
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
                let number = self.counts.last_mut().map_or(1, |siblings| {
                    let count = siblings.entry(tag.name).or_insert(0);
                    *count += 1;
                    *count
                });
                self.open.push(Open {
                    name: tag.name,
                    number,
                });
                self.counts.push(HashMap::new());
            }
            Kind::End => {
                if self.open.pop().is_some() {
                    self.counts.pop();
                }
            }
        }
    }

    /// The path of the open elements. Walks on, from the tag that is next, to see which of them have
    /// a later sibling of the same name.
    fn path(mut self, mut tag: Option<Tag<'a>>) -> String {
        let mut repeated = vec![false; self.open.len()];
        let mut depth = self.open.len();
        // Elements up to this depth may still have siblings ahead.
        let mut undecided = depth;
        while let Some(current) = tag {
            match current.kind {
                Kind::Start => {
                    if depth < undecided && self.open[depth].name == current.name {
                        repeated[depth] = true;
                        undecided = depth;
                    }
                    depth += 1;
                }
                Kind::End => {
                    depth = depth.saturating_sub(1);
                    undecided = undecided.min(depth + 1);
                }
            }
            if undecided == 0 {
                break;
            }
            tag = self.next();
        }
        let steps: Vec<String> = self
            .open
            .iter()
            .zip(repeated)
            .map(|(open, repeated)| match open.number {
                1 if !repeated => open.name.to_owned(),
                number => format!("{}[{number}]", open.name),
            })
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
