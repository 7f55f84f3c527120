//! Room for the items of a list.

use super::Reader;
use crate::xml::huge_pages::{are_large, prefer_huge_pages};

/// After more items than this, what one has on average tells how many may follow.
const FEW: usize = 16;

/// But there is room at most for so many times as many as there are.
const MOST_TIMES: usize = 16;

/// So great a part of a large block must be filled before it gets huge pages: a page takes its memory as a whole.
const FILLED: usize = 8;

/// Items of a list that are read one after the other.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// Where the first begins.
    pub(super) start: usize,
    /// How many items the list had before.
    before: usize,
    /// How many it has at most.
    most: usize,
    /// The key of the first one's name.
    key: u64,
}

impl Run {
    /// How many items of the run are among so many of the list.
    fn items(self, count: usize) -> usize {
        count.saturating_sub(self.before)
    }

    /// The bytes of an item on average, if the list has so many when the run has come to an offset.
    pub(super) fn bytes_of_item(self, end: usize, count: usize) -> usize {
        (end - self.start) / self.items(count).max(1)
    }
}

impl Reader<'_> {
    /// Items that begin at the current tag, of a list that has so many at most.
    #[inline]
    pub(super) fn run_of<T>(&self, values: &[T], most: usize) -> Run {
        Run {
            start: self.tag,
            before: values.len(),
            most,
            key: self.key,
        }
    }

    /// Makes sure that a list has room for the item that was read last.
    // After this loop the compiler knows that there is room: the item is moved there and nowhere else.
    #[inline]
    pub(super) fn provide_room<T>(&self, run: Run, values: &mut Vec<T>) {
        while values.len() == values.capacity() {
            self.make_room(run, 1, values);
        }
    }

    /// Remembers how many items a list has got.
    #[inline]
    pub(super) fn end_run<T>(&mut self, run: Run, values: &[T]) {
        let count = run.items(values.len());
        if count > 0 {
            self.usual_counts.note(run.key, count);
        }
    }

    /// Makes room for items of a list, so that a long one is rarely moved. Some more may have been read than it has.
    #[inline(never)]
    pub(super) fn make_room<T>(&self, run: Run, more: usize, values: &mut Vec<T>) {
        let count = values.len();
        // Most lists have one item or two, and a `Vec` would begin with room for four of most types.
        if count == 0 {
            let usual = self.usual_counts.of(run.key).min(run.most);
            *values = Vec::with_capacity(usual.max(more));
            return;
        }
        let room = self.room(run, more, count);
        if values.try_reserve_exact(room).is_err() {
            values.reserve(more);
        }
        if are_large(count.saturating_mul(size_of::<T>()).saturating_mul(FILLED)) {
            prefer_huge_pages(values);
        }
    }

    /// For how many further items there is to be room, if a list has so many, and some more were read.
    // This is the same for all types, and compiled once.
    fn room(&self, run: Run, more: usize, count: usize) -> usize {
        let read = count + more;
        let room = if run.items(read) > FEW {
            let size = run.bytes_of_item(self.tag, read).max(1);
            let may_follow = more + self.end.saturating_sub(self.tag) / size;
            // They may be smaller than those before. On most systems, what is not filled takes no memory. And what glibc
            // keeps, when it is given back, grows with the largest block: then it keeps the strings of the items too.
            let room = may_follow.saturating_mul(2);
            room.clamp(count, count.saturating_mul(MOST_TIMES))
        } else {
            count
        };
        room.min(run.most.saturating_sub(count)).max(more)
    }
}

#[cfg(test)]
mod tests {
    use super::Reader;
    use crate::codegen::{Particle, WriteXml};
    use crate::xml::reader::Result;
    use crate::xml::writer::Writer;
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
            let run = reader.run_of(values, usize::MAX);
            while reader.child()? {
                let (item, before) = (reader.element()?, values.capacity());
                reader.provide_room(run, values);
                values.push(item);
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

    /// An item as the alternative of a choice.
    struct Choice(String);

    impl WriteXml for Choice {
        fn content(&self, writer: &mut Writer) {
            writer.element("i", &self.0);
        }
    }

    impl Particle for Choice {
        fn read_particle(reader: &mut Reader<'_>) -> Result<Option<Self>> {
            if reader.at("i") {
                return reader.element().map(|item| Some(Self(item)));
            }
            Ok(None)
        }
    }

    const SHORT: [(usize, usize); 5] = [(0, 1), (1, 2), (2, 4), (4, 8), (8, 16)];

    #[test]
    fn a_short_list_has_at_most_twice_the_room_it_needs() {
        assert_eq!(rooms(&items(16, |_| 10)), SHORT);
    }

    #[test]
    fn a_list_begins_with_room_for_as_many_items_as_the_last_had() {
        let other = || vec!["<j/>".to_owned()];
        let lists = [items(3, |_| 10), other(), items(3, |_| 10), other()].concat();
        let mut rooms = Vec::new();
        read(&lists, |reader, others| {
            while reader.child()? {
                let mut values = Vec::<String>::new();
                reader.many("i", &mut values)?;
                rooms.push((values.len(), values.capacity()));
                reader.many("j", others)?;
            }
            Ok(())
        });
        assert_eq!(rooms, [(3, 4), (3, 3)]);
    }

    #[test]
    fn a_long_list_is_rarely_moved() {
        for later in [30, 20] {
            let rooms = rooms(&items(4000, |index| if index < 300 { 30 } else { later }));
            let (short, long) = rooms.split_at(SHORT.len());
            assert_eq!(short, SHORT);
            assert_eq!(long, [(16, 272), (272, 17 * 272)]);
        }
    }

    #[test]
    fn a_list_has_no_room_for_more_items_than_it_may_have() {
        for most in [0, 1, 3, 5, 10, 20] {
            let values = read(&items(20, |_| 10), |reader, values| {
                while reader.child()? {
                    reader.up_to(most, "i", values)?;
                }
                Ok(())
            });
            assert_eq!((values.len(), values.capacity()), (most, most));
        }
    }

    #[test]
    fn a_list_of_choices_has_the_same_room() {
        let mut choices = Vec::new();
        read(&items(4000, |_| 30), |reader, _| {
            while reader.child()? {
                reader.particles::<Choice>(&mut choices)?;
            }
            Ok(())
        });
        assert_eq!((choices.len(), choices.capacity()), (4000, 17 * 272));
    }

    #[test]
    fn a_list_with_something_between_its_items_has_little_more_room_than_it_needs() {
        let mut items = items(8000, |_| 10);
        let odd = format!("<odd>{}</odd>", "x".repeat(100));
        for item in &mut items[300..] {
            item.push_str(&odd);
        }
        let values = read(&items, |reader, values| {
            while reader.child()? {
                reader.many("i", values)?;
            }
            Ok(())
        });
        assert_eq!(values.len(), 8000);
        assert!(values.capacity() < 2 * 8000, "{}", values.capacity());
    }

    #[test]
    fn a_list_whose_items_become_small_is_rarely_moved() {
        let rooms = rooms(&items(8000, |index| if index < 300 { 1000 } else { 1 }));
        assert!(rooms.len() < 14, "{rooms:?}");
        let fits = |&(count, room): &(usize, usize)| room <= 17 * count.max(1);
        assert!(rooms.iter().all(fits), "{rooms:?}");
    }
}
