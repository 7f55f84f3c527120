//! Attributes: declarations are taken out, references resolved, each value is read once.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::text::{Rules, normalised_under};
use super::{Attribute, Reader, Result};
use crate::text::excerpt::excerpt;
use crate::text::{characters, words};
use crate::value::{Facets, Value};
use crate::xml::any::AnyAttribute;
use crate::xml::namespace;
use crate::xml::notice::Effect;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::scope::Spelling;
use crate::xml::tag::Tag;
use crate::xml::tokens::RawAttribute;
use crate::xml::wildcard::{Admitted, Process, Wildcard};

impl<'a> Reader<'a> {
    /// Takes the attributes of the current tag from its token, declares its namespaces, resolves its prefixes.
    pub(super) fn read_attributes(&mut self) -> Result<()> {
        let count = self.tokens.attributes().len();
        if let Some(name) = first_repeated(self.tokens.attributes()) {
            return Err(Self::syntax(
                self.offset_of(name),
                "the attribute is there twice",
            ));
        }
        for index in 0..count {
            if index == self.options.max_attributes {
                return Err(self.limit("attributes of an element", index));
            }
            let RawAttribute { name, colon, value } = self.tokens.attributes()[index];
            let (prefix, local) = match colon {
                0 => ("", name),
                _ => (&name[..colon], &name[colon + 1..]),
            };
            match (prefix, local) {
                ("", "xmlns") => self.declare("", value)?,
                ("xmlns", prefix) => self.declare(prefix, value)?,
                _ => self.attributes.push(Attribute {
                    namespace: namespace::NONE,
                    prefix,
                    local,
                    raw: value,
                    taken: false,
                }),
            }
        }
        for index in 0..self.attributes.len() {
            let Attribute { prefix, raw, .. } = self.attributes[index];
            if !prefix.is_empty() {
                self.attributes[index].namespace = self.resolve(self.offset_of(raw), prefix)?;
                self.check_unique(index)?;
            }
        }
        Ok(())
    }

    /// Looks whether an attribute was there with another prefix of the same namespace.
    fn check_unique(&self, index: usize) -> Result<()> {
        let Attribute {
            prefix, local, raw, ..
        } = self.attributes[index];
        let mut earlier = self.attributes[..index].iter();
        let is_twice = earlier.any(|other| {
            other.local == local
                && !other.prefix.is_empty()
                && self.scope.uri(other.prefix) == self.scope.uri(prefix)
        });
        if is_twice {
            let what = format!("the attribute {} is there twice", excerpt(local));
            return Err(Self::syntax(self.offset_of(raw), &what));
        }
        Ok(())
    }

    pub(super) fn declare(&mut self, prefix: &'a str, raw: &'a str) -> Result<()> {
        let offset = self.offset_of(raw);
        let uri = self.attribute_text(raw)?;
        let is_reserved = prefix == "xmlns" || (prefix == "xml") != (uri == namespace::XML_URI);
        if is_reserved || uri == namespace::XMLNS_URI {
            return Err(Self::syntax(
                offset,
                "xml and xmlns cannot be declared anew",
            ));
        }
        if uri.is_empty() && !prefix.is_empty() {
            return Err(Self::syntax(
                offset,
                "a prefix cannot be declared for no namespace",
            ));
        }
        if uri.len() > self.options.max_namespace_length {
            return Err(self.limit("bytes of a namespace", self.options.max_namespace_length));
        }
        if self.scope.len() >= self.options.max_namespaces {
            return Err(self.limit("namespaces in scope", self.options.max_namespaces));
        }
        let found = uri.clone();
        match self.scope.declare(prefix, uri, self.depth + 1) {
            Spelling::Exact => Ok(()),
            Spelling::Secure(expected) => {
                self.notice(offset, Effect::Repaired, || ReadErrorKind::Namespace {
                    expected,
                    found: found.into_owned(),
                })
            }
        }
    }

