//! Whether a token may be where it is.

use super::walk::Walk;
use crate::text::characters;
use crate::text::excerpt::excerpt;
use crate::xml::encoding::check_encoding;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::tokens::{DoctypeError, Malformed, Token, Tokens};

impl<R> Walk<R> {
    /// Skips a DOCTYPE, if that is wanted. The remainder keeps it.
    #[cold]
    pub(super) fn doctype<'a>(
        &self,
        tokens: &mut Tokens<'a>,
    ) -> Result<Result<Token<'a>, Malformed>, ReadError> {
        let may_skip = self.options.skip_doctype;
        if !may_skip || self.has_doctype || self.has_root {
            return Err(self.error(0, ReadErrorKind::doctype(may_skip, self.has_root)));
        }
        match tokens.skip_doctype() {
            Ok(()) => Ok(Ok(Token::Doctype)),
            Err(DoctypeError::Malformed(malformed)) => Ok(Err(malformed)),
            Err(DoctypeError::Entity(offset)) => Err(self.error(offset, ReadErrorKind::Entity)),
        }
    }

    pub(super) fn check_reference(&self, name: &str) -> Result<(), ReadError> {
        match characters::resolve(name) {
            characters::Reference::Unknown => {
                let what = format!("the entity &{}; is not declared", excerpt(name));
                Err(self.syntax(0, &what))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn check_declaration(&self, declaration: &str) -> Result<(), ReadError> {
        if self.remainder.len() > 0 || self.has_root {
            return Err(self.syntax(0, "an XML declaration can only be at the start"));
        }
        check_encoding(declaration.as_bytes()).map_err(|kind| self.error(0, kind))
    }
}
