//! The tags of a document, which need not be well-formed.

use memchr::memmem;
use quick_xml::Reader;

use super::names::name_after;
use crate::text::names::is_after;

/// A tag. That of an empty element is a start tag, which an end tag of no length follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Start,
    End,
}

/// Finds tags as quick-xml does, without looking at their names. Most of a document is passed over only to see
/// where an element ends, so this has to be fast.
pub(super) struct Tags<'a> {
    text: &'a str,
    position: usize,
    /// The last tag was that of an empty element.
    is_in_empty: bool,
    /// From here on there are tags and texts alone. It is looked for when it is needed.
    plain_from: Option<usize>,
}

impl<'a> Tags<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let marked = text.trim_start_matches('\u{feff}');
        Self {
            text,
            position: text.len() - marked.len(),
            is_in_empty: false,
            plain_from: None,
        }
    }

    /// Goes to the end tag of the element that is open and whose start tag begins at an offset. It stays if that takes a
    /// look at each tag. The text must be well-formed.
    pub(super) fn go_to_end(&mut self, start: usize) {
        if self.is_in_empty || self.position < self.plain_from() {
            return;
        }
        let name = name_after(&self.text[start + "<".len()..]);
        let mut depth = 1_usize;
        let rest = &self.text.as_bytes()[self.position..];
        for found in memmem::find_iter(rest, name) {
            let (before, tag) = rest.split_at(found);
            let is_end = before.ends_with(b"</");
            let is_whole = tag.get(name.len()).is_some_and(|&after| is_after(after));
            if !is_whole || !(is_end || before.ends_with(b"<")) {
                continue;
            }
            if is_end {
                depth -= 1;
                if depth == 0 {
                    self.position += found - "</".len();
                    return;
                }
            } else if !is_empty(&rest[found - "<".len()..]) {
                depth += 1;
            }
        }
    }

    /// From here on there are tags and texts alone: the last comment, CDATA section, processing instruction or DOCTYPE
    /// has begun before. Tags are looked for after its end.
    fn plain_from(&mut self) -> usize {
        let (text, position) = (self.text.as_bytes(), self.position);
        *self.plain_from.get_or_insert_with(|| {
            let mut marks = memchr::memchr2_iter(b'!', b'?', &text[position..]).rev();
            let is_markup = |mark: &usize| text[..position + mark].ends_with(b"<");
            marks.find(is_markup).map_or(0, |mark| position + mark)
        })
    }

    /// The next tag, up to the end of the text or to what is no markup.
    pub(super) fn next(&mut self) -> Option<Tag> {
        if self.is_in_empty {
            self.is_in_empty = false;
            return Some(Tag {
                kind: Kind::End,
                start: self.position,
                end: self.position,
            });
        }
        let bytes = self.text.as_bytes();
        loop {
            let rest = bytes.get(self.position..)?;
            let text = match rest.first()? {
                b'<' => 0,
                _ => memchr::memchr2(b'<', b'&', rest)?,
            };
            let start = self.position + text;
            self.position = match &rest[text..] {
                [b'&', ..] => self.after_reference(start)?,
                [_, b'!' | b'?', ..] => self.after_markup(start)?,
                tag => {
                    let (kind, length) = (kind(tag)?, length(tag)?);
                    self.position = start + length;
                    self.is_in_empty = kind == Kind::Start && tag[length - 2] == b'/';
                    return Some(Tag {
                        kind,
                        start,
                        end: self.position,
                    });
                }
            };
        }
    }

    fn after_reference(&self, start: usize) -> Option<usize> {
        let inside = &self.text.as_bytes()[start + 1..];
        let length = memchr::memchr3(b';', b'&', b'<', inside)?;
        (inside[length] == b';').then_some(start + length + 2)
    }

    /// The end of a comment, a CDATA section, a processing instruction or a DOCTYPE.
    #[cold]
    fn after_markup(&self, start: usize) -> Option<usize> {
        let mut reader = Reader::from_str(&self.text[start..]);
        reader.read_event().ok()?;
        let length = usize::try_from(reader.buffer_position()).ok()?;
        Some(start + length)
    }
}

/// Whether a start tag also ends its element.
fn is_empty(tag: &[u8]) -> bool {
    length(tag).is_some_and(|length| tag[length - 2] == b'/')
}

fn kind(tag: &[u8]) -> Option<Kind> {
    match tag.get(1)? {
        b'/' => Some(Kind::End),
        _ => Some(Kind::Start),
    }
}

/// The length of a tag up to the first `>` that is not in quotes.
#[inline]
fn length(tag: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        at += memchr::memchr3(b'>', b'"', b'\'', &tag[at..])?;
        match tag[at] {
            b'>' => return Some(at + 1),
            quote => at += memchr::memchr(quote, &tag[at + 1..])? + 2,
        }
    }
}
