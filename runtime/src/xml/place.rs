//! Places in the text that is read.

use std::ops::Range;

/// Where something is in the text that is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) offset: usize,
    /// What is left out because of it.
    pub(crate) range: Range<usize>,
}
