//! Root elements and messages in another namespace than theirs.

use super::{At, Reader, Result};
use crate::xml::namespace::{self, Id};
use crate::xml::notice::Effect;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::traits::Particle;

impl Reader<'_> {
    /// Whether the reader stands on the start tag of this name. Lenient reading accepts another namespace of
    /// generated code too, and reports that.
    ///
    /// # Errors
    /// In strict reading, the other namespace.
    pub fn at_root(&mut self, name: &'static str) -> Result<bool> {
        let (namespace, local) = namespace::split(name);
        let is_other = self.at == At::Start
            && self.local == local
            && self
                .scope
                .others(self.namespace)
                .any(|other| other == namespace);
        if is_other {
            self.instead_of(&format!("<{name}>"))?;
        }
        Ok(is_other || self.at(name))
    }

    /// Reads a message. Lenient reading accepts it in another namespace of generated code too, and reports that.
    ///
    /// # Errors
    /// Whatever is wrong with it; in strict reading the other namespace.
    pub fn message<T: Particle>(&mut self) -> Result<Option<T>> {
        let message = T::read_particle(self)?;
        if message.is_some() || self.at != At::Start {
            return Ok(message);
        }
        let (start, found, own) = (self.tag, self.found(), self.namespace);
        let others: Vec<Id> = self.scope.others(own).collect();
        for other in others {
            self.namespace = other;
            let expected = format!("<{}>", self.found());
            let message = T::read_particle(self);
            if matches!(message, Ok(None)) {
                continue;
            }
            let kind = ReadErrorKind::WrongElement { expected, found };
            self.notice(start, Effect::Repaired, || kind)?;
            return message;
        }
        self.namespace = own;
        Ok(None)
    }
}
