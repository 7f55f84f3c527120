//! The result of a comparison.

use super::api::ApiChange;
use super::change::Change;
use super::verdict::{Effect, Level, Wire};

/// All changes between two schemas.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The changes, in the order of the components.
    pub changes: Vec<Change>,
    /// Changes of Rust items that come from no single change of the schemas, such as a name that is free now.
    pub(crate) untraced: Vec<ApiChange>,
    /// The changes that are ignored, each with the reason.
    pub ignored: Vec<Ignored>,
    /// Entries of the file of what is ignored that no change needs.
    pub unused: Vec<String>,
}

/// A change that is ignored.
#[derive(Clone, Debug)]
pub struct Ignored {
    /// The change.
    pub change: Change,
    /// Why it is ignored.
    pub reason: String,
}

/// What a comparison comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing has changed.
    Same,
    /// Documents of either schema are read by code for the other, at least leniently, and code compiles as before.
    Compatible,
    /// Some documents are refused, or code may not compile any more.
    Breaking,
}

impl Outcome {
    /// Its word in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "no changes",
            Self::Compatible => "compatible",
            Self::Breaking => "breaking",
        }
    }
}

impl Comparison {
    /// What becomes of documents, all changes together.
    #[must_use]
    pub fn wire(&self) -> Wire {
        let changes = self.changes.iter();
        changes.fold(Wire::FINE, |wire, change| wire.max(change.wire))
    }

    /// What becomes of Rust code, all changes together: the version to release it under.
    #[must_use]
    pub fn rust(&self) -> Level {
        let traced = self.changes.iter().map(|change| change.rust);
        let untraced = self.untraced.iter().map(|change| change.level);
        traced.chain(untraced).max().unwrap_or_default()
    }

    /// What it comes to.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let is_breaking = self.rust() == Level::Major || self.wire().worst() == Effect::Refused;
        match self.changes.is_empty() && self.untraced.is_empty() {
            true => Outcome::Same,
            false if is_breaking => Outcome::Breaking,
            false => Outcome::Compatible,
        }
    }

    /// What became of Rust items without a change of the schemas that explains it alone, in a line each.
    pub fn untraced(&self) -> impl Iterator<Item = String> {
        self.untraced.iter().map(ToString::to_string)
    }
}
