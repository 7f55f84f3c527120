//! What makes a value invalid by its schema. Writing visits all that is checked, so the writer checks.

use std::fmt;

use super::position::Edge;
use crate::xml::position;
use crate::xml::read_error::ReadErrorKind;

/// Something in a value that the schema forbids and the Rust type cannot rule out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Where it is: element names from the value on, as in [`Location::path`](super::Location::path), and
    /// `@Name` for an attribute; empty for the value itself.
    pub path: String,
    /// The rule and the value, in the words of strict reading.
    pub kind: ReadErrorKind,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        self.kind.fmt(f)
    }
}

/// A value that its schema does not admit: all that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    violations: Vec<Violation>,
}

impl Invalid {
    /// What is wrong, in document order; at least one thing.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.violations.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{violation}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Invalid {}

/// What the writer finds while it writes.
#[derive(Debug, Default)]
pub(crate) struct Checks {
    found: Vec<Found>,
}

#[derive(Debug)]
struct Found {
    /// In what was written.
    offset: usize,
    attribute: Option<&'static str>,
    kind: ReadErrorKind,
}

impl Checks {
    pub(crate) fn push(
        &mut self,
        offset: usize,
        attribute: Option<&'static str>,
        kind: ReadErrorKind,
    ) {
        self.found.push(Found {
            offset,
            attribute,
            kind,
        });
    }

    /// What was found in a text. The name of the outermost element is left out of the paths if it only
    /// stands for the value.
    pub(crate) fn finish(self, written: &str, outermost: Outermost) -> Result<(), Invalid> {
        if self.found.is_empty() {
            return Ok(());
        }
        let mut found = self.found;
        found.sort_by_key(|found| found.offset);
        let offsets: Vec<usize> = found.iter().map(|found| found.offset).collect();
        let locations = position::locations(written, &offsets, Edge::Gap);
        let violations = locations.into_iter().zip(found).map(|(location, found)| {
            let mut steps: Vec<&str> = location.path.split('/').collect();
            if outermost == Outermost::StandsForValue {
                steps.remove(0);
            }
            let attribute = found.attribute.map(|name| format!("@{name}"));
            steps.extend(attribute.as_deref());
            Violation {
                path: steps.join("/"),
                kind: found.kind,
            }
        });
        Err(Invalid {
            violations: violations.collect(),
        })
    }
}

/// What the outermost element of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outermost {
    /// That of the document.
    OfDocument,
    /// One that was put around the value.
    StandsForValue,
}
