//! Several threads read a long list, each some of the items at a time.
//!
//! Where an item begins is guessed: at a start tag like that of an item. The reader takes what another thread has read
//! only if it comes to that very tag itself, as the next item of the list, and if the other thread was then in the same
//! state. Otherwise it reads on by itself. So values, notices and errors are those of one thread.

use std::mem;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

use memchr::memmem::Finder;

use super::group::address;
use super::room::Run;
use super::{At, Reader, Result};
use crate::xml::parts::{Spare, in_parts};

/// In a large document a list is long if it takes such a part of it, so that few lists are.
const PART_OF_DOCUMENT: usize = 64;

/// What a thread reads of a part and after it is at most so many times as long as the part, unless items are longer: a
/// wrong guess may be the beginning of what follows, whatever that is.
const FURTHEST: usize = 8;

/// The greatest depth for which the stack of other threads is enough, in a build without optimisation too.
const DEEPEST: usize = 384;

/// Reads an item of a list, if the reader stands on one. Returns whether it did.
type ReadItem<'a, 'r, T> = dyn Fn(&mut Reader<'a>, Run, &mut Vec<T>) -> Result<bool> + Sync + 'r;

/// What a thread has read.
struct Part<'a, T> {
    /// Where the first item begins.
    start: usize,
    values: Vec<T>,
    /// The reader where it stopped.
    reader: Reader<'a>,
    /// Whether its last group is an item.
    ends_with_group: bool,
}

/// What became of a guess where an item begins.
enum Guess<'a, T> {
    Part(Part<'a, T>),
    /// If it was right, an item goes on after this offset.
    Longer(usize),
    Wrong,
}

impl<'a> Reader<'a> {
    /// Whether the items of a list are many and may go on for as long, and several threads may read it.
    // Most lists are short: asking must be cheap.
    #[inline]
    pub(super) fn may_split(&self, run: Run) -> bool {
        self.tag - run.start >= self.sharing.long_list && self.may_split_long(run.start)
    }

    #[cold]
    fn may_split_long(&self, start: usize) -> bool {
        self.tag - start >= (self.text.len() - start) / PART_OF_DOCUMENT
            && self.text.len() - self.tag >= self.sharing.long_list
            && self.sharing.threads != 1
            && self.options.max_depth <= DEEPEST
            && self.handed_out.is_none()
    }

    /// Reads the remaining items of a list. The current tag begins one.
    #[cold]
    pub(super) fn split<T: Send>(
        &mut self,
        run: Run,
        values: &mut Vec<T>,
        read: &ReadItem<'a, '_, T>,
    ) -> Result<()> {
        let threads = self.sharing.threads_for(self.text.len() - self.tag);
        if threads > 1 && !self.has_departed() {
            // Lists inside this one are not split.
            let alone = self.sharing.alone();
            let sharing = mem::replace(&mut self.sharing, alone);
            let result = self.read_parts(threads, run, values, read);
            self.sharing = sharing;
            result?;
        }
        self.read_to(usize::MAX, run, values, read).map(drop)
    }

    /// Reads items as long as the parts are right that threads have read, or to the end of the list.
    fn read_parts<T: Send>(
        &mut self,
        threads: usize,
        run: Run,
        values: &mut Vec<T>,
        read: &ReadItem<'a, '_, T>,
    ) -> Result<()> {
        let (first, size) = (self.tag, self.sharing.part());
        let tag = &self.text[self.tag..self.local_name().end];
        let (before, tag) = (self.before_first_item(), Finder::new(tag));
        let spare = Spare::default();
        let item = run.bytes_of_item(first, values.len());
        let furthest = (FURTHEST * size).max(2 * item);
        let make = |index: usize, is_over: &AtomicBool| {
            let start = first + index * size;
            let part = before.at_part(start..start + size, &tag)?;
            Some(part.read_up_to_furthest(start + furthest, |part| {
                part.read_part(read, spare.get(), is_over)
            }))
        };
        in_parts(threads, &make, |parts| {
            loop {
                let index = (self.tag - first) / size;
                let end = first + (index + 1) * size;
                match parts.take(index).flatten() {
                    Some(Guess::Part(mut part)) => {
                        let goes_on = self.read_to(part.start, run, values, read)?;
                        if !goes_on || !self.take_part(run, &mut part, values) {
                            return Ok(());
                        }
                        part.values.clear();
                        spare.put(part.values);
                    }
                    // After a wrong guess others may be wrong too.
                    Some(Guess::Wrong) => return Ok(()),
                    Some(Guess::Longer(furthest)) => {
                        let goes_on = self.read_to(end, run, values, read)?;
                        if !goes_on || self.position < furthest {
                            return Ok(());
                        }
                    }
                    None => {}
                }
                if !self.read_to(end, run, values, read)? {
                    return Ok(());
                }
            }
        })
    }

