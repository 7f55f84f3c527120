//! One contender at one task, timed; several in turn.

use std::hint::black_box;
use std::rc::Rc;
use std::time::Duration;

use cpu_time::ThreadTime;

use crate::peers::{Contender, Peer};

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
    /// Those of the tables.
    pub const ALL: [Self; 3] = [Self::Read, Self::Write, Self::Drop];

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
pub fn prepare<P: Peer + 'static>(task: Task, xml: &str) -> Workload {
    let xml: Rc<str> = xml.into();
    match task {
        Task::Read => Box::new(move |times| {
            let mut values = Vec::with_capacity(times);
            time(|| {
                for _ in 0..times {
                    values.push(P::read(black_box(&xml)));
                }
            })
        }),
        Task::Write => {
            let value = P::read(&xml);
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
                    std::mem::forget(black_box(P::read(black_box(&xml))));
                }
            })
        }),
        Task::Drop => Box::new(move |times| {
            let values: Vec<P::Value> = (0..times).map(|_| P::read(&xml)).collect();
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

/// How much measuring is enough.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Rounds at most.
    pub rounds: usize,
    /// Rounds at least, even if they take long.
    pub least: usize,
    /// No further round for a contender that has taken this long.
    pub budget: Duration,
}

/// How often a contender runs when it is its turn. At the first run the caches hold what other
/// contenders have left there, so the best and the median are of warm caches.
const TRIES: usize = 5;

/// The times of a contender for a task, in seconds for a document.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    /// The shortest.
    pub best: f64,
    /// As many are shorter as are longer.
    pub median: f64,
}

/// The times of each contender for a task; `None` for one that does not do it. They run in turn, so
/// that what disturbs the machine disturbs them all.
#[must_use]
pub fn compare(
    contenders: &[Contender],
    task: Task,
    xml: &str,
    effort: Effort,
) -> Vec<Option<Times>> {
    // A document of a few kilobytes many times, so that reading the clock does not count.
    let times = (200_000 / xml.len()).max(1);
    let mut runs: Vec<Option<Run>> = contenders
        .iter()
        .map(|contender| {
            contender.tasks.contains(&task).then(|| Run {
                workload: (contender.prepare)(task, xml),
                durations: Vec::new(),
                spent: Duration::ZERO,
            })
        })
        .collect();
    for round in 0..effort.rounds {
        for run in runs.iter_mut().flatten() {
            if round < effort.least || run.spent < effort.budget {
                let start = ThreadTime::now();
                for _ in 0..TRIES {
                    run.durations.push((run.workload)(times));
                }
                run.spent += start.elapsed();
            }
        }
    }
    let of_run = |run: Run| Times::of(run.durations, times);
    runs.into_iter().map(|run| run.and_then(of_run)).collect()
}

struct Run {
    workload: Workload,
    durations: Vec<Duration>,
    spent: Duration,
}

impl Times {
    /// `None` if there are no durations, each of so many documents.
    fn of(mut durations: Vec<Duration>, documents: usize) -> Option<Self> {
        durations.sort_unstable();
        #[allow(clippy::cast_precision_loss, reason = "a small number")]
        let per_document = |duration: &Duration| duration.as_secs_f64() / documents as f64;
        Some(Self {
            best: durations.first().map(per_document)?,
            median: durations.get(durations.len() / 2).map(per_document)?,
        })
    }
}
