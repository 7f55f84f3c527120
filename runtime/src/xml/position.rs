//! Finds line, column and element path of a byte offset. The document is scanned again for this: errors are
//! rare, and reading without errors costs nothing extra.

use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashMap;

use crate::text::excerpt::excerpt;
use crate::xml::location::Location;

/// A path has at most this many characters. The middle of a longer path is left out.
const LONGEST_PATH: usize = 1000;

/// This many steps are kept at each end of a long path. Each step has at least one character and a slash, so
/// these steps always fill half of the longest path.
const STEPS: usize = LONGEST_PATH / 4;

/// Which element an offset belongs to at which a start tag begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StartTag {
    /// The element of the tag.
    Inside,
    /// The element around the tag.
    Outside,
}

/// The location of a byte offset. An element whose start tag or end tag begins at the offset belongs to
/// the path.
pub(crate) fn location(text: &str, offset: usize) -> Location {
    let mut locations = locations(text, &[offset], StartTag::Inside);
    locations.pop().unwrap_or(Location::START)
}

/// The locations of ascending byte offsets. Time is linear in the size of the text, and memory in the number
/// of elements that are open at the offsets.
pub(crate) fn locations(text: &str, offsets: &[usize], start_tag: StartTag) -> Vec<Location> {
    if offsets.is_empty() {
        return Vec::new();
    }
    let (steps, paths) = steps(text, offsets, start_tag);
    let (mut line, mut line_start, mut counted) = (1, 0, 0);
    let mut column = 1;
    offsets
        .iter()
        .zip(paths)
        .map(|(&offset, path)| {
            let end = floor(text, offset).max(counted);
            let passed = &text[counted..end];
            line += memchr::memchr_iter(b'\n', passed.as_bytes()).count();
            if let Some(newline) = passed.rfind('\n') {
                line_start = counted + newline + 1;
                column = 1;
            }
            // A long line is counted once for all offsets on it.
            column += text[counted.max(line_start)..end].chars().count();
            counted = end;
            Location {
                line,
                column,
                path: shown(&path, &steps),
            }
        })
        .collect()
}

/// An element that belongs to the path of an offset.
struct Step<'a> {
    /// Where its start tag begins.
    start: usize,
    name: &'a str,
    /// The step around it. It is unknown for the first step after a gap.
    parent: Parent,
    /// Its number among siblings of the same name, from 1, and the number of those siblings.
    number: usize,
    count: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Parent {
    Document,
    Step(usize),
    Unknown,
}

/// The steps of a path, as indices.
struct Path {
    steps: Vec<usize>,
    /// Whether there is a gap in the middle.
    has_gap: bool,
}

/// The elements that are open at the offsets, and the path of each offset.
fn steps<'a>(text: &'a str, offsets: &[usize], start_tag: StartTag) -> (Vec<Step<'a>>, Vec<Path>) {
    const NO_STEP: usize = usize::MAX;
    let mut tags = Tags::new(text);
    // The open elements: where each starts, and its step if it belongs to a path. A broken document can have
    // any number of them.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let (mut steps, mut paths) = (Vec::<Step<'a>>::new(), Vec::new());
    let mut tag = tags.next();
    for &offset in offsets {
        let begun = offset + usize::from(start_tag == StartTag::Inside);
        while let Some(current) = &tag {
            match current.kind {
                Kind::Start if current.start < begun => {
                    open.push((current.start, NO_STEP));
                }
                Kind::End if current.end <= offset => drop(open.pop()),
                _ => break,
            }
            tag = tags.next();
        }
        let depth = open.len();
        let gap = if depth > 2 * STEPS {
            STEPS..depth - STEPS
        } else {
            0..0
        };
        let mut path: Vec<usize> = Vec::new();
        for (at, (start, step)) in open.iter_mut().enumerate() {
            if gap.contains(&at) {
                continue;
            }
            let parent = match path.last() {
                None => Parent::Document,
                Some(_) if at == gap.end => Parent::Unknown,
                Some(&parent) => Parent::Step(parent),
            };
            if *step == NO_STEP {
                *step = steps.len();
                steps.push(Step {
                    start: *start,
                    name: local_name(text.get(*start..).unwrap_or_default()),
                    parent,
                    number: 1,
                    count: 1,
                });
            }
            path.push(*step);
        }
        paths.push(Path {
            steps: path,
            has_gap: !gap.is_empty(),
        });
    }
    number(text, &mut steps);
    (steps, paths)
}

