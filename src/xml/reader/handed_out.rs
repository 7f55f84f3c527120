//! What a stream has handed out of the document of which the rest is read: it counts, and is not read
//! again.

use std::ops::Range;

use super::{Reader, Result, Round};
use crate::xml::error::ReadErrorKind;
use crate::xml::text;

/// The elements that were handed out of a document, by their places in what is left of it.
#[derive(Debug, Default)]
pub(crate) struct HandedOut {
    /// Where elements are that were handed out and are in the rest all the same, ascending.
    copies: Vec<Range<usize>>,
    /// How many there were in each element, ascending.
    counts: Vec<Children>,
}

/// How many children of one name were handed out of an element.
#[derive(Debug)]
struct Children {
    /// Where the end tag of the element begins.
    end: usize,
    /// Their local name.
    name: String,
    count: usize,
}

impl HandedOut {
    /// Adds the place of a copy, behind all others.
    pub(crate) fn push_copy(&mut self, place: Range<usize>) {
        self.copies.push(place);
    }

    /// Adds how many there were in an element, behind all that ended before.
    pub(crate) fn push_count(&mut self, end: usize, name: String, count: usize) {
        self.counts.push(Children { end, name, count });
    }

    /// Whether an offset is inside a copy, behind its `<`.
    fn is_in_copy(&self, offset: usize) -> bool {
        let before = self.copies.partition_point(|copy| copy.start < offset);
        self.copies[..before]
            .last()
            .is_some_and(|copy| offset < copy.end)
    }

    /// Whether a copy begins at this offset.
    pub(super) fn is_copy(&self, offset: usize) -> bool {
        let found = self.copies.binary_search_by_key(&offset, |copy| copy.start);
        found.is_ok()
    }

    /// The copies that begin between two offsets.
    fn copies_in(&self, range: Range<usize>) -> &[Range<usize>] {
        let before = |end| self.copies.partition_point(|copy| copy.start < end);
        &self.copies[before(range.start)..before(range.end)]
    }

    /// Whether a notice is new: what is in a copy was told when the element was handed out, and whether it
    /// can be here was not.
    pub(crate) fn is_new(&self, offset: usize, kind: &ReadErrorKind) -> bool {
        if self.is_copy(offset) {
            matches!(kind, ReadErrorKind::UnexpectedElement(_))
        } else {
            !self.is_in_copy(offset)
        }
    }

    /// How many were handed out of the element whose end tag this is: those of these names, which ` | `
    /// separates, or all of them if there is none.
    fn count(&self, end: usize, names: &str) -> usize {
        let first = self.counts.partition_point(|count| count.end < end);
        let is_named = |children: &&Children| {
            let mut names = names.split(" | ");
            names.any(|name| name.is_empty() || local(name) == children.name)
        };
        let ended = self.counts[first..].iter();
        let ended = ended.take_while(|count| count.end == end);
        ended.filter(is_named).map(|count| count.count).sum()
    }
}

/// The local name of a name of generated code.
fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

impl Reader<'_> {
    /// Whether the element at hand was handed out: in a list it is passed by.
    #[inline]
    pub(super) fn at_copy(&self) -> bool {
        self.handed_out.is_some_and(|out| out.is_copy(self.tag))
    }

    /// Moves behind an element that was handed out, and that is counted where its parent ends.
    #[cold]
    pub(super) fn pass_by(&mut self) -> Result<()> {
        self.skip()?;
        self.round = Round::Progress;
        self.advance()
    }

    /// Whether all elements from an offset to the tag at hand were handed out.
    #[inline]
    pub(super) fn are_copies(&self, start: usize) -> bool {
        self.handed_out.is_some() && self.have_only_copies(start)
    }

    #[cold]
    fn have_only_copies(&self, start: usize) -> bool {
        let Some(handed_out) = self.handed_out else {
            return false;
        };
        let mut end = start;
        let is_next = |copy: &Range<usize>| {
            let is_next = text::is_blank(&self.text.as_bytes()[end..copy.start]);
            end = copy.end;
            is_next
        };
        handed_out.copies_in(start..self.tag).iter().all(is_next)
            && end > start
            && text::is_blank(&self.text.as_bytes()[end..self.tag])
    }

    /// Whether any number of items from an offset to the tag at hand was handed out: of many, two are
    /// still there.
    pub(super) fn has_copies_since(&self, start: usize) -> bool {
        self.handed_out
            .is_some_and(|out| !out.copies_in(start..self.tag).is_empty())
    }

    /// How many items were handed out of the element that has just ended.
    #[inline]
    pub(super) fn count_handed_out(&self, names: &str) -> usize {
        self.handed_out.map_or(0, |out| out.count(self.tag, names))
    }
}
