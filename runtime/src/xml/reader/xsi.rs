//! The attributes that XML Schema itself defines for documents: `xsi:type` and `xsi:nil`.

use super::{Reader, Result};
use crate::text::characters;
use crate::text::excerpt::excerpt;
use crate::xml::namespace;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;

impl<'a> Reader<'a> {
    /// Takes an attribute of XML Schema itself.
    fn take_xsi(&mut self, local: &str) -> Option<&'a str> {
        let mut attributes = self.attributes.iter_mut();
        let found = attributes
            .find(|attribute| attribute.namespace == namespace::XSI && attribute.local == local)?;
        found.taken = true;
        Some(found.raw)
    }

    /// The value of `xsi:type` as the name of generated code, such as `t:AlternateIdType`.
    ///
    /// # Errors
    /// An undeclared prefix.
    pub fn xsi_type(&mut self) -> Result<Option<String>> {
        let Some(raw) = self.take_xsi("type") else {
            return Ok(None);
        };
        let text = self.attribute_text(raw)?;
        let qname = characters::trim(&text);
        let (prefix, local) = qname.split_once(':').unwrap_or(("", qname));
        let namespace = if prefix.is_empty() {
            self.scope.default()
        } else {
            let offset = self.offset_of(raw);
            self.scope.resolve(prefix).ok_or_else(|| {
                ReadError::at(offset, ReadErrorKind::UndeclaredPrefix(excerpt(prefix)))
            })?
        };
        Ok(Some(match namespace {
            letter if letter.is_ascii_alphabetic() => format!("{}:{local}", char::from(letter)),
            _ => local.to_owned(),
        }))
    }

    /// Reports that the value of `xsi:type` is not one of the expected names.
    ///
    /// # Errors
    /// Always.
    #[cold]
    pub fn unknown_type<T>(&self, expected: &'static str, found: Option<&str>) -> Result<T> {
        let expected = expected.replace(" | ", " or ");
        Err(ReadError::at(
            self.tag,
            match found {
                None => ReadErrorKind::MissingAttribute(format!("xsi:type, {expected}")),
                Some(found) => ReadErrorKind::Type {
                    expected,
                    found: excerpt(found),
                },
            },
        ))
    }

    /// Whether the current element says `xsi:nil="true"`.
    pub(crate) fn is_nil(&mut self) -> Result<bool> {
        let Some(raw) = self.take_xsi("nil") else {
            return Ok(false);
        };
        self.attribute_value(raw, None)
    }
}
