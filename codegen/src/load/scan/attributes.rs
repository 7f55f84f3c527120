//! Attributes: which ones an element may have, what their values may be, and where they stand.

use quick_xml::XmlVersion;
use quick_xml::escape::EscapeError;
use quick_xml::events::BytesStart;
use quick_xml::events::attributes::{AttrError, Attribute as XmlAttribute};
use quick_xml::name::{Namespace, QName, ResolveResult};

use super::super::grammar::{Attribute, Rule, Value};
use super::super::text::is_xml;
use super::{Scan, VERSIONING, XS};
use crate::error::{Error, ErrorKind};

/// The values of the attributes of an element.
pub(super) type Values = Vec<(&'static str, String)>;

impl<'t> Scan<'t> {
    /// Checks the attributes of an element and notes where they stand.
    pub(super) fn attributes(
        &mut self,
        start: &BytesStart<'t>,
        rule: &'static Rule,
    ) -> Result<Values, Error> {
        let mut values = Values::new();
        for attribute in start.attributes() {
            let (key, value, at) = self.read_attribute(attribute)?;
            let Some(local) = self.own_attribute(key, at)? else {
                continue;
            };
            let Some(known) = rule.attributes.iter().find(|known| known.name == local) else {
                if local == "id" {
                    continue;
                }
                let attribute = local.to_owned();
                let what = ErrorKind::UnknownAttribute {
                    element: rule.tag,
                    attribute,
                };
                return Err(self.text.error(at, what));
            };
            self.check(known.name, known.value, &value)
                .map_err(|what| self.text.error(at, what))?;
            self.tree.attributes.push((known.name, at));
            values.push((known.name, value));
        }
        let is_missing = |a: &&Attribute| !values.iter().any(|(name, _)| *name == a.name);
        match rule
            .attributes
            .iter()
            .filter(|a| a.required)
            .find(is_missing)
        {
            Some(missing) => {
                let missing = format!("the attribute {}", missing.name);
                Err(self.error(ErrorKind::Incomplete {
                    element: rule.tag,
                    missing,
                }))
            }
            None => Ok(values),
        }
    }

    /// The local name of an attribute that is XML Schema's own, not a declaration of a namespace
    /// or an addition from elsewhere.
    fn own_attribute<'n>(&self, key: QName<'n>, at: usize) -> Result<Option<&'n str>, Error> {
        if key.as_namespace_binding().is_some() {
            return Ok(None);
        }
        let what = match self.reader.resolver().resolve_attribute(key) {
            (ResolveResult::Unbound, local) => return Ok(Some(local.into_inner())),
            (ResolveResult::Unknown(prefix), _) => ErrorKind::UndeclaredPrefix(prefix),
            (ResolveResult::Bound(Namespace(XS | VERSIONING)), _) => {
                ErrorKind::UnknownElement(format!("the attribute {}", key.into_inner()))
            }
            (ResolveResult::Bound(_), _) => return Ok(None),
        };
        Err(self.text.error(at, what))
    }

    /// Name, value and place of an attribute.
    pub(super) fn read_attribute<'n>(
        &self,
        attribute: Result<XmlAttribute<'n>, AttrError>,
    ) -> Result<(QName<'n>, String, usize), Error> {
        let attribute = attribute.map_err(|error| {
            let (offset, what) = malformed(&error);
            // The offset counts from the name of the element, which follows the `<`.
            self.text
                .error(self.start + 1 + offset, ErrorKind::Malformed(what))
        })?;
        let at = self.offset_of(attribute.key.into_inner());
        let fail = |what| self.text.error(at, what);
        if attribute.value.contains('<') {
            return Err(fail(ErrorKind::Malformed("< in the value of an attribute")));
        }
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map_err(|error| fail(unescaped(error)))?;
        match value.chars().find(|&c| !is_xml(c)) {
            Some(c) => Err(fail(ErrorKind::IllegalCharacter(c))),
            None => Ok((attribute.key, value.into(), at)),
        }
    }

    fn check(&self, attribute: &'static str, kind: Value, value: &str) -> Result<(), ErrorKind> {
        let expected = match kind {
            Value::QName => return self.check_name(attribute, value),
            Value::QNames => {
                let mut names = value.split_ascii_whitespace();
                return names.try_for_each(|name| self.check_name(attribute, name));
            }
            Value::Text => return Ok(()),
            Value::Uri if !value.is_empty() => return Ok(()),
            Value::Name if is_nc_name(value) => return Ok(()),
            Value::Count if value.parse::<u64>().is_ok() => return Ok(()),
            Value::Positive if value.parse::<u64>().is_ok_and(|n| n > 0) => return Ok(()),
            Value::Limit if value == "unbounded" || value.parse::<u64>().is_ok() => return Ok(()),
            Value::Bool if ["true", "false", "1", "0"].contains(&value) => return Ok(()),
            Value::Word(words) if words.contains(&value) => return Ok(()),
            Value::Set(_) if value == "#all" => return Ok(()),
            Value::Set(words) if value.split_ascii_whitespace().all(|w| words.contains(&w)) => {
                return Ok(());
            }
            Value::Uri => "a namespace".to_owned(),
            Value::Name => "a name".to_owned(),
            Value::Count => "a number".to_owned(),
            Value::Positive => "a number greater than 0".to_owned(),
            Value::Limit => "a number or unbounded".to_owned(),
            Value::Bool => "true or false".to_owned(),
            Value::Word([word]) => (*word).to_owned(),
            Value::Word(words) => format!("one of {}", words.join(", ")),
            Value::Set(words) => format!("#all or some of {}", words.join(", ")),
        };
        Err(ErrorKind::Value {
            attribute: attribute.to_owned(),
            value: value.to_owned(),
            expected,
        })
    }

    fn check_name(&self, attribute: &'static str, name: &str) -> Result<(), ErrorKind> {
        let (prefix, local) = name
            .split_once(':')
            .map_or((None, name), |(p, l)| (Some(p), l));
        if !is_nc_name(local) || prefix.is_some_and(|prefix| !is_nc_name(prefix)) {
            let expected = "a name".to_owned();
            let attribute = attribute.to_owned();
            return Err(ErrorKind::Value {
                attribute,
                value: name.to_owned(),
                expected,
            });
        }
        match self.reader.resolver().resolve_element(QName(name)) {
            (ResolveResult::Unknown(prefix), _) => Err(ErrorKind::UndeclaredPrefix(prefix)),
            _ => Ok(()),
        }
    }

    /// The offset of a part of the text. The reader of a text in memory gives slices of it, so the
    /// distance of their addresses is the offset.
    pub(super) fn offset_of(&self, part: &str) -> usize {
        let offset = part
            .as_ptr()
            .addr()
            .wrapping_sub(self.text.content.as_ptr().addr());
        if offset <= self.text.content.len() {
            offset
        } else {
            self.start
        }
    }
}

