//! What is asked of a contender.

/// A way to read a document into a value, to use that and to write it.
pub trait Peer {
    /// What it reads into, which may borrow from the document.
    type Value<'a>;

    /// Reads a document.
    fn read(xml: &str) -> Self::Value<'_>;

    /// Uses what was read: how many bytes all personas together have in their names (`DisplayName`) and
    /// addresses (`ImAddress`, and the `EmailAddress` of all in `EmailAddresses`). 0 if nothing was kept.
    #[must_use]
    fn count(_: &Self::Value<'_>) -> usize {
        0
    }

    /// Writes it. An empty text if it cannot be written.
    #[must_use]
    fn write(_: &Self::Value<'_>) -> String {
        String::new()
    }
}
