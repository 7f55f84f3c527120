//! `xsi:schemaLocation` and its like: they must come before the first name of the namespace that they are about. What
//! one of them says again is not new, and may come later.

use std::collections::BTreeSet;

use super::{Attribute, Reader, Result};
use crate::text::excerpt::excerpt;
use crate::xml::namespace;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::tokens::Token;

/// What there was so far. No namespace is the empty one.
#[derive(Default)]
struct Seen {
    /// The namespaces of names.
    namespaces: BTreeSet<String>,
    /// The locations of schemas, each after its namespace.
    locations: BTreeSet<(String, String)>,
}

impl Reader<'_> {
    /// Whether there may be such an attribute after the root's start tag.
    pub(crate) fn has_inner_hints(&mut self) -> Result<bool> {
        self.first()?;
        let inside = &self.text.as_bytes()[self.position..];
        Ok(memchr::memmem::find(inside, b"chemaLocation").is_some())
    }

    /// Looks through the whole document for locations that come too late.
    pub(crate) fn late_hints(&mut self) -> Result<Vec<(usize, ReadErrorKind)>> {
        let (mut seen, mut late) = (Seen::default(), Vec::new());
        loop {
            let start = self.position;
            match self.next_token()? {
                Token::Start(tag) => {
                    self.start_tag(start, &tag)?;
                    self.hints(&mut seen, &mut late)?;
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

    /// Adds the locations of the current element that come too late, and notes all of them.
    fn hints(&mut self, seen: &mut Seen, late: &mut Vec<(usize, ReadErrorKind)>) -> Result<()> {
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
            let words: Vec<&str> = value.split_whitespace().collect();
            let locations: Vec<(&str, &str)> = match local {
                "schemaLocation" => words.chunks(2).map(pair).collect(),
                "noNamespaceSchemaLocation" => vec![("", value.trim())],
                _ => Vec::new(),
            };
            let is_late = |(uri, location): &&(&str, &str)| {
                let is_known = || {
                    let known = ((*uri).to_owned(), (*location).to_owned());
                    seen.locations.contains(&known)
                };
                seen.namespaces.contains(*uri) && !is_known()
            };
            if let Some((uri, _)) = locations.iter().find(is_late) {
                let kind = ReadErrorKind::LateLocation(excerpt(uri));
                late.push((self.offset_of(raw), kind));
            }
            let locations = locations.into_iter();
            seen.locations
                .extend(locations.map(|(uri, location)| (uri.to_owned(), location.to_owned())));
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
            if !seen.namespaces.contains(uri) {
                seen.namespaces.insert(uri.to_owned());
            }
        }
    }
}

/// A namespace with the location after it, if there is one.
fn pair<'w>(words: &[&'w str]) -> (&'w str, &'w str) {
    let mut words = words.iter().copied();
    (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    )
}
