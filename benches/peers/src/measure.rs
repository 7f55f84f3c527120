//! One contender at one task, in this process.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;

use crate::peers::Peer;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Reading into an owned value, which is not dropped before the clock has stopped.
    Read,
    /// Writing a value into a new string.
    Write,
    /// Dropping a value.
    Drop,
    /// As `Read`, but the value is never dropped: for counting, where no clock can be stopped.
    Keep,
}

impl Task {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Drop => "drop",
            Self::Keep => "keep",
        }
    }
}

/// A task that is ready: does it so many times and returns how long that took.
pub type Workload = Box<dyn FnMut(usize) -> Duration>;

/// Makes a task of a peer ready.
#[must_use]
pub fn prepare<P: Peer + 'static>(task: Task, xml: &'static str) -> Workload {
    match task {
        Task::Read => Box::new(move |times| {
            let mut values = Vec::with_capacity(times);
            time(|| {
                for _ in 0..times {
                    values.push(P::read(black_box(xml)));
                }
            })
        }),
        Task::Write => {
            let value = P::read(xml);
            Box::new(move |times| {
                let mut texts = Vec::with_capacity(times);
                time(|| {
                    for _ in 0..times {
                        texts.push(P::write(black_box(&value)));
                    }
                })
            })
        }
        Task::Keep => Box::new(move |times| {
            time(|| {
                for _ in 0..times {
                    std::mem::forget(black_box(P::read(black_box(xml))));
                }
            })
        }),
        Task::Drop => Box::new(move |times| {
            let values: Vec<P::Value<'_>> = (0..times).map(|_| P::read(xml)).collect();
            time(move || drop(black_box(values)))
        }),
    }
}

/// Processor time, so that other programs on the machine count as little as can be.
pub fn time(work: impl FnOnce()) -> Duration {
    let start = ThreadTime::now();
    work();
    start.elapsed()
}
