//! What goes wrong when a document is written, and where.

use crate::xml::invalid::Invalid;

/// A value that cannot be written as XML, or that its schema does not admit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// A character that XML cannot hold, even as a reference.
    #[error("{path}: expected characters of XML, found {character:?}")]
    Character {
        /// The open elements, as in [`Location::path`].
        path: String,
        /// The character.
        character: char,
    },
    /// An item of a list that would be read as several, or as none.
    #[error("{path}: expected a list item without white space, found {item:?}")]
    Item {
        /// The open elements, as in [`Location::path`].
        path: String,
        /// The item.
        item: String,
    },
    /// A name in wildcard content that is no XML name.
    #[error("{path}: expected an XML name, found {name:?}")]
    Name {
        /// The open elements, as in [`Location::path`].
        path: String,
        /// The name.
        name: String,
    },
    /// A value that its schema does not admit, where the
    /// [option](crate::xml::WriteOptions::validate) says so.
    #[error(transparent)]
    Invalid(#[from] Invalid),
}
