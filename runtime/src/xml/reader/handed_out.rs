//! What a stream has handed out before the rest of its document is read: it is counted, and not read again.

use std::ops::Range;

use super::{Pass, Reader, Result};
use crate::text::characters;

impl Reader<'_> {
    /// Whether the current element was handed out. In a list such an element is skipped.
    #[inline]
    pub(super) fn at_copy(&self) -> bool {
        self.handed_out.is_some_and(|out| out.is_copy(self.tag))
    }

    /// Moves past an element that was handed out. It is counted where its parent ends.
    #[cold]
    pub(super) fn pass_by(&mut self) -> Result<()> {
        self.skip()?;
        self.pass = Pass::Progress;
        self.advance()
    }

    /// Whether all elements from an offset to the current tag were handed out.
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
            let is_next = characters::is_blank(&self.text.as_bytes()[end..copy.start]);
            end = copy.end;
            is_next
        };
        handed_out.copies_in(start..self.tag).iter().all(is_next)
            && end > start
            && characters::is_blank(&self.text.as_bytes()[end..self.tag])
    }

    /// Whether items between an offset and the current tag were handed out. If many were, the text still has two of them.
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
