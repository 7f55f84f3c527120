//! Long lists are read by several threads, each of which reads a part of the items.
//!
//! Where the parts begin is guessed: at a start tag like that of an item. The reader takes what another thread has read
//! only if it comes to that very tag itself, as the next item of the list, and if the other thread was then in the same
//! state. Otherwise it reads on by itself. So values, notices and errors are those of one thread.

use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, Builder, ScopedJoinHandle};

use memchr::memmem;

use super::group::address;
use super::{At, Reader, Result};

/// In a large document a list is long if it takes such a part of it, so that few lists are.
const PART_OF_DOCUMENT: usize = 64;

/// Reads an item of a list, which began at an offset, if the reader stands on one. Returns whether it did.
type ReadItem<'a, 'r, T> = dyn Fn(&mut Reader<'a>, usize, &mut Vec<T>) -> Result<bool> + Sync + 'r;

/// What another thread has read.
struct Part<'a, T> {
    values: Vec<T>,
    /// The reader where it stopped.
    reader: Reader<'a>,
    /// Whether its last group is an item.
    ends_with_group: bool,
}

impl<'a> Reader<'a> {
    /// Whether a list that began at an offset is long, and may be read by several threads.
    #[inline]
    pub(super) fn may_split(&self, start: usize) -> bool {
        let part = (self.text.len() - start) / PART_OF_DOCUMENT;
        self.tag - start >= part.max(self.options.long_list)
            && self.threads != 1
            && self.handed_out.is_none()
    }

    /// Reads the remaining items of a list, which began at an offset. The current tag begins one.
    #[cold]
    pub(super) fn split<T: Send>(
        &mut self,
        start: usize,
        values: &mut Vec<T>,
        read: &ReadItem<'a, '_, T>,
    ) -> Result<()> {
        // Lists inside this one are not split.
        let threads = std::mem::replace(&mut self.threads, 1);
        let parts = self.guess_starts(threads);
        let result = self.read_parts(start, &parts, values, read);
        self.threads = threads;
        result
    }

    /// Where the parts of the other threads begin.
    fn guess_starts(&self, threads: usize) -> Vec<usize> {
        let remaining = self.text.len() - self.tag;
        let threads = match threads {
            0 => thread::available_parallelism().map_or(1, usize::from),
            threads => threads,
        };
        let parts = threads.min(remaining / self.options.long_list.max(1));
        if self.has_departed() {
            return Vec::new();
        }
        let tag = &self.text.as_bytes()[self.tag..self.local_name().end];
        let finder = memmem::Finder::new(tag);
        let mut starts: Vec<usize> = (1..parts)
            .filter_map(|part| {
                let from = self.tag + remaining / parts * part;
                let rest = &self.text.as_bytes()[from..from + remaining / parts];
                let is_whole = |found: &usize| {
                    let after = rest.get(found + tag.len());
                    matches!(after, Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r'))
                };
                finder
                    .find_iter(rest)
                    .find(is_whole)
                    .map(|found| from + found)
            })
            .collect();
        starts.dedup();
        starts
    }

    fn read_parts<T: Send>(
        &mut self,
        start: usize,
        parts: &[usize],
        values: &mut Vec<T>,
        read: &ReadItem<'a, '_, T>,
    ) -> Result<()> {
        let is_over = AtomicBool::new(false);
        thread::scope(|scope| {
            let mut others = Vec::new();
            for (index, &part) in parts.iter().enumerate() {
                let end = parts.get(index + 1).copied().unwrap_or(self.text.len());
                let (reader, is_over) = (self.at_part(part, end), &is_over);
                let read_part = move || reader.part(read, is_over);
                // If there is no other thread, this one reads the part.
                let Ok(thread) = Builder::new().spawn_scoped(scope, read_part) else {
                    break;
                };
                others.push((part, thread));
            }
            let result = self.read_and_join(start, others, values, read);
            is_over.store(true, Ordering::Relaxed);
            result
        })
    }

    /// Reads the remaining items, except those that other threads have read as this one would.
    fn read_and_join<T>(
        &mut self,
        start: usize,
        others: Vec<(usize, ScopedJoinHandle<'_, Option<Part<'a, T>>>)>,
        values: &mut Vec<T>,
        read: &ReadItem<'a, '_, T>,
    ) -> Result<()> {
        for (part, thread) in others {
            while self.tag < part {
                if !read(self, start, values)? {
                    return Ok(());
                }
            }
            if self.tag == part && self.at == At::Start && !self.has_departed() {
                let part = thread.join();
                if let Some(part) = part.unwrap_or_else(|panic| panic::resume_unwind(panic)) {
                    self.take_part(part, values);
                }
            }
        }
        while read(self, start, values)? {}
        Ok(())
    }

    /// A reader for the items between two offsets, at the first of which one is taken to begin.
    fn at_part(&self, start: usize, end: usize) -> Self {
        let mut reader = self.aside();
        // What the current tag opens and declares is not there.
        let depth = reader.tokens.depth() - usize::from(!reader.is_empty);
        reader.tokens.go_to(start, depth);
        reader.position = start;
        reader.end = end;
        reader.scope.leave(reader.depth);
        reader
    }

    /// Reads the items of a part. `None` if it depends on the items before how they are read.
    fn part<T>(mut self, read: &ReadItem<'a, '_, T>, is_over: &AtomicBool) -> Option<Part<'a, T>> {
        let mut values = Vec::new();
        let start = self.position;
        self.advance().ok()?;
        while self.tag < self.end && !is_over.load(Ordering::Relaxed) {
            let is_item = read(&mut self, start, &mut values).ok()?;
            // What it remembers from here on is of its own items.
            if values.is_empty() {
                return None;
            }
            if !is_item {
                break;
            }
        }
        let part = Part {
            ends_with_group: self.last_group.slot == address(&values),
            values,
            reader: self,
        };
        (!part.reader.has_departed()).then_some(part)
    }

