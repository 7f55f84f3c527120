//! What a stream has handed out of a document, by its location in what is left.

use std::ops::Range;

use crate::xml::read_error_kind::ReadErrorKind;

/// The elements that were handed out of a document, by their locations in what is left of it.
#[derive(Debug, Default)]
pub(crate) struct HandedOut {
    /// Where the text still has elements that were handed out, ascending.
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
    /// Adds the location of a copy. Copies must be added in document order.
    pub(crate) fn push_copy(&mut self, location: Range<usize>) {
        self.copies.push(location);
    }

    /// Adds how many there were in an element. Elements must be added in the order in which they end.
    pub(crate) fn push_count(&mut self, end: usize, name: String, count: usize) {
        self.counts.push(Children { end, name, count });
    }

    /// Whether an offset is inside a copy, after its `<`.
    fn is_in_copy(&self, offset: usize) -> bool {
        let before = self.copies.partition_point(|copy| copy.start < offset);
        self.copies[..before]
            .last()
            .is_some_and(|copy| offset < copy.end)
    }

    /// Whether a copy begins at this offset.
    pub(crate) fn is_copy(&self, offset: usize) -> bool {
        let found = self.copies.binary_search_by_key(&offset, |copy| copy.start);
        found.is_ok()
    }

    /// The copies that begin between two offsets.
    pub(crate) fn copies_in(&self, range: Range<usize>) -> &[Range<usize>] {
        let before = |end| self.copies.partition_point(|copy| copy.start < end);
        &self.copies[before(range.start)..before(range.end)]
    }

    /// Whether a notice is new. What is wrong inside a copy was reported when the element was handed out.
    /// That the schema does not allow the element here was not reported then.
    pub(crate) fn is_new(&self, offset: usize, kind: &ReadErrorKind) -> bool {
        if self.is_copy(offset) {
            matches!(
                kind,
                ReadErrorKind::UnexpectedElement(_)
                    | ReadErrorKind::OutOfOrder(_)
                    | ReadErrorKind::WrongElement { .. }
            )
        } else {
            !self.is_in_copy(offset)
        }
    }

    /// How many were handed out of the element whose end tag this is: those of these names, which ` | `
    /// separates, or all of them if there is none.
    pub(crate) fn count(&self, end: usize, names: &str) -> usize {
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
