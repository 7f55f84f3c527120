//! A field for choices or groups whose type is not known where it is asked. Such questions are rare: the program has each
//! once, not once for each type.

use super::{Reader, Result};
use crate::xml::traits::Particle;

/// The field of a choice or group, or of a list of them.
pub(super) trait Slot {
    /// Whether nothing has been read into it.
    fn is_empty(&self) -> bool;

    /// Takes out what was read last.
    fn clear_last(&mut self);

    /// Reads a value into it, if the reader stands on one. Returns whether it did.
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool>;

    /// Reads a value, and keeps nothing of it.
    fn probe(&self, reader: &mut Reader<'_>) -> Result<()>;
}

impl<T: Particle> Slot for Option<T> {
    fn is_empty(&self) -> bool {
        self.is_none()
    }

    fn clear_last(&mut self) {
        *self = None;
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool> {
        *self = T::read_particle(reader)?;
        Ok(self.is_some())
    }

    fn probe(&self, reader: &mut Reader<'_>) -> Result<()> {
        T::read_particle(reader).map(drop)
    }
}

impl<T: Particle> Slot for Vec<T> {
    fn is_empty(&self) -> bool {
        self.is_empty()
    }

    fn clear_last(&mut self) {
        self.pop();
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool> {
        let Some(value) = T::read_particle(reader)? else {
            return Ok(false);
        };
        self.push(value);
        Ok(true)
    }

    fn probe(&self, reader: &mut Reader<'_>) -> Result<()> {
        T::read_particle(reader).map(drop)
    }
}