    /// Goes on where another thread has stopped.
    fn take_part<T>(&mut self, mut part: Part<'a, T>, values: &mut Vec<T>) {
        if let (Some(report), Some(other)) = (&mut self.report, &mut part.reader.report)
            && !report.append(other, self.options.max_notices)
        {
            return;
        }
        values.append(&mut part.values);
        let last_group = self.last_group;
        let is_read = part.reader.last_group.start >= self.tag;
        *self = Self {
            report: self.report.take(),
            end: self.end,
            ..part.reader
        };
        if !is_read {
            self.last_group = last_group;
        } else if part.ends_with_group {
            self.last_group.slot = address(values);
        }
    }

    /// Whether the reader remembers that something departs from the schema.
    fn has_departed(&self) -> bool {
        !self.departures.is_empty()
            || self.trial.is_some()
            || self.offer.is_some()
            || self.constraint.is_some()
            || !self.kept.is_empty()
            || !self.taken.is_empty()
            || !self.overlooked.starts.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::thread::{self, ThreadId};

    use super::{Reader, Result};
    use crate::codegen::ReadXml;
    use crate::xml::{Namespace, Namespaces, Notice, ReadOptions, read_with};

    /// The text of an element, and the thread that has read it.
    struct Item(String, ThreadId);

    impl ReadXml for Item {
        fn read(reader: &mut Reader<'_>) -> Result<Self> {
            Ok(Self(String::read(reader)?, thread::current().id()))
        }
    }

    const NAMESPACES: &[Namespace] = &[];

    fn read(xml: &str, options: &ReadOptions) -> Result<(Vec<Item>, Vec<String>)> {
        let mut items = Vec::new();
        let mut notices = Vec::new();
        let known = Namespaces::from(NAMESPACES);
        let notices_of = Some(&mut notices);
        read_with(xml.as_bytes(), known, options, notices_of, |reader| {
            reader.open()?;
            while reader.child()? {
                reader.many("i", &mut items)?;
            }
            Ok(())
        })?;
        Ok((items, notices.iter().map(Notice::message).collect()))
    }

    fn document(items: &[String]) -> String {
        format!("<list>{}</list>", items.concat())
    }

    fn items() -> Vec<String> {
        (100..500)
            .map(|number| format!("<i>{number}</i>"))
            .collect()
    }

    /// Texts, notices, and how many threads have read; or the error.
    type Outcome = std::result::Result<(Vec<String>, Vec<String>, usize), String>;

    fn outcome(items: &[String], threads: usize) -> Outcome {
        let options = ReadOptions::lenient().threads(threads).long_list(500);
        let read = read(&document(items), &options).map_err(|error| error.to_string());
        let (items, notices) = read?;
        let by: BTreeSet<String> = items.iter().map(|Item(_, by)| format!("{by:?}")).collect();
        let texts = items.into_iter().map(|Item(text, _)| text).collect();
        Ok((texts, notices, by.len()))
    }

    #[test]
    fn each_thread_reads_a_part() {
        let numbers: Vec<String> = (100..500).map(|number| number.to_string()).collect();
        for threads in 1..6 {
            let expected = Ok((numbers.clone(), vec![], threads));
            assert_eq!(outcome(&items(), threads), expected);
        }
    }

    #[test]
    fn there_is_room_for_the_items_and_little_more() {
        let xml = document(&[items().concat().repeat(20)]);
        for (threads, long) in [(1, 500), (2, 40_000), (2, 500), (8, 500)] {
            let options = ReadOptions::lenient().threads(threads).long_list(long);
            let items = read(&xml, &options).map(|(items, _)| (items.len(), items.capacity()));
            let (count, room) = items.unwrap_or_default();
            assert_eq!(count, 8000);
            assert!(room < 2 * count, "{room} with {threads} threads");
        }
    }

    /// What looks like an item is none: then one thread reads what another has read in vain.
    #[test]
    fn a_part_that_does_not_begin_with_an_item_is_read_again() {
        let odd = "<i>odd</i>".repeat(100);
        for odd in [
            format!("<!--{odd}-->"),
            format!("<i><![CDATA[{odd}]]></i>"),
            format!("<?odd {odd}?>"),
        ] {
            // The second part is taken to begin in the middle of it.
            let mut items = items();
            items.insert(226, odd);
            let alone = outcome(&items, 1);
            assert!(alone.is_ok());
            assert_eq!(outcome(&items, 2), alone);
        }
    }

    #[test]
    fn what_an_item_declares_is_not_declared_in_another() {
        // The second part is the last item: the one before it is longer than all others together.
        let mut items = vec!["<i xmlns:odd='urn:odd'>1<odd:odd/></i>".to_owned(); 60];
        items.push(format!("<i>{}</i>", "x".repeat(10_000)));
        assert!(outcome(&items, 1).is_ok());
        items.push("<i>1<odd:odd/></i>".to_owned());
        let alone = outcome(&items, 1);
        assert!(alone.is_err());
        assert_eq!(outcome(&items, 2), alone);
    }

    #[test]
    fn notices_of_all_threads_are_told_in_order() {
        let mut items = items();
        for index in [50, 210, 399] {
            items[index] = "<i odd=''>1</i>".to_owned();
        }
        let options = ReadOptions::lenient().threads(1);
        let notices = read(&document(&items), &options).map(|(_, notices)| notices);
        assert_eq!(notices.as_ref().map(Vec::len).ok(), Some(3));
        let together = outcome(&items, 4).map(|(_, notices, threads)| (notices, threads));
        assert_eq!(together.ok(), notices.ok().map(|notices| (notices, 4)));
    }
}
