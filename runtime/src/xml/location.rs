//! Locations in a document.

use std::fmt;

/// A location in a document: line, column and the path of elements.
///
/// ```
/// use xsd_runtime::xml::Location;
/// let location = Location { line: 3, column: 14, path: "Orders/List/Order[2]".to_owned() };
/// assert_eq!(location.to_string(), "3:14: Orders/List/Order[2]");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The local names of the open elements, from the root element on. An element that has siblings of the same
    /// name has its number among them, from 1, in brackets.
    pub path: String,
}

impl Location {
    /// The start of a document.
    pub(crate) const START: Self = Self {
        line: 1,
        column: 1,
        path: String::new(),
    };
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
