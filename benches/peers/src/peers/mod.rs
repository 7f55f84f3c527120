//! The contenders that are written in Rust.

mod instant;
mod ours;
mod peer;
mod serde;
mod tokens;
mod trees;
mod xsd;

pub use peer::Peer;

use crate::life::{Life, live};
use crate::measure::{Task, Workload, prepare};

/// A contender as the tables have it.
pub struct Contender {
    /// Its name in the tables.
    pub name: &'static str,
    /// Its name on the command line.
    pub id: &'static str,
    /// What it can do.
    pub ability: Ability,
    /// Makes a task ready to be run.
    pub prepare: fn(Task, &'static str) -> Workload,
    /// Lives through the life of a document. See [`live`].
    pub live: fn(Life, &str, &mut dyn FnMut()) -> usize,
    /// Reads a document and writes it again.
    pub rewrite: fn(&str) -> String,
}

/// What a contender can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// It finds the tokens and keeps nothing.
    Tokens,
    /// It keeps what it reads, and cannot write it.
    Read,
    /// It reads and writes.
    Write,
}

impl Ability {
    /// Whether a contender of this ability lives this life. One that keeps nothing lives the life in
    /// which values are used: there is nothing to use and to drop.
    #[must_use]
    pub fn lives(self, life: Life) -> bool {
        life == Life::Use || self == Self::Write
    }
}

impl Contender {
    const fn of<P: Peer + 'static>(name: &'static str, id: &'static str, ability: Ability) -> Self {
        Self {
            name,
            id,
            ability,
            prepare: prepare::<P>,
            live: live::<P>,
            rewrite: |xml| P::write(&P::read(xml)),
        }
    }
}

/// All of them, ours first.
pub const CONTENDERS: &[Contender] = &[
    Contender::of::<ours::Lenient>("**ews-types**", "ours", Ability::Write),
    Contender::of::<ours::Strict>("ews-types, strict", "strict", Ability::Read),
    Contender::of::<ours::Parallel>("ews-types, parallel", "parallel", Ability::Write),
    Contender::of::<instant::InstantXml>("instant-xml 0.7", "instant-xml", Ability::Write),
    Contender::of::<serde::QuickXmlSerde>("quick-xml 0.42 with serde", "serde", Ability::Write),
    Contender::of::<xsd::XsdParser>(
        "xsd-parser 1.5, quick-xml code",
        "xsd-parser",
        Ability::Write,
    ),
    Contender::of::<trees::Roxmltree>("roxmltree 0.21, tree", "roxmltree", Ability::Read),
    Contender::of::<trees::Simdxml>("simdxml 0.2, index", "simdxml", Ability::Read),
    Contender::of::<tokens::NsReader42>(
        "quick-xml 0.42 `NsReader`, tokens",
        "ns-reader-0.42",
        Ability::Tokens,
    ),
    Contender::of::<tokens::NsReader41>(
        "quick-xml 0.41 `NsReader`, tokens",
        "ns-reader-0.41",
        Ability::Tokens,
    ),
    Contender::of::<tokens::NsReader38>(
        "quick-xml 0.38 `NsReader`, tokens",
        "ns-reader-0.38",
        Ability::Tokens,
    ),
    Contender::of::<tokens::Reader42>(
        "quick-xml 0.42 `Reader`, tokens",
        "reader-0.42",
        Ability::Tokens,
    ),
    Contender::of::<tokens::Reader41>(
        "quick-xml 0.41 `Reader`, tokens",
        "reader-0.41",
        Ability::Tokens,
    ),
    Contender::of::<tokens::Reader38>(
        "quick-xml 0.38 `Reader`, tokens",
        "reader-0.38",
        Ability::Tokens,
    ),
];

/// ews-types once more, persona by persona. Not among the others, as it is for responses that are
/// too large for them.
pub const STREAM: Contender =
    Contender::of::<ours::Streamed>("ews-types, `xml::Stream`", "stream", Ability::Read);

/// The contender with this name on the command line.
#[must_use]
pub fn named(id: &str) -> Option<&'static Contender> {
    CONTENDERS
        .iter()
        .chain([&STREAM])
        .find(|known| known.id == id)
}