    /// Where a piece of the document starts.
    pub(super) fn offset_of(&self, piece: &str) -> usize {
        (piece.as_ptr() as usize)
            .wrapping_sub(self.text.as_ptr() as usize)
            .min(self.text.len())
    }

    /// The value of an attribute, references resolved and white space normalised.
    pub(super) fn attribute_text(&mut self, raw: &'a str) -> Result<Cow<'a, str>> {
        if raw.len() > self.options.max_text {
            return Err(self.limit("bytes of an attribute", self.options.max_text));
        }
        let is_special = |byte| byte == b'&' || byte < b' ';
        if !words::may_be_special(raw.as_bytes()) || !raw.bytes().any(is_special) {
            return Ok(Cow::Borrowed(raw));
        }
        let mut value = String::with_capacity(raw.len());
        let mut rest = raw;
        while let Some(special) = rest.find(['&', '\t', '\n', '\r']) {
            value.push_str(&rest[..special]);
            let tail = &rest[special..];
            rest = if let Some(reference) = tail.strip_prefix('&') {
                let Some((reference, after)) = reference.split_once(';') else {
                    return Err(Self::syntax(
                        self.offset_of(tail),
                        "a reference needs a semicolon",
                    ));
                };
                self.push_reference(&mut value, reference, self.offset_of(tail))?;
                after
            } else {
                value.push(' ');
                tail.strip_prefix("\r\n").unwrap_or(&tail[1..])
            };
        }
        value.push_str(rest);
        Ok(Cow::Owned(value))
    }

    /// Resolves a reference, the name between `&` and `;`.
    #[cold]
    pub(super) fn push_reference(
        &mut self,
        value: &mut String,
        reference: &str,
        offset: usize,
    ) -> Result<()> {
        match characters::resolve(reference) {
            characters::Reference::Character(character) => value.push(character),
            characters::Reference::Forbidden => {
                let shown = format!("&{};", excerpt(reference));
                self.notice(offset, Effect::Repaired, || {
                    ReadErrorKind::ForbiddenReference(shown)
                })?;
                value.push(char::REPLACEMENT_CHARACTER);
            }
            characters::Reference::Unknown => {
                return Err(Self::syntax(
                    offset,
                    &format!("the entity &{}; is not declared", excerpt(reference)),
                ));
            }
        }
        Ok(())
    }

    /// Checks the references in the attributes of the current tag.
    pub(crate) fn check_attributes(&mut self) -> Result<()> {
        for index in 0..self.attributes.len() {
            self.attribute_text(self.attributes[index].raw)?;
        }
        Ok(())
    }

    /// Where an attribute of the current tag is, by its value.
    pub(super) fn attribute_range(&self, raw: &str) -> Range<usize> {
        let start = self.offset_of(raw);
        let name = self.text[..start].trim_end_matches(['"', '\'']);
        let name = name.trim_end_matches(|c: char| c == '=' || c.is_ascii_whitespace());
        let name = name.rfind(|c: char| c.is_ascii_whitespace());
        name.map_or(start, |blank| blank + 1)..start + raw.len() + 1
    }

    pub(super) fn take(&mut self, name: &'static str) -> Option<&'a str> {
        let (namespace, local) = namespace::split(name);
        let found = self.attributes.iter_mut().find(|attribute| {
            words::are_equal(attribute.local.as_bytes(), local.as_bytes())
                && attribute.namespace == namespace
        })?;
        found.taken = true;
        Some(found.raw)
    }

    /// The value of an attribute of the current element, if it has it.
    ///
    /// # Errors
    /// A value that is not of this type; in strict reading one that its enumeration does not know.
    #[inline]
    pub fn attribute<T: Value>(&mut self, tag: impl Into<Tag>) -> Result<Option<T>> {
        let tag = tag.into();
        match self.take(tag.name()) {
            Some(raw) => match self.attribute_value(raw, tag.facets()) {
                Ok(value) => Ok(Some(value)),
                Err(error) => self.leave_out_attribute(raw, error).map(|()| None),
            },
            None => Ok(None),
        }
    }

    pub(super) fn attribute_value<T: Value>(
        &mut self,
        raw: &'a str,
        facets: Option<&'static Facets>,
    ) -> Result<T> {
        let text = self.attribute_under(raw, facets)?;
        self.parse(&text, self.offset_of(raw), Rules::of_attribute(facets))
    }

    #[inline]
    fn attribute_under(
        &mut self,
        raw: &'a str,
        facets: Option<&'static Facets>,
    ) -> Result<Cow<'a, str>> {
        let text = self.attribute_text(raw)?;
        Ok(normalised_under(facets, text))
    }

    /// The value of an attribute that the current element must have.
    ///
    /// # Errors
    /// As [`Reader::attribute`]; the attribute is missing.
    #[inline]
    pub fn required_attribute<T: Value>(&mut self, tag: impl Into<Tag>) -> Result<T> {
        let tag = tag.into();
        match self.take(tag.name()) {
            Some(raw) => self.attribute_value(raw, tag.facets()),
            None => Err(self.missing_attribute(tag.name())),
        }
    }

    #[cold]
    fn missing_attribute(&self, name: &str) -> ReadError {
        ReadError::at(self.tag, ReadErrorKind::MissingAttribute(name.to_owned()))
    }

    /// The attributes that a wildcard admits and that were not read yet. Read all other attributes before.
    ///
    /// # Errors
    /// Malformed XML; in strict reading what [`Wildcard::lax`] and [`Wildcard::strict`] do not allow.
    pub fn any_attributes(&mut self, wildcard: &Wildcard) -> Result<Vec<AnyAttribute>> {
        let mut found = Vec::new();
        for index in 0..self.attributes.len() {
            let Attribute {
                namespace,
                prefix,
                local,
                raw,
                taken,
            } = self.attributes[index];
            let uri = self.shared_uri(namespace, prefix);
            if taken || namespace == namespace::XSI || !wildcard.admits(uri.as_deref()) {
                continue;
            }
            self.attributes[index].taken = true;
            let value = self.attribute_text(raw)?.into_owned();
            if wildcard.process != Process::Skip {
                self.judge_attribute(wildcard.process, index, &value)?;
            }
            found.push(AnyAttribute::read(uri, prefix, local, value));
        }
        if let Admitted::AnyType { is_nillable } = wildcard.admitted {
            self.open_type(is_nillable, &mut found)?;
        }
        Ok(found)
    }

    pub(super) fn finish_attributes(&mut self) -> Result<()> {
        for index in 0..self.attributes.len() {
            let Attribute {
                namespace,
                prefix,
                local,
                raw,
                taken,
            } = self.attributes[index];
            if taken {
                continue;
            }
            self.attribute_text(raw)?;
            let is_hint = namespace == namespace::XSI
                && matches!(local, "schemaLocation" | "noNamespaceSchemaLocation");
            if !is_hint {
                let name = spelled(prefix, local);
                let kind = ReadErrorKind::UnexpectedAttribute(name);
                let error = ReadError::at(self.offset_of(raw), kind);
                self.leave_out_attribute(raw, error)?;
            }
        }
        self.attributes.clear();
        Ok(())
    }
}

/// The name that an attribute has in common with one before it, if there is one.
fn first_repeated<'a>(attributes: &[RawAttribute<'a>]) -> Option<&'a str> {
    /// More names than this are not compared one by one.
    const FEW: usize = 16;
    let names = || attributes.iter().map(|attribute| attribute.name);
    if attributes.len() > FEW {
        let mut seen = HashSet::new();
        return names().find(|name| !seen.insert(*name));
    }
    let mut repeated = names().enumerate();
    repeated
        .find(|(index, name)| names().take(*index).any(|other| other == *name))
        .map(|(_, name)| name)
}

/// The name of an attribute for a message, as the document spells it.
pub(super) fn spelled(prefix: &str, local: &str) -> String {
    if prefix.is_empty() {
        excerpt(local)
    } else {
        format!("{}:{}", excerpt(prefix), excerpt(local))
    }
}
