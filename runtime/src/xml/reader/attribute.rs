//! An attribute of the current start tag.

use crate::xml::namespace::Id;

/// An attribute with its name resolved.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribute<'a> {
    pub(super) namespace: Id,
    pub(super) prefix: &'a str,
    pub(super) local: &'a str,
    /// The value as it stands in the text.
    pub(super) raw: &'a str,
    /// Whether a field has it.
    pub(super) taken: bool,
}
