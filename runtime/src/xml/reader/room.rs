//! Room for the items of a list.

use super::Reader;
use crate::xml::huge_pages::prefer_huge_pages;

/// A list of so many items gets room for those that may follow.
const LONG: usize = 16;

/// But at most for so many times as many as it has.
const MOST: usize = 16;

/// Items of a list with nothing between them.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// Where the first begins.
    pub(super) start: usize,
    /// How many items the list had before.
    before: usize,
}

impl Run {
    /// How many bytes an item has, if so many in the list end at an offset.
    pub(super) fn bytes_of_item(self, end: usize, count: usize) -> usize {
        (end - self.start) / count.saturating_sub(self.before).max(1)
    }
}

impl Reader<'_> {
    /// Further items of a list, from the current tag on.
    #[inline]
    pub(super) fn run_of<T>(&self, values: &[T]) -> Run {
        Run {
            start: self.tag,
            before: values.len(),
        }
    }

    /// Adds the item that was read last to its list.
    #[inline]
    pub(super) fn push<T>(&self, run: Run, values: &mut Vec<T>, item: T) {
        if values.len() == values.capacity() {
            self.make_room(run, 1, values);
        }
        values.push(item);
    }

    /// Makes room for items of a list, so that a long one is rarely moved. Some may have been read that it does not have
    /// yet.
    #[inline(never)]
    pub(super) fn make_room<T>(&self, run: Run, read: usize, values: &mut Vec<T>) {
        let count = values.len();
        // Most lists have one item or two, and a `Vec` would begin with room for four.
        if count == 0 {
            *values = Vec::with_capacity(1);
            return;
        }
        if count < LONG {
            values.reserve_exact(count);
            return;
        }
        let size = run.bytes_of_item(self.tag, count + read);
        let may_follow = read + self.end.saturating_sub(self.tag) / size.max(1);
        // Those that follow may be smaller. What they do not fill takes no memory: the system provides that when it is
        // first written. And an allocator that keeps as much memory as its largest block has, as glibc's does, keeps
        // that of the whole value.
        let room = (2 * may_follow).clamp(count, MOST * count);
        if values.try_reserve_exact(room).is_err() {
            values.reserve(read);
        }
        prefer_huge_pages(values);
    }
}

#[cfg(test)]
mod tests {
    use super::Reader;
    use crate::xml::reader::Result;
    use crate::xml::{Namespaces, ReadOptions, read_with};

    /// Reads a list, whose children are read by a function.
    fn read(
        items: &[String],
        read: impl FnOnce(&mut Reader<'_>, &mut Vec<String>) -> Result<()>,
    ) -> Vec<String> {
        let xml = format!("<list>{}</list>", items.concat());
        let (known, options) = (Namespaces::new(&[]), ReadOptions::lenient());
        let mut values = Vec::new();
        let result = read_with(xml.as_bytes(), known, &options, None, |reader| {
            reader.open()?;
            read(reader, &mut values)
        });
        result.expect("it is a list");
        values
    }

    /// After how many items a list has got room again, and for how many.
    fn rooms(items: &[String]) -> Vec<(usize, usize)> {
        let mut rooms = Vec::new();
        read(items, |reader, values| {
            let run = reader.run_of(values);
            while reader.child()? {
                let (item, before) = (reader.element()?, values.capacity());
                reader.push(run, values, item);
                if values.capacity() != before {
                    rooms.push((values.len() - 1, values.capacity()));
                }
            }
            Ok(())
        });
        rooms
    }

    fn items(count: usize, size: impl Fn(usize) -> usize) -> Vec<String> {
        let item = |index| format!("<i>{}</i>", "x".repeat(size(index)));
        (0..count).map(item).collect()
    }

    const SHORT: [(usize, usize); 5] = [(0, 1), (1, 2), (2, 4), (4, 8), (8, 16)];

    #[test]
    fn a_short_list_has_at_most_twice_the_room_it_needs() {
        assert_eq!(rooms(&items(16, |_| 10)), SHORT);
    }

    #[test]
    fn a_long_list_is_rarely_moved() {
        let rooms = rooms(&items(4000, |index| 10 + index % 7));
        let (short, long) = rooms.split_at(SHORT.len());
        assert_eq!(short, SHORT);
        let [(16, 272), (272, room)] = *long else {
            panic!("{long:?}");
        };
        assert!((4000..8000).contains(&room), "{room}");
    }

    #[test]
    fn a_list_with_something_between_its_items_has_little_more_room_than_it_needs() {
        let mut items = items(8000, |_| 10);
        for item in &mut items[300..] {
            item.push_str("<odd/>");
        }
        let values = read(&items, |reader, values| {
            while reader.child()? {
                reader.many("i", values)?;
            }
            Ok(())
        });
        assert_eq!(values.len(), 8000);
        assert!(values.capacity() < 3 * 8000, "{}", values.capacity());
    }

    #[test]
    fn a_list_whose_items_become_small_is_rarely_moved() {
        let rooms = rooms(&items(8000, |index| if index < 300 { 1000 } else { 1 }));
        assert!(rooms.len() < 14, "{rooms:?}");
        let fits = |&(count, room): &(usize, usize)| room <= 17 * count.max(1);
        assert!(rooms.iter().all(fits), "{rooms:?}");
    }
}
