//! The attributes that XML Schema itself defines for documents: `xsi:type` and `xsi:nil`.

use super::{Attribute, Reader, Result};
use crate::text::characters;
use crate::text::excerpt::excerpt;
use crate::xml::namespace;
use crate::xml::notice::Effect;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;

/// The simple types of XML Schema.
const SIMPLE_TYPES: &str = "anySimpleType string normalizedString token language Name NCName NMTOKEN NMTOKENS ID IDREF \
    IDREFS ENTITY ENTITIES anyURI QName NOTATION boolean decimal integer nonPositiveInteger negativeInteger long int \
    short byte nonNegativeInteger unsignedLong unsignedInt unsignedShort unsignedByte positiveInteger float double \
    duration dateTime time date gYearMonth gYear gMonthDay gDay gMonth hexBinary base64Binary";

impl<'a> Reader<'a> {
    /// Takes an attribute of XML Schema itself.
    pub(super) fn take_xsi(&mut self, local: &str) -> Option<&'a str> {
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
        if namespace == namespace::FOREIGN {
            let uri = self.scope.uri(prefix).unwrap_or_default();
            return Ok(Some(format!("{{{}}}{local}", excerpt(uri))));
        }
        Ok(Some(namespace::spelled(namespace, local)))
    }

    /// The same, but a type of XML Schema itself is known, too: `xs:int`.
    ///
    /// # Errors
    /// An undeclared prefix.
    pub(super) fn named_type(&mut self) -> Result<Option<String>> {
        let mut attributes = self.attributes.iter();
        let found = attributes
            .find(|attribute| attribute.namespace == namespace::XSI && attribute.local == "type");
        let Some(raw) = found.map(|attribute| attribute.raw) else {
            return Ok(None);
        };
        let text = self.attribute_text(raw)?;
        let qname = characters::trim(&text);
        let (prefix, local) = qname.split_once(':').unwrap_or(("", qname));
        if self.scope.uri(prefix) == Some(namespace::XS_URI) {
            return Ok(Some(format!("xs:{local}")));
        }
        self.xsi_type()
    }

    /// Takes `xsi:type`, which can only name the declared type of the current element.
    ///
    /// # Errors
    /// An undeclared prefix; in strict reading another type.
    #[inline]
    pub fn declared_type(&mut self, name: &'static str) -> Result<()> {
        if self.attributes.is_empty() {
            return Ok(());
        }
        self.check_declared_type(name)
    }

    #[cold]
    fn check_declared_type(&mut self, name: &'static str) -> Result<()> {
        // An enum of types has taken it, or the type that extends this one.
        let is_type = |attribute: &Attribute<'_>| {
            attribute.namespace == namespace::XSI && attribute.local == "type"
        };
        let taken = self.attributes.iter().find(|attribute| is_type(attribute));
        if taken.is_some_and(|attribute| attribute.taken) {
            return Ok(());
        }
        match self.xsi_type()? {
            Some(found) if found != name => self.other_type(name, &found),
            _ => Ok(()),
        }
    }

    /// Takes `xsi:type` of an element that has only text: a simple type, by which the value is judged. It is that
    /// of XML Schema itself or of the schemas.
    ///
    /// # Errors
    /// An undeclared prefix; in strict reading a type of another namespace.
    #[cold]
    pub(super) fn type_of_text(&mut self) -> Result<()> {
        let is_untaken = |attribute: &Attribute<'_>| {
            attribute.namespace == namespace::XSI && attribute.local == "type" && !attribute.taken
        };
        if !self.attributes.iter().any(is_untaken) {
            return Ok(());
        }
        let Some(raw) = self.take_xsi("type") else {
            return Ok(());
        };
        let text = self.attribute_text(raw)?;
        let qname = characters::trim(&text);
        let (prefix, local) = qname.split_once(':').unwrap_or(("", qname));
        let namespace = match self.scope.resolve(prefix) {
            Some(namespace) => namespace,
            None if prefix.is_empty() => self.scope.default(),
            None => {
                let kind = ReadErrorKind::UndeclaredPrefix(excerpt(prefix));
                return Err(ReadError::at(self.offset_of(raw), kind));
            }
        };
        let is_built_in = self.scope.uri(prefix) == Some(namespace::XS_URI)
            && SIMPLE_TYPES.split(' ').any(|name| name == local);
        if is_built_in {
            return self.judge_text(&format!("xs:{local}"));
        }
        if namespace != namespace::FOREIGN {
            return self.judge_text(&namespace::spelled(namespace, local));
        }
        let found = excerpt(qname);
        self.notice(self.tag, Effect::Kept, || ReadErrorKind::Type {
            expected: "of the schemas".to_owned(),
            found,
        })
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

    /// Reports an element whose type is abstract, and from whose type no other derives.
    ///
    /// # Errors
    /// In strict reading.
    #[cold]
    pub(crate) fn abstract_type(&mut self) -> Result<()> {
        let found = self.found();
        self.notice(self.tag, Effect::Kept, || {
            ReadErrorKind::UnexpectedElement(found)
        })
    }

    /// Reports that the value of `xsi:type` is not one of the expected names. The element is read as the declared
    /// type.
    ///
    /// # Errors
    /// In strict reading.
    #[cold]
    pub fn other_type(&mut self, expected: &'static str, found: &str) -> Result<()> {
        let expected = expected.replace(" | ", " or ");
        let found = excerpt(found);
        self.notice(self.tag, Effect::Kept, || ReadErrorKind::Type {
            expected,
            found,
        })
    }

    /// Reports a text that is not the name that its type asks for.
    ///
    /// # Errors
    /// In strict reading.
    #[cold]
    pub(crate) fn unexpected_name(
        &mut self,
        offset: usize,
        expected: &'static str,
        found: String,
    ) -> Result<()> {
        self.notice(offset, Effect::Kept, || ReadErrorKind::Value {
            expected,
            found,
        })
    }

    /// Whether the current element says `xsi:nil="true"`.
    pub(crate) fn is_nil(&mut self) -> Result<bool> {
        let Some(raw) = self.take_xsi("nil") else {
            return Ok(false);
        };
        self.attribute_value(raw, None)
    }
}
