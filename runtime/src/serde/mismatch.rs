//! What is wrong with a tree of data that is not that of a value.

use std::borrow::Cow;
use std::fmt;

use super::tree::Tree;
use crate::text::excerpt::excerpt;
use crate::text::plural::counted;

/// Data that is not that of a value of a type: where, and what is expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// From the inside to the outside.
    path: Vec<Cow<'static, str>>,
    problem: String,
}

impl Mismatch {
    /// A value of another kind than the expected one, which is named such as `an xs:date`.
    #[must_use]
    pub fn expected(expected: &str, found: &Tree<'_>) -> Self {
        let found = match found {
            Tree::Null => "null".to_owned(),
            Tree::Bool(value) => value.to_string(),
            Tree::Integer(value) => value.to_string(),
            Tree::Single(value) => value.to_string(),
            Tree::Double(value) => value.to_string(),
            Tree::Text(text) => format!("{:?}", excerpt(text)),
            Tree::List(_) => "a list".to_owned(),
            Tree::Map(map) => format!("an object with {}", counted(map.len(), "names")),
        };
        Self::new(format!("expected {expected}, found {found}"))
    }

    /// A part that must be there.
    #[must_use]
    pub fn missing(name: &str) -> Self {
        Self::new(format!("expected {name}, which is missing"))
    }

    /// A name that an object does not have.
    pub(super) fn unknown(name: &str, known: &[&'static str]) -> Self {
        let name = excerpt(name);
        Self::new(match known {
            [] => format!("expected an empty object, found {name:?}"),
            [only] => format!("expected {only}, found {name:?}"),
            known => format!("expected one of {}, found {name:?}", known.join(", ")),
        })
    }

    fn new(problem: String) -> Self {
        Self {
            path: Vec::new(),
            problem,
        }
    }

    /// The same in a part of an object, a list or a type.
    #[must_use]
    pub fn inside(mut self, part: impl Into<Cow<'static, str>>) -> Self {
        self.path.push(part.into());
        self
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.path.iter().rev().enumerate() {
            f.write_str(if index == 0 { "" } else { "/" })?;
            f.write_str(part)?;
        }
        f.write_str(if self.path.is_empty() { "" } else { ": " })?;
        f.write_str(&self.problem)
    }
}

impl std::error::Error for Mismatch {}
