//! What is wrong with a document, where, and what becomes of it.

use std::fmt;

use clap::ValueEnum;
use serde::Serialize;

/// So many problems of a document are looked at, as the reader has so many notices by default.
pub(crate) const MOST: usize = 1000;

/// What lenient reading does about something that the schema does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Effect {
    /// The part is in the value as the schema asks for it.
    Repaired,
    /// It is in the value, at the place where the schema has it.
    Moved,
    /// It is in the value as it came.
    Kept,
    /// It is left out, with the smallest part around it that may be absent.
    Lost,
    /// There is no value: nothing around it may be absent.
    Refused,
}

impl Effect {
    /// As reports spell it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Repaired => "repaired",
            Self::Moved => "moved",
            Self::Kept => "kept",
            Self::Lost => "lost",
            Self::Refused => "refused",
        }
    }
}

/// A departure from the schema.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Problem {
    pub(crate) line: usize,
    /// In characters, from 1.
    pub(crate) column: usize,
    /// The local names of the elements around it, with its number where an element has siblings of its name.
    pub(crate) path: String,
    pub(crate) what: String,
    /// The rule of XML Schema that is broken. Without one it is what generated code departs from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) rule: Option<String>,
    pub(crate) lenient: Effect,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.what)?;
        if let Some(rule) = &self.rule {
            write!(f, " [{rule}]")?;
        }
        write!(f, "; lenient reading: {}", self.lenient.word())
    }
}
