//! The attributes that XML Schema itself defines for documents: `xsi:type` and `xsi:nil`.

use super::{Reader, Result};
use crate::text::characters;
use crate::text::excerpt::excerpt;
use crate::xml::any::AnyNode;
use crate::xml::namespace;
use crate::xml::read_error::ReadErrorKind;

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
            self.resolve(self.offset_of(raw), prefix)?
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
        Err(self.error_at(
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

    /// Reports an element whose type is abstract, and from whose type no other derives.
    ///
    /// # Errors
    /// In strict reading.
    #[cold]
    pub(crate) fn abstract_type(&mut self) -> Result<()> {
        let found = self.found();
        self.notice(self.tag, || ReadErrorKind::UnexpectedElement(found))
    }

    /// The text and elements of such an element, in document order.
    ///
    /// # Errors
    /// In strict reading always; otherwise malformed XML, a limit.
    pub fn abstract_content(&mut self) -> Result<Vec<AnyNode>> {
        self.abstract_type()?;
        self.mixed()
    }

    /// Whether the current element says `xsi:nil="true"`.
    pub(crate) fn is_nil(&mut self) -> Result<bool> {
        let Some(raw) = self.take_xsi("nil") else {
            return Ok(false);
        };
        self.attribute_value(raw, None)
    }
}
