//! The stages one at a time, for who looks at what is between them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{Builder, fingerprint_of};
use crate::error::Error;
use crate::load::{self, Loaded};
use crate::model::Model;
use crate::plan::Plan;
use crate::select::{self, Selection, Wanted};

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

impl Builder {
    /// Reads the schemas.
    pub(crate) fn read(&self) -> Result<Read, Error> {
        let loaded = load::load(&self.schemas)?;
        let (fixed, fixups) = self.model(&loaded)?;
        Ok(Read {
            model: Model::build(&loaded)?,
            fixed,
            is_fixed: !fixups.is_empty(),
            loaded,
        })
    }

    /// Runs the other stages.
    pub(crate) fn plan(&self, read: &Read, wanted: &Wanted) -> Result<Planned, Error> {
        let selection = select::select(&read.fixed, &self.profile, wanted)?;
        let (plan, files) = self.code(&read.fixed, &selection, fingerprint_of(&read.loaded))?;
        Ok(Planned {
            selection,
            plan,
            files,
        })
    }
}
