//! Room for the text of a long list, of which the system is asked for huge pages.

use super::Writer;
use crate::xml::huge_pages::{are_large, prefer_huge_pages};

/// How many items tell how large the others may be. Then so many times as many, and so on.
const STEP: usize = 16;

impl Writer {
    /// Makes room after some items of a list, which were written from an offset on, if others follow.
    #[inline]
    pub(super) fn keep_room(&mut self, start: usize, written: usize, count: usize) {
        if written.is_multiple_of(STEP) {
            self.make_room_at_step(start, written, count);
        }
    }

    #[cold]
    fn make_room_at_step(&mut self, start: usize, written: usize, count: usize) {
        if STEP.pow(written.ilog(STEP)) == written {
            self.make_room(start, written, count - written);
        }
    }

    /// How many bytes items may take that follow others, which were written from an offset on.
    pub(super) fn bytes_of(&self, start: usize, written: usize, following: usize) -> usize {
        following.saturating_mul((self.out.len() - start).div_ceil(written))
    }

    /// Makes room for items that may be like those before, which were written from an offset on.
    pub(super) fn make_room(&mut self, start: usize, written: usize, following: usize) {
        // If those that follow are smaller, this is not too much by far.
        let room = self.bytes_of(start, written, following.min(STEP * written));
        if !are_large(room) || self.out.capacity() - self.out.len() >= room {
            return;
        }
        // At least as much again: a text of many such lists is not moved for each of them.
        let more = room.saturating_add(room / STEP).max(self.out.len());
        // Where there is no room for an estimate, there may be for the text.
        if self.out.try_reserve_exact(more).is_ok() {
            prefer_huge_pages(&self.out);
        }
    }
}

#[cfg(all(test, feature = "huge-pages"))]
mod tests {
    use xsd_runtime_pages::LARGE;

    use super::Writer;
    use crate::xml::Namespaces;

    /// How much room there is after each item.
    fn rooms(sizes: impl Iterator<Item = usize> + Clone) -> Vec<usize> {
        let mut writer = Writer::new(Namespaces::new(&[]));
        let count = sizes.clone().count();
        let step = |(index, size): (usize, usize)| {
            writer.out.push_str(&"x".repeat(size));
            writer.keep_room(0, index + 1, count);
            writer.out.capacity()
        };
        sizes.enumerate().map(step).collect()
    }

    #[test]
    fn a_large_text_has_room_from_the_first_items_on() {
        let rooms = rooms(std::iter::repeat_n(LARGE / 100, 200));
        assert!(rooms[14] < LARGE / 2);
        let room = rooms[15];
        assert!((2 * LARGE..3 * LARGE).contains(&room), "{room}");
        assert_eq!(rooms.last(), Some(&room));
    }

    #[test]
    fn small_texts_and_short_lists_are_left_alone() {
        for (size, count) in [(10, 10_000), (LARGE / 10, 15)] {
            let rooms = rooms(std::iter::repeat_n(size, count));
            assert!(rooms.iter().all(|room| *room < 4 * LARGE));
        }
    }

    #[test]
    fn room_that_turns_out_to_be_too_much_is_not_so_by_far() {
        let sizes = (0..1_000_000).map(|index| if index < 16 { LARGE / 16 } else { 1 });
        let rooms = rooms(sizes);
        assert!(rooms.iter().all(|room| *room < 20 * LARGE));
    }
}
