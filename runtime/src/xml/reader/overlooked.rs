//! What the reader remembers of the children that interrupt groups: see `overlook.rs`.

use std::collections::BTreeSet;

/// The children that interrupt groups.
#[derive(Clone, Debug)]
pub(super) struct Overlooked {
    /// Where they begin.
    pub(super) starts: BTreeSet<usize>,
    /// At this depth they are passed over.
    pub(super) depth: usize,
    /// How many bytes were read again.
    pub(super) read_again: usize,
}

impl Default for Overlooked {
    fn default() -> Self {
        Self {
            starts: BTreeSet::new(),
            depth: usize::MAX,
            read_again: 0,
        }
    }
}
