//! Qualified names as text.

use super::{Reader, Result};
use crate::text::excerpt::excerpt;
use crate::text::{characters, names};
use crate::xml::any::AnyName;
use crate::xml::notice::Effect;
use crate::xml::read_error_kind::ReadErrorKind;

impl Reader<'_> {
    /// The text of the current element as a qualified name. Lenient reading takes any text as a local name.
    /// If the prefix is not declared, the name is in no namespace.
    ///
    /// # Errors
    /// Malformed XML, a limit; in strict reading a text that is not a qualified name.
    pub fn qname(&mut self) -> Result<AnyName> {
        let offset = self.position;
        // The declarations of the element itself count, and end with its text.
        let bindings = self.scope.clone();
        let text = self.text()?;
        let qname = characters::trim(&text);
        let Some((prefix, local)) = names::split(qname) else {
            let found = excerpt(qname);
            self.notice(offset, Effect::Kept, || ReadErrorKind::Value {
                expected: "an xs:QName",
                found,
            })?;
            return Ok(AnyName::local(qname));
        };
        match bindings.shared_uri(prefix) {
            Some(uri) => Ok(AnyName::read(
                Some(uri).filter(|uri| !uri.is_empty()),
                prefix,
                local,
            )),
            None if prefix.is_empty() => Ok(AnyName::local(local)),
            None => {
                let found = excerpt(prefix);
                self.notice(offset, Effect::Kept, || {
                    ReadErrorKind::UndeclaredPrefix(found)
                })?;
                Ok(AnyName::read(None, prefix, local))
            }
        }
    }
}
