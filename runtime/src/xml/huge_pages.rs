//! Huge pages for what is large, with the feature `huge-pages`.

#[cfg(feature = "huge-pages")]
pub(crate) use xsd_runtime_pages::{are_large, prefer_huge_pages};

/// Without the feature nothing gets any.
#[cfg(not(feature = "huge-pages"))]
pub(crate) fn prefer_huge_pages<B>(_: &B) {}

#[cfg(not(feature = "huge-pages"))]
pub(crate) fn are_large(_: usize) -> bool {
    false
}
