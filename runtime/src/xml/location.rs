//! Where in a document something was found.

use std::fmt;

/// Where in a document something was found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The local names of the open elements from the root on, such as
    /// `Envelope/Body/GetImItemsResponse/ImItemList/Personas/Persona[3]`. A number counts among
    /// siblings of the same name and is given only where there is more than one.
    pub path: String,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)?;
        if self.path.is_empty() {
            Ok(())
        } else {
            write!(f, ": {}", self.path)
        }
    }
}
