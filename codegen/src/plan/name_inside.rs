//! A name that the user or the profile chose for an enum inside an item.

use super::paths::ItemPath;
use super::renames::Part;

/// A name for an enum inside a type or element.
#[derive(Debug)]
pub(super) struct NameInside {
    pub(super) owner: ItemPath,
    pub(super) part: Part,
    pub(super) ident: String,
}
