//! The result of the reading: which file imports which.

use std::collections::BTreeMap;

/// For each file the files that it imports, and the first line that does.
pub(super) type Imports = BTreeMap<String, BTreeMap<String, usize>>;