/// Numbers steps among their siblings.
fn number(text: &str, steps: &mut [Step<'_>]) {
    // How many siblings of each step were seen. Other elements are not counted.
    let mut seen: HashMap<(Parent, &str), usize> = HashMap::new();
    let mut by_start: HashMap<usize, usize> = HashMap::new();
    for (index, step) in steps.iter().enumerate() {
        seen.insert((step.parent, step.name), 0);
        by_start.insert(step.start, index);
    }
    let mut tags = Tags::new(text);
    // The steps that are open, with their depths.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut depth = 0_usize;
    while let Some(Tag {
        kind, name, start, ..
    }) = tags.next()
    {
        if kind == Kind::End {
            depth = depth.saturating_sub(1);
            open.pop_if(|(own, _)| *own == depth);
            continue;
        }
        let parent = match open.last() {
            Some(&(own, step)) if own + 1 == depth => Parent::Step(step),
            None if depth == 0 => Parent::Document,
            _ => Parent::Unknown,
        };
        if parent != Parent::Unknown
            && let Some(seen) = seen.get_mut(&(parent, name))
        {
            *seen += 1;
            if let Some(&step) = by_start.get(&start) {
                steps[step].number = *seen;
            }
        }
        if let Some(&step) = by_start.get(&start) {
            open.push((depth, step));
        }
        depth += 1;
    }
    for step in steps {
        if step.parent != Parent::Unknown {
            step.count = seen.get(&(step.parent, step.name)).copied().unwrap_or(1);
        }
    }
}

/// The text of a path. A step has its number if there are several of its name.
fn shown(path: &Path, steps: &[Step<'_>]) -> String {
    let names = path.steps.iter().filter_map(|&step| steps.get(step));
    let names: Vec<String> = names
        .map(|step| match step.count {
            2.. => format!("{}[{}]", excerpt(step.name), step.number),
            _ => excerpt(step.name),
        })
        .collect();
    let length: usize = names.iter().map(|name| name.chars().count() + 1).sum();
    if length <= LONGEST_PATH && !path.has_gap {
        return names.join("/");
    }
    // How many names fit into half the length, from one end of the path.
    let fits = |names: &mut dyn Iterator<Item = &String>| {
        let mut left = LONGEST_PATH / 2;
        let fitting = names.take_while(|name| {
            let length = name.chars().count() + 1;
            let is_fitting = length <= left;
            left = left.saturating_sub(length);
            is_fitting
        });
        fitting.count()
    };
    let first = fits(&mut names.iter()).min(names.len() / 2);
    let last = fits(&mut names.iter().rev()).min(names.len() - first);
    format!(
        "{}/…/{}",
        names[..first].join("/"),
        names[names.len() - last..].join("/")
    )
}

/// The nearest boundary of a character at or before an offset.
pub(crate) fn floor(text: &str, offset: usize) -> usize {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// Line and column (in characters) of an offset, both from 1.
pub(crate) fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..floor(text, offset)];
    let line_start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |newline| newline + 1);
    let line = memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

/// The local name of the tag that a text begins with.
pub(crate) fn local_name(tag: &str) -> &str {
    let name = name_after(tag.trim_start_matches('<'));
    name.rsplit(':').next().unwrap_or(name)
}

/// The name of the start tag or end tag that a text begins with, as it stands there.
pub(crate) fn tag_name(tag: &str) -> &str {
    name_after(tag.trim_start_matches(['<', '/']))
}

fn name_after(tag: &str) -> &str {
    let end = tag.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '<'));
    &tag[..end.unwrap_or(tag.len())]
}

/// The tags of a document, which need not be well-formed.
struct Tags<'a> {
    text: &'a str,
    /// Where the reader starts.
    start: usize,
    reader: Reader<&'a [u8]>,
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

impl<'a> Tags<'a> {
    fn new(text: &'a str) -> Self {
        // The reader skips a byte order mark and does not count it.
        let marked = text.trim_start_matches('\u{feff}');
        let start = text.len() - marked.len();
        let mut reader = Reader::from_str(marked);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.expand_empty_elements = true;
        Self {
            text,
            start,
            reader,
        }
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position())
            .unwrap_or(usize::MAX)
            .saturating_add(self.start)
            .min(self.text.len())
    }

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let start = self.position();
            let kind = match self.reader.read_event() {
                Ok(Event::Start(_)) => Kind::Start,
                Ok(Event::End(_)) => Kind::End,
                Ok(Event::Eof) | Err(_) => return None,
                Ok(_) => continue,
            };
            let end = self.position();
            let name = local_name(self.text.get(start..end).unwrap_or_default());
            return Some(Tag {
                kind,
                name,
                start,
                end,
            });
        }
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
            assert_eq!(location(TEXT, offset).to_string(), expected);
        }
    }

    #[test]
    fn an_offset_outside_a_start_tag_is_in_the_element_around() {
        for (needle, expected) in [
            ("<a>", "1:1"),
            ("<b/>\n <x", "2:2: a"),
            ("<d", "3:8: a/c"),
            ("</x:c>", "3:12: a/c"),
            ("<b/>\n<", "4:13: a"),
        ] {
            let offset = TEXT.find(needle).expect("the needle is in the text");
            let found = locations(TEXT, &[offset], StartTag::Outside);
            assert_eq!(found[0].to_string(), expected);
        }
    }

    #[test]
    fn a_broken_document_has_locations_too() {
        assert_eq!(location("<a><b></a", 7).to_string(), "1:8: a/b");
        assert_eq!(location("", 0).to_string(), "1:1");
        assert_eq!(location("\u{feff}<a><b/></a>", 6).to_string(), "1:5: a/b");
        assert_eq!(
            location("</x></x><a/><a><b>", 15).to_string(),
            "1:16: a[2]/b"
        );
    }

    #[test]
    fn long_paths_lose_their_middle() {
        let deep = "<a>".repeat(100_000);
        let location = location(&deep, deep.len());
        assert_eq!((location.line, location.column), (1, 300_001));
        let half = "a/".repeat(250);
        assert_eq!(
            location.path,
            format!("{half}…/{}", &half[..half.len() - 1])
        );

        let long = format!("<{}>", "é".repeat(1000));
        let path = super::location(&long.repeat(30), 0).path;
        assert_eq!(path, format!("{}…", "é".repeat(60)));
        let path = super::location(&long.repeat(30), long.len() * 30).path;
        assert_eq!(path.matches('…').count(), 8 + 1 + 8);
    }

    #[test]
    fn many_locations_are_found_as_each_alone() {
        let offsets: Vec<usize> = (0..=TEXT.len()).collect();
        let found = locations(TEXT, &offsets, StartTag::Inside);
        for (offset, found) in offsets.into_iter().zip(found) {
            assert_eq!(found, location(TEXT, offset), "{offset}");
        }
    }
}
