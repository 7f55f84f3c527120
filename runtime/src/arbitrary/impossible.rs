//! What no schema allows.

use super::{Error, Result, Source};

impl Source<'_, '_> {
    /// A part that cannot be valid, such as an element whose type is abstract.
    ///
    /// # Errors
    /// Always.
    pub fn impossible<T>(&mut self) -> Result<T> {
        Err(Error::IncorrectFormat)
    }
}
