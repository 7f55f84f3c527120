//! The life of a document in one process: it is read, its value is used or written, and dropped.

use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::memory::Footprint;
use crate::peers::{Contender, Peer};

/// What is done with a value between reading and dropping it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Life {
    /// Read, use, drop. See [`Peer::count`].
    Use,
    /// Read, write, drop. The text that was written is dropped with the value.
    Write,
}

impl Life {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Use, Self::Write];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Use => "use",
            Self::Write => "write",
        }
    }

    /// The life with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }
}

/// Lives through a life, with a mark before it and after each of its three phases. Returns what using the
/// value has given, or how many bytes were written.
pub fn live<P: Peer>(life: Life, xml: &str, mark: &mut dyn FnMut()) -> usize {
    mark();
    let value = P::read(black_box(xml));
    mark();
    match life {
        Life::Use => {
            let count = black_box(P::count(black_box(&value)));
            mark();
            drop(value);
            mark();
            count
        }
        Life::Write => {
            let text = black_box(P::write(black_box(&value)));
            let length = text.len();
            mark();
            drop(text);
            drop(value);
            mark();
            length
        }
    }
}

/// How many lives are counted together: a document of a few kilobytes many times, so that reading the
/// clock counts little.
fn batch(xml: &str) -> usize {
    (200_000 / xml.len()).max(1)
}

/// Lives until so much time has passed, in this process: a batch that does not count, so that the memory
/// of the process is that of a program which has done this before, and two or more that do. A line
/// for each batch with the nanoseconds of the three phases, then one with the size of the batch and
/// what the life has given.
#[must_use]
pub fn timed(contender: &Contender, life: Life, xml: &str, enough: Duration) -> String {
    let batch = batch(xml);
    let mut laps = Vec::new();
    let mut given = 0;
    let mut lap = || {
        let mut phases = [Duration::ZERO; 3];
        for _ in 0..batch {
            let (mut marks, mut at) = ([Instant::now(); 4], 0);
            given = (contender.live)(life, xml, &mut || {
                marks[at] = Instant::now();
                at += 1;
            });
            let [start, read, second, end] = marks;
            phases[0] += read - start;
            phases[1] += second - read;
            phases[2] += end - second;
        }
        phases
    };
    lap();
    let start = Instant::now();
    while laps.len() < 2 || start.elapsed() < enough {
        laps.push(lap());
    }
    let mut lines = String::new();
    for phases in laps {
        let [read, second, drop] = phases.map(|phase| phase.as_nanos());
        let _ = writeln!(lines, "lap {read} {second} {drop}");
    }
    let _ = writeln!(lines, "batch {batch}\ngiven {given}");
    lines
}

/// Lives once and says what memory that takes: a line with bytes. See [`Footprint`].
#[must_use]
pub fn weighed(contender: &Contender, life: Life, xml: &str) -> String {
    let mut footprint = Footprint::default();
    (contender.live)(life, xml, &mut || footprint.mark());
    footprint.to_string()
}
