//! `xsi:schemaLocation` and its like: they must come before the first name of the namespace that they are about.

use std::collections::BTreeSet;

use super::{Attribute, Reader, Result};
use crate::text::excerpt::excerpt;
use crate::xml::namespace;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::tokens::Token;

/// The namespaces whose names there were so far. No namespace is the empty one.
type Seen = BTreeSet<String>;

impl Reader<'_> {
    /// Whether there may be such an attribute after the root's start tag.
    pub(crate) fn has_inner_hints(&mut self) -> Result<bool> {
        self.first()?;
        let inside = &self.text.as_bytes()[self.position..];
        Ok(memchr::memmem::find(inside, b"chemaLocation").is_some())
    }

    /// Looks through the whole document for locations that come too late.
    pub(crate) fn late_hints(&mut self) -> Result<Vec<(usize, ReadErrorKind)>> {
        let (mut seen, mut late) = (Seen::new(), Vec::new());
        loop {
            let start = self.position;
            match self.next_token()? {
                Token::Start(tag) => {
                    self.start_tag(start, &tag)?;
                    self.hints(&seen, &mut late)?;
                    self.see(&mut seen);
                    self.attributes.clear();
                    self.enter()?;
                    if self.is_empty {
                        self.close();
                    }
                }
                Token::End => self.close(),
                Token::Doctype => self.skip_doctype()?,
                Token::EndOfInput => return Ok(late),
                _ => {}
            }
        }
    }

    /// Adds the locations of the current element that come too late.
    fn hints(&mut self, seen: &Seen, late: &mut Vec<(usize, ReadErrorKind)>) -> Result<()> {
        for index in 0..self.attributes.len() {
            let Attribute {
                namespace,
                local,
                raw,
                ..
            } = self.attributes[index];
            if namespace != namespace::XSI {
                continue;
            }
            let value = self.attribute_text(raw)?;
            let mut addressed = match local {
                "schemaLocation" => value.split_whitespace().step_by(2).collect(),
                "noNamespaceSchemaLocation" => vec![""],
                _ => Vec::new(),
            };
            addressed.retain(|uri| seen.contains(*uri));
            if let Some(uri) = addressed.first() {
                let kind = ReadErrorKind::LateLocation(excerpt(uri));
                late.push((self.offset_of(raw), kind));
            }
        }
        Ok(())
    }

    /// Notes the namespaces of the names of the current element.
    fn see(&self, seen: &mut Seen) {
        let of_element = self.uri().unwrap_or_default();
        let of_attributes = self.attributes.iter().map(|attribute| {
            let uri = (!attribute.prefix.is_empty()).then(|| self.scope.uri(attribute.prefix));
            uri.flatten().unwrap_or_default()
        });
        for uri in of_attributes.chain([of_element]) {
            if !seen.contains(uri) {
                seen.insert(uri.to_owned());
            }
        }
    }
}
