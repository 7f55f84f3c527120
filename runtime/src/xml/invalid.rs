//! Violations: what the schema does not allow in a value. The writer finds them, because it visits
//! everything that is checked.

use std::fmt;

use crate::xml::position::{self, Form, StartTag};
use crate::xml::read_error_kind::ReadErrorKind;

/// One thing in a value that the schema does not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Where it is: the names of the elements inside the value, as in
    /// [`Location::path`](crate::xml::Location::path), then `@Name` for an attribute. It is empty for the value
    /// itself.
    pub path: String,
    /// The rule and the value. The message is that of strict reading.
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

/// A value is invalid. All violations are listed. See [`Validate`](crate::xml::Validate) for an example.
#[derive(Clone, PartialEq, Eq)]
pub struct Invalid {
    violations: Vec<Violation>,
}

/// As [`Display`](fmt::Display): this is what a `main` that returns the error prints.
impl fmt::Debug for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Invalid {
    /// An error if there are violations.
    pub(crate) fn of(violations: Vec<Violation>) -> Result<(), Self> {
        if violations.is_empty() {
            Ok(())
        } else {
            Err(Self { violations })
        }
    }

    /// The violations in document order. There is at least one.
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

/// The violations that the writer has found so far.
#[derive(Debug, Default)]
pub(crate) struct Checks {
    found: Vec<Found>,
}

#[derive(Debug)]
struct Found {
    /// Where in the written text.
    offset: usize,
    attribute: Option<&'static str>,
    kind: ReadErrorKind,
}

impl Checks {
    #[cfg(feature = "parallel")]
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

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

    /// The violations in a written text. If the outermost element was only put around the value, it is left
    /// out of the paths.
    pub(crate) fn finish(self, written: &str, outermost: Outermost) -> Result<(), Invalid> {
        if self.found.is_empty() {
            return Ok(());
        }
        let mut found = self.found;
        found.sort_by_key(|found| found.offset);
        let offsets: Vec<usize> = found.iter().map(|found| found.offset).collect();
        let locations = position::locations(written, Form::Any, &offsets, StartTag::Outside);
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

/// What the outermost element of a written text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outermost {
    /// The root element of a document.
    OfDocument,
    /// An element that was put around the value.
    StandsForValue,
}