/// What is wrong with an attribute, and at which offset from the name of its element.
fn malformed(error: &AttrError) -> (usize, &'static str) {
    match error {
        AttrError::ExpectedEq(offset) => (*offset, "an attribute without ="),
        AttrError::ExpectedValue(offset) => (*offset, "an attribute without a value"),
        AttrError::UnquotedValue(offset) | AttrError::ExpectedQuote(offset, _) => {
            (*offset, "the value of an attribute without quotes")
        }
        AttrError::Duplicated(offset, _) => (*offset, "an attribute is there twice"),
    }
}

/// What is wrong with a reference in the value of an attribute.
fn unescaped(error: quick_xml::Error) -> ErrorKind {
    match error {
        quick_xml::Error::Escape(EscapeError::UnrecognizedEntity(_, name)) => {
            ErrorKind::UnknownEntity(name)
        }
        quick_xml::Error::Escape(EscapeError::UnterminatedEntity(_)) => {
            ErrorKind::Malformed("& begins no reference here")
        }
        error => ErrorKind::Xml(error),
    }
}

/// Whether a text is a name without a prefix. Beyond ASCII every letter and mark passes: what is
/// at stake is that no blank, colon or quote gets into a name.
fn is_nc_name(text: &str) -> bool {
    let is_start = |c: char| c == '_' || c.is_ascii_alphabetic() || !c.is_ascii();
    let is_part = |c: char| is_start(c) || c == '-' || c == '.' || c.is_ascii_digit();
    text.starts_with(is_start) && text.chars().all(is_part) && !text.contains(char::is_whitespace)
}
