//! Which threads share the work on a list, and from what size on.

use std::thread;

/// A part has at most so many bytes: it stays in the processor's cache until it is put with the others.
const LARGEST: usize = 64 << 10;

/// How threads share the work on a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sharing {
    /// How many threads there are in all, or 0: as many as there are processors.
    pub(crate) threads: usize,
    /// From how many bytes on a list is long.
    pub(crate) long_list: usize,
}

impl Sharing {
    /// For what takes many times as long as starting a thread if it has so many bytes.
    pub(crate) fn from(long_list: usize) -> Self {
        Self {
            threads: 0,
            long_list,
        }
    }

    /// One thread does all of it.
    pub(crate) fn alone(self) -> Self {
        Self { threads: 1, ..self }
    }

    /// How many threads so many bytes are worth.
    pub(crate) fn threads_for(self, bytes: usize) -> usize {
        // To ask the system takes longer than to read a small document.
        if bytes < self.long_list {
            return 1;
        }
        let most = match self.threads {
            0 => thread::available_parallelism().map_or(1, usize::from),
            threads => threads,
        };
        most.min(1 + bytes / self.long_list.max(1))
    }

    /// How many bytes a part has.
    pub(crate) fn part(self) -> usize {
        (self.long_list / 4).clamp(1, LARGEST)
    }
}

#[cfg(test)]
mod tests {
    use super::Sharing;

    #[test]
    fn a_thread_is_worth_as_much_as_a_long_list() {
        let sharing = Sharing {
            threads: 8,
            ..Sharing::from(100)
        };
        let threads = [0, 99, 100, 300, 10_000].map(|bytes| sharing.threads_for(bytes));
        assert_eq!(threads, [1, 1, 2, 4, 8]);
        assert_eq!(sharing.alone().threads_for(10_000), 1);
        assert!(Sharing::from(0).threads_for(10_000) >= 1);
    }
}
