//! The generated types, for tests of arbitrary values.

use ews_properties::Case;
use ews_types::xml::Namespace;

/// All of them.
#[must_use]
pub fn cases() -> Vec<Case> {
    include!(concat!(env!("OUT_DIR"), "/cases.rs"))
}
