//! The stages one at a time, for who looks at what is between them.

use super::staged::{Planned, Read};
use super::{Builder, fingerprint_of};
use crate::emit;
use crate::error::Error;
use crate::load;
use crate::model::Model;
use crate::select::{self, Wanted};

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

    /// Runs the other stages. The code is not parsed.
    pub(crate) fn plan(&self, read: &Read, wanted: &Wanted) -> Result<Planned, Error> {
        let selection = select::select(&read.fixed, &self.profile, wanted)?;
        let plan = self.planned(&read.fixed, &selection)?;
        let style = self.style(fingerprint_of(&read.loaded));
        let files = emit::unparsed(&plan, &style)?;
        Ok(Planned {
            selection,
            plan,
            files,
        })
    }
}
