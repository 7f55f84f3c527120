//! Cuts schemas.

use super::Builder;
use crate::emit;
use crate::error::Error;
use crate::load::{self, Input, Loaded};
use crate::plan;
use crate::select;
use crate::slice::{self, Keep, Slice, Whole};

impl Builder {
    /// Cuts out of the schemas what the operations and root elements need. With [`Keep::Names`] the same code is
    /// generated from the slice as from the whole, but for the line with the fingerprint of the files.
    ///
    /// # Errors
    /// As [`generate`](Self::generate); locations of includes and imports that are not relative.
    pub fn slice(&self, keep: Keep) -> Result<Slice, Error> {
        let wanted = self.wanted()?;
        let inputs = self.schemas.iter().map(|path| Input::of(path));
        let inputs = inputs.collect::<Result<Vec<_>, _>>()?;
        let loaded = load::load(&self.schemas)?;
        let (model, _) = self.model(&loaded)?;
        let selection = select::select(&model, &self.profile, &wanted)?;
        let style = self.style(String::new());
        let files = emit::emit(&self.planned(&model, &selection)?, &style)?;
        let is_same = |loaded: &Loaded| -> Result<bool, Error> {
            let (model, _) = self.model(loaded)?;
            let selection = select::select(&model, &self.profile, &wanted)?;
            Ok(emit::unparsed(&self.planned(&model, &selection)?, &style)? == files)
        };
        slice::slice(&Whole {
            loaded: &loaded,
            inputs: &inputs,
            reached: select::reached(&model, &self.profile, &selection),
            causes: plan::causes(&model, &self.profile, &self.renames)?,
            operations: selection.operations.into_iter().map(|o| o.name).collect(),
            is_same: &is_same,
            keep,
        })
    }
}
