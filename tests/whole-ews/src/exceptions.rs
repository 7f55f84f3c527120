//! Documents that do not meet an expectation, and why that is right. An exception that is no longer
//! needed fails the run, so that the list stays true.

/// What a document is exempt from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// A valid document is read strictly.
    Strict,
    /// What is written equals what was read.
    Canonical,
}

/// A document that is exempt from an expectation.
#[derive(Clone, Copy, Debug)]
pub struct Exception {
    /// How its path starts.
    pub path: &'static str,
    /// From what it is exempt.
    pub from: Expectation,
    /// Why.
    pub reason: &'static str,
}

/// All exceptions.
pub const EXCEPTIONS: &[Exception] = &[];