    /// Reads a part without looking at the text further than to an offset.
    fn read_up_to_furthest<T>(
        mut self,
        furthest: usize,
        read: impl FnOnce(Self) -> Option<Part<'a, T>>,
    ) -> Guess<'a, T> {
        if furthest >= self.text.len() {
            return read(self).map_or(Guess::Wrong, Guess::Part);
        }
        let met_end = self.tokens.end_at(furthest);
        let part = read(self);
        if met_end.load(Ordering::Relaxed) {
            return Guess::Longer(furthest);
        }
        part.map_or(Guess::Wrong, Guess::Part)
    }

    /// Reads the items that begin before an offset. Returns whether there may be others.
    fn read_to<T>(
        &mut self,
        end: usize,
        run: Run,
        values: &mut Vec<T>,
        read: &ReadItem<'a, '_, T>,
    ) -> Result<bool> {
        while self.tag < end {
            if !read(self, run, values)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// A reader for the parts of a list, of which the current tag begins an item. What that opens and declares is not
    /// there.
    fn before_first_item(&self) -> Self {
        let mut reader = self.aside();
        let depth = reader.tokens.depth() - usize::from(!reader.is_empty);
        reader.tokens.go_to(reader.tag, depth);
        reader.scope.leave(reader.depth);
        reader
    }

    /// A reader for the items that begin in a part of the text, if it has the tag of one.
    fn at_part(&self, part: Range<usize>, tag: &Finder<'_>) -> Option<Self> {
        let end = part.end.min(self.text.len());
        let rest = self.text.as_bytes().get(part.start..)?;
        let is_whole = |found: &usize| {
            let after = rest.get(found + tag.needle().len());
            matches!(after, Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r'))
        };
        // A tag that begins in the part may end after it.
        let within = &rest[..rest.len().min(part.len() + tag.needle().len() - 1)];
        let start = part.start + tag.find_iter(within).find(is_whole)?;
        let mut reader = self.aside();
        reader.tokens.go_to(start, self.tokens.depth());
        reader.position = start;
        reader.end = end;
        Some(reader)
    }

    /// Reads the items of a part. `None` if it depends on the items before how they are read.
    fn read_part<T>(
        mut self,
        read: &ReadItem<'a, '_, T>,
        mut values: Vec<T>,
        is_over: &AtomicBool,
    ) -> Option<Part<'a, T>> {
        self.advance().ok()?;
        let run = self.run_of(&values, usize::MAX);
        while self.tag < self.end && !is_over.load(Ordering::Relaxed) {
            let is_item = read(&mut self, run, &mut values).ok()?;
            // What it remembers from here on is of its own items.
            if values.is_empty() {
                return None;
            }
            if !is_item {
                break;
            }
        }
        let part = Part {
            start: run.start,
            ends_with_group: self.last_group.slot == address(&values),
            values,
            reader: self,
        };
        (!part.reader.has_departed()).then_some(part)
    }

    /// Goes on where another thread has stopped, if that began as this reader would go on. Returns whether it did.
    fn take_part<T>(&mut self, run: Run, part: &mut Part<'a, T>, values: &mut Vec<T>) -> bool {
        if self.tag != part.start || self.at != At::Start || self.has_departed() {
            return false;
        }
        if let (Some(report), Some(other)) = (&mut self.report, &mut part.reader.report)
            && !report.append(other, self.options.max_notices)
        {
            return false;
        }
        if values.capacity() - values.len() < part.values.len() {
            self.make_room(run, 0, values);
        }
        values.append(&mut part.values);
        let other = &mut part.reader;
        if other.last_group.start < self.tag {
            other.last_group = self.last_group;
        } else if part.ends_with_group {
            other.last_group.slot = address(values);
        }
        (other.report, other.end) = (self.report.take(), self.end);
        other.tokens.end_as(&self.tokens);
        mem::swap(self, other);
        true
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
    use std::thread;
    use std::time::Duration;

    use super::{Reader, Result};
    use crate::codegen::{Particle, ReadXml, WriteXml};
    use crate::xml::writer::Writer;
    use crate::xml::{Namespace, Namespaces, Notice, ReadOptions, read_with};

    struct Item {
        text: String,
        by_other_thread: bool,
    }

    impl ReadXml for Item {
        fn read(reader: &mut Reader<'_>) -> Result<Self> {
            // The threads of tests have names.
            let by_other_thread = thread::current().name().is_none();
            if !by_other_thread {
                // So that others have time to do their part.
                thread::sleep(Duration::from_micros(20));
            }
            let text = String::read(reader)?;
            Ok(Self {
                text,
                by_other_thread,
            })
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

    /// Texts and notices, or the error; and whether other threads have read some of it.
    type Outcome = (
        std::result::Result<(Vec<String>, Vec<String>), String>,
        bool,
    );

    fn outcome(items: &[String], threads: usize) -> Outcome {
        let options = ReadOptions::lenient().threads(threads).long_list(400);
        match read(&document(items), &options) {
            Err(error) => (Err(error.to_string()), false),
            Ok((items, notices)) => {
                let together = items.iter().any(|item| item.by_other_thread);
                let texts = items.into_iter().map(|item| item.text).collect();
                (Ok((texts, notices)), together)
            }
        }
    }

    #[test]
    fn each_thread_reads_some_items() {
        let numbers: Vec<String> = (100..500).map(|number| number.to_string()).collect();
        for threads in 1..6 {
            let expected = Ok((numbers.clone(), vec![]));
            assert_eq!(outcome(&items(), threads), (expected, threads > 1));
        }
    }

    /// An item as the alternative of a choice.
    struct Choice(Item);

    impl WriteXml for Choice {
        fn content(&self, _: &mut Writer) {}
    }

    impl Particle for Choice {
        fn read_particle(reader: &mut Reader<'_>) -> Result<Option<Self>> {
            if reader.at("i") {
                return reader.element().map(|item| Some(Self(item)));
            }
            Ok(None)
        }
    }

    #[test]
    fn each_thread_reads_some_choices() {
        let mut choices = Vec::<Choice>::new();
        let options = ReadOptions::lenient().threads(2).long_list(400);
        let known = Namespaces::from(NAMESPACES);
        let xml = document(&items());
        let result = read_with(xml.as_bytes(), known, &options, None, |reader| {
            reader.open()?;
            while reader.child()? {
                reader.particles(&mut choices)?;
            }
            Ok(())
        });
        assert!(result.is_ok());
        let texts: Vec<&str> = choices.iter().map(|choice| &*choice.0.text).collect();
        let numbers: Vec<String> = (100..500).map(|number| number.to_string()).collect();
        assert_eq!(texts, numbers);
        let others = choices.iter().filter(|choice| choice.0.by_other_thread);
        assert!(others.count() > 0);
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
            // Many parts are taken to begin in the middle of it.
            let mut items = items();
            items.insert(226, odd);
            let (alone, _) = outcome(&items, 1);
            assert!(alone.is_ok());
            assert_eq!(outcome(&items, 2), (alone, true));
        }
    }

    #[test]
    fn an_item_that_is_longer_than_many_parts_does_not_end_the_sharing() {
        let long = format!("<i>{}</i>", "x".repeat(5000));
        let xml = document(&[items(), vec![long.clone(), long], items()].concat());
        let options = ReadOptions::lenient().threads(2).long_list(400);
        let items = read(&xml, &options).map(|(items, _)| items);
        let items = items.unwrap_or_default();
        assert_eq!(items.len(), 802);
        assert!(items[402..].iter().any(|item| item.by_other_thread));
    }

    #[test]
    fn what_an_item_declares_is_not_declared_in_another() {
        // The parts after the first begin with the last item: the one before it is longer than all others together.
        let mut items = vec!["<i xmlns:odd='urn:odd'>1<odd:odd/></i>".to_owned(); 60];
        items.push(format!("<i>{}</i>", "x".repeat(10_000)));
        assert!(outcome(&items, 1).0.is_ok());
        items.push("<i>1<odd:odd/></i>".to_owned());
        let alone = outcome(&items, 1);
        assert!(alone.0.is_err());
        assert_eq!(outcome(&items, 2), alone);
    }

    #[test]
    fn notices_of_all_threads_are_told_in_order() {
        let mut items = items();
        for item in items.iter_mut().step_by(7) {
            *item = "<i odd=''>1</i>".to_owned();
        }
        let (alone, _) = outcome(&items, 1);
        let notices = alone.as_ref().map(|(_, notices)| notices.len());
        assert_eq!(notices, Ok(58));
        assert_eq!(outcome(&items, 4), (alone, true));
    }
}
