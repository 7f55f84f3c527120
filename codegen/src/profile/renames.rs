//! Rust names for what the schemas name badly.

/// What is renamed, as `Builder::rename` takes it, and the name.
pub(super) const RENAMES: [(&str, &str); 0] = [];
