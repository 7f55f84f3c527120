//! The contenders.

mod instant;
mod ours;
mod serde;
mod tokens;
mod xsd;

use crate::measure::{Task, Workload, prepare};

/// A way to read a document into a value and to write it.
pub trait Peer {
    /// What it reads into.
    type Value;

    /// Reads a document.
    fn read(xml: &str) -> Self::Value;

    /// Writes it.
    fn write(value: &Self::Value) -> String;
}

/// A contender as the tables have it.
pub struct Contender {
    /// Its name in the tables.
    pub name: &'static str,
    /// Its name on the command line.
    pub id: &'static str,
    /// What it can do.
    pub tasks: &'static [Task],
    /// Makes a task ready to be run.
    pub prepare: fn(Task, &str) -> Workload,
    /// Reads a document and writes it again.
    pub rewrite: fn(&str) -> String,
}

const ALL: &[Task] = &[Task::Read, Task::Write, Task::Drop];

impl Contender {
    const fn of<P: Peer + 'static>(
        name: &'static str,
        id: &'static str,
        tasks: &'static [Task],
    ) -> Self {
        Self {
            name,
            id,
            tasks,
            prepare: prepare::<P>,
            rewrite: |xml| P::write(&P::read(xml)),
        }
    }
}

/// All of them, ours first.
pub const CONTENDERS: &[Contender] = &[
    Contender::of::<ours::Lenient>("**ews-types**", "ours", ALL),
    Contender::of::<ours::Strict>("ews-types, strict", "strict", &[Task::Read]),
    Contender::of::<tokens::NsReader42>(
        "quick-xml 0.42 `NsReader`, tokens only",
        "ns-reader-0.42",
        &[Task::Read],
    ),
    Contender::of::<tokens::Reader42>(
        "quick-xml 0.42 `Reader`, tokens only",
        "reader-0.42",
        &[Task::Read],
    ),
    Contender::of::<tokens::Reader41>(
        "quick-xml 0.41 `Reader`, tokens only",
        "reader-0.41",
        &[Task::Read],
    ),
    Contender::of::<tokens::Reader38>(
        "quick-xml 0.38 `Reader`, tokens only",
        "reader-0.38",
        &[Task::Read],
    ),
    Contender::of::<instant::InstantXml>("instant-xml 0.7", "instant-xml", ALL),
    Contender::of::<serde::QuickXmlSerde>("quick-xml 0.42 with serde", "serde", ALL),
    Contender::of::<xsd::XsdParser>("xsd-parser 1.5, quick-xml code", "xsd-parser", ALL),
];

/// ews-types once more, persona by persona. Not among the others, as it is for responses that are
/// too large for them.
pub const STREAM: Contender =
    Contender::of::<ours::Streamed>("ews-types, `xml::Stream`", "stream", &[Task::Read]);
