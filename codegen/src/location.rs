//! Where something is written: a file, and a position in its text.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

/// A file, and a line and column in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Location {
    /// The file, with the path that was given or that an import names.
    pub file: Arc<Path>,
    /// Line and column from 1, the column in characters. `None` for a file as a whole, and for what is not in a text.
    pub position: Option<(u32, u32)>,
}

impl Location {
    /// The start of a file.
    #[must_use]
    pub fn start_of(file: impl Into<Arc<Path>>) -> Self {
        Self {
            file: file.into(),
            position: Some((1, 1)),
        }
    }

    /// A file or folder as a whole.
    #[must_use]
    pub fn of_file(file: impl Into<Arc<Path>>) -> Self {
        Self {
            file: file.into(),
            position: None,
        }
    }

    /// Something that is not in a text, by its name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self {
            file: Path::new(name).into(),
            position: None,
        }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        self.position
            .map_or(Ok(()), |(line, column)| write!(f, ":{line}:{column}"))
    }
}
