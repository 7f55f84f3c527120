//! What a stage hands to who looks at it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::load::Loaded;
use crate::model::Model;
use crate::plan::Plan;
use crate::select::Selection;

/// What the schemas say.
pub(crate) struct Read {
    pub(crate) loaded: Loaded,
    /// As they say it.
    pub(crate) model: Model,
    /// With the fix-ups of the profile.
    pub(crate) fixed: Model,
    /// Whether a fix-up changed something.
    pub(crate) is_fixed: bool,
}

/// What is generated.
pub(crate) struct Planned {
    pub(crate) selection: Selection,
    pub(crate) plan: Plan,
    /// The text of each file by its path in the output folder.
    pub(crate) files: BTreeMap<PathBuf, String>,
}
