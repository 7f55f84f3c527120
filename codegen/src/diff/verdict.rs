//! What a change does: to documents, and to code that uses the generated types.

use std::fmt;

/// What becomes of documents that are valid by one schema when they are read by code for the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// All of them are read, strictly too.
    #[default]
    Fine,
    /// Strict reading refuses some of them; lenient reading takes all, with notices.
    LenientOnly,
    /// Lenient reading refuses some of them, too.
    Refused,
}

/// What a change does to documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Wire {
    /// Old documents, read by code for the new schema.
    pub old_documents: Effect,
    /// New documents, read by code for the old schema.
    pub new_documents: Effect,
}

/// What a change does to code that uses the generated types, in the words of semantic versioning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The types are the same.
    #[default]
    None,
    /// There is more than before, and code that compiled still does.
    Minor,
    /// Code that compiled may not compile any more.
    Major,
}

impl Effect {
    /// All of them, from good to bad.
    pub const ALL: [Self; 3] = [Self::Fine, Self::LenientOnly, Self::Refused];

    /// Its word in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::LenientOnly => "lenient only",
            Self::Refused => "refused",
        }
    }
}

impl Level {
    /// All of them, from good to bad.
    pub const ALL: [Self; 3] = [Self::None, Self::Minor, Self::Major];

    /// Its word in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl Wire {
    pub(crate) const FINE: Self = Self::both(Effect::Fine);

    pub(crate) const fn both(effect: Effect) -> Self {
        Self {
            old_documents: effect,
            new_documents: effect,
        }
    }

    /// The worse of the two.
    #[must_use]
    pub fn worst(self) -> Effect {
        self.old_documents.max(self.new_documents)
    }

    pub(crate) fn max(self, other: Self) -> Self {
        Self {
            old_documents: self.old_documents.max(other.old_documents),
            new_documents: self.new_documents.max(other.new_documents),
        }
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
