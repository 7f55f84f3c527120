//! Several threads write a long list, each some of the items at a time.
//!
//! What another thread has written is taken if nothing was wrong with it and nothing is to be reported. Otherwise the
//! writer writes those items itself. So texts, errors and reports are those of one thread.

use std::mem;
use std::ops::Range;

use super::Writer;
use crate::xml::invalid::Checks;
use crate::xml::parts::{Spare, in_parts};
use crate::xml::replacement::Replaced;
use crate::xml::write_options::WriteOptions;

/// Writes some of the items of a list.
type WriteItems<'w> = dyn Fn(&mut Writer, Range<usize>) + Sync + 'w;

impl Writer {
    /// Whether a list is long of which some items were written, from an offset on, and others remain.
    #[inline]
    pub(super) fn may_split(&self, start: usize, written: usize, count: usize) -> bool {
        self.out.len() - start >= self.sharing.long_list
            && self.may_split_long(start, written, count)
    }

    #[cold]
    fn may_split_long(&self, start: usize, written: usize, count: usize) -> bool {
        self.sharing.threads != 1
            && self.bytes_of(start, written, count - written) >= self.sharing.long_list
            && !self.tag_is_open
            && self.error.is_none()
            && self.constraint.is_none()
    }

    /// Writes the remaining items of a list. Those before them were written from an offset on.
    #[cold]
    pub(super) fn split(&mut self, start: usize, remaining: Range<usize>, write: &WriteItems<'_>) {
        let (written, count) = (remaining.start, remaining.len());
        self.make_room(start, written, count);
        let bytes = self.bytes_of(start, written, count);
        // Neither the rest nor lists inside this one are split.
        let alone = self.sharing.alone();
        let sharing = mem::replace(&mut self.sharing, alone);
        match sharing.threads_for(bytes) {
            1 => write(self, remaining),
            threads => {
                let of_part = sharing.part() / (bytes / count).max(1);
                self.write_parts(threads, of_part.max(1), &remaining, write);
            }
        }
        self.sharing = sharing;
    }

    /// Writes items that several threads share, so many in a part.
    fn write_parts(
        &mut self,
        threads: usize,
        of_part: usize,
        remaining: &Range<usize>,
        write: &WriteItems<'_>,
    ) {
        let items = |part: usize| {
            let first = remaining.end.min(remaining.start + part * of_part);
            first..remaining.end.min(first + of_part)
        };
        let (known, declared) = (self.known, self.declared.clone());
        let (validate, replace_characters) = (self.checks.is_some(), self.replaced.is_some());
        let options = WriteOptions {
            validate,
            replace_characters,
            sharing: self.sharing,
        };
        let spare = Spare::default();
        in_parts(
            threads,
            &|part, _| {
                let mut writer = Self {
                    out: spare.get(),
                    declared: declared.clone(),
                    ..Self::with_options(known, &options)
                };
                write(&mut writer, items(part));
                writer.text_without_report()
            },
            |parts| {
                for part in 0.. {
                    let items = items(part);
                    if items.is_empty() {
                        break;
                    }
                    if let Some(mut text) = parts.take(part).flatten() {
                        self.out.push_str(&text);
                        text.clear();
                        spare.put(text);
                    } else {
                        write(self, items);
                    }
                }
            },
        );
    }

    /// What was written, if nothing was wrong with it and nothing is to be reported.
    fn text_without_report(self) -> Option<String> {
        let is_right = self.error.is_none()
            && self.checks.as_ref().is_none_or(Checks::is_empty)
            && self.replaced.as_ref().is_none_or(Replaced::is_empty);
        is_right.then_some(self.out)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::sync::Mutex;
    use std::thread::{self, ThreadId};

    use super::{WriteOptions, Writer};
    use crate::codegen::WriteXml;
    use crate::xml::{Namespaces, Replacement, WriteError};

    /// A text, and who writes such texts.
    struct Item<'i>(String, &'i Mutex<HashSet<ThreadId>>);

    impl WriteXml for Item<'_> {
        fn content(&self, writer: &mut Writer) {
            if let Ok(mut threads) = self.1.lock() {
                threads.insert(thread::current().id());
            }
            // So that other threads have time to begin.
            thread::yield_now();
            writer.value(&self.0);
        }
    }

    type Written = Result<(String, Vec<Replacement>), WriteError>;

    fn write(texts: &[&str], options: &WriteOptions) -> (Written, usize) {
        let threads = Mutex::default();
        let item = |text: &&str| Item((*text).to_owned(), &threads);
        let items: Vec<Item<'_>> = texts.iter().map(item).collect();
        let mut writer = Writer::with_options(Namespaces::new(&[]), options);
        writer.open("list");
        writer.each("i", &items);
        writer.close("list");
        let written = writer.finish_with_replacements();
        drop(items);
        (
            written,
            threads.into_inner().map_or(0, |threads| threads.len()),
        )
    }

    fn texts() -> Vec<&'static str> {
        ["one", "a < b", "", "three"].repeat(2000)
    }

    #[test]
    fn any_number_of_threads_writes_the_same() {
        let options = WriteOptions::default().long_list(400);
        let (alone, _) = write(&texts(), &options.clone().threads(1));
        let items = "<i>one</i><i>a &lt; b</i><i></i><i>three</i>".repeat(2000);
        let expected = alone.as_ref().map(|(text, _)| text);
        assert_eq!(expected.ok(), Some(&format!("<list>{items}</list>")));
        for threads in 2..6 {
            let (together, writers) = write(&texts(), &options.clone().threads(threads));
            assert_eq!(together, alone);
            assert!((2..=threads).contains(&writers), "{writers} of {threads}");
        }
    }

    #[test]
    fn what_is_wrong_is_that_of_one_thread() {
        let mut texts = texts();
        (texts[3000], texts[3001], texts[7000]) = ("\u{1}", "\u{2}", "\u{3}");
        for options in [
            WriteOptions::default(),
            WriteOptions::default().replace_characters(true),
        ] {
            let options = options.long_list(400);
            let (alone, _) = write(&texts, &options.clone().threads(1));
            let replaced = alone
                .as_ref()
                .map_or(0, |(_, replacements)| replacements.len());
            assert_eq!(replaced, if options.replace_characters { 3 } else { 0 });
            assert_eq!(write(&texts, &options.threads(3)).0, alone);
        }
    }
}
